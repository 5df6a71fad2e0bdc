import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { rememberStaff } from '../operations/accounts/known-staff.ts'
import { tokenHash } from '../operations/accounts/sessions.ts'
import type { Pool } from '../store/pool.ts'
import { boundInFlight } from './in-flight.ts'

/** A server that answers when it is told to, with room for two of everyone, one of staff and one that is still arriving. */
function slowServer() {
  const pool = {} as Pool
  const finish: (() => void)[] = []
  const answer = boundInFlight(
    { pool, publicUrl: 'http://localhost' },
    async ({ url }) => {
      if (!url.endsWith('/healthz')) await new Promise<void>((done) => finish.push(done))
      return new Response('done')
    },
    { everyone: 2, staff: 1, arriving: 1 },
  )
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    answer(new Request(`http://localhost${path}`), {
      incoming: Object.assign(new EventEmitter(), { complete: true, method: 'GET', url: path, headers }),
    })
  const ask = (token?: string) => get('/api/items?open=true', token ? { authorization: `Bearer ${token}` } : {})
  const send = async (incoming: EventEmitter & { complete: boolean; method: string }): Promise<Response> =>
    answer(new Request('http://localhost/api/acts', { method: 'POST' }), {
      incoming: Object.assign(incoming, { url: '/api/acts', headers: {} }),
    })
  return { pool, get, ask, send, finish: () => finish.splice(0).forEach((one) => void one()) }
}

const soon = () => new Promise((done) => setTimeout(done, 5))

test('what there is no room for is turned away at once, with the second after which to ask again; a place given back is free', async () => {
  const { ask, get, finish } = slowServer()
  const first = [ask(), ask()]
  await soon()
  const turned = await ask()
  expect(turned.status).toBe(503)
  expect(turned.headers.get('retry-after')).toBe('1')
  expect(await turned.json()).toMatchObject({ type: 'urn:yifa:problem:overloaded', status: 503 })
  expect(turned.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await get('/somewhere')).headers.get('content-type')).toContain('text/plain')
  expect((await get('/healthz')).status).toBe(200)
  finish()
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200])
  const next = ask()
  await soon()
  finish()
  expect((await next).status).toBe(200)
})

test('who works here has places apart, and nobody else gets them', async () => {
  const { pool, get, ask, finish } = slowServer()
  rememberStaff(pool, tokenHash('token-of-li'))
  const others = [ask(), ask('token-of-a-reader')]
  await soon()
  expect((await ask('token-of-a-reader')).status).toBe(503)
  const staff = get('/api/tasks', { cookie: 'yifa_lang=zh; yifa_session=token-of-li' })
  await soon()
  expect((await ask('token-of-li')).status).toBe(503)
  finish()
  expect((await Promise.all([...others, staff])).map(({ status }) => status)).toEqual([200, 200, 200])
})

test('who sends slowly takes no place of those whose request is there', async () => {
  const { ask, send, finish } = slowServer()
  const incoming = Object.assign(new EventEmitter(), { complete: false, method: 'POST' })
  const slow = send(incoming)
  await soon()
  const first = [ask(), ask()]
  await soon()
  expect((await ask()).status).toBe(503)
  finish()
  await Promise.all([slow, ...first])
  const another = Object.assign(new EventEmitter(), { complete: false, method: 'POST' })
  const arrived = send(another)
  await soon()
  another.emit('end')
  const beside = ask()
  await soon()
  expect((await ask()).status).toBe(503)
  finish()
  expect((await Promise.all([arrived, beside])).map(({ status }) => status)).toEqual([200, 200])
})
