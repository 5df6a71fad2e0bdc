import { expect, test } from 'vitest'
import { termsOf } from './terms.ts'

test('a run of any length gives its terms: its pairs, and its characters where they tell texts apart', () => {
  expect(termsOf('猫'.repeat(500_000), () => []).length).toBe(999_999)
})
