import { nounOf } from '../measures/nouns.ts'
import type { Clause } from '../text/sentences.ts'
import type { StatusMatch } from './status-match.ts'

/** What a clause names before the words of a match. */
export function ownNoun(match: StatusMatch, clause: Clause): string | undefined {
  return nounOf(withoutNumbers(clause.text.slice(0, Math.max(0, match.start - clause.start))))
}

/** “年度任务如期完成”, “全年目标全面完成”: what they are the tasks of stands before. */
export const TASK_ONLY = /^(?:年度|全年|各项|既定|规划|阶段性|主要)*(?:目标|任务|工作)+$/u

/** Words without how many there are of it: “全市545座加油站、13座储油库油气回收系统评估和整改工作全面完成”. */
export function withoutNumbers(words: string): string {
  return words.replace(
    /(?<=^|全[省市区县]|[、和及])\d+(?:\.\d+)?(?:余|多)?[万亿]?(?:平方米|公里|座|个|家|条|处|台|套|辆|户|亩|所|栋|批次|件|项)(?=\p{Script=Han})/gu,
    '',
  )
}

// “现行标准下”, “动态调整后”: under what rule they were counted.
const COUNTED_BY = /^(?:现行标准下|动态调整后|全[省市区县州]|其中|剩余|下剩)的?/u

/** Who was lifted out of poverty: “12.03万户、23.89万名建档立卡贫困人口全部脱贫”, “15个贫困县、1791个贫困村全部摘帽”. */
export function liftedOut(words: string, text: string): string[] {
  const verb = /摘帽|出列|退出|脱贫/u.exec(text)?.[0] ?? ''
  const verbs: string[] = []
  const names = words.split(/、|(?<=\p{Script=Han}{2})和/u).map((part) => {
    // “5个贫困县全部摘帽、308个贫困村全部出列”: each with its own verb.
    const own = /(?:全部|均|全面)+(?:实现)?(?<verb>摘帽|出列|退出|脱贫)$/u.exec(part)
    verbs.push(own?.groups?.['verb'] ?? verb)
    return part
      .replace(/(?:全部|均|全面)+(?:实现)?(?:摘帽|出列|退出|脱贫)$/u, '')
      .replace(/^.*\d(?:\.\d+)?[多余]?[万亿]?[多余]?(?:个|户|名|人|家|座|位)?(?=\p{Script=Han}|$)/u, '')
      .replace(COUNTED_BY, '')
      .replace(/(?:已|已经|均|也|都)+$/u, '')
      .trim()
  })
  // “对口帮扶的甲、乙4县”, “甲、乙、丙等6个贫困县”: the number sums up the names before it.
  const whole = (names.at(-1)?.length ?? 0) < 2 || /等/u.test(words) ? [withoutNumbers(words)] : names
  return whole
    .map((name, at) => (/脱贫|摘帽/u.test(name) || name.length < 2 ? name : name + (verbs[at] ?? verb)))
    .filter((name) => name.length >= 3)
}

// “主体工程”, “迁建工程”, “供水设施改造项目”, “环江游步道建设”: what is built; a campaign has no such name.
const BUILT =
  /(?:主体(?:工程|结构)|土建(?:工程)?|[新扩改]建|[新扩改迁重]建(?:工程|项目)|(?<!体系|制度|机制|标准化|规范化|信息化|试点|示范|能力|队伍|作风|政府|文明|”)建设(?:工程|项目)?|改造(?:提升)?项目|(?:安装|铺设|架设)(?:工程)?|[一二三四]期(?:工程)?)(?:（[^（）]{1,8}）)?$/u

/** Whether what is said to be finished is a work that is built (竣工), not a task whose goal is reached. */
export function isBuilt(name: string): boolean {
  return BUILT.test(name)
}

/** The task that words of a status name: 市十六届人大四次会议确定的目标任务, 企业上市目标任务; not 年度任务, 规划中期进度. */
export function taskOf(text: string): string | undefined {
  const object =
    /(?:完成|实现|达到|达成|超过)了?(?<object>.*)$/u
      .exec(text)
      ?.groups?.['object']?.replace(
        /(?<=及|和|优化|改造|建设|新建)\d+(?:\.\d+)?[万亿]?\p{Script=Han}(?=\p{Script=Han}{2})/gu,
        '',
      )
      .replace(/(?<=.{4})的工作任务$/u, '') ?? ''
  const bare = object.replace(
    /(?:国家|中央|自治区|上级|[省市区县州])?(?:下达|确定|分解|交办|批准|提出|规定|设定|要求)的?|比\d{4}年|连续[一二三四五]年|翻番|全年|年度|年初|各项|既定|预定|主要|规划|中期|预期|期末|全部|[国省市区县]定|指标|经济社会发展|目标|任务|工作|进度|计划|要求|“?十[一二三四五六]五”?|\d{4}年|[三两五](?=年|类|项|个)|[的值序时年]/gu,
    '',
  )
  // “完成了“十三五”规划确定的主要目标任务”: the tasks of a plan as a whole.
  if (/规划(?:所)?(?:确定|提出|明确|安排)的(?:主要|各项)?目标任务$/u.test(object)) return object
  // “实现年度20.1万贫困人口脱贫目标”: how many is no part of what is reached.
  const counted = /^(?:年度|全年|当年)?\d+(?:\.\d+)?[万亿]?[人户]?(?<of>\p{Script=Han}{4,}?)目标(?:任务)?$/u.exec(
    object,
  )
  if (counted !== null) return counted.groups?.['of']
  return bare.replace(/[“”\s\d.]/gu, '').length >= 2 && !/^\d/u.test(object) ? object : undefined
}
