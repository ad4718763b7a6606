import type { StatusMatch } from './status-match.ts'

// “十三五”规划任务, “十二五”规划确定的主要目标任务, “十四五”中期目标
const PLAN_TASKS =
  /“?十[一二三四五六]五”?(?:规划(?:纲要)?|中期|时期|期间)(?:所)?(?:确定|提出|明确)?的?(?:主要|各项|目标|约束性|预期性|预期|经济|社会|发展|部分)*(?:(?:目标|任务|指标)[和与、]?)+(?<![和与、])/u

// “市人民代表大会确定的各项目标”, “本届政府提出的目标任务”
const SET_BY =
  /(?<of>[^，,；;：:\s—]{2,20}(?:会议|大会|全会|规划|纲要|政府|报告|年初|代会)(?:所)?(?:确定|提出|明确|部署)的(?:主要|各项|重点|工作)*(?:目标|任务)+)$/u

// “主要指标”, “个别经济指标”, “部分指标和任务”
const SOME =
  /(?:^|[是有，,])(?<of>(?:主要|个别|部分|一些|少数|有些|多数|各项)(?:主要|经济|约束性|预期性|社会|发展|和)*(?:指标|目标|任务)(?:和任务|和目标)?(?:增速|增长|增幅)?)(?:均|都|已|完成情况)*$/u

// “较好完成既定目标任务”, “顺利完成全年经济社会发展主要目标”: the aims of a year as a whole.
const AIMS =
  /(?:较好|圆满|全面|胜利|顺利|如期|基本|总体|出色)(?:地)?(?:完成|实现)了?(?<of>(?:年初|既定|全年|年度|预期|预定|主要|各项|确定的?|经济|社会|发展|本届政府)+(?:目标|任务|工作)+)$/u

// “全面建成小康社会目标”, “规划任务”: what begins with a verb but ends with what is reached.
const AIM_NAMED = /(?<of>[\p{Script=Han}“”]{2,24}(?:目标|任务))$/u

/** A goal, a plan's tasks or some of the indicators taken as a whole, as the words of a clause before its match name them. */
export function wholeOf(text: string, match: StatusMatch): string | undefined {
  const words = text.trim()
  // “全市目标任务的顺利完成，标志着…”
  if (match.text.startsWith('的')) return words.replace(/^(?:\d{4}年|全[省市区县州]|今年|去年|全年)(?=.{4})/u, '')
  const setBy = match.status === 'met' ? SET_BY.exec(words)?.groups?.['of'] : undefined
  if (setBy !== undefined) return setBy
  // “圆满完成“十三五”规划任务”, ““十三五”规划任务圆满完成”: the tasks of a plan as a whole.
  const plan = PLAN_TASKS.exec(`${text}${match.text}`)
  // “主要经济指标提前一年实现“十二五”规划目标”: not the plan, but what is named before.
  const named = plan !== null && plan.index >= text.length && /指标$|[率值额量]$/u.test(words)
  if (plan !== null && !named && /完成|实现|交卷/u.test(match.text)) return plan[0]
  const some = match.status === undefined ? undefined : SOME.exec(words)?.groups?.['of']
  // “部分指标超额完成” tells of no indicator that has reached its goal; “个别指标没有完成” that not all have.
  return some !== undefined && match.status === 'met' && !/^(?:主要|各项)/u.test(some) ? undefined : some
}

/** The aims of the year in the words of a match: 较好完成既定目标任务 → 既定目标任务. */
export function aimsOf(match: StatusMatch): string | undefined {
  return match.status === 'met' ? AIMS.exec(match.text)?.groups?.['of'] : undefined
}

/** An aim that words name, whatever they begin with: 全面建成小康社会目标. */
export function namedAim(text: string): string | undefined {
  return AIM_NAMED.exec(text.trim())?.groups?.['of']?.replace(/^(?:全[省市区县州])(?=.{4})/u, '')
}
