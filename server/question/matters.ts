import { asksOf } from './asks.ts'
import { plainAsks } from './plain-asks.ts'
import { claimOf } from './claims.ts'
import { intentsOf, type Intent } from './intent.ts'

/** Intents that may stand beside another in one question about one thing. */
const SIDE_BY_SIDE: readonly Intent[] = ['target', 'responsibility', 'status', 'value', 'trend', 'projection']

/**
 * The matters of a question that asks several things at once (“目标多少,谁负责,完成了吗”), each a
 * question that follows on from the one before it; one matter for any other question.
 */
export function mattersOf(asked: string): string[] {
  const question = plainAsks(asked)
  if (asksBesideUnits(question)) return [question]
  const each = eachOf(question)
  if (each.length > 0) return each
  const both = WHO_OF_BOTH.exec(question.trim())?.groups
  if (both !== undefined) return [both['one'], both['other']].map((thing) => `${thing ?? ''}由${both['asks'] ?? ''}？`)
  const residents = TOWN_AND_COUNTRY.exec(question.trim())?.groups
  if (residents !== undefined)
    return ['城镇居民', '农村居民'].map(
      (whose) => `${residents['before'] ?? ''}${whose}${residents['rest'] ?? ''}${residents['asks'] ?? ''}？`,
    )
  const counted = COUNT_OF_BOTH.exec(question.trim())?.groups
  if (counted !== undefined)
    return [counted['one'], counted['other']].map((thing) => `${thing ?? ''}有${counted['asks'] ?? ''}？`)
  const asks = asksOf(question)
  if (asks.length > 0) return asks
  const clauses = question
    .split(/[,，；;?？。\n]+|(?:以及|还有|并且|另外|同时)(?=.{2,10}$)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length >= 2)
  if (clauses.length < 2 || clauses.length > 4) return asksIn(question)
  const intents = clauses.map((clause) => (claimOf(clause)?.of === 'attribute' ? 'attribute' : intentsOf(clause)[0]))
  const [first] = intents
  const isSeveral =
    first !== undefined &&
    intents.every((intent) => intent !== undefined && (intent === 'attribute' || SIDE_BY_SIDE.includes(intent))) &&
    new Set(intents).size === intents.length &&
    // Later clauses name nothing of their own: a short 谁负责, 完成了吗.
    clauses.slice(1).every((clause) => clause.length <= 12)
  return isSeveral ? clauses : asksIn(question)
}

// “谁牵头,责任领导是谁”, “归哪个局管，要求什么时候完成”: person and time are asked beside the departments, of one item.
const BESIDE_UNITS =
  /^[^,，;；?？。]{2,40}(?:谁|哪(?:个|位|家|些|几个)?(?:[县区市州旗]?级?领导|部门|单位|局|委))[^,，;；?？。]{0,14}(?:[,，;；、?？\s]+(?:又|还|并且?|和)?(?:[谁由][^,，]{0,4}(?:配合|分管|包保|协助)|(?:配合|责任)(?:单位|部门)[^,，]{0,6}|(?:责任|牵头|分管|包保|联系|[县区市州旗]级?)?领导[^,，]{0,4}(?:谁|哪位)|哪位[^,，]{0,3}领导[^,，]{0,4}|责任人[^,，]{0,4}谁|(?:完成)?(?:时限|期限)[^,，]{0,8}|(?:要求|规定|计划|要|得|应|须|需)?(?:在)?(?:什么时候|何时|啥时候|哪年|几月)(?:之?前)?(?:要|得)?(?:完成|办结|干完|做完|建完|弄完|搞完))){1,3}[?？。\s]*$/u

function asksBesideUnits(question: string): boolean {
  return BESIDE_UNITS.test(question.trim())
}

// “GDP目标、寿命目标、托位目标各是多少”, “绿化覆盖率、优良天数、地表水分别由谁负责”: three things or more, one question.
const OF_EACH =
  /^(?<things>[^,，。?？]{6,60}?)(?:的)?(?:各自?|分别|都)(?:是|为|要|由|归)?(?<asks>(?:达到)?(?:多少|几|谁|哪)[^,，。?？]{0,12}|(?:完成|达标|达到)[^,，。?？]{0,8})[?？。]*$/u
// “……、医师数2022年各多少”: the time is that of all.
const WHEN = /(?:(?:(?:20)?\d\d年(?:上半年)?|去年|今年|前年|明年)[和、与及]?)+$/u
// “…的目标”, “…的实际值”
const OF_ALL = /的?(?:规划|期末)?(?:目标|实际|完成)值?$|的(?:责任单位|牵头单位|现状|中期值|数值|数据|增速)$/u
/** Longest name of a thing in such a row, in characters. */
const LONGEST_THING = 16
const LEAST_THINGS = 3

// “绿化覆盖率和托位数这两项分别归谁管”: two things of which it is asked who answers for them.
const WHO_OF_BOTH =
  /^(?<one>[^,，。?？和与及]{2,20})[和与及](?<other>[^,，。?？和与及]{2,20}?)(?:这两[个项](?:指标|任务|工作)?)?(?:分别|各自?)(?:归|由|是|属于?)?(?<asks>(?:谁|哪)[^,，。?？]{0,12})[?？。]*$/u

// “约束性指标和预期性指标各几项”: how many of each of two kinds of one thing.
const COUNT_OF_BOTH =
  /^(?<one>[^,，。?？和与及]{2,12}(?<kind>指标|任务|工程|项目))[和与及](?<other>[^,，。?？和与及]{2,12}\k<kind>)(?:分别|各自?)(?:有|是)?(?<asks>(?:多少|几)[个项条])[?？。]*$/u

// “城里人和农民一年收入各是多少钱”, “城镇居民和农村居民收入目标分别增长多少”: of those in towns and of those in the country.
const TOWN_AND_COUNTRY =
  /^(?<before>[^,，。?？]{0,24}?)(?:城镇居民|城市居民|城里人|城镇|城市)[和与跟及、](?:农村居民|农村人|农牧民|农民|乡下人|农村)的?(?<rest>[^,，。?？]{2,20}?)(?:分别|各自?|都)(?<asks>(?:是|为|要|有|达到?|完成|增长|涨|(?:提高?|[涨升调加]|增加|上调)到)?(?:了)?(?:多少|几)[^,，。?？]{0,8})[?？。]*$/u

/** A question of its own for each of three things or more that are asked the same; none for any other question. */
function eachOf(question: string): string[] {
  const groups = OF_EACH.exec(question.trim())?.groups
  const named = groups?.['things'] ?? ''
  const when = WHEN.exec(named)?.[0] ?? ''
  const things = named
    .slice(0, named.length - when.length)
    .split(/、|(?<=\p{Script=Han}{2})[和与及](?=[^、]+$)/u)
    .map((thing) => thing.trim())
  if (things.length < LEAST_THINGS || things.length > MOST_ASKS) return []
  if (things.some((thing) => thing.length < 2 || thing.length > LONGEST_THING)) return []
  // “医师数、托位数、预期寿命的目标分别是多少”: the goal of each.
  const last = OF_ALL.exec(things.at(-1) ?? '')
  const isOfAll = last !== null && !things.slice(0, -1).some((thing) => OF_ALL.test(thing))
  const of = isOfAll ? last[0] : ''
  const asks = groups?.['asks'] ?? ''
  const link = /^(?:谁|哪)/u.test(asks) ? '由' : /^(?:多少|几)/u.test(asks) ? '是' : ''
  return things.map((thing) => `${thing}${thing.endsWith(of) ? '' : of}${when}${link}${asks}？`)
}

// “财政收入要到多少亿”, “谁牵头”, “超计划没”: a clause that asks.
const ASKS =
  /多少|多[高大长远](?:了|$)|几|谁|哪|啥|什么|怎么|咋|为何|吗|没(?:有)?$|(?<asked>\p{Script=Han})没\k<asked>|不(?:够|足)?$|呢$|目标$/u
const CLAUSE_ENDS = /[,，；;?？。\n]+|(?<=\p{Script=Han}|[%\d])\s+(?=[\p{Script=Han}\d])/u
/** More clauses than these are a letter or a list. */
const MOST_ASKS = 4

// “满意率多高”: short after another ask, it is of the same thing, and no question of its own.
const HOW_MUCH = /多[高大长远](?:$|[了呢啊])/u

/** The clauses of a question that ask: two of “引进了几家,点了哪两家的名”, one of “全区一共多少家,写材料用”. */
export function askingClauses(question: string): string[] {
  return question.split(CLAUSE_ENDS).filter((clause) => ASKS.test(clause.trim()) || HOW_MUCH.test(clause.trim()))
}

// “社零多少亿、增速多少”: how what stands before grew, or its share, is asked beside it.
const BESIDE_LEVEL =
  /(?<=(?:多少|几)[^、]{0,6})、(?=(?:同比)?(?:增速|增幅|增长|涨幅|涨了|占比|占|比重)[^、]{0,8}(?:多少|几|百分))/u

const WHICH_OF_THEM =
  /^(?:分别|都|各|具体|主要|又)?(?:是|有|叫)?(?:哪几?[些个项]|哪[一二两三四五六七八九十]+[个项]|什么|啥)(?:指标)?$/u

/** “GDP多少 增速几个点”, “财政收入要到多少亿,年均增几个点”: each clause asks, what does not stands before the one that does. */
function asksIn(question: string): string[] {
  const asks: string[] = []
  let before = ''
  for (const clause of question.split(CLAUSE_ENDS).flatMap((part) => part.split(BESIDE_LEVEL))) {
    before = before === '' ? clause.trim() : `${before}，${clause.trim()}`
    if (before.length < 2 || !ASKS.test(clause.trim())) continue
    asks.push(before)
    before = ''
  }
  // “…,谢谢”, “…,写材料急用”
  // “…,比16年多几天” is held against what stands before.
  // “评为超前的指标有几项,分别是哪几个”: how many and which of the same.
  if (asks.slice(1).some((ask) => WHICH_OF_THEM.test(ask)) && /指标/u.test(asks[0] ?? '')) return [question]
  if (asks.slice(1).some((ask) => /^(?:比|较)(?![上去前]年|重|例)/u.test(ask))) return [question]
  return asks.length >= 2 && asks.length <= MOST_ASKS ? asks : [question]
}
