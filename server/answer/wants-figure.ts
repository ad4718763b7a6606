import type { Intent } from '../question/intent.ts'
import type { Query } from '../question/query.ts'

/** Intents whose answer may stand in a sentence that no finder took: only one that says just what is asked. */
const BY_SENTENCE: readonly Intent[] = ['value', 'target', 'trend']

// “哪几个湖评上了”, “政府有啥安排”: which and what, and no number.
const ASKS_WHICH = /哪(?:[一二三四五六七八九十两几]|些)|(?:有|做了?|干了?|搞了?)(?:些)?(?:啥|什么|哪些)/u

// “地铁运营里程”, “研发投入强度”: a thing that is measured, named alone.
const IS_MEASURE =
  /(?:里程|[^效]率|额|产量|数量|总量|收入|人口|面积|产值|增加值|比重|占比|强度|总值|gdp|装机|规模|浓度|天数|吞吐量|床位|学位|增速|涨幅)$/iu

/** Whether only a figure can answer. */
export function wantsFigure({ intents, text, topic }: Query): boolean {
  const [main] = intents
  if (main === undefined) return IS_MEASURE.test(topic) && !ASKS_WHICH.test(text)
  return BY_SENTENCE.includes(main) && !ASKS_WHICH.test(text)
}
