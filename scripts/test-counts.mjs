/**
 * How many tests passed, failed and were skipped, from the JSON report of vitest. A file that could not be run at
 * all counts as one failed test, a test that is still to be written (`todo`) as skipped.
 *
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 */
export function testCounts(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of report.testResults) {
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) counts.failed++
    for (const test of assertionResults) {
      if (test.status === 'passed') counts.passed++
      else if (test.status === 'failed') counts.failed++
      else counts.skipped++
    }
  }
  return counts
}

/** The line that stands at the end of a test run. */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
