import type { Document, Table, TableCell } from '../../model/document.ts'
import type { Method } from '../../model/fact.ts'
import { sourceOf } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { isConditionOfRating, isRatingWord } from '../rating-rules.ts'
import { rowSpan } from './rows.ts'

// “评价等级”, “评价结论”, “档次”, “颜色标识”, “预警级别”, “类别”
const VERDICT_HEAD = /等[级次]|档次?|级别|评价|评定|评估|结论|结果|颜色|标识|灯|类[别型]|状态/u
// “判定标准”, “评价标准”, “划分依据”, “含义”, “目标完成率（区间）”
const RULE_HEAD = /标准|条件|依据|含义|说明|规则|办法|区间|范围|情形|情况|表示|完成(?:率|进度|程度)|达成率|得分|分值/u
const OF_THINGS = /指标|项目|任务|事项|名称|工程|单位|部门|\d{4}/u
/** A scale has so many verdicts. */
const MIN_RULES = 2
const MAX_RULES = 9
const MAX_VERDICT = 12

/** Rules by which an evaluation rates, laid out as a table (评价等级 | 判定标准); a rule's text is what its cell says. */
export function findRatingTables(document: Document): Method[] {
  return document.tables.flatMap((table) =>
    rulesOf(table).map(({ verdict, rule, row }): Method => {
      const { start, end } = rowSpan(document.text, row)
      return {
        ...aboutAt(document, start, end),
        kind: 'method',
        source: sourceOf(document.text, start, end),
        subject: verdict,
        text: cellWords(rule),
      }
    }),
  )
}

interface RatingRow {
  readonly verdict: string
  readonly rule: TableCell
  readonly row: readonly TableCell[]
}

function rulesOf({ rows }: Table): RatingRow[] {
  const [head = [], ...body] = rows
  if (body.length < MIN_RULES || body.length > MAX_RULES) return []
  const heads = head.map(cellWords)
  const ruleAt = heads.findIndex((words) => RULE_HEAD.test(words))
  const verdictAt = heads.findIndex((words, at) => at !== ruleAt && VERDICT_HEAD.test(words))
  // “指标 | 目标完成率 | 评价”: a table of what is rated, and none of how.
  const isOfThings = heads.some((words, at) => at !== ruleAt && at !== verdictAt && OF_THINGS.test(words))
  if (ruleAt === -1 || verdictAt === -1 || isOfThings) return []
  const rules = body.flatMap((row): RatingRow[] => {
    const [verdict, rule] = [row[verdictAt], row[ruleAt]]
    if (verdict === undefined || rule === undefined) return []
    return [{ verdict: cellWords(verdict), rule, row }]
  })
  const isScale =
    rules.every(({ verdict }) => verdict.length >= 1 && verdict.length <= MAX_VERDICT) &&
    rules.filter(({ verdict }) => isRatingWord(verdict)).length >= MIN_RULES &&
    rules.filter(({ rule }) => isConditionOfRating(cellWords(rule))).length * 2 >= rules.length &&
    new Set(rules.map(({ verdict }) => verdict)).size === rules.length
  return isScale ? rules : []
}

function cellWords({ text }: TableCell): string {
  return text.replace(/\*\*|\s+/gu, '').replace(/^[“"]|[”"]$/gu, '')
}
