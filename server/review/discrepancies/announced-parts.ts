import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import { sentencesOf } from '../../../indexer/extract/text/sentences.ts'
import { sectionAt, type Document, type Section } from '../../../indexer/model/document.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

// “要重点抓好以下五个方面工作:”, “具体做好以下八项工作”: so many parts are announced.
const ANNOUNCED =
  /以下(?<number>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个方面|方面|项|件|点|大)[^，,。；;、：:\d]{0,8}/u

// “一是……二是……”: the parts of a paragraph, by their ordinals.
const ORDINAL = /(?<=^|[。；;：:，,\s])(?<ordinal>[一二三四五六七八九十]{1,2})(?:是|要)(?=[^的]{2})/gu

/**
 * A number of parts that a text announces (以下五个方面) beside how many follow: its numbered sections, or the 一是、二是
 * of its paragraph (计数不符). Parts that cannot be counted surely, because their numbers do not run from one, are left
 * alone.
 */
export function announcedParts(register: Register): Discrepancy[] {
  return documentsOf(register).flatMap((document) =>
    sentencesOf(document).flatMap((sentence) => {
      const match = ANNOUNCED.exec(sentence.text)
      const said = numberOf(match?.groups?.['number'])
      if (match === null || said === undefined) return []
      const start = sentence.start + match.index
      const claim: Claim = { document, span: { start, end: start + match[0].length } }
      const parts = sectionsAfter(document, start) ?? ordinalsAfter(document, claim.span.end)
      if (parts === undefined || parts.count === said) return []
      return [
        {
          kind: 'count' as const,
          subject: match[0],
          ...(document.place !== undefined && { place: document.place }),
          claims: [claim, parts.last] as const,
          explanation: '文中预告的部分数与其后实际写出的部分数不同；后者为最末部分。',
          computed: {
            name: '实际写出的部分数',
            exact: String(parts.count),
            value: String(parts.count),
            unit: '项',
            formula: `实际写出的部分数 = 按序号逐项计数 = ${String(parts.count)}`,
          },
          inputs: [{ name: '预告的部分数', value: said, unit: '项', claim: 0 as const }],
        },
      ]
    }),
  )
}

interface Parts {
  readonly count: number
  readonly last: Claim
}

function numberOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  return writtenNumber(words)
}

/** The numbered sections right under the one that announces them. */
function sectionsAfter(document: Document, position: number): Parts | undefined {
  const own = sectionAt(document, position)
  const children = document.sections.filter(({ parent, start }) => parent === own.id && start > position)
  const last = children.at(-1)
  if (last === undefined || !runFromOne(children)) return undefined
  return { count: children.length, last: { document, span: last.headingSpan } }
}

/** (一), (二), (三): each the next. */
function runFromOne(sections: readonly Section[]): boolean {
  return (
    sections.length >= 2 &&
    sections.every(({ number }, at) => numberOf(/[\d一二三四五六七八九十]+/u.exec(number)?.[0]) === at + 1)
  )
}

/** 一是、二是 … of the same paragraph. */
function ordinalsAfter(document: Document, position: number): Parts | undefined {
  const line = document.text.indexOf('\n', position)
  const paragraph = document.text.slice(position, line === -1 ? document.text.length : line)
  const ordinals = [...paragraph.matchAll(ORDINAL)]
  const last = ordinals.at(-1)
  if (last === undefined || ordinals.length < 2) return undefined
  if (ordinals.some(({ groups }, at) => numberOf(groups?.['ordinal']) !== at + 1)) return undefined
  const start = position + last.index
  return { count: ordinals.length, last: { document, span: { start, end: start + last[0].length } } }
}
