import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evalPeriods, explainCase } from './eval-periods.ts'
import type { PeriodCase } from './period-case.ts'
import { projectRoot } from './source-files.ts'

const shared = join(projectRoot, '../shared/law/period-cases.json')
const absent = existsSync(shared) ? '' : ` (skipped: ${shared} is not there)`

const one: PeriodCase = {
  id: 'X-1',
  type: 'period',
  title: 'Notice before Spring Festival 2026',
  input: { start: '2026-02-13', n: 2, unit: 'workday' },
  expected: { due: '2026-02-24' },
}

async function evaluated(cases: readonly PeriodCase[]) {
  const folder = await mkdtemp(join(tmpdir(), 'periods-'))
  const file = join(folder, 'cases.json')
  await writeFile(file, JSON.stringify({ cases }))
  return evalPeriods(file).finally(() => rm(folder, { recursive: true }))
}

test.skipIf(absent)(`every period case of the statutory fact base comes out as expected${absent}`, async () => {
  const { passed, total, failures } = await evalPeriods(shared)
  expect(failures).toEqual([])
  expect(passed).toBe(total)
  expect(total).toBeGreaterThan(100)
})

test('a wrong answer is reported with both days', async () => {
  const report = await evaluated([one, { ...one, id: 'X-2', expected: { due: '2026-02-25' } }])
  expect(report).toMatchObject({ passed: 1, total: 2 })
  expect(report.failures).toEqual(['X-2 Notice before Spring Festival 2026: due should be 2026-02-25, and is 2026-02-24'])
})

test('a file without cases is refused', async () => {
  await expect(evaluated([])).rejects.toThrow(/holds no cases/)
})

test('a case explains itself line by line', () => {
  const lines = explainCase(one)
  expect(lines).toHaveLength(5)
  expect(lines[2]).toContain('2026-02-15至2026-02-23 春节放假，不计（国办发明电〔2025〕7号）')
  expect(lines[4]).toContain('2026-02-24 计算结果')
})
