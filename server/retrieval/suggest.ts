import { pinyin } from 'pinyin-pro'
import { MAX_SUGGESTIONS, MAX_SUGGEST_LENGTH, type Suggestion } from '../protocol/suggest.ts'
import { isCollective } from '../question/collective.ts'
import type { Register } from './register.ts'
import { bareSubject } from './names-of-facts.ts'

/** How well a name answers to what was typed; the first characters of a name are what people type. */
const SCORES = {
  whole: 100,
  prefix: 80,
  part: 60,
  alias: -5,
  initials: 50,
  initialsPart: 34,
  sound: 48,
  soundPart: 30,
  letters: 20,
}
/** Main indicators and departments are asked about more often than tasks and terms. */
const KIND_WEIGHT: Readonly<Record<Suggestion['kind'], number>> = { indicator: 3, department: 3, task: 1, term: 0 }
/** Main indicators stand before the many things that are only counted. */
const MAIN = 6
/** Longest name that is suggested, in characters. */
const MAX_NAME = 30

/** A name by which a thing is found. */
interface Spelling {
  readonly form: string
  readonly isAlias: boolean
  /** Pinyin of all its characters, and only their first letters; letters and digits as they stand. */
  readonly sound: string
  readonly initials: string
  /** Where in the sound a character begins. */
  readonly starts: ReadonlySet<number>
}

interface Candidate {
  readonly suggestion: Suggestion
  readonly weight: number
  readonly spellings: readonly Spelling[]
}

/** Names to suggest while a question is typed: by their characters, by pinyin, by the first letters of pinyin. */
export class Suggestions {
  readonly #candidates: readonly Candidate[]

  constructor(register: Register) {
    const byText = new Map<string, Candidate>()
    const add = (suggestion: Suggestion, aliases: readonly string[], extra = 0): void => {
      const { text, kind } = suggestion
      if (text.length < 2 || text.length > MAX_NAME || byText.has(text)) return
      const names = [text, ...aliases.filter((alias) => alias !== text && alias.length <= MAX_NAME)]
      byText.set(text, {
        suggestion,
        weight: KIND_WEIGHT[kind] + extra,
        spellings: names.map((name, at) => spellingOf(name, at > 0)),
      })
    }
    for (const { name } of register.of('indicator'))
      add({ text: name, kind: 'indicator', question: `${name}的目标是多少？` }, register.spellings(name), MAIN)
    for (const { name, otherNames } of register.departments)
      if (!isCollective(name)) add({ text: name, kind: 'department', question: `${name}有哪些职责？` }, otherNames)
    for (const { name, fact } of [...register.of('target'), ...register.of('actual')])
      if (fact.grade !== 'thing')
        add(
          { text: name, kind: 'indicator', question: `${name}${fact.kind === 'target' ? '的目标' : ''}是多少？` },
          register.spellings(name),
        )
    for (const { fact } of register.of('responsibility')) {
      const text = bareSubject(fact.subject) || fact.subject
      add({ text, kind: 'task', question: `“${text}”由谁负责？` }, [])
    }
    for (const { fact } of register.of('definition'))
      add({ text: fact.term, kind: 'term', question: `“${fact.term}”是什么意思？` }, [])
    this.#candidates = [...byText.values()]
  }

  /** At most eight names for what was typed, best first; none for nothing. */
  for(typed: string): Suggestion[] {
    const asked = formOf(typed.slice(0, MAX_SUGGEST_LENGTH))
    if (asked === '') return []
    const isLatin = /^[a-z\d]+$/u.test(asked)
    const hits: { candidate: Candidate; score: number }[] = []
    for (const candidate of this.#candidates) {
      let best = 0
      for (const spelling of candidate.spellings) best = Math.max(best, scoreOf(spelling, asked, isLatin))
      if (best > 0) hits.push({ candidate, score: best + candidate.weight })
    }
    return hits
      .sort(
        (a, b) =>
          b.score - a.score ||
          a.candidate.suggestion.text.length - b.candidate.suggestion.text.length ||
          a.candidate.suggestion.text.localeCompare(b.candidate.suggestion.text, 'zh'),
      )
      .slice(0, MAX_SUGGESTIONS)
      .map(({ candidate }) => candidate.suggestion)
  }
}

/** 优良 天数 → 优良天数; ＧＤＰ → gdp: width, case, blanks and marks make no difference. */
function formOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Script=Han}\p{Letter}\p{Number}%]/gu, '')
}

function spellingOf(name: string, isAlias: boolean): Spelling {
  const form = formOf(name)
  const sounds = pinyin(form, { toneType: 'none', type: 'array', v: true })
  const starts = new Set<number>()
  let at = 0
  for (const sound of sounds) {
    starts.add(at)
    at += sound.length
  }
  return { form, isAlias, sound: sounds.join(''), initials: sounds.map((sound) => sound.slice(0, 1)).join(''), starts }
}

function scoreOf({ form, isAlias, sound, initials, starts }: Spelling, asked: string, isLatin: boolean): number {
  const alias = isAlias ? SCORES.alias : 0
  if (form === asked) return SCORES.whole + alias
  if (form.startsWith(asked)) return SCORES.prefix + alias
  if (form.includes(asked)) return SCORES.part + alias
  if (isLatin) {
    // One letter begins far too many names; two are a beginning.
    if (asked.length < 2) return initials.startsWith(asked) ? SCORES.letters + alias : 0
    if (initials.startsWith(asked)) return SCORES.initials + alias
    if (sound.startsWith(asked)) return SCORES.sound + alias
    if (initials.includes(asked)) return SCORES.initialsPart + alias
    for (let at = sound.indexOf(asked); at !== -1; at = sound.indexOf(asked, at + 1))
      if (starts.has(at)) return SCORES.soundPart + alias
    return 0
  }
  // “空气优良”, “优良率”: the characters of a name in their order, with others between.
  return asked.length >= 3 && inOrder(form, asked) ? SCORES.letters + alias : 0
}

function inOrder(form: string, asked: string): boolean {
  let at = 0
  for (const character of asked) {
    const found = form.indexOf(character, at)
    if (found === -1) return false
    at = found + 1
  }
  return true
}
