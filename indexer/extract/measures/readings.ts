import type { Change, Grade } from '../../model/fact.ts'
import type { Quantity } from '../text/quantities.ts'
import { MONEY, TIME_UNIT } from '../text/units.ts'
import type { Verb } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'

export function valueOf(quantity: Quantity): { value?: number; range?: readonly [number, number] } {
  return quantity.range === undefined ? { value: quantity.value ?? 0 } : { range: quantity.range }
}

/** How a value is a change, from its verb, its unit and its name (居民消费价格涨幅). */
export function changeOf(name: string, unit: string, verb: Verb): { change?: Change } {
  if (unit === '百分点') return { change: 'points' }
  if (verb.change !== undefined) {
    if (unit === '%' || unit === '成' || unit === '‰') return { change: 'growth' }
    if (unit === '倍') return { change: 'multiple' }
    return unit === '' ? {} : { change: 'amount' }
  }
  if (
    (unit === '%' || unit === '‰') &&
    /(?:增速|增幅|涨幅|降幅|增长率|增长|降低率|下降率|降低|下降|增长速度)$/u.test(name) &&
    !/自然增长率$/u.test(name)
  )
    return { change: 'growth' }
  if (/^增加/u.test(name) && unit !== '%') return { change: 'amount' }
  return {}
}

/** “占年度计划的68%”, “完成总投资的35%”, “完成度94.6%”: how far a plan is done, which is a status and no value. */
export function isRateOfPlan(unit: string, words: string): boolean {
  if (unit !== '%') return false
  return /(?:占|完成|达到|为|是|相当于)(?:了)?(?:年度|全年|总|年初|[三五]年|计划|上级|国家|省|市|区|[“"]?十[一二三四五六七]?五[”"]?|年|目标)[^，]{0,6}(?:目标任务|目标|计划|任务|总?投资)的?(?:比重)?[^，\p{Script=Han}]*\d|(?:完成度|完成率|完成进度)|完成(?:总|全部)?工程量的?(?:近|约|超|超过|的)?\d|(?:工程|项目|施工|土建)(?:已|累计|总体)*完成(?:近|约|接近|超|超过)?\d/u.test(
    words,
  )
}

/** “12项指标”, “约束性指标6项”: counts of indicators are no values. */
export function isIndicatorCount(unit: string, words: string): boolean {
  return (
    /^(?:项|个|类)$/u.test(unit) && /指标|(?:主要|预期|规划|发展)目标/u.test(words) && !/监管场地|指标值/u.test(words)
  )
}

export const MEASURE_NAME =
  /(?:率|额|值|量|入|出|比重|占比|比例|指数|密度|强度|水平|总数|人数|户数|家数|余额|规模|面积|里程|寿命|收入|支出|投资|就业|产能|主体|人口|企业数|存款|贷款|满意度|托位数|床位数|医师数|数)$/u

export function gradeOf(name: string, unit: string, level: boolean, numberFirst: boolean): Grade {
  // “新增劳动力受教育年限达13.5年”
  if (TIME_UNIT.test(unit)) return 'measure'
  if (MONEY.test(unit) || /^(?:‰|百分点|万分之|倍|成)$/u.test(unit)) return 'measure'
  if (unit === '%') return verbOf(name) !== '' && !MEASURE_NAME.test(name) && !/用于/u.test(name) ? 'thing' : 'measure'
  if (numberFirst) return 'thing'
  // “共建公厕404座”
  if (/^建(?![设成筑制材档议])/u.test(name)) return 'thing'
  if (/^(?:新增城镇|城镇新增|新增农村|新增贷款|新增就业|新增高校)/u.test(name)) return 'measure'
  if (verbOf(name) !== '' && !/^(?:接待|服务|登记)/u.test(name)) return 'thing'
  if (
    /(?:改造|治理|整治|建设|培训|验收|搬迁|安置|检测|签约|开工|竣工|投产|落地|对接|确权|造林|对接|演出|活动|救助|资助|就读[^，]{0,4})$/u.test(
      name,
    )
  )
    return 'thing'
  if (level || MEASURE_NAME.test(name)) return 'measure'
  return 'measure'
}
