import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Clause } from '../text/sentences.ts'

/** One of the things counted, and where its name stands. */
export interface CountedName extends Span {
  readonly name: string
}

/** “固定资产投资增速、碳排放强度降低幅度两个指标没有达到规划预期”, “地区生产总值等6项指标不及预期”: names before the number. */
export function namesBefore(document: Document, piece: Clause, before: string, noun: string): CountedName[] {
  if (!/指标/u.test(noun)) return []
  const written = before.replace(/等(?:主要)?$/u, '')
  const list = written.replace(/^.*?(?:受.{2,30}影响|其中|但|还有|仍有|[，,：:])/u, '')
  const offset = piece.text.indexOf(written)
  if (offset === -1 || list.length < 3 || /^(?:全[省市区县]|我[省市区县])?(?:仍|还|尚|共|有)?$/u.test(list)) return []
  let from = piece.start + offset + written.length - list.length
  // “非公有制经济、科技投入占生产总值比重两项指标”: the last name says what share is meant of each.
  const share = /、/u.test(list)
    ? (/占(?:地区)?(?:国内)?(?:生产)?[^、和]{2,8}(?:比重|比例)$/u.exec(list)?.[0] ?? '')
    : ''
  const parts = list.split(/(?<=、|和(?=.{4}))/u)
  // “全面建成小康社会23项涉农指标”: one name before a number is whose they are.
  if (parts.length === 1 && !/等(?:主要)?$/u.test(before)) return []
  return parts.flatMap((part) => {
    const start = from
    from += part.length
    const name = part
      .replace(/[、和]$/u, '')
      .replace(/^全[省市区县](?=.{3})/u, '')
      .trim()
    return name.length < 3 || name.endsWith('的')
      ? []
      : [{ start, end: start + part.length, name: named(document.text.slice(start, from), name, part, share) }]
  })
}

function named(written: string, name: string, part: string, share: string): string {
  const own = written.includes(name) ? name : part
  return share === '' || /占|率$|比重|比例/u.test(own) ? own : own + share
}

/** “(地区生产总值增长、人均预期寿命)”: the things counted, in brackets behind the number. */
export function namesBehind(document: Document, piece: Clause): CountedName[] {
  const open = /[项个件]\s*(?<bracket>[（(])/u.exec(piece.text)
  if (open === null) return []
  const start = open.index + open[0].length
  let depth = 1
  let end = start
  const cuts: number[] = []
  for (; end < piece.text.length && depth > 0; end++) {
    const character = piece.text.charAt(end)
    if ('（('.includes(character)) depth++
    else if ('）)'.includes(character)) depth--
    else if (depth === 1 && '、，,；;'.includes(character)) cuts.push(end)
  }
  const last = depth === 0 ? end - 1 : end
  return [start - 1, ...cuts].flatMap((cut, index) => {
    const from = piece.start + cut + 1
    const to = piece.start + (cuts[index] ?? last)
    const name = document.text.slice(from, to).trim()
    return name.length < 2 || /^(?:详见|见|占)|\d+%$/u.test(name) ? [] : [{ start: from, end: to, name }]
  })
}
