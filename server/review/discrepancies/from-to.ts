import { sentencesOf } from '../../../indexer/extract/text/sentences.ts'
import { Decimal } from '../../figures/decimal.ts'
import { difference } from '../../figures/difference.ts'
import { isFigure } from '../../figures/figure.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

const UNIT =
  '%|％|‰|万亿元|亿元|万元|元|万人|人|万户|户|万吨|吨|家|个|件|项|位|名|岁|年|张|所|座|公里|天|平方米|平方公里|微克/立方米'

const VERB = '(?:提高|提升|上升|下降|降低|减少|增加|增长|扩大|前移|跃升|回落)了?'

// “城镇化率由2015年的46.08%提升至52%,提高5.92个百分点”, “排名由32位提升到21位,上升11位”: a way and its length.
const WAY = new RegExp(
  `(?:由|从)[^，,。；;由从]{0,24}?第?(?<from>\\d{1,9}(?:\\.\\d{1,4})?)(?<unitFrom>${UNIT})` +
    `[^，,。；;\\d]{1,8}(?:\\d{4}年底?的?)?第?(?<to>\\d{1,9}(?:\\.\\d{1,4})?)(?<unitTo>${UNIT})(?:以上|左右)?[，,]` +
    `(?:累计|净|共)?${VERB}(?:近|超过?|约)?(?<length>\\d{1,9}(?:\\.\\d{1,4})?)个?(?<unit>百分点|倍|${UNIT})`,
  'gu',
)

/**
 * A way that a sentence states by its two ends, against the length that it states for it (增减值复核): from 46.08% to 52%
 * is 5.92 percentage points; from 3404 to 8901 is 2.6 times as much, or 1.6 times more. Ends that are rounded may make
 * the length differ by a unit of the last digit.
 */
export function waysRecomputed(register: Register): Discrepancy[] {
  return documentsOf(register).flatMap((document) =>
    sentencesOf(document).flatMap((sentence) =>
      [...sentence.text.matchAll(WAY)].flatMap((match) => {
        const groups = match.groups ?? {}
        const start = sentence.start + match.index
        const comma = match[0].search(LAST_CLAUSE)
        const ends: Claim = { document, span: { start, end: start + comma } }
        const length: Claim = { document, span: { start: start + comma + 1, end: start + match[0].length } }
        const subject =
          sentence.text
            .slice(0, match.index)
            .split(/[，,。；;：:、]/u)
            .at(-1) ?? ''
        return wayDiscrepancy({ ...groups, subject }, [length, ends]) ?? []
      }),
    ),
  )
}

/** Where the clause of the length begins. */
const LAST_CLAUSE = /[，,][^，,]*$/u

function wayDiscrepancy(
  groups: Readonly<Record<string, string | undefined>>,
  claims: readonly [Claim, Claim],
): Discrepancy | undefined {
  const { from = '', to = '', unitFrom = '', unitTo = '', length = '', unit = '', subject = '' } = groups
  if (unit === '倍' && unitFrom === unitTo) return multipleDiscrepancy(groups, claims)
  const isRate = /[%％]/u.test(unitFrom)
  if (unitFrom !== unitTo || (isRate ? unit !== '百分点' : unit !== unitFrom)) return undefined
  const [first, last, stated] = [from, to, length].map((digits) => ({ value: Number(digits), unit: unitFrom, digits }))
  if (first === undefined || last === undefined || stated === undefined) return undefined
  const computed = difference('两端之差', { name: '终点值', ...last }, { name: '起点值', ...first })
  if (!isFigure(computed)) return undefined
  const off = new Decimal(computed.exact).abs().minus(stated.value).abs()
  const slack = roundingOf([from, to, length], unitFrom)
  if (off.isZero() || off.lte(slack.dividedBy(2))) return undefined
  const isRounding = off.lte(slack)
  const { document } = claims[0]
  return {
    kind: isRounding ? 'rounding' : 'value',
    subject: subject === '' ? '增减值' : subject,
    ...(document.place !== undefined && { place: document.place }),
    claims,
    explanation: isRounding
      ? '文中的增减值与起止数之差只在末位上不同，可由四舍五入解释。'
      : '文中的增减值与起止数之差不同，需要核对。',
    computed,
    inputs: [
      { name: '文件所写增减值', value: stated.value, unit: isRate ? '个百分点' : unitFrom, claim: 0 },
      { name: '终点值', value: last.value, unit: unitFrom, claim: 1 },
      { name: '起点值', value: first.value, unit: unitFrom, claim: 1 },
    ],
  }
}

/** What is counted one by one is not rounded: ranks, enterprises, items. */
const COUNTED = /^(?:位|名|个|家|件|项|张|所|座|人|户|天)$/u

/** How far numbers may be off together: half a unit of the last digit of each. */
function roundingOf(numbers: readonly string[], unit: string): Decimal {
  if (COUNTED.test(unit) && numbers.every((digits) => !digits.includes('.'))) return new Decimal(0)
  return numbers
    .map((digits) => new Decimal(10).pow(-(digits.split('.')[1]?.length ?? 0)).dividedBy(2))
    .reduce((sum, half) => sum.plus(half), new Decimal(0))
}

/** How far the ends, the multiple and 近 may be rounded, as a share of the multiple. */
const MULTIPLE_SLACK = 0.05

/** “由3404元增加到8901元,增长2.6倍”: as many times as much is said to be as many times more (倍数误用). */
function multipleDiscrepancy(
  groups: Readonly<Record<string, string | undefined>>,
  claims: readonly [Claim, Claim],
): Discrepancy | undefined {
  const { from = '', to = '', unitFrom = '', length = '', subject = '' } = groups
  if (Number(from) === 0) return undefined
  const times = new Decimal(to).dividedBy(from)
  const growth = times.minus(1)
  const isNear = (value: Decimal): boolean =>
    value
      .minus(length)
      .abs()
      .lte(Decimal.max(new Decimal(length).times(MULTIPLE_SLACK), HALF_TENTH))
  // Said of another base than these two ends, where it is neither.
  if (isNear(growth) || !isNear(times)) return undefined
  const { document } = claims[0]
  return {
    kind: 'value',
    subject: subject === '' ? '增长倍数' : subject,
    ...(document.place !== undefined && { place: document.place }),
    claims,
    explanation: '按起止数计算，这是终点值相当于起点值的倍数，不是增长的倍数：文中应把“是几倍”写成了“增长几倍”。',
    computed: {
      name: '增长倍数',
      exact: growth.toString(),
      value: growth.toDecimalPlaces(2).toString(),
      unit: '倍',
      formula: `增长倍数 = 终点值 ÷ 起点值 − 1 = ${to} ÷ ${from} − 1 = ${growth.toDecimalPlaces(2).toString()}`,
    },
    inputs: [
      { name: '文件所写增长倍数', value: Number(length), unit: '倍', claim: 0 },
      { name: '终点值', value: Number(to), unit: unitFrom, claim: 1 },
      { name: '起点值', value: Number(from), unit: unitFrom, claim: 1 },
    ],
  }
}

/** Half a unit of the first digit after the point. */
const HALF_TENTH = new Decimal('0.05')
