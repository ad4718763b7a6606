import type { Change, Grade } from '../../model/fact.ts'
import type { Context } from '../context/context.ts'
import { isSpan, yearsOf } from './periods.ts'

// “累计”, “共”, “合计”; not 公共, 共享, 共有
export const ALTOGETHER = /累计|合计|(?<![公一])共(?![享有青同和管识治产性])/u

// “连续9年稳定在”, “连年超过”, “五年内保持”: said of all the years.
const OVER_YEARS = /年均|连年|历年|每年|年年|连续(?:\d+|[一二两三四五六七八九十]+)年|[三五]年内|(?:稳定|保持|维持)在/u

// “存款余额3万亿元”, “基本养老保险覆盖7966万人”: what stands at the end, also where no verb says so.
const STOCK =
  /(?:余额|保有量|总数|户数|总人口|市场主体|保险覆盖|参保人数|总里程|通车里程|装机容量|总装机|床位数|库容)$/u

/** A state at the end of a period rather than a sum over it: rates, shares, totals reached. */
export function isLevel(
  input: { annual: boolean; level?: boolean; change?: Change; grade: Grade; unit: string; name: string },
  text: string,
): boolean {
  if (input.annual || input.change !== undefined || ALTOGETHER.test(text) || OVER_YEARS.test(text)) return false
  // “年发电132亿千瓦时”: of the last year.
  if (/^年(?:发电|产|销售|加工|处理|接待|供水|营业|交易)/u.test(input.name)) return true
  // “拥有世界500强企业分支机构63家”: what there is at the end.
  if (/^(?:拥有|现有)/u.test(input.name)) return true
  if (input.grade === 'thing') return false
  if (/^(?:%|‰|岁|年|天)$/u.test(input.unit)) return true
  // “是“十一五”末的1.67倍” is a level, “是“十一五”的3.6倍” a sum.
  if (input.unit === '倍') return /(?:末[”"]?|年)的[\d.]+倍/u.test(text)
  if (STOCK.test(input.name) && !/^(?:新增|净增)/u.test(input.name)) return true
  return input.level === true && !/投资|支出|完成|税收/u.test(input.name)
}

export function endOf(period: string): string {
  return /-(?<end>\d{4}(?:H1|H2|Q\d(?:-Q\d)?)?)$/u.exec(period)?.groups?.end ?? period
}

export function joinPeriods(first: string, last: string): string {
  return first === last || first === '' ? last : `${first.slice(0, 4)}-${last}`
}

/** 年均 up to a year: the years of the plan that end with it. */
export function spanUpTo(period: string, context: Context): string {
  const [year] = yearsOf(period)
  const candidates = [context.period, context.reference.fiveYears]
  for (const candidate of candidates)
    if (candidate !== undefined && isSpan(candidate) && yearsOf(candidate)[0] <= year && yearsOf(candidate)[1] >= year)
      return candidate
  return year % 5 === 0 ? `${year - 4}-${year}` : period
}

export function isPast(period: string | undefined, context: Context): boolean {
  if (period === undefined || context.reference.year === undefined) return false
  return yearsOf(period)[1] < context.reference.year
}
