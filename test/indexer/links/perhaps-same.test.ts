import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadEmbedding } from '../../../indexer/analysis/embedding.ts'
import { nameVectors } from '../../../indexer/links/name-vectors.ts'
import { differLittle, nearNames, type NearNames } from '../../../indexer/links/near-names.ts'
import { MIN_COSINE, perhapsSame, type PerhapsSame } from '../../../indexer/links/perhaps-same.ts'
import { nameForm } from '../../../indexer/analysis/name-form.ts'
import type { Fact } from '../../../indexer/model/fact.ts'
import { documentOf } from '../extract/document-of.ts'

/** Pairs of names of the corpus and of eight other places' reports, judged by hand: whether they measure one thing. */
const JUDGED = JSON.parse(readFileSync(new URL('judged-names.json', import.meta.url), 'utf8')) as {
  names: [string, string]
  same: boolean
}[]

/** Lowest share of the pairs shown as perhaps the same that are the same. */
const MIN_PRECISION = 0.9

let shown: PerhapsSame[]

/** What the register would show of judged pairs, were both names measured in one way. */
beforeAll(async () => {
  const near = JUDGED.filter(
    ({ names: [a, b] }) => a.includes('、') === b.includes('、') && differLittle(nameForm(a), nameForm(b)),
  ).map(({ names }): NearNames => ({ place: '山南区', names }))
  const { byName } = await nameVectors(
    near.flatMap(({ names }) => names),
    new Map(),
    loadEmbedding,
  )
  shown = perhapsSame(near, (name) => byName.get(name))
}, 600_000)

describe('perhapsSame', () => {
  it('shows pairs of names nine in ten of which are judged the same', () => {
    const same = new Set(JUDGED.filter((one) => one.same).map(({ names }) => names.join(' ')))
    const right = shown.filter(({ names }) => same.has(names.join(' ')))
    process.stdout.write(
      `perhaps the same at ${String(MIN_COSINE)}: ${String(shown.length)} of ${String(JUDGED.length)} pairs, precision ${(right.length / shown.length).toFixed(3)}, recall ${(right.length / same.size).toFixed(3)}\n`,
    )
    expect(shown.length).toBeGreaterThan(25)
    expect(right.length / shown.length).toBeGreaterThanOrEqual(MIN_PRECISION)
  })

  it.each([
    ['城镇登记失业率', '城镇调查失业率'],
    ['生猪存栏', '生猪出栏'],
    ['绿化覆盖率', '森林覆盖率'],
    ['出口总额', '进口总额'],
    ['地区生产总值', '人均地区生产总值'],
    ['基本养老保险参保率', '基本医疗保险参保率'],
  ])('never shows %s and %s', (a, b) => {
    expect(JUDGED).toContainEqual({ names: [a, b], same: false })
    expect(shown.map(({ names }) => names.join(' '))).not.toContain(`${a} ${b}`)
  })
})

describe('nearNames', () => {
  const one = { ...documentOf('山南区规划\n'), id: 'one', place: '山南区' }
  const two = { ...one, id: 'two' }
  const source = { start: 0, end: 1, quote: '山' }
  const fact = (document: string, indicator: string, unit: string, change?: 'growth'): Fact => ({
    kind: 'actual',
    document,
    indicator,
    value: 1,
    unit,
    grade: 'measure',
    source,
    inferred: [],
    ...(change !== undefined && { change }),
  })
  const near = (facts: readonly Fact[], aliases: string[] = [], apart: string[][] = []): string[] =>
    nearNames([one, two], facts, aliases.length === 0 ? [] : [{ name: aliases[0] ?? '', aliases }], apart).map(
      ({ names }) => names.join('｜'),
    )

  it('pairs names of two documents that are measured in one way', () => {
    expect(near([fact('one', '进出口总额', '亿元'), fact('two', '外贸进出口总值', '万元')])).toEqual([
      '进出口总额｜外贸进出口总值',
    ])
  })

  it.each([
    ['a level and a growth', [fact('one', '进出口总额', '亿元'), fact('two', '外贸进出口总额', '%', 'growth')]],
    ['one document', [fact('one', '进出口总额', '亿元'), fact('one', '外贸进出口总额', '亿元')]],
    ['a part and the whole', [fact('one', '基本养老保险参保率', '%'), fact('two', '城乡居民基本养老保险参保率', '%')]],
    ['two things and one', [fact('one', '医保扩面', '万人次'), fact('two', '社保、医保扩面', '万人次')]],
    ['an amount and its share', [fact('one', '研发经费', '%'), fact('two', '研发经费占GDP比重', '%')]],
  ])('pairs none of %s', (_what, facts) => {
    expect(near(facts)).toEqual([])
  })

  it('leaves out what the data joins and what a person has told apart', () => {
    const facts = [fact('one', '进出口总额', '亿元'), fact('two', '外贸进出口总值', '万元')]
    expect(near(facts, ['进出口总额', '外贸进出口总值'])).toEqual([])
    expect(near(facts, [], [['进出口总额', '外贸进出口总值']])).toEqual([])
  })
})
