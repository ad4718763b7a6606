import { pinyin } from 'pinyin-pro'
import { tagged, tokens } from '../../indexer/analysis/tokens.ts'
import { looksLike } from './look-alikes.ts'
import { WordTree } from './everyday/word-tree.ts'
import { TypedLetters } from './typed-letters.ts'

/** Shortest name that is looked for by its sound, in characters: shorter ones sound like too much else. */
const MIN_LENGTH = 2
const MAX_LENGTH = 12
/** Shortest name that is known though one of its characters is another. */
const MIN_SHAPED = 5
/** Shortest part of a name that is known by itself: shorter ones are too many. */
const MIN_PART = 4
/** How the segmenter tags what it only guesses to be a word. */
const GUESSED = 'x'

/**
 * Puts right what was typed by sound: 优良天书比率 → 优良天数比率, 拖位 → 托位, wuchang → 武昌.
 *
 * Only names of the vocabulary are put in, and only for words that sound the same without being a
 * name themselves.
 */
export class Spelling {
  /** Names by their sounds, “wu chang ”: of two that sound the same, the first. */
  readonly #bySound = new WordTree<string>()
  readonly #letters: TypedLetters
  readonly #byLength = new Map<number, string[]>()
  /** The names, and the parts of them that begin and end where words do. */
  readonly #parts: ReadonlySet<string>
  readonly #names: ReadonlySet<string>
  readonly #pairs: ReadonlySet<string>

  /** @param names words and names that questions are about */
  constructor(names: readonly string[]) {
    const usable = names.filter(
      (name) => /^\p{Script=Han}+$/u.test(name) && name.length >= MIN_LENGTH && name.length <= MAX_LENGTH,
    )
    this.#names = new Set(usable)
    this.#pairs = new Set(
      usable.flatMap((name) => Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2))),
    )
    this.#parts = new Set(usable.flatMap((name) => [name, ...partsOf(name)]).filter((part) => part.length >= MIN_PART))
    for (const name of usable) {
      this.#byLength.set(name.length, [...(this.#byLength.get(name.length) ?? []), name])
      this.#bySound.add(asText(soundsOf(name)), name)
    }
    this.#letters = new TypedLetters(
      [...usable, ...mostOftenFirst(usable.flatMap(partsOf))],
      names.flatMap((name) => name.toLowerCase().match(/[a-z]+/gu) ?? []),
    )
  }

  /** The text with names put in for what sounds like them, and what was changed. */
  correct(text: string): { text: string; changes: readonly Change[] } {
    const changes: Change[] = []
    let corrected = this.#letters.correct(text, changes)
    // “550亿和470亿”: the unit of an amount makes no word with what follows it.
    for (const run of corrected.replace(/\d[十百千万亿]+/gu, ' ').match(/\p{Script=Han}+/gu) ?? []) {
      const heard = this.#correctCharacter(this.#correctRun(run, changes), changes)
      corrected = corrected.replace(run, this.#correctLooks(heard, changes))
    }
    return { text: corrected, changes }
  }

  /** The longest pieces first, since a name is more surely meant by all of its sounds than by two of them. */
  #correctRun(run: string, changes: Change[]): string {
    const pieces = this.#soundingLikeNames(run)
    if (pieces.length === 0) return run
    const borders = bordersOf(run)
    let fixed = run
    for (const { at, from, to } of pieces.sort((a, b) => b.from.length - a.from.length || a.at - b.at)) {
      // 总量|是 is no 粮食: a wrong word begins and ends where words do.
      if (!borders.has(at) || !borders.has(at + from.length) || !fixed.includes(from)) continue
      fixed = fixed.replace(from, to)
      changes.push({ from, to })
    }
    return fixed
  }

  /** “研发经费投人增长”: a name but for one character, which makes no word with those beside it. */
  #correctCharacter(run: string, changes: Change[]): string {
    if (run.length < MIN_SHAPED) return run
    let odd: ReadonlySet<number> | undefined
    for (let length = Math.min(run.length, MAX_LENGTH); length >= MIN_SHAPED; length--)
      for (const name of this.#byLength.get(length) ?? [])
        for (let at = 0; at + length <= run.length; at++) {
          const wrong = onlyDifference(run, at, name)
          if (wrong === undefined) continue
          odd ??= this.#oddCharacters(run)
          if (!odd.has(at + wrong)) continue
          const from = run.slice(at, at + length)
          changes.push({ from, to: name })
          return `${run.slice(0, at)}${name}${run.slice(at + length)}`
        }
    return run
  }

  /** “货款余额”, “居民收人”, “居收民入”: a part of a name but for a character that looks like another, or for the order of two. */
  #correctLooks(run: string, changes: Change[]): string {
    for (let length = Math.min(run.length, MAX_LENGTH); length >= MIN_PART; length--)
      for (let at = 0; at + length <= run.length; at++) {
        const from = run.slice(at, at + length)
        const to = this.#isFamiliar(from) ? undefined : slipsOf(from).find((likely) => this.#parts.has(likely))
        if (to === undefined) continue
        changes.push({ from, to })
        return `${run.slice(0, at)}${to}${this.#correctLooks(run.slice(at + length), changes)}`
      }
    return run
  }

  /** The places of characters that make neither a word nor a part of a name with a character beside them. */
  #oddCharacters(run: string): Set<number> {
    const odd = new Set<number>()
    let start = 0
    for (const { word, tag } of tagged(run)) {
      for (let at = start; at < start + word.length; at++) {
        const isWord = word.length >= 2 && tag !== GUESSED
        const isOfName = this.#pairs.has(run.slice(at - 1, at + 1)) || this.#pairs.has(run.slice(at, at + 2))
        if (!isWord && !isOfName) odd.add(at)
      }
      start += word.length
    }
    return odd
  }

  /** The pieces of a run of characters that sound like a name and are not spelt as the documents spell. */
  #soundingLikeNames(run: string): (Change & { at: number })[] {
    const sounds = soundsOf(run)
    const text = asText(sounds)
    // Where each character of the run has its sound in the text of all sounds, and the other way round.
    const starts = [0]
    for (const sound of sounds) starts.push((starts.at(-1) ?? 0) + sound.length + 1)
    const characterAt = new Map(starts.map((start, at) => [start, at]))
    return sounds.flatMap((_sound, at) =>
      this.#bySound.wordsAt(text, starts[at] ?? 0).flatMap(({ end, value: name }) => {
        const typed = run.slice(at, characterAt.get(end))
        const isMeant = typed === name || this.#isFamiliar(typed) || (typed.length === MIN_LENGTH && isWord(typed))
        return isMeant ? [] : [{ at, from: typed, to: name }]
      }),
    )
  }

  /** Every pair of its characters stands in some name: then it is spelt as the documents spell. */
  #isFamiliar(typed: string): boolean {
    if (this.#names.has(typed)) return true
    for (let at = 0; at + 2 <= typed.length; at++) if (!this.#pairs.has(typed.slice(at, at + 2))) return false
    return true
  }
}

/** What was typed and the name put in for it. */
export interface Change {
  readonly from: string
  readonly to: string
}

/**
 * Where a text differs from a name in one character only, and that within the name: “增长的” is no misspelt 增长率. Nothing
 * where it is the name or differs in more.
 */
function onlyDifference(text: string, from: number, name: string): number | undefined {
  let wrong: number | undefined
  for (let at = 0; at < name.length; at++) {
    if (text[from + at] === name[at]) continue
    if (wrong !== undefined || at === 0 || at === name.length - 1) return undefined
    wrong = at
  }
  return wrong
}

/** What may have been meant by a piece: two neighbours changed about, or one that looks like another. */
function slipsOf(typed: string): string[] {
  return [...typed].flatMap((character, at) => {
    const next = typed[at + 1]
    const swapped = next === undefined || next === character ? [] : [`${next}${character}`]
    return [
      ...swapped.map((pair) => `${typed.slice(0, at)}${pair}${typed.slice(at + 2)}`),
      ...[...looksLike(character)].map((other) => `${typed.slice(0, at)}${other}${typed.slice(at + 1)}`),
    ]
  })
}

/** 高标准农田 of 建成高标准农田: the parts of a name that begin and end where its words do. */
function partsOf(name: string): string[] {
  const borders = new Set([0, name.length])
  for (const word of tokens(name)) {
    const at = name.indexOf(word)
    if (at !== -1 && word.length >= 2) borders.add(at).add(at + word.length)
  }
  const places = [...borders].sort((a, b) => a - b)
  return places.flatMap((from) => places.filter((to) => to > from).map((to) => name.slice(from, to)))
}

/** Parts of names of two characters and more, each once, those of most names first. */
function mostOftenFirst(parts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const part of parts) if (part.length >= MIN_LENGTH) counts.set(part, (counts.get(part) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([part]) => part)
}

/** Whether a text is one word of the dictionary: 程度 is no misspelt 成都. */
function isWord(text: string): boolean {
  const [first, second] = tagged(text)
  return second === undefined && first !== undefined && first.tag !== GUESSED && first.tag !== ''
}

/** Sounds as one text, each with a blank behind it, so that none is the beginning of another: “wu chang ”. */
function asText(sounds: readonly string[]): string {
  return sounds.map((sound) => `${sound} `).join('')
}

/** Where words begin and end in a run of characters. */
function bordersOf(run: string): Set<number> {
  const borders = new Set([0])
  let at = 0
  for (const { word } of tagged(run)) {
    at += word.length
    borders.add(at)
  }
  return borders
}

function soundsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array' })
}
