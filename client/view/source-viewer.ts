import type { Citation } from '../../server/protocol/answer.ts'
import type { DocumentDetail } from '../../server/protocol/register.ts'
import { isMissing, type Addresses } from '../addresses.ts'
import { button, element } from '../dom.ts'
import { occurrences, type Range } from '../spans.ts'
import { DocumentText, type Highlight } from './document-text.ts'
import { icon } from './icons.ts'
import { placeWords } from './place-words.ts'

/** How the viewer stands in the page around it. */
export interface SourceViewerOptions {
  readonly addresses: Addresses
  /** Where the same place of the document can be opened alone, or sent to a colleague. */
  link(document: string, range?: Range): string
  /** Absent where the viewer is the page itself and cannot be closed. */
  closed?(): void
}

/** Milliseconds after the last key before the document is searched. */
const FIND_DELAY = 150

/** A document's text with its outline, the quoted words highlighted and in the middle, ‹ 2/4 › through the sources, and find. */
export class SourceViewer {
  readonly root: HTMLElement
  readonly #options: SourceViewerOptions
  readonly #title = element('h2', { tabindex: -1 })
  readonly #where = element('p', { class: 'where' })
  readonly #outline = element('details', { class: 'outline' })
  /** How the file was read, and what looks wrong in what was read. */
  readonly #reading = element('details', { class: 'outline reading' })
  readonly #original = element(
    'a',
    { class: 'quiet', download: true, 'aria-label': '下载原文件', title: '下载原文件' },
    '原文件',
  )
  readonly #body = element('div', { class: 'viewer-body', tabindex: 0, role: 'region', 'aria-label': '文件正文' })
  readonly #count = element('span', { class: 'count' })
  readonly #steps: HTMLElement
  readonly #open = element('a', { class: 'quiet', target: '_blank', rel: 'noopener' }, '单独打开')
  readonly #find: HTMLInputElement
  readonly #findCount = element('span', { class: 'count', role: 'status' })
  readonly #findSteps: HTMLElement
  #text: DocumentText | undefined
  #document: DocumentDetail | undefined
  #citations: readonly Citation[] = []
  #at = 0
  #quoted: readonly Range[] = []
  #found: readonly Range[] = []
  #foundAt = 0
  #findTimer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  constructor(options: SourceViewerOptions) {
    this.#options = options
    const step = (by: number) => () => void this.#show(this.#at + by)
    this.#steps = element(
      'div',
      { class: 'steps', role: 'group', 'aria-label': '本回答的出处' },
      button(icon('back'), step(-1), { class: 'icon-button', 'aria-label': '上一处出处' }),
      this.#count,
      button(icon('forward'), step(1), { class: 'icon-button', 'aria-label': '下一处出处' }),
    )
    this.#find = element('input', {
      type: 'search',
      placeholder: '在文件中查找',
      'aria-label': '在文件中查找',
      oninput: () => {
        clearTimeout(this.#findTimer)
        this.#findTimer = setTimeout(() => this.#search(), FIND_DELAY)
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing) return
        event.preventDefault()
        this.#step(event.shiftKey ? -1 : 1)
      },
    })
    this.#findSteps = element(
      'span',
      { class: 'steps', hidden: true },
      button(icon('back'), () => this.#step(-1), { class: 'icon-button', 'aria-label': '上一个' }),
      button(icon('forward'), () => this.#step(1), { class: 'icon-button', 'aria-label': '下一个' }),
    )
    const close =
      options.closed && button(icon('close'), () => this.close(), { class: 'icon-button', 'aria-label': '关闭原文' })
    this.root = element(
      'section',
      {
        class: 'viewer',
        'aria-label': '原文',
        onkeydown: (event: KeyboardEvent) => {
          if (event.key !== 'Escape' || !options.closed) return
          event.stopPropagation()
          this.close()
        },
      },
      element('header', {}, element('div', { class: 'titles' }, this.#title, this.#where), close),
      element(
        'div',
        { class: 'tools' },
        this.#steps,
        element('div', { class: 'find' }, this.#find, this.#findCount, this.#findSteps),
      ),
      element(
        'div',
        { class: 'folds' },
        this.#outline,
        this.#reading,
        element('div', { class: 'links' }, this.#open, this.#original),
      ),
      this.#body,
    )
  }

  /** Opens the source of an answer with that id; the others can be stepped through. */
  async openCitation(citations: readonly Citation[], id: number): Promise<void> {
    this.#citations = citations
    this.#steps.hidden = false
    await this.#show(
      Math.max(
        0,
        citations.findIndex((citation) => citation.id === id),
      ),
      true,
    )
  }

  /** Opens a document, at a range of its text if one is given. */
  async openDocument(id: string, range?: Range): Promise<void> {
    this.#citations = []
    this.#steps.hidden = true
    this.#quoted = range ? [range] : []
    this.#open.hidden = !this.#options.closed
    await this.#load(id, '', range)
  }

  close(): void {
    this.#asked++
    this.#options.closed?.()
  }

  async #show(index: number, focus = false): Promise<void> {
    const citation = this.#citations[(index + this.#citations.length) % this.#citations.length]
    if (!citation) return
    this.#at = this.#citations.indexOf(citation)
    this.#count.textContent = `${this.#at + 1}/${this.#citations.length}`
    this.#title.textContent = citation.document.title
    if (focus) this.#title.focus({ preventScroll: true })
    this.#quoted = [
      citation,
      ...this.#citations.filter((other) => other !== citation && other.document.id === citation.document.id),
    ]
    await this.#load(citation.document.id, citation.section, citation)
  }

  async #load(id: string, section: string, range?: Range): Promise<void> {
    const asked = ++this.#asked
    this.#open.href = this.#options.link(id, range)
    this.#original.href = this.#options.addresses.original(id)
    if (this.#document?.id !== id) {
      this.#body.replaceChildren(element('p', { class: 'notice' }, '正在打开文件……'))
      this.#outline.hidden = true
      this.#reading.hidden = true
      this.#document = undefined
      let document: DocumentDetail
      try {
        document = await this.#options.addresses.document(id)
      } catch (error) {
        if (asked !== this.#asked) return
        const words = isMissing(error) ? '没有这份文件：地址可能不完整，或者文件已经更换。' : '这份文件暂时打不开。'
        const again = button('再试一次', () => void this.#load(id, section, range), { class: 'quiet' })
        this.#body.replaceChildren(element('p', { class: 'problem', role: 'alert' }, words), again)
        return
      }
      if (asked !== this.#asked) return
      this.#set(document)
    }
    const { title, place, date, places = [] } = this.#document as unknown as DocumentDetail
    const at = range && places.find((one) => one.end > range.start)
    this.#title.textContent = title
    this.#where.textContent = [place, date, section, at && placeWords(at.where)].filter(Boolean).join(' · ')
    this.#paint('quoted')
    if (!range) this.#scroller().scrollTop = 0
  }

  #set(document: DocumentDetail): void {
    this.#document = document
    this.#text = new DocumentText(document)
    this.#find.value = ''
    this.#found = []
    this.#findCount.textContent = ''
    this.#findSteps.hidden = true
    const sections = document.sections.filter((section) => section.heading)
    this.#outline.hidden = sections.length === 0
    this.#outline.replaceChildren(
      element('summary', {}, '目录'),
      element(
        'ol',
        {},
        ...sections.map((section) =>
          element(
            'li',
            { class: `level-${Math.min(section.level, 4)}` },
            button(section.number + section.heading, () => {
              const line = this.#text?.lineAt(section.start)
              if (line) this.#toTop(line)
            }),
          ),
        ),
      ),
    )
    this.#showReading(document)
    this.#body.replaceChildren(this.#text.root)
  }

  #showReading({ notes = [], checks }: DocumentDetail): void {
    const lines = [...notes, ...(checks?.lines ?? [])]
    this.#reading.hidden = lines.length === 0
    this.#reading.open = false
    this.#reading.replaceChildren(
      element('summary', {}, `读取情况 (${lines.length})`),
      element('p', { class: 'where' }, '程序读取时发现的，不是文件的内容。'),
      element('ul', {}, ...lines.map((line) => element('li', {}, line))),
    )
  }

  #paint(current: 'quoted' | 'found'): void {
    const quoted = this.#quoted.map(({ start, end }, index): Highlight => ({
      start,
      end,
      look: current === 'quoted' && index === 0 ? 'quoted current' : 'quoted',
    }))
    const found = this.#found.map(({ start, end }, index): Highlight => ({
      start,
      end,
      look: current === 'found' && index === this.#foundAt ? 'found current' : 'found',
    }))
    const marks = this.#text?.paint([...quoted, ...found]) ?? []
    const [first] = marks
    const last = marks[marks.length - 1]
    if (first && last) this.#toMiddle(first, last)
  }

  // Only the viewer itself is scrolled: `scrollIntoView` would scroll the page around the widget too.
  #toMiddle(first: HTMLElement, last: HTMLElement): void {
    const scroller = this.#scroller()
    const room = scroller.getBoundingClientRect()
    const top = first.getBoundingClientRect().top
    const height = Math.min(last.getBoundingClientRect().bottom - top, room.height)
    scroller.scrollTop += top - room.top - (room.height - height) / 2
  }

  /** What is scrolled: the text, or the whole viewer where the window is too low for both its head and the text. */
  #scroller(): HTMLElement {
    return getComputedStyle(this.#body).overflowY === 'visible' ? this.root : this.#body
  }

  #toTop(line: HTMLElement): void {
    const scroller = this.#scroller()
    scroller.scrollTop += line.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 8
    this.#body.focus({ preventScroll: true })
  }

  #search(): void {
    this.#found = occurrences(this.#document?.text ?? '', this.#find.value)
    this.#foundAt = 0
    this.#showFound()
  }

  #step(by: number): void {
    if (this.#found.length === 0) return
    this.#foundAt = (this.#foundAt + by + this.#found.length) % this.#found.length
    this.#showFound()
  }

  #showFound(): void {
    this.#findSteps.hidden = this.#found.length === 0
    const none = this.#find.value.trim() ? '没有' : ''
    this.#findCount.textContent = this.#found.length > 0 ? `${this.#foundAt + 1}/${this.#found.length}` : none
    this.#paint(this.#found.length > 0 ? 'found' : 'quoted')
  }
}
