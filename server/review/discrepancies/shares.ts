import { chineseNumber } from '../../../indexer/extract/text/numerals.ts'
import { sentencesOf, type Sentence } from '../../../indexer/extract/text/sentences.ts'
import type { Document } from '../../../indexer/model/document.ts'
import { agrees } from '../../figures/comparison.ts'
import { Decimal, shown } from '../../figures/decimal.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'

// “重点发展项目共计20个”: the whole.
const WHOLE = /共(?:计|有)?(?<whole>\d{1,6})(?<unit>个|项|家|所|座|处|条|件|名|人|户)/u
// “14个项目达到进度要求,占比70%”, “落在武昌的仅有9个,占比三分之一”: a part, and the share that the text gives it.
const PART =
  /(?<part>\d{1,6})(?<unit>个|项|家|所|座|处|条|件|名|人|户)[^，,。；;\d]{0,24}[，,]占比(?<degree>约|近|超过?|达到?|仅有?|为){0,2}(?:(?<percent>\d{1,3}(?:\.\d+)?)[%％]|(?<below>[二三四五六七八九十])分之(?<above>[一二三四五六七八九]))/u

/** Percentage points by which a share in words (三分之一) may be off and is still the nearest fraction. */
const NEAR_FRACTION = 3
/** Percentage points by which a share with 约 may be off. */
const NEAR = 1

/**
 * A share that a sentence states, against the counts that it gives itself (占比复核): 9 of 26 is 34.6%, 三分之一 is said.
 * A fraction in words that is the nearest one is rounding, not an error.
 */
export function sharesRecomputed(register: Register): Discrepancy[] {
  return documentsOf(register).flatMap((document) =>
    sentencesOf(document).flatMap((sentence) => share(document, sentence) ?? []),
  )
}

function share(document: Document, sentence: Sentence): Discrepancy | undefined {
  const whole = WHOLE.exec(sentence.text)
  if (whole === null) return undefined
  const from = whole.index + whole[0].length
  const part = PART.exec(sentence.text.slice(from))
  if (part === null || part.groups?.['unit'] !== whole.groups?.['unit']) return undefined
  const [a, b] = [Number(part.groups?.['part']), Number(whole.groups?.['whole'])]
  if (b === 0 || a > b) return undefined
  const exact = new Decimal(a).dividedBy(b).times(100)
  const stated = statedShare(part.groups ?? {})
  if (stated === undefined || stated.fits(exact)) return undefined
  const isRounding = exact
    .minus(stated.percent)
    .abs()
    .lte(stated.inWords ? NEAR_FRACTION : NEAR)
  const claim = (start: number, length: number): Discrepancy['claims'][0] => ({
    document,
    span: { start: sentence.start + start, end: sentence.start + start + length },
  })
  return {
    kind: isRounding ? 'rounding' : 'value',
    subject: subjectOf(sentence.text.slice(0, whole.index)),
    ...(document.place !== undefined && { place: document.place }),
    claims: [claim(from + part.index, part[0].length), claim(whole.index, whole[0].length)],
    explanation: isRounding
      ? '文中的占比是约数，与按所列个数算出的占比略有出入，属四舍五入。'
      : '文中的占比与按所列个数算出的占比不同，需要核对。',
    computed: {
      name: '占比',
      exact: exact.toString(),
      value: shown(exact, [a, b]),
      unit: '%',
      formula: `占比 = ${String(a)} ÷ ${String(b)} × 100 = ${shown(exact, [a, b])}`,
    },
    inputs: [
      { name: '部分', value: a, unit: whole.groups?.['unit'] ?? '', claim: 0 },
      { name: '总数', value: b, unit: whole.groups?.['unit'] ?? '', claim: 1 },
    ],
  }
}

/** What is counted: the words of its clause before the number. */
function subjectOf(before: string): string {
  const clause = before.split(/[，,。；;：:]/u).at(-1) ?? ''
  // “十四五”以来全区院士专家项目: the time is no part of it.
  return `${clause.replace(/^.*(?:以来|期间|年)/u, '')}占比`
}

interface Stated {
  readonly percent: Decimal
  readonly inWords: boolean
  readonly fits: (exact: Decimal) => boolean
}

function statedShare(groups: Readonly<Record<string, string | undefined>>): Stated | undefined {
  const { percent, above, below, degree = '' } = groups
  if (percent !== undefined) {
    const value = new Decimal(percent)
    const fits = (exact: Decimal): boolean => {
      if (/超/u.test(degree)) return exact.gte(value)
      if (/近/u.test(degree)) return exact.lte(value) && exact.gte(value.minus(NEAR_FRACTION))
      return agrees(exact, Number(percent)) || (/约/u.test(degree) && exact.minus(value).abs().lte(NEAR))
    }
    return { percent: value, inWords: false, fits }
  }
  const [numerator, denominator] = [chineseNumber(above ?? ''), chineseNumber(below ?? '')]
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined
  const value = new Decimal(numerator).dividedBy(denominator).times(100)
  return { percent: value, inWords: true, fits: (exact) => exact.toDecimalPlaces(1).equals(value.toDecimalPlaces(1)) }
}
