import type { Document } from '../../indexer/model/document.ts'
import { isPlanPeriod, isSpan, yearsOf } from '../../indexer/extract/text/periods.ts'
import { spellingsOf } from '../question/places.ts'
import type { Query } from '../question/query.ts'
import { isAskedPlace } from './of-place.ts'

/** The documents that a question is to be answered from, and the question as it is asked of them. */
export interface Meant {
  readonly documents: readonly Document[]
  readonly query: Query
}

/**
 * The documents that a question means which names some (国家“十二五”规划说的, 2021年政府工作报告里), or asks for goals of a
 * plan's years: of the places whose documents are of that plan, without other plans and without reports of other times.
 *
 * @returns nothing where all documents may answer
 */
export function documentsMeant(query: Query, documents: readonly Document[]): Meant | undefined {
  const { named, places } = query
  const ofPlaces = documents.filter(({ place }) => isAskedPlace({ places }, place))
  const plans = plansAsked(query)
  if (plans.length > 0) {
    const meant = ofPlan(ofPlaces, plans)
    if (meant !== undefined) return narrowed(meant, query, documents)
    if (named.plans.length === 0) return undefined
    const elsewhere = ofPlaceInPlan(query, documents)
    if (elsewhere !== undefined) return elsewhere
    // No document of that plan: what others say of its years.
    return query.periods.length > 0 ? undefined : { documents, query: { ...query, periods: named.plans } }
  }
  const kind = kindNamed(query)
  if (kind !== undefined) {
    const ofKind = ofPlaces.filter((document) => document.kind === kind)
    return ofKind.length === 0 ? undefined : narrowed(ofKind, query, documents)
  }
  const reports = ofPlaces.filter((document) => isReportOf(document, named.reports))
  if (reports.length === 0) return undefined
  const withReport = new Set(reports.map(({ place }) => place))
  const meant = ofPlaces.filter(
    (document) =>
      withReport.has(document.place) && (document.kind !== 'work-report' || isReportOf(document, named.reports)),
  )
  return narrowed(meant, query, documents)
}

const SAID_IN = '(?:里面?|中(?!期)|上|所|列|提|说|写|讲|指出|对[^,，。?？]{1,8}提)'
const KINDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?:政府)?工作报告${SAID_IN}`, 'u'), 'work-report'],
  [new RegExp(`中期评估(?:报告)?${SAID_IN}`, 'u'), 'midterm-evaluation'],
  [new RegExp(`分工(?:方案)?${SAID_IN}`, 'u'), 'task-division'],
]

/** “政府工作报告里的困难挑战有哪些”: the kind of document that alone can say what is asked for, where no value or duty is. */
function kindNamed({ text, intents, named }: Query): string | undefined {
  if (intents.some((intent) => intent !== 'passage') || named.reports.length > 0) return undefined
  return KINDS.find(([form]) => form.test(text))?.[1]
}

/** Nothing is left out where only documents of other places are. */
function narrowed(meant: readonly Document[], query: Query, documents: readonly Document[]): Meant | undefined {
  return meant.length === documents.length ? undefined : { documents: meant, query }
}

/** The plans that a question names, else those whose years it asks goals of. */
function plansAsked({ named, periods, intents }: Query): readonly string[] {
  if (named.plans.length > 0) return named.plans
  return intents[0] === 'target' ? periods.filter(isPlanPeriod) : []
}

/** Documents of the places that have one of those plans, of its years; nothing where no place has. */
function ofPlan(documents: readonly Document[], plans: readonly string[]): Document[] | undefined {
  const held = documents.filter((document) => isOfPlans(document, plans))
  if (held.length === 0) return undefined
  const places = new Set(held.map(({ place }) => place))
  return documents.filter((document) => places.has(document.place) && !isOfOtherYears(document, plans))
}

/** A plan, what divides its tasks, or what evaluates it. */
function isOfPlans({ kind, period }: Document, plans: readonly string[]): boolean {
  if (period === undefined || !(kind === 'plan' || kind === 'task-division' || kind === 'midterm-evaluation'))
    return false
  const [first] = yearsOf(period)
  return isSpan(period) && plans.some((plan) => yearsOf(plan)[0] === first)
}

/** Another plan, or a report of a year that lies outside the plans' years and the ones beside them. */
function isOfOtherYears(document: Document, plans: readonly string[]): boolean {
  const { kind, period } = document
  if (isOfPlans(document, plans) || period === undefined) return false
  if (kind === 'plan') return isSpan(period)
  const [year] = yearsOf(period)
  return plans.every((plan) => {
    const [first, last] = yearsOf(plan)
    return year < first || year > last + 1
  })
}

/** “十三五说北京要往外搬的”: what another place's plan says of a place that has none of that plan. */
function ofPlaceInPlan(query: Query, documents: readonly Document[]): Meant | undefined {
  const { places, named, text } = query
  const [place] = places
  const held = documents.filter((document) => isOfPlans(document, named.plans))
  if (place === undefined || places.length > 1 || held.length === 0) return undefined
  const names = spellingsOf(place)
  // 北京“十三五”规划 is Beijing's own.
  if (names.some((name) => new RegExp(`${name}[省市区县州]?的?[“"]?(?:十|第)`, 'u').test(text))) return undefined
  const bare = names.find((name) => text.includes(name)) ?? place
  const meant = held.filter((document) => document.text.includes(bare))
  if (meant.length === 0) return undefined
  return { documents: meant, query: { ...query, places: [], innerPlaces: [...query.innerPlaces, bare] } }
}

function isReportOf({ kind, date, period }: Document, years: readonly string[]): boolean {
  return kind === 'work-report' && years.includes((date ?? period ?? '').slice(0, 4))
}
