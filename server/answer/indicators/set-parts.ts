import type { Status } from '../../../indexer/model/fact.ts'
import type { Entry } from '../../retrieval/register.ts'
import type { Sheet } from '../../sheet/indicator-sheet.ts'
import { listText, quoteText } from '../../wording/values.ts'
import { marks, type Draft } from '../draft.ts'
import { addCount } from '../figures.ts'
import type { WantedSet } from './wanted-set.ts'

// “没完成的指标由谁负责”, “都是哪个局牵头”
const ASKS_DUTY = /谁|哪个?(?:单位|部门|局)|责任单位|牵头/u

/** Whether an indicator is of the attribute and of the category that a question names. */
export function isInSet({ attribute, category }: Sheet, wanted: WantedSet): boolean {
  return (
    (wanted.attribute === undefined || attribute === wanted.attribute) &&
    (wanted.category === undefined || category === wanted.category)
  )
}

/** An indicator's name in a list; one that holds a number (3岁以下) is marked by its status. */
export function nameInSet(draft: Draft, name: string, status: Entry<Status> | undefined): string {
  return /\d/u.test(name) && status !== undefined ? `${name}${marks([draft.citeFact(status)])}` : name
}

/** Who answers for an indicator, where a question asks it of every one in its list. */
export function dutyInSet(draft: Draft, { responsibilities }: Sheet, question: string): string | undefined {
  const [duty] = responsibilities
  if (!ASKS_DUTY.test(question) || duty === undefined) return undefined
  return `${listText([...(duty.fact.lead ?? []), ...(duty.fact.responsible ?? [])])}${marks([draft.citeFact(duty)])}`
}

/** The mark of a count: the document's own where it states one, else a figure that counts what is cited. */
export function countMark(
  draft: Draft,
  stated: Entry | undefined,
  label: string,
  counted: readonly (Entry | undefined)[],
): string {
  if (stated !== undefined) return marks([draft.citeFact(stated)])
  const citations = counted.map((entry) => (entry === undefined ? 0 : draft.citeFact(entry)))
  return marks([], [addCount(draft, label, '项', citations)])
}

/** The reason that a status states, in the lead. */
export function sayReason(draft: Draft, name: string, status: Entry<Status> | undefined): void {
  if (status?.fact.reason === undefined) return
  draft.say(`${name}：${quoteText(status.fact.reason, MOST_SAID)}${marks([draft.citeFact(status)])}。`)
}

/** Longest reason in a lead, in characters. */
const MOST_SAID = 60

/** A line with the reason that a status states, at most so many characters of it. */
export function addReason(draft: Draft, name: string, status: Entry<Status> | undefined, most: number): void {
  if (status?.fact.reason === undefined) return
  draft.add({
    kind: 'text',
    label: `${name}的原因`,
    text: `${quoteText(status.fact.reason, most)}${marks([draft.citeFact(status)])}。`,
  })
}
