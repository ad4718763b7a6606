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
    /(?:国家|中央|自治区|上级|[省市区县州])?(?:下达|确定|分解|交办|批准)的?|连续[一二三四五]年|翻番|全年|年度|各项|规划|中期|预期|期末|全部|[国省市区县]定|指标|经济社会发展|目标|任务|进度|计划|要求|“?十[一二三四五六]五”?|\d{4}年|[的值序时三两五年]/gu,
    '',
  )
  // “完成了“十三五”规划确定的主要目标任务”: the tasks of a plan as a whole.
  if (/规划(?:所)?(?:确定|提出|明确|安排)的(?:主要|各项)?目标任务$/u.test(object)) return object
  // “实现年度20.1万贫困人口脱贫目标”: how many is no part of what is reached.
  const counted = /^(?:年度|全年|当年)?\d+(?:\.\d+)?[万亿]?[人户]?(?<of>\p{Script=Han}{4,}?)目标(?:任务)?$/u.exec(
    object,
  )
  if (counted !== null) return counted.groups?.['of']
  return bare.replace(/[“”\s]/gu, '').length >= 4 && !/^\d/u.test(object) ? object : undefined
}
