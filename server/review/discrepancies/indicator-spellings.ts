import { nameForm } from '../../../indexer/analysis/name-form.ts'
import { placeOf, type Entry, type IndicatorFact, type Register } from '../../retrieval/register.ts'
import { claimOf } from './claim.ts'
import type { Claim, Discrepancy } from './discrepancy.ts'

/**
 * One main indicator under two names in the documents that list it (指标名称写法不一): 达到或好于III类水体比例 beside
 * 达到或者好于Ⅲ类水体比率, 人均预期寿命 beside 人均寿命. 增长, 增幅 and 增长率 behind one name are no other name.
 */
export function indicatorsSpeltTwice(register: Register): Discrepancy[] {
  const spellings = new Map<string, { entry: Entry; written: Map<string, Entry> }>()
  const listed = register.of('indicator')
  const listing = new Set(listed.map(({ document, name }) => keyOf(document.id, name)))
  for (const entry of [...listed, ...indicatorFacts(register)]) {
    if (!listing.has(keyOf(entry.document.id, entry.name))) continue
    const key = keyOf(placeOf(entry) ?? '', entry.name)
    const known = spellings.get(key) ?? { entry, written: new Map<string, Entry>() }
    const form = writtenForm(entry.fact)
    if (!known.written.has(form)) known.written.set(form, entry)
    spellings.set(key, known)
  }
  return [...spellings.values()].flatMap(({ entry, written }) => {
    const [first, ...others] = [...written.values()]
    if (first === undefined) return []
    const place = placeOf(entry)
    return others.map((other) => ({
      kind: 'name' as const,
      subject: entry.name,
      ...(place !== undefined && { place }),
      claims: [namedIn(first), namedIn(other)] as const,
      explanation: '同一指标的名称写法不同；按同一指标统计，引用时宜用规划中的全称。',
    }))
  })
}

function keyOf(scope: string, name: string): string {
  return `${scope}\n${nameForm(name)}`
}

function indicatorFacts(register: Register): Entry<IndicatorFact>[] {
  return (['target', 'benchmark', 'actual', 'status'] as const)
    .flatMap((kind): readonly Entry<IndicatorFact>[] => register.of(kind))
    .filter(({ fact }) => !fact.inferred.includes('indicator'))
}

// 居民人均可支配收入增长 and …增长率, 单位地区生产总值能源消耗 (that fell) and …降低: one name, with or without its verb.
const VERB = /(?:年均)?(?:增长率|降低率|增长|增幅|增速|降低|下降)+$/u

function writtenForm(fact: Entry['fact']): string {
  return 'indicator' in fact ? fact.indicator.replace(/\s/gu, '').replace(VERB, '') : ''
}

/** The name itself, where it stands in the fact's words. */
function namedIn(entry: Entry): Claim {
  const { fact, document } = entry
  const name = 'indicator' in fact ? fact.indicator : ''
  const at = document.text.slice(fact.source.start, fact.source.end).indexOf(name)
  if (name === '' || at === -1) return claimOf(entry)
  const start = fact.source.start + at
  return { document, span: { start, end: start + name.length } }
}
