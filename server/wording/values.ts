import type { Actual, Benchmark, Target } from '../../indexer/model/fact.ts'

/** Five-year plans by their first year; the words that officials use for their years. */
const PLANS: Readonly<Record<string, string>> = {
  2001: '十五',
  2006: '十一五',
  2011: '十二五',
  2016: '十三五',
  2021: '十四五',
  2026: '十五五',
}

/** What the five-year plan is called that ends with a year, 十三五 for 2020; nothing where none does. */
export function planEndingIn(year: number): string | undefined {
  return PLANS[year - 4]
}

/** “2023H1” → 2023年上半年; “2021-2025” → “十四五”期间; “2023-05” → 2023年5月. */
export function periodText(period: string): string {
  const part = (text: string): string => {
    const match = /^(\d{4})(?:(H1|H2)|(Q\d)(?:-(Q\d))?|-(\d{2}))?$/u.exec(text)
    if (match === null) return text
    const [, year = '', half, quarter, toQuarter, month] = match
    if (half !== undefined) return `${year}年${half === 'H1' ? '上半年' : '下半年'}`
    if (quarter !== undefined)
      return toQuarter === undefined
        ? `${year}年第${'一二三四'[Number(quarter[1]) - 1] ?? ''}季度`
        : `${year}年${toQuarter === 'Q3' ? '前三季度' : `${quarter}至${toQuarter}`}`
    if (month !== undefined) return `${year}年${String(Number(month))}月`
    return `${year}年`
  }
  const span = /^(\d{4}(?:H[12]|-\d{2}(?!\d))?)-(\d{4}(?:H[12]|-\d{2})?)$/u.exec(period)
  if (span === null) return part(period)
  const [, from = '', to = ''] = span
  const plan = PLANS[from]
  if (plan !== undefined && Number(to) === Number(from) + 4) return `“${plan}”期间`
  return /^\d{4}$/u.test(from) ? `${from}—${part(to)}` : `${part(from)}至${part(to)}`
}

/** A number and its unit as a person writes them: 80.38岁, 7%. */
export function quantityText({ value, unit }: { value?: number; unit?: string }): string {
  return `${value === undefined ? '' : String(value)}${unit ?? ''}`
}

// “近470亿元”, “突破2000亿元”, “超过5000个”; 达, 为 and 完成 say no more than 为.
const BEFORE_NUMBER = /(?<word>突破|超过|超出|超|逾|高于|低于|不足|接近|将近|近|约)(?:了)?$/u
// “30余家”, “3万多人”, “90%以上”
const AFTER_NUMBER = /^(?:(?<more>[余多])|(?<unit>[^\d，,。；;、余多]{0,6}?)(?<bound>以上|左右|以内|以下))/u

const ROUND_NUMBER = /[一二两三四五六七八九十百千万]+[万亿]/u

/** How exactly a value is told, in its document's words: 近, 突破 before it, 余 or 左右 after it; fact-guide.md leaves them out of the fact. */
function exactness({ value, source }: Actual): { before: string; bound: string } {
  const none = { before: '', bound: '' }
  for (const match of source.quote.matchAll(/\d[\d,，]*(?:\.\d+)?/gu)) {
    if (Number(match[0].replace(/[,，]/gu, '')) !== Math.abs(value)) continue
    const after = AFTER_NUMBER.exec(source.quote.slice(match.index + match[0].length))?.groups
    const before = BEFORE_NUMBER.exec(source.quote.slice(0, match.index))?.groups?.['word'] ?? ''
    // “890多亿元” is 逾890亿元: number and unit stay together.
    return { before: after?.['more'] === undefined ? before : '逾', bound: after?.['bound'] ?? '' }
  }
  // “突破千亿大关”
  const round = ROUND_NUMBER.exec(source.quote)
  const before = BEFORE_NUMBER.exec(source.quote.slice(0, round?.index ?? 0))?.groups?.['word'] ?? ''
  return /\d/u.test(source.quote) ? none : { ...none, before }
}

/** Whether a document says that a value was more (突破千亿) or less than its number; nothing where it says just that. */
export function beyond(fact: Actual): 'more' | 'less' | undefined {
  const { before, bound } = exactness(fact)
  if (/^(?:突破|超|逾|高于)/u.test(before) || bound === '以上') return 'more'
  return /^(?:低于|不足|接近|将近|近)/u.test(before) || bound === '以下' ? 'less' : undefined
}

/** What a fact says of its indicator: 为80.38岁, 增长4.2%, 下降3%, 提高0.3个百分点, 增长5倍. */
export function saysText(fact: Actual | Target | Benchmark): string {
  const range = 'range' in fact ? fact.range : undefined
  const unit = fact.unit ?? ''
  const told = fact.kind === 'actual' ? exactness(fact) : undefined
  const number = fact.value === undefined ? '' : String(Math.abs(fact.value))
  const size =
    range === undefined ? `${told?.before ?? ''}${number}${unit}${told?.bound ?? ''}` : rangeText(range, unit)
  const falls = (fact.value ?? 0) < 0
  const annual = fact.annual === true ? '年均' : ''
  switch (fact.change) {
    case 'growth':
      return `${annual}${falls ? '下降' : '增长'}${size}`
    case 'points': {
      const points = `${told?.before ?? ''}${number}个百分点`
      return `${annual}${falls ? '下降' : '提高'}${points}`
    }
    case 'multiple':
      return `${annual}${doublingIn(fact.source.quote) ?? `增长${unit === '' ? `${size}倍` : size}`}`
    case 'amount':
      return `${annual}${falls ? '减少' : '增加'}${size}`
    default: {
      // “突破2000亿元” is said as it is, “近470亿元” after 为.
      const isVerb = /^(?:突破|超|逾|高于|低于|不足)/u.test(size)
      return `${annual}${isVerb ? '' : '为'}${falls ? `-${size}` : size}`
    }
  }
}

// “比2010年翻一番”, “翻了两番”
const DOUBLING = /翻了?(?<times>[一两二三]?)番/u

/** 翻一番 or 翻两番 where a text says so: nobody would look for 增长1倍 in it. */
function doublingIn(text: string): string | undefined {
  const times = DOUBLING.exec(text)?.groups?.['times']
  return times === undefined ? undefined : `翻${times === '' ? '一' : times}番`
}

/** “5%-5.5%”, “3-5座”: a share carries its sign at both ends. */
function rangeText([from, to]: readonly [number, number], unit: string): string {
  return `${String(from)}${unit === '%' ? unit : ''}-${String(to)}${unit}`
}

/** How a target is bounded, with its value: 5.5%以上, 大于99.4%, 4.5%以内, 7%左右. */
export function targetText(target: Target): string {
  const unit = target.unit === '百分点' ? '个百分点' : (target.unit ?? '')
  if (target.value === undefined && target.range === undefined) return target.text ?? ''
  const size =
    target.range === undefined ? `${String(Math.abs(target.value ?? 0))}${unit}` : rangeText(target.range, unit)
  const bounded = {
    '>=': `${size}以上`,
    '>': `大于${size}`,
    '<=': `${size}以内`,
    '<': `小于${size}`,
    '~': `${size}左右`,
    '=': size,
  }[target.comparison ?? '=']
  const doubling = target.change === 'multiple' ? doublingIn(target.source.quote) : undefined
  if (doubling !== undefined) return doubling
  const falls = (target.value ?? 0) < 0
  const verb =
    target.change === 'growth'
      ? falls
        ? '下降'
        : '增长'
      : target.change === 'points'
        ? falls
          ? '下降'
          : '提高'
        : target.change === 'multiple'
          ? '增长'
          : target.change === 'amount'
            ? falls
              ? '减少'
              : '增加'
            : ''
  return `${target.annual === true ? '年均' : ''}${verb}${bounded}`
}

/** Names in a row: 甲、乙和丙 would hide where a name ends that holds 和, so all are divided by 、. */
export function listText(names: readonly string[]): string {
  return names.join('、')
}

/** A text of a document in a sentence of ours: one line, without its marks of emphasis. */
export function quoteText(text: string, limit = 200): string {
  const plain = withoutMarks(text)
    .replace(/\s*\n\s*/gu, '')
    .trim()
  return plain.length <= limit ? plain : `${plain.slice(0, limit)}……`
}

/** A text of a document beside words of ours: without its marks of emphasis, page numbers and numbers of notes. */
export function withoutMarks(text: string): string {
  return (
    text
      .replace(/\*+/gu, '')
      // “#### 第一节　提升新兴产业支撑作用”, “![](images/1.jpg "图1 “七区二十三带”农业战略格局")”: marks of Markdown.
      .replace(/(?<=^|\n)[ \t]*#{1,6}[ \t\u3000]+/gu, '')
      // “——坚持人民至上”: what counts paragraphs.
      .replace(/(?<=^|\n)[ \t\u3000]*——/gu, '')
      .replace(/!?\[\]\([^\s()]{1,200}(?: "(?<caption>[^"\n]{0,120})")?\)/gu, '$<caption>')
      // “持续推进漓江“三统”改革[10]”: the number of a note would look like a mark of ours.
      .replace(/\[\d{1,3}\]/gu, '')
      // “- 12 -” at a page's foot, but not within 2026-1-9
      .replace(/(?<!\d)-\s?\d{1,3}\s?-(?!\d)/gu, '')
  )
}

/** What a document says of a thing that nobody counts, called so where its words do not (未设置年度考核目标). */
export function uncountedText(text: string): string {
  return /暂无|没有/u.test(text) ? text : `暂无统计值（${text}）`
}

/** A document's title as a sentence names it: without date and name in brackets at its end, and once where a page writes it twice. */
export function titleText(title: string): string {
  const bare = title.replace(/\s*[（(][^（()）]*[)）]\s*$/u, '').trim()
  const half = bare.slice(0, bare.length / 2)
  return bare.length >= 8 && bare === half + half ? half : bare
}
