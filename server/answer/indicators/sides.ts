import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { sameDimension } from '../../figures/units.ts'
import { SURE_NAME } from '../../retrieval/measured.ts'
import { withoutWork } from '../../retrieval/names-of-facts.ts'
import { placeOf } from '../../retrieval/register.ts'
import { comparisonChart } from '../charts.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addFigure, citationsOf, inputOf } from '../figures.ts'
import { answerComparison, comparePeriods, inOneUnit } from './comparison.ts'
import { pairOfLonger } from './longer-side.ts'
import { answerOneSide } from './one-side.ts'
import { answerTrend } from './trend.ts'
import {
  alikeOf,
  areOfOneScale,
  candidates,
  isChange,
  valuedOf,
  type Candidate,
  type Measured,
} from './side-candidates.ts'
import { byPeriod, periodMatch, periodWords } from '../../wording/periods.ts'
import { listText, saysText, targetText } from '../../wording/values.ts'

/** How alike the names of the two sides must be, 0 to 1 (Dice over pairs of characters): 亿元楼宇 and 亿元税收楼宇. */
const MIN_ALIKE = 0.5
/** A pair of one name goes before one of names that are only alike. */
const SAME_NAME = 0.5
/** Goals for the same end (2025, 2021-2025) go together. */
const SAME_END = 0.15
/** Two years' values are both reached or both planned, where the question does not say otherwise. */
const SAME_KIND = 0.3

// “从2020年到2024年的变化”, “2021年到2023年怎么变的”, “自2020年至今走势如何”
const ASKS_WAY =
  /[从自]?[^,，。?？]{0,12}(?:到|至|[-—~])[^,，。?？]{0,24}(?:变化(?!了?多少)|走势|变动|趋势|历程|轨迹|怎么(?:样)?变|如何变)/u

/**
 * “26年固定资产投资目标比23年完成的多多少”: two values of one thing held against each other, each side with its own
 * place, period and kind (planned or reached).
 *
 * @returns nothing where either side is not held, or where they are not of one thing and unit
 */
export function answerSides(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const { sides } = query
  if (sides === undefined) return undefined
  // “从2020年到2024年的变化”: the whole way is asked for, and no difference of its ends.
  if (ASKS_WAY.test(query.text) && !/目标|计划|任务/u.test(query.text)) {
    const trend = answerTrend(evidence)
    if (trend !== undefined) return trend
  }
  const first = candidates(evidence, sides.first, sides.second)
  const second = candidates(evidence, sides.second, sides.first)
  // “8条绿道”: of what the other side may mean, what is counted in the same unit.
  const found = [
    [
      ...first,
      ...candidates(evidence, sides.first, sides.second, second),
      ...(first.length > 0 ? [] : alikeOf(evidence, sides.first, second)),
      ...valuedOf(evidence, sides.first, second),
    ],
    [
      ...second,
      ...candidates(evidence, sides.second, sides.first, first),
      ...(second.length > 0 ? [] : alikeOf(evidence, sides.second, first)),
      ...valuedOf(evidence, sides.second, first),
    ],
  ] as const
  const ofOneTime = wantsOneTime(evidence)
  // “粮食产量目标、实际”: one place's goal is not held against what another has reached.
  const ofOnePlace = [query.places, sides.first.places, sides.second.places].flat().length === 0 && !query.allPlaces
  const pair =
    bestPair(...found, true, ofOneTime, ofOnePlace) ??
    (ofOneTime
      ? undefined
      : (bestPair(...found, false, false, ofOnePlace) ??
        surePair(first, second) ??
        pairOfLonger(evidence, sides, first, second)))
  if (pair === undefined)
    return ofOneTime && first.length > 0 && second.length > 0
      ? answerComparison(evidence)
      : (comparePeriods(evidence) ?? answerOneSide(evidence, sides, first, second))
  const [a, b] = pair
  const draft = new Draft()
  const onePlace = placeOf(a) === placeOf(b)
  const say = (entry: Measured): string => {
    const { fact } = entry
    const said =
      fact.kind === 'target' ? `目标为${targetText(fact)}` : `${fact.estimated === true ? '预计' : ''}${saysText(fact)}`
    const place = onePlace ? '' : (placeOf(entry) ?? '')
    return `${place}${periodWords(entry, query.periods)}${said}${marks([draft.citeFact(entry)])}`
  }
  const name = `${onePlace ? (placeOf(a) ?? '') : ''}${a.fact.indicator}`
  const both = `${name}：${say(a)}，${say(b)}`
  const verdict = sides.compares ? comparisonOf(draft, evidence, ...laterFirst(pair, query.text), onePlace) : undefined
  draft.say(`${verdict === undefined ? both : `${verdict.yesOrNo}${both}，${verdict.words}`}。`)
  const names = [...new Set([a, b].map(({ fact }) => fact.indicator))]
  const compared = [a, b].map((entry) => ({ label: labelOf(entry, onePlace), entry }))
  const title = `${onePlace ? (placeOf(a) ?? '') : ''}${listText(names)}`
  const chart = sides.compares ? comparisonChart(draft, title, compared, false) : undefined
  if (chart !== undefined) draft.add(chart)
  if (nameForm(a.fact.indicator) !== nameForm(b.fact.indicator))
    draft.add({
      kind: 'text',
      tone: 'warning',
      text: `口径提示：写法不同，“${a.fact.indicator}”${marks([draft.citeFact(a)])}与“${b.fact.indicator}”${marks([draft.citeFact(b)])}。`,
    })
  return { kind: 'answer', draft }
}

/** “2015年到2020年增加了多少”: how much more the later one is. */
function laterFirst([a, b]: readonly [Measured, Measured], question: string): readonly [Measured, Measured] {
  const isWay = /\d{4}年?(?:到|至|[-—~])\d{4}年?[^,，]*(?:增|减|升|降|涨|跌|扩|缩|提高|变)/u.test(question)
  return isWay && byPeriod(a.fact.period, b.fact.period) < 0 ? [b, a] : [a, b]
}

/** “新增就业武昌和江汉对比”: of two places, without a time, only what is of one time is held against each other. */
function wantsOneTime({ query: { sides, periods } }: Evidence): boolean {
  if (sides === undefined || !sides.compares || periods.length > 0 || sides.first.isMidterm || sides.second.isMidterm)
    return false
  const { first, second } = sides
  return (
    first.places.length > 0 &&
    second.places.length > 0 &&
    first.places.join() !== second.places.join() &&
    first.kind === second.kind
  )
}

/** The two facts that are of one thing, unit and kind of change; of several the best named, then the newest. */
function bestPair(
  first: readonly Candidate[],
  second: readonly Candidate[],
  ofOneUnit: boolean,
  ofOneTime: boolean,
  ofOnePlace: boolean,
): readonly [Measured, Measured] | undefined {
  let best: { pair: readonly [Measured, Measured]; score: number } | undefined
  for (const one of first)
    for (const other of second) {
      const [a, b] = [one.entry, other.entry]
      if (a.id === b.id || isChange(a) !== isChange(b)) continue
      if (ofOneTime && !isOfOneTime(a, b)) continue
      if (ofOnePlace && placeOf(a) !== placeOf(b)) continue
      if (isOneGoal(a, b)) continue
      if (ofOneUnit && !sameDimension(a.fact.unit ?? '', b.fact.unit ?? '')) continue
      if (!areOfOneScale(a, b)) continue
      const alike = Math.max(likeness(a.name, b.name), likeness(withoutWork(a.name), withoutWork(b.name)))
      if (alike < MIN_ALIKE) continue
      const score =
        one.score +
        other.score +
        (alike === 1 ? SAME_NAME : 0) +
        (a.fact.kind === b.fact.kind ? SAME_KIND : 0) +
        (periodMatch(a.fact.period ?? '', b.fact.period, true) > 0 ? SAME_END : 0)
      const isNewer =
        best !== undefined &&
        score === best.score &&
        byPeriod(best.pair[0].fact.period, a.fact.period) + byPeriod(best.pair[1].fact.period, b.fact.period) < 0
      if (best === undefined || score > best.score || isNewer) best = { pair: [a, b], score }
    }
  return best?.pair
}

/** A plan's goal, and the same goal as an evaluation repeats it. */
function isOneGoal(a: Measured, b: Measured): boolean {
  return (
    a.fact.kind === 'target' &&
    b.fact.kind === 'target' &&
    placeOf(a) === placeOf(b) &&
    a.fact.value === b.fact.value &&
    a.fact.unit === b.fact.unit &&
    periodMatch(a.fact.period ?? '', b.fact.period, true) > 0
  )
}

/** 2025 and 2021-2025 are one time for goals; what was reached is of the same period. */
function isOfOneTime(a: Measured, b: Measured): boolean {
  const areGoals = a.fact.kind === 'target' && b.fact.kind === 'target'
  return a.fact.kind === b.fact.kind && periodMatch(a.fact.period ?? '', b.fact.period, areGoals) > 0
}

/** 接待游客 of one year, 旅游人数 of another: what the question's own words name surely, in the same unit. */
function surePair(
  [first]: readonly Candidate[],
  [second]: readonly Candidate[],
): readonly [Measured, Measured] | undefined {
  if (first === undefined || second === undefined || first.entry.id === second.entry.id) return undefined
  const [a, b] = [first.entry, second.entry]
  const areSure = first.score >= SURE_NAME && second.score >= SURE_NAME
  return areSure && isChange(a) === isChange(b) && a.fact.unit === b.fact.unit ? [a, b] : undefined
}

function likeness(a: string, b: string): number {
  const [x, y] = [pairs(nameForm(a)), pairs(nameForm(b))]
  const common = [...x].filter((pair) => y.has(pair)).length
  return (2 * common) / Math.max(1, x.size + y.size)
}

/** Which is more and by how much, and 是 or 不是 where the question says which it takes for more. */
function comparisonOf(
  draft: Draft,
  { query }: Evidence,
  a: Measured,
  b: Measured,
  onePlace: boolean,
): { yesOrNo: string; words: string } | undefined {
  const [x, written] = [inputOf(draft, a), inputOf(draft, b)]
  if (x === undefined || written === undefined) return undefined
  const y = inOneUnit(x, written, a.fact.indicator)
  const result = difference(
    `${a.fact.indicator}之差`,
    { ...x, name: labelOf(a, onePlace) },
    { ...y, name: labelOf(b, onePlace) },
  )
  if (!isFigure(result)) return { yesOrNo: '', words: result.reason }
  const size = Number(result.exact)
  const figure = addFigure(draft, result, [x, y])
  const isRate = /%|‰|岁|年|天/u.test(result.unit) || /百分点/u.test(result.unit)
  const [more, less] = isRate ? ['高', '低'] : ['多', '少']
  const words =
    size === 0
      ? `两者相同${marks(citationsOf([x, y]), [figure])}`
      : `${labelOf(a, onePlace)}比${labelOf(b, onePlace)}${size > 0 ? more : less}${result.value.replace(/^[-−]/u, '')}${result.unit}${marks(citationsOf([x, y]), [figure])}`
  const asked = /是不是|是否|吗|么$/u.test(query.text)
    ? /(?<less>还?[低少小慢]|不如)|(?<more>[高多大快]|超)/u.exec(query.text.replace(/多少/gu, ''))?.groups
    : undefined
  if (asked === undefined) return { yesOrNo: '', words }
  const isSo = asked['less'] === undefined ? size > 0 : size < 0
  return { yesOrNo: isSo ? '是，' : '不是，', words }
}

function labelOf(entry: Measured, onePlace: boolean): string {
  const kind = entry.fact.kind === 'target' ? '目标' : '实际'
  return `${onePlace ? '' : (placeOf(entry) ?? '')}${periodWords(entry, []) || ''}${kind}`
}
