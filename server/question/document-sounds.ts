import { pinyin } from 'pinyin-pro'
import { tagged } from '../../indexer/analysis/tokens.ts'
import type { Change } from './spelling.ts'

/** Longest and shortest piece that is looked for by its sound, in characters. */
const MAX_LENGTH = 5
const MIN_LENGTH = 2
/** So many sounds in a row are no chance. */
const SURE_LENGTH = 4
/** Characters that only ask or join: with them no word begins or ends. */
const FUNCTION =
  /[的地得了吗呢吧啊呀么是有没不也都就还又再才会能要想让把被给跟和与或及在到从向对为于去来多少几个些这那哪谁怎什归指只市区县省一二两三四五六七八九十]/u

/** Stands for what is no Chinese character: no piece goes across it. */
const BREAK = 0

/**
 * What documents write that sounds like a word which nobody writes: 端头路 → 断头路, 中欧班咧 → 中欧班列.
 *
 * Only characters that make no word of the language with those beside them, and that stand so in no document, are
 * looked at; those that write zh for z, ch for c, sh for s, and -n for -ng sound alike.
 */
export class DocumentSounds {
  readonly #texts: readonly string[]
  #sounds: readonly Uint16Array[] | undefined
  readonly #numbers = new Map<string, number>()
  readonly #ofCharacter = new Map<string, number>()

  /** @param texts the documents */
  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  /** The text with what documents write put in for what sounds like it, and what was changed. */
  correct(text: string): { text: string; changes: readonly Change[] } {
    const changes: Change[] = []
    let corrected = text
    // “社零1200亿完成没”: an amount's unit makes no word with what follows it.
    for (const piece of oddPieces(text.replace(/\d[亿万千百]*/gu, ' '))) {
      const change = this.#written(piece)
      if (change === undefined || !corrected.includes(change.from)) continue
      corrected = corrected.replace(change.from, change.to)
      changes.push(change)
    }
    return { text: corrected, changes }
  }

  /** The longest part of a piece, with its odd characters in it, that documents write otherwise. */
  #written({ run, borders, start, end }: OddPiece): Change | undefined {
    for (let length = MAX_LENGTH; length >= MIN_LENGTH; length--)
      for (let at = Math.max(0, end - length); at <= start && at + length <= run.length; at++) {
        const from = run.slice(at, at + length)
        // 打|粮食 is no 大量: a short word begins and ends where words do.
        const isCut = length < SURE_LENGTH && !(borders.has(at) && borders.has(at + length))
        if (FUNCTION.test(from) || isCut) continue
        // What stands in a document is no slip.
        if (this.#texts.some((text) => text.includes(from))) continue
        const to = this.#mostOftenWritten(from)
        if (to !== undefined) return { from, to }
      }
    return undefined
  }

  #mostOftenWritten(typed: string): string | undefined {
    const wanted = [...typed].map((character) => this.#soundOf(character))
    const counts = new Map<string, number>()
    this.#soundsOfTexts().forEach((sounds, number) => {
      const text = this.#texts[number] ?? ''
      for (let at = sounds.indexOf(wanted[0] ?? BREAK); at !== -1; at = sounds.indexOf(wanted[0] ?? BREAK, at + 1)) {
        if (!wanted.every((sound, next) => sounds[at + next] === sound)) continue
        const written = text.slice(at, at + wanted.length)
        if (
          !FUNCTION.test(written) &&
          (typed.length > MIN_LENGTH || tones(written) === tones(typed)) &&
          (counts.has(written) || isOfWholeWords(text, at, at + written.length))
        )
          counts.set(written, (counts.get(written) ?? 0) + 1)
      }
    })
    const [best] = [...counts].sort((a, b) => b[1] - a[1])
    return best?.[0]
  }

  /** The sound of every UTF-16 unit of every document; worked out when a question first needs it. */
  #soundsOfTexts(): readonly Uint16Array[] {
    if (this.#sounds === undefined) this.#learn([...new Set(this.#texts.join(''))])
    this.#sounds ??= this.#texts.map((text) => Uint16Array.from(text.split(''), (unit) => this.#soundOf(unit)))
    return this.#sounds
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

/** The sounds of a text with their tones: two characters sound like too much else without. */
function tones(text: string): string {
  return pinyin(text, { toneType: 'num' })
}

/** Characters of a run that make no word: from `start` to `end`. */
interface OddPiece {
  readonly run: string
  /** Where words of the run begin and end. */
  readonly borders: ReadonlySet<number>
  readonly start: number
  readonly end: number
}

/** The characters of a text that make no word of the language with those beside them. */
function oddPieces(text: string): OddPiece[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
    const pieces: OddPiece[] = []
    const borders = new Set([0])
    let at = 0
    for (const { word, tag } of tagged(run)) {
      // 找|工作, 按|规划: a verb or a preposition may stand alone.
      const isOdd = (word.length === 1 ? !/^[vp]/u.test(tag) : tag === 'x') && !FUNCTION.test(word)
      if (isOdd) pieces.push({ run, borders, start: at, end: at + word.length })
      at += word.length
      borders.add(at)
    }
    return pieces
  })
}

/** A sound as those hear it who write z for zh and n for ng. */
function alike(sound: string): string {
  return sound.replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n')
}
