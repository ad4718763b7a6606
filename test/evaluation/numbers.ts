/** A number as it stands in a text. */
export interface FoundNumber {
  /** Where it stands, unit included: half-open, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** As written, unit included. */
  readonly written: string
  readonly value: number
  /** `亿元`, `%`, `年`; empty where none follows. `百分点` also for 个百分点. */
  readonly unit: string
}

/**
 * What can follow a number and be its unit, the longer before the shorter. This list is the audit's own: it
 * must not change with the product that it audits.
 */
const BASE_UNITS = [
  ...[
    '个百分点',
    '百分点',
    '%',
    '‰',
    '成',
    '倍',
    '平方公里',
    '平方千米',
    '平方米',
    '立方米',
    '公里',
    '千米',
    '公顷',
    '公斤',
  ],
  ...[
    '毫米',
    '厘米',
    '千瓦时',
    '千瓦',
    '微克',
    '毫克',
    '吨标准煤',
    '标准煤',
    '吨',
    '亩',
    '米',
    '克',
    '升',
    '美元',
    '港元',
    '元',
    '人次',
  ],
  ...[
    '人',
    '名',
    '位',
    '岁',
    '户',
    '家',
    '个',
    '项',
    '件',
    '条',
    '座',
    '所',
    '处',
    '台',
    '辆',
    '套',
    '张',
    '幢',
    '栋',
    '间',
    '只',
    '支',
  ],
  ...[
    '篇',
    '部',
    '场',
    '次',
    '批次',
    '批',
    '期',
    '轮',
    '类',
    '种',
    '大类',
    '片',
    '块',
    '张',
    '床',
    '对',
    '组',
    '层',
    '版',
    '章',
    '节',
  ],
  ...['年', '月', '日', '天', '小时', '分钟', '秒', '周', '号', '时', '分'],
]

const UNIT = `(?:[十百千万亿]*(?:${BASE_UNITS.join('|')})|[百千万亿]+)`

// “1772.02亿元”, “1,664.44”, “增长11%”, “100多家”, “530 亿元”.
const ARABIC = new RegExp(`(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<unit>[ \\n]?[余多几]?${UNIT})?`, 'gu')

// “两项指标”, “二十余家”, “二〇二二年”; without a unit it is a word (十四五, 三助一护), not a number.
const CHINESE = new RegExp(
  `(?<number>[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*)(?<unit>[余多几]?${UNIT})`,
  'gu',
)

// “百分之七”, “百分之十二点五”
const PERCENT_IN_WORDS = /百分之(?<number>[零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?)/gu

// What stands before 一个, 二年 and makes it a pointer, not a number: 第二年, 每一个, 同一项, 哪一年, 十四五.
const POINTERS = '第每同某哪这那任另下上初周礼统唯单'

// What follows and makes it part of a word: 一次性, 一分为二, 一体.
const WORDS = ['性', '化', '流', '体']

// Between numbers that share the unit of the last one: “3-5个”, “12.1、13.4万人”, “2021至2025年”.
const SHARES_UNIT = /^ ?[-—–~、至到和及] ?$/u

/**
 * The numbers of a text, in its order, full-width digits and Chinese numerals with a unit included. Numbers
 * of list marks (`11.人均预期寿命`, `(3)`) and of names with letters (`5G`, `PM2.5`) are none.
 */
export function findNumbers(text: string): FoundNumber[] {
  const plain = halfWidth(text)
  const found = [
    ...matches(plain, ARABIC, (number) => Number(number.replaceAll(',', ''))).filter(
      (number) => !isListMark(plain, number) && !isPartOfName(plain, number),
    ),
    ...matches(plain, PERCENT_IN_WORDS, chineseValue).map((number) => ({ ...number, unit: '%' })),
    ...matches(plain, CHINESE, chineseValue).filter((number) => !isPointer(plain, number)),
  ].sort((a, b) => a.start - b.start)
  return withSharedUnits(plain, found)
}

/** Half-width forms, each in the place of one character, so that positions stay. */
function halfWidth(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const character = text.charAt(index)
    const normal = character.normalize('NFKC')
    return normal.length === 1 ? normal : character
  }).join('')
}

function matches(text: string, form: RegExp, valueOf: (number: string) => number): FoundNumber[] {
  return [...text.matchAll(form)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    written: match[0],
    value: valueOf(match.groups?.['number'] ?? ''),
    unit: plainUnit(match.groups?.['unit'] ?? ''),
  }))
}

function plainUnit(unit: string): string {
  const plain = unit.trim().replace(/^[余多几]/u, '')
  return plain === '个百分点' ? '百分点' : plain
}

const DIGITS = '零一二三四五六七八九'

/** The value of a Chinese numeral: 十二 is 12, 二〇二二 is 2022, 两 is 2, 十二点五 is 12.5. */
export function chineseValue(numeral: string): number {
  const plain = numeral.replaceAll('〇', '零').replaceAll('两', '二')
  const [whole = '', fraction] = plain.split('点')
  if (fraction !== undefined) return Number(`${chineseValue(whole)}.${digits(fraction)}`)
  if (whole.length > 1 && [...whole].every((character) => DIGITS.includes(character))) return Number(digits(whole))
  let total = 0
  let section = 0
  let digit = 0
  for (const character of whole) {
    const small = { 十: 10, 百: 100, 千: 1000 }[character]
    const large = { 万: 10_000, 亿: 100_000_000 }[character]
    if (small !== undefined) {
      section += (digit === 0 && section === 0 ? 1 : digit) * small
      digit = 0
    } else if (large !== undefined) {
      total = (total + section + digit) * large
      section = 0
      digit = 0
    } else {
      digit = DIGITS.indexOf(character)
    }
  }
  return total + section + digit
}

function digits(characters: string): string {
  return Array.from(characters, (character) => String(DIGITS.indexOf(character))).join('')
}

/** “11.人均预期寿命”, “(3)推进”, “1、” at the beginning of a line or a quotation. */
function isListMark(text: string, { start, end, unit }: FoundNumber): boolean {
  if (unit !== '') return false
  const [before, after, next] = [text[start - 1] ?? '\n', text[end], text[end + 1] ?? '\n']
  if (before === '(' && after === ')') return true
  const begins = '\n “"‘(。;；|'.includes(before)
  return begins && (after === '.' || after === '、' || after === ')') && !isDigit(next)
}

/** “5G”, “PM2.5”: the digits are part of a name. */
function isPartOfName(text: string, { start, end, unit }: FoundNumber): boolean {
  return isLatin(text[start - 1]) || (unit === '' && isLatin(text[end]))
}

/** “第二年”, “每一个”, “十四五”: no number is stated. */
function isPointer(text: string, { start, end }: FoundNumber): boolean {
  const before = text[start - 1] ?? ''
  return (
    (before !== '' && POINTERS.includes(before)) ||
    WORDS.includes(text[end] ?? '') ||
    isDigit(text[start - 1]) ||
    text.slice(Math.max(0, start - 3), start).includes('分之')
  )
}

function withSharedUnits(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const result = [...numbers]
  for (let index = result.length - 2; index >= 0; index--) {
    const [number, next] = [result[index], result[index + 1]]
    if (number === undefined || next === undefined || number.unit !== '') continue
    if (SHARES_UNIT.test(text.slice(number.end, next.start))) result[index] = { ...number, unit: next.unit }
  }
  return result
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/iu.test(character)
}
