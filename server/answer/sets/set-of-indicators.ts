import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { isFigure } from '../../figures/figure.ts'
import { difference, relativeDifference } from '../../figures/difference.ts'
import { completion } from '../../figures/progress.ts'
import { convert } from '../../figures/units.ts'
import type { Cell, Part } from '../../protocol/answer.ts'
import type { Intent } from '../../question/intent.ts'
import type { IndicatorConditions } from '../../question/indicator-conditions.ts'
import { placeOf } from '../../retrieval/register.ts'
import { isNewer } from '../../review/document-age.ts'
import { outcomeOf, type Outcome as TargetOutcome } from '../../review/outcome.ts'
import { baselineOf } from '../../sheet/baseline.ts'
import { benchmarkOf } from '../../sheet/benchmark.ts'
import { dataOf } from '../../sheet/context.ts'
import { directionOf, seriesOfSheet, targetOf } from '../../sheet/values.ts'
import { verdictOf, type Verdict } from '../../sheet/verdict.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount, addFigure, addWorked, citationsOf, citedInput, inputOf } from '../figures.ts'
import { mainSheets, resultOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { judgementOf, laterText } from '../indicators/outcome-words.ts'
import { listText, periodText, quoteText, saysText, targetText } from '../../wording/values.ts'

const MAX_NAMED = 12
const MAX_PLACES = 3
/** How many of an order are named where a question gives no number. */
const FIRST = 1

/** Gaps of indicators with other units are made comparable so; said with every order. */
const MEASURE = '各指标单位不同，按差距占中期值的比例比较'

const RESULT_WORDS = { met: '已完成中期进度', 'not-met': '未完成中期进度', 'no-data': '暂无统计值' } as const

/** “除民生福祉类以外没完成的指标”, “超过2025年目标的指标”: main indicators by conditions, complete from the register. */
export function answerIndicators(evidence: Evidence, conditions: IndicatorConditions): Outcome | undefined {
  const { query, register } = evidence
  const places = query.places.length > 0 ? query.places : register.places
  const draft = new Draft()
  for (const place of places.slice(0, MAX_PLACES)) {
    const all = mainSheets(register, place)
    if (all.length === 0) continue
    const filter = filterOf(evidence, conditions, all)
    if (filter === undefined) continue
    const inSet = all.filter(filter.holds)
    const set = `${place}主要指标${filter.without === '' ? '' : `（不含${filter.without}）`}`
    if (conditions.order?.ofGoal === true) sayGoalOrder(draft, evidence, set, inSet, conditions.order, filter.words)
    else if (conditions.order !== undefined) sayOrder(draft, evidence, set, inSet, conditions.order, filter.words)
    else if (conditions.goal !== undefined) sayGoals(draft, evidence, set, inSet, conditions.goal, filter.words)
    else saySet(draft, set, inSet, filter, query.text)
  }
  return draft.isEmpty ? undefined : { kind: 'answer', draft }
}

/** What is asked of the whole register has answers of its own (视同完成的, 后来没有再报的). */
const IN_REVIEW: readonly Intent[] = [
  'outcome',
  'unreported',
  'firmness',
  'below-last-year',
  'missing-documents',
  'pace',
  'contradiction',
]

// --- which are meant -----------------------------------------------------------------------------

interface Filter {
  readonly holds: (sheet: Sheet) => boolean
  /** What they are called: 预期性、未完成中期进度的. */
  readonly words: readonly string[]
  /** What is left out, if anything. */
  readonly without: string
  /** What is told of each beside its name. */
  readonly told?: (draft: Draft, sheet: Sheet) => string
}

/** Nothing where a question has only one plain condition, which the list of states answers. */
function filterOf(evidence: Evidence, conditions: IndicatorConditions, all: readonly Sheet[]): Filter | undefined {
  const { query, register } = evidence
  const tests: ((sheet: Sheet) => boolean)[] = []
  const words: string[] = []
  let without = ''
  let special = conditions.order !== undefined || conditions.goal !== undefined
  const add = (test: (sheet: Sheet) => boolean, word: string): void => {
    tests.push(test)
    words.push(word)
  }
  const { attribute, result, excluded, wanted } = conditions
  // “民生福祉类指标有哪些”: nothing but the list itself is asked for.
  if (result === undefined && asksForListAlone(query.text, all, query.places)) special = true
  // “还有哪些指标没数据”: in words by which the list of states is not asked for.
  if (result !== undefined && !query.intents.includes('status') && !IN_REVIEW.includes(query.intents[0] ?? 'value'))
    special = true
  if (attribute !== undefined) add((sheet) => sheet.attribute === attribute, attribute)
  const category = categoryIn(all, wanted)
  if (category !== undefined) add((sheet) => sheet.category === category, `${category}类`)
  if (attribute !== undefined && category !== undefined) special = true
  if (excluded !== '') {
    const out = excludedBy(evidence, all, excluded)
    if (out === undefined) return undefined
    tests.push((sheet) => !out.holds(sheet))
    without = listText(out.words)
    special = true
  }
  const departments = query.departments.filter((name) => !isSaidIn(evidence, name, excluded))
  if (departments.length > 0) {
    if (
      result === undefined &&
      attribute === undefined &&
      category === undefined &&
      !special &&
      conditions.trend === undefined &&
      conditions.missing === undefined
    )
      return undefined
    add((sheet) => departments.some((name) => answersFor(evidence, sheet, name)), `${listText(departments)}负责`)
    special = true
  }
  if (result !== undefined)
    add(
      ({ status }) => status !== undefined && resultOf(status.fact.status) === result.value,
      RESULT_WORDS[result.value],
    )
  const { trend, compares } = conditions
  let told: Filter['told']
  const [since] = query.periods
  if (
    trend !== undefined &&
    query.periods.length < 2 &&
    (conditions.isOneStep === true || (compares && since !== undefined))
  ) {
    add(
      (sheet) => movesSince(sheet, since, trend),
      `${since === undefined ? '最近一期比上一期' : `最近一期比${periodText(since)}`}${trend === 'falling' ? '下降' : '上升'}`,
    )
    told = (draft, sheet) => stepText(draft, sheet, since)
    special = true
  } else if (trend !== undefined && compares && query.periods.length === 2) {
    add(
      (sheet) => movesBetween(sheet, query.periods, trend),
      `${query.periods.map(periodText).join('比')}${trend === 'falling' ? '下降' : '上升'}`,
    )
    special = true
  } else if (trend !== undefined && !compares) {
    add((sheet) => moves(sheet, trend), `各期数值连续${trend === 'falling' ? '下降' : '上升'}`)
    special = true
  }
  if (conditions.figuresOf !== undefined) {
    const own = conditions.figuresOf === 'own-place'
    add(
      (sheet) =>
        own
          ? sheet.actuals.length > 0
          : sheet.actuals.length === 0 &&
            register
              .named(sheet.name, undefined)
              .some((entry) => entry.fact.kind === 'actual' && placeOf(entry) !== sheet.place),
      own ? '有本地数值（不是上级数值）' : '只有上级地区数值',
    )
    special = true
  }
  if (conditions.missing === 'target') {
    // The plan's own words (完成市下达目标), whatever an evaluation says later.
    add(({ targets: [own] }) => own?.fact.value === undefined && own?.fact.range === undefined, '没有数值目标')
    special = true
  }
  if (conditions.missing === 'value' && query.periods.length > 0) {
    add(
      (sheet) => query.periods.every((period) => !sheet.actuals.some(({ fact }) => fact.period === period)),
      `没有${listText(query.periods.map(periodText))}数值`,
    )
    special = true
  }
  if (!special) return undefined
  return { holds: (sheet) => tests.every((test) => test(sheet)), words, without, ...(told !== undefined && { told }) }
}

function isSaidIn({ register }: Evidence, department: string, text: string): boolean {
  return register.departmentNames.spellings.some(({ spelling, name }) => name === department && text.includes(spelling))
}

/** Whether a department answers for an indicator, in any role. */
export function answersFor({ register }: Evidence, { responsibilities, place }: Sheet, department: string): boolean {
  return responsibilities.some(({ fact }) =>
    [...(fact.lead ?? []), ...(fact.responsible ?? []), ...(fact.supporting ?? [])].some(
      (written) => register.departmentNames.canonical(written, place) === department,
    ),
  )
}

/** Words of a question for a list of indicators, besides the set's own name. */
const LIST_WORDS =
  /20\d\d年|["“”]?十[一二三四五]五["“”]?(?:期间|时期)?|规划|纲要|方案|任务分工|分工|中期|评估|报告|文件|我区|本区|全区|主要|重点|核心|全部|所有|一共|总共|总的|里面?|哪些|哪几[个项]|哪[个项]|几[个项]|多少[个项]?|指标|约束性|预期性|硬性|硬指标|刚性|类|方面|领域|有关|相关|关于|跟|与|老百姓|百姓|群众|生活|民生|环保|环境|生态|绿色|科技|创新|经济|列一下|列出来?|列举|分别|各是|包括|包含|名单|清单|确定|设定|设置|请|看看|告诉我|有没有|都|共|还|有|是|啥|什么|设|定|了|的|呢|吗|中|个|项|和|把|[、,，?？。\s]/gu

function asksForListAlone(text: string, sheets: readonly Sheet[], places: readonly string[]): boolean {
  const categories = [...new Set(sheets.flatMap(({ category }) => (category === undefined ? [] : [category])))]
  const names = [...places, ...places.map((place) => place.replace(/[省市区县州]$/u, '')), ...categories]
  const halves = categories.flatMap((category) => [category.slice(0, 2), category.slice(-2)])
  const bare = [...names, ...halves].reduce((rest, name) => rest.split(name).join(' '), text)
  return /指标|约束性|预期性|类/u.test(text) && bare.replace(LIST_WORDS, '') === ''
}

/** 民生类 for 民生福祉, 生态类 for 绿色生态. */
export function categoryIn(sheets: readonly Sheet[], text: string): string | undefined {
  const categories = [...new Set(sheets.flatMap(({ category }) => (category === undefined ? [] : [category])))]
  return (
    categories.find((category) => text.includes(category)) ??
    categories.find((category) =>
      [category.slice(0, 2), category.slice(-2)].some((half) =>
        ['类', '指标', '方面', '领域'].some((end) => text.includes(`${half}${end}`)),
      ),
    ) ??
    categories.find((category) => EVERYDAY_CATEGORIES.some(([name, said]) => name.test(category) && said.test(text)))
  )
}

/** “环保方面的指标”, “跟老百姓生活有关的指标”: what people call the parts of a list. */
const EVERYDAY_CATEGORIES: readonly (readonly [RegExp, RegExp])[] = [
  [/民生|福祉|生活/u, /(?:老百姓|群众|百姓|居民|人民)(?:的)?(?:生活|过日子)|民生|生活(?:方面|类|指标)/u],
  [/生态|绿色|环境/u, /(?:环保|环境|生态|绿色|污染|低碳)(?:方面|类|领域|指标|有关|保护)/u],
  [/创新/u, /(?:创新|科技|科创)(?:方面|类|领域|指标|有关)/u],
  [/经济/u, /经济(?:方面|类|领域|指标|有关)/u],
  [/安全/u, /安全(?:方面|类|领域|指标|有关|保障)/u],
]

/** What is left out: a department's, an attribute, a category (also without 类), or single indicators by their names. */
function excludedBy(evidence: Evidence, all: readonly Sheet[], excluded: string): Filter | undefined {
  const { register, query } = evidence
  const departments = query.departments.filter((name) => isSaidIn(evidence, name, excluded))
  if (departments.length > 0)
    return {
      holds: (sheet) => departments.some((name) => answersFor(evidence, sheet, name)),
      words: [`${listText(departments)}负责的`],
      without: '',
    }
  const attribute = ['约束性', '预期性'].find((one) => excluded.includes(one))
  if (attribute !== undefined)
    return { holds: (sheet) => sheet.attribute === attribute, words: [attribute], without: '' }
  const category = categoryIn(all, `${excluded}类`)
  if (category !== undefined)
    return { holds: (sheet) => sheet.category === category, words: [`${category}类`], without: '' }
  const named = namedIn(register, all, nameForm(excluded))
  if (named.length === 0) return undefined
  return { holds: (sheet) => named.includes(sheet), words: [listText(named.map(({ name }) => name))], without: '' }
}

/** Shortest part of a name that may stand for it, in characters. */
const MIN_PART = 3

/** By whole names, by beginnings of names (GDP of GDP增长), else by parts of names. */
function namedIn(register: Evidence['register'], all: readonly Sheet[], said: string): readonly Sheet[] {
  if (said.length < MIN_PART) return []
  const by = (fits: (name: string) => boolean): readonly Sheet[] =>
    all.filter(({ name }) => register.spellings(name).some((spelling) => fits(nameForm(spelling))))
  const ways = [
    (name: string) => name.length >= MIN_PART && said.includes(name),
    (name: string) => name.startsWith(said),
    (name: string) => name.includes(said),
  ]
  return ways.map(by).find((found) => found.length > 0) ?? []
}

/** Values of one document in the order of time, strictly falling or rising; two values make no series. */
function moves(sheet: Sheet, trend: 'falling' | 'rising'): boolean {
  const values = ownSeries(sheet)
  return (
    values.length >= 3 &&
    values.every(({ fact }, at) => {
      const before = values[at - 1]?.fact.value
      return before === undefined || (trend === 'falling' ? fact.value < before : fact.value > before)
    })
  )
}

/** The newest value of a series beside the one before it, or the one of a year. */
function stepOf(sheet: Sheet, since: string | undefined): readonly ReturnType<typeof seriesOfSheet>[number][] {
  const values = ownSeries(sheet)
  const to = values.at(-1)
  const from = since === undefined ? values.at(-2) : values.find(({ fact }) => fact.period === since)
  return from === undefined || to === undefined || from === to ? [] : [from, to]
}

function movesSince(sheet: Sheet, since: string | undefined, trend: 'falling' | 'rising'): boolean {
  const [from, to] = stepOf(sheet, since)
  if (from === undefined || to === undefined) return false
  // “下降0.43%”, then “下降2.57%”: of what is told as a fall the sizes are compared.
  const [a, b] = [from, to].map(({ fact }) => (isFall(sheet) ? Math.abs(fact.value) : fact.value))
  if (a === undefined || b === undefined) return false
  return trend === 'falling' ? b < a : b > a
}

function isFall({ name }: Sheet): boolean {
  return /(?:降低|下降|减少)率?$/u.test(name)
}

/** （2021年83.84岁→2022年80.38岁）, with what a later document says of the same. */
function stepText(draft: Draft, sheet: Sheet, since: string | undefined): string {
  const step = stepOf(sheet, since)
  const [, to] = step
  const say = (entry: (typeof step)[number]): string =>
    `${periodText(entry.fact.period ?? '')}${saysText(entry.fact).replace(/^为/u, '')}${marks([draft.citeFact(entry)])}`
  const later = sheet.actuals
    .filter(
      ({ fact, document }) => to !== undefined && fact.change === to.fact.change && isNewer(document, to.document),
    )
    .slice(-1)
  return `（${step.map(say).join('，')}${later.map((entry) => `，后来${say(entry)}`).join('')}）`
}

function movesBetween(sheet: Sheet, periods: readonly string[], trend: 'falling' | 'rising'): boolean {
  const [a, b] = [...periods].sort()
  const values = ownSeries(sheet)
  const [from, to] = [a, b].map((period) => values.find(({ fact }) => fact.period === period)?.fact.value)
  if (from === undefined || to === undefined) return false
  return trend === 'falling' ? to < from : to > from
}

/** The series of the document that states most values. */
function ownSeries(sheet: Sheet): ReturnType<typeof seriesOfSheet> {
  const documents = [...new Set(sheet.actuals.map(({ document }) => document.id))]
  return documents
    .map((document) => seriesOfSheet(sheet, document))
    .reduce<ReturnType<typeof seriesOfSheet>>((best, one) => (one.length > best.length ? one : best), [])
}

// --- a plain set ---------------------------------------------------------------------------------

function saySet(
  draft: Draft,
  set: string,
  sheets: readonly Sheet[],
  { words, told }: Pick<Filter, 'words' | 'told'>,
  question: string,
): void {
  const condition = words.length === 0 ? '' : `${words.join('、')}的`
  const name = `${set}${condition}`
  const figure = draft.figure({
    name: `${name}数`,
    value: String(sheets.length),
    unit: '项',
    formula: `${name}数 = 按文件逐项计数 = ${String(sheets.length)}`,
    inputs: sheets.map((sheet, at) => {
      const [citation] = citeSheet(draft, sheet)
      return { name: `第${String(at + 1)}项`, value: '1', unit: '项', ...(citation !== undefined && { citation }) }
    }),
  })
  if (sheets.length === 0) {
    draft.say(`${set}中，没有${condition}${marks([], [figure])}。`)
    return
  }
  const asksWho = /谁|哪个?(?:单位|部门|局)|责任单位/u.test(question)
  const named = sheets
    .slice(0, MAX_NAMED)
    .map(
      (sheet) =>
        `${sheet.name}${asksWho ? dutyOf(draft, sheet) : ''}${told?.(draft, sheet) ?? ''}${marks(citeSheet(draft, sheet))}`,
    )
  draft.say(
    `${set}${condition === '' ? '' : `中，${condition}`}有${String(sheets.length)}项${marks([], [figure])}：${listText(named)}${sheets.length > MAX_NAMED ? '等（全部见下表）' : ''}。`,
  )
  draft.add(setTable(draft, sheets))
  draft.followUp(
    ...sheets.slice(0, 2).map((sheet) => `${sheet.name}由谁负责？`),
    ...sheets.slice(0, 1).map((sheet) => `${sheet.name}的历年走势`),
  )
}

/** （区卫健局[1]）: who answers for an indicator. */
function dutyOf(draft: Draft, { responsibilities: [duty] }: Sheet): string {
  if (duty === undefined) return ''
  return `（${listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])])}${marks([draft.citeFact(duty)])}）`
}

/** The words that make an indicator one of the set: its state, else its duty, its place in the list. */
function citeSheet(draft: Draft, { status, responsibilities, targets, actuals }: Sheet): number[] {
  const entry = status ?? targets[0] ?? responsibilities[0] ?? actuals[0]
  return entry === undefined ? [] : [draft.citeFact(entry)]
}

/** The indicators of a set with what is known of each. */
export function setTable(draft: Draft, sheets: readonly Sheet[]): Part {
  return {
    kind: 'table',
    columns: [
      { title: '指标' },
      { title: '属性' },
      { title: '完成情况' },
      { title: '各期数值', align: 'decimal' },
      { title: '目标', align: 'decimal' },
      { title: '责任单位' },
    ],
    rows: sheets.map((sheet): Cell[] => {
      const { status, responsibilities } = sheet
      const [target] = sheet.targets
      const [duty] = responsibilities
      const series = ownSeries(sheet)
      return [
        { text: sheet.name, citations: citeSheet(draft, sheet) },
        { text: [sheet.attribute, sheet.category].filter((word) => word !== undefined).join('，') || '—' },
        status === undefined
          ? { text: '—' }
          : {
              text: quoteText(status.fact.text, 40),
              status: resultOf(status.fact.status),
              citations: [draft.citeFact(status)],
            },
        series.length === 0
          ? { text: '—' }
          : {
              text: series
                .map(
                  ({ fact }) =>
                    `${fact.period === undefined ? '' : periodText(fact.period)}${saysText(fact).replace(/^为/u, '')}`,
                )
                .join('，'),
              citations: series.map((entry) => draft.citeFact(entry)),
            },
        target === undefined ? { text: '—' } : { text: targetText(target.fact), citations: [draft.citeFact(target)] },
        duty === undefined
          ? { text: '—' }
          : {
              text: listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])]),
              citations: [draft.citeFact(duty)],
            },
      ]
    }),
  }
}

// --- final goals ---------------------------------------------------------------------------------

function sayGoals(
  draft: Draft,
  { register, index }: Evidence,
  set: string,
  sheets: readonly Sheet[],
  { reached, factor }: NonNullable<IndicatorConditions['goal']>,
  words: readonly string[],
): void {
  const context = { register, data: index.data, documents: index.documents }
  const held = sheets.flatMap((sheet) => {
    const target = targetOf(sheet)
    if (target === undefined) return []
    const outcome = outcomeOf(register, target)
    return outcome.latest === undefined ? [] : [{ sheet, outcome, latest: outcome.latest }]
  })
  // A goal that less is better of has no multiple.
  const left: Sheet[] = []
  const fitting = held.filter(({ sheet, outcome, latest }) => {
    if (factor === undefined) return latest.holds === reached
    const { direction } = directionOf(sheet, dataOf(context, sheet.name))
    const goal = outcome.target.fact
    const value = convert(
      latest.entry.fact.value,
      latest.entry.fact.unit === undefined || latest.entry.fact.unit === ''
        ? (goal.unit ?? '')
        : latest.entry.fact.unit,
      goal.unit ?? '',
    )
    const isComparable = direction === 'higher' && goal.value !== undefined && goal.value > 0 && value !== undefined
    if (!isComparable) left.push(sheet)
    return isComparable && value.gte((goal.value ?? 0) * factor) === reached
  })
  const unknown = sheets.filter((sheet) => left.includes(sheet) || !held.some((one) => one.sheet === sheet))
  const what =
    factor === undefined
      ? reached
        ? '已达到规划目标'
        : '低于（未达到）规划目标'
      : `${reached ? '' : '没有'}达到规划目标${String(factor)}倍`
  const condition = `${[...words, what].join('、')}的`
  const name = `${set}中${condition}`
  const figure = draft.figure({
    name: `${name}数`,
    value: String(fitting.length),
    unit: '项',
    formula: `${name}数 = 按文件逐项比对 = ${String(fitting.length)}`,
    inputs: [
      ...(factor === undefined ? [] : [{ name: '问题给出的倍数', value: String(factor), unit: '倍' }]),
      ...fitting.map(({ latest }, at) => ({
        name: `第${String(at + 1)}项`,
        value: '1',
        unit: '项',
        citation: draft.citeFact(latest.entry),
      })),
    ],
  })
  draft.say(
    fitting.length === 0
      ? `按文件最新的同口径数值比对，${set}中没有${condition}${marks([], [figure])}。`
      : `按文件最新的同口径数值比对，${set}中，${condition}有${String(fitting.length)}项${marks([], [figure])}：${listText(
          fitting.map(({ sheet, latest }) => `${sheet.name}${marks([draft.citeFact(latest.entry)])}`),
        )}。`,
  )
  // Whoever asks for multiples must know which could not be held against theirs.
  if (factor !== undefined && unknown.length > 0)
    draft.say(
      `另有${String(unknown.length)}项没有数值目标或同口径数值，未列入${marks(
        [],
        [
          addCount(
            draft,
            `${name}以外不能比对的项数`,
            '项',
            unknown.flatMap((sheet) => citeSheet(draft, sheet)),
          ),
        ],
      )}：${listText(unknown.map((sheet) => `${sheet.name}${marks(citeSheet(draft, sheet))}`))}。`,
    )
  const shown = fitting.length > 0 ? fitting : held
  if (shown.length > 0) draft.add(goalTable(draft, '与规划目标比对（程序比对）', shown, factor))
  if (factor === undefined && unknown.length > 0)
    draft.add({
      kind: 'text',
      tone: 'note',
      text: `没有数值目标或同口径数值、不能判断的：${listText(unknown.map((sheet) => `${sheet.name}${marks(citeSheet(draft, sheet))}`))}。`,
    })
  draft.followUp(...fitting.slice(0, 2).map(({ sheet }) => `${sheet.name}由谁负责？`))
}

/** Indicators with their goals, newest values and what comes of holding them against each other. */
function goalTable(draft: Draft, title: string, held: readonly HeldGoal[], factor?: number): Part {
  return {
    kind: 'table',
    title,
    columns: [
      { title: '指标' },
      { title: '目标', align: 'decimal' },
      { title: '最新数值', align: 'decimal' },
      { title: '比对' },
    ],
    rows: held.map(({ sheet, outcome, latest }) => goalRow(draft, sheet, outcome, latest, factor)),
  }
}

/** An indicator whose newest value can be held against its goal. */
interface HeldGoal {
  readonly sheet: Sheet
  readonly outcome: TargetOutcome
  readonly latest: NonNullable<TargetOutcome['latest']>
}

function goalRow(
  draft: Draft,
  sheet: Sheet,
  outcome: TargetOutcome,
  latest: NonNullable<TargetOutcome['latest']>,
  factor: number | undefined,
): Cell[] {
  const { target } = outcome
  const judged = judgementOf(draft, outcome, latest)
  const row: Cell[] = [
    { text: sheet.name, citations: citeSheet(draft, sheet), status: latest.holds ? 'met' : 'not-met' },
    { text: targetText(target.fact), citations: [draft.citeFact(target)] },
    { text: laterText(latest.entry).replace('为', ''), citations: [draft.citeFact(latest.entry)] },
    { text: judged.text, citations: [...judged.citations], figures: [...judged.figures] },
  ]
  if (factor === undefined) return row
  const [value, goal] = [inputOf(draft, latest.entry), inputOf(draft, target)]
  const share =
    value === undefined || goal === undefined
      ? undefined
      : completion(`${sheet.name}完成率`, { ...value, unit: value.unit === '' ? goal.unit : value.unit }, goal)
  if (share !== undefined && isFigure(share) && value !== undefined && goal !== undefined)
    row[3] = {
      text: `为目标的${share.value}%`,
      figures: [addFigure(draft, share, [value, goal])],
      citations: citationsOf([value, goal]),
    }
  return row
}

/** How far the newest values are from the goals of the end, in percent of these. */
function sayGoalOrder(
  draft: Draft,
  { register }: Evidence,
  set: string,
  sheets: readonly Sheet[],
  { end, first = FIRST }: NonNullable<IndicatorConditions['order']>,
  words: readonly string[],
): void {
  const condition = words.length === 0 ? '' : `（${words.join('、')}）`
  const held = sheets.flatMap((sheet) => {
    const target = targetOf(sheet)
    const outcome = target === undefined ? undefined : outcomeOf(register, target)
    const latest = outcome?.latest
    const [value, goal] =
      outcome === undefined || latest === undefined
        ? []
        : [inputOf(draft, latest.entry), inputOf(draft, outcome.target)]
    if (outcome === undefined || latest === undefined || value === undefined || goal === undefined) return []
    const share = relativeDifference('相对差距', { ...value, unit: value.unit === '' ? goal.unit : value.unit }, goal)
    return isFigure(share) ? [{ sheet, outcome, latest, size: Math.abs(Number(share.exact)) }] : []
  })
  const short = held
    .filter(({ latest }) => !latest.holds)
    .sort((a, b) => (end === 'worst' ? b.size - a.size : a.size - b.size))
  if (held.length === 0) return
  if (short.length === 0) {
    draft.say(
      `${set}${condition}中，能与规划目标比对的都已达到目标${marks(held.flatMap(({ sheet }) => citeSheet(draft, sheet)))}。`,
    )
    return
  }
  const said = short.slice(0, first).map(({ sheet, outcome, latest }) => {
    const { text, citations, figures } = judgementOf(draft, outcome, latest)
    return `${sheet.name}（${laterText(latest.entry)}${marks([draft.citeFact(latest.entry)])}，${text}${marks(citations, figures)}）`
  })
  draft.say(
    `按文件最新的同口径数值，${set}${condition}中，离规划目标最${end === 'worst' ? '远' : '近'}的是${listText(said)}（各指标单位不同，按差距占目标的比例比较）。`,
  )
  draft.add(goalTable(draft, '尚未达到规划目标的（程序比对）', short))
  draft.followUp(...short.slice(0, 2).map(({ sheet }) => `${sheet.name}由谁负责？`))
}

// --- an order ------------------------------------------------------------------------------------

/** A sheet whose value was held against a benchmark. */
interface Judged {
  readonly sheet: Sheet
  readonly verdict: Extract<Verdict, { gap: unknown }>
  /** How far the value is beyond its benchmark on the better side, in percent of it. */
  readonly beyond: number
}

function sayOrder(
  draft: Draft,
  { register, index }: Evidence,
  set: string,
  sheets: readonly Sheet[],
  { end, first = FIRST, onlyShort }: NonNullable<IndicatorConditions['order']>,
  words: readonly string[],
): void {
  const context = { register, data: index.data, documents: index.documents }
  const condition = words.length === 0 ? '' : `（${words.join('、')}）`
  const judged = sheets.flatMap((sheet): Judged[] => {
    const verdict = verdictOf(context, sheet, benchmarkOf(context, sheet, baselineOf(context, sheet)))
    if (verdict === undefined || !('gap' in verdict)) return []
    const share = relativeDifference('相对差距', verdict.value, verdict.bound)
    if (!isFigure(share)) return []
    const { direction } = directionOf(sheet, dataOf(context, sheet.name))
    return [{ sheet, verdict, beyond: Number(share.exact) * (direction === 'lower' ? -1 : 1) }]
  })
  const candidates = onlyShort ? judged.filter(({ beyond }) => beyond < 0) : judged
  if (candidates.length === 0) {
    if (judged.length > 0)
      draft.say(
        `${set}${condition}中，能与中期值比对的都没有差距${marks(judged.flatMap(({ sheet }) => citeSheet(draft, sheet)))}。`,
      )
    return
  }
  const sorted = [...candidates].sort((a, b) => (end === 'best' ? b.beyond - a.beyond : a.beyond - b.beyond))
  const chosen = sorted.slice(0, first)
  const said = chosen.map((one) => {
    const { size, unit, figure } = gapOf(draft, one)
    return `${one.sheet.name}（${one.beyond < 0 ? '差' : '超'}${size}${unit}${marks(citeSheet(draft, one.sheet), [figure])}）`
  })
  const what = onlyShort
    ? `与中期值差距最${end === 'best' ? '小' : '大'}`
    : `按超出中期值的比例最${end === 'best' ? '高' : '低'}`
  draft.say(`${set}${condition}中，${what}的是${listText(said)}（${MEASURE}）。`)
  draft.add({
    kind: 'table',
    title: '与中期值比对（各指标单位不同，按差距占中期值的比例排列）',
    columns: [
      { title: '指标' },
      { title: '完成值', align: 'decimal' },
      { title: '中期值', align: 'decimal' },
      { title: '差距', align: 'decimal' },
      { title: '占中期值', align: 'decimal' },
    ],
    rows: sorted.map((one) => orderRow(draft, one)),
  })
  const left = sheets.filter((sheet) => !judged.some((one) => one.sheet === sheet))
  if (left.length > 0)
    draft.add({
      kind: 'text',
      tone: 'note',
      text: `没有中期值或数值、不能比对的：${listText(left.map((sheet) => `${sheet.name}${marks(citeSheet(draft, sheet))}`))}。`,
    })
  draft.followUp(...chosen.slice(0, 1).flatMap(({ sheet }) => [`${sheet.name}由谁负责？`, `${sheet.name}的历年走势`]))
}

function gapOf(draft: Draft, { sheet, verdict }: Judged): { size: string; unit: string; figure: number } {
  const inputs = [citedInput(draft, verdict.value), citedInput(draft, verdict.bound)]
  const result = difference(`${sheet.name}与中期值的差距`, verdict.value, verdict.bound)
  if (!isFigure(result))
    return { size: verdict.gap.value.replace('-', ''), unit: verdict.gap.unit, figure: addWorked(draft, verdict.gap) }
  return { size: result.value.replace('-', ''), unit: result.unit, figure: addFigure(draft, result, inputs) }
}

function orderRow(draft: Draft, one: Judged): Cell[] {
  const { sheet, verdict } = one
  const [value, bound] = [citedInput(draft, verdict.value), citedInput(draft, verdict.bound)]
  const share = relativeDifference(`${sheet.name}差距占中期值`, verdict.value, verdict.bound)
  const gap = gapOf(draft, one)
  const valueFigures = verdict.mean === undefined ? {} : { figures: [addWorked(draft, verdict.mean)] }
  return [
    { text: sheet.name, citations: citeSheet(draft, sheet), status: one.beyond < 0 ? 'not-met' : 'met' },
    { text: `${String(value.value)}${value.unit}`, citations: citationsOf([value]), ...valueFigures },
    {
      text: `${String(bound.value)}${bound.unit}`,
      citations: citationsOf([bound]),
      ...(verdict.bound.figure !== undefined && { figures: [addWorked(draft, verdict.bound.figure)] }),
    },
    { text: `${one.beyond < 0 ? '差' : '超'}${gap.size}${gap.unit}`, figures: [gap.figure] },
    isFigure(share)
      ? { text: `${share.value}${share.unit}`, figures: [addFigure(draft, share, [value, bound])] }
      : { text: '—' },
  ]
}
