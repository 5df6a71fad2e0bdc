/** How many passed, failed and were skipped. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numTotalTests: number
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

/**
 * Counts a vitest run from its JSON report.
 *
 * A file that fails outside its tests (it does not load, a hook throws) counts as one failure, and so does a run that ends
 * badly although every test passed, or that reports nothing: no failure may vanish in the counting.
 *
 * @param report   the JSON text; undefined where vitest wrote none
 * @param exitCode how vitest ended
 */
export function countTests(report: string | undefined, exitCode: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const { numTotalTests, numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  const failed = numFailedTests + brokenFiles.length
  return {
    passed: numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: numTotalTests - numPassedTests - numFailedTests,
  }
}

/** The last line of a run: `12 passed, 0 failed`, with the skipped where there are any. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
