import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { baselineHeaders } from './baseline-headers.ts'
import { keepSession, tokenIn } from './session-cookie.ts'

const session = { token: 'a'.repeat(43), expires: '2026-03-02T13:00:00.000Z' }
const now = Date.parse('2026-03-02T01:00:00.000Z')

function server(publicUrl: string): Hono {
  const app = new Hono()
  app.use(baselineHeaders(publicUrl))
  app.get('/in', (c) => {
    keepSession(c, session, { now, publicUrl })
    return c.text('in')
  })
  app.get('/who', (c) => c.text(tokenIn(c, publicUrl).token ?? 'nobody'))
  return app
}
const who = async (publicUrl: string, cookie: string) => (await server(publicUrl).request('/who', { headers: { cookie } })).text()

test('over TLS the cookie is Secure, bound to this host, and no other name is read', async () => {
  const given = (await server('https://fz.example.cn').request('/in')).headers.get('set-cookie') ?? ''
  expect(given).toBe(`__Host-yifa_session=${session.token}; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax`)
  expect(await who('https://fz.example.cn', `__Host-yifa_session=${session.token}`)).toBe(session.token)
  // A name that another host of the domain could plant.
  expect(await who('https://fz.example.cn', `yifa_session=${session.token}`)).toBe('nobody')
})

test('without TLS, on one machine, the plain name is used', async () => {
  expect((await server('http://127.0.0.1').request('/in')).headers.get('set-cookie')).toMatch(
    /^yifa_session=a+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  expect(await who('http://127.0.0.1', `yifa_session=${session.token}`)).toBe(session.token)
})

test('behind https browsers are told to come over nothing else', async () => {
  expect((await server('https://fz.example.cn').request('/who')).headers.get('strict-transport-security')).toBe(
    'max-age=31536000; includeSubDomains',
  )
  expect((await server('http://127.0.0.1').request('/who')).headers.get('strict-transport-security')).toBeNull()
})
