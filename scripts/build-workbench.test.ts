import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceHash } from './build-workbench.ts'

let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'yifa-workbench-'))
  plant('src/workbench/main.tsx', 'one')
  plant('src/kernel/time/day.ts', 'two')
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

test.each([
  ['a page changes', 'src/workbench/main.tsx', 'changed'],
  ['a page is added', 'src/workbench/pages/case.tsx', 'new'],
  ['the kernel changes', 'src/kernel/time/day.ts', 'changed'],
  ['the lockfile changes', 'package-lock.json', '{}'],
])('the workbench is built anew when %s', (_, path, text) => {
  const before = sourceHash(house)
  plant(path, text)
  expect(sourceHash(house)).not.toBe(before)
})

test('a test or the server changing builds nothing', () => {
  const before = sourceHash(house)
  plant('src/kernel/time/day.test.ts', 'a test')
  plant('src/operations/act.ts', 'the server')
  expect(sourceHash(house)).toBe(before)
})
