import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { allSentences, type IndexedSentence } from '../../retrieval/all-sentences.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'
import { quoteText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf } from './answering-part.ts'

const WHICH = '(?:哪(?:一)?(?:份|个|篇|几份|几个|些)|什么|啥)(?:文件|报告|材料|文档|资料)(?:里面?|中|上|当中)?'
const SAYS = '(?:有|说|写|提|讲|出现|规定|要求|明确|部署|提出|涉及)(?:到|过|了|的|明)*'

// “路长制是哪份文件里说的”, “‘三事分办’出自什么文件”
const THING_FIRST = new RegExp(
  `^[“"]?(?<thing>[^,，。?？“”"]{2,20}?)[”"]?(?:这个?(?:说法|提法|词|事|名词|要求|任务|目标)?)?(?:是|在|都|出自|见于?|写在|出现在|来自|列在|的?(?:说法|提法|出处)(?:是|在|来自)?)+${WHICH}(?:${SAYS})?的?[?？。\\s]*$`,
  'u',
)
// “哪份文件提到了路长制”, “哪几份报告里有‘一老一小’”
const THING_LAST = new RegExp(`^${WHICH}${SAYS}[“"]?(?<thing>[^,，。?？“”"]{2,20}?)[”"]?(?:的|呢|了)?[?？。\\s]*$`, 'u')

/** Longest quotation of each document, in characters. */
const MOST = 60

/** 出处: which documents speak of a thing, each with the first clause that does. */
export function answerWhereSaid({ query, index }: Evidence): Outcome | undefined {
  const asked = query.places.reduce((rest, place) => rest.replace(place, ''), query.text)
  const thing = (THING_FIRST.exec(asked) ?? THING_LAST.exec(asked))?.groups?.['thing']
  if (thing === undefined || query.foreignPlaces.length > 0 || query.holdings !== undefined) return undefined
  const form = nameForm(thing)
  const saying = allSentences(index).filter(
    ({ document, start, end }) =>
      isAskedPlace(query, document.place) && nameForm(document.text.slice(start, end)).includes(form),
  )
  const first = new Map<string, IndexedSentence>()
  for (const sentence of saying) if (!first.has(sentence.document.id)) first.set(sentence.document.id, sentence)
  if (form.length < 2 || first.size === 0) return undefined
  const draft = new Draft()
  const said = [...first.values()].map(({ document, start, end }) => {
    const clauses = clausesOf(document.text.slice(start, end))
    const clause = clauses.find((one) => nameForm(one).includes(form)) ?? clauses.join('')
    return `《${document.title}》：“${quoteText(clause.replace(/[，,；;：:。]+$/u, ''), MOST)}”${marks([draft.cite(document, { start, end })])}`
  })
  draft.say(`“${thing}”见于${said.join('；')}。`)
  return { kind: 'answer', draft }
}
