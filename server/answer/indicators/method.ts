import type { Method } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { formsOf } from '../../retrieval/name-forms.ts'
import type { Entry } from '../../retrieval/register.ts'
import { Draft } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { withoutAsking } from '../narrowed-query.ts'
import { methodsOfKind } from './method-of-kind.ts'
import { methodWords } from './method-words.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** Lowest score at which a sentence on a method is taken for the one asked about. */
const MIN_METHOD_SCORE = 0.3
/** Others so close to the best are said too. */
const NEAR = 0.8
/** How near a sentence on a method must be in meaning where no words name one, and among how many. */
const MIN_COSINE = 0.75
const MOST_NEAR = 3

/** 方法: the sentences that say how something is computed, judged or over which period, as they stand. */
export async function answerMethod(evidence: Evidence): Promise<Outcome | undefined> {
  const { query } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  const named = namedMethods(evidence)
  const best = Math.max(0, ...named.map(({ score }) => score))
  const isNamed = best >= MIN_METHOD_SCORE
  const ofThing = isNamed ? [] : methodsOfThing(evidence)
  const told = [waysTaken(evidence), rulesOfKind(evidence), rulesOfDone(evidence)].find((rules) => rules.length > 0)
  const found = told ?? (isNamed ? named : ofThing.length > 0 ? ofThing : await methodsUnnamed(evidence))
  const [first] = found
  if (first === undefined) return undefined
  const draft = new Draft()
  const said = new Set<string>()
  const sentence = (item: Entry<Method>): string => {
    said.add(item.fact.source.quote)
    return `${methodWords(draft, item, 300)}。`
  }
  draft.say(`《${first.item.document.title}》：${sentence(first.item)}`)
  for (const { item, score } of found.slice(1)) {
    if (said.has(item.fact.source.quote)) continue
    // The rules of one thing by its kinds: “对于增速类指标,…作为2025年测算值”.
    const goesOn = nameForm(item.fact.text).includes(nameForm(first.item.fact.subject))
    if (score >= best * NEAR || (goesOn && said.size < 4)) draft.add({ kind: 'text', text: sentence(item) })
  }
  return { kind: 'answer', draft }
}

interface FoundMethod {
  readonly item: Entry<Method>
  readonly score: number
}

/** The methods that the words of a question name, best first. */
function namedMethods({ register, query }: Evidence): FoundMethod[] {
  // Words of the question count here that are cues elsewhere: 判定, 处理, 期限.
  const topic = query.text.replace(/[?？]|怎么|怎样|如何|什么|是|哪段|的/gu, ' ')
  const asked = topic.replace(/\s+/gu, '')
  return register.byMethod
    .search(topic, 8, ({ document }) => isAskedPlace(query, document.place))
    .sort((a, b) => heldOf(b.item.fact, asked) - heldOf(a.item.fact, asked))
}

/** How much of what a method is for stands in a question: all of 完成进度, of “水平类指标，目标完成进度” each part; in characters. */
function heldOf({ subject }: Method, asked: string): number {
  return subject
    .split(/[，,]/u)
    .map((part) => part.replace(/[\s的“”"]+/gu, ''))
    .reduce((sum, part) => sum + (part.length >= LEAST_PART && asked.includes(part) ? part.length : 0), 0)
}
const LEAST_PART = 4

// “评估用的什么方法”, “采取哪种办法评价的”
const ASKS_WAY =
  /(?:评估|评价|考核|测评)[^,，。?？]{0,12}(?:什么|哪种|哪些|啥|何种)(?:样的?)?(?:方法|办法|方式|法子)|(?:什么|哪种|哪些|啥|何种)(?:样的?)?(?:方法|办法|方式|法子)(?:来|去|进行)?(?:评估|评价|考核)|(?:评估|评价|考核)(?:的)?(?:方法|办法|方式)(?:是|有)?(?:什么|哪些|啥|怎样|怎么样)/u
// “评估采用‘目标完成进度法’”
const TELLS_WAY = /(?:采用|采取|运用|以|按照?)[^；;。]*(?:法|办法|方式)[”"]?(?:$|[，,])/u

/** 评估方法: the way that an evaluation says it has taken. */
function waysTaken({ register, query }: Evidence): FoundMethod[] {
  if (!ASKS_WAY.test(query.text)) return []
  return register
    .of('method')
    .filter(
      ({ fact, document }) =>
        isAskedPlace(query, document.place) && /评估|评价|考核/u.test(fact.subject) && TELLS_WAY.test(fact.text),
    )
    .map((item) => ({ item, score: 1 }))
}

async function methodsUnnamed(evidence: Evidence): Promise<FoundMethod[]> {
  const standards = standardsOf(evidence)
  return standards.length > 0 ? standards : nearestMethods(evidence)
}

// “怎么判断一个指标算不算完成”, “按什么标准评的快慢”, “凭啥说指标达标”
const ASKS_STANDARD =
  /(?:怎么|怎样|如何|咋|凭什么|凭啥|根据什么|依据什么|按(?:照)?(?:什么|啥)(?:标准)?|用什么(?:标准)?|什么标准)(?:来|去)?[^,，。?？]{0,4}(?:判断|判定|认定|评判|评定|评价|衡量|划分|说|算|评)[^,，。?？]{0,14}(?:完成|达标|达到|快慢|好坏|进度|超前|滞后|档次|等次)/u
// “以60%作为时序进度的评判标准”, “以2020年基数到2025年目标之间差值的60%作为应达进度”, “不足60%的评为‘进度偏慢’”
const TELLS_STANDARD = /时序|应达|评判|标准|评为|评定为|视为|列为|标注|进度/u

/** 评判标准: where no indicator is named, what an evaluation says it judges its indicators by, in its order. */
function standardsOf({ register, query }: Evidence): FoundMethod[] {
  // “单位GDP能耗25年咋算完成” is asked of one indicator.
  if (!ASKS_STANDARD.test(query.text) || !/指标|快慢|好坏|档次|等次/u.test(query.text)) return []
  const told = register
    .of('method')
    .filter(
      ({ fact, document }) =>
        isAskedPlace(query, document.place) &&
        document.kind === 'midterm-evaluation' &&
        TELLS_STANDARD.test(`${fact.subject}${fact.text}`),
    )
  return told.filter(({ document }) => document === told[0]?.document).map((item) => ({ item, score: 1 }))
}

// “能耗降低期末怎么算完成”, “优良天数怎么认定达标”
const ASKS_JUDGED =
  /(?:怎么|怎样|如何|咋|(?:凭|按|以|用|拿)什么(?:来|去)?)[^,，。?？]{0,4}(?:算|认定|判定|判断|判|确定|视为|看出)[^,，。?？]{0,10}(?:完成|达标|达到)/u

function rulesOfKind(evidence: Evidence): FoundMethod[] {
  return methodsOfKind(evidence).map((item) => ({ item, score: 1 }))
}

// “达到中期测算值的视为已完成规划中期进度”
const TELLS_DONE = /视为[^,，。;；]{0,6}(?:完成|达标|达到)/u

/** What is judged, of any indicator. */
const OF_ANY = /^(?:指标|评估|中期|进度|规划|目标|情况|算作|标准)/u

/** “怎么判断一个指标完成没完成”: what counts as done, where no indicator is named. */
function rulesOfDone({ register, query }: Evidence): FoundMethod[] {
  if (!ASKS_JUDGED.test(query.text)) return []
  const namesThing = [...query.about.weights].some(([word, weight]) => weight === 1 && !OF_ANY.test(word))
  if (namesThing) return []
  return register
    .of('method')
    .filter(({ fact, document }) => isAskedPlace(query, document.place) && TELLS_DONE.test(fact.text))
    .sort((a, b) => Number(!/中期/u.test(a.fact.text)) - Number(!/中期/u.test(b.fact.text)))
    .slice(0, 1)
    .map((item) => ({ item, score: 1 }))
}

/** How a named indicator is judged: the methods whose words name it. */
function methodsOfThing({ register, query }: Evidence): FoundMethod[] {
  if (!ASKS_JUDGED.test(query.text)) return []
  const named = findMeasured(register, withoutAsking(query, ASKING_JUDGED), ['indicator', 'status', 'forecast'])
  const forms = named.flatMap(({ entry }) => formsOf(register, entry))
  return register
    .of('method')
    .filter(({ fact }) => forms.some((form) => nameForm(fact.text).includes(form)))
    .map((item) => ({ item, score: 1 }))
}

/** What only asks in such a question. */
const ASKING_JUDGED = /到?(?:期末|最后|到期)|(?:算|认定|判定|判断|确定|视为)(?:是)?(?:完成|达标|达到)?|完成|达标/gu

/** “中期值怎么算出来的”, “半年的数怎么折算”: where no words name one, the methods that the nearest sentences tell. */
async function nearestMethods({ register, query, sentences }: Evidence): Promise<FoundMethod[]> {
  if (!query.intents.includes('method')) return []
  const methods = register.of('method')
  const hits = (await sentences.search(query)).slice(0, MOST_NEAR).filter(({ cosine }) => cosine >= MIN_COSINE)
  const found = hits.flatMap(({ document, start, end, cosine }) =>
    methods
      .filter(({ fact, document: { id } }) => id === document.id && fact.source.start < end && start < fact.source.end)
      .map((item) => ({ item, score: cosine })),
  )
  // The sentence that says what a thing is worked out from goes before the rules for its kinds.
  return found.sort((a, b) => a.item.fact.subject.length - b.item.fact.subject.length)
}
