import { writtenNumber } from '../../../indexer/extract/text/numerals.ts'
import { sentencesOf } from '../../../indexer/extract/text/sentences.ts'
import type { Document } from '../../../indexer/model/document.ts'
import type { Register } from '../../retrieval/register.ts'
import { documentsOf } from './claim.ts'
import type { Discrepancy } from './discrepancy.ts'
import { listLength } from './list-length.ts'

// “未完成的有2项(地区生产总值增长、人均预期寿命)”: a number of things, and the things in brackets right behind it.
const COUNTED_LIST =
  /(?<number>\d{1,2}|[一二两三四五六七八九十]{1,3})(?<measure>个|项|类|大类|种|家|条|所|座|处|名|位)[^、，,。；;:：()（）“”\d]{0,8}[(（](?<items>[^()（）]{4,200})[)）]/gu

/** Words in brackets that are no complete list: some of it, a remark, numbers of each. */
const NO_LIST = /等|其中|包括|含|见|即|除|以上|以下|[和及与或]|[，,；;：:]|\d/u

/**
 * A number of things beside a list in brackets that has more or fewer (清单与数目不符). A list that says 等, or that is
 * joined otherwise than by 、 throughout, tells nothing of the number.
 */
export function listsOfOtherLength(register: Register): Discrepancy[] {
  return documentsOf(register).flatMap((document) =>
    sentencesOf(document).flatMap((sentence) =>
      [...sentence.text.matchAll(COUNTED_LIST)].flatMap((match) => {
        const { number = '', items = '' } = match.groups ?? {}
        const said = writtenNumber(number)
        const listed = listLength(items)
        if (said === undefined || NO_LIST.test(items) || listed < 2 || listed === said) return []
        const start = sentence.start + match.index
        const listAt = start + match[0].length - 1 - items.length
        return [
          listDiscrepancy(document, { start, end: listAt - 1 }, { start: listAt, end: listAt + items.length }, [
            said,
            listed,
          ]),
        ]
      }),
    ),
  )
}

function listDiscrepancy(
  document: Document,
  number: { start: number; end: number },
  list: { start: number; end: number },
  [said, listed]: readonly [number, number],
): Discrepancy {
  return {
    kind: 'count',
    subject: document.text.slice(number.start, number.end),
    ...(document.place !== undefined && { place: document.place }),
    claims: [
      { document, span: number },
      { document, span: list },
    ],
    explanation: '文中写的数目与括号内列出的项数不同。',
    computed: {
      name: '列出的项数',
      exact: String(listed),
      value: String(listed),
      unit: '项',
      formula: `列出的项数 = 按顿号逐项计数 = ${String(listed)}`,
    },
    inputs: [{ name: '文件所写数目', value: said, unit: '项', claim: 0 }],
  }
}
