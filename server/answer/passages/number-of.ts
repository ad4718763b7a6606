import { sameWords } from '../../../indexer/analysis/name-form.ts'
import { tagged } from '../../../indexer/analysis/tokens.ts'

// “十四五”, 2025年, 第三, “650”工程: numbers that are names or dates.
const NO_VALUE = /“[^”]{1,8}”|“?十[一二三四五六]五”?|(?:19|20)\d{2}年?|第[一二三四五六七八九十\d]+/gu
/** Nouns that may stand between a thing and its number: they count it, they are no other thing. */
const COUNTING =
  /^(?:企业|项目|数量?|总数|总量|总额|人数|户数|家数|规模|里程|面积|总里程|比率|比例|比重|水平|标准|左右|以上|全市|全省|全区|累计|重点|同期|平均|浓度|总值|年度|任务|目标|落户|落地|投产|开工|建成)$/u

/** “每千常住人口床位数12张” is no number of 常住人口. */
const PER = /(?:每[十百千万]*(?:名|个|户)?|人均)$/u

/**
 * Whether a text gives a number of one of some things: after it (学校40所) or before it (40所学校), with no other thing
 * between (小学学位2160个 is no number of schools).
 */
export function givesNumber(text: string, things: readonly string[], unit: RegExp): boolean {
  const bare = sameWords(text).replace(NO_VALUE, ' ')
  if (!unit.test(bare)) return false
  const named = things.flatMap((thing) => (bare.includes(thing) ? [thing] : inFull(thing, bare)))
  if (named.length === 0) return things.length === 0
  return named.some((thing) => {
    for (let at = bare.indexOf(thing); at !== -1; at = bare.indexOf(thing, at + 1)) {
      const [before, after] = [bare.slice(0, at), bare.slice(at + thing.length)]
      if (PER.test(before)) continue
      const next = unit.exec(after)
      if (next !== null && !holdsOtherThing(after.slice(0, next.index))) return true
      const last = lastMatch(before, unit)
      if (last !== undefined && !holdsOtherThing(before.slice(last).replace(unit, ''))) return true
    }
    return false
  })
}

/** Whether a text says a thing only to count something else by it: 常住人口 in 每千常住人口床位数, as names are compared. */
export function onlyCountsBy(text: string, thing: string): boolean {
  const parts = text.split(thing)
  return parts.length > 1 && parts.slice(0, -1).every((before) => PER.test(before))
}

/** 高速铁路 for 高铁: the words of a text that two characters stand for. */
function inFull(thing: string, text: string): string[] {
  const [first, second] = thing
  if (first === undefined || second === undefined || !/^\p{Script=Han}{2}$/u.test(thing)) return []
  const full = new RegExp(`${first}\\p{Script=Han}${second}\\p{Script=Han}`, 'u').exec(text)?.[0]
  return full === undefined ? [] : [full]
}

function lastMatch(text: string, form: RegExp): number | undefined {
  return [...text.matchAll(new RegExp(form.source, 'gu'))].at(-1)?.index
}

/** A number further off is one of something else, in characters. */
const MOST_BETWEEN = 10

function holdsOtherThing(between: string): boolean {
  // “高速铁路、高速公路通车里程分别达到2446公里、8048公里”
  if (/^[、和与及].{0,30}分别/u.test(between)) return false
  if (between.length > MOST_BETWEEN) return true
  return tagged(between).some(({ word, tag }) => word.length >= 2 && /^(?:n|nz|l|j)/u.test(tag) && !COUNTING.test(word))
}
