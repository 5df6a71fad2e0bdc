import { type AccountRow, readAccounts } from '../../store/accounts/accounts.ts'
import { readRegistration } from '../../store/accounts/registrations.ts'
import { readCases } from '../../store/read-cases.ts'
import type { Platform } from '../platform.ts'
import { partyStanding } from './party-standing.ts'
import { isRegistered } from './real-name.ts'

/** Whether the holder of an account that they made themselves closed it; otherwise the window struck it out as wrong, or it is not on record. */
async function wasLeft({ pool, region, catalogue }: Platform, person: string): Promise<boolean> {
  const row = await readRegistration(pool, region, { person })
  const leave = catalogue.registration?.leave
  if (!row?.caseId || leave === undefined) return false
  const [found] = await readCases(pool, region, [row.caseId])
  return (found?.file.marking.acts[leave]?.times ?? 0) > 0
}

/**
 * Under which ids a natural person stands beside the account they came with: their other accounts, and the enterprises for which those stand. An
 * account whose registration was struck out as wrong was never theirs.
 */
export async function alsoOf(platform: Platform, others: readonly string[] = []): Promise<readonly string[]> {
  if (others.length === 0) return []
  const accounts = await readAccounts(platform.pool, platform.region, others)
  const ids = await Promise.all(
    accounts.map(async (account): Promise<readonly string[]> => {
      if (account.kind !== 'party') return [account.person]
      const standing = await partyStanding(platform, account)
      if (standing) return [account.person, ...standing.actsFor.map(({ id }) => id)]
      return !isRegistered(account.login) || (await wasLeft(platform, account.person)) ? [account.person] : []
    }),
  )
  return ids.flat()
}

/** An account with the other ids of its natural person. */
export interface KnownAccount extends AccountRow {
  readonly also: readonly string[]
}

/** Accounts of these persons, with what else is theirs. */
export async function knownAccounts(platform: Platform, persons: readonly string[]): Promise<KnownAccount[]> {
  const accounts = await readAccounts(platform.pool, platform.region, persons)
  return Promise.all(accounts.map(async (account) => ({ ...account, also: await alsoOf(platform, account.others) })))
}
