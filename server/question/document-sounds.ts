import { pinyin } from 'pinyin-pro'
import { tagged } from '../../indexer/analysis/tokens.ts'
import { withAskingWords } from './asking-slips.ts'
import { FUNCTION, GUESSED, oddPieces, withoutAmounts, type OddPiece } from './odd-pieces.ts'
import { looksLike } from './look-alikes.ts'
import type { Change } from './spelling.ts'

/** Longest and shortest piece that is looked for, in characters. */
const MAX_LENGTH = 6
const MIN_LENGTH = 2
/** So many sounds in a row are no chance. */
const SURE_LENGTH = 4
/** How often documents must write a short piece that is only like what was typed in its order or by its looks. */
const OFTEN = 2
/** How often they must write a word of two characters that sounds like what was typed but for its tones. */
const AGAIN = 3
/** More sounds than Chinese has. */
const MOST_SOUNDS = 0x10000
/** Stands for what is no Chinese character: no piece goes across it. */
const BREAK = 0

/**
 * What documents write that sounds like a word which nobody writes: 端头路 → 断头路, 中欧班咧 → 中欧班列; or that has its
 * characters in another order (中欧列班), or one that looks like another (高标准衣田).
 *
 * Only characters that make no word of the language with those beside them, and that stand so in no document, are
 * looked at; those that write zh for z, ch for c, sh for s, and -n for -ng sound alike.
 */
export class DocumentSounds {
  readonly #texts: readonly string[]
  /** Words that people say and documents need not: no slips either. */
  readonly #said: ReadonlySet<string>
  #sounds: readonly Uint16Array[] | undefined
  #pairs: ReadonlySet<string> | undefined
  #soundPairs: ReadonlySet<number> | undefined
  readonly #numbers = new Map<string, number>()
  readonly #ofCharacter = new Map<string, number>()

  /**
   * @param texts the documents
   * @param said everyday words, which are no slips though no document writes them
   */
  constructor(texts: readonly string[], said: readonly string[] = []) {
    this.#texts = texts
    this.#said = new Set(said)
  }

  /** The text with what documents write put in for what sounds like it, and what was changed. */
  correct(text: string): { text: string; changes: readonly Change[] } {
    const asking = withAskingWords(text, (words) => this.#countOf(words) > 0)
    const changes = [...asking.changes]
    let corrected = asking.text
    this.#learn([...new Set(corrected)].filter((character) => !this.#ofCharacter.has(character)))
    for (const piece of oddPieces(withoutAmounts(corrected))) {
      const change = this.#written(piece)
      if (change === undefined || !corrected.includes(change.from)) continue
      corrected = corrected.replace(change.from, change.to)
      changes.push(change)
    }
    return { text: corrected, changes }
  }

  /** The longest part of a piece, with its odd characters in it, that documents write otherwise. */
  #written(piece: OddPiece): Change | undefined {
    const { run, start, end } = piece
    if (this.#isSaid(piece)) return undefined
    for (let length = MAX_LENGTH; length >= MIN_LENGTH; length--)
      for (let at = Math.max(0, end - length); at <= start && at + length <= run.length; at++) {
        const from = run.slice(at, at + length)
        // What stands in a document is no slip.
        if (this.#countOf(from) > 0) continue
        const to = this.#soundingLike(piece, at, from) ?? this.#lookingLike(piece, at, from)
        if (to !== undefined) return { from, to }
      }
    return undefined
  }

  /** 高企, 专汽: what people say so every day, or documents write so, is no slip though no dictionary has it. */
  #isSaid({ run, start, end }: OddPiece): boolean {
    if (end - start >= MIN_LENGTH && this.#countOf(run.slice(start, end)) > 0) return true
    for (let from = Math.max(0, end - MAX_LENGTH); from <= start; from++)
      for (let to = Math.max(end, from + MIN_LENGTH); to <= Math.min(run.length, from + MAX_LENGTH); to++)
        if (this.#said.has(run.slice(from, to))) return true
    return false
  }

  /** How often the documents write something, but no further than tells anything. */
  #countOf(words: string): number {
    for (let at = 0; at + 2 <= words.length; at++) if (!this.#pairsOfTexts().has(words.slice(at, at + 2))) return 0
    let count = 0
    for (const text of this.#texts)
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) if (++count >= OFTEN) return count
    return count
  }

  /** All pairs of characters of the documents: what has another stands in none. */
  #pairsOfTexts(): ReadonlySet<string> {
    if (this.#pairs === undefined) {
      const pairs = new Set<string>()
      for (const text of this.#texts) for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2))
      this.#pairs = pairs
    }
    return this.#pairs
  }

  #soundingLike(piece: OddPiece, at: number, typed: string): string | undefined {
    // 打|粮食 is no 大量: a short word begins and ends where words do.
    const isCut = typed.length < SURE_LENGTH && !(piece.borders.has(at) && piece.borders.has(at + typed.length))
    if (isCut || isAtFunction(piece, at) || isAtFunction(piece, at + typed.length - 1)) return undefined
    const wanted = [...typed].map((character) => this.#soundOf(character))
    if (wanted.some((sound, next) => next > 0 && !this.#isPairHeard(wanted[next - 1] ?? BREAK, sound))) return undefined
    const counts = new Map<string, number>()
    this.#soundsOfTexts().forEach((heard, number) => {
      const text = this.#texts[number] ?? ''
      for (
        let from = heard.indexOf(wanted[0] ?? BREAK);
        from !== -1;
        from = heard.indexOf(wanted[0] ?? BREAK, from + 1)
      ) {
        if (!wanted.every((sound, next) => heard[from + next] === sound)) continue
        const written = text.slice(from, from + wanted.length)
        if (counts.has(written) || isHeard(piece, at, typed, { text, at: from, written }))
          counts.set(written, (counts.get(written) ?? 0) + 1)
      }
    })
    const [best] = [...counts].sort((a, b) => b[1] - a[1])
    if (best === undefined) return undefined
    const [written, count] = best
    // 瘦入, 己场: of two characters in other tones only what documents write again and again.
    if (typed.length > MIN_LENGTH || tones(written) === tones(typed)) return written
    return count >= AGAIN && isGuessed(typed) && isWord(written) && sounds(written) === sounds(typed)
      ? written
      : undefined
  }

  /** The same characters with two of them changed about, or with one that looks like another. */
  #lookingLike(piece: OddPiece, at: number, typed: string): string | undefined {
    const { start, end, borders, functions } = piece
    const isSure = typed.length >= SURE_LENGTH
    if (!isSure && !(borders.has(at) && borders.has(at + typed.length))) return undefined
    const candidates = [...typed].flatMap((character, inside) => {
      const place = at + inside
      const isOdd = place >= start && place < end
      // “标指 什么” is no 指标: in a short piece, what only asks or joins stays where it is.
      if ((!isSure || place === 0) && functions.has(place)) return []
      const next = typed[inside + 1]
      const swapped =
        next !== undefined &&
        next !== character &&
        (isSure || !functions.has(place + 1)) &&
        (isOdd || (place + 1 >= start && place + 1 < end))
          ? [`${typed.slice(0, inside)}${next}${character}${typed.slice(inside + 2)}`]
          : []
      const alike = isOdd ? [...looksLike(character)] : []
      return [...swapped, ...alike.map((other) => `${typed.slice(0, inside)}${other}${typed.slice(inside + 1)}`)]
    })
    return candidates.find(
      (candidate) => this.#countOf(candidate) >= (isSure ? 1 : OFTEN) && (isSure || isWord(candidate)),
    )
  }

  /** The sound of every UTF-16 unit of every document; worked out when a question first needs it. */
  #soundsOfTexts(): readonly Uint16Array[] {
    if (this.#sounds === undefined) this.#learn([...new Set(this.#texts.join(''))])
    this.#sounds ??= this.#texts.map((text) => Uint16Array.from(text.split(''), (unit) => this.#soundOf(unit)))
    return this.#sounds
  }

  /** Whether any document has two characters beside each other that sound so. */
  #isPairHeard(first: number, second: number): boolean {
    if (this.#soundPairs === undefined) {
      const heardPairs = new Set<number>()
      for (const heard of this.#soundsOfTexts())
        heard.forEach((sound, at) => heardPairs.add(sound * MOST_SOUNDS + (heard[at + 1] ?? BREAK)))
      this.#soundPairs = heardPairs
    }
    return this.#soundPairs.has(first * MOST_SOUNDS + second)
  }

  #soundOf(character: string): number {
    if (!this.#ofCharacter.has(character)) this.#learn([character])
    return this.#ofCharacter.get(character) ?? BREAK
  }

  /** Remembers the sounds of characters; asked for together they take a tenth of the time. */
  #learn(characters: readonly string[]): void {
    const chinese = characters.filter((character) => /\p{Script=Han}/u.test(character))
    // Between blanks each is read for itself.
    const sounds = pinyin(chinese.join(' '), { toneType: 'none', type: 'array' }).filter((sound) => sound.trim() !== '')
    for (const character of characters) this.#ofCharacter.set(character, BREAK)
    chinese.forEach((character, at) => this.#ofCharacter.set(character, this.#numberOf(alike(sounds[at] ?? ''))))
  }

  #numberOf(sound: string): number {
    const number = this.#numbers.get(sound) ?? this.#numbers.size + 1
    this.#numbers.set(sound, number)
    return number
  }
}

/** A place in a document that sounds like what was typed. */
interface Heard {
  readonly text: string
  readonly at: number
  readonly written: string
}

/** Whether what a document writes is what was typed by its sound: its words begin and end there, if it is short. */
function isHeard(piece: OddPiece, start: number, typed: string, { text, at, written }: Heard): boolean {
  // What only asks or joins is not misspelt, and is not what was meant.
  const isSame = [...written].every(
    (character, inside) =>
      character === typed[inside] ||
      (!piece.functions.has(start + inside) && (typed.length >= SURE_LENGTH || !FUNCTION.test(character))),
  )
  if (!isSame) return false
  if (typed.length >= SURE_LENGTH) return endsAsTyped(typed, written, text, at)
  return isWord(written) || isOfWholeWords(text, at, at + written.length)
}

/** 贫困县, 城区, 农业用地: characters that ask or join elsewhere, and end words here. */
const ENDING = /[市区县省地里]/u

function isAtFunction({ run, functions }: OddPiece, at: number): boolean {
  return functions.has(at) && !ENDING.test(run.charAt(at))
}

/** Characters around a piece that tell where its words begin and end. */
const CONTEXT = 8

/** 指标规|模 is no 指标归: what a document writes begins and ends there where words do. */
function isOfWholeWords(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - CONTEXT)
  const borders = new Set([from])
  let at = from
  for (const { word } of tagged(text.slice(from, end + CONTEXT))) {
    at += word.length
    borders.add(at)
  }
  return borders.has(start) && borders.has(end)
}

/**
 * 综合管廊现 is no 综合管廊项|目: where a long piece differs at one of its ends, what is written there ends as words do.
 */
function endsAsTyped(typed: string, written: string, text: string, at: number): boolean {
  const isSameStart = typed[0] === written[0]
  const isSameEnd = typed.at(-1) === written.at(-1)
  if (isSameStart && isSameEnd) return true
  if (!isSameStart && !isSameEnd) return isOfWholeWords(text, at, at + written.length)
  const isLastWord = isWord(isSameStart ? written.slice(-2) : written.slice(0, 2))
  return isLastWord || isOfWholeWords(text, at, at + written.length)
}

/** Whether a text is one word of the dictionary. */
function isWord(text: string): boolean {
  const [first, second] = tagged(text)
  return second === undefined && first !== undefined && first.tag !== GUESSED
}

/** Whether the segmenter only guesses a text to be a word: 瘦入, and not 搬|好. */
function isGuessed(text: string): boolean {
  const [first, second] = tagged(text)
  return second === undefined && first?.tag === GUESSED
}

/** The sounds of a text without their tones. */
function sounds(text: string): string {
  return pinyin(text, { toneType: 'none' })
}

/** The sounds of a text with their tones: two characters sound like too much else without. */
function tones(text: string): string {
  return pinyin(text, { toneType: 'num' })
}

/** A sound as those hear it who write z for zh and n for ng. */
function alike(sound: string): string {
  return sound.replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n')
}
