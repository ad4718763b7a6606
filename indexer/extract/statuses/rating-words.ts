import type { StatusValue } from '../../model/fact.ts'

/** Longest words that are a rating and nothing else. */
const MAX_RATING = 16

// “√”, “✓”, “×”: marks that tables of evaluations are filled with.
const YES = /^[√✓✔☑○]$/u
const NO = /^[×✗✘╳☒]$/u

/**
 * What each rating of an evaluation means, the most particular first: every government words its scale in its own way
 * (超前实现、同步推进、进度滞后、暂不评价; 达到预期、未达预期; 绿灯、黄灯、红灯).
 */
const RATINGS: readonly (readonly [RegExp, StatusValue])[] = [
  [
    /暂无|无(?:统计)?(?:数据|统计)|未(?:予|作|做|纳入)?(?:统计|评价|评估|反馈|公布|核算|开展统计)|暂(?:不|未|缓)(?:评|考|统|核|反|公|发)|(?:尚未|未|待)(?:发布|公布|核定|出数)|不(?:作|做|予|纳入|参与)?(?:评价|评估)|不适用|数据(?:缺失|未)/u,
    'no-data',
  ],
  [
    /滞后|落后|欠进度|慢于|偏慢|较慢|缓慢|迟缓|延(?:误|迟|期)|(?:未达|低于|不及)到?[^，,]{0,4}(?:进度|序时|时序)|黄灯|红灯|预警|(?:存在|尚有|还有|有)(?:一定|较大)?(?:差距|困难)|差距较大/u,
    'behind',
  ],
  [/未|没|否|不(?:达|及|符|理想)|低于|难以|部分(?:完成|实现|达标)|基本未|逾期/u, 'not-met'],
  [
    /提前|超前|快于|超(?:序时|时序)?进度|领先|超(?:预期|计划|目标|任务)|高于(?:预期|进度|时序|序时|计划|目标)|好于|(?:进度|进展)(?:较|很)?快/u,
    'ahead',
  ],
  [
    /序时|时序|达进度|推进|正常|符合|同步|相当|按(?:期|计划|时|进度)(?!完成|实现)|有序|在建|(?:正在)?实施中?$|进行中|绿灯|(?:达到|完成)[^，,]{0,4}进度|进展(?:顺利|良好)|总体平稳/u,
    'on-track',
  ],
  [/完成|达标|达到|是|实现|办结|到位|超额|优于|持平|已(?:建成|投用|通车|竣工|交付|兑现|销号)/u, 'met'],
]

/** The status that a cell, or the words before 的指标 in a heading, give; `undefined` for what is no rating. */
export function ratingOf(words: string): StatusValue | undefined {
  const bare = words.replace(/[\s“”"‘’*]/gu, '')
  if (YES.test(bare)) return 'met'
  if (NO.test(bare)) return 'not-met'
  if (bare === '' || bare.length > MAX_RATING) return undefined
  // “500户”, “完成520户”: what was done, which another finder reads; “提前2年完成” is a rating.
  if (/\d/u.test(bare.replace(/提前\d个?[年月]/u, '提前'))) return undefined
  return RATINGS.find(([form]) => form.test(bare))?.[1]
}
