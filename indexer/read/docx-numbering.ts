import { children, descend, type Element } from './xml.ts'

/** One level of a list of Word (w:lvl). */
interface Level {
  readonly start: number
  /** w:numFmt: decimal, chineseCounting, bullet, … */
  readonly format: string
  /** w:lvlText: “%1、”, “（%2）”, “%1.%2” */
  readonly text: string
  /** Every number in it is written in Arabic digits (w:isLgl). */
  readonly arabic: boolean
  /** The style whose paragraphs stand on this level (w:pStyle). */
  readonly style: string | undefined
}

interface List {
  /** The counters' name: lists of one abstract definition count on together. */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels whose counting this list begins anew (w:startOverride). */
  readonly restarts: ReadonlyMap<number, number>
}

/**
 * The automatic numbering of a Word document (numbering.xml): the numbers that Word shows and the text does not hold.
 * ECMA-376 part 1, 17.9.
 */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #counters = new Map<string, number[]>()
  readonly #started = new Set<string>()

  constructor(root: Element | undefined) {
    const abstracts = new Map(
      children(root, 'abstractNum').map((abstract) => [abstract.attributes['abstractNumId'] ?? '', abstract]),
    )
    const nums = children(root, 'num')
    // A list may borrow its levels from the list of a numbering style (w:numStyleLink → w:styleLink).
    const byStyleLink = new Map<string, Element>()
    for (const abstract of abstracts.values()) {
      const style = value(abstract, 'styleLink')
      if (style !== undefined) byStyleLink.set(style, abstract)
    }
    for (const num of nums) {
      const named = abstracts.get(value(num, 'abstractNumId') ?? '')
      const abstract = byStyleLink.get(value(named, 'numStyleLink') ?? '') ?? named
      if (abstract === undefined) continue
      const levels = new Map(children(abstract, 'lvl').map((lvl) => [levelNumber(lvl), levelOf(lvl)]))
      const restarts = new Map<number, number>()
      for (const override of children(num, 'lvlOverride')) {
        const lvl = descend(override, 'lvl')
        if (lvl !== undefined) levels.set(levelNumber(override), levelOf(lvl))
        const start = value(override, 'startOverride')
        if (start !== undefined) restarts.set(levelNumber(override), Number(start))
      }
      this.#lists.set(num.attributes['numId'] ?? '', {
        abstract: abstract.attributes['abstractNumId'] ?? '',
        levels,
        restarts,
      })
    }
  }

  /** The level on which the paragraphs of a style stand in a list; 0 where the list does not say. */
  levelOfStyle(id: string, style: string): number {
    for (const [number, level] of this.#lists.get(id)?.levels ?? []) if (level.style === style) return number
    return 0
  }

  /**
   * The number of the next paragraph of a list, as Word shows it: `一、`, `（二）`, `1.2`; empty for a bullet.
   *
   * @param id w:numId; `0` and unknown lists have no numbers
   * @param at w:ilvl, from 0
   */
  next(id: string, at: number): string {
    const list = this.#lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined) return ''
    const counters = this.#counters.get(list.abstract) ?? []
    this.#counters.set(list.abstract, counters)
    const restart = list.restarts.get(at)
    if (restart !== undefined && !this.#started.has(`${id} ${String(at)}`)) {
      this.#started.add(`${id} ${String(at)}`)
      counters[at] = restart
    } else counters[at] = (counters[at] ?? level.start - 1) + 1
    // A number of an outer level begins the inner ones anew.
    counters.length = at + 1
    if (level.format === 'bullet' || level.format === 'none') return ''
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const of = Number(digit) - 1
      const outer = list.levels.get(of)
      const count = counters[of] ?? outer?.start ?? 1
      return numberText(count, level.arabic ? 'decimal' : (outer?.format ?? 'decimal'))
    })
  }
}

function levelNumber(element: Element): number {
  return Number(element.attributes['ilvl'] ?? '0')
}

function value(element: Element | undefined, name: string): string | undefined {
  return descend(element, name)?.attributes['val']
}

function levelOf(lvl: Element): Level {
  const arabic = value(lvl, 'isLgl')
  return {
    start: Number(value(lvl, 'start') ?? '0'),
    // Newer Word writes formats that older ones do not know as a choice with a fallback.
    format: value(lvl, 'numFmt') ?? value(descend(lvl, 'AlternateContent', 'Fallback'), 'numFmt') ?? 'decimal',
    text: value(lvl, 'lvlText') ?? '',
    arabic: descend(lvl, 'isLgl') !== undefined && arabic !== '0' && arabic !== 'false',
    style: value(lvl, 'pStyle'),
  }
}

/** A number in a format of Word (ECMA-376 part 1, 17.18.59); one that is not known here is written in Arabic digits. */
export function numberText(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return chinese(count)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(count)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')
    case 'chineseLegalSimplified':
      return [...chinese(count)]
        .map((digit) => '壹贰叁肆伍陆柒捌玖拾'.charAt('一二三四五六七八九十'.indexOf(digit)))
        .join('')
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'.charAt(count - 1) || String(count)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'.charAt(count - 1) || String(count)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.charAt(count - 1) || String(count)
    case 'decimalEnclosedParen':
      return `(${String(count)})`
    case 'ideographEnclosedCircle':
      return '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'.charAt(count - 1) || String(count)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'lowerLetter':
      return letters(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'upperRoman':
      return roman(count)
    default:
      return String(count)
  }
}

/** 1 to 99 in Chinese numerals (十二, 二十一); above, Arabic digits: no list of a plan counts so far. */
function chinese(count: number): string {
  if (count < 1 || count > 99) return String(count)
  const digits = '〇一二三四五六七八九'
  const tens = Math.floor(count / 10)
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${count % 10 > 0 ? digits.charAt(count % 10) : ''}`
}

/** a … z, aa, bb, … as Word counts. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(20, Math.floor((count - 1) / 26) + 1))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  let rest = Math.min(count, 3999)
  let written = ''
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) written += sign
  return written
}
