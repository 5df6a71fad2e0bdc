import { expect, test } from 'vitest'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { checkBulk } from './bulk-acts.ts'

/** The toy with one act marked for several cases at once. */
function bulkAt(act: string): Procedure {
  const rule = libraryCard.acts[act]
  if (!rule) throw new Error(`The toy has no act '${act}'.`)
  return { ...libraryCard, acts: { ...libraryCard.acts, [act]: { ...rule, bulk: true } } }
}

test('handing over may be done on several cases at once', () => {
  expect(checkBulk(libraryCard)).toEqual([])
  expect(libraryCard.acts['deliver']?.bulk).toBe(true)
})

test.each([
  ['decide', 'outcomes'],
  ['accept', 'settles'],
  ['check', 'officers'],
  ['lookAtContact', 'unseals'],
  ['apply', 'starts'],
])('%s may not: each case is looked at for %s', (act, word) => {
  expect(checkBulk(bulkAt(act)).map(({ code, says }) => [code, says.en.includes(`'${word}'`)])).toContainEqual(['bulk-decides', true])
})
