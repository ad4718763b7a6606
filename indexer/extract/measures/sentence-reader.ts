import type { Document } from '../../model/document.ts'
import type { Part, Sentence } from '../text/clauses.ts'
import { readNumberFirst } from './counted-things.ts'
import { readInvested } from './invested-money.ts'
import type { Measurement } from './measurement.ts'
import { trimStart } from './name-start.ts'
import { benchmarkOf, GOAL_BEFORE, readBracketGoal, readGoal } from './named-goals.ts'
import { readBracketParts } from './parts-in-brackets.ts'
import { extremeOf, isDistanceFromEarlier, isDistanceFromGoal, plannedName } from './planned-values.ts'
import { isWholeLevel } from '../text/places.ts'
import type { Quantity } from '../text/quantities.ts'
import { realQuantities, TAIL, withUnitBefore } from './real-quantities.ts'
import { isComparison } from './related-names.ts'
import { SentenceMemory } from './sentence-memory.ts'
import { enterPart } from './sentence-scope.ts'
import { readSingle } from './single-value.ts'
import { isCount } from '../text/units.ts'
import { bareValuesAfter, readList } from './value-lists.ts'
import { readSetRates } from './set-rates.ts'
import { sumBefore, writeSum } from './sum-before-count.ts'
import { divide } from './value-verbs.ts'
import { verbBeforeMeasure } from './verb-before-measure.ts'
import { readWay, readWays, wayOf, waysOf } from './values-before-and-after.ts'
import { readWords, wordTarget } from './words-without-values.ts'
import { verbOf } from './work-verbs.ts'

/** What a sentence states, and whose figures it gave at its end. */
export interface SentenceValues {
  readonly measurements: readonly Measurement[]
  /** The zone, port or company that the sentence spoke of last; the next one may go on with it. */
  readonly zone: string | undefined
  /** That zone, where all figures of the sentence were its own. */
  readonly whole: boolean
}

/**
 * Reads the values of one sentence, from its first part to its last, and carries on what later parts leave
 * out: place, period, verb and noun of the item before, the name that 总投资 or 增长 belong to.
 *
 * @param folded the document's text as `foldText` gives it
 * @param before what the sentence before spoke of
 */
export function readSentence(
  document: Document,
  folded: string,
  sentence: Sentence,
  before?: Pick<SentenceValues, 'zone' | 'whole'>,
): SentenceValues {
  const memory = new SentenceMemory(document, folded, sentence, before)
  const text = folded.slice(sentence.start, sentence.end)
  if (!/^\s*(?:例如|比如|譬如|假设)/u.test(text)) readParts(memory)
  const { place } = memory
  const zone = place === undefined || isWholeLevel(place) ? undefined : place
  const whole =
    memory.found.length > 0 &&
    !/(?:城区|市区|县城|郊区|机场|港)$/u.test(zone ?? '') &&
    memory.found.every((found) => found.place === zone)
  return { measurements: memory.found, zone, whole }
}

function readParts(memory: SentenceMemory): void {
  const { parts } = memory.sentence
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (part === undefined) continue
    enterPart(memory, part)
    const set = readSetRates(memory, part, at)
    if (set !== undefined) {
      at += set
      continue
    }
    readBracketGoal(memory, part)
    const real = realQuantities(memory, part, at)
    if (real.length === 0) readWords(memory, part, at)
    else at += readValues(memory, part, real, at)
    const last = real.at(-1)
    if (last !== undefined) readBracketParts(memory, last)
  }
}

/** Reads the values of a part and of the parts that only go on its list; gives how many further parts it took. */
function readValues(memory: SentenceMemory, part: Part, real: readonly Quantity[], at: number): number {
  const first = real[0]
  if (first === undefined) return 0
  const before = memory.governing
  memory.govern(part.start, first.start)
  // “19个断面水质优良率从88%提高到100%”: how many there are is no value of its own.
  const counted =
    real.length === 3 && isCount(first.unit) && /^\p{Script=Han}/u.test(memory.words(first.end, first.end + 1))
  const way = wayOf(memory, part, counted ? real.slice(1) : real)
  if (way !== undefined) {
    readWay(memory, part, way[0], way[1])
    return 0
  }
  const ways = waysOf(memory, part, real, at)
  if (ways !== undefined && readWays(memory, part, ways)) return ways.taken
  const more = real.length === 1 ? bareValuesAfter(memory, part, first, at) : []
  if (more.length > 0) {
    if (readList(memory, part, [first, ...more.flatMap((each) => each.quantities)])) return more.length
  }
  for (const [index, quantity] of real.entries()) readOne(memory, part, quantity, index, real, at)
  if (at > 0 && memory.governing !== before && memory.carriedName && memory.local === undefined) memory.local = before
  return 0
}

/** Reads a value with its own name, goal or noun around it. */
function readOne(
  memory: SentenceMemory,
  part: Part,
  written: Quantity,
  index: number,
  real: readonly Quantity[],
  at: number,
): void {
  const from = index === 0 ? part.start : (real[index - 1]?.end ?? part.start)
  memory.govern(from, written.start)
  const { quantity, before: stated } = withUnitBefore(written, memory.stripTimes(from, written.start))
  const sum = sumBefore(part, quantity, stated)
  const before = sum?.before ?? stated
  const until = real[index + 1]?.start ?? part.end
  const rawAfter = memory.words(quantity.end, until).replace(/[\s*]+/gu, '')
  // “行政村生活垃圾集中处理（牵头责任单位：…）”: who does it is no part of the name.
  let after = rawAfter.replace(/^[（(][^（）()]*[)）]/u, '').replace(/[（(][^（）()]*单位[^（）()]*[)）]$/u, '')
  // “翻了两番多”
  if (quantity.unit === '番') after = ''
  // “四批54个项目集中开工”: both counts are of what stands after the second.
  const following = real[index + 1]
  if (after === '' && following !== undefined) after = memory.words(following.end, part.end).replace(/[\s*]+/gu, '')
  if (readGoal(memory, part, quantity, before, after) || readInvested(memory, part, quantity, before)) return
  const divided = divide(before)
  const compared = comparedBefore(divided.name)
  const rough = compared?.name ?? divided.name
  const verb =
    compared !== undefined
      ? { ...divided.verb, change: 'rise' as const, sign: compared.sign }
      : // “三年平均增长6.1%”
        divided.verb.change === 'rise' &&
          /[一二两三四五\d]年(?:来|间|累计)?平均\p{Script=Han}{2,4}$/u.test(memory.words(from, written.start).trim())
        ? { ...divided.verb, annual: true }
        : divided.verb
  if (isDistanceFromEarlier(rough) || (quantity.unit === '百分点' && /^的?(?:规划|年均|预期|既定)*目标$/u.test(rough)))
    return
  const tail = after === '' || TAIL.test(after)
  if (!tail && readNumberFirst(memory, part, quantity, rough, after, verb, at, index)) {
    if (sum !== undefined) writeSum(memory, part, sum)
    return
  }
  // “2024年在中心城区率先突破2000亿元”: where it was the first, of what was named before.
  let words = /^在.{2,10}$/u.test(rough) && /率先|首次/u.test(verb.words) ? '' : trimStart(memory.withoutPlace(rough))
  const covered = /^(?<first>.{3,30}?)(?<text>全覆盖)、(?<rest>.{3,})$/u.exec(words)?.groups
  if (covered?.rest !== undefined && memory.context.tense === 'goals') {
    wordTarget(memory, part, at, `${covered.first ?? ''}全覆盖`)
    words = covered.rest
  }
  // “城镇新增就业计划4200人”, “计划增长6.5%左右”: what a look back says was planned.
  const planned = memory.context.tense === 'review' && !isDistanceFromGoal(rough) ? plannedName(rough) : undefined
  // “引进高层次人才300名的任务仅完成158名”: of what the task is.
  if (index > 0 && /^的?(?:目标)?任务$/u.test(rough)) words = ''
  if (words === '' && index === 0) words = nameOfExtreme(memory, quantity.unit) ?? ''
  const bench = benchmarkOf(memory, words)
  let kind: Measurement['kind'] | undefined
  if (bench !== undefined || (memory.benchmark !== undefined && /^(?:、|和|及)$/u.test(part.separator))) {
    kind = 'benchmark'
    words = (bench?.rest ?? words).replace(/^年?平均/u, '')
    // “中期测算值为年平均参保率超过99.4%” under 基本养老保险参保率.
    if (words.length >= 2 && memory.context.item?.endsWith(words) === true) words = ''
  } else if (planned !== undefined) {
    kind = 'target'
    words = trimStart(memory.withoutPlace(planned))
  } else if (isDistanceFromGoal(rough)) {
    words = rough
  } else if (GOAL_BEFORE.test(words) && !isComparison(words)) {
    kind = 'target'
    words = words.replace(GOAL_BEFORE, '').replace(/的$/u, '')
    if (/(?:超|超过|掉|低于|高于|快于)$/u.test(words)) words = ''
  }
  if (!tail && /^(?:用于|来|赴|到|在|入选|入围|获评|参加|驰援|支援)/u.test(after)) words += after
  if (
    /^增速|^(?:高速|快速|较快|平稳|稳定)?增长$|^增长速度|^增幅/u.test(after.replace(/^的/u, '')) &&
    quantity.unit === '%'
  ) {
    readSingle(memory, part, quantity, words, { ...verb, change: verb.change ?? 'rise' }, kind, at)
    return
  }
  // “2021年、2022年…登记失业率分别为5.45%、2.84%，年均失业率为3.64%”: the mean of what was named before.
  const mean = /^(?:年均|年平均)(?<noun>.{2,})$/u.exec(rough)?.groups?.noun
  if (mean !== undefined && memory.last?.name.endsWith(mean) === true) {
    readSingle(memory, part, quantity, '', { ...verb, annual: true, level: true }, kind, at)
    return
  }
  // “省政府共审查法规草案50件”: who did it is the place itself.
  words = words.replace(/^[省市州县区]政府(?:共|先后|累计|已)?(?=.{4,})/u, (who) =>
    verbOf(words.slice(who.length)) === '' ? who : '',
  )
  const moved = verbBeforeMeasure(words, quantity.unit, verb)
  readSingle(memory, part, quantity, moved.words, moved.verb, kind, at)
}

// “比2020年低0.6个百分点”, “较上年高1.2个百分点”: an adjective says what a verb would.
const COMPARED_BY_ADJECTIVE =
  /^(?<name>.*?)(?:比|较)(?:上年|去年|上一年|上年末|上年同期|去年同期|同期|年初|(?:19|20)\d{2}年(?:底|末|同期)?)(?<how>高|低|多|少)(?:出|了)?$/u

function comparedBefore(rough: string): { readonly name: string; readonly sign: 1 | -1 } | undefined {
  const groups = COMPARED_BY_ADJECTIVE.exec(rough)?.groups
  if (groups === undefined) return undefined
  return { name: groups.name ?? '', sign: /低|少/u.test(groups.how ?? '') ? -1 : 1 }
}

/** The name of a value of what has the most or the least: 安全饮水满意度 of “满意度最高的是安全饮水，为98.4%”. */
function nameOfExtreme(memory: SentenceMemory, unit: string): string | undefined {
  const extreme = memory.topic === undefined ? undefined : extremeOf(memory.topic)
  if (extreme === undefined) return undefined
  memory.topic = undefined
  const measure = extreme.measure === '' ? (memory.extremeMeasure ?? '') : extreme.measure
  memory.extremeMeasure = measure
  return measure === '' && !/[%‰]/u.test(unit) ? undefined : `${extreme.who}${measure}`
}
