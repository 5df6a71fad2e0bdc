import { expect, test } from 'vitest'
import { termsOf } from './terms.ts'

test('a run of any length gives its terms', () => {
  expect(termsOf('猫'.repeat(500_000), () => []).length).toBe(499_999)
})
