import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, makeClient, type ProblemError } from '../../src/api/client.ts'
import { demonstrationPassword as password } from '../../src/operations/seed-demonstration.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

// Signing in with a real OpenID Connect provider (oidc-provider), which runs here as a server of its own.

const returnTo = 'http://localhost:3000/sign-in/identity'
let server: Server
let issuer: string
let world: World
/** Ways of signing in that the provider will say were used. */
let amr: string[] = ['pwd']

async function startProvider(): Promise<void> {
  server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'yifa', client_secret: 'a-secret-of-the-test', redirect_uris: [returnTo], grant_types: ['authorization_code'] }],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'] },
    cookies: { keys: ['only-a-test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, amr }) }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    // Its sign-in page: whoever comes with `?as=` is that person, and consents to what is asked.
    void (async () => {
      const { prompt, params, session } = await provider.interactionDetails(request, response)
      if (prompt.name === 'login') {
        const account = new URL(request.url ?? '', issuer).searchParams.get('as') ?? 'nobody'
        return provider.interactionFinished(request, response, { login: { accountId: account, amr } })
      }
      const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params['client_id']) })
      grant.addOIDCScope('openid')
      await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
    })()
  })
}

/** A browser that follows the provider's redirects with its cookies, signs in there, and stops where it is sent back to us. */
async function browse(start: string, as: string): Promise<string> {
  const cookies = new Map<string, string>()
  let url = start
  for (let hop = 0; hop < 12; hop++) {
    if (url.startsWith(returnTo)) return new URL(url).search.slice(1)
    const at = new URL(url)
    if (at.pathname.startsWith('/interaction/')) at.searchParams.set('as', as)
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`The provider answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    url = new URL(next, url).href
  }
  throw new Error('The provider sends round in circles.')
}

const withToken = (token: string): Client => makeClient({ base: world.url, token: () => token })
const problemOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: ProblemError) => `${error.problem.status} ${error.problem.type.split(':').at(-1)}`,
  )
const by = async (client: Client, as: string) => {
  const { url, ticket } = await client.beginIdentity()
  return { ticket, query: await browse(url, as) }
}

beforeAll(async () => {
  await startProvider()
  world = await startWorld({
    catalogue,
    seed,
    provider: { title: '省统一身份认证', issuer, clientId: 'yifa', clientSecret: 'a-secret-of-the-test' },
  })
})
afterAll(async () => {
  await world?.end()
  server?.closeAllConnections()
  server?.close()
})

test('what is asked of the provider: a code, with PKCE (S256), a state and a nonce, each new every time', async () => {
  const [one, two] = await Promise.all([world.anyone.beginIdentity(), world.anyone.beginIdentity()])
  const asked = new URL(one.url).searchParams
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    client_id: 'yifa',
    scope: 'openid',
    redirect_uri: returnTo,
    code_challenge_method: 'S256',
  })
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(asked.get(name)?.length).toBeGreaterThan(30)
    expect(asked.get(name)).not.toBe(new URL(two.url).searchParams.get(name))
    // Nothing of the ticket can be read by who sees it.
    expect(one.ticket).not.toContain(asked.get(name))
  }
})

test('an identity that is linked to nobody lets nobody in; linked by who is signed in, it does', async () => {
  expect(await problemOf(world.anyone.finishIdentity(await by(world.anyone, 'idp-li')))).toBe('403 identity-unknown')
  const li = withToken((await world.anyone.signIn({ login: 'li', password })).token)
  const linked = await li.finishIdentity(await by(li, 'idp-li'))
  expect(linked.me.name).toBe('李馆员')
  const session = await world.anyone.finishIdentity(await by(world.anyone, 'idp-li'))
  expect([session.me.name, session.owes]).toEqual(['李馆员', undefined])
  const account = await withToken(session.token).myAccount()
  expect(account).toMatchObject({ provider: '省统一身份认证' })
  expect(account.sessions.some(({ method }) => method === 'oidc')).toBe(true)
  // One identity is one person.
  const qian = withToken((await world.anyone.signIn({ login: 'qian', password })).token)
  expect(await problemOf(qian.finishIdentity(await by(qian, 'idp-li')))).toBe('422 request-incomplete')
})

test('a code is taken once; a foreign state, another ticket, a ticket that is old or altered: nobody is let in', async () => {
  const good = await by(world.anyone, 'idp-li')
  const other = await world.anyone.beginIdentity()
  const forged = new URLSearchParams(good.query)
  forged.set('state', 'another-state-of-the-same-length-as-it-was')
  const bad = [
    { ...good, query: forged.toString() },
    // What an attacker has begun in their own browser, finished in somebody else's: no ticket, or another one.
    { ...good, ticket: other.ticket },
    { ...good, ticket: `${good.ticket.slice(0, -4)}AAAA` },
    { ...good, query: 'error=access_denied&state=x' },
  ]
  for (const given of bad) expect(await problemOf(world.anyone.finishIdentity(given))).toBe('401 sign-in-failed')
  // The control: nothing of that used the code up.
  expect(await problemOf(world.anyone.finishIdentity(good))).toBe('done')
  expect(await problemOf(world.anyone.finishIdentity(good))).toBe('401 sign-in-failed')
  const late = await by(world.anyone, 'idp-li')
  world.at('2026-03-02T09:11')
  expect(await problemOf(world.anyone.finishIdentity(late))).toBe('401 sign-in-failed')
  world.at('2026-03-02T09:00')
})

test('a link is made only by who asked for it, while they are signed in', async () => {
  const wang = withToken((await world.anyone.signIn({ login: 'wang', password })).token)
  const given = await by(wang, 'idp-wang')
  const qian = withToken((await world.anyone.signIn({ login: 'qian', password })).token)
  expect(await problemOf(qian.finishIdentity(given))).toBe('401 sign-in-failed')
  expect(await problemOf(world.anyone.finishIdentity(await by(world.anyone, 'idp-wang')))).toBe('403 identity-unknown')
})

test('a closed account is not opened by an identity', async () => {
  await world.as('admin').client.closeAccount({ person: 'p-li' })
  expect(await problemOf(world.anyone.finishIdentity(await by(world.anyone, 'idp-li')))).toBe('401 sign-in-failed')
  await world.as('admin').client.reopenAccount({ person: 'p-li' })
})

test('where a second factor is required, the provider must say that it was shown there; otherwise it is owed here', async () => {
  const strict = await startWorld({
    catalogue,
    seed,
    secondFactor: 'required',
    provider: { title: '认证', issuer, clientId: 'yifa', clientSecret: 'a-secret-of-the-test' },
  })
  try {
    await strict.platform.pool.query(
      `insert into identity_link (region, issuer, subject, person, linked) values ('210000', $1, 'idp-zhao', 'p-zhao', now())`,
      [issuer],
    )
    const come = async () => {
      const { url, ticket } = await strict.anyone.beginIdentity()
      return strict.anyone.finishIdentity({ ticket, query: await browse(url, 'idp-zhao') })
    }
    amr = ['pwd']
    expect((await come()).owes).toBe('enrolment')
    amr = ['pwd', 'otp']
    const session = await come()
    expect([session.owes, session.me.name]).toEqual([undefined, '赵馆长'])
  } finally {
    amr = ['pwd']
    await strict.end()
  }
})

test('a provider that does not answer is said to be away, and nothing hangs; without one there is nothing to ask', async () => {
  const away = await startWorld({
    catalogue,
    seed,
    provider: { title: '认证', issuer: 'http://127.0.0.1:9', clientId: 'yifa', clientSecret: 'x' },
  })
  expect(await problemOf(away.anyone.beginIdentity())).toBe('503 provider-unavailable')
  await away.end()
  const none = await startWorld({ catalogue, seed })
  expect(await problemOf(none.anyone.beginIdentity())).toBe('404 not-found')
  await none.end()
})
