import { expect, test } from 'vitest'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import { perAct, perProcedure } from './worked-out.ts'

test('what follows from a procedure is worked out once, also when that is nothing; another object is another procedure', () => {
  const asked: string[] = []
  const nothing = perProcedure(({ id }) => void asked.push(id))
  for (let i = 0; i < 3; i++) expect(nothing(libraryCard)).toBeUndefined()
  nothing({ ...libraryCard })
  expect(asked).toEqual(['library-card', 'library-card'])
})

test('what follows from an act is worked out once; of an act that is not in the procedure nothing is kept', () => {
  const asked: string[] = []
  const lengths = perAct((_, act) => {
    asked.push(act)
    return act.length
  })
  expect([1, 2].map(() => lengths(libraryCard, 'apply'))).toEqual([5, 5])
  expect([1, 2].map(() => lengths(libraryCard, 'no-such-act'))).toEqual([11, 11])
  expect(lengths(libraryCard, 'toString')).toBe(8)
  expect(asked).toEqual(['apply', 'no-such-act', 'no-such-act', 'toString'])
})
