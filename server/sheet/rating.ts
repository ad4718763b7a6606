import type { JudgedStatus } from '../../indexer/model/fact.ts'

/** Longest rating of a scale, in characters: 已提前完成, 基本达到预期. */
const MAX_RATING = 8

/**
 * The rating in which an evaluation puts an indicator, where it has a scale of its own (超前实现、同步推进、进度滞后、暂不评价):
 * its own words; marks in words.
 *
 * @returns nothing for a sentence (已完成规划中期进度) or a part of one
 */
export function ratingIn({ text, status }: JudgedStatus): string | undefined {
  const words = text.replace(/[“”"*\s。]/gu, '')
  if (/^[^\p{Script=Han}]$/u.test(words)) return status === 'met' ? '已完成' : '未完成'
  if (words.length < 2 || words.length > MAX_RATING || /\d|中期|目标|任务|规划|计划|要求|考核|与/u.test(words))
    return undefined
  return words === '完成' ? '已完成' : words
}
