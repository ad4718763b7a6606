import type { WorkAspect, WorkCell } from '../../../indexer/extract/tables/works-tables.ts'
import { convert } from '../../figures/units.ts'
import { listText, titleText } from '../../wording/values.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import { amountText, worksAsked, type FoundWork } from './work.ts'

// “哪些项目完成了年度投资计划”, “有几个项目没完成年度计划投资”, “哪些项目投资超额完成”
const ASKED =
  /(?:哪|几个|几项|多少[个项])[^,，。?？]{0,6}(?:项目|工程)[^,，。?？]{0,8}?(?<verb>没有?完成|未完成|没达到|未达到|超额完成|提前完成|完成|达到)(?:了)?[^,，。?？]{0,8}(?:计划|投资)/u
/** Most works that a lead names. */
const MOST = 12

interface Compared extends FoundWork {
  readonly plan: WorkCell
  readonly done: WorkCell
  /** Of 元: what is spent less what is planned for the year. */
  readonly beyond: number
}

/** 年度计划投资完成情况: which works of a table have spent what the year's plan sets, complete from the table. */
export function answerPlanOfWorks(evidence: Evidence): Outcome | undefined {
  const { query } = evidence
  const verb = ASKED.exec(query.text)?.groups?.['verb']
  if (verb === undefined || query.foreignPlaces.length > 0 || !/投资/u.test(query.text)) return undefined
  const all = compared(evidence)
  const [first] = all
  if (first === undefined) return undefined
  const isMeant = (beyond: number): boolean =>
    /没|未/u.test(verb) ? beyond < 0 : /超额/u.test(verb) ? beyond > 0 : beyond >= 0
  const chosen = all.filter(({ beyond }) => isMeant(beyond))
  const draft = new Draft()
  const cite = ({ document, work }: FoundWork): number => draft.cite(document, work.row)
  const heads = marks([draft.cite(first.document, first.done.headed)])
  const total = marks([], [addCount(draft, '表中列出计划投资的项目数', '项', all.map(cite))])
  const names = chosen.slice(0, MOST).map((one) => `${one.work.name}${marks([cite(one)])}`)
  const words = /没|未/u.test(verb) ? '未达到' : /超额/u.test(verb) ? '超过' : '达到'
  const count =
    chosen.length === 0
      ? '没有一项'
      : `有${String(chosen.length)}项${marks([], [addCount(draft, `${words}计划的项目数`, '项', chosen.map(cite))])}`
  draft.say(
    `《${titleText(first.document.title)}》表中${String(all.length)}项${total}，${first.done.head}${heads}${words}${first.plan.head}的${count}${names.length === 0 ? '' : `：${listText(names)}`}。`,
  )
  draft.add({
    kind: 'table',
    columns: [
      { title: '项目' },
      { title: first.plan.head, align: 'decimal' },
      { title: first.done.head, align: 'decimal' },
    ],
    rows: chosen.map((one) => [
      { text: one.work.name, citations: [cite(one)] },
      { text: amountText(one.plan), citations: [cite(one)] },
      { text: amountText(one.done), citations: [cite(one)] },
    ]),
  })
  return { kind: 'answer', draft }
}

/** The works of the newest document that sets money for the year beside money spent. */
function compared(evidence: Evidence): Compared[] {
  const all = worksAsked(evidence).flatMap((found): Compared[] => {
    const of = (aspect: WorkAspect): WorkCell | undefined =>
      found.work.cells.find((cell) => cell.aspect === aspect && cell.value !== undefined)
    const [plan, done] = [of('plan'), of('done')]
    if (found.work.sums !== undefined || plan === undefined || done === undefined) return []
    const [planned, spent] = [plan, done].map(({ value = 0, unit = '' }) => convert(value, unit, '元'))
    if (planned === undefined || spent === undefined) return []
    return [{ ...found, plan, done, beyond: spent.minus(planned).toNumber() }]
  })
  return all.filter(({ document }) => document === all[0]?.document)
}
