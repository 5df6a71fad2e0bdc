import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptSigner, replaceFile, writeOnce } from './key-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'yifa-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a file is made once, for its owner alone, and leaves no draft; what is there stays', () => {
  const path = join(folder, 'once')
  writeOnce(path, 'first')
  expect(() => writeOnce(path, 'second')).toThrow(/EEXIST/)
  expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777, readdirSync(folder)]).toEqual(['first', 0o600, ['once']])
  replaceFile(path, 'second')
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['second', ['once']])
  rmSync(path)
})

test('a key is made where there is none, and is the same ever after; half a key is refused, and none is made in its place', () => {
  const of = { name: 'yifa.log/210000', kind: 'ed25519' } as const
  const made = keptSigner(folder, 'one.log', of)
  expect(keptSigner(folder, 'one.log', of).key).toEqual(made.key)
  const path = join(folder, 'half.log')
  writeFileSync(path, readFileSync(join(folder, 'one.log')).subarray(0, 30))
  expect(() => keptSigner(folder, 'half.log', of)).toThrow('is not a private key of Yifa')
  expect(readFileSync(path).length).toBe(30)
})
