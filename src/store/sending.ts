import type { PoolClient } from 'pg'
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

/** A statement for all rows at once; none where there are no rows. */
export const forRows = ({ name, text }: Statement, region: string, rows: readonly object[]): Sending[] =>
  rows.length > 0 ? [{ name, text, values: [region, JSON.stringify(rows)] }] : []

/**
 * Sends the statements of a batch. The caller holds the transaction and the region's row, and commits only once this is fulfilled: the statements
 * are sent without waiting for one another, and carried out in the order in which they stand here.
 */
export async function send(client: Pick<PoolClient, 'query'>, statements: readonly Sending[]): Promise<void> {
  await together(statements.map((one) => client.query(one)))
}
