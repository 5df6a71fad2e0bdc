import { expect, test } from 'vitest'
import type { Pool } from '../store/pool.ts'
import type { Door } from './door/door.ts'
import { ClockWrong, keepingTime, keptClock } from './kept-clock.ts'

const start = Date.parse('2026-03-02T09:00:00+08:00')

/** A server and its database, whose clocks are set apart; `course` runs on whatever they are set to. */
function clocks(given: { took?: number } = {}) {
  const state = { course: 0, ahead: 0 }
  const pool = {
    async query() {
      state.course += given.took ?? 0
      return { rows: [{ now: start + state.course - (given.took ?? 0) / 2 }] }
    },
  } as unknown as Pool
  const clock = keptClock(
    pool,
    () => start + state.course + state.ahead,
    () => state.course,
  )
  const door = keepingTime({ act: async () => ({ kind: 'nothing' }) } as unknown as Door, clock)
  return { state, clock, act: () => door.act({} as never) }
}

test.each([
  [0, false, true],
  [-4_000, false, true],
  [6_000, true, true],
  [-59_000, true, true],
  [61_000, true, false],
  [-10_800_000, true, false],
  [31_536_000_000, true, false],
])('a clock %i ms ahead: said %s, acts accepted %s', async (ahead, said, accepted) => {
  const { state, clock, act } = clocks()
  state.ahead = ahead
  await clock.look()
  expect([clock.ahead(), clock.differs(), clock.sound()]).toEqual([ahead, said, accepted])
  if (accepted) expect(await act()).toEqual({ kind: 'nothing' })
  else await expect(act()).rejects.toThrow(ClockWrong)
})

test('a clock that is set while the server runs is found out at the very next act; set back, acts go on by themselves', async () => {
  const { state, clock, act } = clocks()
  await clock.look()
  expect(await act()).toEqual({ kind: 'nothing' })
  state.ahead = 90_000
  await expect(act()).rejects.toThrow('90 s ahead of that of the database')
  state.ahead = 0
  expect(await act()).toEqual({ kind: 'nothing' })
})

test('a slow answer is no wrong clock: what the way may have taken is not counted', async () => {
  const { clock } = clocks({ took: 130_000 })
  await clock.look()
  expect(clock.sound()).toBe(true)
})
