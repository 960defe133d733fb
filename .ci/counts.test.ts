import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addCounts, countOfReport, countOfStep, describeCounts } from './counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'yardstick-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

let written = 0
const reportOf = (content: object): string => {
  written += 1
  const path = join(folder, `report-${written}.json`)
  writeFileSync(path, JSON.stringify(content))
  return path
}
const report = (passed: number, failed: number, pending = 0, todo = 0): string =>
  reportOf({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
  })

test.each([
  ['the report’s own numbers count', report(5, 2, 1, 1), false, '5 passed, 2 failed, 2 skipped'],
  [
    'a runner that fails without a failed test counts as one failure',
    report(5, 0),
    false,
    '5 passed, 1 failed, 0 skipped',
  ],
  [
    'a run without any test counts as one failure',
    report(0, 0),
    true,
    '0 passed, 1 failed, 0 skipped',
  ],
  [
    'a missing report counts as one failure',
    '/nowhere/report.json',
    true,
    '0 passed, 1 failed, 0 skipped',
  ],
])('%s', (_rule, path, runnerPassed, line) => {
  expect(describeCounts(countOfReport(path, runnerPassed))).toBe(line)
})

test('steps and reports add up', () => {
  expect(addCounts(countOfStep(true), countOfStep(false))).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})
