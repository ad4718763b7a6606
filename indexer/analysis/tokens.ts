import { createRequire } from 'node:module'

// The package's ES module entry is for browsers; this one loads its WebAssembly from the package folder.
const jieba = createRequire(import.meta.url)('jieba-wasm') as {
  cut_for_search(text: string, hmm?: boolean): string[]
  cut(text: string, hmm?: boolean): string[]
  tag(text: string, hmm?: boolean): { word: string; tag: string }[]
  add_word(word: string, freq?: number, tag?: string): number
}

/**
 * Words that say nothing of what a text is about. Short on purpose: BM25 already gives little
 * weight to what stands everywhere.
 */
const STOP_WORDS = new Set(
  '的 了 和 与 及 或 在 是 为 对 将 等 以 于 由 其 之 而 并 到 从 把 被 让 给 我 我们 你 您 它 他 她 这 那 这个 那个 有 没有 不 也 都 就 还 吗 呢 吧 啊 呀 请 请问 一下 什么 哪些 哪个 哪 怎么 怎么样 如何 多少 几 个 项 年'.split(
    ' ',
  ),
)

/**
 * A text as matching sees it: NFKC (half-width forms, Ⅲ as III), lower case, without the page
 * numbers that PDF text has inside its sentences (“市场开拓- 18 -”).
 */
export function normalised(text: string): string {
  return text
    .replace(/-\s?\d{1,3}\s?-/gu, '')
    .normalize('NFKC')
    .toLowerCase()
}

/**
 * The words of a text for the lexical index, the same when indexing and when asked: jieba's search
 * mode, so that a long word also counts as the words it is made of.
 */
export function tokens(text: string): string[] {
  return jieba.cut_for_search(compact(text), true).filter(isWord)
}

/** The words of a text, each once where it stands, stop words included. */
export function words(text: string): string[] {
  return jieba.cut(compact(text), true).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Whether the dictionary has a word that is no place's name, and nobody guesses it: 示范区, but not 西岭县 or 白水镇. */
export function isInDictionary(word: string): boolean {
  return jieba.cut(compact(word), false).length === 1 && jieba.tag(compact(word), false)[0]?.tag !== 'ns'
}

/** A word with its part of speech as jieba knows it: `ns` is a place, `nt` an organisation. */
export function tagged(text: string): { word: string; tag: string }[] {
  return jieba.tag(text, true)
}

/** PDF text has blanks between digits and Han characters; jieba would make words of them. */
function compact(text: string): string {
  return normalised(text).replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !STOP_WORDS.has(word)
}

const added = new Set<string>()

/**
 * Makes names one word each for the segmenter. They stay for the whole process: the segmenter has
 * one dictionary. Names with blanks or brackets are left out, since it cannot keep them together.
 */
export function addWords(names: Iterable<string>): void {
  for (const name of names) {
    const word = normalised(name)
    if (added.has(word) || !/^\p{Script=Han}{2,20}$/u.test(word)) continue
    jieba.add_word(word)
    added.add(word)
  }
}
