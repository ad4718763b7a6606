import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

// “2022429”, “2022429日印发”: a date at the foot of a document that has lost 年 and 月.
const RUN_TOGETHER = /(?<!\d)(?<digits>(?:19|20)\d{2}[01]?\d[0-3]?\d)(?!\d)/gu
// “2022年04月29日”, “2022-04-29”
const DATE = /(?<year>(?:19|20)\d{2})(?:年|-|\/)\s?(?<month>\d{1,2})(?:月|-|\/)\s?(?<day>\d{1,2})日?/gu

/** A date whose 年 and 月 are lost (2022429), beside the same date written in full in one document (疑似笔误). */
export function datesRunTogether(register: Register): Discrepancy[] {
  return documentsOf(register).flatMap((document) => {
    const dates = new Map<string, Claim>()
    for (const match of document.text.matchAll(DATE)) {
      const { year = '', month = '', day = '' } = match.groups ?? {}
      const key = `${year}${String(Number(month))}${String(Number(day))}`
      const claim = { document, span: { start: match.index, end: match.index + match[0].length } }
      if (!dates.has(key)) dates.set(key, claim)
    }
    for (const match of document.text.matchAll(RUN_TOGETHER)) {
      const whole = dates.get(match.groups?.['digits'] ?? '')
      if (whole === undefined) continue
      const claim = { document, span: { start: match.index, end: match.index + match[0].length } }
      return [
        {
          kind: 'slip' as const,
          subject: '日期',
          ...(document.place !== undefined && { place: document.place }),
          claims: [claim, whole] as const,
          explanation: '前者的日期漏了“年”“月”，与同一文件中写全的日期应为同一天。',
        },
      ]
    }
    return []
  })
}
