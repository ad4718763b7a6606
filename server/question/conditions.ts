import { writtenNumber } from '../../indexer/extract/text/numerals.ts'

/** In which role departments are asked about: any, where a question says only 负责 or 参与. */
export type AskedRole = 'lead' | 'responsible' | 'any'

/** What a set consists of: indicators of a list of main indicators, items of work, or both. */
export type ItemKind = 'indicator' | 'task' | 'any'

/** A number that a condition bounds; one bound may be missing. */
export interface Bounds {
  readonly least?: number
  readonly most?: number
}

/** “由两家以上单位负责的指标”, “没有责任单位的任务”: items by the departments that answer for them. */
export interface ItemConditions {
  readonly of: 'items'
  readonly items: ItemKind
  /** 民生实事: items under a heading that calls them so. */
  readonly services: boolean
  readonly role: AskedRole
  /** How many departments there are in that role. */
  readonly count?: Bounds
  /** The role that nobody has. */
  readonly without?: 'lead' | 'responsible'
  /** “牵头单位里有区委的”: what the name of one of the departments in that role holds. */
  readonly named?: string
  /** Items in the order of how many departments they have: the first ones. */
  readonly order?: 'most' | 'fewest'
}

/** “牵头任务最多的部门”: departments by what they answer for. */
export interface DepartmentConditions {
  readonly of: 'departments'
  readonly items: ItemKind
  readonly services: boolean
  readonly role: AskedRole
  readonly order?: 'most' | 'fewest'
  /** How many are wanted of an order: 前三. */
  readonly first?: number
  readonly count?: Bounds
  /** 既牵头又是责任单位: has both; 只参与不牵头: has no lead. */
  readonly roles?: 'both' | 'no-lead' | 'only-lead'
}

/** An order over places or periods: 最高, 前三, 排名. */
export interface Superlative {
  readonly of: 'values'
  readonly over: 'periods' | 'places'
  readonly end: 'highest' | 'lowest'
  /** As the question says it: 高, 多, 快. */
  readonly word: string
  /** Whether all are to be put in order: 排名, 前三. */
  readonly ranked: boolean
}

// “由两家以上单位”, “3个部门”, “多家单位”, “不止一个部门”, “两个以上厅局”: how many departments.
const HOW_MANY =
  /(?<less>不到|少于|不足)?(?<more>至少|不少于|不低于|超过|多于|不止)?有?(?<![哪每某同上])(?<number>[一二两三四五六七八九十多]|好几|\d{1,2})(?:家|个)(?<above>及以上|以上|或以上|或更多)?的?(?:牵头|责任|配合)?(?:单位|部门|厅局|委办局|局办|厅|局|机构)(?<after>以上|及以上)?/u
// “牵头单位有三家以上”, “责任单位超过五个”
const HOW_MANY_AFTER =
  /(?:牵头|责任|配合|负责)(?:的)?(?:单位|部门)(?:数量?)?(?:有|是|为|达到?)?(?<more>至少|不少于|不低于|超过|多于|不止)?(?<number>[一二两三四五六七八九十]|\d{1,2})(?:家|个)(?<above>及以上|以上|或以上|或更多)?/u
// “共同牵头”, “联合负责”, “一起牵头”, “不是一家单位负责”: more than one without a number.
const TOGETHER = /(?:共同|联合|一起|合作|合力|共管)(?:来)?(?:牵头|负责|承担|主抓|管)|(?:牵头|负责)的?(?:不是|不止)一/u
const ALL_COUNTED =
  /(?:一共|总共|合计|共)(?:有|列|分|安排|部署)?(?:了|出|成)?(?:多少|几)[项个件条](?:重点|主要|具体)?任务[?？]*$/u
const ONLY_ONE =
  /(?:只|仅|单独|独自|独立|唯一)[^,，。]{0,6}(?:一|1)(?:家|个)|(?:单独|独自|独家|独立)(?:牵头|负责|承担)/u

// “牵头单位里有区委的任务”, “责任单位中包含街道的指标”, “由管委会牵头的任务”
const NAMED_PART =
  /(?:牵头|责任|负责|配合|参与)(?:单位|部门)(?:里面?|中|名单)*(?:有|含有?|包括|包含|带|涉及|出现)(?<named>(?!几|多|谁|什么|哪|[一两二三四五六七八九十\d])\p{Script=Han}{2,8}?)(?:的)?(?:单位|部门)?的(?:任务|指标|工作|事项)/u
// “没有责任单位”, “没写责任单位”, “缺责任单位”, “不设牵头单位”
const WITHOUT =
  /(?:没有?|无|未|缺少?|不)(?:写|列|明确|注明|标明?|规定|安排|设|落实|有)?(?:出|明|到)?(?:了)?(?:具体)?的?(?<role>责任|牵头)(?:单位|部门)/u
// “责任单位没有写”, “责任单位一栏是空的”
const LEFT_EMPTY =
  /(?<role>责任|牵头)(?:单位|部门)(?:一栏)?(?:是|为)?(?:没有?(?:写|列|明确)?(?![^,，。]{0,3}(?:责任|牵头))|空白|空着|空缺|缺失|空的)/u
// “只有牵头单位”, “只写了牵头”, “只列责任单位”: the other role is missing.
const ONLY_ROLE =
  /(?:只|仅|光)(?:有|写|列|标|明确|注明|规定|安排)(?:出|明)?了?(?<role>牵头|责任)(?:单位|部门)?(?![^,，。]{0,4}(?:任务|指标)最)/u

const INDICATORS = /指标/u
const TASKS = /任务(?!分工)|工作(?!报告)|事项|实事|事情|哪几?件|活儿?(?:$|[?？])/u

// “哪个部门”, “哪些单位”, “谁牵头的任务最多”, “单位是谁”
const WHO =
  /哪(?:个|些|几个|一个|家|几家|一家)?(?:部门|单位|厅局|委办局|局|厅|机构)|(?:部门|单位|厅局)(?:都|分别)?(?:是|有|为)(?:谁|哪|几)|谁(?:家)?(?:牵头|负责|承担|管)的?|多少(?:个|家)(?:部门|单位)|几(?:个|家)(?:部门|单位)|(?:的|些)(?:部门|单位|厅局)(?:名单|有哪些|都有谁)?[?？。]*$|前[一二两三四五六七八九十\d]+(?:个|家|名)?的?(?:部门|单位)/u
// “牵头的任务最多”, “任务最重”, “管得最多”, “负责指标最少”, “最多的任务”
const MOST_DUTIES =
  /(?:牵头|负责|承担|参与|配合|任务|指标|工作|实事|事项|事情|活儿|职责|担子)[^,，。]{0,8}最(?<end>多|少|重|轻)|管(?:得|的|事)[^,，。]{0,4}最(?<held>多|少)|最(?<early>多|少)的?(?:牵头)?(?:任务|指标|职责|实事)|(?:牵头|负责|承担|参与|配合)[^,，。]{0,8}前[二两三四五六七八九十\d]/u
// “涉及部门最多的任务”, “牵头单位最多的任务”: items by their departments.
const MOST_DEPARTMENTS =
  /(?:任务|指标|工作|事项|实事)[^,，。]{0,4}(?:涉及|牵头|责任|参与|配合)的?(?:部门|单位|厅局)(?:数量?)?最(?<late>多|少)|(?:部门|单位|厅局)(?:数量?)?最(?<end>多|少)的?[^,，。]{0,6}(?:任务|指标|工作|事项|实事)/u
// “牵头两项以上任务”, “只牵头一项任务”, “负责3个指标以上”: how many duties a department has.
const HOW_MANY_DUTIES =
  /(?<only>只|仅)?(?:牵头|负责|承担|参与|配合)(?:了|的)?(?<more>至少|不少于|超过|多于|不止)?(?<number>[一二两三四五六七八九十多几]|\d{1,2})(?:项|个|件|条)(?<above>及以上|以上|或以上)?(?:的)?(?:任务|指标|工作|实事|事项|牵头)?(?<after>以上|及以上)?/u
const BOTH_ROLES =
  /既[^,，。]{0,4}(?:牵头|牵了?头)[^。]{0,8}(?:又|也|还)[^。]{0,10}(?:责任|配合|参与)|(?:既|又)[^,，。]{0,6}(?:责任|配合|参与)[^。]{0,8}(?:又|也|还)[^。]{0,8}牵头/u
const NO_LEAD =
  /(?:只|仅|光)[^,，。]{0,4}(?:参与|配合|责任|协助)[^。]{0,8}(?:不|没有?|未|从不)[^。]{0,3}牵头|(?:没有?|未|不)(?:任何)?牵头(?:的)?(?:任何)?(?:一项)?(?:任务|工作|实事)|一[项个件](?:任务|工作|事)?(?:都|也)(?:没有?|不)牵头|没有?牵头任何/u
const ONLY_LEAD = /(?:只|仅|光)牵头[^。]{0,8}(?:不|没有?|未)[^。]{0,4}(?:参与|配合|责任)/u

/** Conditions on departments, or on items by their departments; nothing where a question has none. */
export function dutyConditions(text: string): ItemConditions | DepartmentConditions | undefined {
  if (!/牵头|负责|责任|承担|参与|配合|任务|部门|单位|职责|[局谁].{0,6}管/u.test(text)) return undefined
  return departmentConditions(text) ?? itemConditions(text)
}

function departmentConditions(text: string): DepartmentConditions | undefined {
  if (!WHO.test(text)) return undefined
  const kind = { of: 'departments', items: itemKind(text), services: /实事/u.test(text), role: roleIn(text) } as const
  const roles = BOTH_ROLES.test(text)
    ? 'both'
    : NO_LEAD.test(text)
      ? 'no-lead'
      : ONLY_LEAD.test(text)
        ? 'only-lead'
        : undefined
  if (roles !== undefined) return { ...kind, roles }
  if (MOST_DEPARTMENTS.test(text)) return undefined
  const most = MOST_DUTIES.exec(text)?.groups
  if (most !== undefined) {
    const first = firstOf(text)
    const end = most['end'] ?? most['held'] ?? most['early'] ?? ''
    return { ...kind, order: /[少轻]/u.test(end) ? 'fewest' : 'most', ...(first !== undefined && { first }) }
  }
  const several = HOW_MANY_DUTIES.exec(text)?.groups
  if (several === undefined) return undefined
  const count = boundsOf(several, several['only'] !== undefined)
  return count === undefined ? undefined : { ...kind, count }
}

function itemConditions(text: string): ItemConditions | undefined {
  const items = itemKind(text)
  if (items === 'any' && !/哪(?:些|几|个)|几[项个件]|多少[项个件]/u.test(text)) return undefined
  if (items !== 'any' && !asksForSet(text)) return undefined
  const kind = { of: 'items', items, services: /实事/u.test(text), role: roleIn(text) } as const
  const counted = MOST_DEPARTMENTS.exec(text)?.groups
  const order = counted?.['end'] ?? counted?.['late']
  if (order !== undefined) return { ...kind, order: order === '少' ? 'fewest' : 'most' }
  const role = (WITHOUT.exec(text) ?? LEFT_EMPTY.exec(text))?.groups?.['role']
  if (role !== undefined) return { ...kind, without: role === '牵头' ? 'lead' : 'responsible' }
  const only = ONLY_ROLE.exec(text)?.groups?.['role']
  if (only !== undefined) return { ...kind, without: only === '牵头' ? 'responsible' : 'lead' }
  const named = NAMED_PART.exec(text)?.groups?.['named']
  if (named !== undefined) return { ...kind, named }
  if (ONLY_ONE.test(text)) return { ...kind, count: { least: 1, most: 1 } }
  const groups = HOW_MANY_AFTER.exec(text)?.groups ?? HOW_MANY.exec(text)?.groups
  if (groups !== undefined && /牵头|负责|责任|承担|参与|配合|主抓|管|涉及/u.test(text)) {
    const count = boundsOf(groups, false)
    if (count !== undefined) return { ...kind, count }
  }
  // “任务分工方案一共多少项任务”: all of them.
  if (ALL_COUNTED.test(text)) return { ...kind, count: { least: 0 } }
  return TOGETHER.test(text) && !/(?:和|与|跟|、)/u.test(text) ? { ...kind, count: { least: 2 } } : undefined
}

/** 两家以上 → at least 2; 超过两家 → at least 3; 多家 → at least 2; 两家 → just 2. */
function boundsOf(groups: Readonly<Record<string, string | undefined>>, only: boolean): Bounds | undefined {
  const written = groups['number'] ?? ''
  if (/[多几]/u.test(written)) return { least: 2 }
  const number = writtenNumber(written)
  if (number === undefined || number < 1) return undefined
  if (groups['less'] !== undefined) return { most: number - 1 }
  const more = groups['more'] ?? ''
  if (/超过|多于|不止/u.test(more)) return { least: number + 1 }
  if (more !== '' || groups['above'] !== undefined || groups['after'] !== undefined) return { least: number }
  return only || number >= 1 ? { least: number, most: number } : undefined
}

function roleIn(text: string): AskedRole {
  if (/牵头/u.test(text) && !BOTH_ROLES.test(text)) return 'lead'
  // “参与任务最多的单位”: what a department has a part in without leading it.
  const takesPart = /参与|配合/u.test(text) && !/负责|承担/u.test(text)
  return takesPart || /责任单位|责任部门/u.test(text) ? 'responsible' : 'any'
}

function itemKind(text: string): ItemKind {
  if (INDICATORS.test(text) && !TASKS.test(text)) return 'indicator'
  return TASKS.test(text) && !INDICATORS.test(text) ? 'task' : 'any'
}

/** “哪些”, “几项”, “有没有…的”, “列一下”, “…的任务”: a set is asked for. */
export function asksForSet(text: string): boolean {
  return /哪(?:些|几|个|项|件|一)|几[项个件]|多少[项个件]|有没有|有啥|有什么|列(?:出|一下|举)|名单|清单|都是谁|[都还]?有(?:谁|些什么)|分别是|一共几|共几|(?:的|里|中)(?:主要)?(?:任务|指标|工作|实事|事项|单位|部门)(?:有|是|都有)?[?？。]*$/u.test(
    text,
  )
}

// “前三”, “前五名”, “排前3”; 前三年 and 前三季度 are times.
const FIRST = /前(?<number>[一二两三四五六七八九十]|\d{1,2})(?!年|季度|期|三季度)/u
// “差距最大的三个指标”, “最低的两项”, “倒数三个”
const ENDS = /(?:最\p{Script=Han}的?|倒数前?)(?<number>[一二两三四五六七八九十]|\d{1,2})(?:个|项|家|名|位)/u

/** 前三, 前五名, 最大的三个: how many of an order are wanted. */
export function firstOf(text: string): number | undefined {
  const groups = (FIRST.exec(text) ?? ENDS.exec(text))?.groups
  const written = groups?.['number']
  if (written === undefined) return undefined
  return writtenNumber(written)
}

// “哪一年最高”, “三个时期里哪个最高”, “最低的是哪年”, “哪年GDP增速最低”
const OVER_PERIODS =
  /(?:哪一?(?:年|个?时期|个?阶段|个?年份|期|个时候)|什么时候|何时|(?:几|[两三四五六]|这些?|各)个?(?:时期|年份|年|期|阶段)(?:里|中|之中|当中|内)?面?[^,，。]{0,4}(?:哪一?个?|谁))[^,，。]{0,24}最(?<end>高|低|多|少|大|小|好|差|快|慢)|最(?<early>高|低|多|少|大|小|好|差|快|慢)(?:的)?(?:一?年|时期|时候)?(?:是|在|出现在)+(?:哪一?(?:年|个?时期|个?年份|期|个?阶段)|什么时候|何时)/u
// “三市GDP增速哪个最高”, “各市排名”, “哪个市增长最快”
const OVER_PLACES =
  /(?:哪一?个?(?:区|市|省|县|地方|城市|地区|家)|谁|哪一?个)[^,，。]{0,20}最(?<end>高|低|多|少|大|小|好|差|快|慢)|最(?<early>高|低|多|少|大|小|好|差|快|慢)的?(?:是|在)?(?:哪一?个?(?:区|市|省|县|地方|城市|地区|家)|谁)|(?<rank>排名|排序|排个?[队名序]|名次|从高到低|由高到低|前[二两三四五六])/u

/** 最高, 最低, 排名 of one thing over periods or places. */
export function superlativeOf(text: string, places: number): Superlative | undefined {
  const periods = OVER_PERIODS.exec(text)?.groups
  if (periods !== undefined) return ordered('periods', periods['end'] ?? periods['early'] ?? '', false)
  const found = places >= 2 ? OVER_PLACES.exec(text)?.groups : undefined
  if (found === undefined) return undefined
  const word = found['end'] ?? found['early'] ?? (/最低|倒数|从低到高/u.test(text) ? '低' : '高')
  return ordered('places', word, found['rank'] !== undefined)
}

function ordered(over: Superlative['over'], word: string, ranked: boolean): Superlative {
  return { of: 'values', over, end: endOf(word), word, ranked }
}

function endOf(word: string): Superlative['end'] {
  return /[低少小差慢]/u.test(word) ? 'lowest' : 'highest'
}

/** What only asks in a question for the highest or lowest: it names nothing. */
export const SUPERLATIVE_WORDS =
  /什么时候|何时|哪一?(?:年|个?时期|个?阶段|个?年份|个?期|个?时候|个?(?:区|市|省|县|地方|城市|地区|家)|个)|(?:几|[两三四五六]|这些?|各)个?(?:时期|年份|年|期|阶段|市|区|省|县|地)(?:里|中|之中|当中|内|的)?面?|最(?:高|低|多|少|大|小|好|差|快|慢)|排名|排序|排个?[队名序]|排一?下|名次|从高到低|由高到低|前[二两三四五六](?:名|位)?|报告里?|到|从|至|谁|出现在/gu
