import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../transaction.ts'

type Client = Pick<PoolClient, 'query'>

export interface SecondFactorRow {
  /** Sealed; opened only by who holds the installation's secret. */
  readonly secret: string
  /** Since when it is in use; null while the first code is awaited. RFC 3339. */
  readonly confirmed: string | null
}

export async function readSecondFactor(client: Client, region: string, person: string): Promise<SecondFactorRow | undefined> {
  return (
    await client.query<SecondFactorRow>('select secret, confirmed from second_factor where region = $1 and person = $2', [region, person])
  ).rows[0]
}

/** Lays a secret down to be confirmed. Does nothing where one is in use already. @returns whether it was laid down */
export async function offerSecondFactor(client: Client, region: string, person: string, secret: string): Promise<boolean> {
  const laid = await client.query(
    `insert into second_factor (region, person, secret) values ($1, $2, $3)
     on conflict (region, person) do update set secret = excluded.secret, step = 0 where second_factor.confirmed is null`,
    [region, person, secret],
  )
  return laid.rowCount === 1
}

/** Takes a time step for used, once and never one before it. @returns false when a code of it, or of a later one, was used already */
export async function takeStep(client: Client, region: string, person: string, step: number): Promise<boolean> {
  const used = await client.query('update second_factor set step = $3 where region = $1 and person = $2 and step < $3', [
    region,
    person,
    step,
  ])
  return used.rowCount === 1
}

/** Puts the factor into use, with the marks of its recovery codes in place of all earlier ones. */
export async function confirmSecondFactor(
  pool: Pool,
  region: string,
  person: string,
  given: { at: string; marks: readonly string[] },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('update second_factor set confirmed = $3 where region = $1 and person = $2', [region, person, given.at])
    await client.query('delete from recovery_code where region = $1 and person = $2', [region, person])
    await client.query('insert into recovery_code (region, person, mark) select $1, $2, unnest($3::text[])', [region, person, given.marks])
  })
}

/** Uses a recovery code up. @returns false when there is none such */
export async function spendRecoveryCode(client: Client, region: string, person: string, mark: string): Promise<boolean> {
  const used = await client.query('delete from recovery_code where region = $1 and person = $2 and mark = $3', [region, person, mark])
  return used.rowCount === 1
}

export async function countRecoveryCodes(client: Client, region: string, person: string): Promise<number> {
  const found = await client.query<{ n: number }>('select count(*)::integer as n from recovery_code where region = $1 and person = $2', [
    region,
    person,
  ])
  return found.rows[0]?.n ?? 0
}

/** @returns whether there was one */
export async function dropSecondFactor(client: Client, region: string, person: string): Promise<boolean> {
  await client.query('delete from recovery_code where region = $1 and person = $2', [region, person])
  return (await client.query('delete from second_factor where region = $1 and person = $2', [region, person])).rowCount === 1
}
