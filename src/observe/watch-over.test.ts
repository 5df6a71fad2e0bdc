import { expect, test } from 'vitest'
import { makeMetrics } from './metrics.ts'
import { operationLog, watchOver } from './watch-over.ts'

class Forbidden extends Error {
  override name = 'Forbidden'
}

function watching() {
  const lines: Record<string, unknown>[] = []
  const metrics = makeMetrics(() => ({ totalCount: 5, idleCount: 3, waitingCount: 1 }))
  const watch = watchOver(metrics, operationLog({ write: (line) => void lines.push(JSON.parse(line)) }))
  return { lines, metrics, watch }
}

test('what an operation answers goes through untouched, and is counted by what came of it', async () => {
  const { lines, metrics, watch } = watching()
  expect(await watch.during('act', async () => ({ kind: 'refused', refusals: [] }))).toEqual({ kind: 'refused', refusals: [] })
  expect(await watch.during('act', async () => ({ kind: 'done' }))).toEqual({ kind: 'done' })
  await expect(watch.during('read-case', () => Promise.reject(new Forbidden('陈读者 may not')))).rejects.toThrow('陈读者 may not')
  watch.batch({ acts: 3, waiting: 7, seconds: 0.02 })
  watch.clocks(2)
  watch.parked(4)
  watch.ahead(-1_500)
  const { body, type } = await metrics.text()
  expect(type).toContain('text/plain')
  for (const line of [
    'yifa_operation_seconds_count{operation="act",outcome="refused"} 1',
    'yifa_operation_seconds_count{operation="act",outcome="done"} 1',
    'yifa_operation_seconds_count{operation="read-case",outcome="Forbidden"} 1',
    'yifa_batch_acts_sum 3',
    'yifa_acts_waiting 7',
    'yifa_clocks_fired_total 2',
    'yifa_clocks_parked 4',
    'yifa_clock_ahead_seconds -1.5',
    'yifa_database_connections{state="busy"} 2',
    'yifa_database_connections{state="awaited"} 1',
  ])
    expect(body).toContain(line)
  expect(lines.map(({ operation, outcome }) => [operation, outcome])).toEqual([
    ['act', 'refused'],
    ['act', 'done'],
    ['read-case', 'Forbidden'],
  ])
})

test('no line and no figure holds anything of the case: not the answer, not the message of an error', async () => {
  const { lines, metrics, watch } = watching()
  await watch.during('read-case', async () => ({ kind: 'done', name: '陈读者', phone: '13900000000' }))
  await watch.during('act', () => Promise.reject(new Error('no such person: 13900000000'))).catch(() => undefined)
  const everything = JSON.stringify(lines) + (await metrics.text()).body
  expect(lines).toHaveLength(2)
  expect(everything).not.toMatch(/陈读者|13900000000/)
})

test('nobody writes a line of their own: what was asked for and what went wrong with it cannot end a line or begin one', async () => {
  const written: string[] = []
  const watch = watchOver(
    makeMetrics(() => undefined),
    operationLog({ write: (line) => void written.push(line) }),
  )
  const forged = '\n{"level":30,"program":"yifa","operation":"erase-case","outcome":"done"}\r\n\u2028\u001b[2K'
  class Named extends Error {
    override name = `Named${forged}`
  }
  await watch.during('act', () => Promise.reject(new Error(forged))).catch(() => undefined)
  await watch.during(`act${forged}`, () => Promise.reject(new Named())).catch(() => undefined)
  expect(written).toHaveLength(2)
  for (const line of written) {
    expect(line.trimEnd().split(/[\n\r]/)).toHaveLength(1)
    expect(line.includes('\u001b')).toBe(false)
  }
  expect(written.map((line) => JSON.parse(line).level)).toEqual([40, 40])
  expect(written.map((line) => JSON.parse(line).operation)).toEqual(['act', `act${forged}`])
})
