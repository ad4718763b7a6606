import type { Intent } from './intent.ts'
import type { Query } from './query.ts'
import type { Side, Sides } from './sides.ts'

// “那绿化覆盖率呢?”, “它还负责哪些指标?”, “原因分别是什么?”, “超了多少?”, “第二个呢”
const FOLLOW_UP =
  /^(?:那|那么|这(?=比|和|跟|与|是)|还有|另外|然后|再|它|其|他们|这个|这些|该|上述|(?:其中)?(?:约束性|预期性)的|这[两二三四五几]|前者|后者|为什么|为啥|原因|第[一二三四五1-5]个|和|跟|与|超|差|同比|具体|换成|如果)|呢[?？。]?$|^(?:.{0,8})(?:它|其中|这个指标|该指标|这些指标|那个)/u

// “完成了没有”, “一共几项”, “哪些没完成”: nothing is named; “哪些指标没完成” names what it is about.
const NAMES_A_SET = /指标|任务|部门|单位|项目|文件|报告|规划|方案|工作|实事|目标.*(?:哪|几)|(?:哪|几).*目标/u

/** Whether a question leaves out what it is about, so that the turn before tells. */
export function isFollowUp({ text, about, departments, topic, claim }: Query): boolean {
  // “公安分局是什么角色”: of what, the turn before tells.
  if (FOLLOW_UP.test(text) || (about.words.length === 0 && (departments.length === 0 || claim?.of === 'any')))
    return true
  return topic === '' && departments.length === 0 && !NAMES_A_SET.test(text)
}

// “一共几项?”, “有几个”, “总共多少项呢”: how many of what was just asked about.
const ONLY_COUNTS =
  /^(?:那|那么)?(?:一共|总共|合计|加起来|共)?(?:是|有)?(?:几|多少)(?:项|个|家|条|种)?(?:呢|啊)?[?？。]*$/u
// “现在呢”, “目前多少”, “2019年实际呢”: what was reached, after what was wanted.
const NOW =
  /^(?:那|那么)?(?:(?:\d{2}|\d{4})年(?:上半年|下半年|底|末)?|去年|前年|今年)?的?(?:现在|目前|如今|眼下|当前|实际|最新的?|后来|现状|已经)(?:是|的|到|做到|完成)?(?:了)?(?:多少)?(?:了)?(?:呢|啊)?[?？。]*$/u
// “国家十五五目标几岁?江西现在多少”: now, of another place.
const ELSEWHERE_NOW = /(?:现在|目前|如今|眼下)(?:是|有|到|做到|完成)?(?:了)?(?:多少|几)[^,，。]{0,3}[?？。]*$/u
// “差多少”, “超了多少”: how far from a goal, or one place from the other.
const HOW_FAR = /^(?:那|那么)?(?:还|相)?(?:差|超|高出|低于)(?:了|出|过)?(?:多少|几)/u
// “配合呢”, “参与的呢”: the same department's other part.
const ONLY_ROLE =
  /^(?:那|那么)?(?:它)?(?:配合|参与|牵头|负责|责任单位)(?:的)?(?:任务|工作|指标)?(?:有哪些|有几项|呢|的呢)?[?？]*$/u
// “和江汉比呢”, “跟武昌比怎么样”, “比江汉呢”
const HELD_AGAINST = /(?:和|跟|与|同|比|对比)[^,，。]{1,12}?(?:相?比|对比|比较)|^(?:那|那么)?比(?!例|重|率)/u

// “哪个高”, “谁更多”, “哪边大”: of the places of the turns before.
const WHICH_OF_THEM =
  /^(?:那|那么)?(?:这?两[个地边者])?(?:哪(?:个|边|里|家|儿)|谁)(?:的)?(?:更|要|最|比较)?(?:高|低|多|少|大|小|快|慢|好|强|长|短|严|密)/u

/** 城镇居民, 农村; 农民, 乡下人. */
const RESIDENTS =
  /(?:城里|城市|城镇|农村|乡下|村里|乡村)人(?!均|口)|农牧民|农民(?!工)|(?:城镇|农村|乡村|城市)(?:常住)?(?:居民)?|城里|乡下/u

/** Parts of one thing, each asked about in the words for another: 城镇…, then 农村的呢. */
const PARTS: readonly RegExp[] = [
  RESIDENTS,
  /男性?|女性?/u,
  /进口|出口/u,
  /小学|初中|高中|幼儿园/u,
  /工业|农业|服务业|建筑业/u,
  /第?[一二三]产(?:业)?/u,
  /货物|服务(?!业)/u,
  /收入|支出/u,
  /常住|户籍/u,
  /登记|调查/u,
  /公办|民办/u,
]
// “农村的呢”, “那农村居民呢”, “女的呢”: nothing but the other part.
const ONLY_PART = /^(?:那|那么)?(?<part>\p{Script=Han}{1,4}?)(?:居民|人口)?(?:的)?(?:是多少|有多少|多少)?呢?[?？。]*$/u

// “那花了多少”, after what came in.
const SPENT = /^(?:那|那么)?又?(?:一共|总共)?(?:花|用|支出)(?:了|掉|出去|出)?(?:多少|几)(?:钱|亿元?)?呢?[?？。]*$/u

/** The question before, asked of another part of the thing (“城镇居民收入目标” — “农村的呢”); nothing for any other follow-up. */
export function withOtherPart(question: string, before: string): string | undefined {
  const part =
    SPENT.test(question.trim()) && /财政|预算|政府/u.test(before)
      ? '支出'
      : ONLY_PART.exec(question.trim())?.groups?.['part']
  const family = PARTS.find((form) => part !== undefined && form.exec(part)?.[0] === part)
  const other = family === undefined ? undefined : family.exec(before)?.[0]
  if (part === undefined || other === undefined || other === part) return undefined
  return before.replace(other, family === RESIDENTS ? residents(part, other) : part)
}

// “婴儿的呢”, “滨江商务区的呢”, “那大学生呢”: nothing but the other thing.
const ONLY_THING = /^(?:那|那么)?(?<thing>[\p{Script=Han}\w]{2,12}?)(?:的)?(?:是多少|有多少|多少)?呢[?？。]*$/u

/** 乡下 or 农牧民, as documents write it: 农村居民 where either word names people, else 农村. */
function residents(part: string, other: string): string {
  const where = /城/u.test(part) ? '城镇' : '农村'
  return [part, other].some((word) => /[人民]$/u.test(word)) ? `${where}居民` : where
}

/**
 * The question before, asked of another thing of the same kind (“孕产妇死亡率要降到多少” — “婴儿的呢”): what the two names
 * end in together is left out, and the documents hold the whole.
 *
 * @param isMentioned whether the documents say a name at all
 */
export function withOtherThing(
  question: string,
  before: Query,
  inOfficialWords: (text: string) => string,
  isMentioned: (name: string) => boolean,
): string | undefined {
  const thing = ONLY_THING.exec(question.trim())?.groups?.['thing']
  if (thing === undefined || before.topic.includes(thing)) return undefined
  const names = [...new Set([thing, inOfficialWords(thing)])]
  for (const piece of before.topic.split(' ').reverse()) {
    if (!before.text.includes(piece)) continue
    for (let at = 1; at <= piece.length - 2; at++) {
      const whole = names.map((name) => `${name}${piece.slice(at)}`).find(isMentioned)
      if (whole !== undefined) return before.text.replace(piece, whole)
    }
    // “改造多少个老旧小区” — “棚户区呢”: one thing of a kind for another.
    if (isOfKind(piece, thing) && isMentioned(piece) && isMentioned(thing)) return before.text.replace(piece, thing)
    // “杨园片区重点项目” — “滨江商务区的呢”: both are 区.
    for (let at = piece.length - 2; at >= 2; at--) {
      const name = piece.slice(0, at)
      const areAlike = name.at(-1) === thing.at(-1) || (OF_WORK.test(name) && OF_WORK.test(thing))
      if (areAlike && isMentioned(name) && isMentioned(thing)) return before.text.replace(name, thing)
    }
  }
  return undefined
}

/** Names of two characters or more whose last one tells the kind: 老旧小区 and 棚户区, 幼儿园 and 产业园. */
function isOfKind(one: string, other: string): boolean {
  return (
    one.length >= 3 && other.length >= 2 && one.at(-1) === other.at(-1) && !/[率数量额度人员]/u.test(one.at(-1) ?? '')
  )
}

/** “水花行动惠及多少学生” — “那小荷工程呢”: names of works of one kind or another. */
const OF_WORK = /(?:工程|行动|计划|项目|平台|基地|活动)$/u

/** Fills in what a follow-up leaves out: topic, place, period, what is asked, from the turn before. */
export function inherit(own: Query, before: Query, withDuties: WithDuties): Query {
  const inherited: string[] = []
  const topicIsNew = own.about.words.length > 0 || own.departments.length > 0
  // “这比2025年实际多多少”: 这 is what the turn before asked about.
  const keepTopic = !topicIsNew || own.topic === '' || /^(?:这|那|它)$/u.test(own.topic) || asksForRole(own, before)
  const places = placesOf(own, before)
  if (own.places.length === 0 || places.length > own.places.length)
    inherited.push(...before.places.filter((place) => places.includes(place) && !own.places.includes(place)))
  const intents = intentsOf(own, before)
  // A new intent with its own topic asks about all periods; a changed topic alone asks about the same one.
  // A target is set for a plan's end, and what is reached now is of no year asked about before.
  const wantsTarget = own.intents[0] === 'target' && before.intents[0] !== 'target'
  const keepPeriods =
    own.periods.length === 0 &&
    // “那‘十二五’规划里呢”: of that plan's time.
    own.named.plans.length === 0 &&
    !wantsTarget &&
    !NOW.test(own.text) &&
    !ELSEWHERE_NOW.test(own.text) &&
    (own.intents.length === 0 || keepTopic || goesOn(own, before))
  // “比2023年呢”: held against the time before.
  const isHeldAgainst = own.places.length === 0 && own.periods.length > 0 && HELD_AGAINST.test(own.text)
  const periods = isHeldAgainst
    ? [...new Set([...before.periods, ...own.periods])]
    : keepPeriods
      ? before.periods
      : own.periods
  if (own.periods.length === 0) inherited.push(...periods)
  if (keepTopic && before.topic !== '') inherited.push(before.topic)
  const departments = own.departments.length > 0 || !keepTopic ? own.departments : before.departments
  if (own.departments.length === 0) inherited.push(...departments)
  const isBare =
    keepTopic &&
    (own.intents.length === 0 || HOW_FAR.test(own.text)) &&
    !NOW.test(own.text) &&
    !asksForRole(own, before)
  // “成都的地铁修了多少公里” — “广州呢”: asked in the words of the turn before.
  const text = setText(own, before) ?? (isBare ? `${before.text} ${own.text}` : own.text)
  if (text !== own.text && inherited.length === 0 && before.topic === '') inherited.push(before.text)
  return {
    ...own,
    text,
    sides: pointedBack(own.sides, before),
    intents: withDuties(intents, departments, own.text),
    claim: own.claim ?? (isBare ? before.claim : undefined),
    placesBefore: [...new Set([...before.placesBefore, ...before.places])],
    changesPeriod: own.periods.length > 0 && own.intents.length === 0,
    places,
    // “和江汉比呢”, after a turn about 江汉: held against all there are.
    allPlaces:
      own.allPlaces ||
      (places.length === 1 && own.places.length > 0 && HELD_AGAINST.test(own.text)) ||
      (places.length === 1 && WHICH_OF_THEM.test(own.text)),
    periods,
    // “国家‘十三五’规划里婴儿死亡率的目标” — “孕产妇的呢”: of the same plan, where no other time is asked of.
    named: own.named.plans.length > 0 || own.periods.length > 0 ? own.named : before.named,
    topic: keepTopic ? before.topic : own.topic,
    about: keepTopic ? before.about : own.about,
    wordings: keepTopic ? before.wordings : own.wordings,
    said: keepTopic ? before.said : own.said,
    departments,
    wantsChange: own.intents.length === 0 ? before.wantsChange : own.wantsChange || (keepTopic && before.wantsChange),
    wantsLevel: own.intents.length === 0 ? before.wantsLevel : own.wantsLevel,
    inherited: [...new Set(inherited)],
  }
}

// “那要摘帽的贫困县有多少个”, “那么新建几所学校”: the same is asked of another thing.
const OF_ANOTHER = /^那么?(?!时|会|年)/u

/** Whether a new thing is asked about in the same way, so that the time of the turn before is meant. */
function goesOn(own: Query, before: Query): boolean {
  return OF_ANOTHER.test(own.text) && own.intents[0] !== undefined && own.intents[0] === before.intents[0]
}

/** Puts duties first where a department is the subject. */
export type WithDuties = (intents: readonly Intent[], departments: readonly string[], rest: string) => Intent[]

/** Both places where they are held against each other, else the question's own, else the ones before. */
function placesOf(own: Query, before: Query): readonly string[] {
  if (own.places.length === 0 && (WHICH_OF_THEM.test(own.text) || isBetweenPlaces(own, before)))
    return [...new Set([...before.placesBefore, ...before.places])]
  if (own.places.length === 0 && own.foreignPlaces.length === 0) return before.places
  return HELD_AGAINST.test(own.text) ? [...new Set([...before.places, ...own.places])] : own.places
}

/** “差多少”, after the same was asked of one place and then of another. */
function isBetweenPlaces(own: Query, before: Query): boolean {
  const [place] = before.places
  return (
    HOW_FAR.test(own.text) &&
    before.places.length === 1 &&
    before.placesBefore.some((other) => other !== place) &&
    (before.intents[0] === 'target' || before.intents[0] === 'value')
  )
}

/** “配合呢”, after what a department leads. */
function asksForRole(own: Query, before: Query): boolean {
  return before.departments.length > 0 && own.departments.length === 0 && ONLY_ROLE.test(own.text)
}

function intentsOf(own: Query, before: Query): readonly Intent[] {
  if (asksForRole(own, before)) return ['duties']
  if (isBetweenPlaces(own, before)) return ['comparison', ...before.intents]
  if (HOW_FAR.test(own.text) && before.intents.length > 0)
    return before.intents[0] === 'target' ? ['comparison', ...before.intents] : before.intents
  if (ONLY_COUNTS.test(own.text) && before.intents.length > 0) return before.intents
  if (NOW.test(own.text)) return ['value']
  if (WHICH_OF_THEM.test(own.text)) return ['comparison', ...before.intents]
  if (own.intents.length === 0 && (own.places.length > 0 || own.periods.length > 0) && HELD_AGAINST.test(own.text))
    return ['comparison']
  // The list stays asked for: 谁负责 of those that 没完成.
  if (asksForMembers(before.text) && OF_MEMBERS.test(own.text) && own.topic.length <= MAX_POINTING)
    return [...new Set([...before.intents, ...own.intents])]
  if (own.intents.length > 0) return own.intents
  // “完成没” — “2025年呢”: an evaluation's result has no other year, the value has; “2021年目标” — “去年呢”: what was reached.
  if (own.periods.length > 0 && before.intents[0] === 'status') return ['value', ...before.intents]
  if (own.periods.length > 0 && before.intents[0] === 'target')
    return [...new Set([...before.intents, 'value' as const])]
  return before.intents
}

// 约束性, 预期性, 民生类, 绿色生态类: which part of a list.
const PART = /约束性|预期性|\p{Script=Han}{2,4}类/u
// “原因呢”, “这两个指标谁负责”, “分别差多少”: asked of all that a list named.
const OF_MEMBERS = /为什么|为啥|为何|原因|谁|哪个?(?:单位|部门|局)|责任单位|差(?:了)?多少/u
/** What is left of a question that only points to a list (这两个), in characters. */
const MAX_POINTING = 3

function asksForMembers(text: string): boolean {
  // “托位那个指标,目标几个”: one indicator, and no list of them.
  return (/(?<![那这该][个项]?)指标/u.test(text) || RATED_ONES.test(text)) && /哪|几|什么|列|名单/u.test(text)
}

// “被评为慢于时序的有哪些”, “没达到计划的是哪几个”: indicators, though the word is left out.
const RATED_ONES = /(?:评为|评成|列为)|(?:滞后|落后|[没未]有?(?:完成|达到?)|慢于)\p{Script=Han}{0,4}的(?:是|有)?哪/u

// 没完成, 已达标, 暂无数据: in which state.
const STATE =
  /(?:都|全部)?(?:没有?|未|尚未|已经?)?(?:完成|达标|达到|实现)了?(?:吗|没有|没)?|没有?数据|暂无数据|没有?统计值/u

/**
 * “民生福祉类指标有哪些” — “绿色生态类呢” — “哪些没完成”: a list is asked for by its whole question, so what the
 * follow-up says takes the place of what it changes.
 */
function setText(own: Query, before: Query): string | undefined {
  const isOfList = /指标|约束性|预期性/u.test(before.text) || RATED_ONES.test(before.text)
  if (own.departments.length > 0 || !isOfList) return undefined
  // “哪些没完成” — “为什么”, “这两个指标谁负责”
  if (asksForMembers(before.text) && OF_MEMBERS.test(own.text) && own.topic.length <= MAX_POINTING)
    return `${before.text.replace(/[?？。]+$/u, '')} ${own.text}`
  const changes = [PART, STATE].filter((form) => form.test(own.text))
  if (changes.length === 0 && !ONLY_COUNTS.test(own.text)) return undefined
  if (NAMES_A_SET.test(own.text) && !PART.test(own.text)) return undefined
  const kept = changes.reduce((rest, form) => rest.replace(form, ' '), before.text)
  return `${kept.replace(/[?？。]+$/u, '')} ${own.text.replace(/^(?:那|那么)|(?:呢|啊)?[?？。]*$/gu, '')}`
}

/** “这比2025年实际多多少”, “今年的目标比这个高吗”: a side that points back is what the turn before asked about. */
function pointedBack(sides: Sides | undefined, before: Query): Sides | undefined {
  if (sides === undefined) return undefined
  const told = (side: Side): Side =>
    side.periods.length > 0 || !/这|那|它/u.test(side.text) || side.kind === 'target'
      ? side
      : { ...side, periods: before.periods, kind: before.intents.includes('target') ? 'target' : 'actual' }
  return { ...sides, first: told(sides.first), second: told(sides.second) }
}
