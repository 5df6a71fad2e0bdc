import { expect, test } from 'vitest'
import { isOrigin } from './checkpoint.ts'
import { logOf, sm3LogOf, witnessOf } from './log-names.ts'

// Signed into every checkpoint and every receipt: another spelling would make all that was signed before the work of a stranger.
test('the names of a region as a log, as the log of its second tree, and as a witness are what they always were', () => {
  expect(logOf('210000')).toBe('yifa.log/210000')
  expect(sm3LogOf('210000')).toBe('yifa.log/210000/sm3')
  expect(witnessOf('210000')).toBe('yifa.witness/210000')
  for (const name of [logOf, sm3LogOf, witnessOf]) expect(isOrigin(name('210000'))).toBe(true)
})
