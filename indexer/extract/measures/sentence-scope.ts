import type { Part } from '../text/clauses.ts'
import { isOwnLevel, isWholeLevel, placeAtStart } from '../text/places.ts'
import { isComparison, isRelational } from './related-names.ts'
import type { SentenceMemory } from './sentence-memory.ts'
import { divide } from './value-verbs.ts'

/** So many values back it is looked whether a zone has figures; more of its own would be its own sentence. */
const MAX_LOOK_BACK = 30

const HAVEN = /(?:机场|港|港区)$/u

// “将有20个贫困县摘帽”, “将突破1000亿元”: of the year that is ending, in a look back on it.
const WILL_HAVE = /将(?:有|达到?|突破|超过|实现|完成)[^，。；\d]{0,8}\d/u

const TRAFFIC = /航|旅客|货邮|吞吐|起降|集装箱|泊位|码头/u

/** Takes over the periods and the place that stand in a part before its first quantity. */
export function enterPart(memory: SentenceMemory, part: Part): void {
  if (part.separator !== '、' && part.separator.length !== 0 && !/^[和及与以]/u.test(part.separator)) {
    memory.expected = false
    memory.benchmark = undefined
    memory.conditional = false
  }
  const text = memory.words(part.start, part.end)
  const clause = memory.stripTimes(part.start, part.quantities[0]?.start ?? part.end)
  const start = clause
    .replace(/^[、,，和及与\s]+/u, '')
    .replace(/^(?:其中|同时|此外|预计|力争|确保|到|截至|完成|实现|全年)+/u, '')
  const divided = /^[，,；;]$/u.test(part.separator) ? divide(start).name : ''
  const ownName = divided !== '' && !isRelational(divided) && !isComparison(divided)
  const numberFirst =
    part.quantities[0] !== undefined && part.quantities[0].start - part.start <= 1 && part.separator !== '、'
  if (memory.place !== undefined && isWholeLevel(memory.place) && (ownName || numberFirst)) memory.place = undefined
  // “地区生产总值年均增速6.3%，2024年突破2000亿元，新开工重大项目235个”: the year was of the one clause only.
  if (memory.local !== undefined && ownName && memory.mentionsIn(part.start, part.end).length === 0) {
    memory.governing = memory.local
    memory.local = undefined
  }
  // “推动云龙机场申创口岸，新开通航线5条”; not “推进烟台港扩能，开工6个煤电项目”.
  if (
    memory.place !== undefined &&
    HAVEN.test(memory.place) &&
    (ownName || numberFirst) &&
    (!TRAFFIC.test(text) || /^(?:机场|港口)/u.test(start))
  )
    memory.place = undefined
  // “试验区建设初见成效；引进亿元以上项目793个”: nothing was said of the zone in figures.
  if (/^[；;]$/u.test(part.separator) && memory.place !== undefined) {
    const { place } = memory
    if (memory.found.slice(-MAX_LOOK_BACK).every((found) => found.place !== place)) memory.place = undefined
  }
  memory.placeHere = false
  if (
    /^(?:全[省市区州盟县旗]|我[省市区州盟县旗]|在.{0,10}带动下)/u.test(start) &&
    isOwnLevel(start.slice(0, 2), memory.own)
  )
    memory.place = undefined
  else if (part.separator !== '、' || memory.place === undefined) {
    // “与全国相对差距缩小4.7个百分点”: whom it is compared with.
    const compared = /^[，,、]?(?:与|和|同)[^，。]{2,10}(?:差距|相比|同步|持平|一致|合作|共建|共同|联合|签)/u.test(
      clause,
    )
    const place = compared || isExample(start) ? undefined : placeAtStart(start, memory.own)
    memory.placeHere = place !== undefined
    if (place !== undefined && (part.quantities.length > 0 || goesOn(place, start)))
      memory.place = place === memory.own ? undefined : place
  }
  // “预计地区生产总值增长4%，固定资产投资增长7%”, “预计2个县摘帽，164个村出列”: the head of a list; a semicolon or a clause without a figure ends it.
  if (/^[；;]$/u.test(part.separator) || part.quantities.length === 0)
    memory.foresees = memory.foresees && memory.foreseesAll
  if (/^\s*(?:初步)?(?:预计|预测)(?!可|将|到)/u.test(text)) memory.foresees = true
  if (/预计|初步预测|有望|可望/u.test(text) || (WILL_HAVE.test(text) && !/[成产营效]后/u.test(text)))
    memory.expected = true
  if (/力争|争取|确保|目标/u.test(text)) memory.aimed = true
  if (/只要(?:年均|每年)?(?:增长|达到|保持)|只需要?(?:年均|每年)(?:增长|达到)/u.test(text)) memory.conditional = true
}

/** “高新区生命健康产业园等93个新项目开工”: the zone only places the first example; “高新区引进某某等8个项目” tells whose they are. */
function isExample(clause: string): boolean {
  const examples = /^(?<first>[^、，]{4,})(?:、.*)?等$/u.exec(clause)?.groups?.first
  return (
    examples !== undefined &&
    !/引进|引入|建成|建设|实施|新建|完成|培育|打造|开工|投产|落户|入驻|集聚|聚集|推进/u.test(examples)
  )
}

/** Whether a place named in a clause without a number is still spoken of after it: a zone at work, not one that won a title. */
function goesOn(place: string, clause: string): boolean {
  if (isWholeLevel(place)) return false
  if (HAVEN.test(place)) return true
  return !/(?:获评|获批|荣获|荣膺|纳入|入选|命名|列入|创建|晋升|通过|建成|开工|竣工|通车|投用|挂牌|开通|启动|落户|落成|封顶|投产|运营|被|成为|名列|跻身)/u.test(
    clause,
  )
}
