import { tagged } from '../../indexer/analysis/tokens.ts'
import { sameWords, unitsOf } from '../../indexer/analysis/name-form.ts'
import { GUESSED } from './odd-pieces.ts'

/**
 * What a question is about, as the pairs of characters that names are compared by, each with how much
 * it matters (0 to 1). All pairs are kept, since names hold particles and numbers too; what only asks
 * or joins matters little, so that a question may be worded in any way.
 */
export interface Topic {
  readonly pairs: ReadonlyMap<string, number>
  /** Of each clause the last word that names something, in the form of names: what is measured. */
  readonly heads: readonly string[]
  /** The words that name something, in their order. */
  readonly words: readonly string[]
  /** How much each of the words matters, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>
}

/** How much a word matters by its part of speech as jieba tags it. */
const NOUN = 1
const VERB = 0.3
const NUMBER = 0.3
const FUNCTION = 0.06

/** Words of any question on plans: they tell nothing of which thing is meant. */
const GENERIC =
  /^(?:短板|弱项|毛病|不足|困难|一样|相同|一致|持平|相等|是不是|是否|红线|底线|上限|下限|搞定|想做到|过线|有没有|已有|现有|已经|准备|指标|目标|目标值|任务|工作|情况|数值?|数据|规划|计划|评估|中期|期末|进度|进展|方面|部分|时候|方案|任务书|文件|报告|政府|全区|全市|全省|具体|主要|分别|年度|年底|目前|现在|实际|最后|后来|最终|结果|完成|达到|实现|达标|过关|过半|打算|准备|预计|预期|涉及|变成|做到|提到|列出|写|说|要求|多少|几个|百分之[几多少]*|几成|百分点|部门|单位|牵头|负责|责任|水平|程度|一共|总共|累计|全年|上半年|下半年|同比|比较|对比|相比|比一比|比比|差距|超额|超额完成|区别|不同|原因|问题|什么|怎么样|怎样|如何|哪些|哪个|哪年|时间|期间|阶段|方法|办法|口径|标准|请问|谢谢|帮忙|介绍|一下|下来|起来|出来|达|涨|降|增|减|变化|趋势|走势|增长|增幅|增速|涨幅|降幅|下降|提高|上升|提升|减少|增加|来说|来讲|觉得|估计|预估|那会儿|会儿|当时|认为|看来|新增|超过|突破|高于|低于|以上|以下|以内|左右|近|约|共|全部|所有|整个|控制|指出|存在|规定|提出|要干|(?:民生)?实事|事项|厅局|.{0,2}(?:趋势|走势|情况|进展|状况)|推到|算作|(?:控制|规划|预期|发展|工作)目标|目标任务|这项|那项|这块|那块|一项|几项|各自|数量|多[大高长宽远深])$/u

/** Weighs the words of a question's rest (places, times and departments taken out). */
export function topicOf(text: string): Topic {
  const pairs = new Map<string, number>()
  const heads: string[] = []
  const words: string[] = []
  const weights = new Map<string, number>()
  for (const clause of withoutModals(withoutAmounts(text)).split(/[,，、;；:：?？!！。\s“”"'‘’《》()（）]+/u)) {
    if (clause === '') continue
    let head: string | undefined
    let before = words.length
    const units: { unit: string; weight: number }[] = []
    for (const { word, tag } of compounds(unglued(tagged(sameWords(clause))))) {
      const weight = weightOf(word, tag)
      // “金融业增加值和金融企业数”: each side of a conjunction has its own head.
      if (/^[和与及跟]$/u.test(word)) {
        const last = head ?? words.slice(before).at(-1)
        if (last !== undefined) heads.push(last)
        head = undefined
        before = words.length
      }
      for (const unit of unitsOf(word)) units.push({ unit, weight })
      if (weight < VERB) continue
      words.push(word)
      weights.set(word, weight)
      if (weight === NOUN && !/^v|^a/u.test(tag) && !/^(?:比率|率|数|额|量|值)$/u.test(word)) head = word
    }
    const last = head ?? words.slice(before).at(-1)
    if (last !== undefined) heads.push(last)
    for (const [at, { unit, weight }] of units.entries()) {
      const next = units[at + 1]
      const pair = next === undefined ? undefined : `${unit}${next.unit}`
      if (pair !== undefined && next !== undefined)
        pairs.set(pair, Math.max(pairs.get(pair) ?? 0, Math.min(weight, next.weight)))
      if (/^[a-z\d]/u.test(unit) && unit.length >= 2) pairs.set(unit, Math.max(pairs.get(unit) ?? 0, weight))
    }
    const [only] = units
    if (units.length === 1 && only !== undefined) pairs.set(only.unit, only.weight)
  }
  return { pairs, heads, words, weights }
}

/** “没|给区下达”, “都|要建成”: what only asks or joins begins no word that the dictionary does not know; 对标 is one. */
const GLUED_START = /^(?:[各也都就还又再才会能要想敢让把被跟和与或在从向对给是到]|没(?!收))+(?=\p{Script=Han}{2})/u
/** “社零|离”, “三横|指” end with none. */
const GLUED_END = /(?<=\p{Script=Han}{2})[是指了得到着过从给把被离距由让在各没叫]+$/u
/** “动力|谷是”, “一单|制指”: the last character of a name, which the word before begins. */
const LAST_OF_NAME = /^(?<last>[^各也都就还又再才会能要想敢是占建改做搞])(?:是|指)$/u
/** “平均|能活”, “想冲”: one character of doing after what only asks. */
const ONLY_DOING = /^[会能要想敢][^员议]$/u

/** The words of a text without what the segmenter only guesses to belong to them. */
function unglued(words: readonly Tagged[]): Tagged[] {
  const free: Tagged[] = []
  for (const { word, tag } of words) {
    const before = free.at(-1)
    const last = isGuessed({ word, tag }) ? LAST_OF_NAME.exec(word)?.groups?.['last'] : undefined
    if (last !== undefined && before !== undefined && before.word.length > 1 && /^[nvamlix]/u.test(before.tag)) {
      free[free.length - 1] = { word: `${before.word}${last}`, tag: before.tag }
      free.push({ word: word.slice(1), tag: JOINS })
    } else if (!isGuessed({ word, tag })) free.push({ word, tag })
    else if (ONLY_DOING.test(word)) free.push({ word, tag: JOINS })
    else {
      const start = GLUED_START.exec(word)?.[0] ?? ''
      const end = GLUED_END.exec(word.slice(start.length))?.[0] ?? ''
      free.push(
        ...[
          { word: start, tag: JOINS },
          { word: word.slice(start.length, word.length - end.length), tag },
          { word: end, tag: JOINS },
        ].filter((piece) => piece.word !== ''),
      )
    }
  }
  return free
}

function isGuessed({ word, tag }: Tagged): boolean {
  return tag === GUESSED && /^\p{Script=Han}+$/u.test(word)
}

interface Tagged {
  readonly word: string
  readonly tag: string
}

/** How a particle is tagged. */
const JOINS = 'u'

/** Things of one character that the segmenter leaves over, and no endings of a measure (率, 数, 额). */
const SHORT_THING = /^[榜桩站路桥校园房车床林湖河江港店厂馆院线梯树楼]$/u

/** “充电|桩”, “消防|站”: a word of two characters and the thing after it are one word. */
function compounds(words: readonly Tagged[]): Tagged[] {
  const joined: Tagged[] = []
  for (const one of words) {
    const before = joined.at(-1)
    if (
      before !== undefined &&
      SHORT_THING.test(one.word) &&
      before.word.length === 2 &&
      /^[nvajm]|^$/u.test(before.tag)
    )
      joined[joined.length - 1] = { word: `${before.word}${one.word}`, tag: 'n' }
    // 世界500强
    else if (before !== undefined && one.word === '强' && /^\d+$/u.test(before.word))
      joined[joined.length - 1] = { word: `${before.word}强`, tag: 'n' }
    else joined.push(one)
  }
  return joined
}

/** “社零1200亿”, “3到5座”: amounts in a question tell of the thing, they do not name it; 3岁以下 is part of a name. */
const AMOUNT =
  /\d+(?:\.\d+)?(?:[-~至到—]\d+(?:\.\d+)?)?(?:万亿元|亿元|万元|亿|万人次|万人|万个|万户|万|元|人|个(?!百分点)|家|件|座|张|公里|条|部|户|%|‰|项(?!目)|微克|毫克|分钟|万?吨|万?亩|[万亿]?斤)(?:以上|以内|左右)?/gu

function withoutAmounts(text: string): string {
  const bare = text.replace(AMOUNT, ' ')
  return /\p{Script=Han}{2}/u.test(bare) ? bare : text
}

/** “铺了多少”, “修几 路”: the verb before what asks and the thing after it are words of their own. */
const ASKED = /[了过着]?(?:多少|好多|(?<!十)几(?![何率乎内亚]))/gu

/** “燃气管网铺了多少”: a verb of building after the thing makes no word with it; 加装, 新建, 打造 are words. */
const BUILDING =
  /(?<=\p{Script=Han}{2}[^加新改扩续修兴筹创组共在打建安展召重搭构营])[铺修建装开做搞弄盖造种栽挖拆](?=了?(?:多少|好多|几))/gu

/** “要建多少”, “为什么会空着”: the segmenter makes words of a modal verb and what follows it; 机会, 需要 are words. */
function withoutModals(text: string): string {
  return text
    .replace(BUILDING, '')
    .replace(ASKED, ' ')
    .replace(/(?<![主需重纲概必首简提只])要(?![素点求闻件地紧])/gu, ' ')
    .replace(/(?<![机社都委协大晚宴开议理年商联学])会(?![议员计展场])/gu, ' ')
    .replace(/(?<=\p{Script=Han})[各着]+(?=\s|$|多少|是|为|有多)/gu, ' ')
}

function weightOf(word: string, tag: string): number {
  if (GENERIC.test(word)) return FUNCTION
  // Words that were added to the dictionary come without a tag: names.
  if (tag === '' || tag === 'x') return /\p{Script=Han}{2}|[a-z]{2}/u.test(word) ? NOUN : FUNCTION
  if (/^(?:n|vn|an|j|l|i|b|eng|s)/u.test(tag)) return word.length >= 2 || /[a-z]/u.test(word) ? NOUN : FUNCTION
  // “5020项目”, “22274工程”: a long number without a unit is a name; years are taken out before.
  if (/^\d{3,}$/u.test(word)) return NOUN
  if (tag.startsWith('m')) return /\d/u.test(word) ? NUMBER : FUNCTION
  // “每平方公里”: a unit of several characters says what is counted by.
  if (tag.startsWith('q') && word.length >= 3) return NOUN
  if (/^[va]/u.test(tag)) return word.length >= 2 ? VERB : FUNCTION
  return FUNCTION
}
