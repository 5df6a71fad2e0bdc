import { expect, test } from 'vitest'
import { liaoning } from '../../../catalogue/index.ts'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import { chanceFrom } from '../check/replay/invented-world.ts'
import { playAtRandom } from '../testing/random-case.ts'
import { checkRelations, relationsHold } from './check-procedure.ts'

test('whether an act’s relations hold is what checking them says: no refusal, in every case on the way', () => {
  const told = { holds: 0, fails: 0 }
  for (const procedure of [libraryCard, ...liaoning.procedures])
    for (const seed of [1, 2, 3])
      for (const { before: file } of playAtRandom({ procedure, calendar: liaoning.calendar, chance: chanceFrom(seed), itemFacts: [] }, 30))
        for (const [act, rule] of Object.entries(procedure.acts)) {
          const holds = relationsHold({ procedure, file, act, rule })
          expect([procedure.id, act, holds]).toEqual([procedure.id, act, checkRelations({ procedure, file, act, rule }).length === 0])
          told[holds ? 'holds' : 'fails']++
        }
  expect(Math.min(told.holds, told.fails)).toBeGreaterThan(500)
})
