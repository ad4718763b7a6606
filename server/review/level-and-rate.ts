import { nameForm } from '../../indexer/analysis/name-form.ts'
import type { Actual } from '../../indexer/model/fact.ts'
import { placeOf, type Entry, type Register } from '../retrieval/register.ts'

/** A level and a rate of growth of one thing of one place for one period, each as a document states it. */
export interface LevelAndRate {
  readonly place: string | undefined
  readonly name: string
  readonly period: string
  readonly level: Entry<Actual>
  readonly rate: Entry<Actual>
}

/**
 * Levels beside the rates of growth that documents state for them (总量与增速对照). Neither is derived from the other:
 * stated rates are at constant prices, levels at those of their year.
 */
export function levelsAndRates(register: Register): LevelAndRate[] {
  const levels = new Map<string, Entry<Actual>>()
  const rates = new Map<string, Entry<Actual>>()
  for (const entry of register.of('actual')) {
    const { fact } = entry
    if (fact.period === undefined || fact.annual === true) continue
    const key = `${placeOf(entry) ?? ''}|${stemOf(entry)}|${fact.period}`
    if (fact.change === undefined && !levels.has(key)) levels.set(key, entry)
    if (fact.change === 'growth' && !rates.has(key)) rates.set(key, entry)
  }
  return [...levels].flatMap(([key, level]) => {
    const rate = rates.get(key)
    const { period } = level.fact
    return rate === undefined || period === undefined
      ? []
      : [{ place: placeOf(level), name: level.name, period, level, rate }]
  })
}

/** 地区生产总值增幅 and 地区生产总值 are one thing, once as a rate, once as a level. */
function stemOf({ name, fact }: Entry<Actual>): string {
  const form = nameForm(name)
  return fact.change === undefined ? form : form.replace(/增长$/u, '')
}
