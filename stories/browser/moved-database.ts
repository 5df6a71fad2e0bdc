import pg from 'pg'

/**
 * Lets the clock of the database go with that of a story's server, `ahead` milliseconds from the true time: a server whose clock is not that of
 * its database accepts no act.
 */
export function moveDatabase(ahead: () => number): void {
  const client = pg.Client.prototype as unknown as { query(...given: unknown[]): unknown }
  const { query } = client
  client.query = function (this: unknown, first: unknown, ...rest: unknown[]) {
    const there = `(clock_timestamp() + interval '${Math.round(ahead())} milliseconds')`
    return query.call(this, typeof first === 'string' ? first.replaceAll('clock_timestamp()', there) : first, ...rest)
  }
}
