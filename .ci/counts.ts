import { existsSync, readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number; skipped: number }

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** A check that has no tests inside counts as one. */
export const countOfStep = (passed: boolean): Counts => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
})

/**
 * Counts from vitest's JSON report. A run that failed without a failed test (a file that did not
 * load, no report at all) counts as one failure, so that nothing passes in silence.
 */
export const countOfReport = (path: string, runnerPassed: boolean): Counts => {
  if (!existsSync(path)) return countOfStep(false)
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  const unexplained = counts.failed === 0 && (!runnerPassed || counts.passed === 0)
  return unexplained ? addCounts(counts, countOfStep(false)) : counts
}

/** The closing line that continuous integration reads. */
export const describeCounts = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
