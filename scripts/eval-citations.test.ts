import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evalCitations } from './eval-citations.ts'
import { projectRoot } from './source-files.ts'

const data = join(projectRoot, '../shared/data')
const gold = join(data, 'citations-gold-dev.json')

test.skipIf(!existsSync(gold))(`the citations of ${gold} are found and read (skipped where the file is absent)`, async () => {
  const report = await evalCitations(gold, data)
  expect(report.total).toBe(80)
  expect(report.exactSpans, report.failures.join('\n')).toBeGreaterThanOrEqual(78)
  expect(report.exact, report.failures.join('\n')).toBeGreaterThanOrEqual(78)
})
