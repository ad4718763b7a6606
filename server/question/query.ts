import { withoutYearBefore } from './year-before.ts'
import { findPeriods } from '../../indexer/extract/text/periods.ts'
import { withoutMeasures } from './asked-measure.ts'
import { ofOthersInState, overFiveYears } from './after-one-turn.ts'
import { claimOf, PUT_TO_US, type Claim } from './claims.ts'
import { withoutEndMeasures, withoutFrame, withoutTimes } from './frame.ts'
import { holdingsAsked, type Holdings } from './holdings.ts'
import { withoutGrievance } from './grievance.ts'
import { inherit, isFollowUp, withOtherPart, withOtherThing } from './follow-up.ts'
import { intentsOf, withoutCues, type Intent } from './intent.ts'
import { namedDocuments, type NamedDocuments } from './named-documents.ts'
import { findPlaces } from './places.ts'
import { sidesOf, type Sides } from './sides.ts'
import { documentFieldsAsked, type DocumentField } from './document-asks.ts'
import type { DocumentSounds } from './document-sounds.ts'
import type { Spelling } from './spelling.ts'
import { inOfficialWords, officialWordings } from './everyday.ts'
import { plainAsks } from './plain-asks.ts'
import { normaliseQuestion } from './text.ts'
import { topicOf, type Topic } from './topic.ts'
import { unlistedDepartmentsIn } from './unlisted-department.ts'
import { isChinese } from './odd-pieces.ts'
import { yearsSince } from './years-since.ts'

/** A question as the answering steps read it. */
export interface Query {
  /** The question, normalised and with its spelling put right. */
  readonly text: string
  /** As it was typed. */
  readonly asked: string
  /** What is asked for, the main thing first; empty when nothing tells. */
  readonly intents: readonly Intent[]
  /** Places of the documents that are named, or that the conversation or the configuration supplies. */
  readonly places: readonly string[]
  /** Named places that no document is about. */
  readonly foreignPlaces: readonly string[]
  /** Bare names of places that the documents mention without being about them: only what names them is of them. */
  readonly innerPlaces: readonly string[]
  /** 两个区: compare all places. */
  readonly allPlaces: boolean
  /** As `Fact.period`. */
  readonly periods: readonly string[]
  /** Documents that it names to be answered from: “十二五”规划里, 2021年政府工作报告说. */
  readonly named: NamedDocuments
  /** Departments named, by their canonical names; one that no document lists, as the question writes it. */
  readonly departments: readonly string[]
  /** The text that says the topic: the question's own, or an earlier one's that a follow-up takes it from. */
  readonly said: string
  /** What is left: the words of the thing that is asked about, for showing and for exact names. */
  readonly topic: string
  /** The same, weighed: for finding what is meant. */
  readonly about: Topic
  /** The topic in the question's own words, and in official ones where those differ. */
  readonly wordings: readonly Topic[]
  /** 增长多少, 涨了百分之几, 增速: a change is asked for, not a level. */
  readonly wantsChange: boolean
  /** 是多少亿元, 总额, 规模: a level is asked for. */
  readonly wantsLevel: boolean
  /** Two values that are held against each other. */
  readonly sides: Sides | undefined
  /** What is put to us, to be told whether it is so. */
  readonly claim: Claim | undefined
  /** A follow-up that names another period and nothing else (“2022年呢”): what it asks for may not be held of that one. */
  readonly changesPeriod: boolean
  /** Places of the turns before, for “哪个高”. */
  readonly placesBefore: readonly string[]
  /** Words taken from the turns before, for showing: 武昌区, 2022年. */
  readonly inherited: readonly string[]
  readonly corrections: readonly { from: string; to: string }[]
  /** What it asks of a document itself, where it asks nothing else: 任务分工方案是几号文. */
  readonly documentFields: readonly DocumentField[]
  /** Which documents it asks for, where it asks what the index holds. */
  readonly holdings?: Holdings
}

/** What understanding a question needs to know of the index and of the place it runs in. */
export interface Vocabulary {
  readonly places: readonly string[]
  /** Places that single facts are of, by full name only: 武汉市 in a district's report. */
  readonly otherPlaces: readonly string[]
  /** What 我区 means. */
  readonly here?: string
  /** Canonical name by every spelling of a department, longest spelling first. */
  readonly departments: readonly { readonly spelling: string; readonly name: string }[]
  /** A department named in another form than the documents write it: 区卫健局 for 区卫生健康局. */
  readonly departmentMeant?: (text: string) => { readonly said: string; readonly name: string } | undefined
  /** Puts slips right; left out where a question is made of the documents' own words and has none. */
  readonly spelling?: Spelling
  /** What the documents write that sounds like a word nobody writes; left out as `spelling` is. */
  readonly sounds?: DocumentSounds
  /** The five years that most goals of some places are set for: what 今后五年 and 五年内 mean there. */
  readonly fiveYears?: (places: readonly string[]) => string | undefined
  /** The five years that most of what was reached is told of: what 五年来 and 五年新增 mean there. */
  readonly lastFiveYears?: (places: readonly string[]) => string | undefined
  /** Whether the documents say a name at all. */
  readonly isMentioned?: (name: string) => boolean
  /** Whether what follows a place's name is part of a name with it: 武昌古城. */
  readonly isCalledAfter?: (place: string, next: string) => boolean
}

// “收入跟上经济增长了吗”: what it is measured by is not what is asked about.
const REFERENCE =
  /(?<=\p{Script=Han}{2})(?:有没有|是否|为什么|为啥)?没?(?:跟|赶|追)(?:得|不)?上(?:了)?\p{Script=Han}{0,4}(?:增长|增速|发展)/u

// “在全国城市里排老几”, “全省排名第几”: what is asked is a place in a row, not a part of the thing's name.
export const RANK_ASKED =
  /(?:在)?(?:全[国省市区]|国内|省内|市内)?(?:的)?(?:主要)?(?:城市|区县|市州|地级市|各[区县市省])?(?:里|中|当中)?(?:的)?(?:排名|排位|位次|名次|(?<!安)排|位列|位居)(?:在)?(?:是|为)?(?:第?几|老几|多少|如何|怎么样|情况)?(?:位|名)?(?=$|[?？,，。\s啊呀呢吗])|(?:(?<!安)排|位?居|位列)?(?:在)?(?:全[国省市区]|国内|省内|市内)?(?:中心城区|主城区|全[国省市区]|(?<=榜))(?:里|中|上|当中)?的?第几(?:位|名)?|(?<=(?:全[国省市区]|中心城区|榜)[^,，?？]{0,12})第几(?:位|名)?(?=[?？\s]*$)/u

/** Whether only a place in a row is asked for (财政收入排全省第几), and no value beside it: a value is no answer then. */
export function asksRankAlone(question: string): boolean {
  const rest = question.replace(new RegExp(RANK_ASKED.source, 'gu'), ' ')
  return rest !== question && !/多少|几|增速|增幅|总量|数值|目标|怎么|如何|[,，、]|[和与及]/u.test(rest)
}

/** What 五年 means where no goal tells: 十四五. */
const LAST_PLAN = '2021-2025'

// “今后五年要实施哪六大战略”, asked of a report that sets no goal for five years: those from its own year on.
const FIVE_TO_COME = /(?:今后|未来|此后)(?:的)?五年/u

function fiveYearsMeant(text: string, places: readonly string[], vocabulary: Vocabulary): { fiveYears?: string } {
  const told = (LOOKS_BACK.test(text) ? vocabulary.lastFiveYears : vocabulary.fiveYears)?.(places)
  if (told !== undefined) return { fiveYears: told }
  return FIVE_TO_COME.test(text) ? {} : { fiveYears: LAST_PLAN }
}

// “五年新增几家”, “五年来建了多少”: of five years that are over.
const LOOKS_BACK =
  /^(?!.*(?:要|将|今后|未来|目标|计划|打算|准备|争取|力争|规划|年(?:以|之)?后)).*(?:[三五]年(?:来|里|间|新增|净增|累计|总共|一共|共)|(?:过去|这)五年)/u

// “两个区谁的绿化覆盖率目标高”, “两个区调查失业率目标差多少”
const WHICH_HAS_MORE =
  /(?:谁|哪一?个).{0,16}(?:高|低|多|少|大|小|快|慢|好|强|严|松|紧|的长|更长|要长)(?:[?？]*$|[,，])|相?差(?:距)?(?:了|有|是)?(?:多少|多大|几)|差距|差别|对比|比较/u

// “gdp目标谁定得高”, “哪个完成得更多”: how it was done is no part of the thing's name.
const SET_HIGHER =
  /(?:谁|哪一?[个边家年])?(?:定|设|订|完成|做|干|新增|增|涨|升|降|建|控制|管|压)得(?:更|比较|要)?(?:高|低|多|少|快|慢|大|小|好|严|松|紧)(?:一?些|一?点)?(?=[?？\s]*$|[,，])/u

// “电力通道哪个规划的长”, “两个区规划建设的学位各有多少”: what is planned is no part of the thing's name.
const PLANNED = /(?<![”"五年市区县])规划(?:建设|新建|兴建|修建|要建)?的(?=\p{Script=Han})/u
const WHICH_IS_LONGER =
  /(?:谁|哪一?个)(?:区|市|县)?(?:的|规划的|计划的)*(?:更|要)?(?:长|短|高|低|多|少|大|小)(?=[?？\s]*$)/u

// “占财政的比例这几年是涨了还是跌了”
const THESE_YEARS = /(?:这|最?近)(?:几|些)年(?:来|里|间)?/gu

const ASKS_DUTY = /牵头|负责|责任|职责|分工|任务|主管|配合|参与|承担|角色/u

const CHANGE =
  /增长|增速|增幅|增了(?=百分|几个?(?:百分)?点|多少个?(?:百分)?点)|涨|下降|降了|升了|提高了|同比|增减|变化率|降低/u
const LEVEL =
  /多少(?:亿|万|个|家|件|人|岁|张|座|公里|平方|户|条|处|套|名|吨|天|元|辆|项|年)|总额|总量|规模|余额|几(?:个(?!(?:百分)?点)|家|件|人|岁|张|座|公里|户|条|处|套|名|天|年)|(?:有|达|到|是)多少$/u

// “占GDP多少”, “占比呢”, “占全市的几成”
const OF_SHARE = /^(?:那|那么)?占(?:比|[^,，。?？]{0,12}(?:多少|几|比[重例]))/u

/**
 * Understands a question with what came before it (the earlier questions, oldest first).
 *
 * What a follow-up leaves out — topic, place, period, what is asked — is taken from the turns before;
 * a question that names its own topic and says nothing of the last one begins anew.
 *
 * @param today as `2026-11-22`, for 今年 and 去年
 */
export function understand(question: string, after: readonly string[], vocabulary: Vocabulary, today: string): Query {
  const own = read(question, vocabulary, today)
  const earlier = after.at(-1)
  if (earlier === undefined) return own
  const before = understand(earlier, after.slice(0, -1), vocabulary, today)
  const ofSet = ofOthersInState(own, before)
  if (ofSet !== undefined) return { ...read(ofSet, vocabulary, today), asked: question, inherited: before.places }
  // “占GDP多少”, after 金融业增加值目标: a share of that thing.
  if (OF_SHARE.test(own.text) && before.topic !== '' && own.places.length + own.departments.length === 0) {
    const asked = understand(`${before.places.join('')}${before.topic}${own.text}`, [], vocabulary, today)
    return { ...asked, asked: question, inherited: [...before.places, before.topic] }
  }
  const isPlain = own.places.length + own.foreignPlaces.length + own.departments.length === 0
  const ofOther =
    withOtherPart(own.text, earlier) ??
    (isPlain && vocabulary.isMentioned !== undefined
      ? withOtherThing(own.text, before, inOfficialWords, vocabulary.isMentioned)
      : undefined)
  if (ofOther !== undefined) {
    const asked = understand(ofOther, after.slice(0, -1), vocabulary, today)
    return { ...asked, asked: question, inherited: [...new Set([...asked.places, ...asked.periods, asked.topic])] }
  }
  return isFollowUp(own) ? inherit(overFiveYears(own, before), before, withDuties) : own
}

/** What is no Chinese has no misspelt words. */
const WITHOUT_SPELLING: Pick<Vocabulary, 'spelling' | 'sounds'> = {}

function read(question: string, vocabulary: Vocabulary, today: string): Query {
  const plain = asListed(plainAsks(normaliseQuestion(question)), vocabulary)
  const { spelling, sounds } = isChinese(plain) ? vocabulary : WITHOUT_SPELLING
  const spelt = spelling?.correct(plain)
  const heard = sounds?.correct(spelt?.text ?? plain)
  const text = heard?.text ?? spelt?.text ?? plain
  const year = Number(today.slice(0, 4))
  let rest = text
  const departments: string[] = []
  for (const { spelling, name } of vocabulary.departments) {
    if (!rest.includes(spelling)) continue
    // 街道 stands in brackets as 各街道; in “有多少个街道” it is no department.
    if (spelling.length <= 2 && !ASKS_DUTY.test(rest)) continue
    if (PLACE_AS_UNIT.test(spelling) && !actsAsUnit(rest, spelling)) continue
    rest = rest.split(spelling).join(' ')
    if (!departments.includes(name)) departments.push(name)
  }
  for (const unlisted of unlistedDepartmentsIn(rest, vocabulary.places)) {
    rest = rest.split(unlisted).join(' ')
    departments.push(unlisted)
  }
  const places = findPlaces(
    rest,
    vocabulary.places,
    vocabulary.otherPlaces,
    vocabulary.here,
    vocabulary.isMentioned,
    vocabulary.isCalledAfter,
  )
  rest = places.rest
  // “谁牵头,要求什么时候完成”: the time is asked beside who answers for it.
  if (intentsOf(rest).includes('responsibility')) rest = rest.replace(DEADLINE_ASKED, ' ')
  const holdings = holdingsAsked(rest)
  const documentFields = documentFieldsAsked(text, vocabulary.places)
  const cues: readonly Intent[] =
    holdings === undefined && documentFields.length === 0 ? intentsOf(rest) : ['documents']
  const named = namedDocuments(rest)
  // What the plan is called tells nothing of what is asked about.
  rest = withoutTimes(rest, named.spans)
  const mentions = withoutYearBefore(
    rest,
    findPeriods(rest, { thisYear: year, year, ...fiveYearsMeant(text, places.known, vocabulary), short: true }),
  )
  rest = withoutTimes(rest, mentions.all)
  rest = rest.replace(REFERENCE, ' ').replace(RANK_ASKED, ' ').replace(SET_HIGHER, ' ').replace(THESE_YEARS, ' ')
  const claim = claimOf(text)
  if (departments.length > 0) rest = rest.replace(AS_KNOWN, ' ')
  if (claim !== undefined) rest = rest.replace(claim.words, ' ').replace(PUT_TO_US, ' ')
  const asksValue = RANK_ASKED.test(text) || claim?.of === 'bound'
  const asked = cues.length === 0 && asksValue ? (['value'] as const) : cues
  const areSeveral = places.all || places.known.length > 1
  const comparing: readonly Intent[] =
    areSeveral && WHICH_HAS_MORE.test(text)
      ? ['comparison', ...asked.filter((intent) => intent !== 'responsibility' && intent !== 'comparison')]
      : areSeveral && PLANNED.test(rest) && asked[0] === 'value'
        ? ['target', ...asked]
        : asked
  if (areSeveral) rest = rest.replace(WHICH_IS_LONGER, ' ').replace(PLANNED, ' ')
  const intents = withDuties(comparing, departments, rest)
  // Everyday words hold measures of their own: 修了多少公里路.
  // “到2025年做得到吗”: the segmenter makes words of what only asks whether it can be done.
  if (cues.includes('projection')) rest = withoutCues(rest, ['projection'])
  rest = withoutGrievance(withoutFrame(rest), namesThing)
  const official = officialWordings(rest).map(withoutAsked)
  rest = withoutAsked(rest)
  const about = topicOf(rest)
  return {
    text,
    asked: question,
    intents,
    places: places.known,
    foreignPlaces: places.foreign,
    innerPlaces: places.inner,
    allPlaces: places.all,
    periods: [...new Set([...mentions.asked.map(({ period }) => period), ...yearsSince(text, year)])],
    named,
    departments,
    said: text,
    topic: bareTopic(rest, cues),
    about,
    wordings: [about, ...official.filter((wording) => wording !== rest).map(topicOf)],
    wantsChange: CHANGE.test(text),
    wantsLevel: LEVEL.test(text),
    sides: sidesOf(text, vocabulary, year),
    claim,
    documentFields,
    ...(holdings !== undefined && { holdings }),
    changesPeriod: false,
    placesBefore: [],
    inherited: [],
    corrections: [...(spelt?.changes ?? []), ...(heard?.changes ?? [])],
  }
}

// “要求什么时候完成”, “完成时限是哪天”, “最晚几月干完”
const DEADLINE_ASKED =
  /(?:要求|规定|计划|最[晚迟]|要|得|应|须|需)?(?:在)?(?:什么时候|何时|啥时候|哪年|哪一年|几月)(?:之?前)?(?:要|得)?(?:完成|办结|做完|干完|建完|弄完|搞完)(?:任务)?|(?:完成|办结)?(?:时限|期限)(?:要求)?(?:是|为|到|定在)*(?:什么时候|何时|啥时候|哪年|哪天|几月|多久|多长)?/gu

/** “石门镇负责哪些任务”; in “石门镇污水处理厂由谁负责” the town is where the thing stands. */
function actsAsUnit(text: string, town: string): boolean {
  const next = text.slice(text.indexOf(town) + town.length).replace(/^\s*(?:20\d\d年|[今去前明]年)?(?:的)?\s*/u, '')
  return !/^\p{L}/u.test(next) || ACTS.test(next) || ACTS.test(`的${next}`)
}

// “云台区配合”: towns and districts take part in tasks; “云台区2024年GDP” asks of the place. 开发区 and 高新区 are bodies.
const PLACE_AS_UNIT =
  /[镇乡村]$|街道$|\p{Script=Han}{2,}(?<!开发|高新|经开|示范|合作|保税|度假|新|园|景|片|林|库|灌|辖)[县区旗]$/u

const ACTS =
  /^(?:负责|牵头|配合|参与|参加|承担|承办|落实|分管|主管|主抓|分到|分给|作为|列为|要|应|需|该|得|有|的(?:职责|职能|任务|分工|责任|指标)|在[^,，]{0,12}(?:干|做|负责|承担)|都|主要|具体|一共|总共|还|也|又|管|抓|干|做|办|完成|和|与|跟|及|是|怎么|为什么|为啥|呢)/u

/** Names of departments to which an index holds one form of each are put in that form; more than so many is a list. */
const MOST_DEPARTMENTS = 4

/** “区卫健局牵头哪些任务”, where documents write 区卫生健康局: the question in their words. */
function asListed(text: string, { departmentMeant }: Vocabulary): string {
  let said = text
  for (let named = 0; departmentMeant !== undefined && named < MOST_DEPARTMENTS; named++) {
    const other = departmentMeant(said)
    if (other === undefined) break
    said = said.split(other.said).join(other.name)
  }
  return said
}

// “区卫健局准备怎样提高它负责的参保率”, “区教育局牵头的受教育年限目标是多少”: that it answers for the thing is taken as known.
export const AS_KNOWN =
  /(?:它们?|其|所)?(?:负责|牵头|主管|分管|承担|主抓|管)的(?=\p{Script=Han}{2})(?!.*(?:任务|指标|工作|事[项情]?|实事|职责|哪些|哪几|什么|啥|单位|部门|谁))/u

/** Whether a text names a thing, by a noun. */
function namesThing(text: string): boolean {
  const { weights } = topicOf(withoutAsked(text))
  return [...weights].some(([word, weight]) => weight === 1 && !/^(?:怎么|什么|如何|哪)/u.test(word))
}

function withoutAsked(text: string): string {
  return withoutEndMeasures(withoutMeasures(text))
}

/** With a department for its subject, a question for duties is about what that department answers for. */
function withDuties(intents: readonly Intent[], departments: readonly string[], rest: string): Intent[] {
  const asksDuties =
    departments.length > 0 &&
    /牵头|负责|承担|分到|分给|职责|职能|分工|任务|指标|主管|管(?:些?什么|哪些|些?啥|的)|干(?:什么|哪些|啥|些|嘛)|[做办](?:什么|哪些|哪几[项件个样]|啥)|(?:哪些|什么|啥|(?:哪|有)几[件项个](?:大|实|重点)?)(?:事|工作|活)|主抓|配合|参与/u.test(
      rest,
    ) &&
    !/为什么|为啥|怎么没|没完成|未完成/u.test(rest)
  const asksUnknown =
    departments.length === 0 &&
    /[省市区县州]\p{Script=Han}{1,8}(?:局|委|办|中心|处|部|院|联)(?:都|主要|具体|要|还)?(?:负责|牵头|承担|管|参与|配合|(?:完成|做|干|落实)[^,，?？]{0,3}(?:任务|工作|事))/u.test(
      rest,
    )
  if (asksUnknown) return ['duties', ...intents]
  // “区税务局”: a department alone is asked what it answers for.
  if (
    departments.length > 0 &&
    intents.length === 0 &&
    /^[\s?？。的呢]*(?:都|又)?(?:有(?:哪些|什么|啥|几[项个件]|多少[项个件]?))?[\s?？。的呢]*$/u.test(rest)
  )
    return ['duties']
  return asksDuties ? ['duties', ...intents.filter((intent) => intent !== 'duties')] : [...intents]
}

/** Words that ask or join and that no thing is named by; only at the ends of what is left. */
const FILLERS_START =
  /^(?:[区县](?=\p{Script=Han}{2})(?![域块位间号分划内外里属级直本城乡])|市(?=\p{Script=Han}{2})(?![场政民区值直县级内外里属管本容郊])|请问|一下|到底|究竟|目前|现在|如今|当前|截至|截止|具体|分别|各自|各是|总共|一共|大概|关于|对于|有关|(?:在|从)?(?:政府)?(?:工作)?(?:报告|规划|文件|方案|资料|评估)(?:里面?|中)?(?:所?说)?的|说的|里面?说的|里面?的|中的|其中的?|这个指标|那个指标|那个|这个|这项|该项?|它们?|其|他们|还有?|另外|(?:主要)?(?:负责|牵头|承担)|要干|要做|要对|全区|全市|全省|全县|区里|市里|哪些|哪个|哪几个|什么|怎么样|怎么|多少|为什么|为啥|说说|讲讲|介绍|查一下|那|的|是|对|从|按|预计完成|预计|估计|(?:这|近)?(?:几|两三|些)年来?)+/u
const FILLERS_END =
  /(?:到底|究竟|这[两二三四五几](?:[个项]|件事)?(?:指标|任务|工作)?|估计|目前|现在|分别|各自?|总共|一共|大概|这个指标|那个指标|这?一?个?指标|[这那]项(?:任务|工作|指标)?|[这那]一?块|该项(?:任务|工作|指标)?|的?任务|的?工作|里面?|中|呢|吗|吧|啊|呀|了|的|是|为|有|要|由|在|和|与|跟|从|(?<!占)比|哪些|哪个|哪几个?|什么|怎么样|怎么|多少|几个?|如何|情况|为什么|为啥|累计|方面|这几年|以来|说|负责|牵头|承担|职责|职能|分工|任务|工作|(?<!实)事|干|做|管)+$/u

function bareTopic(rest: string, intents: readonly Intent[]): string {
  const bare = withoutCues(rest, intents)
    .replace(/[?？!！。,，;；:："“”'‘’《》、()]/gu, ' ')
    .trim()
  // A filler inside a name stays: only whole pieces between blanks are dropped, and those at their ends.
  return bare
    .split(/\s+/u)
    .map((piece) => trimFillers(piece))
    .filter((piece) => piece !== '')
    .join(' ')
}

function trimFillers(piece: string): string {
  return piece.replace(FILLERS_START, '').replace(FILLERS_END, '')
}
