import type { Cell } from '../../protocol/answer.ts'
import { missingDocuments, type MissingDocument } from '../../review/missing-documents.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'

const KINDS: Readonly<Record<MissingDocument['kind'], string>> = { title: '文件', number: '文号', table: '表或附件' }
/** So many are named in the lead; the table holds them all. */
const NAMED_IN_LEAD = 3

/** 引用但未收录的文件: what the documents cite by title, number or as a table, and nobody put into the collection. */
export function answerMissingDocuments({ query, index }: Evidence): Outcome | undefined {
  if (query.foreignPlaces.length > 0) return undefined
  const missing = missingDocuments(index.documents).filter(
    ({ kind, mentions }) =>
      // “哪些附表没收进来”
      (kind === 'table' || !/附表|附件|表格/u.test(query.text)) &&
      (query.places.length === 0 || mentions.some(({ document }) => query.places.includes(document.place ?? ''))),
  )
  if (missing.length === 0) return undefined
  const draft = new Draft()
  const cited = (one: MissingDocument): number[] =>
    one.mentions.map(({ document, span }) => draft.cite(document, sentenceSpan(document.text, span.start, span.end)))
  const count = addCount(
    draft,
    '提到而未收录的文件和附表',
    '份',
    missing.flatMap((one) => cited(one).slice(0, 1)),
    missing.length,
  )
  draft.say(
    `库内文件提到而没有收录的文件和附表有${String(missing.length)}份${marks([], [count])}：${missing
      .slice(0, NAMED_IN_LEAD)
      .map((one) => `${one.name}${marks(cited(one).slice(0, 1))}`)
      .join('、')}${missing.length > NAMED_IN_LEAD ? '等' : ''}。`,
  )
  draft.add({
    kind: 'table',
    title: '提到而未收录',
    columns: [{ title: '名称' }, { title: '种类' }, { title: '见于' }],
    rows: missing.map((one): Cell[] => {
      const [first] = one.mentions
      return [
        { text: one.name, citations: cited(one) },
        { text: KINDS[one.kind] },
        {
          text: [...new Set(one.mentions.map(({ document }) => `《${document.title}》`))].join('、'),
          citations: first === undefined ? [] : cited(one),
        },
      ]
    }),
  })
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '按书名号、文号和“详见某表”的写法查找；名称相近而写法不同的，可能已经收录。',
  })
  return { kind: 'answer', draft }
}
