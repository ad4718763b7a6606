import type { Span } from '../../model/span.ts'
import type { Clause } from '../text/sentences.ts'

/** A rate of the way to a goal, with where its words stand in the clause. */
export interface Rate extends Span {
  /** In %, one for each thing named where the clause says 分别. */
  readonly values: readonly number[]
}

const PERCENTS =
  '(?<rates>(?:接近|超过|近|约|达)?\\d+(?:\\.\\d+)?[%％](?:[、和]\\d+(?:\\.\\d+)?[%％]){0,6}(?:以上|左右)?)'

/** Words that say how much of a goal, an investment or a piece of work is done. */
const RATES: readonly RegExp[] = [
  // “占年度计划的68%”, “完成总投资的35%”, “完成目标任务（5000套）的115.44%”, “分别完成年计划的118.2%、248.57%”, “为预算的101%”
  new RegExp(
    `(?:分别)?(?:完成|达到?|占|为|相当于)了?(?<of>[^，,；;。\\d]{0,14}(?:目标|任务|计划|进度|(?<!占.{0,10})预算|(?:总|年度|计划|概算)投资)(?:数|总?任务|任务数|值|量|额|总额|投资|总投资)?)(?:[（(][^（()）]{1,14}[）)])?(?:的)?(?:分别为)?${PERCENTS}$`,
    'u',
  ),
  // “总体目标完成率104%”, “目标完成进度48.5%”, “完成度分别为94.6%、97.2%”, “整治完成率100%”, “投资完成率达107.2%”
  new RegExp(
    `(?:(?:总体|整体|年度|全年|目标|任务|计划|投资|总)*完成(?:率|度|进度))(?:均|已|分别)*(?:为|达到?|是|超过?)?了?${PERCENTS}$`,
    'u',
  ),
  // “土建工程累计完成50%”, “工程形象进度达85%”, “完成总工程量的60%”
  new RegExp(
    `(?<=工程|项目|机场|高速|铁路|公路|大桥|大道|水库|电站|电厂|枢纽|码头|管廊|中心|医院|学校|中学|小学|公园|大厦|馆|厂|线|段|隧道|桥|站|施工|建设|改造|整改|整治|置换|治理|修复|安置|普查|清淤|任务|工作|(?<![率重比例量额入业数值度耗])计划|土建|主体|征拆|征收|拆迁|安装|一期|二期|三期)(?:总体|整体|形象|建设|施工|总)*(?:已|累计|总体|进度|完成|达到?|为|至|到){1,4}(?:总?工程量|形象进度|总?进度|总?量)?的?${PERCENTS}$`,
    'u',
  ),
]

// “占一般公共预算支出的80%”, “占全部计划投资项目的35%” are shares, “增长”, “提高” changes.
const NO_RATE =
  /增长|下降|提高|同比|比重|占(?!.{0,8}(?:年初|年度|全年|调整|计划|目标|任务|进度)).{0,8}(?:预算|投资)|为[^，,]{0,8}(?:支出|全部|总投资)/u

/** How much of a goal a clause says is done (完成率), at its end; `undefined` where it says none. */
export function rateIn(clause: Clause): Rate | undefined {
  const words = clause.text.trimEnd()
  for (const form of RATES) {
    const found = form.exec(words)
    if (found === null || NO_RATE.test(found[0])) continue
    const written = found.groups?.['rates'] ?? ''
    const values = [...written.matchAll(/\d+(?:\.\d+)?/gu)].map(([value]) => Number(value))
    // “超额完成省下达任务的29.4%”: by how much it was passed, not how much was done.
    if (/超额?$|超额?了?$/u.test(words.slice(0, found.index))) continue
    return { values, start: clause.start + found.index, end: clause.start + found.index + found[0].length }
  }
  return undefined
}
