import type { Pool, PoolClient } from 'pg'
import { databaseAway } from './database-away.ts'

/**
 * Undoes a transaction in which something failed, and gives its connection back. One whose database is away is closed instead: nobody is to wait
 * for its answer a second time, and whatever PostgreSQL still holds for it falls with it.
 */
export async function undo(client: PoolClient, why: unknown): Promise<void> {
  if (databaseAway(why)) {
    client.release(why as Error)
    return
  }
  await client.query('rollback').then(
    () => client.release(),
    (broken: Error) => client.release(broken),
  )
}

/**
 * Does all of it, or where it fails nothing.
 * @param begin how the transaction begins, where it is not as usual
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>, begin = 'begin'): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(begin)
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await undo(client, error)
    throw error
  }
}

type Asking = Pick<PoolClient, 'query'>

/**
 * The same pool or connection for work that may take its time (taking in a whole library), where the server's own statements are given up early.
 * @param milliseconds after which a statement is given up all the same
 */
export function atLeisure<T extends Asking>(of: T, milliseconds = 120_000): T {
  return new Proxy(of, {
    get(target, name) {
      if (name === 'query')
        return (query: string | object, values?: unknown[]) => {
          const config = typeof query === 'string' ? { text: query, values } : query
          return target.query({ ...config, query_timeout: milliseconds } as never)
        }
      if (name === 'connect') return async () => atLeisure(await (target as unknown as { connect(): Promise<T> }).connect(), milliseconds)
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
