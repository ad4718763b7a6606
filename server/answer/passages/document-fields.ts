import type { Document } from '../../../indexer/model/document.ts'
import { nameForm, pairs } from '../../../indexer/analysis/name-form.ts'
import type { DocumentField } from '../../question/document-asks.ts'
import { Draft, marks } from '../draft.ts'
import type { Outcome } from '../evidence.ts'

/** How a document's head tells each of what may be asked of the document itself. */
interface Told {
  readonly name: string
  readonly told: readonly RegExp[]
  /** The same where it is asked of the making of a report: 谁在什么时候作的. */
  readonly ofReport?: RegExp
  /** The same where it is asked when it came out: 什么时候发布在网上. */
  readonly ofPublishing?: RegExp
}

const DATE = '\\d{4}\\s*[年-]\\s*\\d{1,2}\\s*[月-]\\s*\\d{1,2}\\s*日?'

const FIELDS: Readonly<Record<DocumentField, Told>> = {
  // “文号: 武昌政办〔2022〕11号”
  number: { name: '文号', told: [/\p{Script=Han}{1,12}[〔[(（]\d{4}[〕\])）]\s*\d+\s*号/u] },
  // “公开日期: 2022年04月29日”, “2024年3月”, “(2022年更新)”
  date: {
    name: '日期',
    told: [
      new RegExp(DATE, 'u'),
      /(?<=^|\n)[（(]?\d{4}年\d{1,2}月(?=[）)]?\s*(?:\n|$))/u,
      /\d{4}年(?:更新|修订|编制|版)/u,
    ],
    // “——2023年12月1日在……会议上”: a report is made at a meeting and published later.
    ofReport: /\d{4}年\d{1,2}月\d{1,2}日(?=在)/u,
    ofPublishing: new RegExp(`(?<=(?:发布|公开|公布|印发)(?:时间|日期)[:：]\\s*)${DATE}|${DATE}(?=印发)`, 'u'),
  },
  // “武昌区发改局局长 成洁”
  speaker: {
    name: '报告人',
    told: [
      /\p{Script=Han}{0,16}(?:[局市区县省州]长|主任|主席)[ \t\u3000\u00a0]*\p{Script=Han}(?:\s{0,2}\p{Script=Han}){1,2}(?=\s)/u,
    ],
  },
  // “在武汉市武昌区第十六届人民代表大会第五次会议上”
  meeting: { name: '会议', told: [/(?<=日)在[\p{Script=Han}\s]{6,40}(?:会议|大会)/u] },
  // “发布机构: 武昌区人民政府办公室”, “来源：云溪区发展和改革局”, “策划:中共武昌区委宣传部”
  issuer: {
    name: '发文单位',
    told: [
      /(?<=(?:发布机构|发文机关|发文单位|组织编制单位|编制单位|通报单位|印发机关|信息来源|来源|策划|主办)[:：] *)\p{Script=Han}{4,20}/u,
      /(?<=^|\n)\p{Script=Han}{2,16}(?:局|委员会|办公室|委)(?=\s*\n)/u,
      /\p{Script=Han}{2,10}人民政府(?:办公室|办公厅)?(?=\s|关于)/u,
    ],
  },
}

/** Characters at the beginning of a document in which it tells of itself, and at its end. */
const HEAD = 1500

/**
 * 文号、日期、报告人、会议、发文单位: what the head of the document that a question names says of the document itself.
 *
 * @param isAll whether nothing else is asked: then what it does not say is said to be missing
 */
export function answerDocumentFields(
  question: string,
  documents: readonly Document[],
  fields: readonly DocumentField[],
  isAll: boolean,
): Outcome | undefined {
  const document = documentNamed(question, documents)
  if (document === undefined) return undefined
  const draft = new Draft()
  const said: string[] = []
  const missing: string[] = []
  // A report's issuer is who made it, where nothing else is told.
  const asked = fields.flatMap((field): DocumentField[] =>
    field === 'issuer' && spanOf(document, field, question) === undefined ? ['issuer', 'speaker'] : [field],
  )
  for (const field of new Set(asked)) {
    const { name } = FIELDS[field]
    const span = spanOf(document, field, question)
    if (span === undefined) {
      missing.push(name)
      continue
    }
    const words = document.text
      .slice(span.start, span.end)
      .trim()
      .replace(/\s*\n\s*/gu, '')
    said.push(`${name}：“${words}”${marks([draft.cite(document, span)])}`)
  }
  if (said.length > 0) draft.say(`《${document.title}》的${said.join('；')}。`)
  if (isAll && missing.length > 0) {
    const told = missing.filter((name) => fields.some((field) => FIELDS[field].name === name))
    if (told.length > 0) draft.say(`《${document.title}》没有写明${told.join('、')}。`)
  }
  return draft.isEmpty ? undefined : { kind: said.length > 0 ? 'answer' : 'refusal', draft }
}

function spanOf(
  { text }: Document,
  field: DocumentField,
  question: string,
): { start: number; end: number } | undefined {
  const { told, ofReport, ofPublishing } = FIELDS[field]
  const isOfReport = /(?:作|做|念|宣读)的|(?<!工)作报告|汇报|谁报告/u.test(question)
  const isOfPublishing = /发布|公布|公开|网上|上网|挂网|印发/u.test(question)
  const asked = [
    ...(isOfPublishing && ofPublishing !== undefined ? [ofPublishing] : []),
    ...(isOfReport && ofReport !== undefined ? [ofReport] : []),
  ]
  // Of the forms of one field the one that stands first: a date of its own line before one that the text speaks of.
  const inHead = [...told].flatMap((form) => spanIn(text.slice(0, HEAD), form)).sort((a, b) => a.start - b.start)
  const [first] = [...asked.flatMap((form) => spanIn(text.slice(0, HEAD), form)), ...inHead]
  return first ?? (field === 'issuer' ? told.flatMap((form) => spanIn(text, form))[0] : undefined)
}

function spanIn(text: string, form: RegExp): { start: number; end: number }[] {
  const match = form.exec(text)
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }]
}

/** The document that a question names, by what its title has in common with it; a plan is no division of its tasks. */
function documentNamed(question: string, documents: readonly Document[]): Document | undefined {
  const asked = pairs(nameForm(question.replace(/(?:年度)?(?:回顾|总结)/gu, '回顾')))
  const likeness = ({ title }: Document): number => [...pairs(nameForm(title))].filter((pair) => asked.has(pair)).length
  const isOfPlan = /规划|纲要/u.test(question) && !/分工|分解|方案|评估|实施情况|报告|回顾|通知/u.test(question)
  const [best] = documents
    .filter(
      ({ kind, title }) => !isOfPlan || (kind === 'plan' && (!question.includes('纲要') || title.includes('纲要'))),
    )
    .sort((a, b) => likeness(b) - likeness(a) || a.title.length - b.title.length)
  return best === undefined || likeness(best) === 0 ? undefined : best
}
