import type { Citation } from '../server/protocol/answer.ts'
import { Addresses } from './addresses.ts'
import { Connection } from './connection.ts'
import { adoptStyles, button, element, focused, styleSheet } from './dom.ts'
import css from './styles/widget.css'
import { Chat } from './view/chat.ts'
import { EmptyState } from './view/empty.ts'
import { icon } from './view/icons.ts'
import type { SourceViewer } from './view/source-viewer.ts'

const DEFAULT_TITLE = '规划问答'
const DEFAULT_GREETING = '您好，可以问指标进度、责任分工，也可以查原文。'

/** Longest name of a place that the server takes, in UTF-16 code units. */
const LONGEST_PLACE = 40

/** Distance between the launchers of several widgets in one corner, in CSS pixels. */
const LAUNCHER_STEP = 64

/** After what the page's own fixed buttons may stand elsewhere, or be there at last. */
const MAY_MOVE = ['resize', 'load']

/** How many of the page's own fixed buttons are given way to, and the distance kept from each, in CSS pixels. */
const MOST_OBSTACLES = 4
const OBSTACLE_GAP = 8

/** Where this script was loaded from: the server that is asked unless `server` says otherwise. */
const ORIGIN = new URL('.', import.meta.url)

/** Widgets that stand on the page, in order: they share a corner without covering each other. */
const standing = new Set<PlanChat>()

/**
 * `<plan-chat>`: a launcher and a panel in which plan documents are asked.
 *
 * Attributes: `server` (address of the server, default: where the script came from), `title`, `greeting`, `place` (what 我区
 * and 这里 mean; shown beside the title), `theme` (`light`, `dark`, `auto`), `position` (`right`, `left`), `open`. Events: `open`, `close`, `ask` (detail: question),
 * `answered` (detail: question, kind).
 */
export class PlanChat extends HTMLElement {
  static readonly observedAttributes = ['title', 'greeting', 'place', 'theme', 'position', 'open']

  readonly #dark = matchMedia('(prefers-color-scheme: dark)')
  #parts: Parts | undefined
  /** How far other widgets push this one up, in CSS pixels. */
  #lift = 0

  connectedCallback(): void {
    standing.add(this)
    for (const type of MAY_MOVE) addEventListener(type, this.#keepClear)
    this.#parts ??= this.#build()
    this.#parts.chat.resume()
    this.#dark.addEventListener('change', this.#showTheme)
    this.#show()
    this.#opened(this.open, true)
  }

  disconnectedCallback(): void {
    standing.delete(this)
    for (const type of MAY_MOVE) removeEventListener(type, this.#keepClear)
    this.#dark.removeEventListener('change', this.#showTheme)
    this.#parts?.chat.dispose()
    this.#parts?.connection.close()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#parts || before === after) return
    if (name === 'open') this.#opened(after !== null)
    else this.#show()
  }

  /** Whether the panel is open. */
  get open(): boolean {
    return this.hasAttribute('open')
  }

  set open(open: boolean) {
    this.toggleAttribute('open', open)
  }

  /** Opens the panel and asks a question as if it were typed. */
  ask(question: string): void {
    this.open = true
    this.#parts?.chat.ask(question)
  }

  #build(): Parts {
    const base = this.#server()
    const addresses = new Addresses(base)
    const connection = new Connection(base)
    let opener: HTMLElement | undefined
    const makeViewer = async (): Promise<SourceViewer> => {
      // The viewer is a file of its own, read when the first source is opened.
      const { SourceViewer, VIEWER_STYLES } = await import('./view/widget-viewer.ts')
      adoptStyles(rooms, VIEWER_STYLES)
      const made = new SourceViewer({
        addresses,
        link: (document, range) =>
          new URL(
            `./#/documents/${encodeURIComponent(document)}${range ? `?start=${range.start}&end=${range.end}` : ''}`,
            base,
          ).href,
        closed: () => {
          made.root.hidden = true
          rooms.classList.remove('with-viewer')
          opener?.focus({ preventScroll: true })
        },
      })
      rooms.append(made.root)
      return made
    }
    let viewer: Promise<SourceViewer> | undefined
    const openCitation = async (citations: readonly Citation[], id: number, from: HTMLElement): Promise<void> => {
      opener = from
      viewer ??= makeViewer()
      try {
        const made = await viewer
        made.root.hidden = false
        rooms.classList.add('with-viewer')
        chat.reveal(from)
        await made.openCitation(citations, id)
      } catch {
        // The file could not be read: the reader is told, and the next click tries again.
        viewer = undefined
        chat.say('连不上服务器，请稍后再试')
      }
    }
    const empty = new EmptyState(DEFAULT_GREETING, (question) => chat.ask(question))
    const chat = new Chat(
      {
        connection,
        openCitation: (citations, id, from) => void openCitation(citations, id, from),
        feedback: (body) => addresses.feedback(body),
        suggest: (typed, signal) => addresses.suggest(typed, signal),
        place: () => this.getAttribute('place')?.trim().slice(0, LONGEST_PLACE),
        asked: (question) => this.#tell('ask', { question }),
        answered: (question, kind) => this.#tell('answered', { question, kind }),
      },
      empty.root,
    )
    const rooms = element('div', { class: 'rooms' }, chat.root)
    const title = element('h1', { id: 'title' })
    const enlarge = button(
      icon('enlarge'),
      () => enlarge.setAttribute('aria-pressed', String(panel.classList.toggle('large'))),
      {
        class: 'icon-button enlarge',
        'aria-label': '放大',
        'aria-pressed': 'false',
      },
    )
    const panel = element(
      'div',
      {
        class: 'panel',
        role: 'dialog',
        'aria-labelledby': 'title',
        hidden: true,
        onkeydown: (event: KeyboardEvent) => {
          if (event.key !== 'Escape' || event.isComposing) return
          event.stopPropagation()
          this.open = false
        },
      },
      element(
        'header',
        { class: 'bar' },
        title,
        enlarge,
        button(icon('close'), () => (this.open = false), { class: 'icon-button', 'aria-label': '关闭' }),
      ),
      rooms,
    )
    const launcherLabel = element('span')
    const launcher = button(
      element('span', { class: 'launcher-in' }, icon('chat'), launcherLabel),
      () => (this.open = true),
      {
        class: 'launcher',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
      },
    )
    const root = element('div', { class: 'app widget', lang: 'zh-CN', dir: 'ltr' }, panel, launcher)
    const shadow = this.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [styleSheet(css)]
    shadow.append(root)
    return {
      root,
      panel,
      launcher,
      launcherLabel,
      title,
      chat,
      connection,
      addresses,
      empty,
      loaded: false,
      before: undefined,
    }
  }

  #server(): URL {
    const given = this.getAttribute('server')
    if (!given) return ORIGIN
    const url = new URL(given, document.baseURI)
    if (!url.pathname.endsWith('/')) url.pathname += '/'
    return url
  }

  #show(): void {
    const parts = this.#parts
    if (!parts) return
    const title = this.getAttribute('title') ?? DEFAULT_TITLE
    const place = this.getAttribute('place')
    parts.title.textContent = place ? `${title} · ${place}` : title
    parts.launcherLabel.textContent = title
    parts.empty.greeting = this.getAttribute('greeting') ?? DEFAULT_GREETING
    parts.root.classList.toggle('left', this.getAttribute('position') === 'left')
    const before = [...standing].filter((other) => other.getAttribute('position') === this.getAttribute('position'))
    this.#lift = LAUNCHER_STEP * Math.max(0, before.indexOf(this))
    this.#keepClear()
    this.#showTheme()
  }

  /** Puts the launcher above what the page itself has fixed in that corner: 返回顶部, another chat. */
  readonly #keepClear = (): void => {
    const parts = this.#parts
    if (!parts) return
    let lift = this.#lift
    for (let tries = 0; tries < MOST_OBSTACLES; tries++) {
      parts.root.style.setProperty('--lift', `${lift}px`)
      if (this.open) return
      const room = parts.launcher.getBoundingClientRect()
      const obstacle = obstacleIn(room)
      if (obstacle === undefined) return
      lift += room.bottom - obstacle.top + OBSTACLE_GAP
    }
  }

  readonly #showTheme = (): void => {
    const theme = this.getAttribute('theme')
    const dark = theme === 'dark' || (theme !== 'light' && this.#dark.matches)
    this.#parts?.root.setAttribute('data-theme', dark ? 'dark' : 'light')
  }

  #opened(open: boolean, first = false): void {
    const parts = this.#parts
    if (!parts || parts.panel.hidden === !open) return
    if (open) parts.before = focused()
    parts.panel.hidden = !open
    parts.launcher.hidden = open
    parts.launcher.setAttribute('aria-expanded', String(open))
    if (open && !parts.loaded) {
      parts.loaded = true
      void parts.empty.load(parts.addresses)
    }
    // A panel that stands open when the page is loaded does not take the focus from the page.
    if (open && !first) parts.chat.focus()
    if (!open)
      (parts.before && parts.before !== document.body && parts.before.isConnected
        ? parts.before
        : parts.launcher
      ).focus({ preventScroll: true })
    this.#keepClear()
    this.#tell(open ? 'open' : 'close', {})
  }

  #tell(type: string, detail: Record<string, string>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

/** The room of what the page has fixed where the launcher would stand; what covers most of the window is no button. */
function obstacleIn({ left, right, top, bottom }: DOMRect): DOMRect | undefined {
  const points = [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
    [top + 2, bottom - 2].map((y) => [x, y] as const),
  )
  for (const [x, y] of points)
    for (
      let node = document.elementsFromPoint(x, y).find((one) => !(one instanceof PlanChat)) ?? null;
      node;
      node = node.parentElement
    ) {
      if (getComputedStyle(node).position !== 'fixed') continue
      const room = node.getBoundingClientRect()
      if (room.height < innerHeight / 2) return room
    }
  return undefined
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-chat': PlanChat
  }
}

interface Parts {
  readonly root: HTMLElement
  readonly panel: HTMLElement
  readonly launcher: HTMLElement
  readonly launcherLabel: HTMLElement
  readonly title: HTMLElement
  readonly chat: Chat
  readonly connection: Connection
  readonly addresses: Addresses
  readonly empty: EmptyState
  loaded: boolean
  /** What had the focus before the panel opened. */
  before: HTMLElement | undefined
}
