import { expect, test } from 'vitest'
import { attemptAll } from './attempt-all.ts'
import { numbering } from './numbering.ts'
import type { Prepared } from './prepare.ts'
import type { Desk } from './record-act.ts'

const told = { error: new Error('told already') }
const prepared = (many: number): Prepared[] => Array.from({ length: many }, () => ({ request: {} as Prepared['request'], outcome: told }))

/** Turns that others had while so many were attempted. */
async function turns(many: number): Promise<number> {
  let [had, over] = [0, false]
  const wait = (): void => {
    if (over) return
    had++
    setImmediate(wait)
  }
  setImmediate(wait)
  const { outcomes } = await attemptAll({} as Desk, prepared(many), numbering(new Map()))
  over = true
  expect(outcomes).toEqual(prepared(many).map(() => told))
  return had
}

test('whoever waits gets a turn after every sixteen attempts; a few are attempted in one go', async () => {
  expect([await turns(16), await turns(17), await turns(64)]).toEqual([0, 1, 3])
})
