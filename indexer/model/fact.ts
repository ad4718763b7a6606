import type { Source } from './span.ts'

/**
 * What one clause, bracket, list item or table cell of a document says of one thing, for one
 * period, of one place. Nothing computed is a fact. The fields are those of the fact guide.
 */
export type Fact =
  | Responsibility
  | Target
  | Actual
  | Benchmark
  | Status
  | IndicatorEntry
  | Forecast
  | Count
  | Task
  | Definition
  | Method
  | Project

export type FactKind = Fact['kind']

interface FactBase {
  /** Id of the document that says it. */
  readonly document: string
  /** Whose it is: the document's own place unless the sentence names another (全省, 武汉市, a company). */
  readonly place?: string
  /** `2023`, `2023H1`, `2023Q1-Q3`, `2023-05`, `2021-2025`, `2021-2023H1`. */
  readonly period?: string
  /** The words it stands on. */
  readonly source: Source
  /** Names of the fields that context supplied and the sentence itself does not state. */
  readonly inferred: readonly string[]
}

export type Comparison = '>=' | '>' | '<=' | '<' | '=' | '~'

/** How a value is a change: absent for a level. `growth` in %, `points` in 百分点, `multiple` by N times, `amount` in its own unit. */
export type Change = 'growth' | 'points' | 'multiple' | 'amount'

/** `measure`: named measures, rates, totals, money. `thing`: counts, lengths, areas of things done or to be done. */
export type Grade = 'measure' | 'thing'

interface Measured {
  /** The thing measured, in the text's words, without time, place, degree and verbs of change. */
  readonly indicator: string
  /** The number as written, a fall negative; absent for ranges and for targets in words. */
  readonly value?: number
  /** 万人, 亿元, %, ‰, 万分之, 百分点 …; empty where the text gives none. */
  readonly unit?: string
  readonly change?: Change
  /** 年均 */
  readonly annual?: true
  readonly grade?: Grade
  readonly category?: string
}

/** 目标值 */
export interface Target extends FactBase, Measured {
  readonly kind: 'target'
  readonly comparison?: Comparison
  /** Two values, lower first (3-5个). */
  readonly range?: readonly [number, number]
  /** 约束性 or 预期性 */
  readonly attribute?: string
  /** A target in words: 完成市下达目标. */
  readonly text?: string
}

/** 实际值 */
export interface Actual extends FactBase, Measured {
  readonly kind: 'actual'
  readonly value: number
  /** 预计 */
  readonly estimated?: true
}

/** A value set for part of the way (中期测算值), `name` as written. */
export interface Benchmark extends FactBase, Measured {
  readonly kind: 'benchmark'
  readonly name: string
}

export type StatusValue = 'met' | 'not-met' | 'ahead' | 'on-track' | 'behind' | 'no-data'

/** What the text says of an indicator, task or project: its goal is reached, or not, or nobody counts it. */
export interface Status extends FactBase {
  readonly kind: 'status'
  readonly indicator: string
  /** Absent where the text gives a rate and judges nothing: 完成总投资的35%. */
  readonly status?: StatusValue
  /** The words as written: 已完成规划中期进度. */
  readonly text: string
  /** 完成度 in %. */
  readonly rate?: number
  readonly reason?: string
}

/** A status that says whether the goal is reached, beside any rate. */
export type JudgedStatus = Status & { readonly status: StatusValue }

/** An entry of a list of indicators (主要指标). */
export interface IndicatorEntry extends FactBase {
  readonly kind: 'indicator'
  readonly indicator: string
  readonly attribute?: string
  readonly category?: string
  readonly number?: string
}

/** What a document expects of an indicator's end: 预计可顺利完成. */
export interface Forecast extends FactBase {
  readonly kind: 'forecast'
  readonly indicator: string
  readonly text: string
  /** `met`, `ahead` or `behind` (有一定压力). */
  readonly status?: StatusValue
}

/** How many of a named set are in a state or of a kind: 已完成规划中期进度的有12项. */
export interface Count extends FactBase {
  readonly kind: 'count'
  readonly subject: string
  readonly total?: number
  readonly status?: string
  readonly attribute?: string
  readonly count: number
}

/** One bracket, line or table row that says who answers for an item. Department names as written. */
export interface Responsibility extends FactBase {
  readonly kind: 'responsibility'
  /** Text of the task or indicator that it closes: its title or first 40 characters, no final stop. */
  readonly subject: string
  /** Where the subject stands. */
  readonly subjectSource?: Source
  /** The item's own number, digits only. */
  readonly number?: string
  /** 牵头单位, 责任单位, 牵头责任单位 …, joined by 、 in the order of the text. */
  readonly label: string
  readonly lead?: readonly string[]
  readonly responsible?: readonly string[]
  readonly supporting?: readonly string[]
}

/** A numbered item of work with a title, in a document that divides tasks. */
export interface Task extends FactBase {
  readonly kind: 'task'
  readonly number: string
  readonly title: string
  /** The heading it stands under, with its number: (二)坚持质效优先,推动经济体系升级. */
  readonly group?: string
}

/** 名词解释 */
export interface Definition extends FactBase {
  readonly kind: 'definition'
  readonly term: string
  readonly text: string
}

/** How something is computed, judged, or over which period. */
export interface Method extends FactBase {
  readonly kind: 'method'
  /** What it is for: 中期测算值, 绝对值指标. */
  readonly subject: string
  readonly text: string
}

/** A named building, road, line or platform, and how far it has come. */
export interface Project extends FactBase {
  readonly kind: 'project'
  readonly name: string
  /** One of the fact guide's stages: 前期, 签约, 开工, 在建, 主体完工, 封顶, 竣工, 投产, 建成投用, 开业. */
  readonly stage: string
  readonly planned?: true
  readonly text: string
}
