import type { Part } from '../text/clauses.ts'
import { fullName, takesMoney, withoutBase, withWhatWasSaid } from './full-names.ts'
import type { Measurement } from './measurement.ts'
import { isSpan } from '../text/periods.ts'
import type { Quantity } from '../text/quantities.ts'
import { areMeasures } from './name-lists.ts'
import { changeOf, gradeOf, isIndicatorCount, valueOf } from './readings.ts'
import { isComparison, isRelational } from './related-names.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { listNames, withoutAuxiliary, withoutList } from './shared-names.ts'
import { isCount, MONEY, RATE_UNIT } from '../text/units.ts'
import type { Verb } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

/** A value whose name stands before it. */
export function readSingle(
  memory: SentenceMemory,
  part: Part,
  quantity: Quantity,
  words: string,
  verb: Verb,
  kind: Measurement['kind'] | undefined,
  at: number,
  end = quantity.end,
): void {
  if (isIndicatorCount(quantity.unit, words)) return
  // “1 公共交通 改善出行条件 全年新开和优化公交线35条”: what stands before the time is a title.
  words = words.replace(/^.{4,}?(?:全年|年内)(?=.{3})/u, '')
  // “机关事业单位考录过万人”
  if (quantity.chinese) words = words.replace(/(?<=.{2})(?<![通经])过$/u, '')
  // “…入选首批试验平台全区生命健康产业营收突破220亿元”: a mark was lost before what the district's figure is.
  words = words.replace(
    /^.{8,}[^占于居为在对与和及超比、](?:全[省市区县州]|我[省市区县州])(?=\p{Script=Han}{4,}$)/u,
    '',
  )
  // “专场招商活动靶向招引双碳服务机构20家”, “依托创业园招引企业团队69个”: by what means is no part of the name.
  words = words.replace(/^.{6,}?靶向(?=\p{Script=Han}{4,})|^依托.{3,20}?(?=招引|引进|孵化|培育)/u, '')
  // “制造业投资连续11个月保持40%以上的高速增长”: what rose is said behind the number.
  if (verb.change === undefined && /^[%‰]$/u.test(quantity.unit) && GROWTH_BEHIND.test(memory.words(end, end + 10)))
    verb = { ...verb, change: 'rise', level: false }
  // “大数据、人工智能等增速超过30%”: the growth of what the list names.
  const grown = /^(?<names>.+、.+)等(?:产业|行业|领域)?(?:增速|增幅)$/u.exec(words)?.groups?.names
  if (grown !== undefined) {
    words = grown
    verb = { ...verb, change: 'rise' }
  }
  // “新增规上工业企业总量达到500家”: the whole is not only what was added.
  if (verb.level && verb.change === undefined) words = words.replace(/^新增(?=.{2,}(?:总量|总数|总户数|总规模)$)/u, '')
  let own = withoutBase(withoutList(withoutAuxiliary(words, quantity.unit)), quantity.unit)
  // “共建公厕404座”: 共 of a count is “in all”; with someone else it is “together”.
  if (/^共建(?!“|共享|园|联合)/u.test(own) && isCount(quantity.unit)) own = own.slice(1)
  const next = memory.sentence.parts[at + 1]
  // “组织7批、100名医务人员驰援湖北”: the noun stands after the next number.
  if (own !== '' && verbOf(own) === own && next?.separator === '、' && next.quantities[0]?.start === next.start)
    own += memory.words(next.quantities[0].end, next.end).trim()
  own = withWhatWasSaid(memory, own, part, quantity, verb)
  memory.carriedName = own === ''
  own = own.replace(/分别(?:是|为)[^，]*$/u, '')
  // “新增水浇地180.6万亩，达到1740万亩”: the level is of the whole.
  if (own === '' && verb.level && verb.change === undefined && /^(?:新增|净增|增加)$/u.test(memory.last?.verb ?? '')) {
    own = memory.last?.name.slice(memory.last.verb.length) ?? ''
    if (own !== '') growthBefore(memory, own)
  }
  if (own === '' && verb.level && verb.change === undefined && /.{2}新增$/u.test(memory.last?.name ?? ''))
    own = memory.last?.name.slice(0, -2) ?? ''
  // “净增市场主体155万户、总量达474万户” likewise.
  if (/^(?:总量|总数|总户数)$/u.test(own) && /^(?:新增|净增)$/u.test(memory.last?.verb ?? ''))
    growthBefore(memory, memory.last?.name.slice(memory.last.verb.length) ?? '')
  // “城镇、农村居民收入分别增长5%”: one value for all.
  // “生产总值和城乡居民人均收入比2010年翻一番”: both of them.
  // “旅游接待人数和综合收入年均增长15%以上”: each of the two.
  const rates = /^[%‰]$/u.test(quantity.unit) && verb.change !== undefined && areMeasures(own)
  const shared = verb.each || quantity.unit === '番' || (verb.distributed && !/分别/u.test(own)) || rates
  const several = shared && /[、和]|存贷款余额/u.test(own) ? listNames(own) : undefined
  const distributed = several
  // “生产总值实现第二个千亿跨越，是“十一五”末的1.67倍”
  const rising = verb.change !== undefined || verb.level || (quantity.unit === '倍' && own === '')
  if (own === '' && memory.names.length > 1 && verb.change !== undefined && !verb.distributed && verb.each) {
    for (const name of memory.names) writeSingle(memory, part, quantity, name, verb, kind, end)
    return
  }
  // “增幅不低于5%”, “降幅2.1%”: the noun says what a verb would.
  if (/^(?:同比|年均|平均)?(?:增幅|增速|涨幅|降幅|增长率|增长速度)$/u.test(own) && /^[%‰]$/u.test(quantity.unit))
    verb = { ...verb, change: 'rise', sign: own.includes('降') ? -1 : 1, annual: verb.annual || own.includes('年均') }
  // “超中期目标0.96人、增长值超0.03人”: the second is a gap too.
  const goal = /中期目标|目标值|测算值/u.exec(memory.last?.name ?? '')?.[0]
  if (own === '增长值' && quantity.comparison === '>' && goal !== undefined) own = `${own}超${goal}`
  // “实施技改项目500个，完成投资1237亿元”: of what was counted just before.
  if (/^(?:累计)?投资$/u.test(own) && MONEY.test(quantity.unit) && verb.change === undefined && takesMoney(memory))
    own = '完成投资'
  const composed = fullName(memory, own, quantity.unit, rising)
  if (composed === undefined) return
  const names = distributed ?? [composed]
  const gap = isComparison(own)
  if (gap) verb = { ...verb, annual: false, sign: own.startsWith('掉') ? -1 : 1 }
  if (own === '' && memory.lastEstimated) verb = { ...verb, expected: true }
  for (const name of names) writeSingle(memory, part, quantity, name, verb, kind, end)
  const name = names[0] ?? ''
  const relational = isRelational(own) || isComparison(own)
  memory.remember(
    {
      name,
      verb: verbOf(name),
      unit: quantity.unit,
      grade: gradeOf(name, quantity.unit, verb.level, false),
      numberFirst: false,
      after: '',
      level: verb.level,
    },
    names,
    relational,
  )
  memory.lastChange = changeOf(name, quantity.unit, verb).change ?? undefined
}

const GROWTH_BEHIND = /^的?(?:两位数|较快|较高|高速|中高速|快速|平稳|稳定|强劲|年均)?(?:增长|增速|增幅)(?![点极])/u

const FLOW_UNIT = /(?:吨|立方米|立方|方|千瓦时|度|标煤|斤)$/u

const CUT_FLOW = /^(?:压减|减少|削减|压缩|节约)(?<flow>\p{Script=Han}{2,}(?:量|能耗|用水|用电|排放|产能))$/u

/**
 * The stock that “新增” adds to: 基本养老保险参保 of “新增基本养老保险参保50万人”, 规上工业企业 of “规上工业企业新增21家”,
 * 税收 of “新增税收4亿元”; none where it stays in the name, as with things, loans and bonds.
 */
function stockAdded(name: string, unit: string): string | undefined {
  const money = MONEY.test(unit)
    ? /^(?<owner>)新增(?<stock>\p{Script=Han}{0,6}(?:减税|税收|产值|增加值|营业收入|销售收入))$/u.exec(name)
    : null
  const { owner = '', stock } =
    (
      /^(?<owner>.{0,8}?)新增(?<stock>.*(?:参保|储备|减税降费|能力|产能|装机容量|装机))$/u.exec(name) ??
      /^(?<owner>)(?<stock>.{2,20})新增$/u.exec(name) ??
      money
    )?.groups ?? {}
  return stock === undefined ? undefined : `${/^[为对]/u.test(owner) ? '' : owner}${stock}`
}

/** “新增千亿园区4家、达12家”: as the level shows, the first was how much a stock grew. */
function growthBefore(memory: SentenceMemory, stock: string): void {
  const { last } = memory
  const found = memory.found.at(-1)
  if (last === undefined || found === undefined || found.indicator !== last.name || found.change !== undefined) return
  memory.found[memory.found.length - 1] = { ...found, indicator: stock, change: 'amount', grade: 'measure' }
}

/** Writes a value under its name, as a level or as a change of it. */
function writeSingle(
  memory: SentenceMemory,
  part: Part,
  quantity: Quantity,
  name: string,
  verb: Verb,
  kind: Measurement['kind'] | undefined,
  end: number,
): void {
  const { change } = changeOf(name, quantity.unit, verb)
  const unit = quantity.unit === '番' ? '倍' : quantity.unit
  const value = quantity.unit === '番' ? { value: 2 ** (quantity.value ?? 1) - 1 } : valueOf(quantity)
  const added = stockAdded(name, unit)
  // “压减地下水开采量2500万立方米”: what falls is a measure with a name of its own; “压减矿权608个” is work.
  const cut =
    change === undefined && !verb.level && FLOW_UNIT.test(unit) ? CUT_FLOW.exec(name)?.groups?.flow : undefined
  const own = added ?? cut ?? name
  writeMeasurement(memory, {
    part,
    name: own,
    ...value,
    unit,
    ...(quantity.unit === '番'
      ? { change: 'multiple' as const }
      : cut !== undefined
        ? { change: 'amount' as const }
        : added !== undefined
          ? { change: RATE_UNIT.test(unit) ? ('growth' as const) : ('amount' as const) }
          : change === undefined
            ? {}
            : { change }),
    sign: cut === undefined ? verb.sign : -1,
    comparison: quantity.comparison,
    annual: verb.annual || (/年均(?!浓度|值|气温|水平|降水)/u.test(own) && !isComparison(own)),
    grade:
      change === undefined
        ? gradeOf(own, unit, verb.level, false)
        : memory.last?.name === own
          ? memory.last.grade
          : RATE_UNIT.test(unit)
            ? 'measure'
            : gradeOf(own, '%', true, false),
    quantityEnd: end,
    level: verb.level || quantity.start < quantity.core.start,
    ...(verb.expected && { estimated: true }),
    ...(kind !== undefined && { kind }),
    ...(memory.goalPeriod !== undefined &&
      (!verb.annual || isSpan(memory.goalPeriod)) && { period: memory.goalPeriod }),
    ...(kind === 'benchmark' && { benchmarkName: memory.benchmark ?? '' }),
  })
}
