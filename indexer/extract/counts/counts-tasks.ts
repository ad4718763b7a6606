import type { Tense } from '../context/regime.ts'
import { BUILT, REACHED, SET, WORK_DONE, stateOf } from './count-forms.ts'
import type { CountedSet } from './count-reading.ts'

/** The words of a count: 截至6月底，[已完成]的有12[项], 其中5项[指标][完成中期目标]. */
interface CountWords {
  readonly before: string
  readonly noun: string
  readonly state: string
  /** The state stands before the number. */
  readonly stateFirst: boolean
}

// “140个重点项目有序推进” are built; “137项改革品牌项目有序推进” are tasks.
const BEING_BUILT =
  /(?<!(?:实事|改革|整改|整治)\p{Script=Han}{0,3})项目(?:加快建设|有序推进|顺利推进|基本建成|(?:有序|稳步)实施)$/u

/**
 * Whether words count indicators or tasks in a state, not buildings, meetings or places.
 *
 * @param set what was counted before them
 */
export function countsTasks(
  { before, noun, state, stateFirst }: CountWords,
  tense: Tense,
  set: CountedSet | undefined,
): boolean {
  if (/“$|“[^”]*$/u.test(before)) return false
  // “连续6个月居全省前三”
  if (/^(?:月|百分点|季度|工作日|小时|方面|领域)/u.test(noun)) return false
  // “140个省市重点项目加快建设”: how many are being built is a figure of the year, not the state of a task.
  if (!stateFirst && BEING_BUILT.test(noun + state)) return false
  // “全部纳入国家规划”: chosen, not done.
  if (/纳入|列入|入选|获批|入围/u.test(state)) return false
  // “四项主要污染物排放总量完成省下达任务”: so many are what the measure is made of.
  if (/^主要污染物/u.test(noun)) return false
  // “国际免税城、…等382个项目加快建设” names projects; the number is beside the point.
  if (/等$/u.test(before) && /建设|开工|推进/u.test(state)) return false
  if (/落后(?!的?(?:有|\d))/u.test(state) && stateFirst) return false
  if (/(?:新增|引进|建成|改造|培育|获批|认定|举办|受理|签约|开工|竣工|投产)$/u.test(before)) return false
  // “督察反馈的45项整改任务全部启动，完成26项”: of tasks, to be begun is a state.
  const begun = !stateFirst && /^(?:已|均|全部|全面)+启动$/u.test(state) && /任务$/u.test(noun)
  if (
    !begun &&
    /竣工|开工|复工|完工|启动|落户|入驻|挂牌|达产|投产|运营|运行|交付|开业|通车|投用|投入使用|签约/u.test(state)
  )
    return false
  if (!stateFirst && BUILT.test(noun + state)) return false
  if (!stateFirst && WORK_DONE.test(noun) && REACHED.test(state)) return true
  // “330个市重点项目完成投资890亿元”, “完成率98.2%”: a figure, not a state; “十件民生实事完成情况”: neither.
  if (/\d|翻番|增长|完成(?:投资(?!任务|计划|目标)|情况|率)|^达到?$|^超过$|成效(?!明显|显著|初显|突出)/u.test(state))
    return false
  if (/确保|力争|争取|要$|努力|将$/u.test(before)) return false
  // In what is told of the past, “推动316项市重点项目超额完成投资任务” has come about.
  if (/推动/u.test(before) && tense !== 'review') return false
  if (tense === 'goals' && !/指标/u.test(before + noun + (set?.subject ?? ''))) return false
  if (set !== undefined)
    return stateFirst ? stateOf(state) !== undefined : noun === '' || SET.test(noun) || stateOf(state) !== undefined
  if (stateFirst) return SET.test(before) && stateOf(state) !== undefined && /指标|任务|实事|事项/u.test(before)
  return SET.test(noun) && noun.length <= 14 && !/^(?:已)?(?:建成|开工|竣工|投产)/u.test(state)
}
