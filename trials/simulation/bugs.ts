import { randomUUID } from 'node:crypto'
import type { QueryResult } from 'pg'
import { theLaw } from '../../src/kernel/case/case-file.ts'
import { chinaDay } from '../../src/operations/china-day.ts'
import type { Door } from '../../src/operations/door/door.ts'
import type { ActAnswer } from '../../src/operations/door/request.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { readClocksPassed } from '../../src/store/clocks.ts'
import type { Call, Meddling } from './gate.ts'

/** A mistake that systems like ours have really made, planted around the real code; the simulation must find each. */
export interface Bug {
  readonly says: string
  meddling?(): Meddling
  door?(door: Door): Door
  sweep?(platform: Platform, region: string): Promise<number>
  /** Clients ask again with a new key. */
  readonly newKey?: true
  /** Milliseconds by which the clocks of the servers are wrong. */
  readonly skew?: readonly number[]
}

const withoutConflict = (call: Call): Call => ({ ...call, text: `${call.text} on conflict do nothing` })
const later =
  (...names: string[]) =>
  (): Meddling => ({ statement: ({ name }) => (names.includes(name) ? 'later' : 'as it is') })

/** Two acts under way at once get each other's answers. */
function crossing(door: Door): Door {
  let waiting: ((answer: ActAnswer) => void) | undefined
  return {
    ...door,
    act: (request) =>
      new Promise((done, fail) => {
        door.act(request).then((answer) => {
          if (!waiting) {
            waiting = done
            setImmediate(() => {
              waiting?.(answer)
              waiting = undefined
            })
            return
          }
          waiting(answer)
          waiting = done
        }, fail)
      }),
  }
}

/** A sweep in which `before` and `key` say how a clock is fired. */
const sweeping =
  (how: {
    before?(platform: Platform, region: string, clock: { caseId: string; act: string }): Promise<unknown>
    key(clock: string): string
    lapse: boolean
  }) =>
  async (platform: Platform, region: string): Promise<number> => {
    const due = await readClocksPassed(platform.pool, region, { today: chinaDay(platform.now()), limit: 200 })
    for (const { caseId, act, kind, started, n } of due) {
      await how.before?.(platform, region, { caseId, act })
      const key = how.key(`clock/${caseId}/${act}/${kind}/${started}/${n}`)
      await platform.door.act({
        region,
        case: caseId,
        act,
        answers: {},
        actor: theLaw,
        key,
        ...(kind === 'duty' && how.lapse && { lapse: true as const }),
      })
    }
    return due.length
  }

const day = 24 * 60 * 60_000

/** Remembers what was read first, as a cache does that is never told. */
function remembering(which: string, keyOf: (call: Call, server: number) => string): Meddling {
  const seen = new Map<string, QueryResult>()
  return {
    answer(call, server, result) {
      if (call.name !== which) return result
      const key = keyOf(call, server)
      const first = seen.get(key)
      if (!first && result.rows.length > 0) seen.set(key, result)
      return first ?? result
    },
  }
}

function frozenRegisters(): Meddling {
  const first = new Map<number, unknown>()
  return {
    answer(call, server, result) {
      const row = result.rows[0] as { registers?: unknown } | undefined
      if (call.name !== 'holdRegion' || !row) return result
      if (!first.has(server)) first.set(server, row.registers)
      return { ...result, rows: [{ ...row, registers: first.get(server) }] }
    },
  }
}

export const noBug: Bug = { says: 'nothing planted' }

export const bugs: Readonly<Record<string, Bug>> = {
  'no idempotency key': {
    says: 'the server gives each request a key of its own',
    door: (door) => ({ ...door, act: (request) => door.act({ ...request, key: `${request.key}/${randomUUID()}` }) }),
  },
  'retry with new key': { says: 'the client asks again with a new key', newKey: true },
  'key kept after the commit': { says: 'the answer to a key is written by itself, after the commit', meddling: later('insertIdempotency') },
  'timer row outside the transaction': { says: 'clocks are written after the commit', meddling: later('upsertClocks', 'deleteClocks') },
  'projection outside the transaction': { says: 'the case is written after the commit', meddling: later('upsertCases') },
  'fire before mark': {
    says: 'a clock fires, under a key of the sweep, and is marked after the commit',
    meddling: later('upsertCases', 'upsertClocks'),
    sweep: sweeping({ key: (clock) => `${clock}/${randomUUID()}`, lapse: true }),
  },
  'mark before fire': {
    says: 'a clock is marked as fired, and then fires',
    sweep: sweeping({
      before: (platform, region, { caseId, act }) =>
        platform.pool.query('update clock set passed = true where region = $1 and case_id = $2 and act = $3', [region, caseId, act]),
      key: (clock) => clock,
      lapse: true,
    }),
  },
  'only what falls due today': {
    says: 'clocks that fell due while no server ran are not looked for',
    meddling: () => ({
      statement: (call) =>
        call.text.includes('c.due < $2')
          ? { ...call, text: call.text.replace('c.due < $2', 'c.due < $2 and c.due >= $2::date - 2') }
          : 'as it is',
    }),
  },
  'application clock': { says: 'servers go by their own clocks, and one is two days ahead', skew: [0, 2 * day] },
  'ack before commit': {
    says: 'callers are answered before the commit',
    meddling: () => ({ statement: ({ text }) => (text === 'commit' ? 'at once' : 'as it is') }),
  },
  'memory without a look': {
    says: 'what a server knows of the record since it wrote last is taken for what is stored, without comparing the head',
    meddling: () => ({ statement: (call) => (call.name === 'sameRecord' ? { ...call, text: 'select 1', values: [] } : 'as it is') }),
  },
  'sequence without the lock': {
    says: 'positions are given out without holding the region, and a conflict is ignored',
    meddling: () => ({
      holdsLate: true,
      statement(call) {
        if (call.name === 'holdRegion') return { ...call, text: call.text.replace(' for update', '') }
        return /^insert(?:Events|Openings|Idempotency|Documents|Publications|Cards)$/.test(call.name) ? withoutConflict(call) : 'as it is'
      },
    }),
  },
  'errors are swallowed': { says: 'a statement that failed counts as done', meddling: () => ({ swallows: true }) },
  'commits half way': { says: 'the events are committed before what goes with them', meddling: () => ({ commitsAfter: 'insertEvents' }) },
  'cache is never told': { says: 'a server goes on with the registers it read first', meddling: frozenRegisters },
  'case read before it is held': {
    says: 'a server attempts on the case as it first read it',
    meddling: () => remembering('readCases', (call, server) => `${server} ${JSON.stringify(call.values)}`),
  },
  'answers crossed': { says: 'two who ask at once get each other’s answers', door: crossing },
  'log head written by itself': { says: 'size and edge of the log are written after the commit', meddling: later('updateRegion') },
}
