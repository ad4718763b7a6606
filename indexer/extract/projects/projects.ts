import type { Document } from '../../model/document.ts'
import type { Project } from '../../model/fact.ts'
import type { ProjectName } from './project-lists.ts'
import { sourceOf } from '../../model/span.ts'
import { aboutAt } from '../text/about.ts'
import { contextAt } from '../context/context.ts'
import { stagesOfOneVerb } from './project-shared-verb.ts'
import { namesFirst, stageOfItem, statementsOf, verbFirst, type Statement } from './project-statements.ts'
import { sentencesOf, type Sentence } from '../text/sentences.ts'

// What is only to be done: the words that say so where the part of the document does not.
const TO_DO = /确保|力争|争取|将|计划|要(?!求)|预计|早日|努力实现|即将|拟/u

const ENDS_AS_SITE = /(?:项目|工程|基地|总部|中心|园|厂|学校|大学|医院|研究院|实验室|平台|城|线)$/u

const QUARTER = /片区(?:[一二三四五]期)?$/u

const TO_COME = /^(?:明年|下一步|下一阶段|今后|未来)[^，,]{0,8}[，,]|^(?:我们)?(?:力争|确保|将(?!军))/u

/** Named buildings, roads, parks, lines, factories and platforms with the stage they have reached (项目进展). */
export function findProjects(document: Document): Project[] {
  return sentencesOf(document).flatMap((sentence) => {
    if (contextAt(document, sentence.start).notes) return []
    return inSentence(document, sentence)
  })
}

// “推动…等项目快签约、快开工、快投产”: a wish, no stage.
const WISH = /(?<![加尽])快(?:签约|落地|开工|建设|投产|达产|达效)/u

function inSentence(document: Document, sentence: Sentence): Project[] {
  const divided: Sentence = {
    ...sentence,
    clauses: sentence.clauses.flatMap((clause) => (WISH.test(clause.text) ? [clause] : statementsOf(clause))),
  }
  const { item } = contextAt(document, sentence.start)
  const statements = divided.clauses.flatMap((clause, index): Statement[] => {
    if (clause.text.length > 400 || WISH.test(clause.text)) return []
    const several = stagesOfOneVerb(clause)
    if (several.length > 0) return several
    const found =
      namesFirst(divided, index) ??
      verbFirst(divided, index) ??
      (item === undefined ? undefined : stageOfItem(clause, item))
    return found === undefined ? [] : [found]
  })
  // “明年，力争石桥水库下闸蓄水，银滩码头开工建设”: what the sentence begins with goes on.
  const opened = TO_COME.test(sentence.text)
  // “开工建设云岭隧道，确保文化艺术中心建成投用”: beside what is to be done stands what is to be done.
  const beside = statements.some(({ prefix }) => TO_DO.test(prefix))
  return statements.flatMap((found) => {
    const { tense } = contextAt(document, found.from)
    const planned =
      tense === 'goals' ||
      opened ||
      // “成绵乐客专即将通车”
      /将(?!军)|有望|早日|尽[早快]/u.test(found.text) ||
      // “石柳高铁力争年内开工”
      /^(?:年内|年底前?)?(?:力争|争取|确保|预计|可)/u.test(found.text.slice(found.prefix.length)) ||
      (beside && found.told !== true && !(found.stage === '前期' && /争取/u.test(found.prefix))) ||
      // “推动…建成投产”: what a review does not tell of is to be done.
      (tense === 'open' && /推动|推进|促进|加快|支持/u.test(found.prefix))
    return projectsOf(document, sentence, found, planned)
  })
}

const LINES = /(?<head>轨道交通|地铁|城轨|轻轨)\d{1,2}号线/gu

/** “轨道交通2号线开通运营，5号线开工建设”: a line that has only its number is one of those named before. */
function inFull({ name, start }: ProjectName, sentence: Sentence): string {
  if (!/^\d{1,2}号线/u.test(name)) return name
  const before = [...sentence.text.slice(0, Math.max(0, start - sentence.start)).matchAll(LINES)]
  return (before.at(-1)?.groups?.['head'] ?? '') + name
}

// “推动集成电路封装测试、传感器研发制造等项目落地”: a line of business that is wanted.
const BUSINESS = /^(?!.*(?:集团|公司|股份|科技))\p{Script=Han}{2,12}(?:制造|测试|研发|加工|生产|封装|组装)$/u

function projectsOf(document: Document, sentence: Sentence, found: Statement, planned: boolean): Project[] {
  return found.names.flatMap((name): Project[] => {
    // “高铁南站片区有序建设”: a quarter of a town that is being made is no single work.
    if (/在建|开工|前期/u.test(found.stage) && QUARTER.test(name.name)) return []
    // “引进风电主机制造、新能源终端设备等补链项目”, to be done: what is wanted, not who has come.
    if (planned && found.stage === '签约' && /引/u.test(found.text) && !ENDS_AS_SITE.test(name.name)) return []
    if (planned && found.stage === '签约' && BUSINESS.test(name.name)) return []
    return [
      {
        ...aboutAt(document, sentence.start, name.start),
        kind: 'project',
        source: sourceOf(document.text, Math.min(name.start, found.from), found.to),
        name: inFull(name, sentence),
        stage: found.stage,
        ...(planned ? { planned: true } : {}),
        text: found.text,
      },
    ]
  })
}
