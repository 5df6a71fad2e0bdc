import { type AccountRow, readAccountByLogin, writeAccount } from '../../store/accounts/accounts.ts'
import type { PoolClient } from '../../store/pool.ts'
import type { Platform } from '../platform.ts'
import { hashPassword, shortest, weakness } from './password.ts'
import { markOfNumber } from './real-name.ts'

export interface NewAccount extends Omit<AccountRow, 'secret' | 'actsFor' | 'mark' | 'others'> {
  readonly password: string
  /** The password's hash, where it is at hand. */
  readonly secret?: string
  /** Citizen number of the person, where it is known; only its mark is kept. */
  readonly number?: string
  readonly actsFor?: AccountRow['actsFor']
}

/** @throws Error when it is a password that nobody may choose; the demonstration, whose password everybody knows, does not ask */
export function refuseWeak(account: Pick<NewAccount, 'password' | 'login' | 'name'>): void {
  const weak = weakness(account.password, account)
  if (weak) throw new Error(weak)
}

/**
 * Makes an account for a natural person, or replaces the one they have. For seeding and for the keeper of accounts; no operation does it.
 * @throws Error when the login belongs to somebody else, or the password is shorter than 8 characters
 */
export async function makeAccount(
  platform: Platform,
  { password, secret, number, actsFor = [], ...account }: NewAccount,
  client: Pick<PoolClient, 'query'> = platform.pool,
): Promise<void> {
  const { region } = platform
  if (Array.from(password).length < shortest)
    throw new Error(`The password of '${account.login}' is shorter than ${shortest} characters. Choose a longer one.`)
  const login = account.login.toLowerCase()
  const other = await readAccountByLogin(client, region, login)
  if (other && other.person !== account.person) throw new Error(`The login '${login}' belongs to somebody else. Choose another.`)
  const mark = number === undefined ? null : markOfNumber(platform, number)
  await writeAccount(client, region, { ...account, login, actsFor, mark, secret: secret ?? (await hashPassword(password)) })
}
