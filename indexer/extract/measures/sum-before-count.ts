import type { Part } from '../text/clauses.ts'
import type { Quantity } from '../text/quantities.ts'
import { valueOf } from './readings.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { isCount, MONEY } from '../text/units.ts'
import { writeMeasurement } from './write-measurement.ts'

// “抓好总投资282亿元的78个城市更新项目”: not “投资5000万元以上的78个项目”, which tells which ones.
const SUM = /(?<noun>(?:计划)?(?:年度)?总?投资(?:额)?|投资总额)(?:约|近|超过?|达)?[\d.]+[万亿]+元的$/u

/** Money that stands between a verb and the things it goes into. */
export interface SumBefore {
  /** What the money is: 总投资. */
  readonly noun: string
  /** The words before it. */
  readonly before: string
  readonly money: Quantity
}

/** The sum that stands before a count of the things it is for, if one does. */
export function sumBefore(part: Part, quantity: Quantity, before: string): SumBefore | undefined {
  if (!isCount(quantity.unit)) return undefined
  const match = SUM.exec(before)
  const money = part.quantities.findLast((other) => other.end <= quantity.start && MONEY.test(other.unit))
  const noun = match?.groups?.noun
  if (match === null || noun === undefined || money === undefined || money.value === undefined) return undefined
  return { noun, before: before.slice(0, match.index), money }
}

/** Writes the sum under the name of the things, which were read just before. */
export function writeSum(memory: SentenceMemory, part: Part, { noun, money }: SumBefore): void {
  const { last } = memory
  if (last?.numberFirst !== true) return
  writeMeasurement(memory, {
    part,
    name: `${last.name.slice(last.verb.length).replace(/^(?:抓好|做好|推动|实施)|(?<=项目|工程).{2,6}$/gu, '')}${noun}`,
    ...valueOf(money),
    unit: money.unit,
    comparison: money.comparison,
    annual: false,
    grade: 'measure',
    start: money.start - noun.length,
    quantityEnd: part.end,
  })
}
