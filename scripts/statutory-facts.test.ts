import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileOf, folder, readFactBase } from './statutory-facts.ts'

const factBase = '../shared/law/statutory.json'

test.skipIf(!existsSync(factBase))('every file of facts says what the fact base says (skipped where ../shared/law is absent)', () => {
  const procedures = readFactBase(factBase)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(5)
  for (const name of files) {
    const found = procedures.find(({ id }) => `${id}.ts` === name)
    // Laws that the library has come to hold since are named by their id: only steps and figures must agree.
    const figures = (text: string) => text.replaceAll(/at: \[[^\]]*\]/g, 'at: []').replaceAll(/[\s,'()]/g, '')
    expect(figures(readFileSync(`${folder}/${name}`, 'utf8')), name).toBe(found && figures(fileOf(found)))
  }
})
