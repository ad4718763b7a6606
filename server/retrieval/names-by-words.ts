import { nameForm } from '../../indexer/analysis/name-form.ts'
import { oncePer, oncePerWords } from '../../indexer/once-per.ts'
import { tokens } from '../../indexer/analysis/tokens.ts'
import { officialWordings } from '../question/everyday.ts'
import type { Query } from '../question/query.ts'
import type { Topic } from '../question/topic.ts'

/** Words that ask how large or how many, or tell of doing something: a name need not say them. */
const ASIDE =
  /^(?:(?:大|总)?面积|规模|数量|个数|家数|人数|条数|金额|资金|情况|水平|手里|手上|口袋|一年|每年|今年|去年|累计|总共|一共|地下|地上|到底|大概|新?[修建铺装开做搞弄盖造种栽挖办签引招]|新增|增加|增长|完成|实现|达到|建成|建设|建好|打造|培育|引进|落地|完工|改造|有没有|能不能|搞定|情况|最新|目前|现在|如今|[弄搞做]到|新[的了]?|老百姓|群众)$/u

/** A class that things belong to says little where another word names what is measured: 设计产业营收, 设计企业营收. */
const CLASS = /^(?:产业|行业|领域|事业|板块|方面|项目|企业|公司)$/u

/** So many characters must name the thing; fewer stand in too many names. */
const MIN_SAID = 3
/** Share of a name that the question must say: the rest only tells it more exactly. */
const MIN_SHARE = 0.24
/** A name's last words that are no thing: 投用, 占比. */
const HEAD_LENGTH = 2
const GENERIC_END =
  /(?:增长|总额|总数|总量|数量|人数|个数|岗位|数|量|额|值|规模|面积|情况|比率|率|建设|改造|投用|落户|开工|竣工|团队|队伍|服务|活动|(?:土建|主体|建设)?工程)$/u

/**
 * How much of a name a question says word by word, 0 where it says something that the name does not.
 *
 * People shorten official names by leaving words out anywhere in them: 社区食堂 for 社区幸福食堂, 设计营收 for
 * 规上工程设计企业营收. All words that they say must stand in the name, and what the name measures must be among them.
 *
 * @param forms the spellings of one name, in the form in which names are compared
 */
export function shareByWords(query: Query, forms: readonly string[], minSaid = MIN_SAID): number {
  const { words, clauses, characters, asksShare } = saidIn(query)
  const usable = forms.filter(
    (form) =>
      // “GDP目标”: what a share is of (占地区生产总值比重) is not what it measures.
      (asksShare || !form.includes('占')) &&
      // Most names measure what the question has no character of.
      (headOf(form) === '' || [...headOf(form)].some((character) => characters.has(character))),
  )
  if (usable.length === 0) return 0
  return Math.max(
    0,
    ...words.flatMap((said) => usable.map((form) => shareOf(said, form, minSaid))),
    ...clauses.flatMap((said) => usable.map((form) => shareByPieces(said, form, minSaid))),
  )
}

/** What a question says, in each of its wordings, as names are compared with it: every name of the register is. */
const saidIn = oncePer((query: Query) => {
  const topics = [...new Set([query.topic, ...officialWordings(query.topic)])].filter((topic) => topic !== '')
  const words = query.wordings.map(wordsOf)
  const clauses = topics.map((topic) => topic.split(/\s+/u).map(nameForm))
  return {
    words,
    clauses,
    characters: new Set([...words.flat().map(({ word }) => word), ...clauses.flat()].join('')),
    asksShare: /占|比重|比例|强度|几成/u.test(query.text),
  }
})

/** Single characters that are left beside the pieces of a name: verbs of doing, measures, particles. */
const LEFT = /^[的了到在是有个家条座所部台次场几各发办引招签开做铺修建装搞弄盖造种栽挖新共达用花收领]*$/u

/**
 * The same without the segmenter, which makes words of 青创贷|发 that are none: all of the question but what only asks must
 * be made of pieces of the name.
 */
function shareByPieces(clauses: readonly string[], form: string, minSaid: number): number {
  const head = headOf(form)
  if ([...head].some((character) => !clauses.some((clause) => clause.includes(character)))) return 0
  let said = 0
  let saidText = ''
  for (const clause of clauses) {
    let left = ''
    for (let at = 0; at < clause.length;) {
      const piece = longestPiece(clause, at, form)
      if (piece === '') {
        left += clause[at] ?? ''
        at++
        continue
      }
      if (!isAside(left)) return 0
      left = ''
      said += piece.length
      saidText += piece
      at += piece.length
    }
    if (!isAside(left)) return 0
  }
  const share = said / form.length
  return saidText.includes(head) && isEnough(said, form, minSaid) && share >= MIN_SHARE ? Math.min(1, share) : 0
}

/** So many characters, or the whole of a short name: 绿道 of 绿道建设. */
function isEnough(said: number, form: string, minSaid: number): boolean {
  return said >= Math.min(minSaid, stemOf(form).length)
}

function isAside(left: string): boolean {
  return LEFT.test(left) || ASIDE.test(left)
}

/** The longest piece of a text from a place on, of two characters or more, that stands in a name; empty where none does. */
function longestPiece(text: string, at: number, form: string): string {
  let end = at + 2
  if (end > text.length || !form.includes(text.slice(at, end))) return ''
  while (end < text.length && form.includes(text.slice(at, end + 1))) end++
  return text.slice(at, end)
}

/** A word of a question with the words that it is made of, where it is made of any. */
interface SaidWord {
  readonly word: string
  readonly parts: readonly string[]
}

function wordsOf(topic: Topic): readonly SaidWord[] {
  return [...new Set(topic.words)]
    .map(nameForm)
    .filter((word) => word !== '' && !ASIDE.test(word))
    .map((word) => ({ word, parts: partsOf(word) }))
}

function partsOf(word: string): string[] {
  if (word.length < 4) return []
  const parts = tokens(word).filter((part) => part.length >= 2 && part !== word)
  return parts.join('').length >= word.length ? parts : []
}

function shareOf(words: readonly SaidWord[], form: string, minSaid: number): number {
  const head = headOf(form)
  let said = 0
  let isHeadSaid = false
  for (const [at, { word, parts }] of words.entries()) {
    const held = heldIn(form, word, parts)
    // A class in the middle is left out; at the end it is what is counted.
    if (held === 0 && CLASS.test(word) && at < words.length - 1) continue
    if (held === 0) return 0
    said += held
    isHeadSaid ||= word.includes(head) || head.includes(word)
  }
  const share = said / form.length
  return isHeadSaid && isEnough(said, form, minSaid) && share >= MIN_SHARE ? Math.min(1, share) : 0
}

/** What a name measures: its last two characters before a generic ending. */
function headOf(form: string): string {
  return stemOf(form).slice(-HEAD_LENGTH)
}

/** A name without a generic ending; there are no more of them than a register has names. */
const stemOf = oncePerWords((form = '') => form.replace(GENERIC_END, ''))

/** How many characters of a word a name holds: all of it, or all the words that it is made of. */
function heldIn(form: string, word: string, parts: readonly string[]): number {
  if (form.includes(word)) return word.length
  return parts.length > 0 && parts.every((part) => form.includes(part)) ? word.length : 0
}
