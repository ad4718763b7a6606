import { sentencesOf } from '../../../indexer/extract/text/sentences.ts'
import { Decimal } from '../../figures/decimal.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'

// “优化调整及新开公交线路61条（调整线路52条、新开线路9条）”: a whole, and behind it its parts in brackets.
const WHOLE_AND_PARTS =
  /(?<whole>\d{1,7}(?:\.\d{1,3})?)(?<unit>个|项|家|条|件|所|座|处|套|户|名|人|辆|台|万人|万户|万元|亿元|公里|公顷|万亩|亩)[（(](?:其中[:：]?)?(?<parts>[^（）()。；;]{4,120})[）)]/gu
const PART = /(?<value>\d{1,7}(?:\.\d{1,3})?)(?<unit>\p{Script=Han}{1,2})(?=[、，,]|和|$)/gu

/** A whole whose parts in brackets behind it sum up to something else (分项之和不符); parts of other units are left alone. */
export function bracketedParts(register: Register): Discrepancy[] {
  return documentsOf(register).flatMap((document) =>
    sentencesOf(document).flatMap((sentence) =>
      [...sentence.text.matchAll(WHOLE_AND_PARTS)].flatMap((match) => {
        const { whole = '', unit = '', parts = '' } = match.groups ?? {}
        const values = partsOf(parts, unit)
        if (values.length < 2) return []
        const sum = values.reduce((so, value) => so.plus(value), new Decimal(0))
        const isSome = /其中|等|包括|含|超|余|近|约|多/u.test(match[0])
        if (sum.equals(whole) || (isSome && sum.lt(whole))) return []
        const start = sentence.start + match.index
        const bracket = start + match[0].search(/[（(]/u)
        return [
          {
            kind: 'count' as const,
            subject: match[0].slice(0, bracket - start),
            ...(document.place !== undefined && { place: document.place }),
            claims: [
              { document, span: { start, end: bracket } },
              { document, span: { start: bracket, end: start + match[0].length } },
            ] as const,
            explanation: '括号内各分项之和与括号前的总数不同。',
            computed: {
              name: '分项之和',
              exact: sum.toString(),
              value: sum.toString(),
              unit,
              formula: `分项之和 = ${values.join(' + ')} = ${sum.toString()}`,
            },
            inputs: [
              { name: '文件所写总数', value: Number(whole), unit, claim: 0 as const },
              ...values.map((value, at) => ({
                name: `第${String(at + 1)}个分项`,
                value: Number(value),
                unit,
                claim: 1 as const,
              })),
            ],
          },
        ]
      }),
    ),
  )
}

/** The values of parts, where every part has one and all are of the whole's unit; else none. */
function partsOf(words: string, unit: string): string[] {
  const pieces = words.split(/[、，,]|和(?=[^、，,]*\d)/u)
  const values = pieces.flatMap((piece) => {
    const found = [...piece.trim().matchAll(PART)]
    const [only] = found
    return found.length === 1 && only?.groups?.['unit'] === unit ? [only.groups['value'] ?? ''] : []
  })
  return values.length === pieces.length ? values : []
}
