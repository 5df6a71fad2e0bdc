import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const heard = new Set<string>()
let listening = false

/** Whether it is the sources that ask, and not a story that looks behind them. */
function ofTheSources(): boolean {
  const caller = new Error().stack
    ?.split('\n')
    .find((line) => line.includes('/') && !/node_modules|node:|record-statements|\/(?:leak-watch|fault-pool)/.test(line))
  return caller !== undefined && /\/src\/(?:store|operations)\//.test(caller) && !/[.]test[.]ts/.test(caller)
}

/**
 * Hears every statement that the sources in this process send to PostgreSQL from now on. With `YIFA_STATEMENTS=FOLDER` they are kept there too, so
 * that a run of all stories can be looked through afterwards.
 */
export function hearStatements(): ReadonlySet<string> {
  if (listening) return heard
  listening = true
  const folder = process.env['YIFA_STATEMENTS']
  if (folder) mkdirSync(folder, { recursive: true })
  for (const place of [pg.Client.prototype, pg.Pool.prototype] as unknown as { query(...asked: unknown[]): unknown }[]) {
    const { query } = place
    place.query = function (this: unknown, ...asked: unknown[]) {
      const [first] = asked
      const given = first as { text?: unknown; statements?: readonly { text: string }[] } | undefined
      const texts = typeof first === 'string' ? [first] : (given?.statements?.map(({ text }) => text) ?? [given?.text])
      for (const text of texts) {
        if (typeof text !== 'string' || heard.has(text) || !ofTheSources()) continue
        heard.add(text)
        if (folder) appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(text)}\n`)
      }
      return query.apply(this, asked)
    }
  }
  return heard
}

/** What was heard in other processes and kept. */
export function keptStatements(): string[] {
  const folder = process.env['YIFA_STATEMENTS']
  if (!folder || !existsSync(folder)) return []
  const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  return [...new Set(lines)].filter((line) => line !== '').map((line) => JSON.parse(line) as string)
}
