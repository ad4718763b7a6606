import type { Part } from '../text/clauses.ts'
import { fullName } from './full-names.ts'
import { trimStart } from './name-start.ts'
import { MAX_LIST, type SentenceMemory } from './sentence-memory.ts'
import { listNames } from './shared-names.ts'
import { divide } from './value-verbs.ts'
import { type WordedTarget, wordedTargets } from './worded-targets.ts'
import { verbOf } from './work-verbs.ts'
import { writeMeasurement } from './write-measurement.ts'

// “乡镇企业快速发展，产值达到795亿元”, “技改搬迁全面完成，产值突破100亿元”: what is said of the topic is no part of its name.
const SAID_OF_TOPIC =
  /(?<=.{3})(?:持续|不断|稳步|加快|快速|蓬勃|迅速|全面|顺利|明显|显著|逐步|有序|扎实|稳定|健康|加速|深入|有力|有效|日益|更加|全部|圆满|成功)(?:发展|推进|完成|壮大|提升|增强|改善|提高|推开|加快|实施|建成|竣工|投产|投用|通车|开工|办结|启动|建立|形成|优化|完善|增长|进行|推广|开展|崛起)$|(?<=.{3})(?:规模|水平|层次|总量|质量)?(?:还|仍|相对|比较)?(?:较小|偏小|不大|较低|偏低|不高|不强|较弱|滞后|不足)$|(?<=.{3})(?:成功)?实现(?:第[一二三四五六七八九十]个)?.{2,6}(?:跨越|飞跃|突破)$|(?<=.{3})(?:[两三多]次|再次|再|连续.{1,4})?(?:创|刷新)(?:了)?(?:历史|同期)?(?:最高|最好|新)?(?:新高|纪录|记录|水平)$|(?<=.{3})(?:取得|实现|迈出|迈上|展现|焕发|获得)了?新的?.{2,3}$|(?<=.{2})实现“[^“”]{2,8}”$|(?<=.{3})从无到有$|(?<=.{2})(?:生产)?(?:克服.{2,14})?(?:再获|喜获|再夺|获得|实现)(?:丰产|丰收|增产)+$|(?<=.{3})[与和](?:经济|地区生产总值)增长(?:保持|基本)*同步$|(?<=.{3})实现了?(?:控制|预期|年度|既定)目标$|(?:位?居|列)?(?:全[国省市区]|世界|全球)第[一二三四五六七八九十\d]+位?$/u

const PASSED = /^(?<name>.{2,20}?)(?:过|超|破|突破|超过|跨过)[十百千]?[万亿]*亿元?$/u

/** A part without a quantity: it may name the topic of what follows, or state a target in words. */
export function readWords(memory: SentenceMemory, part: Part, at: number): void {
  // “3月下旬企业全面复工，新增减税降费183亿元”: the month is of what it stands with.
  const spoken = memory.stripTimes(part.start, part.end).length > 3
  if (!spoken || !memory.mentionsIn(part.start, part.end).some((each) => /-\d{2}$/u.test(each.period)))
    memory.govern(part.start, part.end)
  // “…全覆盖（牵头责任单位：自治区教育厅）”
  const text = memory.stripTimes(part.start, part.end).replace(/[（(][^（）()]*[)）]$/u, '')
  const doubled = /^(?<before>.*?)(?:翻番|翻一番|翻了一番)(?:目标)?$/u.exec(text)?.groups?.before
  if (doubled !== undefined && !/超额|提前|完成|可以|圆满|如期|小康/u.test(doubled)) {
    readDoubled(memory, part, doubled)
    return
  }
  wordTarget(memory, part, at, text)
  // “GDP过千亿元，达到1142.58亿元”: the round number only announces the next.
  const passed = PASSED.exec(trimStart(text))?.groups?.name
  if (passed !== undefined) {
    const value = { unit: '亿元', grade: 'measure' as const, numberFirst: false, after: '', level: true }
    memory.remember({ name: passed, verb: '', ...value }, [passed])
    return
  }
  const next = memory.sentence.parts[at + 1]
  const plain = text.replace(/[“”"]/gu, '')
  if (next?.separator === '：' || next?.separator === ':') {
    if (plain.length <= 10 && !/目标|任务|方面/u.test(plain))
      memory.category = plain.replace(/^[一二三四五六七八九十]+是/u, '')
    return
  }
  // “新材料产业，出台…”: a noun alone is what the sentence is about.
  if (
    at === 0 &&
    plain.length <= 10 &&
    /(?:产业|经济|行业|领域|工业|农业|服务业|贸易|方面)$/u.test(plain) &&
    verbOf(plain) === '' &&
    !/^(?:加快|推动|推进|促进|发展|优化|培育|壮大|深化|大力|做|突破)/u.test(plain)
  ) {
    memory.topicNoun = plain.replace(/方面$/u, '')
    return
  }
  // “地区生产总值连续跨上两个万亿大台阶，2022年达到8.74万亿元”
  const name = trimStart(text).replace(
    /(?<=.{3})(?:连续|接连|先后|成功)*(?:跨上|迈上|跃上|登上|站上|跨越|跨过|迈过).{2,}$/u,
    '',
  )
  // “虽然遭受了严重自然灾害，仍达到76.7亿公斤”: in spite of what.
  if (/^(?:虽然|虽|尽管|即使|面对|由于|受|克服|在.{2,20}(?:情况下|背景下))/u.test(name)) return
  if (name.length >= 2 && name.length <= 30) {
    memory.topic = name
      .replace(SAID_OF_TOPIC, '')
      .replace(/^(?:提高|提升|增加|扩大|加强|完善|降低|优化|深化|聚焦|推进|促进|免费救助|实施|开展|深入开展|统筹)/u, '')
    memory.topics = [...memory.topics.slice(-MAX_LIST), memory.topic]
  }
}

/** “进出口总额翻一番”, without a number. */
function readDoubled(memory: SentenceMemory, part: Part, before: string): void {
  const { name: rough } = divide(before.replace(/(?:实现)?[两三五]年$/u, ''))
  const words = trimStart(memory.withoutPlace(rough))
  const single = fullName(memory, words, '倍', true)
  const names = /、/u.test(words) ? listNames(words) : single === undefined ? [] : [single]
  for (const name of names)
    writeMeasurement(memory, {
      part,
      name,
      quantityEnd: part.end,
      value: 1,
      unit: '倍',
      change: 'multiple',
      comparison: '=',
      annual: false,
      grade: 'measure',
    })
}

/** The goals in words that a clause states. */
export function wordTarget(memory: SentenceMemory, part: Part, at: number, text: string): void {
  if (memory.context.tense !== 'goals') return
  for (const words of wordedTargets(text)) wordedOne(memory, part, at, words)
}

/** Writes one goal in words, for each of its names. */
function wordedOne(memory: SentenceMemory, part: Part, at: number, words: WordedTarget): void {
  const own = trimStart(memory.withoutPlace(words.indicator))
  const names = words.several ? listNames(own) : [own]
  for (const name of names) {
    const grows =
      /(?:经济|地区生产总值|GDP)/u.test(words.text) && name.endsWith('增长') && memory.context.attribute === undefined
    const indicator = name === '' ? memory.topic : grows ? name.slice(0, -2) : name
    if (indicator === undefined || indicator.length < 2) continue
    writeMeasurement(memory, {
      part,
      name: indicator,
      quantityEnd: part.end,
      unit: '',
      comparison: '=',
      annual: false,
      grade: 'measure',
      ...(grows && { change: 'growth' as const }),
      text: words.text,
      ...(at > 0 && name === '' && { start: memory.sentence.parts[at - 1]?.start ?? part.start }),
    })
  }
}
