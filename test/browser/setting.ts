import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core'
import { buildClient } from '../../client/build.ts'
import { OtherSite, startServer, type RunningServer } from './server.ts'

/** The browser of the tests: Debian's chromium, or the one that PLAN_CHAT_CHROMIUM names. */
export const CHROMIUM = process.env['PLAN_CHAT_CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser; where one is required, its absence fails the tests instead of skipping them. */
export function hasBrowser(): boolean {
  if (existsSync(CHROMIUM)) return true
  const words = `BROWSER TESTS SKIPPED: there is no chromium at ${CHROMIUM}`
  if (process.env['PLAN_CHAT_REQUIRE_BROWSER'] === '1') throw new Error(words)
  console.warn(words)
  return false
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Made-up names, so that pages are neither of one origin nor on localhost, which browsers trust more than plain http.
  '--host-resolver-rules=MAP *.example.test 127.0.0.1',
]

/** The server, another site, and a browser; started once for all browser tests. */
export class Setting {
  readonly browser: Browser
  readonly site: OtherSite
  readonly #server: RunningServer | undefined
  readonly #port: number

  private constructor(browser: Browser, site: OtherSite, server: RunningServer | undefined, port: number) {
    this.browser = browser
    this.site = site
    this.#server = server
    this.#port = port
  }

  /**
   * With PLAN_CHAT_TEST_PORT the tests ask a server that runs already, unless they need one with options.
   *
   * @param options of the server's command line: `--staff`
   */
  static async start(options: readonly string[] = []): Promise<Setting> {
    await buildClient()
    const site = await OtherSite.start()
    const given = options.length > 0 ? undefined : process.env['PLAN_CHAT_TEST_PORT']
    const origin = `http://intranet.example.test:${site.port}`
    const server = given === undefined ? await startServer(origin, options) : undefined
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
    return new Setting(browser, site, server, server?.port ?? Number(given))
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.site.stop()
    await this.#server?.stop()
  }

  /** The product's own address, ending in a slash. */
  get address(): string {
    return `http://plan.example.test:${this.#port}/`
  }

  /** The other site's address, ending in a slash. */
  get otherAddress(): string {
    return `http://intranet.example.test:${this.site.port}/`
  }

  /** A new browser window, whose errors and policy violations are collected. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
    const page = await context.newPage()
    const visit = new Visit(context, page)
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`violation of ${event.violatedDirective} by ${event.blockedURI}`),
      )
    })
    await page.goto(address)
    return visit
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One visit of a page, with what a person does there. */
export class Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors of scripts and of the console, violations of policies. */
  readonly errors: string[] = []
  /** Addresses that were asked for. */
  readonly requests: string[] = []

  constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    page.on('request', (request) => this.requests.push(request.url()))
  }

  get input(): Locator {
    return this.page.getByRole('combobox', { name: '问题', exact: true })
  }

  /** The newest question with its answer. */
  get lastTurn(): Locator {
    return this.page.locator('.turn').last()
  }

  get lead(): Locator {
    return this.lastTurn.locator('.lead')
  }

  /** The words that are quoted by the source being looked at. */
  get quoted(): Locator {
    return this.page.locator('.viewer mark.quoted.current').first()
  }

  /** Types a question, sends it with Enter, and waits for its whole answer. */
  async ask(question: string): Promise<void> {
    await this.input.fill(question)
    await this.input.press('Enter')
    await this.lastTurn.getByText(question, { exact: true }).first().waitFor()
    await this.lastTurn.locator('.made-by').waitFor()
  }

  /** The quoted words themselves, over however many lines they stand. */
  async quotedWords(): Promise<string> {
    await this.quoted.waitFor()
    return (await this.page.locator('.viewer mark.quoted.current').allTextContents()).join('')
  }

  /** Where the middle of the quoted words stands in the viewer: 0 its top, 1 its bottom. */
  async quotedPosition(): Promise<number> {
    await this.quoted.waitFor()
    const marks = this.page.locator('.viewer mark.quoted.current')
    const room = (await this.page.locator('.viewer:not([hidden]) .viewer-body').boundingBox())!
    const first = (await marks.first().boundingBox())!
    const last = (await marks.last().boundingBox())!
    return ((first.y + last.y + last.height) / 2 - room.y) / room.height
  }

  /** Everything that the live region said from now on. */
  async listen(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const find = (root: Document | ShadowRoot): Element | null => {
        for (const each of root.querySelectorAll('*')) {
          if (each.matches('.chat [role=status]')) return each
          const inner = each.shadowRoot && find(each.shadowRoot)
          if (inner) return inner
        }
        return null
      }
      const live = find(document)
      if (live)
        new MutationObserver(() => said.push(live.textContent)).observe(live, {
          childList: true,
          characterData: true,
          subtree: true,
        })
    })
    return () => this.page.evaluate(() => (window as unknown as { said: string[] }).said)
  }

  /** What axe-core finds wrong, as `rule: element`; the rules of WCAG 2.2 AA with the size of targets. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axeSource)
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run: (
            options: unknown,
          ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
        }
      }
      const { violations } = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: { 'target-size': { enabled: true } },
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 160)}`),
      )
    })
  }

  close(): Promise<void> {
    return this.context.close()
  }
}
