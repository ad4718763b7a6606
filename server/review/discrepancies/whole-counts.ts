import { sentencesOf } from '../../../indexer/extract/text/sentences.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

// “13条街道实现招商共享中心全覆盖”, “实现14个街道全覆盖”, “全部53个乡镇”: so many are all there are.
const WHOLE =
  /(?:(?<all>全部|所有|全[区市县省州]的?)\s?(?<first>\d{1,5})\s?[个条座]?(?<unitOne>街道|社区|乡镇|村居|行政村|镇街)(?!办|工委))|(?:(?<second>\d{1,5})\s?[个条座]?(?<unitTwo>街道|社区|乡镇|村居|行政村|镇街)(?!办|工委)[^，,。；;、\d]{0,14}全覆盖)/gu

/**
 * How many subdivisions a place has, as two documents imply by “全覆盖” or “全部” (总数不一): 13条街道 beside 14个街道.
 * Only administrative units: of anything else the whole may be another whole.
 */
export function wholesOfOtherSize(register: Register): Discrepancy[] {
  const wholes = new Map<string, { claim: Claim; number: number; unit: string; place: string }[]>()
  for (const document of documentsOf(register))
    for (const whole of wholesIn(document)) {
      const key = `${whole.place}\n${whole.unit}`
      wholes.set(key, [...(wholes.get(key) ?? []), whole])
    }
  return [...wholes.values()].flatMap((group) => {
    const [first] = group
    const other = group.find(({ number }) => number !== first?.number)
    if (first === undefined || other === undefined) return []
    return [
      {
        kind: 'count' as const,
        subject: `${first.unit}总数`,
        place: first.place,
        claims: [first.claim, other.claim] as const,
        explanation: `前后都说覆盖了全部${first.unit}，所写的总数不同：可能有区划调整或统计范围不同，需要核对。`,
      },
    ]
  })
}

function wholesIn(document: Document): { claim: Claim; number: number; unit: string; place: string }[] {
  const { place } = document
  if (place === undefined) return []
  return sentencesOf(document).flatMap((sentence) =>
    [...sentence.text.matchAll(WHOLE)].map((match) => {
      const { first, second, unitOne, unitTwo } = match.groups ?? {}
      const start = sentence.start + match.index
      return {
        claim: { document, span: { start, end: start + match[0].length } },
        number: Number(first ?? second),
        unit: unitOne ?? unitTwo ?? '',
        place,
      }
    }),
  )
}
