import { tagged, tokens } from '../../indexer/analysis/tokens.ts'
import { oncePerRecent } from '../../indexer/once-per.ts'
import { AGES } from './everyday/ages.ts'
import { CITY } from './everyday/city.ts'
import { COUNTRYSIDE } from './everyday/countryside.ts'
import { CULTURE } from './everyday/culture.ts'
import { ECONOMY } from './everyday/economy.ts'
import { ENVIRONMENT } from './everyday/environment.ts'
import { GOVERNMENT } from './everyday/government.ts'
import { HEALTH } from './everyday/health.ts'
import { KEPT } from './everyday/kept.ts'
import { LIVELIHOOD } from './everyday/livelihood.ts'
import { PRODUCTS, WHOLE_PRODUCTS } from './everyday/products.ts'
import { SECOND_NAMES } from './everyday/second-names.ts'
import { SAFETY } from './everyday/safety.ts'
import { WordTree } from './everyday/word-tree.ts'
import { spellings, type Wordings } from './everyday/wordings.ts'

/**
 * Everyday words and the official ones that documents use for the same thing. General Chinese, of no
 * place; an entry is here because people say it so, not because a question asked it.
 */
export const EVERYDAY: readonly Wordings[] = [
  ECONOMY,
  LIVELIHOOD,
  HEALTH,
  AGES,
  CITY,
  ENVIRONMENT,
  COUNTRYSIDE,
  CULTURE,
  GOVERNMENT,
  SAFETY,
  PRODUCTS,
]

// “粮食总共打了多少斤”, “老百姓一年能挣多少钱”: said between the words of a phrase, and nothing to its meaning.
const ASIDE =
  /\s+|一年(?:下来)?|每年|每个?月|总共|一共|大概|大约|差不多|到底|究竟|目前|现在|如今|已经|累计|可以|打算|计划|规划|准备|需要|应该|[要能会都也还又想应将]/uy

/** So many texts are kept with their readings: what one question asks is read by many steps. */
const RECENT = 200

/** Every word that is looked for, with what stands for it: itself, if it is official. */
const OFFICIAL = officialWords()
/** The same for second names. */
const SECOND = secondNames()

/**
 * A question's everyday words in the words of documents; all else as it is.
 *
 * Read once from left to right, the longest word at each place: what was put in is not read again, and an
 * everyday word inside an official one (医生 in 家庭医生) stays. One that begins or ends inside another word is
 * none: 上学 in 以上学历, 大工程 in 十大工程.
 */
export const inOfficialWords = oncePerRecent(RECENT, (text) => readWith([OFFICIAL], text))

/**
 * A text in official words, and, where these have a second name in other documents (三产比重 is 三次产业结构 too), in
 * that: the likelier last.
 */
export const officialWordings = oncePerRecent(RECENT, (text): readonly string[] => [
  ...new Set([readWith([SECOND, OFFICIAL], text), inOfficialWords(text)]),
])

/** Reads a text with the words of the first of some trees that knows any at a place. */
function readWith(trees: readonly WordTree<string>[], text: string): string {
  let said = ''
  let edges: ReadonlySet<number> | undefined
  for (let at = 0; at < text.length;) {
    const start = at
    const words = trees.flatMap((tree) => tree.wordsAt(text, start, ASIDE))
    const found = words.find(({ end, value }) => {
      if (text.slice(start, end) === value) return true
      edges ??= edgesOf(text)
      return edges.has(start) && edges.has(end)
    })
    said += found?.value ?? text.charAt(at)
    at = found?.end ?? at + 1
  }
  return said
}

/** Every word that people use for what documents call otherwise, and those that stay as they are. */
export function everydayWords(): string[] {
  const patterns = EVERYDAY.flatMap((wordings) => Object.values(wordings).flat())
  return [...KEPT, ...patterns.flatMap(spellings)]
}

/** How the segmenter tags what it only guesses to be a word. */
const GUESSED = 'x'

/** Words of so many characters are often made of shorter ones: 白云机场. */
const COMPOUND = 4

/**
 * Where words may begin and end: between those of the dictionary and those that a long one is made of, and anywhere in
 * one that was guessed (床有, 建了).
 */
function edgesOf(text: string): Set<number> {
  const edges = new Set([0])
  let at = 0
  for (const { word, tag } of tagged(text)) {
    if (tag === GUESSED) for (let inside = 1; inside < word.length; inside++) edges.add(at + inside)
    if (word.length >= COMPOUND)
      for (const part of tokens(word)) if (word.endsWith(part)) edges.add(at + word.length - part.length)
    edges.add((at += word.length))
  }
  return edges
}

function secondNames(): WordTree<string> {
  const tree = new WordTree<string>()
  for (const [official, patterns] of [SECOND_NAMES, WHOLE_PRODUCTS].flatMap((wordings) => Object.entries(wordings)))
    for (const word of patterns.flatMap(spellings)) tree.add(word, official)
  return tree
}

function officialWords(): WordTree<string> {
  const tree = new WordTree<string>()
  for (const word of KEPT) tree.add(word, word)
  for (const official of EVERYDAY.flatMap((wordings) => Object.keys(wordings))) tree.add(official, official)
  for (const wordings of EVERYDAY)
    for (const [official, patterns] of Object.entries(wordings))
      for (const word of patterns.flatMap(spellings)) tree.add(word, official)
  return tree
}
