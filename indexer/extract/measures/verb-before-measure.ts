import { RATE_UNIT } from '../text/units.ts'
import type { Verb } from './value-verbs.ts'

// “提高城乡低保标准10%”, “降低物流成本5%”, “压缩审批时限50%”, “提升城镇化率1个百分点”
const RAISED =
  /^(?:(?<rise>提高|提升|增加(?!值)|扩大)|(?<fall>降低|下调|压减|压缩|缩短|减少))(?<measure>.{2,}(?:标准|水平|成本|率|比重|占比|强度|收入|待遇|价格|费率|能耗|时限|时间))$/u

/** A name that begins with the verb its value needs, divided from it; the same name and verb where it does not. */
export function verbBeforeMeasure(words: string, unit: string, verb: Verb): { words: string; verb: Verb } {
  const { rise, fall, measure } = RAISED.exec(words)?.groups ?? {}
  if (measure === undefined || (rise ?? fall) === undefined || verb.change !== undefined) return { words, verb }
  // “提高低保标准至800元”: the level is of the standard.
  if (verb.level) return { words: measure, verb }
  if (!RATE_UNIT.test(unit)) return { words, verb }
  return { words: measure, verb: { ...verb, change: 'rise', sign: fall === undefined ? 1 : -1 } }
}
