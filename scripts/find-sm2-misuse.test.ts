import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findSm2Misuse, shownOnPurpose } from './find-sm2-misuse.ts'
import { projectRoot } from './source-files.ts'

let house: string
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'yifa-sm2-'))
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

function breachesOf(text: string): readonly string[] {
  const path = join(house, 'src/store/keys/signing.ts')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return findSm2Misuse(house, []).breaches
}

const planted: Readonly<Record<string, string>> = {
  'the one-shot sign': `import { sign } from 'node:crypto'\nsign('sm3', m, key)`,
  'under another name': `import { sign as put } from 'node:crypto'\nput('SM3', m, key)`,
  verify: `import { verify } from 'node:crypto'\nverify('sm3', m, key, s)`,
  createSign: `import { createSign } from 'crypto'\ncreateSign('sm3')`,
  'a key on the curve': `import { generateKeyPairSync } from 'node:crypto'\ngenerateKeyPairSync('ec', { namedCurve: 'SM2' })`,
  'a key of that kind': `import { generateKeyPair } from 'node:crypto'\ngenerateKeyPair('sm2', {}, done)`,
  'the whole module': `import crypto from 'node:crypto'\ncrypto.createSign('RSA-SM3')\ncrypto.sign('sm3', m, k)`,
  'a namespace': `import * as c from 'node:crypto'\nc['sign']('sm3', m, k)`,
  'a module fetched when run': `const { createSign } = await import('node:crypto')\ncreateSign('sm3')`,
  required: `const c = require('crypto')\nc.createECDH('SM2')`,
  'an algorithm that cannot be read': `import { createSign } from 'node:crypto'\nexport const f = (name: string) => createSign(name)`,
  'a curve that cannot be read': `import { generateKeyPairSync } from 'node:crypto'\nexport const f = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve })`,
}

test.each(Object.entries(planted))('a planted call is found: %s', (_, text) => {
  expect(breachesOf(text).length).toBeGreaterThan(0)
  expect(breachesOf(text)[0]).toContain('src/store/keys/signing.ts:2')
})

test('what is lawful is left alone: Ed25519, other curves, hashes by SM3, and functions of ours with such names', () => {
  expect(
    breachesOf(`import { createHash, generateKeyPairSync, hash, sign, verify } from 'node:crypto'
sign(null, m, key); verify(null, m, key, s); sign('sha256', m, key)
generateKeyPairSync('ed25519'); generateKeyPairSync('ec', { namedCurve: 'P-256' })
createHash('sm3').update(m).digest(); hash('sm3', m, 'buffer')`),
  ).toEqual([])
  expect(
    breachesOf(`import { sm2 } from 'sm-crypto-v2'\nconst sign = (name: string) => name\nsign(anything); sm2.doSignature('sm2', k)`),
  ).toEqual([])
})

test('a file that shows the mistake on purpose is named, with how often; one call more, or none left, is reported', () => {
  const path = 'src/store/keys/signing.ts'
  breachesOf(planted['the one-shot sign'] as string)
  expect(findSm2Misuse(house, [{ path, calls: 1 }]).breaches).toEqual([])
  expect(findSm2Misuse(house, [{ path, calls: 2 }]).breaches).toHaveLength(2)
  breachesOf('export {}')
  expect(findSm2Misuse(house, [{ path, calls: 1 }]).breaches).toEqual([expect.stringContaining('on purpose are not')])
})

test('this house asks node:crypto for SM2 in the one test that shows why it must not', () => {
  const { files, breaches } = findSm2Misuse(projectRoot, shownOnPurpose)
  expect(files).toBeGreaterThan(500)
  expect(breaches).toEqual([])
})
