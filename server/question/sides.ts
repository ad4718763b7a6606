import { findPeriods } from '../../indexer/extract/text/periods.ts'
import { findPlaces } from './places.ts'
import type { Vocabulary } from './query.ts'

/** One of the two things that a question holds against each other: whose, when, and whether planned or reached. */
export interface Side {
  readonly text: string
  readonly places: readonly string[]
  readonly periods: readonly string[]
  readonly kind: 'target' | 'actual' | undefined
  /** 中期评估时: as the mid-term evaluation says. */
  readonly isMidterm: boolean
}

export interface Sides {
  readonly first: Side
  readonly second: Side
  /** 多多少, 是不是还低, 哪个多: the difference is asked for, not only both values. */
  readonly compares: boolean
}

const MORE_OR_LESS = '(?:多|少|高|低|大|小|快|慢|差|增|减|涨|降|升|提高|下降|变|强)'

/** The forms in which a question holds two values against each other, the surer ones first. */
const FORMS: readonly { readonly form: RegExp; readonly compares: boolean }[] = [
  // “亿元楼宇从中期评估到2025年底多了几栋”
  { form: new RegExp(`^(?<a>.{0,24}?从.{2,16}?)到(?<b>.{2,24}?${MORE_OR_LESS}.{0,12})$`, 'u'), compares: true },
  // “26年固定资产投资目标比23年完成的多多少亿”, “目标是不是比2020年的水平还低”, “目标增速较2006年实际是升是降”; 占比 is no 比
  {
    form: new RegExp(
      `^(?<a>.{1,60}?)(?:(?<![占相对同])比(?![重例率较对]|如)|较(?=[去上前]年|\\d))(?<b>.{2,30}?(?:还|更|要|是)?${MORE_OR_LESS}.{0,16})$`,
      'u',
    ),
    compares: true,
  },
  // “武昌已有的和江汉2025年的目标比,哪个多”, “2019年实际和2020年控制目标各是多少”, “2023年和2025年哪年多”
  {
    form: /^(?<a>.{2,60}?)(?:和|与|跟|同)(?<b>.{2,40}?(?:相?比|对比|相?差|哪一?[个年]|谁|各|分别).{0,16})$/u,
    compares: true,
  },
  // “降低的目标,‘十二五’和‘十五五’一样吗”, “目标跟2020年的是不是一个数”
  {
    form: /^(?!.*(?:文件|方案|评估|报告|[写说]))(?<a>.{2,60}?)(?:和|与|跟|同)(?<b>.{2,40}?)(?:是不是|是否|还是|都)?(?:一样|相同|一致|持平|相等|没变|不变|(?:同)?一个(?:数|标准|水平))(?:的)?(?:吗|么|没有|没)?$/u,
    compares: true,
  },
  // “武昌金融业增加值目标超过江汉了吗”
  {
    form: /^(?<a>.{2,60}?)(?:有没有|是不是|是否)?(?:超过|高于|低于|多于|少于|赶上|追上|不如|超)了?(?<b>(?!多少|几)\p{Script=Han}{2,24}?)了?(?:吗|没有|没|么)$/u,
    compares: true,
  },
  // “旧改项目十三五做了多少个,十四五准备做多少个”, “2017年改了多少座,18年目标呢”
  { form: /^(?<a>.{2,60}?(?:(?:多少|几).{0,8}?|(?:目标|计划)[^,，]{0,20}))[,，;；、](?<b>.{2,30})$/u, compares: false },
]

const TARGET =
  /目标|任务|计划|准备|打算|预期(?!寿命)|控制|想|要(?=[建改达完修增新造冲做]|多少|到)|规划(?!纲要|期)|要求/u
const ACTUAL = /实际|完成|做了|改了|建了|已有|已经|现有|现在|目前|如今|达到了|水平|建成|做到|实绩|结果|后来|有多少/u

// “2021年到2025年年均增速比目标7%低多少”: the mean of a span is one side.
const OF_A_SPAN = /\d{4}年?(?:到|至|[-~—])\d{4}年?的?年均/u

// “从2021年到23年上半年怎么变的”: every value on the way is asked for.
const WHOLE_WAY =
  /从.{2,40}(?:到|至).{2,20}(?:(?:怎么|怎样|如何|咋)(?:个)?(?:变|走|发展|增长)|走势|趋势|变化(?:情况|过程)|逐年|历年)/u

/** The two sides of a question that holds two values against each other; nothing for any other question. */
export function sidesOf(text: string, vocabulary: Vocabulary, year: number): Sides | undefined {
  const bare = text.replace(/[?？。！!\s]+$/u, '')
  // “升了还是降了” asks for the way that one value went; “05年想达到的跟04年比是高了还是低了” holds a goal against a value.
  if (/[升涨增高].{0,3}还是.{0,2}[降跌减低]/u.test(bare) && !TARGET.test(bare)) return undefined
  if (WHOLE_WAY.test(bare) && !TARGET.test(bare)) return undefined
  for (const { form, compares } of FORMS) {
    const { a, b } = form.exec(bare)?.groups ?? {}
    if (a === undefined || b === undefined) continue
    if (OF_A_SPAN.test(bare) && compares && /从|20\d\d年$/u.test(a)) continue
    const [first, second] = [sideOf(a, vocabulary, year), sideOf(b, vocabulary, year)]
    // “23年、25年各建了几个,26年打算建几个”: more than two values.
    const areTwo = compares
      ? !ASKS_ON.test(b) && !ASKS_BEFORE.test(a)
      : first.periods.length <= 1 && second.periods.length <= 1
    if (areTwo && isApart(first, second) && (compares || asksAgain(second)))
      return {
        first: reachedAgainst(second, withKindOf(second, first)),
        second: reachedAgainst(first, withKindOf(first, second)),
        compares,
      }
  }
  return undefined
}

function sideOf(text: string, vocabulary: Vocabulary, year: number): Side {
  const places = findPlaces(text, vocabulary.places, vocabulary.otherPlaces, vocabulary.here)
  const periods = findPeriods(places.rest, { thisYear: year, year, fiveYears: '2021-2025', short: true })
  return {
    text,
    places: places.known,
    periods: [...new Set(periods.map(({ period }) => period))],
    kind: TARGET.test(text) ? 'target' : ACTUAL.test(text) ? 'actual' : undefined,
    isMidterm: /中期/u.test(text),
  }
}

/** “…,18年目标呢”, “…,现在多少”: the second clause asks for the same thing again, not who answers for it. */
function asksAgain({ text, kind, periods }: Side): boolean {
  return (
    (kind !== undefined || periods.length > 0) &&
    /多少|几|呢|目标|实际/u.test(text) &&
    !/谁|哪|负责|牵头|为什么|为啥|吗$|完成了|(?:几|多少)倍/u.test(text)
  )
}

/** “新增就业的目标武昌跟江汉哪个多”: what is said of one place's value holds for the other's. */
function withKindOf(other: Side, own: Side): Side {
  return own.kind === undefined && own.places.length > 0 && other.places.length > 0 ? { ...own, kind: other.kind } : own
}

/** “五年年均增速跟规划定的7%相比”: of one time and place a goal is held against what was reached. */
function reachedAgainst(other: Side, own: Side): Side {
  if (own.kind !== undefined || other.kind !== 'target' || REFERS.test(own.text)) return own
  const isSame = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === 0 || y.length === 0 || x.join() === y.join()
  return isSame(own.periods, other.periods) && isSame(own.places, other.places) ? { ...own, kind: 'actual' } : own
}

/** “从2023年到2025年涨了多少,26年想搞到多少”: another question after the one that holds two values against each other. */
const ASKS_ON = /(?:多少|几)[^,，]{0,4}[,，；;?？].*(?:多少|几|呢)/u

/** “2020年有多少家,2021年目标和“十四五”目标分别是多少”: another question before the one that holds two values against each other. */
const ASKS_BEFORE = /(?:多少|几)[^,，]{0,4}[,，；;][^,，]*目标/u

/** A side that only points back: 这, 这个目标. */
const REFERS = /^(?:这|那|它)(?:个|一)?(?:目标|数|值|数字|水平)?$/u

/** Whether something tells the sides apart; “文化和旅游” has none. */
function isApart(a: Side, b: Side): boolean {
  const differ = (x: readonly string[], y: readonly string[]): boolean =>
    x.length > 0 && y.length > 0 && x.join() !== y.join()
  return (
    // “这比2025年实际多多少”: the turn before tells what this is.
    (REFERS.test(a.text) && (b.periods.length > 0 || b.kind !== undefined)) ||
    differ(a.places, b.places) ||
    differ(a.periods, b.periods) ||
    (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind) ||
    (a.kind === 'target' && (b.periods.length > 0 || b.places.length > 0)) ||
    (b.kind === 'target' && (a.periods.length > 0 || a.places.length > 0)) ||
    a.isMidterm !== b.isMidterm
  )
}
