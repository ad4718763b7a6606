/** A sentence of an answer with the marks that stand at it. */
export interface MarkedSentence {
  /** Without its marks. */
  readonly text: string
  /** Ids of citations: `[1]`. */
  readonly citations: readonly number[]
  /** Ids of figures: `[算1]`. */
  readonly figures: readonly number[]
}

// “达到83岁[1]。”, “平均6.73%[算1]。”
const MARK = /\[(?<figure>算?)(?<id>\d+)\]/gu

/** What of a citation tells where its quotation stands in a text. */
export interface Quoted {
  readonly id: number
  readonly quote: string
}

/**
 * The sentences of a text: up to 。！？ or the end of the line, with the marks that follow the stop. A stop
 * inside a quotation ends no sentence, since the mark of a quotation stands behind it.
 */
export function markedSentences(text: string, citations: readonly Quoted[] = []): MarkedSentence[] {
  return text.split('\n').flatMap((line) => sentencesOfLine(line, quotationEnds(line, citations)).map(marked))
}

/**
 * For each place where a cited quotation begins, the place where it ends, just before its own mark. Quotation marks
 * alone do not tell: a document may have lost one of a pair (开展劳动关系和谐同行”能力提升三年行动).
 */
function quotationEnds(line: string, citations: readonly Quoted[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { id, quote } of citations)
    for (const shown of new Set([quote, quote.replace(/\s+/gu, ' ').trim()])) {
      const quotation = `${shown}”[${id}]`
      for (let at = line.indexOf(quotation); at !== -1; at = line.indexOf(quotation, at + 1))
        ends.set(at, at + shown.length)
    }
  return ends
}

function sentencesOfLine(line: string, quotations: ReadonlyMap<number, number>): string[] {
  const sentences: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    at = quotations.get(at) ?? at
    const character = line.charAt(at)
    if ('“「『《'.includes(character)) depth++
    else if ('”」』》'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !'。！？!?'.includes(character)) continue
    const end = at + 1 + marksLength(line.slice(at + 1))
    sentences.push(line.slice(start, end))
    start = end
    at = end - 1
  }
  sentences.push(line.slice(start))
  return sentences.filter((sentence) => sentence.trim() !== '')
}

/** How many characters of marks a text begins with. */
function marksLength(text: string): number {
  return /^(?:\s*\[算?\d+\])*/u.exec(text)?.[0].length ?? 0
}

function marked(sentence: string): MarkedSentence {
  const marks = [...sentence.matchAll(MARK)]
  const ids = (figure: string): number[] =>
    marks.filter(({ groups }) => groups?.['figure'] === figure).map(({ groups }) => Number(groups?.['id']))
  return { text: sentence.replace(MARK, ' '), citations: ids(''), figures: ids('算') }
}
