import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import { difference, relativeDifference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import { ratio } from '../../figures/ratio.ts'
import { sameDimension } from '../../figures/units.ts'
import { isMeasured } from '../../retrieval/kinds.ts'
import { withoutWork } from '../../retrieval/names-of-facts.ts'
import { placeOf } from '../../retrieval/register.ts'
import { byPeriod } from '../../wording/periods.ts'
import { periodText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import { addFigure, citationsOf, inputOf } from '../figures.ts'
import { areOfOneScale, isChange, type Measured } from './side-candidates.ts'

/** How alike two names must be to be of one thing, 0 to 1 (Dice over pairs of characters). */
const MIN_ALIKE = 0.5
/** More pairs are a table. */
const MOST_PAIRS = 3

/**
 * “2022年多少,2023年要到多少,增加多少”: says after two values of one thing how far they lie apart.
 *
 * @returns whether it is said: not where the answer gives no such pair, or already says it
 */
export function addDifferenceBeside(draft: Draft, inPercent: boolean): boolean {
  if (/\[算\d/u.test(draft.lead)) return true
  const found = pairsOf(draft.facts.filter((entry): entry is Measured => isMeasured(entry) && isSaid(draft, entry)))
  if (found.length === 0 || found.length > MOST_PAIRS) return false
  const sentences = found.flatMap(([early, late]) => sentenceOf(draft, early, late, inPercent, found.length > 1))
  for (const sentence of sentences) draft.say(sentence)
  return sentences.length > 0
}

/**
 * “2015年多少,是2010年的几倍”: says after two levels of one thing how many times the earlier one the later is, where the answer
 * tells no multiple.
 */
export function addRatioBeside(draft: Draft): void {
  if (/\d倍|\[算\d|番/u.test(draft.lead)) return
  const found = pairsOf(draft.facts.filter((entry): entry is Measured => isMeasured(entry) && isSaid(draft, entry)))
  const [pair] = found
  if (pair === undefined || found.length > 1 || pair.some((entry) => isChange(entry))) return
  const [y, x] = pair.map((entry) => inputOf(draft, entry))
  const [early, late] = pair
  if (x === undefined || y === undefined) return
  const result = ratio(`${late.fact.indicator}倍数`, x, y)
  if (!isFigure(result)) return
  const mark = marks(citationsOf([x, y]), [addFigure(draft, result, [x, y])])
  draft.say(`${labelOf(late)}是${labelOf(early)}的${result.value}倍${mark}。`)
}

function isSaid({ lead }: Draft, { fact: { value } }: Measured): boolean {
  return value !== undefined && lead.includes(String(Math.abs(value)))
}

/** The facts that are two of one thing, the earlier first; none of a thing that has more. */
function pairsOf(facts: readonly Measured[]): (readonly [Measured, Measured])[] {
  const groups: Measured[][] = []
  for (const entry of facts) {
    const group = groups.find(([first]) => first !== undefined && isOfOneThing(first, entry))
    if (group === undefined) groups.push([entry])
    else if (!group.some(({ fact }) => fact.value === entry.fact.value && fact.period === entry.fact.period))
      group.push(entry)
  }
  return groups.flatMap((group) => {
    const [a, b, ...more] = group.toSorted(inTime)
    return a === undefined || b === undefined || more.length > 0 || a.fact.period === b.fact.period ? [] : [[a, b]]
  })
}

function isOfOneThing(a: Measured, b: Measured): boolean {
  return (
    placeOf(a) === placeOf(b) &&
    isChange(a) === isChange(b) &&
    areOfOneScale(a, b) &&
    sameDimension(a.fact.unit ?? '', b.fact.unit ?? '') &&
    Math.max(likeness(a.name, b.name), likeness(withoutWork(a.name), withoutWork(b.name))) >= MIN_ALIKE
  )
}

/** A goal comes after what was reached. */
function inTime(a: Measured, b: Measured): number {
  return byPeriod(a.fact.period, b.fact.period) || Number(a.fact.kind === 'target') - Number(b.fact.kind === 'target')
}

function likeness(a: string, b: string): number {
  if (nameForm(a) === nameForm(b)) return 1
  const [x, y] = [pairs(nameForm(a)), pairs(nameForm(b))]
  const common = [...x].filter((pair) => y.has(pair)).length
  return (2 * common) / Math.max(1, x.size + y.size)
}

function sentenceOf(draft: Draft, early: Measured, late: Measured, inPercent: boolean, named: boolean): string[] {
  const [x, y] = [inputOf(draft, late), inputOf(draft, early)]
  if (x === undefined || y === undefined) return []
  const { indicator } = late.fact
  const wantsRate = inPercent && !/%|‰|百分点/u.test(y.unit)
  const result = wantsRate ? relativeDifference(`${indicator}增幅`, x, y) : difference(`${indicator}之差`, x, y)
  if (!isFigure(result)) return []
  const size = Number(result.exact)
  const mark = marks(citationsOf([x, y]), [addFigure(draft, result, [x, y])])
  const of = named ? indicator : ''
  if (size === 0) return [`${of}${labelOf(late)}与${labelOf(early)}相同${mark}。`]
  const isRate = wantsRate || /%|‰|岁|百分点/u.test(result.unit)
  const [more, less] = isRate ? ['高', '低'] : ['多', '少']
  return [
    `${of}${labelOf(late)}比${labelOf(early)}${size > 0 ? more : less}${result.value.replace(/^[-−]/u, '')}${result.unit}${mark}。`,
  ]
}

function labelOf(entry: Measured): string {
  return `${entry.fact.period === undefined ? '' : periodText(entry.fact.period)}${entry.fact.kind === 'target' ? '目标' : '实际'}`
}
