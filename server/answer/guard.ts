import type { Answer, Cell } from '../protocol/answer.ts'
import { valuesOf } from '../protocol/chart-values.ts'
import { chineseNumber } from '../../indexer/extract/text/numerals.ts'
import { titleText } from '../wording/values.ts'

/** A number of an answer that nothing marked at its sentence or cell supports. */
export interface Unsupported {
  readonly number: string
  readonly sentence: string
}

/** A number as it stands in a text, with the word it counts. */
interface Quantity {
  readonly written: string
  readonly value: string
  readonly unit: string
}

/**
 * The number guard (design.md rule 1): sentence by sentence and cell by cell, each number with its
 * unit stands in a quotation marked there, or is the value or an input of a figure marked there.
 *
 * @param periods by citation the periods of the facts that are cited there: a heading may tell the year
 *
 * A question's own numbers count only in a sentence that repeats the question, and in a refusal that cites nothing; years count when the
 * marked documents or the periods understood name them.
 */
export function unsupportedNumbers(
  answer: Answer,
  question: string,
  periods: ReadonlyMap<number, readonly string[]> = new Map(),
): Unsupported[] {
  const found: Unsupported[] = []
  for (const { text, citations, figures } of statements(answer)) {
    const quotes = answer.citations.filter(({ id }) => citations.includes(id))
    const computed = answer.figures.filter(({ id }) => figures.includes(id))
    const supported = [
      ...quotes.flatMap(({ quote }) => quantitiesIn(quote)),
      // What a named person has corrected of what was read from the words marked there, as the note says it.
      ...quotes.flatMap(({ corrections = [] }) =>
        corrections.flatMap(({ says, by, when, why }) => [says, by, when, why].flatMap(quantitiesIn)),
      ),
      ...computed.flatMap(({ value, unit, inputs }) => [
        ...quantitiesIn(`${value}${unit}`),
        ...inputs.flatMap((input) => quantitiesIn(`${input.value}${input.unit}`)),
      ]),
    ]
    // What a refusal without a source says was looked for is the question's own.
    const repeats = repeatsQuestion(text, question) || (answer.kind !== 'answer' && quotes.length === 0)
    const around = [
      ...quotes.map(({ document, section, quote }) => `${document.title} ${document.date ?? ''} ${section} ${quote}`),
      ...answer.understood.periods,
      ...quotes.flatMap(({ id }) => periods.get(id) ?? []),
      ...computed.flatMap(({ inputs }) =>
        inputs.flatMap(({ citation }) => (citation === undefined ? [] : (periods.get(citation) ?? []))),
      ),
      ...computed.map(
        ({ name, formula, inputs }) => `${name} ${formula} ${inputs.map((input) => input.name).join(' ')}`,
      ),
      repeats ? question : '',
    ].join(' ')
    const titles = answer.citations.flatMap(({ document: { title } }) => [title, titleText(title)])
    for (const quantity of quantitiesIn(withoutTitles(text, titles))) {
      if (isDate(quantity) && holds(around, quantity)) continue
      if (supported.some((other) => sameQuantity(other, quantity))) continue
      if (repeats && quantitiesIn(question).some((other) => sameQuantity(other, quantity))) continue
      found.push({ number: quantity.written, sentence: text })
    }
  }
  return found
}

/** Whether each number of a text, with its unit, stands in a quotation. */
export function standsIn(text: string, quote: string): boolean {
  const held = quantitiesIn(quote)
  return quantitiesIn(text).every((quantity) => held.some((other) => sameQuantity(other, quantity)))
}

interface Statement {
  readonly text: string
  readonly citations: readonly number[]
  readonly figures: readonly number[]
}

/** Every sentence and cell of an answer, with the marks that stand in it. */
function statements(answer: Answer): Statement[] {
  const all: Statement[] = []
  const addText = (text: string): void => {
    for (const sentence of text.split(/(?<=[。\n])/u)) if (sentence.trim() !== '') all.push(statement(sentence))
  }
  const addCell = (cell: Cell): void => {
    all.push({ text: cell.text, citations: cell.citations ?? [], figures: cell.figures ?? [] })
  }
  addText(answer.lead)
  for (const part of answer.parts) {
    if (part.kind === 'text') addText(part.text)
    if (part.kind === 'table') part.rows.forEach((row) => row.forEach(addCell))
    if (part.kind === 'chart')
      for (const { text, citations, figures } of valuesOf(part)) all.push({ text, citations, figures })
  }
  return all
}

function statement(sentence: string): Statement {
  return {
    text: sentence.replace(/\[(?:算)?\d+\]/gu, ''),
    citations: [...sentence.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1])),
    figures: [...sentence.matchAll(/\[算(\d+)\]/gu)].map((match) => Number(match[1])),
  }
}

// 5G and PM2.5 are names. “80.38岁”, “9/10万”, “3-5座”, “1,200亿元”, “2.5‰”: digits with what follows as unit; of a unit that is not listed its first character.
const DIGITS =
  /(?<![\d.]|PM_?)(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![A-Za-z\d.])(?<unit>%|‰|个?百分点|万亿元|亿元|万元|亿美元|万美元|美元|元|万人次|万人|万户|万个|万吨|万张|万平方米|亿|万|人次|人|个|家|件|岁|年|月|日|张|座|公里|千米|平方公里|平方米|户|条|处|套|名|吨|天|项|次|所|台|辆|亩|倍|份|位|栋|类|场|\p{Script=Han})?/gu
// “十二项”, “三个”: Chinese numerals with a measure word that counts something; “第十三个五年规划” counts nothing.
const NUMERALS =
  /(?<![每第几数哪多统单唯一二三四五六七八九十百千两])(?<number>[一二三四五六七八九十百千两]{1,6})(?<unit>亿|万|个|条|处|倍|项|家|件|岁|张|座|公里|户|套|名|吨|亿元|万元|万人|成(?![立为功员果都长本效就分]))/gu
// “翻一番” is 增长1倍, “翻两番” 增长3倍.
const DOUBLED = /翻了?(?<times>[一两二])?番/gu

function quantitiesIn(text: string): Quantity[] {
  const plain = text.normalize('NFKC').replace(/(?<=\d)\s+(?=\p{Script=Han}|%)/gu, '')
  const found: Quantity[] = []
  // “百分之七”
  for (const match of plain.matchAll(/百分之(?<number>[零一二三四五六七八九十百点]{1,8})/gu)) {
    const value = chineseNumber(match.groups?.['number'] ?? '')
    if (value !== undefined) found.push({ written: match[0], value: String(value), unit: '%' })
  }
  for (const { 0: written, groups } of plain.matchAll(DOUBLED))
    found.push({ written, value: /[两二]/u.test(groups?.['times'] ?? '') ? '3' : '1', unit: '倍' })
  for (const match of plain.matchAll(DIGITS)) {
    const number = match.groups?.['number'] ?? ''
    found.push({ written: match[0], value: canonical(number), unit: match.groups?.['unit'] ?? '' })
  }
  for (const match of plain.matchAll(NUMERALS)) {
    const value = chineseNumber((match.groups?.['number'] ?? '').replace(/两/gu, '二'))
    if (value !== undefined) found.push({ written: match[0], value: String(value), unit: match.groups?.['unit'] ?? '' })
  }
  return found
}

/** 1,200 and 1200, 5.0 and 5 are one number. */
function canonical(number: string): string {
  return String(Number(number.replace(/,/gu, '')))
}

/** Characters after a number that are no unit: “99.4和100”, “2.56与3.19”, “81.2，比”. */
const CONNECTIVES = /^[和与及或至到的是为以左上下约多余比占，、]$/u

function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.value !== b.value) return false
  const form = (unit: string): string =>
    CONNECTIVES.test(unit)
      ? ''
      : unit
          .replace(/^个百分点$/u, '百分点')
          .replace(/人次/gu, '人')
          .replace(/千米/gu, '公里')
  // A series names its unit once or not at all (“分别为2.56、3.19、3.47”).
  const [x, y] = [form(a.unit), form(b.unit)]
  return x === '' || y === '' || x.startsWith(y) || y.startsWith(x)
}

/** Years, months and days tell when; the sources that are marked there tell of what. */
function isDate({ value, unit }: Quantity): boolean {
  return (/^(?:19|20)\d{2}$/u.test(value) && (unit === '年' || unit === '')) || unit === '月' || unit === '日'
}

function holds(around: string, { value }: Quantity): boolean {
  return around.includes(value)
}

/** Titles of the marked documents are names; their numbers are no figures. */
function withoutTitles(text: string, titles: readonly string[]): string {
  return titles.reduce((rest, title) => rest.split(title).join(' '), text)
}

/** So many characters in a row of the question make a sentence one that repeats it. */
const REPEATED = 6

/** The sentence says back what was asked: a good part of the question stands in it. */
function repeatsQuestion(text: string, question: string): boolean {
  const bare = (words: string): string => words.replace(/[^\p{Script=Han}\d.%]/gu, '')
  const [asked, said] = [bare(question), bare(text)]
  for (let at = 0; at + REPEATED <= asked.length; at++) if (said.includes(asked.slice(at, at + REPEATED))) return true
  return false
}
