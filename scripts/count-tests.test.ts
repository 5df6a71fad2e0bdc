import { expect, test } from 'vitest'
import { countTests, lastLine } from './count-tests.ts'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) })
const report = (...files: ReturnType<typeof file>[]) => {
  const all = files.flatMap((one) => one.assertionResults.map(({ status }) => status))
  const count = (status: string) => all.filter((one) => one === status).length
  return JSON.stringify({ numTotalTests: all.length, numPassedTests: count('passed'), numFailedTests: count('failed'), testResults: files })
}

test('passed, failed and skipped tests are counted', () => {
  expect(countTests(report(file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed')), 1)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
  })
})

test('a file that does not load is a failure', () => {
  expect(countTests(report(file('passed', 'passed'), file('failed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a run that ends badly with every test passed is a failure', () => {
  expect(countTests(report(file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a run that reports nothing is a failure', () => {
  expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the last line names the skipped only where there are any', () => {
  expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
