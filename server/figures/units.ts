import { Decimal } from './decimal.ts'

/**
 * A unit of measurement as a type (计量单位): what it measures, and how large it is.
 *
 * Two units of one dimension can be turned into each other; units of two dimensions cannot. 亿元 and 亿美元
 * are two: a rate of exchange stands in no document. So are 人 and 人次, a rate in % and a difference of two
 * rates in 百分点, 公里 and 平方公里.
 */
export interface Unit {
  /** `元`, `人`, `比率`, `百分点`, `个数`, `长度`, `面积` …; of a quotient both: `长度/面积`. */
  readonly dimension: string
  /** Size in the dimension's own unit as a quotient of whole numbers, so that 亩 (2000 ÷ 3 平方米) stays exact. */
  readonly numerator: Decimal
  readonly denominator: Decimal
}

/** Sizes by word: the first of a dimension's words has size 1. */
const SIZES: Readonly<Record<string, Readonly<Record<string, string | readonly [string, string]>>>> = {
  元: { 元: '1', 人民币: '1', 元人民币: '1', 块: '1' },
  美元: { 美元: '1' },
  欧元: { 欧元: '1' },
  港元: { 港元: '1' },
  人: { 人: '1', 名: '1', 位: '1' },
  人次: { 人次: '1' },
  户: { 户: '1' },
  比率: {
    '%': '0.01',
    '％': '0.01',
    '‰': '0.001',
    百分之: '0.01',
    千分之: '0.001',
    万分之: '0.0001',
    十万分之: '0.00001',
    成: '0.1',
    倍: '1',
  },
  百分点: { 百分点: '1', 个百分点: '1', 千分点: '0.1', 个千分点: '0.1' },
  长度: { 米: '1', 公里: '1000', 千米: '1000', 厘米: '0.01', 毫米: '0.001' },
  面积: {
    平方米: '1',
    平米: '1',
    平方公里: '1000000',
    平方千米: '1000000',
    公顷: '10000',
    亩: ['2000', '3'],
  },
  体积: { 立方米: '1', 立方: '1', 方: '1', 升: '0.001' },
  重量: { 公斤: '1', 千克: '1', 斤: '0.5', 克: '0.001', 吨: '1000' },
  标准煤: { 吨标准煤: '1', 吨标煤: '1' },
  电量: { 千瓦时: '1', 度: '1' },
  功率: { 千瓦: '1', 兆瓦: '1000', 吉瓦: '1000000' },
  时间: { 分钟: '1', 小时: '60', 天: '1440', 日: '1440', 周: '10080' },
  年月: { 个月: '1', 月: '1', 年: '12' },
  年龄: { 岁: '1', 周岁: '1' },
}

/** Words that count things one by one: which of them stands beside a number is custom, not size. */
const COUNTING_WORDS =
  '个|家|件|项|所|座|处|台|套|条|栋|幢|辆|艘|只|支|部|本|册|份|张|间|床|类|种|批|组|块|宗|起|例|株|根|片'

const WORDS = new Map<string, Unit>()
for (const [dimension, sizes] of Object.entries(SIZES))
  for (const [word, size] of Object.entries(sizes)) {
    const [numerator, denominator] = typeof size === 'string' ? [size, '1'] : size
    WORDS.set(word, { dimension, numerator: new Decimal(numerator), denominator: new Decimal(denominator) })
  }
const ONE = new Decimal(1)
for (const word of COUNTING_WORDS.split('|')) WORDS.set(word, { dimension: '个数', numerator: ONE, denominator: ONE })

const MULTIPLIERS: Readonly<Record<string, string>> = {
  万亿: '1e12',
  千亿: '1e11',
  百亿: '1e10',
  十亿: '1e9',
  亿: '1e8',
  千万: '1e7',
  百万: '1e6',
  十万: '1e5',
  万: '1e4',
  千: '1e3',
  百: '1e2',
  十: '1e1',
}

/**
 * The unit that a text writes (亿元, 万人次, ‰, 公里/平方公里, /10万). A word that is not known is a dimension of its
 * own: its values can be compared with those of the same word only. Nothing written is the dimension ``.
 */
export function unitOf(written: string): Unit {
  const word = written.trim().replace(/／/gu, '/')
  const slash = word.indexOf('/')
  if (slash === -1) return simpleUnit(word)
  const above = simpleUnit(word.slice(0, slash))
  const below = baseUnit(word.slice(slash + 1))
  const numerator = above.numerator.times(below.denominator)
  const denominator = above.denominator.times(below.numerator)
  // “9/10万”: so many in so many, a rate; “公里/公里” cannot come from a document.
  if (above.dimension === '' && below.dimension === '') return { dimension: '比率', numerator, denominator }
  return { dimension: `${above.dimension}/${below.dimension}`, numerator, denominator }
}

function simpleUnit(word: string): Unit {
  const known = WORDS.get(word)
  if (known !== undefined) return known
  const multiplier = Object.keys(MULTIPLIERS).find((each) => word.startsWith(each))
  if (multiplier === undefined) return { dimension: word, numerator: ONE, denominator: ONE }
  // “1772.02亿” names no unit: a bare number, that fits no amount of money.
  const rest = simpleUnit(word.slice(multiplier.length))
  return { ...rest, numerator: rest.numerator.times(MULTIPLIERS[multiplier] ?? '1') }
}

// “个/10万人”, “张/千人”: digits before the word below the line.
const BASE = /^(?<digits>\d{0,9})(?<word>.*)$/u

function baseUnit(text: string): Unit {
  const { digits = '', word = '' } = BASE.exec(text)?.groups ?? {}
  const unit = simpleUnit(word)
  return digits === '' ? unit : { ...unit, numerator: unit.numerator.times(digits) }
}

/** Whether values in two units can be turned into each other: 万元 and 亿元, ‰ and 万分之; not 亿元 and 亿美元. */
export function sameDimension(a: string, b: string): boolean {
  return a === b || unitOf(a).dimension === unitOf(b).dimension
}

/**
 * A value in another unit of the same dimension (单位换算), exact to 30 digits: 0.85 亿元 is 8500 万元.
 *
 * @returns `undefined` when the two units measure different things
 */
export function convert(value: Decimal.Value, from: string, to: string): Decimal | undefined {
  const [source, goal] = [unitOf(from), unitOf(to)]
  if (source.dimension !== goal.dimension) return undefined
  const number = new Decimal(value)
  if (from === to) return number
  return number.times(source.numerator).times(goal.denominator).dividedBy(source.denominator).dividedBy(goal.numerator)
}

/** The unit of a difference of two values in a unit: 百分点 for %, else the unit itself. */
export function differenceUnit(unit: string): string {
  if (unit === '%' || unit === '％') return '个百分点'
  return unit === '‰' ? '个千分点' : unit
}
