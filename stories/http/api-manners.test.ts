import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  token = (await world.anyone.signIn({ login: 'chen', password: demonstrationPassword })).token
})
afterAll(() => world?.end())

const call = (path: string, request: RequestInit = {}) => fetch(`${world.url}${path}`, request)
const bearer = () => ({ Authorization: `Bearer ${token}` })
const json = { 'Content-Type': 'application/json' }
const order = () => ({ act: 'apply', answers: { name: '陈读者' }, open: { procedure: 'library-card', item: 'card-library' } })
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })

test('every error is a problem of RFC 9457, and says what to do', async () => {
  const missing = await call('/api/items/none')
  expect(missing.headers.get('content-type')).toBe('application/problem+json')
  expect(await missing.json()).toMatchObject({ type: 'urn:yifa:problem:not-found', status: 404, instance: '/api/items/none' })
  expect((await call('/api/nothing-here')).status).toBe(404)
  expect((await call('/api/cases')).status).toBe(401)
  expect((await call('/api/tasks', { headers: bearer() })).status).toBe(403)
  const bad = await post('/api/acts', { act: 5 }, { ...bearer(), 'Idempotency-Key': randomUUID() })
  expect(bad.status).toBe(422)
  expect(((await bad.json()) as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toEqual(['/act', '/answers'])
  expect((await post('/api/acts', { act: 'x', answers: {}, case: 'none' }, { ...bearer(), 'Idempotency-Key': randomUUID() })).status).toBe(
    404,
  )
  expect((await call('/api/items?limit=many')).status).toBe(422)
  expect((await call('/api/session', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' })).status).toBe(415)
  expect((await call('/api/session', { method: 'POST', headers: json, body: '{' })).status).toBe(400)
})

test('an act without a key is asked to bring one', async () => {
  expect((await post('/api/acts', order(), bearer())).status).toBe(428)
})

test('a body that is too long is turned away before it is read, and one that does not say how long it is while it is read', async () => {
  const untold = (body: object) => {
    const sent = { method: 'POST', headers: json, body: new Blob([JSON.stringify(body)]).stream(), duplex: 'half' }
    return call('/api/session', sent as RequestInit)
  }
  const long = { login: 'x'.repeat(1_100_000), password: 'x' }
  expect((await post('/api/session', long)).status).toBe(413)
  expect((await untold(long)).status).toBe(413)
  expect((await untold({ login: 'chen', password: demonstrationPassword })).status).toBe(200)
})

test('a wrong password and an unknown login look alike; guessing is slowed down', async () => {
  const answers = await Promise.all(
    ['lin', 'nobody-at-all'].map(async (login) => (await post('/api/session', { login, password: 'wrong' })).json()),
  )
  expect(answers[0]).toEqual(answers[1])
  expect(answers[0]).toMatchObject({ status: 401 })
  for (let i = 0; i < 5; i++) await post('/api/session', { login: 'nobody-at-all', password: 'wrong' })
  const slowed = await post('/api/session', { login: 'nobody-at-all', password: 'wrong' })
  expect(slowed.status).toBe(429)
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('the cookie alone changes nothing when another site sends it', async () => {
  const session = await post('/api/session', { login: 'chen', password: demonstrationPassword })
  const cookie = session.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^yifa_session=[\w-]{43};.*HttpOnly; SameSite=Lax$/)
  const held = cookie.split(';')[0] ?? ''
  expect(await (await call('/api/me', { headers: { Cookie: held } })).json()).toMatchObject({ person: 'p-chen' })
  const act = (headers: Record<string, string>) => post('/api/acts', order(), { Cookie: held, 'Idempotency-Key': randomUUID(), ...headers })
  expect((await act({})).status).toBe(403)
  expect((await act({ Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await act({ Origin: world.url })).status).toBe(200)
  expect(
    (await post('/api/session', { login: 'chen', password: demonstrationPassword }, { Origin: 'https://elsewhere.example' })).status,
  ).toBe(403)
  const out = await call('/api/session', { method: 'DELETE', headers: { Cookie: held, Origin: world.url } })
  expect(out.headers.get('set-cookie')).toContain('yifa_session=;')
  expect(await (await call('/api/me', { headers: { Cookie: held } })).json()).toMatchObject({ kind: 'public' })
})

test('a case that has not changed is not sent again', async () => {
  const { case: id } = await world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })
  const first = await call(`/api/cases/${id}`, { headers: bearer() })
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"1-/)
  expect((await call(`/api/cases/${id}`, { headers: { ...bearer(), 'If-None-Match': tag } })).status).toBe(304)
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  expect((await call(`/api/cases/${id}`, { headers: { ...bearer(), 'If-None-Match': tag } })).status).toBe(200)
})

test('lists come in pages that join without a gap', async () => {
  const all = (await world.anyone.readRegister({ register: 'items' })).rows.map((row) => row.key)
  const first = await world.anyone.readRegister({ register: 'items', limit: 1 })
  const second = await world.anyone.readRegister({ register: 'items', limit: 1, ...(first.next !== undefined && { cursor: first.next }) })
  expect([...first.rows, ...second.rows].map((row) => row.key)).toEqual(all)
  expect(second.next).toBeUndefined()
  const items = await world.anyone.findItems({ search: '分馆', limit: 1 })
  expect(items.rows.map((item) => item.id)).toEqual(['card-branch'])
})

test('what a register does not show the public cannot be found by searching for it', async () => {
  const found = await call(`/api/registers/certificates?search=${encodeURIComponent('李馆员')}`)
  expect(await found.json()).toEqual({ rows: [] })
  expect((await call('/api/registers/certificates?where[name]=x')).status).toBe(404)
  const { rows } = await world.anyone.readRegister({ register: 'certificates', where: { organ: 'library' } })
  expect(Object.keys(rows[0]?.values ?? {})).toEqual(['number', 'organ', 'state', 'validUntil'])
  expect((await world.as('li').client.readRegister({ register: 'posts' })).rows[0]?.values['name']).toMatch(/^.\*\*$/)
})

test('files go out for saving, with their own content and nothing else', async () => {
  const file = await world.as('chen').uploads('照片')
  const sent = await call(`/api/files/${file.sha256}`, { headers: bearer() })
  expect(sent.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
  expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await sent.arrayBuffer()).byteLength).toBe(file.size)
})

test('what nobody foresaw is a 500 with a trace and nothing of the inside', async () => {
  const told: unknown[] = []
  const broken = { ...world.platform, door: { ...world.platform.door, authority: () => Promise.reject(new Error('secret')) } }
  const answer = await makeApi(broken, { failed: (error, trace) => told.push([String(error), trace]) }).request('/api/items')
  const body = (await answer.json()) as { trace: string }
  expect(answer.status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret')
  expect(told).toEqual([['Error: secret', body.trace]])
})

test('the page and the document are served, the page with nothing but its own style', async () => {
  const page = await call('/api')
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(await page.text()).toContain('POST /api/acts')
  expect(await (await call('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
  expect((await call('/healthz')).status).toBe(200)
  expect(await (await call('/readyz')).json()).toMatchObject({ ready: true })
})
