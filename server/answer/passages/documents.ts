import type { Document } from '../../../indexer/model/document.ts'
import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import type { Query } from '../../question/query.ts'
import { spellingsOf } from '../../question/places.ts'
import { placesText } from '../../wording/places.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'
import type { DocumentField } from '../../question/document-asks.ts'
import { answerDocumentFields } from './document-fields.ts'

/** 有哪些文件: what the index holds, so that one knows what can be asked; or what one document is: its number, date, issuer. */
export function answerDocuments(evidence: Evidence): Outcome | undefined {
  const { index, query } = evidence
  const documents = index.documents.filter(({ place }) => isAskedPlace(query, place))
  if (documents.length === 0) return undefined
  if (query.documentFields.length > 0) return answerDocumentFields(query.text, documents, query.documentFields, true)
  const fields =
    query.holdings === undefined ? FIELDS.flatMap(([field, asked]) => (asked.test(query.text) ? [field] : [])) : []
  if (fields.length > 0) return answerDocumentFields(query.text, documents, fields, false)
  const { holdings } = query
  return holdings?.named === undefined
    ? listOf(query, documents)
    : answerWhetherHeld(query, documents, holdings.named, holdings.ofTheIndex)
}

/** Documents named one by one; of more, the first. */
const MOST_NAMED = 20

function listOf(query: Query, documents: readonly Document[]): Outcome {
  const draft = new Draft()
  sayDocuments(draft, `库内${query.places.length > 0 ? placesText(query.places) : ''}共有`, documents)
  draft.say('可以问其中的指标、目标、责任单位、任务和名词。')
  draft.followUp('哪些指标未完成中期进度？', '空气质量优良天数比率由谁负责？')
  return { kind: 'answer', draft }
}

function sayDocuments(draft: Draft, lead: string, documents: readonly Document[]): void {
  const citations = documents.map((document) =>
    draft.cite(document, { start: 0, end: Math.min(60, document.text.length) }),
  )
  const figure = addCount(draft, '文件数', '份', citations)
  const names = documents
    .slice(0, MOST_NAMED)
    .map((document, at) => `${calledOf(document)}${marks([citations[at] ?? 1])}`)
  draft.say(
    `${lead}${String(documents.length)}份文件${marks([], [figure])}：${names.join('、')}${documents.length > MOST_NAMED ? '等' : ''}。`,
  )
}

/** 《政府工作报告》 says nothing of whose it is: the place goes before it. */
function calledOf({ title, place }: Document): string {
  return `${place === undefined || spellingsOf(place).some((name) => title.includes(name)) ? '' : place}《${title}》`
}

/** “你这里有没有东河县的中期评估报告”: the documents called so; where there are none, that, with what there is. */
function answerWhetherHeld(
  query: Query,
  documents: readonly Document[],
  named: string,
  ofTheIndex: boolean,
): Outcome | undefined {
  const asked = [...pairs(nameForm(plainName(named)))]
  const held = documents.filter(({ title }) => {
    const own = pairs(nameForm(plainName(title)))
    return asked.length > 0 && asked.every((pair) => own.has(pair))
  })
  const draft = new Draft()
  if (held.length > 0) {
    sayDocuments(draft, '有，库内有', held)
    return { kind: 'answer', draft }
  }
  if (!ofTheIndex) return undefined
  draft.say(`库内没有${query.places.length > 0 ? `${placesText(query.places)}的` : ''}“${named}”。`)
  sayDocuments(draft, '现有', documents)
  return { kind: 'refusal', draft }
}

/** “十四五”规划 is what a title spells 第十四个五年规划. */
function plainName(name: string): string {
  return name.replace(NO_NAME, '').replace(/第(十[一二三四五六]?)五年/gu, '$1五')
}

/** Words of a document's kind that its title need not have: 最新的, 全文, 实施情况的. */
const NO_NAME = /最新|全文|原文|正式|完整|[的这那份个]/gu

/** What may be asked of a document itself beside something else. */
const FIELDS: readonly (readonly [DocumentField, RegExp])[] = [
  ['number', /文号|发文字号|文件编号/u],
  [
    'date',
    /(?:文件|报告|方案|规划|评估|通知|意见|清单|要点|公报|办法).{0,14}(?:什么时候|哪天|何时|几号|哪年)(?:发|印|公布|公开|出|作|做|通过)|(?:发布|印发|公布|公开|成文)(?:日期|时间)|(?:文件|报告|方案|规划|评估).{0,6}(?:哪年|哪一年|几时)(?:的|出|做|编)|报告.{0,6}(?:什么时候|哪一?天|何时|几号)(?=[、,，和及])|[?？,，、。和及](?:是)?(?:在)?(?:哪一?天|什么时候|何时|几号|哪年|几时|日期)(?:作|做|发|出|印)?(?:的|呢)?[?？]*$/u,
  ],
  [
    'speaker',
    /报告.{0,8}谁.{0,8}(?:作|做|念|宣读)的?|谁.{0,8}(?:作|做|念|宣读)的?.{0,8}(?:报告|评估)|谁(?:来|在)?(?:报告|汇报)|报告人/u,
  ],
  [
    'meeting',
    /报告.{0,16}(?:什么|哪个|哪次|哪届|啥)(?:会|大会|人代会)|[?？,，、。和及在](?:什么|哪个|哪次|哪届|啥)(?:会|大会)/u,
  ],
  [
    'issuer',
    /(?:文件|报告|方案|规划).{0,10}(?:谁|哪个(?:单位|部门|机关))(?:发|印|制定|制作|编)|发(?:文|布)(?:单位|机构|机关)/u,
  ],
]
