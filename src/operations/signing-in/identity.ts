import { readAccounts } from '../../store/accounts/accounts.ts'
import { linkIdentity, readLinked } from '../../store/accounts/identity-links.ts'
import { askProvider, hearProvider, type Known } from '../accounts/identity-provider.ts'
import { note } from '../accounts/note.ts'
import type { IdentityProvider } from '../accounts/provider-settings.ts'
import { letIn } from '../accounts/sessions.ts'
import { BadRequest } from '../door/request.ts'
import { type Caller, IdentityUnknown, NotFound, operation, SignInFailed } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { nothing } from '../requests.ts'
import { sessionView } from '../views.ts'
import { finishIdentityRequest } from './requests.ts'
import { showSession } from './sign-in.ts'
import { identityAskedView } from './views.ts'

function providerOf({ provider }: Platform): IdentityProvider {
  if (!provider) throw new NotFound('Nobody signs in here with an identity of elsewhere: no provider is set up.')
  return provider
}

export const beginIdentity = operation({
  name: 'begin-identity',
  says: { zh: '统一身份认证登录：取得跳转地址', en: 'Sign in with the identity provider: where to go' },
  method: 'post',
  path: '/session/identity',
  input: nothing,
  output: identityAskedView,
  may: 'everyone',
  limited: 'guess',
  run: (platform, _input, caller) => askProvider(platform, providerOf(platform), caller),
})

/** Links an identity to the account of who asked for it, and who is signed in still. */
async function link(platform: Platform, known: Known, caller: Caller): Promise<string> {
  if (caller.person !== known.person) throw new SignInFailed()
  const { pool, region, now } = platform
  const at = new Date(now()).toISOString()
  if (!(await linkIdentity(pool, region, known, { person: known.person, at })) && (await readLinked(pool, region, known)) !== known.person)
    throw new BadRequest('request-incomplete', 'That identity is linked to another account. Sign in with it, or choose another identity.')
  await note(platform, 'linked', known.person)
  return known.person
}

/**
 * What the provider says of somebody is taken for who they are, not for what they may do: accounts are linked, never made or merged by a name or a
 * number that a provider gives.
 */
export const finishIdentity = operation({
  name: 'finish-identity',
  says: { zh: '统一身份认证登录：完成', en: 'Sign in with the identity provider: coming back' },
  method: 'post',
  path: '/session/identity/finish',
  input: finishIdentityRequest,
  output: sessionView,
  may: 'everyone',
  limited: 'guess',
  session: 'begins',
  async run(platform, given, caller) {
    const known = await hearProvider(platform, providerOf(platform), given)
    const { pool, region } = platform
    const person = known.person ? await link(platform, known, caller) : await readLinked(pool, region, known)
    if (person === undefined) throw new IdentityUnknown()
    const [account] = await readAccounts(pool, region, [person])
    if (!account || account.closed) throw new SignInFailed()
    // Who links is signed in with all that was asked of them.
    const begun = await letIn(platform, account, caller, { method: 'oidc', factor: known.strong || known.person !== '' })
    if (!begun.owes) await note(platform, 'signed-in', person)
    return showSession(platform, begun)
  },
})
