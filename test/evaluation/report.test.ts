import { describe, expect, it } from 'vitest'
import { report, reportText } from './report.ts'
import type { Score } from './score.ts'

function scored(fields: Partial<Score>): Score {
  return {
    id: 'q-1',
    question: '人均预期寿命的目标是多少?',
    intent: 'target',
    kind: 'answer',
    lead: '目标是83岁[1]。',
    right: true,
    missing: [],
    unwanted: [],
    sources: 1,
    cited: 1,
    uncited: [],
    ...fields,
  }
}

describe('report', () => {
  const scores = [
    scored({ leadRight: true }),
    scored({ id: 'q-2', leadRight: false }),
    scored({ id: 'q-3', leadRight: false, right: false, missing: ['区卫健局'], unwanted: ['84岁'], cited: 0 }),
    scored({ id: 'q-4', intent: 'passage', sources: 2, uncited: [{ doc: 'plan.txt', quote: '原句' }] }),
  ]
  const found = report(scores, [4, 1, 3, 2])

  it('counts by intent and over all', () => {
    expect(found.share).toBe(0.75)
    expect(found.total).toEqual({
      intent: 'all',
      questions: 4,
      right: 3,
      rightWithSources: 2,
      leads: 3,
      leadsRight: 1,
      sources: 5,
      cited: 3,
      milliseconds: { p50: 3, p95: 4, max: 4 },
    })
    expect(found.intents.map(({ intent, right, questions }) => [intent, right, questions])).toEqual([
      ['target', 2, 3],
      ['passage', 1, 1],
    ])
    expect(found.intents.map(({ milliseconds: { p50, max } }) => [p50, max])).toEqual([
      [3, 4],
      [2, 2],
    ])
  })

  it('lists what is not right, and what is right but not by its lead', () => {
    expect(found.failures.map(({ id }) => id)).toEqual(['q-3'])
    expect(found.leadFailures.map(({ id }) => id)).toEqual(['q-2'])
  })

  it('is shown with question, what is missing, and the lead', () => {
    const text = reportText(found)
    expect(text).toMatch(/^target +2 \/ 3 +2 \/ 3 +1 \/ 3 +2 \/ 3 +3\.0 +4\.0 +4\.0$/mu)
    expect(text).toContain('75.0 % right')
    expect(text).toMatch(/q-3 .*\n {4}missing: 区卫健局\n {4}should not be there: 84岁\n {4}lead: 目标是83岁\[1\]。/u)
  })
})
