import { readAccountByLogin } from '../../store/accounts/accounts.ts'
import { linkIdentity, readLinked } from '../../store/accounts/identity-links.ts'
import type { Platform } from '../platform.ts'
import { note } from './note.ts'

/** There is no such account or provider, or the identity is somebody else's. */
export class CannotLink extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'CannotLink'
  }
}

/** Links an identity at the provider to an account, for its keeper. Doing it again changes nothing. @throws CannotLink */
export async function linkAccount(platform: Platform, login: string, subject: string): Promise<void> {
  const { pool, region, provider, now } = platform
  if (!provider) throw new CannotLink('No identity provider is set up. Set YIFA_OIDC_ISSUER, YIFA_OIDC_CLIENT and YIFA_OIDC_SECRET.')
  const account = await readAccountByLogin(pool, region, login.toLowerCase())
  if (!account) throw new CannotLink(`There is no account '${login.toLowerCase()}'. Make it first: yifa account add.`)
  const identity = { issuer: provider.issuer, subject }
  if (await linkIdentity(pool, region, identity, { person: account.person, at: new Date(now()).toISOString() }))
    return note(platform, 'linked', account.person)
  if ((await readLinked(pool, region, identity)) !== account.person)
    throw new CannotLink(`The identity '${subject}' is linked to another account already. Nothing was changed.`)
}
