import type { Cell } from '../protocol/answer.ts'
import { lettersMatters, type Matter } from '../question/letter.ts'
import { matterWords, type MatterWord } from '../question/matter-words.ts'
import { dutySentencesOf, type DutyHit } from '../retrieval/duty-sentences.ts'
import { placeOf } from '../retrieval/register.ts'
import { Draft, marks } from './draft.ts'
import type { Evidence, Outcome } from './evidence.ts'
import { citeDuty } from './departments/responsibility.ts'
import { listText, quoteText } from '../wording/values.ts'

/** So much of a matter is embedded, in characters: its beginning says what it is about. */
const EMBEDDED = 80
/** Longest quotation in the table, in characters. */
const MAX_QUOTE = 70

/** How surely a department answers for a matter (确定程度). */
const CERTAINTY = { sure: '确定', 'by-task': '按任务推定', none: '库内没有依据' } as const

/** 来信: a table of its matters, each with the words that it falls under and the departments that answer for them. */
export async function answerLetter(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, register, index, passages } = evidence
  const matters = lettersMatters(query.asked, namesSame())
  if (matters === undefined) return undefined
  const search = dutySentencesOf(index, register)
  const found: { matter: Matter; hit: DutyHit | undefined }[] = []
  for (const matter of matters) {
    evidence.signal?.throwIfAborted()
    const words = matterWords(matter.text, matter.title)
    const vector = await passages.vectorOf(matter.text.slice(0, EMBEDDED))
    const [hit] = words.length === 0 ? [] : search.search(words, vector, query.places)
    found.push({ matter, hit })
  }
  const draft = new Draft()
  sayLead(draft, found)
  draft.add({
    kind: 'table',
    title: '来信事项',
    columns: [{ title: '事项' }, { title: '依据' }, { title: '牵头/责任单位' }, { title: '确定程度' }],
    rows: found.map(({ matter, hit }) =>
      rowOf(draft, matter, hit, index.documents.length > 0 && register.places.length > 1),
    ),
  })
  if (found.some(({ hit }) => hit !== undefined && !hit.inTitle))
    draft.add({
      kind: 'text',
      tone: 'note',
      text: '按任务推定：文件只把责任分到任务一级，所列为该内容所在任务的牵头、责任单位。',
    })
  const departments = [...new Set(found.flatMap(({ hit }) => (hit === undefined ? [] : firstDepartment(hit))))]
  draft.followUp(...departments.slice(0, 2).map((name) => `${name}有哪些职责？`))
  return { kind: 'answer', draft }
}

/** Tells whether two texts of a letter name the same thing. A matter grows by sentences: the words of each are found once. */
function namesSame(): (one: string, other: string) => boolean {
  const found = new Map<string, MatterWord[]>()
  const wordsOf = (text: string): MatterWord[] =>
    text.split('。').flatMap((sentence) => {
      const words = found.get(sentence) ?? matterWords(sentence, '')
      found.set(sentence, words)
      return words
    })
  return (one, other) => {
    const words = new Set(wordsOf(one).map(({ word }) => word))
    return wordsOf(other).some(({ word, isVerb }) => !isVerb && words.has(word))
  }
}

function sayLead(draft: Draft, found: readonly { matter: Matter; hit: DutyHit | undefined }[]): void {
  const count = draft.figure({
    name: '来信事项数',
    value: String(found.length),
    unit: '件',
    formula: `来信事项数 = 按来信逐项计数 = ${String(found.length)}`,
    inputs: [],
  })
  const said = found.map(({ matter, hit }) => {
    if (hit === undefined) return `“${matter.title}”库内没有依据`
    const { fact } = hit.entry
    const lead = fact.lead ?? []
    const names = lead.length > 0 ? lead : (fact.responsible ?? [])
    return `“${matter.title}”由${listText(names)}${lead.length > 0 ? '牵头' : '负责'}${hit.inTitle ? '' : '（按任务推定）'}${marks(citeDuty(draft, hit.entry).slice(0, 1))}`
  })
  draft.say(`来信共${String(found.length)}件事${marks([], [count])}：${said.join('；')}。`)
}

function rowOf(draft: Draft, { title }: Matter, hit: DutyHit | undefined, namesPlace: boolean): Cell[] {
  if (hit === undefined)
    return [{ text: title }, { text: '—' }, { text: '—' }, { text: CERTAINTY.none, status: 'no-data' }]
  const { entry, start, end } = hit
  const { fact, document } = entry
  const sentence = draft.cite(document, { start, end })
  const duty = citeDuty(draft, entry)
  const place = namesPlace ? (placeOf(entry) ?? '') : ''
  const roles = [
    ...((fact.lead ?? []).length > 0 ? [`牵头：${listText(fact.lead ?? [])}`] : []),
    ...((fact.responsible ?? []).length > 0 ? [`责任：${listText(fact.responsible ?? [])}`] : []),
    ...((fact.supporting ?? []).length > 0 ? [`配合：${listText(fact.supporting ?? [])}`] : []),
  ]
  return [
    { text: title },
    {
      text: `${place}《${document.title}》“${quoteText(fact.subject, 30)}”：${quoteText(document.text.slice(start, end), MAX_QUOTE)}`,
      citations: [sentence, ...duty],
    },
    { text: roles.join('；'), citations: duty },
    {
      text: hit.inTitle ? CERTAINTY.sure : CERTAINTY['by-task'],
      status: hit.inTitle ? 'met' : 'review',
      citations: duty,
    },
  ]
}

function firstDepartment({ entry: { fact } }: DutyHit): string[] {
  return [...(fact.lead ?? []), ...(fact.responsible ?? [])].slice(0, 1)
}
