/** How many of a set are of a kind, and how many it has in all. */

import type { Clause } from '../text/sentences.ts'
import { KIND_FIRST, KIND_LAST, TOTAL_FIRST, numberOf } from './count-forms.ts'
import type { Counted, CountReading } from './count-reading.ts'

/** A number of things of a kind (预期性指标14项), or the total (28项指标). */
export function kindIn(piece: Clause, counted: Counted): CountReading | undefined {
  return kindLast(piece, counted) ?? totalFirst(piece, counted) ?? kindFirst(piece, counted)
}

/** “13项预期性指标”, of a set whose total is known. */
function kindLast({ start, text }: Clause, { set }: Counted): CountReading | undefined {
  const found = KIND_LAST.exec(text.trim())
  const count = numberOf(found?.groups?.['count'] ?? '')
  if (found === null || count === undefined || set?.total === undefined || count >= set.total) return undefined
  const attribute = found.groups?.['kind'] ?? ''
  return {
    start: start + text.search(/[\d一二两三四五六七八九十]/u),
    end: start + text.trimEnd().length,
    fields: { subject: set.subject, total: set.total, count, attribute },
    ...(/约束性|预期性/u.test(attribute) && { part: { attribute, total: count } }),
  }
}

/** “28项指标”, “102项重大工程项目中”: all of a set. */
function totalFirst({ start, text }: Clause, { set }: Counted): CountReading | undefined {
  const found = TOTAL_FIRST.exec(text)
  if (found === null) return undefined
  // “以上共计38项指标”: sums up what was counted before.
  const sums = /(?:共计|总计|合计|一共)$/u.test(text.slice(0, found.index + 1))
  if (set?.total !== undefined && !sums) return undefined
  const count = numberOf(found.groups?.['count'] ?? '')
  if (count === undefined || count < 2) return undefined
  const kind = found.groups?.['kind'] ?? ''
  const from = start + found.index + (/^\d|[一二两三四五六七八九十百]/u.test(found[0].charAt(0)) ? 0 : 1)
  const end = start + found.index + found[0].length
  // “13项预期性指标有11项达到预期”: a part of the set, then how many of it.
  const attribute = /^(?:约束性|预期性)(?=指标)/u.exec(kind)?.[0]
  return attribute === undefined
    ? {
        start: from,
        end,
        fields: { subject: kind, total: count, count },
        set: { subject: kind, total: count },
      }
    : {
        start: from,
        end,
        fields: { subject: '指标', count, attribute },
        set: set ?? { subject: '指标' },
        part: { attribute, total: count },
      }
}

/** “预期性指标14项”, “民生福祉类指标共计7项” */
function kindFirst({ start, text }: Clause, { set }: Counted): CountReading | undefined {
  const found = KIND_FIRST.exec(text)
  const count = numberOf(found?.groups?.['count'] ?? '')
  if (found === null || count === undefined) return undefined
  const written = found.groups?.['kind'] ?? ''
  if (!/指标|任务/u.test(written) && !/(?:项目|工程|事项|实事)(?:共计|共有|共)/u.test(found[0])) return undefined
  const kind = written
    .replace(/^.*?(?:其中|包括|分为|设置|涉及|提出|确定|和|及|与|的|了)(?=.{2})/u, '')
    .replace(/^的|(?:共计|共有|共|总计|合计|有|为)$/gu, '')
  const attribute =
    /约束性|预期性/u.exec(kind)?.[0] ?? (set?.total === undefined ? undefined : kind.replace(/类?指标$/u, ''))
  const from = start + found.index + written.indexOf(kind)
  const end = start + found.index + found[0].length
  if (attribute === undefined)
    return {
      start: from,
      end,
      fields: { subject: kind, total: count, count },
      set: { subject: kind, total: count },
    }
  if (kind === '' || (set === undefined && !/指标/u.test(kind))) return undefined
  return {
    start: from,
    end,
    fields: {
      subject: set?.subject ?? '指标',
      count,
      attribute,
      ...(set?.total !== undefined && { total: set.total }),
    },
    ...(/约束性|预期性/u.test(attribute) && {
      set: set ?? { subject: '指标' },
      part: { attribute, total: count },
    }),
  }
}
