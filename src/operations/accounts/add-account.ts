import { readAccountByLogin, readAccounts } from '../../store/accounts/accounts.ts'
import type { Platform } from '../platform.ts'
import { makeAccount, type NewAccount } from './make-account.ts'

/** There is such an account; its password is not changed by adding it again. */
export class AccountExists extends Error {
  constructor(what: string) {
    super(`There is an account with the ${what} already. Nothing was changed; choose another.`)
    this.name = 'AccountExists'
  }
}

/** Makes an account for a person who has none. What they may do comes from posts, which only acts give. @throws AccountExists; what makeAccount throws */
export async function addAccount(platform: Platform, account: NewAccount): Promise<void> {
  const { pool, region } = platform
  if (await readAccountByLogin(pool, region, account.login.toLowerCase())) throw new AccountExists(`login '${account.login.toLowerCase()}'`)
  if ((await readAccounts(pool, region, [account.person])).length > 0) throw new AccountExists(`person '${account.person}'`)
  await makeAccount(platform, account)
}
