import type { BrowserContextOptions, CDPSession } from 'playwright-core'
import { PAGES } from '../browser/reach.ts'
import { Setting, type Visit } from '../browser/setting.ts'

/** How many times slower than this machine the browser's processor is made. */
const SLOWER = 4

/** Rounds of each measurement; the median is printed. */
const ROUNDS = 3

/** Milliseconds in which an answer comes and everything about it settles. */
const SETTLED = 3000

/** What is measured: a short answer, the longest table, a chart. */
const QUESTIONS = ['哪些指标未完成中期进度?', '区科经局牵头哪些任务?', '说说武昌GDP增速2021年以来的走势']

/** What the browser tells of one answer, in milliseconds after the question was sent. */
interface AnswerTimes {
  readonly first: number
  readonly whole: number
  /** Sum of the layout shifts that no one's click explains; 0 means that nothing jumped. */
  readonly shift: number
  /** Longest task while the answer came; 0 where none took 50 ms. */
  readonly longest: number
}

declare global {
  interface Window {
    planChatSpeed: { shift: number; longest: number }
  }
}

/** The page and its answers in a real browser, on a processor made slower, over plain http on this machine. */
export async function browserSpeed(say: (line: string) => void): Promise<void> {
  const setting = await Setting.start()
  try {
    const [paint, ready] = await medians(() => firstPaint(setting))
    say(`full page at ${SLOWER}× slower processor: first paint ${paint} ms, ready to type ${ready} ms`)
    for (const [name, path, there] of PAGES) {
      const [wide, phone] = [await pageShift(setting, path, there), await pageShift(setting, path, there, PHONE)]
      say(`${name}: layout shift ${wide.toFixed(3)}, on a phone ${phone.toFixed(3)}`)
    }
    for (const [where, path] of [
      ['full page', ''],
      ['widget', 'demo.html'],
    ] as const)
      for (const question of QUESTIONS) {
        const times = await medians(async () => {
          const { first, whole, shift, longest } = await answerTimes(setting, path, question)
          return [first, whole, shift * 1000, longest]
        })
        const [first, whole, shift = 0, longest] = times
        say(
          `${where}, ${question} first part ${first} ms, whole ${whole} ms; layout shift ${shift / 1000}; longest task ${longest === 0 ? 'under 50' : longest} ms`,
        )
      }
  } finally {
    await setting.stop()
  }
}

const PHONE = { viewport: { width: 375, height: 812 } }

/** How much a page moves until everything on it has come. */
async function pageShift(
  setting: Setting,
  path: string,
  there: string,
  options: BrowserContextOptions = {},
): Promise<number> {
  const { visit } = await slowed(setting, path, options)
  await visit.page.locator(there).first().waitFor()
  await visit.page.waitForTimeout(SETTLED)
  const shift = await visit.page.evaluate(() => window.planChatSpeed.shift)
  await visit.close()
  return shift
}

async function slowed(
  setting: Setting,
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ visit: Visit; devtools: CDPSession }> {
  const visit = await setting.open('about:blank', options)
  const devtools = await visit.context.newCDPSession(visit.page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await visit.page.addInitScript(() => {
    window.planChatSpeed = { shift: 0, longest: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.planChatSpeed.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.planChatSpeed.longest = Math.max(window.planChatSpeed.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await visit.page.goto(setting.address + path)
  return { visit, devtools }
}

async function firstPaint(setting: Setting): Promise<number[]> {
  const { visit } = await slowed(setting, '')
  await visit.input.waitFor()
  const ready = await visit.page.evaluate(() => performance.now())
  const paint = await visit.page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  )
  await visit.close()
  return [paint, ready]
}

async function answerTimes(setting: Setting, path: string, question: string): Promise<AnswerTimes> {
  const { visit } = await slowed(setting, path)
  const { page, input } = visit
  if (path !== '') await page.getByRole('button', { name: '规划问答' }).click()
  await input.waitFor()
  // What was read for the first page has come; from here on only the answer counts.
  await page.waitForTimeout(500)
  await input.fill(question)
  await page.waitForTimeout(700)
  await input.evaluate((node) => {
    window.planChatSpeed = { shift: 0, longest: 0 }
    const root = node.getRootNode() as Document | ShadowRoot
    const times = { start: performance.now(), first: 0, whole: 0 }
    new MutationObserver(() => {
      const now = performance.now()
      const turn = [...root.querySelectorAll('.turn')].pop()
      if (times.first === 0 && turn?.querySelector('.lead p')) times.first = now
      if (times.whole === 0 && turn?.querySelector('.made-by')) times.whole = now
    }).observe(root, { childList: true, subtree: true })
    Object.assign(window, { planChatTimes: times })
    node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    // The input has given back the room that the question took: that is no jump.
    requestAnimationFrame(() => setTimeout(() => (window.planChatSpeed.shift = 0)))
  })
  // Nothing looks at the page meanwhile: that would be work of its own. Charts and what settles later count too.
  await page.waitForTimeout(SETTLED)
  const times = await page.evaluate(() => {
    const { start, first, whole } = (window as unknown as { planChatTimes: Record<string, number> }).planChatTimes
    return { first: first! - start!, whole: whole! - start!, ...window.planChatSpeed }
  })
  await visit.close()
  return times
}

/** The median of each number over all rounds, rounded. */
async function medians(measure: () => Promise<number[]>): Promise<number[]> {
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measure())
  return (rounds[0] ?? []).map((_, at) => {
    const values = rounds.map((round) => round[at] ?? 0).sort((a, b) => a - b)
    return Math.round(values[Math.floor(ROUNDS / 2)] ?? 0)
  })
}
