import type { IndicatorEntry } from '../../../indexer/model/fact.ts'
import type { Claim } from '../../question/claims.ts'
import { findMeasured } from '../../retrieval/measured.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { sheetOf, type Sheet } from '../../sheet/indicator-sheet.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'

/** “养老参保率是约束性指标吗”, “属于哪类指标”: attribute and category as a list of main indicators gives them. */
export function answerAttribute(evidence: Evidence, claim: Extract<Claim, { of: 'attribute' }>): Outcome | undefined {
  const { query, register } = evidence
  const sheet = findMeasured(register, query, ['indicator', 'status', 'target'])
    .map(({ entry }) => sheetOf(register, entry.name, placeOf(entry)))
    .find((one) => one.attribute !== undefined)
  if (sheet?.attribute === undefined) return undefined
  const { attribute, category } = sheet
  const draft = new Draft()
  const asked = claim.attribute
  const yesOrNo = asked === undefined ? '' : asked === attribute ? '是，' : '不是，'
  const ofCategory = asked === undefined && category !== undefined ? `，列在${category}类` : ''
  draft.say(
    `${yesOrNo}${sheet.place ?? ''}${sheet.name}是${attribute}指标${ofCategory}${marks(sourcesOf(draft, register, sheet))}。`,
  )
  draft.followUp(`${attribute}指标有哪些？`, `${sheet.name}由谁负责？`)
  return { kind: 'answer', draft }
}

/** The entries that give the attribute and the category. */
function sourcesOf(draft: Draft, register: Register, { name, place, attribute, category, targets }: Sheet): number[] {
  const listed = register
    .named(name, place)
    .filter((entry): entry is Entry<IndicatorEntry> => entry.fact.kind === 'indicator')
  const entries = [...targets, ...listed]
  const stated = entries.find(({ fact }) => fact.attribute === attribute)
  const grouped = entries.find(({ fact }) => category !== undefined && fact.category === category)
  return [stated, grouped].flatMap((entry) => (entry === undefined ? [] : [draft.citeFact(entry)]))
}
