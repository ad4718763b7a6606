import type { Grade } from '../../model/fact.ts'
import type { Part } from '../text/clauses.ts'
import { LEVEL_WORDS } from './name-lists.ts'
import { trimStart } from './name-start.ts'
import type { Quantity } from '../text/quantities.ts'
import { valueOf } from './readings.ts'
import { PEOPLE } from './real-quantities.ts'
import { MAX_LIST, type SentenceMemory } from './sentence-memory.ts'
import { SUBJECTLESS, subjectOf } from './shared-names.ts'
import { isCount, MONEY, RATE_UNIT } from '../text/units.ts'
import type { Verb } from './value-verbs.ts'
import { verbOf } from './work-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

const VAGUE =
  /(?:^具体工作$|加速实施|加速推进|加快推进|有序推进|稳步推进|扎实推进|顺利推进|推进顺利|强力推进|成效(?:明显|显著)|进展顺利|达到进度要求|进展|成效|超额完成.*|取得.{0,12}|完成年度.{0,10}|建设进度.*)$/u

// “60个文旅重点建设项目有序推进”, “39个示范试点建设加快推进”: how many are under way.
const UNDER_WAY =
  /^(?<of>.{2,30}?(?:项目|工程|试点|园区|基地)(?:建设)?)(?:加速|加快|有序|稳步|扎实|顺利|强力|全面)(?:推进|实施|建设)$/u

const PREDICATE =
  /(?:获批|开工|投产|竣工|建成|落地|签约|通车|上线|挂牌|获评|入选|交付(?:使用)?|投用|投入使用|完工|启动|上市|开业|封顶|建成投产|建成投用|竣工投产|开工建设|加快建设|正式运营|入驻|进驻|落户|验收)$/u

const SHARED_WORK =
  /(?:的|(?<=[村镇区县户家处座]))(?<work>\p{Script=Han}{0,2}(?:编制|改造|整治|治理|修复|加固|提升|验收|建设|创建))$|(?<task>办学条件|(?:生产|播种|收购|改造|治理|整治|建设|创建|搬迁)硬?任务)$/u

// “投入3980万元完成农村五保户危房改造”
const ONLY_LEVEL = /^(?:国家级|省部级|部省级|省级|市级|区级|县级|部级|州级|镇级|村级)(?:以上)?$/u
const OWN_WORK = /(?:编制|改造|整治|治理|修复|加固|提升|验收|建设|创建|工作|开工|竣工)$/u

/** A count before its noun: 新建12所普惠性幼儿园, 54个项目集中开工, 为6500户家庭实施改造. */
export function readNumberFirst(
  memory: SentenceMemory,
  part: Part,
  quantity: Quantity,
  rough: string,
  after: string,
  verb: Verb,
  at: number,
  index: number,
): boolean {
  const next = memory.sentence.parts[at + 1]
  const people = quantity.unit === '万' && PEOPLE.test(after)
  // “确保现行标准下的52万贫困人口如期脱贫”, “实现年度20.1万贫困人口脱贫目标”
  let own =
    people && /(?:的|年度|确定了?)$/u.test(rough + verb.words)
      ? ''
      : index === 0
        ? trimStart(
            memory.withoutPlace(
              rough.replace(/^在?.{2,10}(?:率先|首次)(?=.{2})/u, '').replace(/(?<=.{2})(?:首期|首批|首笔)$/u, '') +
                (verb.change !== undefined || /^(?:实现|完成|有|为|占)$/u.test(verb.words) ? '' : verb.words),
            ),
          )
        : rough
  let words = (after + sharedWork(memory, after, at)).replace(/^的/u, '')
  // “构建“3个市级商业中心、4条特色商业街区、若干个便民商业网点”的…体系”: the quotation's end is the name's.
  if (!words.includes('“')) words = words.replace(/(?:、若干.*)?”.*$/u, '')
  if (people) words = words.replace(/目标$/u, '')
  words += levelNoun(memory, words, at)
  // “11个产业集聚区规上企业达到429家”: whose figure the second is; “189个重点项目完成投资557亿元”: the work is the second's.
  if ((part.quantities.at(-1)?.start ?? 0) > quantity.end) {
    if (/(?:达到|达|突破|增长|下降|提高|占|为)$/u.test(words)) return true
    // “5家企业股权融资9.3亿元”
    if (/(?:融资|授信|贷款|纳税|营收)$/u.test(words) && MONEY.test(part.quantities.at(-1)?.unit ?? '')) return true
    // “25个考核断面达标率84%”: of the rate alone.
    if (/(?:率|比例|比重|占比)$/u.test(words) && part.quantities.at(-1)?.unit === '%') return true
    // “4户企业累计实现工业总产值1144亿元”, “5个重点园区营业收入占全市园区的87%”: whose figure the second is.
    if (
      /(?:实现(?:工业)?(?:总?产值|增加值|营业收入|销售收入|利润|税收)|收入占.{2,8})$/u.test(words.replace(/的$/u, ''))
    )
      return true
    words = words.replace(/(?:累计|共|已)*完成(?:年度|固定资产)?投资$/u, '')
  }
  if (VAGUE.test(words) && verbOf(own) === '') {
    const underWay = UNDER_WAY.exec(words)?.groups?.['of']
    rememberUnderWay(memory, words.replace(VAGUE, ''), quantity)
    if (underWay === undefined) return true
    words = underWay
  }
  if (/^(?:将|把)/u.test(rough)) return true
  // “布局建设了57家浴池”
  own = own.replace(/(?<=.)了$/u, '')
  const noun = own.slice(verbOf(own).length)
  const list = /等$/u.test(own)
  if (!list && noun.length >= 2 && verbOf(own) !== own && index === 0 && !/^(?:为|对|向|帮|给|按)/u.test(own)) {
    // The noun stands before the number: “吸引硕士博士651人来咸就业创业”.
    if (/(?:累计|共|达|已)$/u.test(rough)) return false
    if ((!isCount(quantity.unit) && !people) || /^[来赴到在入获参进开投]/u.test(words)) return false
  }
  let name: string
  // “开特电子、华视集团2家民营企业成功上市”: who they are.
  if (/^按.{2,12}的$/u.test(own)) name = words
  // “完成规划划定、24个片区规划编制”: the second of a list whose first has no number.
  else if (own.endsWith('、')) name = verbOf(own) + words
  else if (!list && index === 0 && /、/u.test(own) && verbOf(own) === '') name = words
  else if (list) name = afterList(own, words)
  // “推进海绵城市建设，有效覆盖50%建成区面积”
  else if (/^覆盖$/u.test(own)) name = `${memory.topic?.replace(/(?<=.{3})建设$/u, '') ?? ''}${own}${words}`
  else name = own + words
  if (
    own === '' &&
    (/^(?:、|和|及|以及|与)$/u.test(part.separator) || ONLY_LEVEL.test(after)) &&
    memory.last?.numberFirst === true &&
    index === 0
  ) {
    if (SUBJECTLESS.test(words)) {
      words = subjectOf(memory.last.after) + words
      name = memory.last.verb + words
    } else if (memory.last.verb !== '' && !PREDICATE.test(words)) name = memory.last.verb + words
  }
  if (
    own === '' &&
    !PREDICATE.test(words) &&
    next !== undefined &&
    /^(?:、|和)$/u.test(next.separator) &&
    next.quantities[0]?.start === next.start
  ) {
    const predicate = PREDICATE.exec(memory.words(next.quantities[0].end, next.end).trim())?.[0]
    if (predicate !== undefined) name += predicate
  }
  if (next?.separator === '与' && next.quantities[0]?.start === next.start && !PREDICATE.test(words))
    name += `与${memory.words(next.quantities[0].end, next.end).trim()}`
  name = trimStart(name)
    // “1622个贫困村全部退出”, “6016套住房均已交付”
    .replace(
      /(?<=.{2})(?:全部|均已|均|如期|已全部)(?=(?:退出|摘帽|脱贫|交付|完工|开工|竣工|投产|建成|通车|投用)$)/u,
      '',
    )
    .replace(/^(?:支持|推动|确保)(?=每)/u, '')
    .replace(/(?<=[\p{Script=Han}）)])的(?=(?:规划编制|安装调试|改造|整治|治理|建设|处置工作)$)/u, '')
  if (name.length < 2) return true
  const share = RATE_UNIT.test(quantity.unit)
  const grade: Grade = share || MONEY.test(quantity.unit) ? 'measure' : 'thing'
  writeMeasurement(memory, {
    part,
    name,
    ...valueOf(quantity),
    unit: quantity.unit,
    comparison: quantity.comparison,
    annual: false,
    grade,
    quantityEnd: part.end,
  })
  memory.remember(
    {
      name,
      // “30个特色小镇、74条美丽乡村、1个名镇”: the verb goes on through the list.
      verb: own === '' && name.startsWith(memory.last?.verb ?? '') ? (memory.last?.verb ?? '') : verbOf(own),
      unit: quantity.unit,
      grade,
      numberFirst: true,
      after: words,
      level: false,
    },
    [name],
  )
  return true
}

/** Keeps what is under way for what comes after: “248项重点工程加速实施、完成投资289亿元”. */
function rememberUnderWay(memory: SentenceMemory, name: string, { unit }: Quantity): void {
  if (!/.{2}(?:项目|工程)$/u.test(name)) return
  memory.remember({ name, verb: '', unit, grade: 'thing', numberFirst: true, after: '', level: false }, [name])
}

/** Whether a part begins with a quantity, a blank aside: “、 40 个州级”. */
function beginsWith(memory: SentenceMemory, part: Part, quantity: Quantity): boolean {
  return memory.words(part.start, quantity.start).trim() === ''
}

/** What “3个省级、7个州级示范县市” leaves out of its first item: 示范县市. */
function levelNoun(memory: SentenceMemory, words: string, at: number): string {
  if (!ONLY_LEVEL.test(words)) return ''
  const next = memory.sentence.parts[at + 1]
  const quantity = next?.quantities[0]
  if (next === undefined || quantity === undefined || !beginsWith(memory, next, quantity)) return ''
  if (!/^[、和与及]$/u.test(next.separator)) return ''
  const other = memory.words(quantity.end, next.end).trim()
  const level = LEVEL_WORDS.exec(other)
  return level?.index === 0 ? other.slice(level[0].length) : ''
}

/** “完成40个建制镇和200个村的规划编制”, “30个小镇、74条村、1个镇创建”: the work stands behind the last of the things. */
function sharedWork(memory: SentenceMemory, after: string, at: number): string {
  if (SHARED_WORK.test(after) || OWN_WORK.test(after)) return ''
  let last: string | undefined
  for (const next of memory.sentence.parts.slice(at + 1, at + MAX_LIST)) {
    const quantity = next.quantities[0]
    if (quantity === undefined || !beginsWith(memory, next, quantity) || next.quantities.length !== 1) break
    if (!/^[、和与及]$/u.test(next.separator)) break
    last = memory.words(quantity.end, next.end).trim()
  }
  if (last === undefined) return ''
  const groups = SHARED_WORK.exec(last)?.groups
  return groups?.work ?? groups?.task ?? ''
}

/** “航空发动机维修基地等29个产业项目签约落地” is 产业项目签约落地; “推进…等20个项目” keeps its list. */
function afterList(own: string, words: string): string {
  if (/^(?:重点|重大)?(?:项目|工程)$/u.test(words)) return own + words
  const verb = verbOf(own)
  return /^(?:推动|推进|促进|带动|推介)$/u.test(verb) && PREDICATE.test(words) ? words : verb + words
}
