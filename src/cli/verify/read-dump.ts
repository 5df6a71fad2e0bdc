import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { CannotDo } from '../exit-codes.ts'

/** A row of a dump: text by column; null as undefined. */
export type DumpRow = Readonly<Record<string, string | undefined>>

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** A value as PostgreSQL's COPY writes it. @source PostgreSQL manual, COPY, "Text Format" */
function copyValue(text: string): string | undefined {
  if (text === '\\N') return undefined
  return text.includes('\\') ? text.replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter) : text
}

const heading = /^COPY (?:"?\w+"?\.)?"?(\w+)"? \((.*)\) FROM stdin;$/

/**
 * Reads a plain dump of the database, as `pg_dump` writes it, row by row; only the tables that somebody takes.
 * @throws CannotDo when it cannot be read, or ends in the middle of a table
 */
export async function readDump(path: string, take: Readonly<Record<string, (row: DumpRow) => void>>): Promise<void> {
  let columns: string[] | undefined
  let taking: ((row: DumpRow) => void) | undefined
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (columns === undefined) {
        const [, table = '', names] = heading.exec(line) ?? []
        if (names === undefined) continue
        columns = names.split(', ').map((name) => name.replaceAll('"', ''))
        taking = take[table]
      } else if (line === '\\.') columns = undefined
      else if (taking) {
        const values = line.split('\t')
        taking(Object.fromEntries(columns.map((column, i) => [column, copyValue(values[i] ?? '\\N')])))
      }
    }
  } catch (error) {
    throw new CannotDo(`Could not read '${path}': ${(error as Error).message}.`)
  }
  if (columns !== undefined) throw new CannotDo(`'${path}' ends in the middle of a table. Take the dump again.`)
}
