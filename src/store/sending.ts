import type { PoolClient } from 'pg'
import { TextArray } from './text-array.ts'
import { together } from './together.ts'

/** A statement with its values, ready to be sent. */
export interface Sending extends Statement {
  readonly values: unknown[]
}

/** A statement that is prepared once for each connection, because planning costs more than writing a row. */
export interface Statement {
  readonly name: string
  readonly text: string
}

type ColumnType = 'text' | 'bigint' | 'integer' | 'smallint' | 'boolean' | 'date' | 'timestamptz' | 'jsonb'

/** Columns of rows, with what PostgreSQL is to take them for. */
type Columns = Readonly<Record<string, ColumnType>>

/** A statement for many rows at once. */
export interface RowsStatement extends Statement {
  readonly columns: readonly (readonly [string, ColumnType])[]
}

/**
 * A statement for rows that have these columns; what else a row has is not written.
 * @param text gets what to select them from, under the name `x`
 */
export function rowsStatement(name: string, columns: Columns, text: (rows: string) => string): RowsStatement {
  const names = Object.keys(columns)
  const typed = names.map((column) => (columns[column] === 'text' ? `"${column}"` : `"${column}"::${columns[column]}`))
  const arrays = names.map((_, i) => `$${i + 2}::text[]`)
  const given = names.map((column) => `"${column}"`)
  return {
    name,
    columns: Object.entries(columns),
    text: text(`(select ${typed.join(', ')} from unnest(${arrays.join(', ')}) as given(${given.join(', ')})) as x`),
  }
}

function written(value: unknown, type: ColumnType): string | null {
  if (value === undefined || value === null) return null
  if (type === 'jsonb') return JSON.stringify(value)
  return typeof value === 'string' ? value : String(value)
}

/**
 * A statement for all rows at once; none where there are no rows. Each column is sent as an array, in binary: rows as JSON would be read twice there,
 * and looked up member by member.
 */
export function forRows({ name, text, columns }: RowsStatement, region: string, rows: readonly object[]): Sending[] {
  if (rows.length === 0) return []
  const arrays = columns.map(([column, type]) => new TextArray(rows.map((row) => written((row as Record<string, unknown>)[column], type))))
  return [{ name, text, values: [region, ...arrays] }]
}

/**
 * Sends the statements of a batch. The caller holds the transaction and the region's row, and commits only once this is fulfilled: the statements
 * are sent without waiting for one another, and carried out in the order in which they stand here.
 */
export async function send(client: Pick<PoolClient, 'query'>, statements: readonly Sending[]): Promise<void> {
  await together(statements.map((one) => client.query(one)))
}
