import { isPlanPeriod } from '../../../indexer/extract/text/periods.ts'
import { sectionAt, sectionPath } from '../../../indexer/model/document.ts'
import { overlaps } from '../../../indexer/model/span.ts'
import type { Query } from '../../question/query.ts'
import type { Register } from '../../retrieval/register.ts'
import type { SentenceHit } from '../../retrieval/sentences.ts'
import { periodText } from '../../wording/values.ts'
import type { Evidence } from '../evidence.ts'
import { goalsYear, reviewedPlan, reviewedYear } from './report-year.ts'
import { tenseAsked, tenseOf } from './tense.ts'

/**
 * A question of a year is answered by what is said of that year: in the passage, its headings or its document's period,
 * by the facts read from the sentence, or by what its report does there, review a year or set goals for one.
 */
export function fitsPeriod({ query, register }: Pick<Evidence, 'query' | 'register'>, sentence: SentenceHit): boolean {
  if (query.periods.length === 0) return true
  const asksResult = tenseAsked(query) === 'result'
  if (asksResult && query.periods.every((period) => isYetToCome(register, sentence, period))) return false
  const { document, hit } = sentence
  const around = `${document.title} ${document.period ?? ''} ${sectionPath(
    document,
    sectionAt(document, hit.passage.start),
  )
    .map(({ heading }) => heading)
    .join(' ')} ${hit.passage.text}`
  return query.periods.some(
    (period) =>
      !isOnlyNamedBeside(register, sentence, period) &&
      ([...period.matchAll(/\d{4}/gu)].some(([year]) => around.includes(year)) ||
        around.includes(planName(period)) ||
        isOfFact(register, sentence, period) ||
        reportsOn(register, sentence, period)),
  )
}

/** Whether another plan only names a plan somewhere around a sentence (“十三五”规划 speaks of “十二五”): it tells what came of the one before it. */
function isOnlyNamedBeside(register: Register, sentence: SentenceHit, period: string): boolean {
  const { document, start, end } = sentence
  const reviewed = reviewedPlan(document)
  if (reviewed === undefined || !isPlanPeriod(period) || document.period === period) return false
  if (reviewed === period) return tenseOf(register, document, { start, end }) === 'goal'
  return !namesPlan(sentence, period) && !isOfFact(register, sentence, period)
}

/** Whether a sentence or a heading above it names the plan of those years. */
function namesPlan({ document, start, end }: SentenceHit, plan: string): boolean {
  const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
  return [...headings, document.text.slice(start, end)].join(' ').includes(planName(plan))
}

/** “十二五” of 2011-2015, as `Fact.period`. */
function planName(plan: string): string {
  return /“(?<name>[^”]+)”/u.exec(periodText(plan))?.groups?.['name'] ?? plan
}

/** Whether a sentence without a year tells what came of years that are over, where results of the one that its report is for are asked. */
function isYetToCome(register: Register, { document, start, end }: SentenceHit, period: string): boolean {
  return (
    document.kind === 'work-report' &&
    String(goalsYear(document)) === period &&
    !document.text.slice(start, end).includes(period) &&
    tenseOf(register, document, { start, end }) === 'result'
  )
}

/** Whether a fact of a period was read from a sentence. */
function isOfFact(register: Register, { document, start, end }: SentenceHit, period: string): boolean {
  return register
    .inDocument(document)
    .some(({ fact }) => 'period' in fact && fact.period === period && overlaps(fact.source, { start, end }))
}

/** Whether a sentence of a work report tells what came of a year, or sets a goal for it. */
function reportsOn(register: Register, { document, start, end }: SentenceHit, period: string): boolean {
  if (document.kind !== 'work-report' || !/^\d{4}$/u.test(period)) return false
  const told = tenseOf(register, document, { start, end })
  return told === 'result'
    ? reviewedYear(document) === Number(period)
    : told === 'goal' && goalsYear(document) === Number(period)
}

/** Whether a sentence without a year of its own is of the one year asked for. */
export function isOfYearAsked(query: Query, register: Register, sentence: SentenceHit): boolean {
  const [year, ...others] = query.periods
  if (year === undefined || others.length > 0) return false
  const { document, start, end } = sentence
  return !/\d{4}年|“十/u.test(document.text.slice(start, end)) && reportsOn(register, sentence, year)
}

/** A figure for a plan's five years: said in the sentence, in a heading above it or by the document, not by what stands around it. */
export function isOfPlanAsked(
  { query: { periods }, register }: Pick<Evidence, 'query' | 'register'>,
  { document, start, end }: SentenceHit,
): boolean {
  const plans = periods.filter(isPlanPeriod)
  if (plans.length === 0 || plans.length < periods.length) return true
  const sentence = document.text.slice(start, end)
  // “今年的预期目标是：地区生产总值增长7%”, in a part on the plan's years: a goal of one year of them.
  const goals = register
    .inDocument(document)
    .flatMap(({ fact }) => (fact.kind === 'target' && overlaps(fact.source, { start, end }) ? [fact.period ?? ''] : []))
  const isOfOneYear =
    goals.length > 0 && goals.every((goal) => /^\d{4}$/u.test(goal) && !plans.some((plan) => plan.endsWith(goal)))
  if (isOfOneYear && !plans.some((plan) => sentence.includes(planName(plan)))) return false
  const headings = sectionPath(document, sectionAt(document, start)).map(({ heading }) => heading)
  const around = [document.title, document.period ?? '', ...headings, sentence].join(' ')
  return plans.some((plan) => {
    const [, last = ''] = plan.split('-')
    const name = planName(plan)
    // “常住人口城镇化率达到56.1%”, of the “十三五” plan: what the years before it came to.
    if (reviewedPlan(document) === plan && tenseOf(register, document, { start, end }) === 'result') return true
    return (
      around.includes(plan) || around.includes(name) || around.includes(last) || /今后五年|未来五年|五年/u.test(around)
    )
  })
}
