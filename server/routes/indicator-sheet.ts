import type { Actual } from '../../indexer/model/fact.ts'
import { difference } from '../figures/difference.ts'
import { isFigure, type NoFigure } from '../figures/figure.ts'
import { differencesText, isUndated, VERDICT_WORDS } from '../answer/indicators/outcome-words.ts'
import { resultOf } from '../sheet/indicator-sheet.ts'
import { periodText, quantityText, quoteText, saysText, targetText } from '../wording/values.ts'
import { agrees } from '../figures/comparison.ts'
import type { IndicatorSheet, SheetFigure, SheetResult, SheetValue } from '../protocol/register.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'
import type { Doubt } from '../review/firmness.ts'
import type { Outcome } from '../review/outcome.ts'
import type { RecomputedBenchmark } from '../sheet/benchmark.ts'
import type { Method } from '../sheet/context.ts'
import type { FullSheet } from '../sheet/full-sheet.ts'
import { isWorked, nameOf, type Measured, type Sourced, type Worked } from '../sheet/sourced.ts'
import type { StatedGap } from '../sheet/stated-gap.ts'
import { gapAgrees, type Verdict } from '../sheet/verdict.ts'
import { quotationOf } from './quotation.ts'

/** A full sheet as it goes over the wire: every number with its quotation or its formula. */
export function wireSheet(register: Register, full: FullSheet): IndicatorSheet {
  const { sheet, direction, kind, benchmark, verdict } = full
  const increments = benchmark.increments
  const incrementGap = incrementGapOf(full)
  return {
    direction: { value: direction.direction, statedBy: direction.statedBy },
    ...(kind !== undefined && { valueKind: kind }),
    baseline: baselineOf(full),
    series: full.series.flatMap(wireInput),
    otherPlaces: register
      .named(sheet.name, undefined)
      .filter((entry): entry is Entry<Actual> => entry.fact.kind === 'actual')
      .filter((entry) => placeOf(entry) !== sheet.place && entry.document.place === sheet.place)
      .map(wireActual),
    benchmark: {
      ...(benchmark.stated !== undefined && { stated: wireInput(benchmark.stated.input)[0] }),
      recomputed: benchmark.recomputed.map(wireRecomputed),
    },
    ...(increments !== undefined && {
      increments: {
        series: increments.stated.series.flatMap(wireInput),
        ...(increments.stated.benchmark !== undefined && { stated: wireInput(increments.stated.benchmark)[0] }),
        recomputed: increments.recomputed.map(wireRecomputed),
        ...(incrementGap !== undefined && { gap: wireFigure(incrementGap) }),
      },
    }),
    status: statusOf(full),
    gap: {
      stated: full.statedGaps.map((gap) => wireGap(gap, verdict, incrementGap)),
      ...(verdict !== undefined && 'gap' in verdict && { recomputed: wireFigure(verdict.gap) }),
      ...(full.relativeGap !== undefined && { relative: wireFigure(full.relativeGap) }),
    },
    ...(full.progress !== undefined && { progress: wireResult(full.progress) }),
    projections: full.projections.map(({ method, result, years, linear, judgement, fitsForecast }) => ({
      ...wireRule(method),
      ...wireResult(result),
      ...(years !== undefined && { years }),
      ...(linear !== undefined && { linear: wireFigure(linear) }),
      ...(judgement !== undefined && {
        target: { result: judgement.result, margin: judgement.margin.value, unit: judgement.margin.unit },
      }),
      ...(fitsForecast !== undefined && { fitsForecast }),
    })),
    forecasts: full.forecasts.map(({ fact, document }) => ({
      text: fact.text,
      ...(fact.status !== undefined && { status: fact.status }),
      quotation: quotationOf(document, fact.source),
    })),
    targets: targetsOf(full),
    needed: full.needed.map(({ known, result, byMean }) => ({
      known: periodText(known),
      ...wireResult(result),
      ...(byMean !== undefined && { byMean: wireResult(byMean) }),
    })),
    ...(full.pace !== undefined && { pace: wireResult(full.pace) }),
    departments: sheet.responsibilities.map(({ fact, document }) => ({
      lead: [...(fact.lead ?? [])],
      responsible: [...(fact.responsible ?? [])],
      supporting: [...(fact.supporting ?? [])],
      quotation: quotationOf(document, fact.source),
    })),
  }
}

// --- numbers and figures -------------------------------------------------------------------------

function wireFigure({ name, value, unit, formula, note, inputs }: Worked): SheetFigure {
  return {
    name,
    value,
    unit,
    formula,
    ...(note !== undefined && { note }),
    inputs: inputs.map((input) => ({
      name: input.name,
      value: String(input.value),
      unit: input.unit,
      ...(input.entry !== undefined && { quotation: quotationOf(input.entry.document, input.entry.fact.source) }),
      ...(input.figure !== undefined && { formula: input.figure.formula }),
    })),
  }
}

function wireResult(result: Worked | NoFigure): SheetResult {
  return isWorked(result) ? { figure: wireFigure(result) } : { reason: result.reason }
}

/** A stated number; nothing for one that is itself computed. */
function wireInput({ name, value, unit, period, entry }: Sourced): SheetValue[] {
  if (entry === undefined) return []
  const { fact, document } = entry
  const isActual = fact.kind === 'actual'
  return [
    {
      name,
      value,
      unit,
      text: isActual || fact.kind === 'benchmark' || fact.kind === 'target' ? saysText(fact).replace(/^为/u, '') : '',
      ...(period !== undefined && { period, periodText: periodText(period) }),
      ...(isActual && fact.estimated === true && { estimated: true }),
      ...(isActual && isUndated({ ...entry, fact }) && { undated: true }),
      quotation: quotationOf(document, fact.source),
    },
  ]
}

function wireActual(entry: Entry<Actual>): SheetValue {
  const { fact, document } = entry
  const place = placeOf(entry)
  return {
    name: fact.indicator,
    value: fact.value,
    unit: fact.unit ?? '',
    text: saysText(fact).replace(/^为/u, ''),
    ...(fact.period !== undefined && { period: fact.period, periodText: periodText(fact.period) }),
    ...(fact.estimated === true && { estimated: true }),
    ...(isUndated(entry) && { undated: true }),
    ...(place !== undefined && place !== document.place && { place }),
    quotation: quotationOf(document, fact.source),
  }
}

function wireRule({
  reading,
  document,
  span,
  note,
}: Method): Pick<IndicatorSheet['projections'][number], 'reading' | 'rule' | 'note'> {
  return { reading, rule: quotationOf(document, span), ...(note !== undefined && { note }) }
}

function wireRecomputed({
  method,
  result,
  agrees: same,
  isCircular,
}: RecomputedBenchmark): IndicatorSheet['benchmark']['recomputed'][number] {
  return {
    ...wireRule(method),
    ...wireResult(result),
    ...(same !== undefined && { agrees: same }),
    circular: isCircular,
  }
}

// --- base, status, gap ---------------------------------------------------------------------------

function baselineOf({ baseline }: FullSheet): IndicatorSheet['baseline'] {
  switch (baseline.kind) {
    case 'stated':
      return { kind: 'stated', stated: wireActual(baseline.entry) }
    case 'derived':
      return { kind: 'derived', figure: wireFigure(baseline.figure), independent: baseline.isIndependent }
    case 'none':
      return { kind: 'none', reason: baseline.reason }
  }
}

const RESULT_WORDS: Readonly<Record<Verdict['result'], string>> = {
  met: '达到',
  'not-met': '未达到',
  'no-data': '暂无统计值',
  unverifiable: '按文件所列数字不能复核',
}

function statusOf({ sheet, verdict, doubts }: FullSheet): IndicatorSheet['status'] {
  return {
    stated: sheet.statuses.map(({ fact, document }) => ({
      ...(fact.status !== undefined && { status: fact.status }),
      text: fact.text,
      ...(fact.reason !== undefined && { reason: fact.reason }),
      quotation: quotationOf(document, fact.source),
    })),
    ...(verdict !== undefined && { recomputed: recomputedStatus(sheet.status?.fact.status, verdict) }),
    cautions: doubts.map(doubtText),
  }
}

/** What makes a stated 已完成 less firm, in one clause. */
function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'no-margin':
      return `${inWords(doubt.value)}恰好等于${inWords(doubt.benchmark)}，没有余量`
    case 'by-mean':
      return `按各期平均达到，按最新值未达到（${inWords(doubt.latest)}）`
    case 'no-target':
      return '文件没有列出目标数值'
    case 'fallen':
      return `${inWords(doubt.latest)}，低于${inWords(doubt.earlier)}${doubt.isHalf ? '（一为半年数、一为全年数，只作参考）' : ''}`
    case 'by-superior':
      return `文件写“${quoteText(doubt.document.text.slice(doubt.span.start, doubt.span.end), 120)}”`
  }
}

function inWords(entry: Measured): string {
  return `${nameOf(entry)}${quantityText(entry.fact)}`
}

function recomputedStatus(
  stated: Parameters<typeof resultOf>[0] | undefined,
  verdict: Verdict,
): NonNullable<IndicatorSheet['status']['recomputed']> {
  const { result } = verdict
  const same = stated === undefined || result === 'unverifiable' ? undefined : resultOf(stated) === result
  if (!('gap' in verdict))
    return withAgreement({ result, text: RESULT_WORDS[result], missing: [...verdict.missing] }, same)
  const { basis, mean, isSoft } = verdict
  const of = { benchmark: '中期测算值', relative: verdict.bound.name, 'final-target': '期末目标' }[basis]
  return withAgreement(
    {
      result,
      text: `${RESULT_WORDS[result]}${of}`,
      basis,
      ...(mean !== undefined && { mean: wireFigure(mean) }),
      ...(isSoft && { soft: true }),
      missing: [],
    },
    same,
  )
}

function withAgreement<T extends object>(made: T, same: boolean | undefined): T & { agrees?: boolean } {
  return same === undefined ? made : { ...made, agrees: same }
}

function wireGap(
  { document, source, value, unit, of }: StatedGap,
  verdict: Verdict | undefined,
  increment: Worked | undefined,
): IndicatorSheet['gap']['stated'][number] {
  const same = of === 'value' ? gapAgrees(verdict, value) : increment && agrees(increment.exact, value)
  return { value, unit, of, quotation: quotationOf(document, source), ...(same !== undefined && { agrees: same }) }
}

/** The newest increase against its benchmark. */
function incrementGapOf({ sheet, benchmark: { increments } }: FullSheet): Worked | undefined {
  const latest = increments?.stated.series.at(-1)
  const bound = increments?.stated.benchmark
  if (latest === undefined || bound === undefined) return undefined
  const gap = difference(`${sheet.name}增长值与中期测算值的差距`, latest, bound)
  return isFigure(gap) ? { ...gap, inputs: [latest, bound] } : undefined
}

// --- targets and what came of them ---------------------------------------------------------------

function targetsOf({ sheet, outcomes }: FullSheet): IndicatorSheet['targets'] {
  return sheet.targets.map(({ id, fact, document }) => {
    const outcome = outcomes.find(({ target, repeated }) => [target, ...repeated].some((one) => one.id === id))
    return {
      text: targetText(fact),
      ...(fact.value !== undefined && { value: fact.value }),
      ...(fact.unit !== undefined && { unit: fact.unit }),
      ...(fact.comparison !== undefined && { comparison: fact.comparison }),
      ...(fact.period !== undefined && { period: fact.period }),
      quotation: quotationOf(document, fact.source),
      outcome: outcome === undefined ? unjudged(sheet, document.date) : wireOutcome(outcome),
    }
  })
}

function wireOutcome(outcome: Outcome): IndicatorSheet['targets'][number]['outcome'] {
  const { target, judged, others, verdict } = outcome
  return {
    verdict,
    verdictText: VERDICT_WORDS[verdict],
    values: [
      ...judged.map(({ entry, holds, isFinal }) => ({
        ...wireActual(entry),
        verdict: holds ? ('met' as const) : isFinal ? ('not-met' as const) : ('on-the-way' as const),
        ...marginOf(outcome, entry),
      })),
      ...others.map((other) => ({
        ...wireActual(other.entry),
        verdict: 'other-caliber' as const,
        differences: differencesText(target, other),
      })),
    ],
  }
}

function marginOf({ target }: Outcome, entry: Entry<Actual>): { gap?: SheetFigure } {
  const { fact } = target
  if (fact.value === undefined) return {}
  const goal: Sourced = { name: '目标值', value: fact.value, unit: fact.unit ?? '', entry: target }
  const unit = entry.fact.unit ?? ''
  const value: Sourced = { name: '实际值', value: entry.fact.value, unit: unit === '' ? goal.unit : unit, entry }
  const gap = difference(`${fact.indicator}与目标之差`, value, goal)
  return isFigure(gap) ? { gap: wireFigure({ ...gap, inputs: [value, goal] }) } : {}
}

/** A target without a number (完成市下达目标): what later documents say is shown, but not judged. */
function unjudged(sheet: FullSheet['sheet'], date: string | undefined): IndicatorSheet['targets'][number]['outcome'] {
  const later = sheet.actuals.filter(({ document }) => (document.date ?? '') > (date ?? ''))
  return {
    verdict: 'not-judged',
    verdictText: '目标没有数值，不能判断',
    values: later.map((entry) => ({ ...wireActual(entry), verdict: 'not-judged' as const })),
  }
}
