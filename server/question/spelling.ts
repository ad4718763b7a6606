import { pinyin } from 'pinyin-pro'
import { tagged } from '../../indexer/analysis/tokens.ts'

/** Shortest name that is looked for by its sound, in characters: shorter ones sound like too much else. */
const MIN_LENGTH = 2
const MAX_LENGTH = 12

/**
 * Puts right what was typed by sound: 优良天书比率 → 优良天数比率, 拖位 → 托位, wuchang → 武昌.
 *
 * Only names of the vocabulary are put in, and only for words that sound the same without being a
 * name themselves.
 */
export class Spelling {
  readonly #bySound = new Map<string, string>()
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
    for (const name of usable) {
      const sound = soundsOf(name).join(' ')
      if (!this.#bySound.has(sound)) this.#bySound.set(sound, name)
    }
  }

  /** The text with names put in for what sounds like them, and what was changed. */
  correct(text: string): { text: string; changes: readonly { from: string; to: string }[] } {
    const changes: { from: string; to: string }[] = []
    let corrected = this.#correctLatin(text, changes)
    for (const run of corrected.match(/\p{Script=Han}+/gu) ?? []) {
      const sounds = soundsOf(run)
      const borders = bordersOf(run)
      let fixed = run
      for (let length = Math.min(MAX_LENGTH, run.length); length >= MIN_LENGTH; length--) {
        for (let at = 0; at + length <= run.length; at++) {
          const typed = run.slice(at, at + length)
          // 总量|是 is no 粮食: a wrong word begins and ends where words do.
          if (!borders.has(at) || !borders.has(at + length)) continue
          if (!fixed.includes(typed) || this.#isFamiliar(typed)) continue
          const name = this.#bySound.get(sounds.slice(at, at + length).join(' '))
          if (name === undefined || name === typed) continue
          fixed = fixed.replace(typed, name)
          changes.push({ from: typed, to: name })
        }
      }
      corrected = corrected.replace(run, fixed)
    }
    return { text: corrected, changes }
  }

  /** Every pair of its characters stands in some name: then it is spelt as the documents spell. */
  #isFamiliar(typed: string): boolean {
    if (this.#names.has(typed)) return true
    for (let at = 0; at + 2 <= typed.length; at++) if (!this.#pairs.has(typed.slice(at, at + 2))) return false
    return true
  }

  // “wuchang区GDP是多少”: letters that spell a name's sounds.
  #correctLatin(text: string, changes: { from: string; to: string }[]): string {
    return text.replace(/[a-zü]{4,40}(?: [a-zü]{2,6})*/gu, (typed) => {
      const letters = typed.replace(/ /gu, '')
      for (const [sound, name] of this.#bySound)
        if (sound.replace(/ /gu, '') === letters) {
          changes.push({ from: typed, to: name })
          return name
        }
      return typed
    })
  }
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
