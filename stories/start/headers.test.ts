import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { endAll, runYifa, type Started } from './start-yifa.ts'

// The server as `npm start` runs it, and every path that it knows: what each answer carries, whatever it is.

let yifa: Started
let folder: string
let url: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yifa-headers-'))
  yifa = runYifa(['start', '--port', '0', '--data', folder, '--catalogue', 'stories/fixtures/library-card'])
  url = await yifa.ready()
}, 180_000)
afterAll(async () => {
  await yifa?.stop('SIGTERM')
  endAll()
  await rm(folder, { recursive: true, force: true })
})

/** Every path for reading that portal and API have, with a word for each of their parts. */
function paths(): string[] {
  // Only to be asked for their routes; nothing of it runs.
  const platform = { publicUrl: 'http://localhost', catalogue: {}, procedures: new Map() } as unknown as Platform
  const routes = [...makeApi(platform).routes, ...makePortal(platform, { ask, callerOf }).routes]
  const read = routes.filter(({ method, path }) => (method === 'GET' || method === 'ALL') && !path.includes('*'))
  return [...new Set(read.map(({ path }) => path.replaceAll(/:\w+(\{[^}]*\})?/g, 'library-card')))].sort()
}

const workbenchPaths = [
  '/workbench',
  '/workbench/',
  '/workbench/tasks',
  '/workbench/assets/none.js',
  '/no-such-page',
  '/api/no-such-path',
  '/icon.svg',
]

/** What is missing or too wide in an answer. */
function faults(path: string, headers: Headers, body: string): string[] {
  const policy = headers.get('content-security-policy') ?? ''
  const rule = (name: string): string => policy.split(';').find((one) => one.trim().startsWith(`${name} `)) ?? ''
  const scripts = rule('script-src') || rule('default-src')
  const wrong = [
    ...(/default-src '(none|self)'/.test(policy) ? [] : ['no default-src']),
    ...(/unsafe|https?:|\*|data:/.test(scripts) ? [`scripts from ${scripts}`] : []),
    ...(rule('object-src').includes("'none'") && rule('base-uri').includes("'none'") ? [] : ['objects or another base']),
    ...(rule('frame-ancestors').includes("'none'") ? [] : ['may be framed']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['types are guessed']),
    ...(headers.get('x-frame-options') === 'DENY' ? [] : ['may be framed by old browsers']),
    ...(headers.get('referrer-policy') ? [] : ['referrer is told']),
    ...(headers.get('cross-origin-opener-policy') === 'same-origin' ? [] : ['shares its window']),
    ...(headers.get('server') || headers.get('x-powered-by') ? ['tells what it runs on'] : []),
    // The log is for anybody's verifier, on any site: hashes and proofs, nothing of anyone.
    ...(headers.get('access-control-allow-origin') && !path.startsWith('/log/') ? ['lets other sites read'] : []),
    ...(headers.get('content-type')?.includes('charset') || !headers.get('content-type')?.startsWith('text/') ? [] : ['no charset']),
  ]
  if (headers.get('content-type')?.startsWith('text/html')) {
    if (/<script(?![^>]*\ssrc=)/i.test(body)) wrong.push('a script stands in the page')
    if (/\son[a-z]+\s*=\s*["']/i.test(body)) wrong.push('a handler stands in the page')
    if (/(?:href|src|action)\s*=\s*["']javascript:/i.test(body)) wrong.push('an address is a script')
    if (/<(?:script|link|img)[^>]*(?:src|href)="https?:/i.test(body)) wrong.push('something is fetched from elsewhere')
  }
  return wrong.map((one) => `${path}: ${one}`)
}

test('every path that portal, API and workbench know answers with its security headers, and no page holds a script', async () => {
  const all = [...paths(), ...workbenchPaths]
  expect(all.length).toBeGreaterThan(100)
  const wrong: string[] = []
  const pages: string[] = []
  for (const path of all) {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' })
    const body = await answer.text()
    if (answer.headers.get('content-type')?.startsWith('text/html')) pages.push(path)
    if (answer.status >= 500 && answer.status !== 503) wrong.push(`${path}: ${answer.status}`)
    wrong.push(...faults(path, answer.headers, body))
  }
  expect(wrong).toEqual([])
  expect(pages.length).toBeGreaterThan(25)
}, 180_000)

test('the control: a page with an inline script, a handler, or a lax policy is found', () => {
  const strict = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'self' 'unsafe-inline'" }
  const found = faults('/x', new Headers(strict), '<script>1</script><a onclick="x" href="javascript:1">').map((one) => one.slice(4))
  for (const what of [
    'may be framed',
    'types are guessed',
    'a script stands in the page',
    'a handler stands in the page',
    'an address is a script',
  ])
    expect(found).toContain(what)
  expect(found.some((one) => one.startsWith('scripts from'))).toBe(true)
})

test('answers that depend on who asks are kept by no shared cache', async () => {
  for (const path of ['/api/me', '/api/cases', '/me', '/account', '/sign-in']) {
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' })
    expect(answer.headers.get('cache-control') ?? '', path).toMatch(/private|no-store/)
  }
})

test('a page is shared for a moment only where it is the same for everybody, and never with a token or a session', async () => {
  const open = await fetch(`${url}/items`)
  expect(open.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1')
  expect(open.headers.get('vary')).toMatch(/cookie/i)
  expect(open.headers.getSetCookie()).toEqual([])
  // The page with a form gives each visitor a token of their own.
  const tokens = await Promise.all([1, 2].map(async () => (await fetch(`${url}/sign-in`)).headers.getSetCookie().join()))
  expect(tokens[0]).toMatch(/yifa_csrf=[0-9a-f]{64}/)
  expect(tokens[0]).not.toBe(tokens[1])
  const signedIn = await fetch(`${url}/items`, { headers: { cookie: 'yifa_session=of-nobody' } })
  expect(signedIn.headers.get('cache-control')).toMatch(/private/)
})

test('a form that another site makes a browser send is not taken, with whatever cookies', async () => {
  const page = await fetch(`${url}/sign-in`)
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const csrf = /name="csrf" value="([0-9a-f]{128})"/.exec(await page.text())?.[1] ?? ''
  const send = (headers: Record<string, string>, token = csrf) =>
    fetch(`${url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, ...headers },
      body: new URLSearchParams({ csrf: token, login: 'chen', password: 'yifa-demo', next: '/me' }),
    }).then(({ status }) => status)
  expect(await send({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' })).toBe(403)
  expect(await send({ origin: 'https://elsewhere.example' })).toBe(403)
  expect(await send({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await send({ origin: url }, 'f'.repeat(128))).toBe(403)
  expect(await send({ origin: url, cookie: '' })).toBe(403)
  // The control: from our own page it is taken.
  expect(await send({ origin: url, 'sec-fetch-site': 'same-origin' })).toBe(303)
})

test('one address that asks too often is told to wait, on the page and over the API; sign-in, search and upload alike', async () => {
  /** Asks many times at once, and again, until somebody is told to wait: how fast the machine is does not matter. */
  const untilTold = async (path: string, request: RequestInit = {}): Promise<Response[]> => {
    for (let round = 0; round < 40; round++) {
      const answers = await Promise.all(Array.from({ length: 60 }, () => fetch(`${url}${path}`, request)))
      if (answers.some(({ status }) => status === 429)) return answers.filter(({ status }) => status === 429)
    }
    return []
  }
  const [told] = await untilTold('/api/licences/none')
  expect(Number(told?.headers.get('retry-after'))).toBeGreaterThan(0)
  const page = await untilTold('/items?search=x')
  expect([page[0]?.status, Number(page[0]?.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await page[0]?.text()).toContain('请求过于频繁')
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
  let details: string[] = []
  // Each under a login of its own, so that it is the address that is counted and not the login.
  for (let i = 0; i < 300 && !details.some((detail) => detail.includes('from your address')); i++) {
    const body = JSON.stringify({ login: `nobody${i}`, password: 'x' })
    details = await Promise.all(
      Array.from({ length: 4 }, () => fetch(`${url}/api/session`, { ...json, body }).then((answer) => answer.text())),
    )
  }
  expect(details.some((detail) => detail.includes('from your address'))).toBe(true)
  // What is not limited goes on.
  expect((await fetch(`${url}/api/me`)).status).toBe(200)
}, 120_000)

test('what is not there is said by a page of the portal, with its way back', async () => {
  const answer = await fetch(`${url}/no-such-page`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toMatch(/<main[\s\S]*<h1>/)
})

test('pages, styles and data come compressed to those who take it, and a form of such a page is taken', async () => {
  const style = /href="(\/style\/[^"]+)"/.exec(await (await fetch(`${url}/`)).text())?.[1]
  const coded = async (path: string, takes: string) =>
    (await fetch(`${url}${path}`, { headers: { 'accept-encoding': takes } })).headers.get('content-encoding')
  expect([
    await coded('/', 'gzip'),
    await coded(style ?? '', 'br'),
    await coded('/api/openapi.json', 'gzip'),
    await coded('/', 'identity'),
  ]).toEqual(['gzip', 'br', 'gzip', null])
  const tokens = await Promise.all(
    [1, 2].map(async () => /name="csrf" value="(\w+)"/.exec(await (await fetch(`${url}/sign-in`)).text())?.[1]),
  )
  expect(tokens[0]).toMatch(/^[0-9a-f]{128}$/)
  expect(tokens[0]).not.toBe(tokens[1])
})
