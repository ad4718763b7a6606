import type {
  Discrepancy,
  DiscrepancyClaim,
  DiscrepancyKind,
  DiscrepancyList,
} from '../../server/protocol/discrepancies.ts'
import { button, element } from '../dom.ts'
import { period } from '../period.ts'
import { exportButtons, saidPlace } from '../view/export-buttons.ts'
import { fileNames } from './gather.ts'
import { citations, pageHeading, printButton, sourceButton } from './quotations.ts'
import { routeHash, type ReviewFilter } from './route.ts'
import type { PageContext } from './shell.ts'

/** What each kind of difference means, for people who see the page for the first time. */
const MEANINGS: Readonly<Record<DiscrepancyKind, string>> = {
  value: '同一事项有不同的数值或结论，或写出的结果与按所列数据算出的不同，需要核对。',
  count: '项数、总数或清单前后不符。',
  slip: '写法像是笔误。',
  caliber: '统计范围、要求或说法不同，不能直接相比。',
  span: '统计的时点或期间不同，都可以成立。',
  rounding: '只是保留的位数不同或取了约数。',
  name: '同一部门、指标或提法的写法不同。',
}

/** 核对: where documents differ, by kind, both statements side by side; with an id, that difference alone. */
export async function reviewPage(context: PageContext, id?: string, filter: ReviewFilter = {}): Promise<HTMLElement> {
  const list = await context.addresses.discrepancies()
  if (id === undefined) return new Review(context, list, filter).root
  const found = list.discrepancies.find((one) => one.id === id)
  const back = element('p', { class: 'back' }, element('a', { href: routeHash({ page: 'review' }) }, '‹ 核对'))
  if (found === undefined)
    return element(
      'div',
      { class: 'sheet' },
      back,
      element('p', { class: 'problem', role: 'alert' }, '没有这一处差异：文件可能已经更换或改正。'),
    )
  const name = kindName(list, found.kind)
  const said = saidPlace()
  return element(
    'div',
    { class: 'sheet wide' },
    back,
    pageHeading(
      `${name}：${found.subject}`,
      said.root,
      button('问这一项', () => context.ask(`${found.subject}在各份文件里一样吗？`), { class: 'quiet' }),
      ...exported(context, list, () => ({ shown: [found], about: name }), said.say),
      printButton(),
    ),
    element('ol', { class: 'differences' }, difference(context, found, false)),
    label(),
  )
}

/** The list with its filters, which stand in the address, so that it can be sent as it is shown. */
class Review {
  readonly root: HTMLElement
  readonly #context: PageContext
  readonly #list: DiscrepancyList
  readonly #sums = element('p', { class: 'sums', role: 'status' })
  readonly #sections = element('div')
  readonly #kind: HTMLSelectElement
  readonly #document: HTMLSelectElement

  constructor(context: PageContext, list: DiscrepancyList, { kind, document }: ReviewFilter) {
    this.#context = context
    this.#list = list
    this.#kind = this.#choose(
      '差异类型',
      list.kinds.map((one): [string, string] => [one.kind, `${one.name} ${one.count}`]),
      kind,
    )
    this.#document = this.#choose('文件', documentsIn(list), document)
    const said = saidPlace()
    this.root = element(
      'div',
      { class: 'sheet wide review' },
      pageHeading(
        '核对',
        said.root,
        ...exported(context, list, () => ({ shown: this.#shown(), about: this.#about() }), said.say),
        printButton(),
      ),
      element(
        'p',
        { class: 'where' },
        '程序按规则比对各份文件，列出前后不一的说法。口径、时点和名称上的差异多可并存，不等于有误；规则以外的差异仍需人工核对。',
      ),
      list.discrepancies.length > 0 && element('div', { class: 'filters' }, this.#kind, this.#document),
      this.#sums,
      this.#sections,
      label(),
    )
    this.#show()
  }

  #choose(name: string, values: readonly (readonly [string, string])[], chosen: string | undefined): HTMLSelectElement {
    return element(
      'select',
      {
        'aria-label': name,
        onchange: () => {
          history.replaceState(null, '', routeHash({ page: 'review', filter: this.#filter() }))
          this.#show()
        },
      },
      element('option', { value: '' }, `全部${name}`),
      ...values.map(([value, words]) => element('option', { value, selected: value === chosen }, words)),
    )
  }

  #filter(): ReviewFilter {
    const [kind, document] = [this.#kind.value, this.#document.value]
    return { ...(kind !== '' && { kind }), ...(document !== '' && { document }) }
  }

  #shown(): Discrepancy[] {
    const { kind, document } = this.#filter()
    return this.#list.discrepancies.filter(
      (one) =>
        (kind === undefined || one.kind === kind) &&
        (document === undefined || one.claims.some(({ quotation }) => quotation.document === document)),
    )
  }

  /** In words, which are shown: 名称差异，《任务分工方案》 */
  #about(): string {
    const { kind, document } = this.#filter()
    const title = documentsIn(this.#list).find(([id]) => id === document)?.[1]
    const filters = [
      kind !== undefined && this.#list.kinds.find((one) => one.kind === kind)?.name,
      title !== undefined && `《${title}》`,
    ]
    return filters.filter(Boolean).join('，') || '全部'
  }

  #show(): void {
    const shown = this.#shown()
    const kinds = this.#list.kinds
      .map((one) => ({ ...one, of: shown.filter((each) => each.kind === one.kind) }))
      .filter(({ of }) => of.length > 0)
    const counts = kinds.map(({ name, of }) => element('span', {}, `${name} ${of.length}`))
    this.#sums.replaceChildren(element('span', {}, `共 ${shown.length} 处`), ...counts)
    if (shown.length === 0) this.#sections.replaceChildren(this.#nothing())
    else
      this.#sections.replaceChildren(
        ...kinds.map(({ kind: own, name, of }) =>
          element(
            'section',
            {},
            element('h2', {}, `${name} ${of.length} 处`),
            element('p', { class: 'where' }, MEANINGS[own]),
            element('ol', { class: 'differences' }, ...of.map((one) => difference(this.#context, one, true))),
          ),
        ),
      )
  }

  #nothing(): HTMLElement {
    if (this.#list.discrepancies.length === 0)
      return element('p', { class: 'notice' }, '没有发现前后不一的说法。增加文件后会重新比对。')
    const all = (): void => {
      this.#kind.value = ''
      this.#document.value = ''
      history.replaceState(null, '', routeHash({ page: 'review' }))
      this.#show()
      this.#kind.focus()
    }
    return element('p', { class: 'notice' }, '没有符合所选条件的差异。', button('显示全部', all, { class: 'quiet' }))
  }
}

function kindName({ kinds }: DiscrepancyList, kind: DiscrepancyKind): string {
  return kinds.find((one) => one.kind === kind)?.name ?? ''
}

/** Buttons that save the differences that are shown when they are pushed. */
function exported(
  context: PageContext,
  list: DiscrepancyList,
  what: () => { readonly shown: readonly Discrepancy[]; readonly about: string },
  say: (text: string) => void,
): HTMLElement[] {
  return exportButtons(async (writers, today) => {
    const { shown, about } = what()
    const files = await fileNames(context.addresses)
    return writers.discrepancyReport(shown, (kind) => kindName(list, kind), about, { files, today })
  }, say)
}

/** Every document of which a statement is shown, by its id and title. */
function documentsIn({ discrepancies }: DiscrepancyList): [id: string, title: string][] {
  const titles = discrepancies.flatMap(({ claims }) =>
    claims.map(({ quotation }): [string, string] => [quotation.document, quotation.title]),
  )
  return [...new Map(titles)]
}

function difference(context: PageContext, one: Discrepancy, linked: boolean): HTMLElement {
  const all = citations(one.claims.map(({ quotation }) => quotation))
  const name = element('b', {}, one.subject)
  return element(
    'li',
    {},
    element(
      'h3',
      {},
      linked ? element('a', { href: routeHash({ page: 'review', id: one.id }) }, name) : name,
      one.place !== undefined && element('small', { class: 'aside' }, one.place),
    ),
    element('p', {}, one.explanation),
    one.computed !== undefined &&
      element('p', { class: 'formula' }, `复核：${one.computed.formula}${one.computed.unit}`),
    element(
      'div',
      { class: 'claims' },
      ...one.claims.map((claim, at) =>
        statement(claim, at === 0 ? '说法一' : '说法二', sourceButton(context, all, at + 1)),
      ),
    ),
  )
}

/** One statement: its words within their sentence, and where they stand. */
function statement(
  { quotation, before, after, period: when }: DiscrepancyClaim,
  name: string,
  source: HTMLElement,
): HTMLElement {
  const place = [`《${quotation.title}》`, quotation.section, when !== undefined && period(when)]
    .filter(Boolean)
    .join(' · ')
  return element(
    'div',
    { class: 'claim' },
    element('p', { class: 'claim-name' }, name),
    element('blockquote', {}, oneLine(before), element('mark', {}, oneLine(quotation.quote)), oneLine(after)),
    element('p', { class: 'where' }, place, source),
  )
}

/** Lines of the file run on: a line's end says nothing in a sentence. */
function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/gu, '')
}

function label(): HTMLElement {
  return element('p', { class: 'made-by' }, '由程序依据所列文件比对，引用以原文为准。')
}
