import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Entry } from '../../retrieval/register.ts'
import { sentenceSpan } from '../../retrieval/sentence-span.ts'
import type { Definition } from '../../../indexer/model/fact.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { quoteText } from '../../wording/values.ts'

/** Lowest score at which a term is taken for the one asked about. */
const MIN_TERM_SCORE = 0.6

/** The explained terms that a topic means, best first. */
function findDefinitions({ register, query }: Pick<Evidence, 'register' | 'query'>): Entry<Definition>[] {
  const { topic } = query
  const admit = ({ document }: Entry): boolean =>
    query.foreignPlaces.length === 0 &&
    (query.places.length === 0 || (document.place !== undefined && query.places.includes(document.place)))
  const hits = register.byTerm.search(topic, 10, admit)
  const exact = hits.filter(({ item }) => nameForm(item.fact.term) === nameForm(topic))
  if (exact.length > 0) return exact.map(({ item }) => item)
  // “五改四好指哪五改哪四好”: the longest explained term that stands in the question.
  const asked = nameForm(query.text)
  const spotted = register
    .of('definition')
    .filter((entry) => admit(entry) && isAskedFor(nameForm(entry.fact.term), asked))
    .sort((a, b) => nameForm(b.fact.term).length - nameForm(a.fact.term).length)
  const [longest] = spotted
  if (longest !== undefined) return spotted.filter(({ fact }) => nameForm(fact.term) === nameForm(longest.fact.term))
  const shortened = termsShortened(
    hits.map(({ item }) => item),
    topic,
  )
  if (shortened.length > 0) return shortened
  const best = hits[0]?.score ?? 0
  return hits.filter(({ score }) => score >= MIN_TERM_SCORE && score >= best * 0.95).map(({ item }) => item)
}

/** Words that a term ends in and that are left out when one asks for it: EOD for EOD项目. */
const TERM_END = /(?:项目|模式|体系|架构|工程|计划|行动|机制|平台|产业|窗口|基地|片区|经济)$/u
/** Shortest beginning of a term that it is known by. */
const MIN_TERM_START = 3

/** EOD项目 for EOD, “北斗七星式”科创产业服务体系 for 北斗七星: the one term that a shorter name stands for. */
function termsShortened(entries: readonly Entry<Definition>[], topic: string): Entry<Definition>[] {
  const asked = nameForm(topic)
  if (asked.length < MIN_TERM_START) return []
  const found = entries.filter(({ fact }) => {
    const term = nameForm(fact.term)
    return term.replace(TERM_END, '') === asked || term.startsWith(asked)
  })
  return new Set(found.map(({ fact }) => nameForm(fact.term))).size === 1 ? found : []
}

/** “三大专项行动是什么意思”, “什么叫三品一标”: a term right before or after the word that asks. */
function isAskedFor(term: string, asked: string): boolean {
  const at = asked.indexOf(term)
  if (term.length < 2 || at === -1) return false
  const before = asked.slice(0, at)
  const after = asked.slice(at + term.length)
  return (
    /什么(?:是|叫做?)$|解释(?:一下)?$/u.test(before) ||
    /^(?:指|是(?!哪)|[里中]的?|分别|这|说|怎么|如何|什么|啥|含义|意思|定义|解释|[?？]|$)/u.test(after)
  )
}

// “江汉说的四带是哪四带”, “里的“五区”指什么”: what is asked to be told apart.
const ASKED_TERM =
  /(?:^|[的里说]|什么(?:是|叫做?))[“"]?(?<term>[^“”"'是指的里说,，、\s]{2,12})[”"]?(?:分别)?(?:(?:是|指)(?:的是)?(?:哪|什么|啥)|(?:到底|究竟)?(?:是|有)?(?:什么|啥|何)(?:含义|意思))/u
// “五区”即汉口历史风貌区…、“四带”为…
const EXPLAINS =
  /^[”"]?(?:[（(])?(?!为(?:重点|主|核心|基础|引领|抓手|支撑|目标|代表))(?:即|是指|指的是|指|包括|分别[为是]|为|：|:)/u

/** A word that a sentence explains without being a note: “五区”即……. */
export function answerExplained({ query, index }: Evidence): Outcome | undefined {
  const term = ASKED_TERM.exec(query.text)?.groups?.['term']
  if (term === undefined || query.foreignPlaces.length > 0) return undefined
  for (const document of index.documents) {
    if (query.places.length > 0 && (document.place === undefined || !query.places.includes(document.place))) continue
    for (let at = document.text.indexOf(term); at !== -1; at = document.text.indexOf(term, at + 1)) {
      if (!EXPLAINS.test(document.text.slice(at + term.length, at + term.length + 6))) continue
      const { end } = sentenceSpan(document.text, at, at + term.length)
      const start = /[“"]/u.test(document.text[at - 1] ?? '') ? at - 1 : at
      const draft = new Draft()
      const citation = draft.cite(document, { start, end })
      draft.say(`《${document.title}》：${quoteText(document.text.slice(start, end), 300)}${marks([citation])}。`)
      return { kind: 'answer', draft }
    }
  }
  return undefined
}

/** “‘三个高于、两个翻番’，即：……；……；……”: of a name of several things what follows its first clause in the sentence. */
function restOfExplanation({ fact: { term, source }, document }: Entry<Definition>): string {
  if (!/[二两三四五六七八九十]/u.test(term) || document.text[source.end] !== '；') return ''
  return /^[^。\n]{0,400}/u.exec(document.text.slice(source.end))?.[0] ?? ''
}

/** 名词解释: the note or clause that explains a term, in the document's words. */
export function answerDefinition(evidence: Evidence): Outcome | undefined {
  const found = findDefinitions(evidence)
  return found.length === 0 ? undefined : sayDefinitions(found)
}

/** Explanations of terms, each said once. */
export function sayDefinitions(found: readonly Entry<Definition>[]): Outcome {
  const draft = new Draft()
  const sameEverywhere = new Set<string>()
  for (const entry of found.slice(0, 3)) {
    const rest = restOfExplanation(entry)
    const text = quoteText(`${entry.fact.text}${rest}`, 400)
    if (sameEverywhere.has(text)) continue
    sameEverywhere.add(text)
    const where = found.length > 1 ? `（${entry.document.title}）` : ''
    const { start, end } = entry.fact.source
    const citation =
      rest === ''
        ? draft.citeSource(entry.document, entry.fact.source)
        : draft.cite(entry.document, { start, end: end + rest.length })
    draft.say(
      `“${entry.fact.term.replace(/[“”*]/gu, '')}”${where}：${text.replace(/[。；]$/u, '')}${marks([citation])}。`,
    )
  }
  return { kind: 'answer', draft }
}
