import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import { yearsOf } from '../../../indexer/extract/text/periods.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

// “连续4年领跑全省”, “连续六年领跑全省”: for how many years something has held.
const RUN = /连续(?<years>\d{1,2}|[一二两三四五六七八九十]{1,3})年(?<what>\p{Script=Han}{4,16})/gu

/** Years by which two counts may be off: a report of January tells of the year before. */
const SLACK = 1

interface Run {
  readonly what: string
  readonly years: number
  /** The year in which the run began, by the year of its document. */
  readonly since: number
  readonly claim: Claim
}

/**
 * How many years running, in two documents of one place (连续年数): where both count from the same year they differ only
 * by their dates, else one of them counts otherwise.
 */
export function runsOfYears(register: Register): Discrepancy[] {
  const groups = new Map<string, Run[]>()
  for (const document of documentsOf(register))
    for (const run of runsIn(document)) {
      const key = `${document.place ?? document.id}\n${run.what}`
      groups.set(key, [...(groups.get(key) ?? []), run])
    }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const other = group.find(({ years, claim }) => years !== first?.years && claim.document !== first?.claim.document)
    if (first === undefined || other === undefined) return []
    const isSame = Math.abs(first.since - other.since) <= SLACK
    const { place } = first.claim.document
    return [
      {
        kind: isSame ? ('span' as const) : ('value' as const),
        subject: `连续${first.what}`,
        ...(place !== undefined && { place }),
        claims: [first.claim, other.claim] as const,
        explanation: isSame
          ? '统计的时点不同，往前推算的起始年份一致，都可以成立。'
          : '按各自文件的年份往前推算，起始年份不同，需要核对连续的年数。',
      },
    ]
  })
}

function runsIn(document: Document): Run[] {
  const { period, date } = document
  const [, year] = yearsOf(period ?? date ?? '')
  if (year === 0) return []
  return [...document.text.matchAll(RUN)].flatMap((match) => {
    const { years = '', what = '' } = match.groups ?? {}
    const count = writtenNumber(years)
    if (count === undefined) return []
    const claim = { document, span: { start: match.index, end: match.index + match[0].length } }
    return [{ what, years: count, since: year - count + 1, claim }]
  })
}
