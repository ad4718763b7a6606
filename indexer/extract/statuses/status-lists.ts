import type { Document } from '../../model/document.ts'
import type { Status } from '../../model/fact.ts'
import { sourceOf } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { contextAt } from '../context/context.ts'
import { NOT_YET } from './status-forms.ts'
import { sentencesOf } from '../text/sentences.ts'

// “地区生产总值、…、农民人均纯收入五项指标增速分别低于目标2个、4.2个、1.1个、3.2个和1.5个百分点”: one status a name.
const APART =
  /^(?<names>.{4,240}?)(?<measure>增速|增长|增幅)?(?:均|都|分别)*(?<way>低于|高于|超过|超出|超|落后于?)(?<goal>[^，,；;。\d]{0,8}(?:目标|计划|预期)(?:值|任务)?)(?:约|近)?(?<amounts>\d+(?:\.\d+)?(?:个|%)?(?:百分点)?(?:[、和]\d+(?:\.\d+)?(?:个|%)?(?:百分点)?){1,11})/u

// “…等五项指标”, “两项指标”: sums up the names before it.
const SUM = /等?(?:\d{1,2}|[两三四五六七八九十]{1,2})(?:个|项)(?:主要|重点|经济|约束性|预期性)*指标$|等(?:主要)?指标$/u

// “预计2013年”, “其中”: before the first name.
const LEAD = /^.*?[，,：:]|^(?:其中|预计|但|而|目前|去年|今年|\d{4}年|全[省市区县])+/u

/** Each of several indicators by how much it is below or above its goal (分别低于目标2个、4.2个百分点). */
export function statusesApart(document: Document): Status[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (!/(?:低于|高于|超|落后).{0,8}(?:目标|计划|预期)/u.test(sentence.text)) return []
    return sentence.clauses.flatMap((clause): Status[] => {
      const found = APART.exec(clause.text)
      const { names = '', measure = '', way = '', goal = '', amounts = '' } = found?.groups ?? {}
      if (found === null) return []
      const { tense, notes } = contextAt(document, clause.start)
      // A note explains what the text before it reports.
      if (tense === 'goals' && !notes) return []
      if (NOT_YET.test(names.replace(/预计/u, ''))) return []
      let from = 0
      for (let lead = LEAD.exec(names.slice(from)); lead !== null; lead = LEAD.exec(names.slice(from)))
        from += lead[0].length
      const list = names.slice(from)
      const summed = SUM.exec(list)
      const listed = (summed === null ? list : list.slice(0, summed.index)).split(/、|和(?=[^、和]{3,}$)/u)
      const values = [...amounts.matchAll(/\d+(?:\.\d+)?/gu)].map(([value]) => value)
      // “GDP、财政总收入增幅低于预期目标0.5和1.3个百分点”: as many names as numbers, and more than one.
      if (listed.length !== values.length || listed.some((name) => name.trim().length < 2)) return []
      const unit = amounts.includes('百分点') ? '个百分点' : (/%$/u.exec(amounts)?.[0] ?? '')
      return listed.map((name, index): Status => ({
        ...aboutAt(document, sentence.start, clause.start + from + 1),
        kind: 'status',
        source: sourceOf(document.text, clause.start + from, clause.start + found[0].length),
        indicator: `${name.trim()}${measure}`,
        status: /低于|落后/u.test(way) ? 'not-met' : 'met',
        text: `${way}${goal}${values[index] ?? ''}${unit}`,
      }))
    })
  })
}
