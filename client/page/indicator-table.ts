import type { IndicatorDetail, IndicatorSummary } from '../../server/protocol/register.ts'
import { button, element, type Child } from '../dom.ts'
import { compareCells } from '../number-text.ts'
import { exportButtons, saidPlace } from '../view/export-buttons.ts'
import { spark } from '../view/spark.ts'
import { statusSign } from '../view/status.ts'
import { settle, showAsCardsWhereTight } from '../view/table.ts'
import { allOf, fileNames } from './gather.ts'
import { STATUSES, type Status } from './indicator-words.ts'
import { lastYear, period } from '../period.ts'
import { pageHeading, printButton } from './quotations.ts'
import { routeHash } from './route.ts'
import { longestSeries } from './series.ts'
import type { PageContext } from './shell.ts'

interface Column {
  readonly title: string
  /** What is sorted by, and shown unless there is something else to show. */
  readonly text: (indicator: IndicatorSummary) => string
  readonly numeric?: boolean
  readonly content?: (indicator: IndicatorSummary) => Child[]
  /** What the sheet of the indicator adds, once it has been read. */
  readonly more?: (detail: IndicatorDetail) => Child[]
  /** Stands in the table though no indicator has a text for it. */
  readonly drawn?: true
}

const COLUMNS: readonly Column[] = [
  { title: '指标', text: ({ name }) => name },
  {
    title: '类别',
    text: ({ category, attribute }) => [category, attribute].filter(Boolean).join('、'),
    content: ({ category, attribute }) => [
      category,
      attribute !== undefined && element('small', { class: 'aside' }, attribute),
    ],
  },
  {
    title: '目标',
    text: ({ target }) => target ?? '',
    numeric: true,
    more: ({ sheet: { baseline } }) => [
      baseline.stated !== undefined &&
        element('small', { class: 'aside', title: baseline.stated.quotation.title }, `基期 ${baseline.stated.text}`),
    ],
  },
  { title: '中期测算值', text: ({ benchmark }) => benchmark ?? '', numeric: true },
  {
    title: '走势',
    text: () => '',
    drawn: true,
    // The room of the drawing, where there may be one.
    content: ({ latest }) => (latest ? [element('span', { class: 'spark-room' })] : []),
    more: ({ facts }) => {
      const series = longestSeries(facts)
      return series === undefined || series.points.length < 2 ? [] : [spark(series.points)]
    },
  },
  {
    title: '最新值',
    text: ({ latest }) => latest?.text ?? '',
    numeric: true,
    content: ({ latest }) =>
      latest ? [latest.text, element('small', { class: 'aside', title: latest.document }, period(latest.period))] : [],
  },
  {
    title: '状态',
    text: ({ status }) => (status ? STATUSES[status][1] : ''),
    content: ({ status }) => (status ? [statusSign(...STATUSES[status])] : []),
    more: ({ sheet: { status } }) => [
      status.recomputed?.agrees !== undefined &&
        status.recomputed.result !== 'no-data' &&
        element('small', { class: 'aside' }, status.recomputed.agrees ? '✓ 复核一致' : '！复核不一致'),
    ],
  },
  { title: '部门', text: ({ departments }) => departments.join('、') },
]

/** Years without a new value after which an indicator is called 久未更新. */
const STALE_YEARS = 2

/** How long ago an indicator was last reported. */
const AGES = [
  ['stale', '久未更新'],
  ['none', '没有数值'],
] as const

type Filter = 'place' | 'category' | 'status' | 'department' | 'age'

/** The register as a table: two tabs, filters, sums on top, sortable; lines of values are drawn as rows come into sight. */
export class IndicatorTable {
  readonly root: HTMLElement
  readonly #context: PageContext
  readonly #all: readonly IndicatorSummary[]
  readonly #newestYear: number
  readonly #body = element('tbody')
  readonly #sums = element('p', { class: 'sums', role: 'status' })
  readonly #heads: HTMLTableCellElement[]
  readonly #filters: Record<Filter, string> = { place: '', category: '', status: '', department: '', age: '' }
  readonly #places: number
  readonly #rows = new Map<string, HTMLElement>()
  readonly #sight: IntersectionObserver
  #words = ''
  #asOf: string | undefined
  #main = true
  #sorted: { column: number; descending: boolean } | undefined

  /** @param newestYear of all documents: what is old is old against it, not against the clock */
  constructor(context: PageContext, all: readonly IndicatorSummary[], newestYear: number) {
    this.#context = context
    this.#all = all
    this.#newestYear = newestYear
    this.#places = new Set(all.map((indicator) => indicator.place)).size
    this.#main = all.some((indicator) => indicator.main)
    this.#sight = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.#fill(target as HTMLElement)
    })
    const tabs = [
      ['主要指标', true],
      ['任务目标', false],
    ] as const
    const tabButtons = tabs.map(([name, main]) =>
      button(
        `${name} ${all.filter((indicator) => indicator.main === main).length}`,
        () => {
          this.#main = main
          tabButtons.forEach((tab, index) => tab.setAttribute('aria-pressed', String(tabs[index]?.[1] === main)))
          this.#show()
        },
        { class: 'tab', 'aria-pressed': String(this.#main === main) },
      ),
    )
    this.#heads = COLUMNS.map(({ title, drawn }, column) =>
      element('th', { scope: 'col' }, drawn ? title : button(title, () => this.#sort(column), { class: 'sort' })),
    )
    const table = element(
      'div',
      { class: 'table' },
      element(
        'div',
        { class: 'scroll', role: 'region', 'aria-label': '指标', tabindex: 0 },
        element('table', { class: 'register' }, element('thead', {}, element('tr', {}, ...this.#heads)), this.#body),
      ),
    )
    const said = saidPlace()
    this.root = element(
      'div',
      { class: 'sheet wide' },
      pageHeading(
        '指标台账',
        said.root,
        ...exportButtons(async (writers, today) => {
          said.say('正在汇总……')
          const [details, files] = await Promise.all([
            allOf(this.#shown(), ({ id }) => this.#context.addresses.indicator(id)),
            fileNames(this.#context.addresses),
          ])
          return writers.registerReport(details, this.#about(), { files, today })
        }, said.say),
        printButton(),
      ),
      element('div', { class: 'tabs', role: 'group', 'aria-label': '指标种类' }, ...tabButtons),
      this.#filterBox(),
      this.#sums,
      table,
    )
    showAsCardsWhereTight(table)
    settle(table)
    this.#show()
    void this.#findAsOf()
  }

  /** What is shown, in words, for an exported table. */
  #about(): string {
    const { status, age, ...others } = this.#filters
    const chosen = [
      this.#main ? '主要指标' : '任务目标',
      ...Object.values(others),
      status === '' ? '' : STATUSES[status as Status][1],
      AGES.find(([value]) => value === age)?.[1] ?? '',
      this.#words,
    ]
    return chosen.filter((one) => one !== '').join('，')
  }

  #filterBox(): HTMLElement {
    const choose = (label: string, key: Filter, values: readonly (readonly [string, string])[]) =>
      values.length > 1 &&
      element(
        'select',
        {
          'aria-label': label,
          onchange: (event: Event) => {
            this.#filters[key] = (event.target as HTMLSelectElement).value
            this.#show()
          },
        },
        element('option', { value: '' }, `全部${label}`),
        ...values.map(([value, name]) => element('option', { value }, name)),
      )
    const plain = (values: (string | undefined)[]) =>
      [...new Set(values)].filter((value): value is string => Boolean(value)).map((value) => [value, value] as const)
    const statuses = [...new Set(this.#all.map((indicator) => indicator.status))].filter(
      (status): status is Status => status !== undefined,
    )
    return element(
      'div',
      { class: 'filters' },
      element('input', {
        type: 'search',
        placeholder: '查找指标',
        'aria-label': '查找指标',
        oninput: (event: Event) => {
          this.#words = (event.target as HTMLInputElement).value.trim()
          this.#show()
        },
      }),
      choose('地区', 'place', plain(this.#all.map((indicator) => indicator.place))),
      choose('类别', 'category', plain(this.#all.flatMap((indicator) => [indicator.category, indicator.attribute]))),
      choose(
        '状态',
        'status',
        statuses.map((status) => [status, STATUSES[status][1]] as const),
      ),
      choose('部门', 'department', plain(this.#all.flatMap((indicator) => indicator.departments))),
      this.#newestYear > 0 && choose('更新', 'age', AGES),
    )
  }

  #sort(column: number): void {
    const again = this.#sorted?.column === column
    this.#sorted = again
      ? this.#sorted?.descending
        ? undefined
        : { column, descending: true }
      : { column, descending: false }
    this.#heads.forEach((head, index) => {
      if (this.#sorted?.column === index)
        head.setAttribute('aria-sort', this.#sorted.descending ? 'descending' : 'ascending')
      else head.removeAttribute('aria-sort')
    })
    this.#show()
  }

  /** `stale`: no value of the last two years before the newest document; `none`: no value at all. */
  #age({ latest, lastReported }: IndicatorSummary): 'stale' | 'none' | 'recent' {
    if (latest === undefined) return 'none'
    const year = lastYear(lastReported ?? latest.period)
    return year !== undefined && year <= this.#newestYear - STALE_YEARS ? 'stale' : 'recent'
  }

  #shown(): IndicatorSummary[] {
    const { place, category, status, department, age } = this.#filters
    const shown = this.#all.filter(
      (indicator) =>
        indicator.main === this.#main &&
        indicator.name.includes(this.#words) &&
        (!place || indicator.place === place) &&
        (!category || indicator.category === category || indicator.attribute === category) &&
        (!status || indicator.status === status) &&
        (!department || indicator.departments.includes(department)) &&
        (!age || this.#age(indicator) === age),
    )
    const sorted = this.#sorted
    const column = sorted && COLUMNS[sorted.column]
    if (!column) return shown
    const { text, numeric = false } = column
    return shown.sort((a, b) => compareCells(text(a), text(b), numeric) * (sorted.descending ? -1 : 1))
  }

  #show(): void {
    const shown = this.#shown()
    this.#showSums(shown)
    // A column in which nothing stands would only take room from the others.
    const kind = this.#all.filter((indicator) => indicator.main === this.#main)
    const used = COLUMNS.map(({ text, drawn }) => drawn ?? kind.some((indicator) => text(indicator) !== ''))
    this.#heads.forEach((head, index) => (head.hidden = used[index] !== true))
    const rows = shown.map((indicator) => this.#rowOf(indicator, used))
    const none = element('tr', {}, element('td', { colspan: COLUMNS.length }, '没有这样的指标，请放宽条件。'))
    this.#body.replaceChildren(...(rows.length > 0 ? rows : [none]))
  }

  #showSums(shown: readonly IndicatorSummary[]): void {
    const sums = Object.entries(STATUSES).flatMap(([status, [mark, name]]) => {
      const count = shown.filter((indicator) => indicator.status === status).length
      return count > 0 ? [statusSign(mark, `${name} ${count}`)] : []
    })
    this.#sums.replaceChildren(
      element('span', {}, `${shown.length} 项`),
      ...sums,
      // Its room is kept until it is known.
      ...(sums.length > 0 && this.#asOf !== ''
        ? [
            element(
              'span',
              { class: this.#asOf === undefined ? 'as-of settling' : 'as-of' },
              `截至${this.#asOf ?? '0000年0月'}`,
            ),
          ]
        : []),
      ...AGES.flatMap(([age, name]) => {
        const count = shown.filter((indicator) => this.#age(indicator) === age).length
        const title = age === 'stale' ? `${this.#newestYear - STALE_YEARS + 1}年以来没有新数值` : '文件里没有完成值'
        return count > 0 && this.#newestYear > 0 ? [element('span', { title }, `${name} ${count}`)] : []
      }),
    )
  }

  /** Up to when the statuses say it, where they all say the same month. */
  async #findAsOf(): Promise<void> {
    const judged = this.#all.filter((indicator) => indicator.status !== undefined && indicator.main)
    try {
      const details = await allOf(judged, ({ id }) => this.#context.addresses.indicator(id))
      const months = new Set(
        details.flatMap(({ facts }) =>
          facts.flatMap((fact) =>
            fact.kind === 'status' && /^\d{4}-\d{2}$/u.test(fact.period ?? '') ? [fact.period] : [],
          ),
        ),
      )
      const [month] = months
      this.#asOf = months.size !== 1 || month === undefined ? '' : period(month)
      this.#showSums(this.#shown())
    } catch {
      // The sums stand without their date; rows that cannot be read say so where they are opened.
    }
  }

  #rowOf(indicator: IndicatorSummary, used: readonly boolean[]): HTMLElement {
    const known = this.#rows.get(indicator.id)
    if (known !== undefined) return known
    const link = element('a', { href: routeHash({ page: 'indicators', id: indicator.id }) }, indicator.name)
    const place =
      this.#places > 1 && indicator.place !== undefined && element('small', { class: 'aside' }, indicator.place)
    const cells = COLUMNS.flatMap(({ title, text, content }, index) =>
      index > 0 && used[index] === true ? [cell(title, index, ...(content?.(indicator) ?? [text(indicator)]))] : [],
    )
    const row = element('tr', { 'data-id': indicator.id }, element('th', { scope: 'row' }, link, place), ...cells)
    this.#rows.set(indicator.id, row)
    this.#sight.observe(row)
    return row
  }

  /** Adds what only the sheet of the indicator knows, once its row can be seen. */
  async #fill(row: HTMLElement): Promise<void> {
    this.#sight.unobserve(row)
    let detail: IndicatorDetail
    try {
      detail = await this.#context.addresses.indicator(row.dataset['id'] ?? '')
    } catch {
      // The row stands with what the list told; its sheet, when opened, says what is wrong.
      return
    }
    for (const place of row.querySelectorAll<HTMLElement>('td')) {
      const more = COLUMNS[Number(place.dataset['column'])]?.more?.(detail) ?? []
      const nodes = more.filter((child): child is Node => child instanceof Node)
      if (nodes.length === 0) continue
      place.querySelector('.value')?.append(...nodes)
      place.classList.remove('blank')
    }
  }
}

function cell(title: string, column: number, ...content: Child[]): HTMLTableCellElement {
  const blank = content.every((child) => child === '' || child === undefined || child === false)
  return element(
    'td',
    { 'data-title': title, 'data-column': column, class: blank ? 'blank' : undefined },
    element('span', { class: 'value' }, ...content),
  )
}
