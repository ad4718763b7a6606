import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { addCount } from './figures.ts'

/** 有哪些文件: what the index holds, so that one knows what can be asked. */
export function answerDocuments({ index, query }: Evidence): Outcome | undefined {
  const documents = index.documents.filter(
    ({ place }) => query.places.length === 0 || (place !== undefined && query.places.includes(place)),
  )
  if (documents.length === 0) return undefined
  const draft = new Draft()
  const citations = documents.map((document) =>
    draft.cite(document, { start: 0, end: Math.min(60, document.text.length) }),
  )
  const figure = addCount(draft, '文件数', '份', citations)
  const names = documents.slice(0, 10).map(({ title }, at) => `《${title}》${marks([citations[at] ?? 1])}`)
  draft.say(
    `库内共有${String(documents.length)}份文件${marks([], [figure])}：${names.join('、')}${documents.length > 10 ? '等' : ''}。可以问其中的指标、目标、责任单位、任务和名词。`,
  )
  draft.followUp('哪些指标未完成中期进度？', '空气质量优良天数比率由谁负责？')
  return { kind: 'answer', draft }
}
