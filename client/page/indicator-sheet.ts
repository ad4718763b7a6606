import type { IndicatorDetail, RegisterFact } from '../../server/protocol/register.ts'
import { button, element, type Child } from '../dom.ts'
import { exportButtons, saidPlace } from '../view/export-buttons.ts'
import { statusSign } from '../view/status.ts'
import { fileNames } from './gather.ts'
import { indicatorCharts } from './indicator-charts.ts'
import { indicatorFigures } from './indicator-figures.ts'
import { FACT_KINDS, STATUSES } from './indicator-words.ts'
import { period } from '../period.ts'
import { citations, pageHeading, printButton, sourceButton } from './quotations.ts'
import { routeHash } from './route.ts'
import type { PageContext } from './shell.ts'

/** Everything about one indicator: its chart, what was worked out, and every sentence about it. */
export function indicatorSheet(context: PageContext, indicator: IndicatorDetail): HTMLElement {
  const order = new Map<string, number>(FACT_KINDS.map(([kind], index) => [kind, index]))
  const facts = [...indicator.facts].sort((a, b) => (order.get(a.kind) ?? 99) - (order.get(b.kind) ?? 99))
  const all = citations(facts.map((fact) => fact.quotation))
  const kinds = [...new Set(facts.map((fact) => fact.kind))]
  const said = saidPlace()
  const rows: readonly (readonly [string, Child[]])[] = [
    ['地区', words(indicator.place)],
    ['类别', words([indicator.category, indicator.attribute].filter(Boolean).join('、'))],
    ['目标', words(indicator.target)],
    ['中期测算值', words(indicator.benchmark)],
    ['最新值', words(indicator.latest && `${indicator.latest.text}（${period(indicator.latest.period)}）`)],
    ['部门', words(indicator.departments.join('、'))],
    ['又称', words(indicator.otherNames.join('、'))],
    ['可能是同一指标', perhapsSame(indicator)],
  ]
  return element(
    'div',
    { class: 'sheet' },
    element('p', { class: 'back' }, element('a', { href: routeHash({ page: 'indicators' }) }, '‹ 指标台账')),
    pageHeading(
      indicator.name,
      said.root,
      button('问这个指标', () => context.ask(`${indicator.name}完成得怎么样？`), { class: 'quiet' }),
      ...exportButtons(
        async (writers, today) => writers.sheetReport(indicator, { files: await fileNames(context.addresses), today }),
        said.say,
      ),
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
      ...rows.flatMap(([name, value]) =>
        value.length > 0 ? [element('dt', {}, name), element('dd', {}, ...value)] : [],
      ),
    ),
    ...indicatorCharts(
      {
        citation: (id) => all[id - 1],
        openCitation: (id, opener) => context.openQuotation(all, id, opener),
        openFigure: () => undefined,
        ask: (question) => context.ask(question),
        say: said.say,
      },
      indicator,
      facts,
    ),
    ...indicatorFigures(context, indicator.sheet),
    ...kinds.map((kind) =>
      element(
        'section',
        { class: 'facts' },
        element('h2', {}, FACT_KINDS.find(([name]) => name === kind)?.[1] ?? kind),
        element(
          'ul',
          {},
          ...facts.flatMap((fact, index) =>
            fact.kind === kind ? [factItem(fact, sourceButton(context, all, index + 1))] : [],
          ),
        ),
      ),
    ),
    element('p', { class: 'made-by' }, '由程序依据所列文件整理，引用以原文为准。'),
  )
}

function words(text: string | undefined): Child[] {
  return text ? [text] : []
}

/** Other names that may mean the same: a doubt, never counted as one. */
function perhapsSame({ perhapsSame: near = [] }: IndicatorDetail): Child[] {
  if (near.length === 0) return []
  const links = near.flatMap(({ name, id }, index): Child[] => [
    index > 0 && '、',
    id === undefined ? name : element('a', { href: routeHash({ page: 'indicators', id }) }, name),
  ])
  return [...links, element('small', { class: 'aside' }, '名称相近，程序没有合并，需人工判断')]
}

function factItem({ period: when, quotation, corrections = [] }: RegisterFact, source: HTMLElement): HTMLElement {
  return element(
    'li',
    {},
    element('blockquote', {}, quotation.quote.trim()),
    ...corrections.map(({ says, by, when: day, why }) =>
      element('p', { class: 'correction' }, element('b', {}, '人工更正 '), `${says}。${why}（${by}，${day}）`),
    ),
    element(
      'p',
      { class: 'where' },
      [when && period(when), `《${quotation.title}》`, quotation.section].filter(Boolean).join(' · '),
      source,
    ),
  )
}
