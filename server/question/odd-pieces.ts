import { tagged } from '../../indexer/analysis/tokens.ts'

/** How the segmenter tags what it only guesses to be a word. */
export const GUESSED = 'x'

/** Characters that only ask or join: with them no word begins or ends. */
export const FUNCTION =
  /[的地得了吗呢吧啊呀么啥咋是有没不也都就还又再才会能要想让把被给跟和与或及以在到从向对为于去来里年月日号多少几个些这那哪谁怎什归指只市区县省一二两三四五六七八九十]/u

/** Characters of a run that make no word: from `start` to `end`. */
export interface OddPiece {
  readonly run: string
  /** Where words of the run begin and end. */
  readonly borders: ReadonlySet<number>
  /** Where a character stands that only asks or joins; in 落地 and 市场 none does. */
  readonly functions: ReadonlySet<number>
  readonly start: number
  readonly end: number
}

/** A text with more odd pieces than these is not misspelt, it is no Chinese. */
const MOST_PIECES = 40

/** Whether a text is of the language, so that what is odd in it may be misspelt. */
export function isChinese(text: string): boolean {
  return text.length <= MOST_PIECES || oddPieces(withoutAmounts(text)).length <= MOST_PIECES
}

/** “社零1200亿完成没”: an amount's unit makes no word with what follows it. */
export function withoutAmounts(text: string): string {
  return text.replace(/\d[亿万千百]*/gu, ' ')
}

/** The characters of a text that make no word of the language with those beside them. */
export function oddPieces(text: string): OddPiece[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const pieces: OddPiece[] = []
    const borders = new Set([0])
    const functions = new Set<number>()
    let at = 0
    for (const { word, tag } of tagged(run)) {
      for (const piece of tag === GUESSED ? guessedPieces(word) : [word]) {
        const isFunction = FUNCTION.test(piece) && (tag === GUESSED || piece.length === 1)
        if (isFunction) [...piece].forEach((_, inside) => functions.add(at + inside))
        // 找|工作, 按|规划: a verb or a preposition may stand alone.
        else if (tag === GUESSED || (piece.length === 1 && !/^[vp]/u.test(tag)))
          pieces.push({ run, borders, functions, start: at, end: at + piece.length })
        // A word that is only guessed may be cut anywhere: 交|农页税.
        if (tag === GUESSED) [...piece].forEach((_, inside) => borders.add(at + inside))
        borders.add((at += piece.length))
      }
    }
    return pieces
  })
}

/** “农天要”: what the segmenter guesses to be a word is none across a character that only asks or joins. */
function guessedPieces(word: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (!FUNCTION.test(character)) {
      piece += character
      continue
    }
    if (piece !== '') pieces.push(piece)
    pieces.push(character)
    piece = ''
  }
  if (piece !== '') pieces.push(piece)
  return pieces
}
