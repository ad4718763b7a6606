import { sectionAt, sectionPath, type Document } from '../../../indexer/model/document.ts'
import { overlaps, type Span } from '../../../indexer/model/span.ts'
import { asksReached } from '../../question/asks-reached.ts'
import type { Query } from '../../question/query.ts'
import type { Register } from '../../retrieval/register.ts'

/** Whether a sentence tells what is to come or what has come (目标, 结果). */
export type Tense = 'goal' | 'result'

// “二、2018年工作安排”, “主要目标任务”, “十件民生实事”
const HEADING_OF_GOALS = /目标|任务|安排|部署|打算|思路|展望|建议|民生实事|重点工作|总体要求|今年工作/u
// “一、过去一年工作回顾”, “2017年工作完成情况”
const HEADING_OF_RESULTS = /回顾|过去|去年工作|完成情况|落实情况|成绩|成就|发展基础|工作总结|办理情况/u
const GOAL_WORDS =
  /力争|争取|确保(?=[^，。]{0,20}\d)|将(?=[^，。]{0,12}\d)|计划(?=[^，。]{0,12}\d)|预期目标|不低于|不少于|以内|以上$/u
const RESULT_WORDS = /去年|同比|比上年|已(?:经)?[建完实达]|累计|创历史|首次|完成了|实现了|荣获|增至/u

/** Whether a sentence of a document is of goals or of results; nothing where nothing tells. */
export function tenseOf(register: Register, document: Document, span: Span): Tense | undefined {
  const kinds = new Set(
    register
      .inDocument(document)
      .filter(({ fact }) => (fact.kind === 'target' || fact.kind === 'actual') && overlaps(fact.source, span))
      .map(({ fact }) => fact.kind),
  )
  if (kinds.size === 1) return kinds.has('target') ? 'goal' : 'result'
  const headings = sectionPath(document, sectionAt(document, span.start)).map(({ heading }) => heading)
  for (const heading of [...headings].reverse()) {
    const [goals, results] = [HEADING_OF_GOALS.test(heading), HEADING_OF_RESULTS.test(heading)]
    if (goals !== results) return goals ? 'goal' : 'result'
  }
  const text = document.text.slice(span.start, span.end)
  const [goals, results] = [GOAL_WORDS.test(text), RESULT_WORDS.test(text)]
  return goals === results ? undefined : goals ? 'goal' : 'result'
}

// “今年要新建多少”, “准备改造几个”, “计划引进多少家”
const ASKS_GOAL = /(?<![主需重只首纲概])要(?![求点素])|将|打算|准备|计划|争取|力争|目标|预期|规划(?!期|局)/u
// “去年建了多少”, “实际完成多少”, “现在有几个”, “涨了多少”
const ASKS_RESULT =
  /去年|上年|实际|完成了|做到了|已经|现在|目前|现有|[建修开新招办设引培改装种减降涨升增]了|(?:增长|下降|提高|新增|完成|建成|开通|引进|改造)了/u

/** What a question asks for, goals or results; nothing where it does not say. */
export function tenseAsked({ intents, text }: Query): Tense | undefined {
  if (intents.includes('target')) return 'goal'
  if (ASKS_RESULT.test(text) || asksReached(text)) return 'result'
  return ASKS_GOAL.test(text) ? 'goal' : undefined
}
