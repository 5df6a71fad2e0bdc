import { InOnePiece } from '../../src/store/in-one-piece.ts'
import type { Pool } from '../../src/store/pool.ts'

type Asked = string | { readonly name?: string; readonly text: string }

const namesOf = (asked: Asked): string[] =>
  typeof asked === 'string' ? [asked] : asked instanceof InOnePiece ? asked.statements.map(({ name }) => name) : [asked.name ?? asked.text]

/**
 * A pool that notes what is asked on each connection taken from it.
 * @param delay how long what is asked, and all behind it on its connection, waits; by the names of its statements
 */
export function notingPool(pool: Pool, delay: (names: readonly string[]) => Promise<void> | undefined = () => undefined) {
  /** Names of the statements of each connection taken, in order; the text of one that has no name. */
  const taken: string[][] = []
  const noting = new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name !== 'connect') return typeof value === 'function' ? value.bind(target) : value
      return async () => {
        const client = await target.connect()
        const statements: string[] = []
        let waits: Promise<void> | undefined
        taken.push(statements)
        return new Proxy(client, {
          get(inner, what) {
            const own: unknown = Reflect.get(inner, what)
            if (what !== 'query') return typeof own === 'function' ? own.bind(inner) : own
            return (asked: Asked, values?: unknown[]) => {
              const names = namesOf(asked)
              statements.push(...names)
              waits = delay(names) ?? waits
              const ask = () => inner.query(asked as string, values)
              return waits ? waits.then(ask) : ask()
            }
          },
        })
      }
    },
  })
  return { pool: noting, taken }
}
