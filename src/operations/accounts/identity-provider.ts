import * as oidc from 'openid-client'
import { type Caller, ProviderUnavailable, SignInFailed } from '../operation.ts'
import type { Platform } from '../platform.ts'
import type { IdentityProvider } from './provider-settings.ts'
import { seal, unseal } from './secrets.ts'

/** Where the provider sends people back to. */
const returnPath = '/sign-in/identity'

/** Minutes that somebody has for signing in there. */
const minutes = 10

/** Ways of signing in there that count as a second factor (RFC 8176). */
const strong = ['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face']

interface Asked {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  /** The person who links an identity to their account; empty when somebody signs in. */
  readonly person: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Who somebody is, as the provider says. */
export interface Known {
  readonly issuer: string
  readonly subject: string
  /** Whether they showed a second factor there. */
  readonly strong: boolean
  /** Who asked for it to be linked; empty when somebody signs in. */
  readonly person: string
}

const found = new WeakMap<IdentityProvider, Promise<oidc.Configuration>>()

/** @throws ProviderUnavailable when it cannot be asked; the next one asks anew */
function configurationOf(provider: IdentityProvider): Promise<oidc.Configuration> {
  const known = found.get(provider)
  if (known) return known
  const { hostname, protocol } = new URL(provider.issuer)
  const own = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  const asked = oidc
    .discovery(new URL(provider.issuer), provider.clientId, provider.clientSecret, undefined, {
      timeout: 10,
      ...(own && { execute: [oidc.allowInsecureRequests] }),
    })
    .catch((cause: unknown) => {
      found.delete(provider)
      throw new ProviderUnavailable(cause)
    })
  found.set(provider, asked)
  return asked
}

/** Where to send somebody, and the ticket that only their browser keeps (PKCE, state and nonce, sealed). */
export async function askProvider(
  platform: Platform,
  provider: IdentityProvider,
  caller: Caller,
): Promise<{ url: string; ticket: string }> {
  const configuration = await configurationOf(provider)
  const asked: Asked = {
    verifier: oidc.randomPKCECodeVerifier(),
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    person: caller.person,
    until: platform.now() + minutes * 60_000,
  }
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: `${platform.publicUrl}${returnPath}`,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
    state: asked.state,
    nonce: asked.nonce,
  })
  return { url: url.href, ticket: seal(platform, 'identity-request', provider.issuer, JSON.stringify(asked)) }
}

/**
 * Who came back. The code is exchanged with the verifier of the ticket; signature, issuer, audience, age, state and nonce are checked.
 * @param query what the provider sent along, without the question mark
 * @throws SignInFailed when anything is not as it was asked; ProviderUnavailable when the provider cannot be asked
 */
export async function hearProvider(
  platform: Platform,
  provider: IdentityProvider,
  given: { ticket: string; query: string },
): Promise<Known> {
  const text = unseal(platform, 'identity-request', provider.issuer, given.ticket)
  const asked = text === undefined ? undefined : (JSON.parse(text) as Asked)
  if (!asked || asked.until < platform.now()) throw new SignInFailed()
  const configuration = await configurationOf(provider)
  const back = new URL(`${platform.publicUrl}${returnPath}?${given.query}`)
  const tokens = await oidc
    .authorizationCodeGrant(configuration, back, {
      pkceCodeVerifier: asked.verifier,
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      idTokenExpected: true,
    })
    .catch((cause: unknown) => {
      throw cause instanceof TypeError ? new ProviderUnavailable(cause) : new SignInFailed()
    })
  const claims = tokens.claims()
  if (!claims) throw new SignInFailed()
  const ways = Array.isArray(claims['amr']) ? claims['amr'].map(String) : []
  return { issuer: claims.iss, subject: claims.sub, strong: ways.some((way) => strong.includes(way)), person: asked.person }
}
