import type { JudgedStatus } from '../../indexer/model/fact.ts'

/** Longest rating of a scale, in characters: 已提前完成, 基本达到预期. */
const MAX_RATING = 8

type RatedStatus = Pick<JudgedStatus, 'text' | 'status'> & Partial<Pick<JudgedStatus, 'source'>>

// “超计划”, “未达年度目标”, “好于预期目标”, “完成计划”
const OF_PLAN =
  /^(?:已|基本|全面|顺利)*(?:超额?(?:完成)?|未达到?|达到|未完成|完成|好于|高于|低于|优于|不及|持平|实现)(?:年度|年初|全年|预期|当年)*(?:计划|目标|任务)(?:目标)?$/u

/**
 * The rating in which an evaluation puts an indicator, where it has a scale of its own (超前实现、同步推进、进度滞后、暂不评价):
 * its own words; marks in words.
 *
 * @returns nothing for a sentence (已完成规划中期进度) or a part of one
 */
export function ratingIn({ text, status, source }: RatedStatus): string | undefined {
  const words = text.replace(/[“”"*\s。]/gu, '')
  if (/^[^\p{Script=Han}]$/u.test(words)) return status === 'met' ? '已完成' : '未完成'
  // In a table's column of results 超计划 and 未达计划 are a scale; in a sentence they are what it says.
  if (OF_PLAN.test(words) && source?.quote.includes('|') === true) return words
  if (words.length < 2 || words.length > MAX_RATING || /\d|中期|目标|任务|规划|计划|要求|考核|与/u.test(words))
    return undefined
  return words === '完成' ? '已完成' : words
}
