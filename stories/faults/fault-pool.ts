import { InOnePiece } from '../../src/store/in-one-piece.ts'
import type { Pool, PoolClient } from '../../src/store/pool.ts'

/**
 * How a database call goes wrong, for tests. `refused`: it throws and was never sent. `lost`: it was carried out, but the answer never comes.
 * `cut`: the connection breaks under it, so that every later call on it fails too. `swallowed`: never sent, and nobody is told — what no
 * writer may do; it is the control that shows that the checks see it.
 */
export type FaultMode = 'refused' | 'lost' | 'cut' | 'swallowed'

export interface FaultPool {
  readonly pool: Pool
  /** From now on, the n-th call goes wrong; 0 for none. Counts anew. */
  arm(mode: FaultMode, n: number): void
  /** The call that went wrong since then: its statement's name or first words; undefined when the fault never struck. */
  struck(): string | undefined
  /** Calls since then. */
  calls(): number
}

const nameOf = (query: unknown): string => {
  const { name, text } = typeof query === 'string' ? { name: undefined, text: query } : (query as { name?: string; text: string })
  return name ?? text.trim().split(/\s+/).slice(0, 3).join(' ')
}

/** Asking a client for a raw socket is pg's own business; a broken cable asks nobody. */
const cut = (client: PoolClient): void => {
  const { connection } = client as unknown as { connection: { stream: { destroy(error: Error): void } } }
  connection.stream.destroy(new Error('injected: connection cut'))
}

/** A pool that fails once, at the call it was armed for. */
export function faultPool(pool: Pool): FaultPool {
  let armed: { mode: FaultMode; n: number } = { mode: 'refused', n: 0 }
  let count = 0
  let hit: string | undefined
  const strikes = (what: string): FaultMode | undefined => {
    count++
    if (count !== armed.n) return undefined
    hit = what
    return armed.mode
  }
  const called = async <T>(what: string, call: () => Promise<T>, client?: PoolClient): Promise<T> => {
    const mode = strikes(what)
    if (mode === undefined) return call()
    if (mode === 'swallowed') return (what === 'connect' ? call() : { rows: [], rowCount: 0 }) as T
    if (mode === 'cut' && client) {
      cut(client)
      return call()
    }
    const result = mode === 'lost' ? await call() : undefined
    // A connection that was opened and never handed over must go back, or the pool runs dry.
    if (what === 'connect') (result as PoolClient | undefined)?.release()
    throw new Error(`injected: ${what} ${mode}`)
  }
  const clientOf = (client: PoolClient): PoolClient =>
    new Proxy(client, {
      get: (target, name) => {
        const ask = (query: unknown, values?: unknown[]): Promise<unknown> =>
          called(nameOf(query), () => target.query(query as string, values), target)
        // What is sent in one piece can go wrong at each of its statements.
        if (name === 'query')
          return (query: unknown, values?: unknown[]) => (query instanceof InOnePiece ? query.oneByOne(ask) : ask(query, values))
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  const wrapped = new Proxy(pool, {
    get: (target, name) => {
      if (name === 'connect') return async () => clientOf(await called('connect', () => target.connect()))
      if (name === 'query')
        return (query: unknown, values?: unknown[]) => called(nameOf(query), () => target.query(query as string, values))
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    pool: wrapped,
    arm(mode, n) {
      armed = { mode, n }
      count = 0
      hit = undefined
    },
    struck: () => hit,
    calls: () => count,
  }
}
