import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evalPeriods } from './eval-periods.ts'
import { explainCase } from './explain-period-case.ts'
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

test('a case explains itself day by day, with the reason and the notice', () => {
  const lines = explainCase(one)
  expect(lines.map((line) => line.trim().slice(0, 10))).toEqual(
    ['13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '24'].map((day) => `2026-02-${day}`),
  )
  expect(lines[2]).toContain('2026-02-15 春节放假，不计（国办发明电〔2025〕7号）')
  expect(lines.at(-1)).toContain('2026-02-24 计算结果')
})

test('hours, tax periods and an unpublished year explain themselves too', () => {
  const hours = explainCase({ ...one, input: { start: '2026-02-13T15:00', n: 24, unit: 'hour' } })
  expect(hours[0]).toContain('2026-02-13 15:00–24:00，9小时，累计9小时')
  expect(hours.at(-1)).toContain('2026-02-14T15:00')
  const tax = explainCase({ id: 'X-3', type: 'tax-period', title: '', input: { start: '2026-02-10', n: 15, unit: 'day' }, expected: {} })
  expect(tax.filter((line) => line.includes('春节放假，不计'))).toHaveLength(9)
  const unknown = explainCase({ ...one, type: 'calendar-unknown', input: { start: '2026-12-30', n: 5, unit: 'workday' } })
  expect(unknown.at(-1)).toContain('没有2027年的放假安排')
})
