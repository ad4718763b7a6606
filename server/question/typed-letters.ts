import { pinyin } from 'pinyin-pro'
import type { Change } from './spelling.ts'

/** Words that questions are made of, for those who type whole questions by sound. */
const ASKING =
  '是 的 谁 有 了 吗 几 年 和 多少 几个 是多少 有多少 目标 指标 完成 完成了 完成了吗 没完成 未完成 怎么样 情况 负责 谁负责 牵头 单位 部门 责任 增长 增速 中期 评估 规划 今年 去年 明年 哪些 什么 为什么 原因 现在 达标'.split(
    ' ',
  )
/** Shortest name that is known by the first letters of its sounds: shorter ones may be anything. */
const MIN_INITIALS = 4
/** Longest run of letters that is read. */
const MAX_LETTERS = 60

/**
 * Names typed by the letters of their sounds: “wuchang gdp mubiao” → 武昌gdp目标, gdzctz → 固定资产投资.
 *
 * All letters must be read as names or words of questions; words of Latin letters that documents write stay.
 */
export class TypedLetters {
  readonly #names: readonly string[]
  #spelt: Spelt | undefined
  /** Words of Latin letters that stay as they are: gdp, cpi. */
  readonly #latin: ReadonlySet<string>

  /**
   * @param names what questions are about, the likelier first
   * @param latin words of Latin letters that documents write
   */
  constructor(names: readonly string[], latin: Iterable<string>) {
    this.#names = names
    this.#latin = new Set(latin)
  }

  /** The text with names put in for the letters that spell them; adds what was changed. */
  correct(text: string, changes: Change[]): string {
    // “wuchang区GDP是多少”, “liang shi mubiao”: small letters, with blanks between the syllables or words or none.
    return text.replace(/[a-zü]+(?: [a-zü]+)*/gu, (typed) => {
      const read = typed.length > MAX_LETTERS ? undefined : this.#read(typed)
      if (read === undefined || read === typed) return typed
      changes.push({ from: typed, to: read })
      return read
    })
  }

  #read(typed: string): string | undefined {
    const chunks = typed.split(' ')
    return this.#asNames(chunks) ?? (chunks.length === 1 ? this.#letters().byInitials.get(typed) : undefined)
  }

  /** The letters as names, as few as can be; nothing where some are none. */
  #asNames(chunks: readonly string[]): string | undefined {
    const letters = chunks.join('').replace(/ü/gu, 'v')
    const { byLetters, longest } = this.#letters()
    const latinAt = new Map<number, string>()
    let start = 0
    for (const chunk of chunks) {
      if (this.#latin.has(chunk)) latinAt.set(start, chunk)
      start += chunk.length
    }
    // best[at]: the fewest pieces that the letters up to there are made of, and the text of them.
    const best: ({ count: number; text: string } | undefined)[] = [{ count: 0, text: '' }]
    for (let at = 0; at < letters.length; at++) {
      const before = best[at]
      if (before === undefined) continue
      const add = (piece: string, end: number): void => {
        const known = best[end]
        if (known === undefined || known.count > before.count + 1)
          best[end] = { count: before.count + 1, text: before.text + piece }
      }
      const latin = latinAt.get(at)
      if (latin !== undefined) add(latin, at + latin.length)
      for (let end = at + 1; end <= Math.min(letters.length, at + longest); end++) {
        const name = byLetters.get(letters.slice(at, end))
        if (name !== undefined) add(name, end)
      }
    }
    return best[letters.length]?.text
  }

  /** The letters of all names; worked out when a question first has any. */
  #letters(): Spelt {
    this.#spelt ??= speltOf([...ASKING, ...this.#names])
    return this.#spelt
  }
}

/** What is read for letters: of names that sound the same the first. */
interface Spelt {
  readonly byLetters: ReadonlyMap<string, string>
  readonly byInitials: ReadonlyMap<string, string>
  /** Letters of the longest name. */
  readonly longest: number
}

function speltOf(names: readonly string[]): Spelt {
  const byLetters = new Map<string, string>()
  const byInitials = new Map<string, string>()
  let longest = 0
  for (const name of names) {
    const sounds = soundsOf(name)
    const letters = sounds.join('')
    const initials = sounds.map((sound) => sound[0] ?? '').join('')
    if (!byLetters.has(letters)) byLetters.set(letters, name)
    if (initials.length >= MIN_INITIALS && !byInitials.has(initials)) byInitials.set(initials, name)
    longest = Math.max(longest, letters.length)
  }
  return { byLetters, byInitials, longest }
}

/** Sounds as they are typed, lv for lü. */
function soundsOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array' }).map((sound) => sound.replace(/ü/gu, 'v'))
}
