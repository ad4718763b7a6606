import { yearsOf } from '../../../indexer/extract/text/periods.ts'
import type { Target } from '../../../indexer/model/fact.ts'
import type { Cell } from '../../protocol/answer.ts'
import { placeOf, type Entry, type Register } from '../../retrieval/register.ts'
import { spanOf } from '../../review/caliber.ts'
import { outcomesOf, type Outcome as TargetOutcome, type Verdict } from '../../review/outcome.ts'
import { addCircles } from '../indicators/circles.ts'
import { Draft, marks } from '../draft.ts'
import type { Evidence, Outcome } from '../evidence.ts'
import { addCount } from '../figures.ts'
import {
  VERDICT_MARKS,
  VERDICT_WORDS,
  differencesText,
  judgementOf,
  laterText,
  reservationsOf,
} from '../indicators/outcome-words.ts'
import { findTargets, targetPhrase } from '../indicators/target.ts'
import { quoteText } from '../../wording/values.ts'
import { oncePer } from '../../../indexer/once-per.ts'
import { isAskedPlace } from '../../retrieval/of-place.ts'

/** So many targets are named in the lead; the tables hold them all. */
const NAMED_IN_LEAD = 4

const ORDER: readonly Verdict[] = ['met', 'not-met', 'on-the-way', 'other-caliber', 'no-figure']

/** The outcomes of all targets of a register; made at the first question, since they are the same for all. */
export const allOutcomes = oncePer((register: Register): readonly TargetOutcome[] => outcomesOf(register))

/** 目标后来的结果: the targets of plans with what later documents say of them, complete, by verdict. */
export function answerOutcomes(evidence: Evidence): Outcome | undefined {
  const { query, register } = evidence
  if (query.foreignPlaces.length > 0) return undefined
  // “人均预期寿命2025年目标达到了吗”: one target, not the set.
  if (findTargets(evidence).some(({ score }) => score >= ONE_TARGET)) return undefined
  const asked = allOutcomes(register).filter(({ target }) => {
    const place = placeOf(target)
    return isAskedPlace(query, place) && isOfPeriods(target, query.periods)
  })
  const wanted = asked.filter(({ hasLaterDocument }) => hasLaterDocument)
  // “哪些目标没完成” of a single report is answered by what the report itself says.
  if (wanted.length === 0)
    return asked.length > 0 && /后来|最后|最终|兑现|后续/u.test(query.text) ? sayNothingLater(asked) : undefined
  return { kind: 'answer', draft: draftOf(evidence, wanted, askedVerdicts(query.text)) }
}

/** A name that a question surely means, 0 to 1. */
const ONE_TARGET = 0.75

/** Targets of a place of which no newer document is held: nothing can be said of what came of them. */
function sayNothingLater(outcomes: readonly TargetOutcome[]): Outcome | undefined {
  const [first] = outcomes
  if (first === undefined) return undefined
  const draft = new Draft()
  const citations = outcomes.map(({ target }) => draft.citeFact(target))
  const count = addCount(draft, '数值目标', '项', citations)
  draft.say(
    `${placeOf(first.target) ?? ''}有${String(outcomes.length)}项数值目标${marks([], [count])}，但库内没有比《${first.target.document.title}》更晚的该地文件，不能判断后来是否达到。`,
  )
  addTable(draft, 'no-figure', outcomes)
  return { kind: 'answer', draft }
}

function draftOf(evidence: Evidence, wanted: readonly TargetOutcome[], asked: readonly Verdict[]): Draft {
  const draft = new Draft()
  sayCounts(draft, wanted, asked)
  for (const verdict of ORDER) {
    const outcomes = wanted.filter((outcome) => outcome.verdict === verdict)
    if (outcomes.length > 0 && asked.includes(verdict)) addTable(draft, verdict, outcomes)
  }
  if (asked.includes('met')) addCircles(draft, evidence, asked.length === 1)
  draft.add({
    kind: 'text',
    tone: 'note',
    text: '结论由程序比对得出，文件未作结论；口径不同的只列出、不判断。',
  })
  if (!asked.includes('no-figure')) draft.followUp('哪些目标没有后续数据？')
  if (!asked.includes('not-met')) draft.followUp('哪些规划目标后来没有达到？')
  if (!asked.includes('met')) draft.followUp('哪些规划目标后来达到了？')
  return draft
}

/** Targets whose time ends with a period asked for; without one those of plans, that span several years. */
function isOfPeriods(target: Entry<Target>, periods: readonly string[]): boolean {
  const span = spanOf(target)
  if (span === undefined) return false
  return periods.length === 0 ? span[0] < span[1] : periods.some((period) => yearsOf(period)[1] === span[1])
}

/** Which verdicts a question asks for; all where it asks how things stand. */
function askedVerdicts(text: string): readonly Verdict[] {
  if (
    /(?:没有|缺|无|查不到|找不到|未见)(?:后续|后来|最新)?的?(?:数据|数值|数字|统计|下文|消息|结果)|没(?:有)?下文/u.test(
      text,
    )
  )
    return ['no-figure', 'other-caliber']
  if (/落空|(?:没|未|没有|尚未|不)(?:能)?(?:完成|达到|达成|实现|达标|兑现)|完不成|没做到/u.test(text))
    return ['not-met', 'on-the-way']
  // “达到没有”, “达到了吗” ask how things stand.
  if (/(?:哪些|哪几|几个|多少|几项).{0,14}(?:达到|完成|实现|达成|兑现|达标)(?!.{0,2}(?:没有|没|吗|情况))/u.test(text))
    return ['met']
  return ORDER
}

function sayCounts(draft: Draft, outcomes: readonly TargetOutcome[], asked: readonly Verdict[]): void {
  const of = (verdict: Verdict): TargetOutcome[] => outcomes.filter((outcome) => outcome.verdict === verdict)
  const citations = (some: readonly TargetOutcome[]): number[] => some.map(({ target }) => draft.citeFact(target))
  const total = addCount(draft, '有后来文件可查的数值目标', '项', citations(outcomes), outcomes.length)
  const [place] = new Set(outcomes.map(({ target }) => placeOf(target) ?? ''))
  const counts = ORDER.filter((verdict) => of(verdict).length > 0).map((verdict) => {
    const some = of(verdict)
    const figure = addCount(draft, VERDICT_WORDS[verdict], '项', citations(some), some.length)
    return `${VERDICT_WORDS[verdict]}${String(some.length)}项${marks([], [figure])}`
  })
  draft.say(
    `${place ?? ''}${String(outcomes.length)}项数值目标${marks([], [total])}与后来的文件比对：${counts.join('，')}。`,
  )
  const [first = 'met'] = asked.length === ORDER.length ? (['not-met'] as const) : asked
  const named = of(first)
  if (named.length === 0) draft.say(`没有程序判为“${VERDICT_WORDS[first]}”的目标。`)
  else
    draft.say(
      `${VERDICT_WORDS[first]}的：${named
        .slice(0, NAMED_IN_LEAD)
        .map(({ target }) => `${target.fact.indicator}${marks([draft.citeFact(target)])}`)
        .join('、')}${named.length > NAMED_IN_LEAD ? '等' : ''}。`,
    )
}

function addTable(draft: Draft, verdict: Verdict, outcomes: readonly TargetOutcome[]): void {
  const isBare = verdict === 'no-figure'
  draft.add({
    kind: 'table',
    title: VERDICT_WORDS[verdict],
    columns: [{ title: '目标' }, ...(isBare ? [] : [{ title: '后来的值' }]), { title: '结论' }],
    rows: outcomes.map((outcome) => [
      targetCell(draft, outcome),
      ...(isBare ? [] : [valueCell(draft, outcome)]),
      verdictCell(draft, outcome),
    ]),
  })
}

function targetCell(draft: Draft, { target, repeated }: TargetOutcome): Cell {
  const { fact, document } = target
  const quote = document.text.slice(fact.source.start, fact.source.end)
  // “2.5%c以下” was read as 2.5‰, “万分之十六” as 16 with that unit: shown as written where it is not written so.
  const amount = `${String(Math.abs(fact.value ?? fact.range?.[1] ?? 0))}${fact.unit ?? ''}`
  const isAsWritten = quote.normalize('NFKC').replace(/\s/gu, '').includes(amount.normalize('NFKC'))
  return {
    text: isAsWritten ? `${fact.indicator}：${targetPhrase(fact)}` : `“${quoteText(quote)}”`,
    citations: [target, ...repeated].map((entry) => draft.citeFact(entry)),
  }
}

function valueCell(draft: Draft, { latest, others }: TargetOutcome): Cell {
  if (latest !== undefined) return { text: laterText(latest.entry), citations: [draft.citeFact(latest.entry)] }
  const shown = others.slice(0, 2)
  return {
    text: shown.map(({ entry }) => `${entry.fact.indicator}${laterText(entry)}`).join('；'),
    citations: shown.map(({ entry }) => draft.citeFact(entry)),
  }
}

function verdictCell(draft: Draft, outcome: TargetOutcome): Cell {
  const { verdict, latest, others, target } = outcome
  const status = VERDICT_MARKS[verdict]
  if (latest !== undefined) {
    const { text, citations, figures } = judgementOf(draft, outcome, latest)
    const reservations = reservationsOf(outcome)
    return {
      text: reservations.length === 0 ? text : `${text}（${reservations.join('；')}）`,
      citations: [...new Set([...citations, draft.citeFact(latest.entry)])],
      figures: [...figures],
      status,
    }
  }
  const [nearest] = others
  if (nearest === undefined) return { text: VERDICT_WORDS[verdict], status }
  return {
    text: `${VERDICT_WORDS[verdict]}：${differencesText(target, nearest)}`,
    citations: [draft.citeFact(target), draft.citeFact(nearest.entry)],
    status,
  }
}
