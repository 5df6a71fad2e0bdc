import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeLines, findBudgetBreaches } from './find-budget-breaches.ts'

let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'yifa-budgets-'))
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

const statements = (count: number) => Array.from({ length: count }, (_, n) => `export const a${n} = ${n}`).join('\n')

test('comments and blank lines are not code', () => {
  const source = "// why\n\n/**\n * says\n */\nexport const a = 1 // here\n\nexport const b = '// not a comment'\n"
  expect(codeLines('a.ts', source)).toBe(2)
})

test('a comment in a page is not code', () => {
  expect(codeLines('a.tsx', 'export const A = () => (\n  <p>\n    {/* why */}\n    text\n  </p>\n)\n')).toBe(5)
})

test('a file of 250 lines passes and one of 251 does not', () => {
  plant('src/long.ts', `// a comment more\n${statements(250)}`)
  plant('src/longer.ts', statements(251))
  expect(findBudgetBreaches(house, []).breaches).toEqual([
    'src/longer.ts: 251 lines of code; the most is 250. Split it where its subject changes.',
  ])
})

test.each([
  'src/utils/date.ts',
  'src/date-utils.ts',
  'src/api/index.ts',
  'src/helpers.ts',
  'src/case-manager.ts',
  'src/core/case.ts',
  'src/CaseFile.ts',
])('the name %s is refused', (path) => {
  plant(path, 'export const a = 1\n')
  expect(findBudgetBreaches(house, []).breaches).toHaveLength(1)
})

test.each([
  'catalogue/index.ts',
  'catalogue/01-functions/power-list/procedure.ts',
  'src/kernel/time/local-date.test.ts',
  'src/portal/case-page.tsx',
  'src/portal/service-guide.tsx',
])('the name %s is accepted', (path) => {
  plant(path, 'export const a = 1\n')
  expect(findBudgetBreaches(house, []).breaches).toEqual([])
})

test('generated files are not measured', () => {
  plant('src/api/generated/paths.ts', statements(900))
  plant('src/law.gen.ts', statements(900))
  expect(findBudgetBreaches(house, [])).toEqual({ files: 0, breaches: [] })
})

test('an exception lets a breach stand, and is reported once it is not needed', () => {
  plant('src/long.ts', statements(300))
  const row = { path: 'src/long.ts', budget: 'lines', because: 'a table that must be read as one' } as const
  expect(findBudgetBreaches(house, [row]).breaches).toEqual([])
  plant('src/long.ts', statements(30))
  expect(findBudgetBreaches(house, [row]).breaches).toEqual([
    'src/long.ts: the exception for its lines in scripts/budget-exceptions.ts is not needed. Remove it.',
  ])
})
