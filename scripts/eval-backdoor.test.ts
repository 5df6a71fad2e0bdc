import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evalBackdoor, readGold, wilson } from './eval-backdoor.ts'
import { dataFolder } from './law-provisions.ts'

const present = existsSync(dataFolder)
if (!present) console.log(`Skipped: the law texts are not at ${dataFolder}, so the labelled sentences cannot be read.`)

test('the labels hold no words of the corpus, and at least half of the sentences of each half are innocent', () => {
  const gold = readGold()
  for (const one of gold) expect(Object.keys(one).sort()).toEqual(['at', 'file', 'half', 'index', 'kinds', 'sha256'])
  expect(new Set(gold.map(({ sha256 }) => sha256)).size).toBe(gold.length)
  for (const half of ['dev', 'read', 'test', 'blind']) {
    const those = gold.filter((one) => one.half === half)
    expect(those.length).toBeGreaterThanOrEqual(200)
    expect(those.filter(({ kinds }) => kinds.length === 0).length * 2).toBeGreaterThanOrEqual(those.length)
  }
})

test('the blind half holds enough of each kind that matters to say something of it', () => {
  const of = (kind: string) => readGold().filter(({ half, kinds }) => half === 'blind' && kinds.includes(kind)).length
  expect(of('disguised-licence')).toBeGreaterThanOrEqual(40)
  for (const kind of ['penalty', 'coercion', 'fee']) expect(of(kind)).toBeGreaterThanOrEqual(25)
})

// Sentences and rules are fixed, so these figures move only when somebody changes one of them. The floors stand just under what was measured
// once; they keep a change of the rules from losing it unseen. They do not say that the rules are good enough, nor how they do elsewhere.
test.skipIf(!present)('no change of the rules loses what was measured on the blind half', () => {
  const { scores } = evalBackdoor(readGold().filter(({ half }) => half === 'blind'))
  const of = (kind: string) => {
    const { labelled, right, wrong } = scores.find((score) => score.kind === kind) ?? { labelled: 0, right: 0, wrong: 0 }
    return { precision: right / (right + wrong), recall: right / labelled }
  }
  expect(of('any').precision).toBeGreaterThanOrEqual(0.79)
  expect(of('any').recall).toBeGreaterThanOrEqual(0.78)
  expect(of('disguised-licence').precision).toBeGreaterThanOrEqual(0.8)
  expect(of('disguised-licence').recall).toBeGreaterThanOrEqual(0.73)
  expect(of('penalty').recall).toBeGreaterThanOrEqual(0.95)
  expect(of('coercion').recall).toBeGreaterThanOrEqual(0.88)
})

test('the interval of a share is wide where little was drawn', () => {
  expect(wilson(0, 0)).toBeUndefined()
  const [low = 0, high = 0] = wilson(2, 6) ?? []
  expect([low.toFixed(2), high.toFixed(2)]).toEqual(['0.10', '0.70'])
})
