import type { Citation } from '../../server/protocol/answer.ts'
import type { StaffPages } from '../../server/protocol/discrepancies.ts'
import { isMissing, type Addresses } from '../addresses.ts'
import type { Connection } from '../connection.ts'
import { emptyConversation, restored, saved } from '../conversation.ts'
import { button, element } from '../dom.ts'
import { randomId } from '../random-id.ts'
import { Chat } from '../view/chat.ts'
import { EmptyState } from '../view/empty.ts'
import { icon } from '../view/icons.ts'
import { watchWidth, type WidthWatch } from '../view/narrow.ts'
import { SourceViewer } from '../view/source-viewer.ts'
import { departmentsPage } from './departments.ts'
import { documentsPage } from './documents.ts'
import { History, type KeptConversation, type Store } from './history.ts'
import { indicatorsPage } from './indicators.ts'
import { printUnfolded } from './print.ts'
import { reviewPage } from './review.ts'
import { parseRoute, routeHash, type Route } from './route.ts'

/** What the pages need of what is around them. */
export interface PageContext {
  readonly addresses: Addresses
  /** Opens a quotation beside the page. */
  openQuotation(citations: readonly Citation[], id: number, opener: HTMLElement): void
  /** Asks on the page of questions. */
  ask(question: string): void
}

export interface ShellOptions {
  readonly addresses: Addresses
  readonly connection: Connection
  readonly store: Store
  /** Name under which things are kept in the browser. */
  readonly key: string
}

const PAGES = [
  ['chat', '问答'],
  ['indicators', '指标台账'],
  ['departments', '责任分工'],
  ['documents', '文件'],
] as const

/** Pages that are there only where the server gives them out. */
const STAFF_PAGES = [['review', '核对']] as const

const THEMES = [
  ['auto', '跟随系统'],
  ['light', '浅色'],
  ['dark', '深色'],
] as const

/** The full page: navigation and history on the left, the page in the middle, the source viewer on the right. */
export class Shell {
  readonly root: HTMLElement
  readonly #options: ShellOptions
  readonly #history: History
  readonly #chat: Chat
  readonly #viewer: SourceViewer
  readonly #main = element('main', { id: 'main' })
  readonly #links = new Map<string, HTMLAnchorElement>()
  readonly #pageList = element('ul')
  readonly #historyList = element('ul', { class: 'history' })
  readonly #dark = matchMedia('(prefers-color-scheme: dark)')
  readonly #width: WidthWatch
  #historyWords = ''
  #current = randomId()
  #opener: HTMLElement | undefined
  #drawn = 0

  constructor(options: ShellOptions) {
    this.#options = options
    this.#history = new History(options.store, `${options.key}:history`)
    const { addresses, connection } = options
    this.#viewer = new SourceViewer({
      addresses,
      link: (id, range) => routeHash({ page: 'documents', id, ...(range && { range }) }),
      closed: () => this.#closeViewer(),
    })
    this.#viewer.root.hidden = true
    const empty = new EmptyState('您好，想了解规划的什么？', (question) => this.#chat.ask(question))
    this.#chat = new Chat(
      {
        connection,
        openCitation: (citations, id, opener) => this.#openCitation(citations, id, opener),
        feedback: (body) => addresses.feedback(body),
        suggest: (typed, signal) => addresses.suggest(typed, signal),
        changed: (conversation) => {
          this.#history.keep({ id: this.#current, at: Date.now(), turns: saved(conversation) })
          this.#showHistory()
        },
      },
      empty.root,
    )
    void empty.load(addresses)
    this.root = element(
      'div',
      { class: 'app page', lang: 'zh-CN' },
      element('a', { class: 'skip', href: '#main', onclick: (event: Event) => this.#skip(event) }, '跳到正文'),
      this.#navigation(),
      this.#main,
      this.#viewer.root,
    )
    this.#main.tabIndex = -1
    this.#width = watchWidth(this.#main)
  }

  /** Shows what the address names, and from then on whatever it names next. */
  start(): void {
    addEventListener('hashchange', () => void this.#showRoute())
    printUnfolded(this.#main)
    this.#dark.addEventListener('change', () => this.#showSettings())
    this.#showSettings()
    this.#showHistory()
    void this.#showRoute(true)
    void this.#showStaffPages()
  }

  /** Adds the way to the pages for staff, where the server gives them out. */
  async #showStaffPages(): Promise<void> {
    let pages: StaffPages
    try {
      pages = await this.#options.addresses.staffPages()
    } catch {
      // Not reached now: everything else on the page says so, and these pages are found again when it is loaded anew.
      return
    }
    for (const [page, name] of STAFF_PAGES) if (pages[page]) this.#pageList.append(this.#pageItem(page, name))
    this.#markPage(parseRoute(location.hash))
  }

  #skip(event: Event): void {
    event.preventDefault()
    this.#main.focus()
  }

  #navigation(): HTMLElement {
    this.#pageList.append(...PAGES.map(([page, name]) => this.#pageItem(page, name)))
    const menu = button(
      icon('outline'),
      () => menu.setAttribute('aria-expanded', String(navigation.classList.toggle('unfolded'))),
      {
        class: 'icon-button menu',
        'aria-label': '历史对话和设置',
        'aria-expanded': 'false',
      },
    )
    const navigation = element(
      'div',
      { class: 'side' },
      element('div', { class: 'brand' }, element('a', { href: '#/' }, '规划问答'), menu),
      element('nav', { 'aria-label': '页面' }, this.#pageList),
      element('div', { class: 'more' }, this.#historyBox(), this.#settingsBox()),
    )
    return navigation
  }

  #pageItem(page: Route['page'], name: string): HTMLElement {
    const link = element('a', { href: routeHash({ page }) }, name)
    this.#links.set(page, link)
    return element('li', {}, link)
  }

  #markPage(route: Route): void {
    for (const [page, link] of this.#links) {
      if (page === route.page) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
  }

  #historyBox(): HTMLElement {
    const off = element('input', {
      type: 'checkbox',
      onchange: () => {
        this.#history.kept = !off.checked
        this.#showHistory()
      },
    })
    off.checked = !this.#history.kept
    return element(
      'section',
      { 'aria-label': '历史对话', class: 'history-box' },
      button(element('span', { class: 'with-icon' }, icon('plus'), '新对话'), () => this.#newConversation(), {
        class: 'new',
      }),
      element('h2', {}, '历史对话'),
      element('input', {
        type: 'search',
        placeholder: '查找历史',
        'aria-label': '查找历史对话',
        oninput: (event: Event) => {
          this.#historyWords = (event.target as HTMLInputElement).value
          this.#showHistory()
        },
      }),
      this.#historyList,
      element(
        'div',
        { class: 'history-actions' },
        element('label', { class: 'tick' }, off, '不保存'),
        button(
          '全部删除',
          () => {
            this.#history.clear()
            this.#showHistory()
          },
          { class: 'quiet' },
        ),
      ),
    )
  }

  #settingsBox(): HTMLElement {
    const { store, key } = this.#options
    const large = element('input', {
      type: 'checkbox',
      onchange: () => {
        store.setItem(`${key}:size`, large.checked ? 'large' : 'normal')
        this.#showSettings()
      },
    })
    large.checked = store.getItem(`${key}:size`) === 'large'
    const theme = element(
      'select',
      {
        'aria-label': '颜色',
        onchange: () => {
          store.setItem(`${key}:theme`, theme.value)
          this.#showSettings()
        },
      },
      ...THEMES.map(([value, name]) =>
        element('option', { value, selected: store.getItem(`${key}:theme`) === value }, name),
      ),
    )
    return element(
      'section',
      { class: 'settings', 'aria-label': '显示' },
      element('label', { class: 'tick' }, large, '大字'),
      theme,
    )
  }

  #showSettings(): void {
    const { store, key } = this.#options
    const theme = store.getItem(`${key}:theme`)
    this.root.dataset['theme'] = theme === 'dark' || (theme !== 'light' && this.#dark.matches) ? 'dark' : 'light'
    this.root.dataset['size'] = store.getItem(`${key}:size`) ?? 'normal'
    this.#width.check()
    this.#chat.checkWidth()
  }

  #showHistory(): void {
    const kept = this.#history.list(this.#historyWords)
    this.#historyList.replaceChildren(
      ...kept.map((conversation) => {
        const title = conversation.turns[0]?.question ?? ''
        return element(
          'li',
          {},
          button(title, () => this.#openKept(conversation), {
            class: 'kept',
            title,
            'aria-current': conversation.id === this.#current && 'true',
          }),
          button(
            icon('close'),
            () => {
              this.#history.delete(conversation.id)
              this.#showHistory()
            },
            { class: 'icon-button', 'aria-label': `删除：${title}` },
          ),
        )
      }),
    )
  }

  #openKept(conversation: KeptConversation): void {
    this.#current = conversation.id
    this.#chat.conversation = restored(conversation.turns)
    this.#go({ page: 'chat' })
    this.#showHistory()
  }

  #newConversation(): void {
    this.#current = randomId()
    this.#chat.conversation = emptyConversation
    this.#closeViewer()
    this.#go({ page: 'chat' })
    this.#showHistory()
    this.#chat.focus()
  }

  #go(route: Route): void {
    const hash = routeHash(route)
    if (location.hash !== hash) location.hash = hash
  }

  #openCitation(citations: readonly Citation[], id: number, opener: HTMLElement): void {
    this.#opener = opener
    this.#viewer.root.hidden = false
    this.root.classList.add('with-viewer')
    void this.#viewer.openCitation(citations, id)
  }

  #closeViewer(): void {
    this.#viewer.root.hidden = true
    this.root.classList.remove('with-viewer')
    this.#opener?.focus({ preventScroll: true })
    this.#opener = undefined
  }

  async #showRoute(first = false): Promise<void> {
    const route = parseRoute(location.hash)
    const drawing = ++this.#drawn
    this.#markPage(route)
    document.title = `${[...PAGES, ...STAFF_PAGES].find(([page]) => page === route.page)?.[1] ?? ''} · 规划问答`
    if (!first) this.#closeViewer()
    if (route.page === 'chat') {
      this.#main.replaceChildren(this.#chat.root)
      if (first) this.#chat.focus()
      return
    }
    const context: PageContext = {
      addresses: this.#options.addresses,
      openQuotation: (citations, id, opener) => this.#openCitation(citations, id, opener),
      ask: (question) => {
        this.#go({ page: 'chat' })
        this.#chat.ask(question)
      },
    }
    this.#main.replaceChildren(element('p', { class: 'notice loading', role: 'status' }, '正在读取……'))
    let page: HTMLElement
    try {
      page = await pageOf(context, route)
    } catch (error) {
      page = failure(error, () => void this.#showRoute())
    }
    if (drawing !== this.#drawn) return
    this.#main.replaceChildren(page)
    if (!first) this.#main.focus({ preventScroll: true })
    this.#main.scrollTop = 0
  }
}

/** What stands in place of a page that cannot be read, with a next step. */
function failure(error: unknown, again: () => void): HTMLElement {
  const missing = isMissing(error)
  const words = missing ? '地址可能不完整，或者文件已经更换。' : '这一页暂时读不出来，服务器没有回答。'
  const next = missing ? element('a', { href: '#/' }, '回到问答') : button('再试一次', again, { class: 'quiet' })
  return element(
    'div',
    { class: 'sheet' },
    element('header', { class: 'page-heading' }, element('h1', {}, missing ? '没有这一页' : '读不出来')),
    element('p', { class: 'problem', role: 'alert' }, words),
    element('p', {}, next),
  )
}

function pageOf(context: PageContext, route: Exclude<Route, { page: 'chat' }>): Promise<HTMLElement> {
  switch (route.page) {
    case 'indicators':
      return indicatorsPage(context, route.id)
    case 'departments':
      return departmentsPage(context, route.id)
    case 'documents':
      return documentsPage(context, route.id, route.range)
    case 'review':
      return reviewPage(context, route.id, route.filter)
  }
}
