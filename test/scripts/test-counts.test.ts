import { describe, expect, it } from 'vitest'
import { countsLine, testCounts } from '../../scripts/test-counts.mjs'

describe('testCounts', () => {
  it('counts tests by how they ended', () => {
    const testResults = [
      {
        status: 'failed',
        assertionResults: [{ status: 'passed' }, { status: 'failed' }, { status: 'skipped' }, { status: 'todo' }],
      },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(testCounts({ testResults })).toEqual({ passed: 2, failed: 1, skipped: 2 })
  })

  it('counts a file that could not be run as one failure', () => {
    expect(testCounts({ testResults: [{ status: 'failed', assertionResults: [] }] }).failed).toBe(1)
  })
})

describe('countsLine', () => {
  it('has the form that scripts look for', () => {
    expect(countsLine({ passed: 12, failed: 0, skipped: 1 })).toBe('12 passed, 0 failed, 1 skipped')
  })
})
