import type { QueryResult } from 'pg'
import { InOnePiece } from '../../src/store/in-one-piece.ts'
import type { Pool, PoolClient } from '../../src/store/pool.ts'

/** A statement, as the store asks for it. */
export interface Call {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

/** One thing a server waits for: it goes on only when the world lets this run. */
export interface Step {
  readonly server: number
  readonly what: string
  /** The connection it was sent on: what is sent on one is carried out in this order, however much is under way. */
  readonly on?: object
  /** False while another transaction holds what this one asks for, or something sent before it on the same connection is not carried out yet. */
  ready(): boolean
  run(): Promise<void>
  /** Carries it out, or not, and lets its server never hear of it: the connection breaks. */
  cut(executed: boolean): Promise<void>
  /** Carries it out, or not; its server is gone. */
  vanish(executed: boolean): Promise<void>
}

/** How a planted bug treats a statement. `later`: after the commit, by itself; `at-once`: answered before it is carried out. */
export interface Meddling {
  statement?(call: Call, server: number): 'as it is' | 'later' | 'at once' | Call
  answer?(call: Call, server: number, result: QueryResult): QueryResult
  /** Errors of the database are swallowed, and the server told that all is well. */
  swallows?: boolean
  /** The region is not held from the first read on, only from the first write. */
  holdsLate?: boolean
  /** A transaction is ended after this statement, and another begun. */
  commitsAfter?: string
}

const callOf = (query: unknown, values?: unknown[]): Call => {
  if (typeof query === 'string') return { name: query.trim().split(/\s+/).slice(0, 3).join(' '), text: query, values: values ?? [] }
  const { name, text, values: own = [] } = query as { name?: string; text: string; values?: unknown[] }
  // Without the magnitude for which it was planned.
  const plain = name?.replace(/\.\d+$/, '')
  return { name: plain ?? text.trim().split(/\s+/).slice(0, 3).join(' '), text, values: own }
}

interface Held {
  readonly real: PoolClient
  broken: boolean
  open: boolean
  /** Handed back by its server while a transaction is still open. */
  released: boolean
  /** What a bug put off until after the commit. */
  readonly later: Call[]
  /** Size of the log that this transaction will leave. */
  size?: number
}

const empty = { rows: [], rowCount: 0, command: '', oid: 0, fields: [] } as QueryResult
const names = new Map<string, string>()
/** A text that a bug changed must not go by the name under which the connection has prepared the other one. */
const preparedAs = (call: Call): { name?: string } => {
  if (!/^\w+$/.test(call.name)) return {}
  const known = names.get(call.text) ?? `${call.name}_${names.size}`
  names.set(call.text, known)
  return { name: known }
}

/** Several statements in one text have neither values nor a name: they are sent as the store sends them. */
const send = (on: Pick<PoolClient, 'query'>, call: Call): Promise<QueryResult> =>
  on.query(call.values.length === 0 ? call.text : { ...preparedAs(call), text: call.text, values: call.values })

/** PostgreSQL gave a statement up because it waited too long. */
const gaveUp = (error: unknown): boolean => (error as { code?: string }).code === '57014'

const writes = ({ text }: Call): boolean => /^\s*(?:insert|update|delete)/.test(text)

/** Between the servers of one world and their database: every call waits here until the world lets it go on. */
export class Gate {
  readonly pending: Step[] = []
  private readonly pool: Pool
  private readonly meddling: Meddling
  private readonly held = new Map<number, Set<Held>>()
  private readonly committed: (size: number) => void
  private holder: Held | undefined
  /** A statement that the gate let go on and the database held until it gave up. */
  private stalled: string | undefined

  /** @param committed told of the size of the log whenever it has grown */
  constructor(pool: Pool, meddling: Meddling, committed: (size: number) => void) {
    this.pool = pool
    this.meddling = meddling
    this.committed = committed
  }

  /** The pool of a server; once the server is gone, nothing that it asks for is carried out any more. */
  poolFor(server: number): Pool {
    const mine = new Set<Held>()
    this.held.set(server, mine)
    const live = (): boolean => this.held.get(server) === mine
    const facade = {
      query: (query: unknown, values?: unknown[]) => {
        const call = callOf(query, values)
        return this.wait(server, live, { call, on: () => this.pool as unknown as PoolClient })
      },
      connect: () =>
        new Promise((done, fail) => {
          if (!live()) return
          const take = async (): Promise<Held> => {
            const held: Held = { real: await this.pool.connect(), broken: false, open: false, released: false, later: [] }
            mine.add(held)
            return held
          }
          this.push({
            server,
            what: 'connect',
            ready: () => true,
            run: async () => done(this.clientFor(server, live, await take())),
            cut: async () => fail(new Error('injected: no connection')),
            vanish: async () => {},
          })
        }),
    }
    return facade as unknown as Pool
  }

  private push(step: Step): void {
    this.pending.push(step)
  }

  private take(step: Step): void {
    const at = this.pending.indexOf(step)
    if (at >= 0) this.pending.splice(at, 1)
  }

  private clientFor(server: number, live: () => boolean, held: Held): PoolClient {
    const ask = (query: unknown, values?: unknown[]): Promise<QueryResult> =>
      this.wait(server, live, { call: callOf(query, values), held, on: () => held.real })
    return {
      query: (query: unknown, values?: unknown[]) => (query instanceof InOnePiece ? query.oneByOne(ask) : ask(query, values)),
      release: () => void this.release(server, held),
    } as unknown as PoolClient
  }

  private release(server: number, held: Held): void {
    held.released = held.open
    if (held.open) return
    this.held.get(server)?.delete(held)
    held.real.release()
  }

  private wait(server: number, live: () => boolean, asked: { call: Call; held?: Held; on: () => PoolClient }): Promise<QueryResult> {
    return new Promise((done, fail) => {
      if (!live()) return
      const { held } = asked
      const treated = this.meddling.statement?.(asked.call, server) ?? 'as it is'
      const call = typeof treated === 'string' ? asked.call : treated
      if (held?.broken) {
        if (this.meddling.swallows) return done(empty)
        return fail(new Error('injected: the connection is broken'))
      }
      if (treated === 'later' && held) {
        held.later.push(call)
        return done(empty)
      }
      const carry = async (): Promise<QueryResult> => {
        // What was sent before it broke the connection.
        if (held?.broken) throw new Error('injected: the connection is broken')
        if (held && this.holds(call)) this.holder = held
        const result = await send(asked.on(), call).catch((error: unknown) => {
          if (gaveUp(error)) this.stalled = call.name
          throw error
        })
        if (held) await this.after(server, held, call)
        return this.meddling.answer?.(call, server, result) ?? result
      }
      const quiet = (): void => void 0
      const lose = async (executed: boolean): Promise<void> => {
        if (executed) await carry().catch(quiet)
        if (held) await this.drop(held)
      }
      const step: Step = {
        server,
        what: call.name,
        ...(held && { on: held }),
        ready: () => this.isNext(step) && (this.holder === undefined || this.holder === held || !this.waits(call, held)),
        run: () => carry().then(done, this.meddling.swallows ? () => done(empty) : fail),
        async cut(executed) {
          await lose(executed)
          fail(new Error(`injected: ${call.name} cut`))
        },
        vanish: lose,
      }
      if (this.meddling.swallows) {
        const { cut } = step
        step.cut = async (executed) => {
          await lose(executed)
          done(empty)
          void cut
        }
      }
      if (treated === 'at once') {
        const unheard: Step = { ...step, ready: () => this.isNext(unheard), run: () => carry().then(quiet, quiet) }
        this.push(unheard)
        return done(empty)
      }
      this.push(step)
    })
  }

  /** Whether nothing that was sent before it on its connection is still waiting. */
  private isNext(step: Step): boolean {
    return step.on === undefined || this.pending.find(({ on }) => on === step.on) === step
  }

  /** Whether the database would let this wait for who holds the region. What writes by itself might, so it waits here, where nothing stands still. */
  private waits(call: Call, held: Held | undefined): boolean {
    return held ? this.holds(call) : writes(call)
  }

  private holds(call: Call): boolean {
    return this.meddling.holdsLate ? writes(call) : call.name === 'holdRegion'
  }

  /** What a statement changed: whether a transaction is open, and who holds the region. */
  private async after(server: number, held: Held, call: Call): Promise<void> {
    if (/^begin/.test(call.text)) held.open = true
    if (call.name === 'updateRegion') held.size = Number(call.values[1])
    if (/^(?:commit|rollback)$/.test(call.text)) {
      held.open = false
      if (this.holder === held) this.holder = undefined
      if (call.text === 'commit' && held.size !== undefined) this.committed(held.size)
      delete held.size
      const late = call.text === 'commit' ? held.later.splice(0) : []
      if (late.length > 0) this.afterwards(server, late)
      if (held.released) this.release(server, held)
      return
    }
    if (call.name === this.meddling.commitsAfter) {
      await held.real.query('commit')
      await held.real.query('begin')
    }
  }

  /** What a bug put off is carried out by itself, if the server lives until then. */
  private afterwards(server: number, calls: readonly Call[]): void {
    for (const call of calls) {
      const run = async (): Promise<void> => void (await send(this.pool as unknown as PoolClient, call).catch(() => {}))
      this.push({
        server,
        what: `later ${call.name}`,
        ready: () => this.holder === undefined,
        run,
        cut: async () => {},
        vanish: async () => {},
      })
    }
  }

  /** What PostgreSQL does with a connection that broke: it rolls back. */
  private async drop(held: Held): Promise<void> {
    if (held.broken) return
    held.broken = true
    if (held.open) await held.real.query('rollback')
    held.open = false
    if (this.holder === held) this.holder = undefined
  }

  /**
   * Lets one step go on.
   * @throws Error when the database held it for another one: the gate must know every lock, or what it plays is not what the seed says
   */
  async let(step: Step, how: 'run' | 'cut' | 'vanish' = 'run', executed = false): Promise<void> {
    this.take(step)
    if (how === 'run') await step.run()
    else await step[how](executed)
    if (this.stalled) throw new Error(`The gate let '${this.stalled}' go on while the database held it: it does not know that lock.`)
  }

  /** The server is gone: what it waited for is never carried out, what it had begun is rolled back. */
  async kill(server: number): Promise<void> {
    const mine = this.held.get(server)
    this.held.delete(server)
    for (const step of this.pending.filter((one) => one.server === server)) this.take(step)
    for (const held of mine ?? []) {
      await this.drop(held)
      held.real.release()
    }
  }
}
