import type { Query } from './query.ts'

// “还有哪些没完成”, “别的哪几项达标了”, after one indicator: those of the whole set.
const OTHERS_OF_STATE =
  /^(?:那么?)?(?:还有|另外还有|除此之外|其他|其它|别的|其余)(?:的)?(?:指标)?(?:还)?(?:有)?(?:哪些|哪几[个项]|什么|啥)?(?:指标)?(?:也|是|还)?(?<state>(?:没有?|未|尚未|已经?)?(?:完成|达标|达到(?:中期)?(?:进度|目标)|实现)了?)(?:的)?(?:呢|啊)?[?？。\s]*$/u

/** “还有哪些没完成”, after it was asked how one indicator stands: the question of the whole set; nothing for any other question. */
export function ofOthersInState(own: Query, before: Query): string | undefined {
  const state = OTHERS_OF_STATE.exec(own.text)?.groups?.['state']
  if (state === undefined || before.intents[0] !== 'status' || own.places.length + own.departments.length > 0)
    return undefined
  return `${before.places[0] ?? ''}哪些指标${state}`
}

const FIVE_IN_ALL = /^(?:那么?)?这?五年(?:来|里|间)?(?:一共|总共|共|累计|合计)/u

/** “五年加起来呢”, after what one year brought: of the five years of the plan that the year belongs to. */
export function overFiveYears(own: Query, { periods }: Query): Query {
  const [year, ...others] = periods
  if (others.length > 0 || !/^\d{4}$/u.test(year ?? '') || !FIVE_IN_ALL.test(own.text)) return own
  const first = Math.floor((Number(year) - 1) / 5) * 5 + 1
  return { ...own, periods: [`${String(first)}-${String(first + 4)}`] }
}
