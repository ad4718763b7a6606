import type { Query } from '../question/query.ts'
import { nameForm } from './names.ts'
import { placeOf, type Entry, type IndicatorFact, type Register } from './register.ts'

/** A fact that answers to a question's topic, with how well its name does, 0 to 1. */
export interface Found {
  readonly entry: Entry<IndicatorFact>
  readonly score: number
}

/**
 * Lowest score at which a name is taken for the one that is meant. Below it a word in common is no
 * answer: 养老床位 is not 托位, 森林覆盖率 is not 绿化覆盖率.
 */
export const MIN_NAME_SCORE = 0.56

/** A name whose head differs from what is asked (比重 is asked, 增长 is held) counts so much less. */
const OTHER_HEAD = 0.6

/** Names so close to the best one are all meant: 失业率 is 登记失业率 as well as 调查失业率. */
const NEAR = 0.9

/** Endings that say nothing of what is measured; names are compared by what stands before them. */
const GENERIC_END = /(?:增长|总额|总数|总量|数量|人数|个数|数|量|额|值|规模|面积|情况|比率|率)$/u

/**
 * The facts of the given kinds whose indicator a question's topic means, best first.
 *
 * @returns empty when no name is close enough
 */
export function findMeasured(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  topic = query.topic,
): Found[] {
  if (topic.trim() === '') return []
  const whole = foundFor(register, query, kinds, withoutAmounts(topic))
  const pieces = topic.split(/[\s、]|(?<=\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u).filter((piece) => piece.length >= 2)
  if (pieces.length < 2 || (whole[0]?.score ?? 0) >= 0.9) return whole
  // “中期评估的方法 地区生产总值增长”: only one of the pieces is a name.
  if (whole.length === 0) return pieces.map((piece) => foundFor(register, query, kinds, piece)).find((found) => (found[0]?.score ?? 0) >= 0.8) ?? []
  // “金融业增加值和金融企业数”: two things, when each is found better alone than both together.
  const each = pieces.map((piece) => foundFor(register, query, kinds, piece))
  const worst = Math.min(...each.map((found) => found[0]?.score ?? 0))
  if (worst <= (whole[0]?.score ?? 0)) return whole
  const ids = new Set<number>()
  return each.flat().filter(({ entry }) => !ids.has(entry.id) && ids.add(entry.id))
}

/** “社零1200亿”: an amount in a question is what is asked about it, not its name; 3岁以下 is part of one. */
function withoutAmounts(topic: string): string {
  const bare = topic.replace(/\d+(?:\.\d+)?(?:[-~至到]\d+(?:\.\d+)?)?(?:万亿元|亿元|万元|亿|万人次|万人|万个|万|元|人|个|家|件|座|张|公里|%|‰|项)(?:以上|以内|左右)?(?![以])/gu, ' ').replace(/\s+/gu, ' ').trim()
  return bare.length >= 2 ? bare : topic
}

function foundFor(
  register: Register,
  query: Query,
  kinds: readonly IndicatorFact['kind'][],
  topic: string,
): Found[] {
  const hits = register.byIndicator.search(topic, 400, (entry) => kinds.includes(entry.fact.kind) && isOfPlace(entry, query))
  const asked = nameForm(topic)
  const found = hits.map(({ item, score, ofName }): Found => {
    const names = [item.fact.indicator, ...register.spellings(item.name)]
    const isKnown = names.some((name) => nameForm(name) === asked)
    return { entry: item, score: isKnown ? 1 : score * headFactor(topic, names, ofName) }
  })
  const best = Math.max(0, ...found.map(({ score }) => score))
  if (best < MIN_NAME_SCORE) return []
  return found
    .filter(({ score }) => score >= Math.max(MIN_NAME_SCORE, best * NEAR))
    .sort((a, b) => b.score - a.score || a.entry.id - b.entry.id)
}

/** Whether a fact is of one of the places asked about; of any where none is named. */
export function isOfPlace(entry: Entry, query: Query): boolean {
  if (query.foreignPlaces.length > 0) return false
  const place = placeOf(entry)
  if (query.places.length > 0) return place !== undefined && query.places.includes(place)
  // Without a place in the question: the documents' own, not a company's or another city's.
  return place === undefined || place === entry.document.place
}

/**
 * Names end in what is measured. 常住人口 is no 每千常住人口注册护士数, 研发经费投入占GDP比重 is no
 * 研发经费投入增长: the end of the name must be asked for, and the end of the question be named.
 */
function headFactor(topic: string, names: readonly string[], ofName: number): number {
  const asked = nameForm(topic)
  const askedHead = headOf(asked)
  const fits = names.some((name) => {
    const form = nameForm(name)
    const head = headOf(form)
    return (head === '' || asked.includes(head)) && (askedHead === '' || form.includes(askedHead))
  })
  if (fits) return 1
  return ofName >= 0.99 && asked.length <= 4 ? 1 : OTHER_HEAD
}

/** The last two characters before a generic ending; empty where nothing stands before it. */
function headOf(form: string): string {
  const stem = form.replace(GENERIC_END, '')
  return stem.slice(-2)
}
