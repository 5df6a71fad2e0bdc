import { readAccountByLogin, readAccounts, readAccountsOfMark, writeMark } from '../../store/accounts/accounts.ts'
import type { Platform } from '../platform.ts'
import { makeAccount, type NewAccount, refuseWeak } from './make-account.ts'
import { note, noted } from './note.ts'
import { markOfNumber } from './real-name.ts'

/** There is such an account; its password is not changed by adding it again. */
export class AccountExists extends Error {
  constructor(what: string) {
    super(`There is an account with the ${what} already. Nothing was changed; choose another.`)
    this.name = 'AccountExists'
  }
}

/** The citizen number is that of somebody who has an account as a party, or the account has another number. */
export class NumberTaken extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'NumberTaken'
  }
}

/** @throws NumberTaken where somebody comes as a party under this number already */
async function requireFree({ pool, region }: Platform, mark: string, person: string): Promise<void> {
  const holder = (await readAccountsOfMark(pool, region, mark)).find((account) => account.kind === 'party' && account.person !== person)
  if (holder)
    throw new NumberTaken(
      'A citizen has an account under this number already. Nothing was changed. They sign in with that one; if they lost its password, or it is not theirs, the window that keeps the registrations helps them with their identity card.',
    )
}

/**
 * Makes an account for a person who has none. What they may do comes from posts, which only acts give.
 * @throws AccountExists; NumberTaken; what makeAccount throws; Error when the password is one that nobody may choose
 */
export async function addAccount(platform: Platform, account: NewAccount): Promise<void> {
  const { pool, region } = platform
  refuseWeak(account)
  if (await readAccountByLogin(pool, region, account.login.toLowerCase())) throw new AccountExists(`login '${account.login.toLowerCase()}'`)
  if ((await readAccounts(pool, region, [account.person])).length > 0) throw new AccountExists(`person '${account.person}'`)
  if (account.kind === 'party' && account.number !== undefined)
    await requireFree(platform, markOfNumber(platform, account.number), account.person)
  await noted(platform, { kind: 'made', person: account.person }, (client) => makeAccount(platform, account, client))
}

/**
 * Says whose an account is that was made without a number. Doing it again changes nothing; another number is refused: an account does not pass from
 * one person to another.
 * @throws NumberTaken; Error where there is no such account
 */
export async function identifyAccount(platform: Platform, login: string, number: string): Promise<void> {
  const { pool, region } = platform
  const account = await readAccountByLogin(pool, region, login.toLowerCase())
  if (!account) throw new Error(`There is no account '${login.toLowerCase()}'. Make it first: yifa account add.`)
  const mark = markOfNumber(platform, number)
  if (account.mark === mark) return
  if (account.mark)
    throw new NumberTaken(
      `The account '${login.toLowerCase()}' belongs to somebody with another number. Nothing was changed: close it, and make one for whoever comes instead.`,
    )
  if (account.kind === 'party') await requireFree(platform, mark, account.person)
  await writeMark(pool, region, account.person, mark)
  await note(platform, 'identified', account.person)
}
