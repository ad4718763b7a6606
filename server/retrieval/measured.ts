import type { Query } from '../question/query.ts'
import { inOfficialWords, officialWordings } from '../question/everyday.ts'
import { nameForm, pairs } from '../../indexer/analysis/name-form.ts'
import { overlaps } from '../../indexer/model/span.ts'
import { searchWordings } from './names.ts'
import type { Found } from './found.ts'
import { formsOf } from './name-forms.ts'
import { shareByWords } from './names-by-words.ts'
import { isOfPlace, isOfPlaceAround, partsNamed } from './of-place.ts'
import { isScope, otherThingThan } from './other-thing.ts'
import { placeOf, type Entry, type IndicatorFact, type Register } from './register.ts'
import { sentenceSpan } from './sentence-span.ts'
import { foundElsewhere, foundShortened } from './shortened-names.ts'
import { fitsPer } from './per-fits.ts'
import { fitsUnit } from './unit-fits.ts'

/**
 * Lowest score at which a name is taken for the one that is meant. Below it a word in common is no
 * answer: 养老床位 is not 托位, 森林覆盖率 is not 绿化覆盖率.
 */
export const MIN_NAME_SCORE = 0.56

/** A name that is surely the one asked about, 0 to 1: what the register holds of it is all that there is. */
export const SURE_NAME = 0.75

/** A name whose head differs from what is asked (比重 is asked, 增长 is held) counts so much less. */
const OTHER_HEAD = 0.6

/** Names so close to the best one are all meant: 失业率 is 登记失业率 as well as 调查失业率. */
const NEAR = 0.9

/** A name that the question says as a whole is meant, whatever else the question says. */
const SAID_NAME = 0.95
const SAID_SCORE = 0.8
/** 城镇化率 is 常住人口城镇化率: a name that ends in all that is asked about. */
const TAIL_SCORE = 0.72
/** Shortest name of what has a share, in characters. */
const MIN_SHARER = 3
/** Shorter topics end too many names (床位, 收入). */
const MIN_TAIL = 3
/** How close another place's best name must be to the best of all. */
const OTHER_PLACE = 0.7

/** A name that leaves out a noun of the question and has one of its own (航空产业产值 for 轨道交通产业产值) counts so much less. */
const OTHER_THING = 0.7
/** Nouns that tell of no thing by themselves: a name may leave them out. */
const CLASS_WORD =
  /^(?:产业|行业|领域|企业|公司|项目|工程|全社会|社会|城市|城镇|城乡|农村|居民|人均|地区|新增|总量|总额|数量|规模|比率|增长|工作|人员|人数|地方|一般|公共|预算|设施|服务|建设|投资|质量|标准|任务)$/u

/** Endings that say nothing of what is measured; names are compared by what stands before them. */
const GENERIC_END =
  /(?:增长|(?:拥|保|持|占)有[量数率]|总额|总数|总量|数量|人数|户数|家数|个数|岗位|数|量|额|值|规模|面积|情况|比率|率|涨幅|总水平|总指数|指数)$/u

/** Share of the question that must be left after the best name for a second thing to be asked about. */
const REST_SHARE = 0.12
/** Pairs that matter less only ask or join. */
const JOINING = 0.1
/** How much of a second thing's name the rest of the question must say. */
const MIN_REST_NAME = 0.4

/**
 * The facts of the given kinds whose indicator a question means, best first.
 *
 * “金融业增加值和金融企业数”: what the best name leaves unsaid is looked for by itself.
 *
 * @param admit leaves out facts before the best name is chosen
 * @returns empty when no name is close enough
 */
export function findMeasured(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  admitted: (entry: Entry<IndicatorFact>) => boolean = () => true,
): Found[] {
  const isOfPart = partsNamed(register, query)
  const admit = (entry: Entry<IndicatorFact>): boolean =>
    admitted(entry) &&
    isOfAskedUnit(query, entry.fact) &&
    fitsPer(query.text, measureOf(register, entry)) &&
    isOfPart(entry)
  const named = foundFor(
    register,
    query,
    kinds,
    query.wordings.map(({ pairs }) => pairs),
    admit,
  )
  const found = [...named, ...foundElsewhere(register, query, kinds, admit, named)]
  const [best] = found
  // A name that holds all words of the question goes before one that holds only some of them.
  if (best === undefined || (best.score < 1 && shareByWords(query, formsOf(register, best.entry)) === 0)) {
    // 亿元楼宇 said as a whole is no 楼宇.
    const isWhole = best !== undefined && best.ofName >= SAID_NAME
    const shortened = foundShortened(register, query, kinds, admit).filter(
      ({ entry }) => !isWhole || entry.fact.indicator.length >= best.entry.fact.indicator.length,
    )
    if (shortened.length > 0) return shortened
  }
  if (best === undefined) return found
  if (!/[、,，]|[和与及跟]/u.test(query.said)) return found
  const said = new Set(found.flatMap(({ entry }) => formsOf(register, entry).flatMap((form) => [...pairs(form)])))
  // What only joins the two things says nothing of the second.
  const rest = new Map(
    [...(query.wordings.at(-1) ?? query.about).pairs]
      .filter(([pair]) => !said.has(pair))
      .map(([pair, weight]) => [pair, weight < JOINING ? 0 : weight]),
  )
  if (weightOf(rest) < REST_SHARE * weightOf(query.about.pairs)) return found
  const others = [
    ...foundFor(register, query, kinds, [rest], admit).filter(({ ofName }) => ofName >= MIN_REST_NAME),
    ...besideBest(register, query, kinds, found, rest),
  ]
  return [...found, ...others.filter(({ entry }) => !found.some((one) => one.entry.id === entry.id))]
}

/** What is counted in another unit than is asked for is another thing; growth is told of anything. */
function isOfAskedUnit({ text }: Query, fact: IndicatorFact): boolean {
  // “年均增速是百分之几”: 翻一番 is no rate.
  if ('change' in fact && fact.change === 'multiple' && /百分之[几多]|增速/u.test(text)) return false
  return !('unit' in fact) || 'change' in fact || fitsUnit(text, fact.unit)
}

/** Characters before a fact that may say what it is measured by: “每千名老人”. */
const MEASURE_REACH = 12

/** All that says what a fact is measured by: its names, its unit and its words. */
function measureOf(register: Register, entry: Entry<IndicatorFact>): string {
  const { fact, document } = entry
  const { start, end } = fact.source
  const words = document.text.slice(Math.max(0, start - MEASURE_REACH), end)
  return [fact.indicator, ...formsOf(register, entry), 'unit' in fact ? fact.unit : '', words].join(' ')
}

/** Share of a second thing that a fact beside the first must name. */
const MIN_BESIDE = 0.6

/** “停车位和充电桩”: what the best name leaves unsaid, named by another fact of the very sentence. */
function besideBest(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  found: readonly Found[],
  rest: ReadonlyMap<string, number>,
): Found[] {
  const sentences = found.map(({ entry }) => ({
    entry,
    span: sentenceSpan(entry.document.text, entry.fact.source.start, entry.fact.source.end),
  }))
  return register.byIndicator
    .search(rest, 100, (entry) => kinds.includes(entry.fact.kind) && isOfPlace(entry, query))
    .flatMap(({ item, ofTopic, ofName }) => {
      const beside = sentences.find(
        ({ entry, span }) =>
          entry.id !== item.id && entry.document.id === item.document.id && overlaps(span, item.fact.source),
      )
      return beside === undefined || ofTopic < MIN_BESIDE ? [] : [{ entry: item, score: MIN_NAME_SCORE, ofName }]
    })
}

function weightOf(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0)
}

function foundFor(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  topics: readonly ReadonlyMap<string, number>[],
  admit: (entry: Entry<IndicatorFact>) => boolean,
): Found[] {
  const asked = `${nameForm(query.said)} ${nameForm(inOfficialWords(query.said))}`
  const hits = searchWordings(
    register.byIndicator,
    topics,
    400,
    (entry) =>
      kinds.includes(entry.fact.kind) && (isOfPlace(entry, query) || isOfPlaceAround(entry, query)) && admit(entry),
  )
  const heads = headsAsked(query)
  const topicForm = nameForm(query.topic)
  const topicForms = [...new Set([topicForm, ...officialWordings(query.topic).map(nameForm)])]
  // “GDP年均增长多少”: what grew is named without the word for growing.
  const wholeForms = query.wantsChange ? [...topicForms, ...topicForms.map((form) => `${form}增长`)] : topicForms
  const isOther = otherThingThan(query)
  const found = ownOrOnly(hits).map(({ item, score, ofName }): Found => {
    const names = formsOf(register, item)
    if (isOther(names)) return { entry: item, ofName, score: 0 }
    if (topicForm !== '' && names.some((name) => wholeForms.includes(name))) return { entry: item, ofName, score: 1 }
    if (names.some((name) => topicForms.some((form) => isShareOfSame(form, name))))
      return { entry: item, ofName, score: 1 }
    const isSaid = ofName >= SAID_NAME && names.some((name) => name.length >= 3 && standsFree(name, asked))
    const isTail = names.some((name) => endsWith(name, topicForms))
    const named = Math.max(score, isSaid ? SAID_SCORE : 0, isTail ? TAIL_SCORE : 0)
    const isAnother = ofName < SAID_NAME && !isSaid && !isTail && namesAnother(query, item, names)
    return { entry: item, ofName, score: named * headFactor(asked, heads, names) * (isAnother ? OTHER_THING : 1) }
  })
  const best = Math.max(0, ...found.map(({ score }) => score))
  if (best < MIN_NAME_SCORE) return []
  // The same thing has another name in another place: each place's best counts for itself.
  const bestOf = new Map<string, number>()
  for (const { entry, score } of found)
    bestOf.set(placeOf(entry) ?? '', Math.max(bestOf.get(placeOf(entry) ?? '') ?? 0, score))
  return found
    .filter(({ entry, score }) => {
      const own = bestOf.get(placeOf(entry) ?? '') ?? best
      return score >= Math.max(MIN_NAME_SCORE, own * NEAR) && own >= best * OTHER_PLACE
    })
    .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id)
}

/** What a share's name says between the thing and its whole, in the form of names. */
const VALUE_IN_WHOLE = /^(?:总?产值|增加值|营业收入|支出|投入)?占.{2,}比率$/u

/** 民生支出占一般公共预算支出比重 is 民生支出占比 for short, or 民生支出占地方一般公共预算支出; all in the form of names. */
function isShareOfSame(topic: string, name: string): boolean {
  const [thing, whole] = topic.replace(/比率$/u, '').split('占')
  // “数字经济核心产业占比”, of 数字经济核心产业增加值占地区生产总值比重
  if (thing !== undefined && whole === undefined && topic.endsWith('比率'))
    return thing.length >= MIN_SHARER && name.startsWith(thing) && VALUE_IN_WHOLE.test(name.slice(thing.length))
  if (thing === undefined || whole === undefined || thing.length < MIN_SHARER || whole === '') return false
  if (name === `${thing}比率` || name === `${thing}占比率`) return true
  return name.startsWith(`${thing}占`) && name.replace(/比率$/u, '').endsWith(whole)
}

/** Whether, in every wording, a noun of the question stands neither in a name nor in the sentence of its fact. */
function namesAnother({ wordings }: Query, { fact, document }: Entry, names: readonly string[]): boolean {
  const { start, end } = sentenceSpan(document.text, fact.source.start, fact.source.end)
  const around = nameForm(document.text.slice(start, end))
  return wordings.every(({ weights }) =>
    [...weights].some(([word, weight]) => {
      const form = nameForm(word)
      return (
        weight === 1 &&
        /^\p{Script=Han}{2,}$/u.test(form) &&
        !CLASS_WORD.test(word) &&
        !names.some((name) => name.includes(form) || form.includes(name)) &&
        !around.includes(form)
      )
    }),
  )
}

/** Whether a name is a topic with more before it, and nothing before it that makes it another measure (人均GDP). */
function endsWith(name: string, topics: readonly string[]): boolean {
  return topics.some(
    (topic) =>
      topic.length >= MIN_TAIL &&
      name.length > topic.length &&
      name.endsWith(topic) &&
      isScope(name.slice(0, -topic.length)),
  )
}

/** A figure of the place around counts only where the documents hold none of that name of their own place. */
function ownOrOnly<Hit extends { readonly item: Entry<IndicatorFact> }>(hits: readonly Hit[]): readonly Hit[] {
  const isOwn = ({ item }: Hit): boolean => placeOf(item) === undefined || placeOf(item) === item.document.place
  const own = new Set(hits.filter(isOwn).map(({ item }) => nameForm(item.name)))
  return hits.filter((hit) => isOwn(hit) || !own.has(nameForm(hit.item.name)))
}

/** A name in a question that is not part of another's: GDP in 占GDP比重 and in 单位GDP能耗 is none. */
function standsFree(name: string, asked: string): boolean {
  for (let at = asked.indexOf(name); at !== -1; at = asked.indexOf(name, at + 1)) {
    const before = asked.slice(Math.max(0, at - 4), at)
    const after = asked.slice(at + name.length)
    if (!/(?:占|单位|人均|每万?元?|每[千万]人口?|比)$/u.test(before) && !/^(?:占|比率|强度|结构)/u.test(after))
      return true
  }
  return false
}

/** The heads of what is asked about, in its own words and in official ones. */
function headsAsked({ wordings }: Query): string[] {
  const heads = new Set(wordings.flatMap((topic) => topic.heads))
  return [...heads]
    .flatMap((head) => [head, inOfficialWords(head)])
    .map((head) => headOf(nameForm(head)))
    .filter((head) => head !== '')
}

/**
 * Names end in what is measured. 常住人口 is no 每千常住人口注册护士数, 研发经费投入占GDP比重 is no
 * 研发经费投入增长: the end of the name must be asked for, and the end of the question be named.
 */
function headFactor(asked: string, askedHeads: readonly string[], names: readonly string[]): number {
  const fits = names.some((name) => {
    const head = headOf(name)
    return (
      (head === '' || asked.includes(head)) && (askedHeads.length === 0 || askedHeads.some((one) => name.includes(one)))
    )
  })
  return fits ? 1 : OTHER_HEAD
}

/** The last two characters before a generic ending; empty where nothing stands before it. */
function headOf(form: string): string {
  const stem = form.replace(GENERIC_END, '')
  return stem.slice(-2)
}
