import { expect, test } from 'vitest'
import { sharedReading } from './shared-reading.ts'

/** A reading of what `state.is` when it begins; it ends when it is let. */
function slowly() {
  const state = { is: 1, begun: 0, ends: [] as ((how?: Error) => void)[] }
  const ask = sharedReading(() => {
    state.begun++
    const found = state.is
    return new Promise<number>((done, fail) => state.ends.push((how) => (how ? fail(how) : done(found))))
  })
  return { state, ask }
}

test('a crowd that asks while something is read shares the next reading, and is told what has changed since', async () => {
  const { state, ask } = slowly()
  const first = ask()
  state.is = 2
  const crowd = [ask(), ask(), ask()]
  expect(state.begun).toBe(1)
  state.ends.shift()?.()
  expect(await first).toBe(1)
  expect(state.begun).toBe(2)
  state.is = 3
  const later = ask()
  state.ends.shift()?.()
  expect(await Promise.all(crowd)).toEqual([2, 2, 2])
  state.ends.shift()?.()
  expect(await later).toBe(3)
  expect(state.begun).toBe(3)
})

test('a reading that fails fails for who shared it, and for nobody after them', async () => {
  const { state, ask } = slowly()
  const first = ask()
  const second = [ask(), ask()]
  state.ends.shift()?.(new Error('away'))
  await expect(first).rejects.toThrow('away')
  state.ends.shift()?.(new Error('still away'))
  for (const one of second) await expect(one).rejects.toThrow('still away')
  const third = ask()
  state.ends.shift()?.()
  expect(await third).toBe(1)
})
