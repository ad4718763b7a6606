import type { ChartPart, StatusMark } from '../../server/protocol/answer.ts'
import type { IndicatorDetail, IndicatorSummary, RegisterFact } from '../../server/protocol/register.ts'
import { button, element, type Child } from '../dom.ts'
import { compareCells } from '../number-text.ts'
import { statusSign } from '../view/status.ts'
import { showAsCardsWhereTight } from '../view/table.ts'
import { indicatorFigures } from './indicator-figures.ts'
import { citations, pageHeading, printButton, sourceButton } from './quotations.ts'
import { period } from './period.ts'
import { routeHash } from './route.ts'
import type { PageContext } from './shell.ts'

type Status = NonNullable<IndicatorSummary['status']>

const STATUSES: Readonly<Record<Status, readonly [mark: StatusMark, name: string]>> = {
  met: ['met', '达到中期进度'],
  ahead: ['met', '超前'],
  'on-track': ['met', '正常推进'],
  'not-met': ['not-met', '未达到'],
  behind: ['not-met', '滞后'],
  'no-data': ['no-data', '暂无统计值'],
}

/** Chinese names of the kinds of facts, in the order of the sheet. */
const KINDS = [
  ['indicator', '列为指标'],
  ['target', '目标'],
  ['benchmark', '中期测算值'],
  ['actual', '完成值'],
  ['status', '进度结论'],
  ['forecast', '预测'],
  ['responsibility', '责任分工'],
  ['method', '方法'],
  ['definition', '名词解释'],
] as const

/** 指标台账: one row an indicator, with filters and sums; with an id, everything about that one. */
export async function indicatorsPage(context: PageContext, id?: string): Promise<HTMLElement> {
  if (id !== undefined) return indicatorSheet(context, await context.addresses.indicator(id))
  const { indicators } = await context.addresses.indicators()
  return new IndicatorTable(indicators).root
}

interface Column {
  readonly title: string
  /** What is sorted by, and shown unless there is something else to show. */
  readonly text: (indicator: IndicatorSummary) => string
  readonly numeric?: boolean
  readonly content?: (indicator: IndicatorSummary) => Child[]
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
  { title: '目标', text: ({ target }) => target ?? '', numeric: true },
  { title: '中期测算值', text: ({ benchmark }) => benchmark ?? '', numeric: true },
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
  },
  { title: '部门', text: ({ departments }) => departments.join('、') },
]

class IndicatorTable {
  readonly root: HTMLElement
  readonly #all: readonly IndicatorSummary[]
  readonly #body = element('tbody')
  readonly #sums = element('p', { class: 'sums', role: 'status' })
  readonly #heads: HTMLTableCellElement[]
  readonly #filters = { words: '', place: '', category: '', status: '', department: '' }
  readonly #places: number
  #main = true
  #sorted: { column: number; descending: boolean } | undefined

  constructor(all: readonly IndicatorSummary[]) {
    this.#all = all
    this.#places = new Set(all.map((indicator) => indicator.place)).size
    this.#main = all.some((indicator) => indicator.main)
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
    this.#heads = COLUMNS.map(({ title }, column) =>
      element(
        'th',
        { scope: 'col' },
        button(title, () => this.#sort(column), { class: 'sort' }),
      ),
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
    this.root = element(
      'div',
      { class: 'sheet wide' },
      pageHeading('指标台账', printButton()),
      element('div', { class: 'tabs', role: 'group', 'aria-label': '指标种类' }, ...tabButtons),
      this.#filterBox(),
      this.#sums,
      table,
    )
    showAsCardsWhereTight(table)
    this.#show()
  }

  #filterBox(): HTMLElement {
    const choose = (
      label: string,
      key: 'place' | 'category' | 'status' | 'department',
      values: readonly (readonly [string, string])[],
    ) =>
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
          this.#filters.words = (event.target as HTMLInputElement).value.trim()
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

  #shown(): IndicatorSummary[] {
    const { words, place, category, status, department } = this.#filters
    const shown = this.#all.filter(
      (indicator) =>
        indicator.main === this.#main &&
        indicator.name.includes(words) &&
        (!place || indicator.place === place) &&
        (!category || indicator.category === category || indicator.attribute === category) &&
        (!status || indicator.status === status) &&
        (!department || indicator.departments.includes(department)),
    )
    const sorted = this.#sorted
    const column = sorted && COLUMNS[sorted.column]
    if (!column) return shown
    const { text, numeric = false } = column
    return shown.sort((a, b) => compareCells(text(a), text(b), numeric) * (sorted.descending ? -1 : 1))
  }

  #show(): void {
    const shown = this.#shown()
    const sums = Object.entries(STATUSES).flatMap(([status, [mark, name]]) => {
      const count = shown.filter((indicator) => indicator.status === status).length
      return count > 0 ? [statusSign(mark, `${name} ${count}`)] : []
    })
    this.#sums.replaceChildren(element('span', {}, `${shown.length} 项`), ...sums)
    // A column in which nothing stands would only take room from the others.
    const kind = this.#all.filter((indicator) => indicator.main === this.#main)
    const used = COLUMNS.map(({ text }) => kind.some((indicator) => text(indicator) !== ''))
    this.#heads.forEach((head, index) => (head.hidden = used[index] !== true))
    const rows = shown.map((indicator) => this.#row(indicator, used))
    const none = element('tr', {}, element('td', { colspan: COLUMNS.length }, '没有这样的指标，请放宽条件。'))
    this.#body.replaceChildren(...(rows.length > 0 ? rows : [none]))
  }

  #row(indicator: IndicatorSummary, used: readonly boolean[]): HTMLElement {
    const link = element('a', { href: routeHash({ page: 'indicators', id: indicator.id }) }, indicator.name)
    const place =
      this.#places > 1 && indicator.place !== undefined && element('small', { class: 'aside' }, indicator.place)
    const cells = COLUMNS.flatMap(({ title, text, content }, index) =>
      index > 0 && used[index] === true ? [cell(title, ...(content?.(indicator) ?? [text(indicator)]))] : [],
    )
    return element('tr', {}, element('th', { scope: 'row' }, link, place), ...cells)
  }
}

function cell(title: string, ...content: Child[]): HTMLTableCellElement {
  const blank = content.every((child) => child === '' || child === undefined || child === false)
  return element(
    'td',
    { 'data-title': title, class: blank ? 'blank' : undefined },
    element('span', { class: 'value' }, ...content),
  )
}

async function indicatorSheet(context: PageContext, indicator: IndicatorDetail): Promise<HTMLElement> {
  const order = new Map<string, number>(KINDS.map(([kind], index) => [kind, index]))
  const facts = [...indicator.facts].sort((a, b) => (order.get(a.kind) ?? 99) - (order.get(b.kind) ?? 99))
  const all = citations(facts.map((fact) => fact.quotation))
  const kinds = [...new Set(facts.map((fact) => fact.kind))]
  const rows = [
    ['地区', indicator.place],
    ['类别', [indicator.category, indicator.attribute].filter(Boolean).join('、')],
    ['目标', indicator.target],
    ['中期测算值', indicator.benchmark],
    ['最新值', indicator.latest && `${indicator.latest.text}（${period(indicator.latest.period)}）`],
    ['部门', indicator.departments.join('、')],
    ['又称', indicator.otherNames.join('、')],
  ] as const
  return element(
    'div',
    { class: 'sheet' },
    element('p', { class: 'back' }, element('a', { href: routeHash({ page: 'indicators' }) }, '‹ 指标台账')),
    pageHeading(
      indicator.name,
      button('问这个指标', () => context.ask(`${indicator.name}完成得怎么样？`), { class: 'quiet' }),
      printButton(),
    ),
    indicator.status !== undefined &&
      element(
        'p',
        { class: 'sums' },
        statusSign(STATUSES[indicator.status][0], indicator.statusText ?? STATUSES[indicator.status][1]),
      ),
    element(
      'dl',
      { class: 'fields' },
      ...rows.flatMap(([name, value]) => (value ? [element('dt', {}, name), element('dd', {}, value)] : [])),
    ),
    await trendChart(indicator, facts),
    ...indicatorFigures(context, indicator.sheet),
    ...kinds.map((kind) =>
      element(
        'section',
        { class: 'facts' },
        element('h2', {}, KINDS.find(([name]) => name === kind)?.[1] ?? kind),
        element(
          'ul',
          {},
          ...facts.flatMap((fact, index) =>
            fact.kind === kind
              ? [
                  element(
                    'li',
                    {},
                    element('blockquote', {}, fact.quotation.quote.trim()),
                    element(
                      'p',
                      { class: 'where' },
                      [fact.period && period(fact.period), `《${fact.quotation.title}》`, fact.quotation.section]
                        .filter(Boolean)
                        .join(' · '),
                      sourceButton(context, all, index + 1),
                    ),
                  ),
                ]
              : [],
          ),
        ),
      ),
    ),
  )
}

/** The stated values by period, where at least two are of one kind: a level is not drawn on one line with its growth. */
async function trendChart(indicator: IndicatorDetail, facts: readonly RegisterFact[]): Promise<HTMLElement | false> {
  const values = facts.flatMap((fact) => {
    const { value, unit, period: when, change, kind, estimated } = fact
    const exact =
      kind === 'actual' && typeof value === 'number' && typeof when === 'string' && /^\d{4}(?:H[12])?$/u.test(when)
    return exact
      ? [
          {
            value,
            unit: typeof unit === 'string' ? unit : '',
            when,
            change: typeof change === 'string' ? change : '',
            estimated: estimated === true,
          },
        ]
      : []
  })
  const groups = new Map<string, typeof values>()
  for (const value of values) {
    const key = `${value.unit}|${value.change}`
    const group = groups.get(key) ?? []
    if (!group.some((other) => other.when === value.when)) group.push(value)
    groups.set(key, group)
  }
  const [longest] = [...groups.values()].sort((a, b) => b.length - a.length)
  if (!longest || longest.length < 2) return false
  longest.sort((a, b) => a.when.localeCompare(b.when))
  const part: ChartPart = {
    kind: 'chart',
    chart: 'trend',
    title: indicator.name,
    unit: longest[0]?.unit ?? '',
    points: longest.map(({ value, unit, when, estimated }) => ({
      label: period(when),
      value,
      text: `${value}${unit}`,
      half: when.includes('H'),
      estimated,
      citations: [],
    })),
  }
  const charts = await import('../view/charts.ts')
  return element('figure', { class: 'chart' }, element('figcaption', {}, '文件中的各期数值'), charts.drawChart(part))
}
