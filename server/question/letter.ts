import { matterWords } from './matter-words.ts'
import { simplified } from './text.ts'

/** One matter of a letter (事项): what a citizen writes of one thing, in its own sentences. */
export interface Matter {
  /** The sentences of the matter, without greetings and thanks. */
  readonly text: string
  /** The clause that says what it is about, for showing. */
  readonly title: string
}

/** Shortest text that may be a letter, in characters, and one that is a letter without any of its usual words. */
const MIN_LENGTH = 45
const SURE_LENGTH = 120
/** Longest title of a matter, in characters. */
const MAX_TITLE = 28
/** More matters than this nobody puts into one letter. */
const MAX_MATTERS = 8

/** Shortest matter, and what is long enough to be one without a word of wanting, in characters. */
const MIN_MATTER = 6
const TOLD = 14
// “我是……”, “我今年……”, “我家在……”: who writes, at length.
const WHO_WRITES = /^(?:我|本人|我们(?:一家)?|我家|家)(?:是|叫|住|家住|在|今年|年)/u

// “尊敬的领导：您好！”, “我是……的居民”, “反映”, “诉求”, “盼复”: how letters begin, ask and end.
const LETTER_WORDS =
  /尊敬的|领导|您好|你好|(?:我|本人|我们)(?:是|叫|家|住|们?小区|家住)|居民|业主|市民|来信|反映|投诉|诉求|建议|希望|恳请|请求|盼|谢谢|感谢|此致|敬礼|困扰|苦不堪言/u

// “尊敬的区领导”, “您好”, “此致 敬礼”, “谢谢”, “盼回复”, “联系电话：138…”, “居民 王先生”, “2024年3月5日”
const COURTESY =
  /^(?:尊敬的?[^，,。]{0,12}|(?:各位)?领导[^，,。]{0,6}|您好|你好|大家好|此致[\s,，]*(?:敬礼)?|敬礼|谨此|致敬|祝[^，,。]{0,14}|(?:非常|十分|万分|衷心|在此)*(?:感谢|谢谢|多谢|感激)[^，,。]{0,20}|辛苦[^，,。]{0,8}|(?:请|望|盼|敬请|期待|希望|恳请|等待)[^，,。]{0,10}(?:回复|答复|复函|解答|批示|重视为盼)[^，,。]{0,6}|(?:我的)?(?:联系)?(?:电话|手机|方式)[^，,。]{0,24}|(?:一(?:位|名|个))?(?:普通|热心)?(?:居民|业主|市民|群众|家长|来信人|写信人)(?:代表)?[:：\s]?\p{Script=Han}{0,4}|[\d\s年月日./-]{4,16}|\p{Script=Han}{1,3}(?:先生|女士|同志))$/u
// “我是……的居民”, “我家住在……”, “我叫……”: who writes, before what it is about.
const INTRODUCTION =
  /^(?:我们?)?在[^，,。]{1,10}(?:住|生活|工作|上班|居住)了?[^，,。]{0,8}$|^(?:我|本人|我们(?:一家)?|我家)(?:是|叫|住在?|家住|在|们是|今年)[^，,。]{0,40}(?:居民|业主|市民|住户|群众|家长|老人|老师|员工|老住户|小区|社区|街道?|路|号|岁|年了?|上班|生活)[^，,。]{0,8}$/u
const PHONE = /(?:联系)?(?:电话|手机)?[:：是]?\s*(?<!\d)(?:1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)/gu
// “有几个问题想反映”, “想反映以下情况”, “现将有关问题反映如下”: says only that something follows.
const ANNOUNCEMENT =
  /^[^,，。]{0,12}(?:[几两三四五]|一些|以下)(?:件|个|点|项)?(?:事情?|问题|情况|诉求|建议|意见)[^,，。]{0,12}$|^[^，,。]{0,20}(?:反映|咨询|请教|请问|说说|提|汇报|投诉)[^，,。]{0,8}(?:[几两三四五]个|[几两三四五]件|一些|如下|以下|下面)[^，,。]{0,12}$|^[^，,。]{0,12}(?:问题|情况|意见|诉求|建议|事情)(?:如下|有[二三四五两几])[^，,。]{0,6}$/u
// “一是”, “第二，”, “3、”, “(二)”, “其次”, “另外”: a new matter begins.
const NUMBERED =
  /^(?:[一二三四五六七八]是|其[一二三四五六七八](?!他|余)|第[一二三四五六七八](?:[件个点条项](?:事情?|问题|建议)?)?(?:是|就是)?[,，、:：]?|[（(]?[一二三四五六七八\d][）)、.．:：](?!\d)|首先|其次|再次|再者|最后(?=[,，]))/u
const NEXT =
  /^(?:另外|此外|还有|再就是|再说|再一个|同时(?=[,，])|除此之外|对了|顺便|还想|也想|再反映|也希望|还希望|另[,，])/u
// “这个问题”, “希望”, “请”, “为此”, “因此”: goes on with what came before.
const GOES_ON =
  /^(?:这|那|它|他们|她们|该|此|如此|因此|所以|为此|对此|希望|恳请|请(?!问)|望|盼|建议|要求|为了|而且|并且|但是?|可是|然而|不过|结果|甚至|尤其|特别是|每(?:次|天|到)|有时|曾经?|多次|已经?|一直|之前|去年|今年|20\d\d年|我们?(?:已经?|多次|曾|也|都|找|打|问|希望|建议|请|觉得|认为|报警)|打了?过?(?:\d{5}|110|电话|热线|市长)|大家|邻居们?|[^,，。]{0,8}(?:也都|都|也)(?:很|非常|十分)?(?:关心|期盼|盼着|关注)|附近的?居民|居民们?|能不能|能否|可否|可不可以|是否|是不是|到底|究竟|不知道?|请问)/u
// Words of wanting and complaint: what a matter consists of.
const ASKS =
  /希望|请|建议|能不能|能否|可否|是否|问题|太|没有?|缺|少|难|不够|不足|不方便|严重|扰|漏|坏|破|脏|臭|堵|吵|乱|差|贵|怎么|什么时候|何时|哪|谁|归|要求|反映|投诉|咨询|想问|请问|应该|需要|不了|不到|不好|不畅/u

/**
 * The matters of a letter (来信): what is written of several things, or at length of one.
 *
 * Greetings, who writes, thanks and telephone numbers are left out. A letter that numbers its matters has those; else
 * a sentence that goes on (这, 希望, 我们多次) belongs to the one before it, and one that names something new begins
 * another.
 *
 * @param namesSame whether two texts name the same thing, for sentences that begin without a mark
 * @returns `undefined` for what is no letter: a question of one or two sentences
 */
export function lettersMatters(
  asked: string,
  namesSame: (one: string, other: string) => boolean,
): Matter[] | undefined {
  // “想反映三件事:一是……”: the first number stands behind what announces it.
  const whole = simplified(asked).trim()
  const text = withNumbersApart(whole)
  if (whole.length < MIN_LENGTH) return undefined
  const sentences = sentencesOf(text)
  if (sentences.length < 2) return undefined
  if (!LETTER_WORDS.test(whole) && whole.length < SURE_LENGTH) return undefined
  const groups = sentences.some(({ mark }) => mark === 'number') ? byNumber(sentences) : bySense(sentences, namesSame)
  const matters = groups
    .map((group) => ({ words: group.map(({ words }) => words).join('。'), isNumbered: group[0]?.mark === 'number' }))
    .filter(
      ({ words, isNumbered }) =>
        words.length >= MIN_MATTER &&
        (isNumbered || ASKS.test(words) || (words.length >= TOLD && !WHO_WRITES.test(words))),
    )
    .map(({ words }) => words)
    .slice(0, MAX_MATTERS)
  return matters.length === 0 ? undefined : matters.map((words) => ({ text: words, title: titleOf(words) }))
}

const FIRST = '(?:一是|第一|首先|[（(]?[一1][）)、.．])'
/** “……,想了解:1.”: what only says that something follows, with what stands before it in its sentence. */
const INTRODUCES = new RegExp(`(?<=^|[。!！?？\\n])(?<before>[^。!！?？\\n:：]*)[:：]\\s*(?=${FIRST})`, 'gu')
const ONLY_INTRODUCES = /(?:^|[,，])[^,，]{0,10}(?:了解|咨询|反映|请教|知道|请问|查|问|说|如下|以下)[^,，]{0,12}$/u

/** “想反映三件事:一是……,二是……”: each number begins a sentence. */
function withNumbersApart(asked: string): string {
  const text = asked.replace(/\r\n?/gu, '\n').replace(INTRODUCES, (_said, before: string) => {
    const rest = before.replace(ONLY_INTRODUCES, '')
    // “领导好,我们社区准备开居民议事会”: asks for nothing.
    return ASKS.test(rest) || rest === before ? `${before}。` : ''
  })
  const parts = /一是/u.test(text) ? text.replace(/[,，、]\s*(?=[二三四五六七八]是)/gu, '。') : text
  return parts.trim()
}

// “完成了多少”, “签约情况”, “垃圾分类的目标”: what documents say of a thing, and nobody who is to see to it.
const ASKS_WHAT_IS_TOLD = /多少|几|情况|目标|进度|进展|数据|完成|达到|怎么样$/u
const ASKS_WHO = /部门|单位|负责|归谁|谁|找哪|反映|投诉|诉求|没人|希望|建议/u

/**
 * The questions of a letter that numbers them and asks only what documents tell (“想了解:1.……完成了多少;2.……的目标”).
 *
 * @returns nothing for a letter of complaints, and for one that asks who answers for something
 */
export function listedAsks(asked: string): string[] | undefined {
  if (ASKS_WHO.test(asked) || !new RegExp(FIRST, 'u').test(asked)) return undefined
  const sentences = sentencesOf(withNumbersApart(simplified(asked))).filter(({ mark }) => mark === 'number')
  const asks = sentences.map(({ words }) => words)
  return asks.length >= 2 &&
    asks.length <= MAX_LISTED &&
    asks.every((one) => one.length <= MAX_TITLE) &&
    asks.every((one) => ASKS_WHAT_IS_TOLD.test(one))
    ? asks
    : undefined
}
const MAX_LISTED = 4

interface Sentence {
  readonly words: string
  readonly mark: 'number' | 'next' | 'none'
  /** Begins a line of its own. */
  readonly begins: boolean
}

/** The sentences that say something, each without courtesy and without its number. */
function sentencesOf(text: string): Sentence[] {
  return text.split('\n').flatMap((line) =>
    line.split(/[。!?！？;；~～]+/u).flatMap((raw, at): Sentence[] => {
      const sentence = raw.replace(PHONE, '').trim()
      const words = withoutCourtesy(sentence.replace(NUMBERED, '').replace(NEXT, ''))
      if (words.length < 4 || ANNOUNCEMENT.test(words)) return []
      const mark = NUMBERED.test(sentence) ? 'number' : NEXT.test(sentence) ? 'next' : 'none'
      return [{ words, mark, begins: at === 0 }]
    }),
  )
}

/** A sentence without the clauses that only greet, thank or say who writes. */
function withoutCourtesy(sentence: string): string {
  const clauses = sentence.split(/[,，:：]/u).map((clause) => clause.trim())
  const kept = clauses.filter((clause) => clause !== '' && !COURTESY.test(clause) && !INTRODUCTION.test(clause))
  return kept.join('，')
}

function byNumber(sentences: readonly Sentence[]): Sentence[][] {
  const first = sentences.findIndex(({ mark }) => mark === 'number')
  // “楼前的垃圾桶总是满的。……第二件事……”: the first matter may stand without its number.
  const groups: Sentence[][] = first > 0 ? [sentences.slice(0, first)] : []
  for (const sentence of sentences.slice(first)) {
    if (sentence.mark !== 'none') groups.push([sentence])
    else groups.at(-1)?.push(sentence)
  }
  return groups
}

function bySense(sentences: readonly Sentence[], namesSame: (one: string, other: string) => boolean): Sentence[][] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    const soFar = last?.map(({ words }) => words).join('。') ?? ''
    const goesOn =
      last !== undefined &&
      sentence.mark === 'none' &&
      (GOES_ON.test(sentence.words) || namesSame(soFar, sentence.words) || !ASKS.test(soFar))
    if (goesOn) last.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

// “想问一下……”, “还想反映……”
const ASKING_START = /^(?:我们?)?(?:还|也)?(?:想|要)?(?:请问|咨询|问|反映|投诉|了解)(?:一下)?(?!过|了|好几)(?=.{4})/u
// “由哪个部门负责”, “该找谁”: asks of the matter, and does not name it.
const ONLY_ASKS = /哪个?(?:部门|单位|局)|该找谁|谁(?:来)?(?:负责|管)|没有?人(?:理|管)|没有?动静/u

/** The clause that names most of what it is about, one that complains or asks before others. */
function titleOf(words: string): string {
  const clauses = words.split(/[,，。]/u).filter((clause) => clause.length >= 4)
  const names = matterWords(words, '').filter(({ isVerb }) => !isVerb)
  let best = { title: words, score: -1 }
  for (const clause of clauses) {
    const title = clause.replace(ASKING_START, '')
    const named = names.filter(({ word }) => title.includes(word)).length
    const asks = ASKS.test(title) && !ONLY_ASKS.test(title) ? 0.5 : 0
    const score = named + asks - (GOES_ON.test(title) ? 0.5 : 0)
    if (score > best.score) best = { title, score }
  }
  return best.title.length <= MAX_TITLE ? best.title : `${best.title.slice(0, MAX_TITLE)}……`
}
