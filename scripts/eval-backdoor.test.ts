import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evalBackdoor, readGold } from './eval-backdoor.ts'
import { dataFolder } from './law-provisions.ts'

const present = existsSync(dataFolder)
if (!present) console.log(`Skipped: the law texts are not at ${dataFolder}, so the labelled sentences cannot be read.`)

test('the labels hold no words of the corpus, and at least half of the sentences are innocent', () => {
  const gold = readGold()
  for (const one of gold) expect(Object.keys(one).sort()).toEqual(['at', 'file', 'half', 'index', 'kinds', 'sha256'])
  expect(gold.length).toBeGreaterThanOrEqual(200)
  expect(gold.filter(({ kinds }) => kinds.length === 0).length * 2).toBeGreaterThanOrEqual(gold.length)
  expect(new Set(gold.map(({ sha256 }) => sha256)).size).toBe(gold.length)
})

test.skipIf(!present)(
  'on sentences labelled before the rules saw them, at least 70 of 100 are found and 70 of 100 findings are right',
  () => {
    const any = evalBackdoor(readGold().filter(({ half }) => half === 'test')).scores.find(({ kind }) => kind === 'any')
    const { labelled = 0, right = 0, wrong = 0 } = any ?? {}
    expect(labelled).toBeGreaterThan(50)
    expect(right / labelled).toBeGreaterThanOrEqual(0.7)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.7)
  },
)
