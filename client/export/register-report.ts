import type { IndicatorDetail, RegisterFact, SheetFigure } from '../../server/protocol/register.ts'
import { FACT_KINDS, STATUSES } from '../page/indicator-words.ts'
import { period } from '../period.ts'
import type { Block, Report, SheetCell } from './report.ts'
import { SourceList } from './source-list.ts'

/** What a report of the register is made with. */
export interface ReportSetting {
  /** File names by id of the document. */
  readonly files: ReadonlyMap<string, string>
  /** `2026-11-22` */
  readonly today: string
}

const REGISTER_COLUMNS = [
  { title: '指标' },
  { title: '地区' },
  { title: '类别' },
  { title: '性质' },
  { title: '目标', numeric: true },
  { title: '中期测算值', numeric: true },
  { title: '最新值', numeric: true },
  { title: '时期' },
  { title: '状态' },
  { title: '部门' },
] as const

/**
 * 指标台账 as a table, each value with the sentence that says it.
 *
 * @param about which rows are shown: 主要指标，状态：未达到
 */
export function registerReport(indicators: readonly IndicatorDetail[], about: string, setting: ReportSetting): Report {
  const list = new SourceList(setting.files)
  return {
    title: '指标台账',
    about: [`${about}，${indicators.length} 项`, `规划问答，${setting.today}`],
    blocks: [
      {
        kind: 'table',
        title: '指标台账',
        columns: REGISTER_COLUMNS,
        rows: indicators.map((indicator) => registerRow(indicator, list)),
      },
    ],
    formulas: [],
    sources: list.sources,
    landscape: true,
  }
}

function registerRow(indicator: IndicatorDetail, list: SourceList): SheetCell[] {
  const { facts, latest, status } = indicator
  const first = (kind: string) => facts.find((fact) => fact.kind === kind)?.quotation
  const newest = facts.filter(({ kind, quotation }) => kind === 'actual' && quotation.title === latest?.document)
  return [
    list.cell(indicator.name, first('indicator')),
    { text: indicator.place ?? '' },
    { text: indicator.category ?? '' },
    { text: indicator.attribute ?? '' },
    indicator.target === undefined ? { text: '' } : list.cell(indicator.target, first('target')),
    indicator.benchmark === undefined ? { text: '' } : list.cell(indicator.benchmark, first('benchmark')),
    latest === undefined ? { text: '' } : list.cell(latest.text, newest[newest.length - 1]?.quotation),
    { text: latest === undefined ? '' : period(latest.period) },
    status === undefined ? { text: '' } : list.cell(STATUSES[status][1], first('status')),
    indicator.departments.length === 0
      ? { text: '' }
      : list.cell(indicator.departments.join('、'), first('responsibility')),
  ]
}

/** Everything about one indicator: what documents say, what was worked out, by which formulas. */
export function sheetReport(indicator: IndicatorDetail, setting: ReportSetting): Report {
  const list = new SourceList(setting.files)
  const { sheet } = indicator
  const fields = [
    ['地区', indicator.place],
    ['类别', [indicator.category, indicator.attribute].filter(Boolean).join('、')],
    ['目标', indicator.target],
    ['中期测算值', indicator.benchmark],
    ['最新值', indicator.latest && `${indicator.latest.text}（${period(indicator.latest.period)}）`],
    ['状态', indicator.status && STATUSES[indicator.status][1]],
    ['部门', indicator.departments.join('、')],
    ['又称', indicator.otherNames.join('、')],
    ['可能是同一指标', (indicator.perhapsSame ?? []).map(({ name }) => name).join('、')],
  ] as const
  const series: Block = {
    kind: 'table',
    title: '各期数值',
    columns: [{ title: '时期' }, { title: '数值', numeric: true }, { title: '备注' }],
    rows: sheet.series.map(({ periodText, period: when, text, estimated, quotation }) => [
      { text: periodText ?? when ?? '' },
      list.cell(text, quotation),
      { text: estimated === true ? '预计' : '' },
    ]),
  }
  const said: Block = {
    kind: 'table',
    title: '文件所述',
    columns: [{ title: '内容' }, { title: '时期' }, { title: '原文' }, { title: '人工更正' }],
    rows: indicator.facts.map((fact) => factRow(fact, list)),
  }
  return {
    title: `${indicator.name}${indicator.place === undefined ? '' : `（${indicator.place}）`}`,
    about: [`规划问答，${setting.today}`],
    blocks: [
      ...fields.flatMap(([label, text]): Block[] => (text ? [{ kind: 'paragraph', label, text }] : [])),
      ...(series.rows.length > 0 ? [series] : []),
      said,
    ],
    formulas: figuresIn(sheet).map(({ formula, unit, note }) => `${formula}${unit}${note ? `（${note}）` : ''}`),
    sources: list.sources,
  }
}

function factRow({ kind, period: when, quotation, corrections = [] }: RegisterFact, list: SourceList): SheetCell[] {
  return [
    { text: FACT_KINDS.find(([name]) => name === kind)?.[1] ?? kind },
    { text: when === undefined ? '' : period(when) },
    list.cell(quotation.quote.replace(/\s+/gu, ' ').trim(), quotation),
    { text: corrections.map(({ says, by, when: day, why }) => `${says}（${by}，${day}：${why}）`).join('；') },
  ]
}

/** Every figure of a sheet once, in its order. */
function figuresIn(sheet: IndicatorDetail['sheet']): SheetFigure[] {
  const found = new Map<string, SheetFigure>()
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    if ('formula' in one && 'inputs' in one) {
      const figure = one as SheetFigure
      if (!found.has(figure.formula)) found.set(figure.formula, figure)
    } else Object.values(one).forEach(look)
  }
  look(sheet)
  return [...found.values()]
}
