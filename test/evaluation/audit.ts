import type { Answer, AnswerFigure, Cell, Citation, TablePart } from '../../server/protocol/answer.ts'
import { valuesOf } from '../../server/protocol/chart-values.ts'
import { chineseValue, findNumbers, type FoundNumber } from './numbers.ts'
import { markedSentences, type MarkedSentence } from './sentences.ts'

/** Something in an answer that its sources do not bear out. */
export interface Finding {
  /**
   * `number`: a number that no marked source holds; `mark`: one that names nothing; `quote`: not the document's words;
   * `input`: a figure's input without source, or a figure without inputs; `formula`: one whose formula does not give it.
   */
  readonly kind: 'number' | 'mark' | 'quote' | 'input' | 'formula'
  /** The number, mark or quotation. */
  readonly what: string
  /** The sentence or cell in which it stands. */
  readonly where: string
}

/** What an audit of one answer looked at. */
export interface Audit {
  readonly findings: readonly Finding[]
  readonly numbers: number
  readonly citations: number
  /** Citations whose document cannot be read as plain text here, so that the quotation was not compared. */
  readonly unread: number
}

/**
 * Checks every number and quotation of an answer against its sources.
 *
 * A number with its unit must stand in the quotation of a citation marked at its sentence or cell, or be the
 * value or an input of a figure marked there. A number of the question counts where the sentence repeats the
 * words around it. Years and dates may also come from the title, date and headings of what is cited (“十四五” there
 * names its first and last year), or from the periods that the answer understood.
 *
 * @param documentText the text of a document's file, `undefined` where it is no plain text
 */
export function auditAnswer(
  question: string,
  answer: Answer,
  documentText: (file: string) => string | undefined,
): Audit {
  const checker = new Checker(question, answer)
  checker.checkAll()
  const texts = answer.citations.map((citation) => documentText(citation.document.file))
  const misquoted = answer.citations.flatMap((citation, index) => quoteFindings(citation, texts[index]))
  return {
    findings: [
      ...checker.findings,
      ...answer.figures.flatMap((figure) => [...formulaFindings(figure), ...inputFindings(figure, answer, question)]),
      ...misquoted,
    ],
    numbers: checker.numbers,
    citations: answer.citations.length,
    unread: texts.filter((text) => text === undefined).length,
  }
}

function quoteFindings({ quote, start, end, document }: Citation, text: string | undefined): Finding[] {
  if (text === undefined || text.slice(start, end) === quote) return []
  return [{ kind: 'quote', what: quote, where: `${document.file} ${start}–${end}` }]
}

/** What a figure's formula leaves out: its value, or a number that goes into it. */
function formulaFindings({ name, value, formula, inputs }: AnswerFigure): Finding[] {
  const where = `figure ${name}`
  if (inputs.length === 0) return [{ kind: 'input', what: `${value} without inputs`, where }]
  const numbers = (formula.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number)
  const absent = (number: string): boolean => !numbers.includes(Math.abs(Number(number)))
  // A count names its things by their citations, not by a number each; what is converted stands there in another unit.
  const counted = inputs.filter((input) => !input.name.startsWith('问题给出的'))
  const isCount = counted.every((input) => input.value === '1') && Number(value) === counted.length
  const isConverted = new Set(inputs.map(({ unit }) => unit)).size > 1
  const missing = [value, ...(isCount || isConverted ? [] : inputs.map((input) => input.value))].filter(absent)
  return missing.map((number) => ({ kind: 'formula', what: number, where }))
}

/** Inputs of a figure that neither their citation holds nor another figure gives. */
function inputFindings(
  { name, value, inputs: all }: AnswerFigure,
  { citations, figures }: Answer,
  question: string,
): Finding[] {
  // What the asker gave has the question for its source: “两家以上”.
  const spoken = (question.match(/[一二两三四五六七八九十]/gu) ?? []).map((numeral) => String(chineseValue(numeral)))
  const inputs = all.filter(
    (input) =>
      !input.name.startsWith('问题给出的') ||
      !(
        question.includes(input.value) ||
        spoken.includes(input.value) ||
        (input.value === '2' && question.includes('多'))
      ),
  )
  // A count: each input is one thing, and its citation shows the thing, not the number 1.
  const isCount = inputs.every((input) => input.value === '1') && Number(value) === inputs.length
  if (isCount && inputs.every((input) => citations.some(({ id }) => id === input.citation))) return []
  return inputs.flatMap((input) => {
    const given = Number(input.value)
    const citation = citations.find(({ id }) => id === input.citation)
    const supported =
      citation === undefined
        ? figures.some((figure) => Number(figure.value) === given)
        : findNumbers(citation.quote).some((number) => number.value === Math.abs(given))
    if (supported) return []
    return [{ kind: 'input', what: `${input.name} ${input.value}${input.unit}`, where: `figure ${name}` }]
  })
}

/** A text of the answer as shown, with the marks that count for it. */
type Shown = MarkedSentence

class Checker {
  readonly findings: Finding[] = []
  numbers = 0
  private readonly question: string
  private readonly answer: Answer
  private readonly years: ReadonlySet<number>

  constructor(question: string, answer: Answer) {
    this.question = question
    this.answer = answer
    this.years = new Set(answer.understood.periods.flatMap(yearsOf))
  }

  checkAll(): void {
    this.checkText(this.answer.lead)
    this.checkText(this.answer.text)
    for (const part of this.answer.parts) {
      if (part.kind === 'text') this.checkText(part.label === undefined ? part.text : `${part.label} ${part.text}`)
      if (part.kind === 'table') this.checkTable(part)
      if (part.kind === 'passages') this.check({ text: part.title, citations: part.citations, figures: [] })
      if (part.kind === 'chart') {
        const marks = part.points.flatMap(({ citations }) => citations)
        this.check({ text: part.title, citations: marks, figures: [] })
        for (const { label, text, citations, figures } of valuesOf(part))
          this.check({ text: `${label} ${text}`, citations, figures })
      }
    }
  }

  private checkText(text: string): void {
    for (const sentence of markedSentences(text, this.answer.citations)) this.check(sentence)
  }

  private checkTable({ title, columns, rows }: TablePart): void {
    const cells = rows.flat()
    this.check({ text: title ?? '', ...marksOf(cells) })
    columns.forEach((column, index) => {
      const inColumn = rows.flatMap((row) => row[index] ?? [])
      this.check({ text: column.title, ...marksOf(inColumn) })
    })
    for (const row of rows)
      row.forEach((cell, index) => {
        // The first cell names what the row is about; the words of its name stand in the row's sources.
        const own = marksOf([cell])
        const isHeader = index === 0 && own.citations.length + own.figures.length === 0
        this.checkCell(cell, isHeader ? marksOf(row) : own)
      })
  }

  private checkCell(cell: Cell, marks: Omit<Shown, 'text'>): void {
    const inText = markedSentences(cell.text, this.answer.citations)
    this.check({
      text: inText.map(({ text }) => text).join(' '),
      citations: [...marks.citations, ...inText.flatMap(({ citations }) => citations)],
      figures: [...marks.figures, ...inText.flatMap(({ figures }) => figures)],
    })
  }

  private check(shown: Shown): void {
    const { citations, figures } = this.answer
    const where = shown.text.trim()
    const marked = shown.citations.flatMap((id) => citations.find((citation) => citation.id === id) ?? [])
    const computed = shown.figures.flatMap((id) => figures.find((figure) => figure.id === id) ?? [])
    for (const id of shown.citations)
      if (!citations.some((citation) => citation.id === id))
        this.findings.push({ kind: 'mark', what: `[${id}]`, where })
    for (const id of shown.figures)
      if (!figures.some((figure) => figure.id === id)) this.findings.push({ kind: 'mark', what: `[算${id}]`, where })

    const stated = marked.flatMap(({ quote }) => findNumbers(quote))
    const text = computed.reduce((rest, { formula }) => rest.replaceAll(formula, ' '), shown.text)
    for (const number of findNumbers(text)) {
      this.numbers++
      const supported =
        stated.some((other) => sameNumber(number, other)) ||
        computed.some((figure) => isOfFigure(number, figure)) ||
        this.isKnownDate(number) ||
        this.isInName(number, text) ||
        repeats(this.question, text, number)
      if (!supported) this.findings.push({ kind: 'number', what: number.written, where })
    }
  }

  /** Years and dates of what is cited, and of the periods that were understood. */
  private isKnownDate({ value, unit }: FoundNumber): boolean {
    const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100 && (unit === '年' || unit === '')
    if (!isYear && unit !== '月' && unit !== '日' && unit !== '号') return false
    if (isYear && this.years.has(value)) return true
    return this.answer.citations.some(({ document, section, quote }) => {
      const [year, month, day] = (document.date ?? '').split('-').map(Number)
      if (isYear && value === year) return true
      if (unit === '月' && value === month) return true
      if (unit === '日' && value === day) return true
      if (isYear && planYears(`${document.title} ${section} ${quote}`).includes(value)) return true
      return findNumbers(`${document.title} ${section}`).some((number) => number.value === value)
    })
  }

  /** A number inside the name of an indicator or of a cited document: 3岁以下婴幼儿托位数. */
  private isInName(number: FoundNumber, text: string): boolean {
    const { indicators, departments } = this.answer.understood
    const titles = this.answer.citations.map(({ document }) => document.title)
    return [...indicators, ...departments, ...titles].some((name) => {
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
        if (at <= number.start && number.end <= at + name.length) return true
      return false
    })
  }
}

function marksOf(cells: readonly Cell[]): Omit<Shown, 'text'> {
  return {
    citations: cells.flatMap(({ citations = [] }) => citations),
    figures: cells.flatMap(({ figures = [] }) => figures),
  }
}

/** Whether a quotation's number bears out one that is shown; a number without a unit there may have got it from its context. */
function sameNumber(shown: FoundNumber, quoted: FoundNumber): boolean {
  if (shown.value !== quoted.value) return false
  if (shown.unit === quoted.unit || shown.unit === '' || quoted.unit === '') return true
  // “1772.02亿” of 1772.02亿元
  return /^[十百千万亿]+$/u.test(shown.unit) && quoted.unit.startsWith(shown.unit)
}

function isOfFigure(shown: FoundNumber, figure: AnswerFigure): boolean {
  return [figure, ...figure.inputs].some(
    ({ value, unit }) =>
      Math.abs(Number(value)) === shown.value &&
      (shown.unit === '' ||
        unit === '' ||
        unit === `个${shown.unit}` ||
        unit === shown.unit ||
        unit.startsWith(`${shown.unit}/`)),
  )
}

/** How many characters around a number must be the question's own for a sentence to repeat the question. */
const REPEATED_CONTEXT = 2

/** Whether a number stands in the same words in the question: its unit and at least two characters before or after. */
function repeats(question: string, text: string, { start, end }: FoundNumber): boolean {
  const before = text.slice(Math.max(0, start - REPEATED_CONTEXT), end)
  const after = text.slice(start, end + REPEATED_CONTEXT)
  const asked = question.normalize('NFKC')
  return [before, after].some((words) => words.length > end - start && asked.includes(words.normalize('NFKC')))
}

// “十四五”规划, 第十四个五年规划: the number of a five-year plan names its years.
const FIVE_YEAR_PLAN = /十(?<ordinal>[一二三四五六])(?:五(?!年)|个五年)/gu

/** The first and the last year of the five-year plans that a text names: 十四五 is 2021 to 2025. */
function planYears(text: string): number[] {
  return [...text.matchAll(FIVE_YEAR_PLAN)].flatMap(({ groups }) => {
    const first = 2001 + 5 * chineseValue(groups?.['ordinal'] ?? '')
    return [first, first + 4]
  })
}

/** The years of a period: `2021-2023H1` is 2021, 2022, 2023; `2023-05` is 2023. */
function yearsOf(period: string): number[] {
  const [first, last] = (period.match(/\d{4}/gu) ?? []).map(Number)
  if (first === undefined) return []
  return Array.from({ length: (last ?? first) - first + 1 }, (_, index) => first + index)
}
