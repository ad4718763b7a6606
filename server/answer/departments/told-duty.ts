import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { sectionAt, sectionPath } from '../../../indexer/model/document.ts'
import type { Query } from '../../question/query.ts'
import { quoteText } from '../../wording/values.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { clausesOf } from '../passages/answering-part.ts'
import { isOfOtherPeriod } from '../passages/other-period.ts'
import { sayQuoted } from '../passages/quotation.ts'

/** Who may answer for a thing, as the end of a name. */
const WHO =
  '(?:中央|国家|[省市州盟区县旗乡镇村]|自治区|直辖市|街道|社区|政府|部门|单位|[局厅委办院]|中心|公司|集团|企业|机构|组织|学校|医院|平台|领导|负责人|干部|[省市州盟区县旗乡镇]长|书记|主任|党委|党组|主体|家庭)[）)]?'
// “省对全省…负总责”, “各市州承担具体责任”, “市、县级人民政府负直接责任”, “由发改委牵头负责”, “市级领导包保”, “县抓落实”
const DUTY =
  '(?:负(?:起|有)?(?:总|主要|首要|首位|直接|主体|属地|监管|管理|全面|第一|具体|相应|领导)*(?:责任|责)|承担(?:起)?[^，,。；;]{0,12}(?:责任|职责)|为(?:第一|主要|直接|首要)?责任(?:人|主体|单位)|(?:牵头|具体|统一|分工|归口|全面|共同|分别)+负责|负责(?!制|人|任)|牵头(?=[^，,。；;]{0,4}$|抓|落实|推进|协调|组织实施|办理)|包(?:保|联|抓)|抓落实)'
const TELLS = new RegExp(`${WHO}[^，,。；;：:]{0,24}?${DUTY}`, 'u')

/** Words that ask or tell of duties, and name nothing that someone may answer for. */
const OF_DUTY = /责|承担|牵头|主管|归口|主体|^[省市区县州盟旗]里$|谁|落实|具体/u
/** Share of the question's other words that the sentence must say, by how much they matter. */
const MIN_SAID = 0.75
/** How near to the question the sentence must be. */
const MIN_COSINE = 0.74
const LOOKED_AT = 12
/** Longest quotation, in characters. */
const MOST = 90

/** “具体责任谁来承担”: who answers for a thing, where a document tells it in a sentence and lists no departments for it. */
export async function answerToldDuty(evidence: Evidence): Promise<Outcome | undefined> {
  const { query, sentences } = evidence
  if (query.foreignPlaces.length > 0 || query.departments.length > 0) return undefined
  const words = wordsOf(query)
  const total = words.reduce((sum, [, weight]) => sum + weight, 0)
  if (total === 0) return undefined
  for (const { document, start, end, cosine } of (await sentences.search(query)).slice(0, LOOKED_AT)) {
    if (cosine < MIN_COSINE) continue
    const text = document.text.slice(start, end)
    const part = tellingPart(text, words)
    if (part === undefined || isOfOtherPeriod(evidence, { document, start, end }, part)) continue
    const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
    const form = nameForm([...headings, part].join(' '))
    const said = words.reduce((sum, [word, weight]) => sum + (form.includes(word) ? weight : 0), 0)
    if (said < MIN_SAID * total) continue
    const draft = new Draft()
    sayQuoted(draft, document, [{ start, end, said: quoteText(part, MOST) }], MOST)
    return { kind: 'answer', draft }
  }
  return undefined
}

function wordsOf({ wordings, about }: Query): (readonly [string, number])[] {
  const { weights } = wordings[0] ?? about
  return [...weights].flatMap(([word, weight]) => (OF_DUTY.test(word) ? [] : [[nameForm(word), weight] as const]))
}

/** The clauses of a sentence that tell who answers for what it speaks of, with those that name it. */
function tellingPart(sentence: string, words: readonly (readonly [string, number])[]): string | undefined {
  const clauses = clausesOf(sentence)
  const telling = clauses.flatMap((clause, at) => (TELLS.test(clause.replace(/[，,；;。：:]$/u, '')) ? [at] : []))
  const [first, last] = [telling[0], telling.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const naming = clauses.findIndex((clause) => words.some(([word]) => nameForm(clause).includes(word)))
  const from = naming === -1 ? first : Math.min(first, naming)
  const part = clauses.slice(from, last + 1).join('')
  return (part.length <= MOST ? part : clauses.slice(first, last + 1).join('')).replace(/[，,；;：:。]+$/u, '')
}
