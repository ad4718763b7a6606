import type { Actual, Target } from '../../../indexer/model/fact.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { unitOf } from '../../figures/units.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { intervalOf, type Interval } from './interval.ts'
import { oncePer } from '../../../indexer/once-per.ts'

/** A measured fact with what it is compared by. */
export interface Measured<F extends Actual | Target = Actual> {
  readonly entry: Entry<F>
  readonly value: number
  readonly unit: string
  /** Name in the form in which things are compared; two facts of one form are of one thing. */
  readonly thing: string
  readonly place: string | undefined
  readonly interval: Interval | undefined
}

// “全区累计托位”, “现有三级医院”, “集聚数字经济核心企业”: words of scope and stock before the thing itself.
const SCOPE = /^(?:全国|全省|全市|全区|全县|全州|全域|辖区|区域|累计|共有|现有|拥有|集聚|达到|实现|共)+/u

// “高新技术企业数”, “固定资产投资规模”: the same thing with or without a word for its amount.
const AMOUNT = /(?:数量|总数|个数|总量|规模|总额|数|额|量)$/u

/** A thing's name without words of scope and amount, folded; a growth without its 增长. */
export function thingForm(name: string, change?: string): string {
  const form = nameForm(name).replace(SCOPE, '')
  const bare = change === 'growth' ? form.replace(/(?:增长|率)+$/u, '') : form
  const short = bare.replace(AMOUNT, '')
  return short.length >= 3 ? short : bare
}

/** The actual values of a register, with what they are compared by; made once, since many rules look at the same facts. */
export const measuredActuals = oncePer((register: Register): readonly Measured[] =>
  register.of('actual').map((entry) => measured(entry, entry.fact.value)),
)

/** The targets of a register that have a value, with what they are compared by. */
export function measuredTargets(register: Register): readonly Measured<Target>[] {
  return register.of('target').flatMap((entry) => {
    const { value } = entry.fact
    return value === undefined ? [] : [measured(entry, value)]
  })
}

function measured<F extends Actual | Target>(entry: Entry<F>, value: number): Measured<F> {
  const { fact } = entry
  return {
    entry,
    value,
    unit: fact.unit ?? '',
    thing: thingForm(entry.name, fact.change),
    place: placeOf(entry),
    interval: intervalOf(fact.period),
  }
}

/** Whose a fact is; one of a document without a place is compared within that document only. */
export function scopeOf({ place, entry }: Measured<Actual | Target>): string {
  return place ?? entry.document.id
}

/** Facts that can be compared: of one place and thing, the same kind of change, units that fit. */
export function groupByThing<M extends Measured<Actual | Target>>(facts: readonly M[]): M[][] {
  const groups = new Map<string, M[]>()
  for (const measured of facts) {
    const { fact } = measured.entry
    const key = [
      scopeOf(measured),
      measured.thing,
      fact.change ?? '',
      fact.annual === true ? 'annual' : '',
      unitOf(measured.unit).dimension,
    ].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [measured])
    else group.push(measured)
  }
  return [...groups.values()].map(fewOfEach)
}

/** Statements of one value and period that are kept: more say nothing new, and every two are compared. */
const MAX_ALIKE = 3

function fewOfEach<M extends Measured<Actual | Target>>(group: readonly M[]): M[] {
  const counts = new Map<string, number>()
  return group.filter(({ entry: { fact }, value, unit }) => {
    const key = `${fact.period ?? ''} ${String(value)} ${unit}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= MAX_ALIKE
  })
}

// “新增停车泊位”, “改造老旧小区”, “完成投资”: what is done in a period and adds up over periods.
const FLOW =
  /新增|净增|实施|推进|推动|启动|打通|整合|构建|打造|拆除|清理|查处|落地|入库|新建|新设|新入库|新引进|改造|改建|扩建|新改扩|建成|完成|竣工|开工|开展|举办|发放|筹集|签约|引进|招引|吸引|培育|征收|整治|修复|加装|接待|办理|受理|化解|救助|扩面|培训|成交|投资|收入|销售|利润|产值|增加值|进出口|就业|供应|交付/u

/** Whether a fact tells of what was done in its period: “完成保交楼7万套”, where the verb may stand in the clause alone. */
export function isDone({ entry: { fact }, unit }: Measured<Actual | Target>): boolean {
  const clause = fact.source.quote.split(/[,，、]/u).at(-1) ?? ''
  return isFlow(fact.indicator, unit) || isFlow(clause, unit)
}

// “营收超470亿元”, “亿元楼宇增至30栋”: the name, and then how much of it there is.
const LEVEL = /(?:超过?|突破|达到?|增至|增加到|共有?|累计|为|约|近|已有|拥有)\s?\d[\d.]*[^\d，,。；;]{0,6}$/u

/** Whether a fact states how much of a thing there is, not that so many were done (146个项目加快建设). */
export function isLevel({ entry: { fact } }: Measured<Actual | Target>): boolean {
  return LEVEL.test(fact.source.quote)
}

/** Whether amounts of a thing add up over periods (流量); stocks (楼宇 30 栋) and rates do not. */
function isFlow(name: string, unit: string): boolean {
  return (
    FLOW.test(name) && !['比率', '百分点', ''].includes(unitOf(unit).dimension) && !/率|占|比重|人均|密度/u.test(name)
  )
}
