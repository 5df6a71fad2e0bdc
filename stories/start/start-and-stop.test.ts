import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { endAll, eventsAt, postgresGone, postgresOf, startYifa, toy } from './start-yifa.ts'

const onLinux = test.skipIf(process.platform !== 'linux')
const isRoot = process.getuid?.() === 0
const root = mkdtempSync(join(tmpdir(), 'yifa start '))
// Under root, PostgreSQL's own account must get in.
chmodSync(root, 0o777)

afterAll(() => {
  endAll()
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

onLinux('a first start in a path with spaces and Chinese says where everything is, and everything answers', async () => {
  const data = join(root, '数据 folder')
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const text = yifa.text()
  expect(text).toContain('First start: seeding the demonstration')
  expect(text).toContain(`API         ${url}/api`)
  expect(text).toContain(data)
  const pages = ['/', '/items', '/api', '/api/openapi.json', '/api/items', '/healthz']
  const answers = await Promise.all(pages.map(async (page) => (await fetch(url + page)).status))
  expect(answers).toEqual(pages.map(() => 200))
  expect((await fetch(`${url}/no-such-page`)).status).toBe(404)

  const [, login, password] = /^ {2}馆员 Librarian .* (\S+) +(\S+)$/m.exec(text) ?? []
  const body = JSON.stringify({ login, password })
  const session = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(session.status).toBe(200)
  expect(await session.json()).toMatchObject({ me: { kind: 'staff' } })

  expect(await yifa.stop('SIGTERM')).toBe(0)
  expect(yifa.text()).toContain('everything is kept')
  expect(postgresOf(data)).toEqual([])
})

onLinux('Ctrl-C, SIGTERM and kill -9 lose nothing, and no start seeds again', async () => {
  const data = join(root, 'three ways')
  let events: number | undefined
  for (const signal of ['SIGINT', 'SIGKILL', 'SIGTERM', undefined] as const) {
    const yifa = startYifa(data)
    const url = await yifa.ready()
    const now = await eventsAt(url)
    expect(now).toBeGreaterThan(10)
    if (events !== undefined) {
      expect(now).toBe(events)
      expect(yifa.text()).not.toContain('seeding')
    }
    events = now
    expect(await yifa.stop(signal ?? 'SIGINT')).toBe(signal === 'SIGKILL' ? 'SIGKILL' : 0)
    expect(await postgresGone(data)).toBeLessThan(10_000)
  }
})

onLinux('one press of Ctrl-C that arrives twice, as npm passes it on, still ends in order', async () => {
  const data = join(root, 'twice')
  const yifa = startYifa(data)
  await yifa.ready()
  yifa.child.kill('SIGINT')
  yifa.child.kill('SIGINT')
  expect(await yifa.ended).toBe(0)
  expect(yifa.text()).toContain('everything is kept')
})

test('a port that is taken is named, with another that is free, before anything is made', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => other.once('listening', ready))
  const { port } = other.address() as AddressInfo
  const data = join(root, 'taken')
  const yifa = startYifa(data, [...toy, '--port', String(port)])
  expect(await yifa.ended).toBe(1)
  other.close()
  expect(yifa.text()).toContain(`Port ${port} on 127.0.0.1 is taken by another program. Choose another: npm start -- --port `)
  expect(existsSync(data)).toBe(false)
})

test('what is no port is refused in words', async () => {
  const yifa = startYifa(join(root, 'no port'), [...toy, '--port', '70000'])
  expect(await yifa.ended).toBe(1)
  expect(yifa.text()).toContain("'70000' is not a port")
})

test.skipIf(!isRoot || process.platform !== 'linux')('it works as an ordinary user, who then owns the data', async () => {
  const data = join(root, 'ordinary user')
  const yifa = startYifa(data, toy, { uid: 65_534, env: { HOME: root, TMPDIR: root } })
  const url = await yifa.ready()
  expect(await eventsAt(url)).toBeGreaterThan(10)
  expect(await yifa.stop('SIGTERM')).toBe(0)
  expect(postgresOf(data)).toEqual([])
})

onLinux('in production nothing is seeded, and no account is shown', async () => {
  const data = join(root, 'production')
  const yifa = startYifa(data, toy, { env: { NODE_ENV: 'production' } })
  const url = await yifa.ready()
  expect(yifa.text()).toContain('In production no demonstration is seeded')
  expect(yifa.text()).not.toContain('Password')
  expect(await eventsAt(url)).toBe(0)
  expect(await yifa.stop('SIGTERM')).toBe(0)
})

onLinux('figures are served on an address of their own, and lines of the log name operations and nobody', async () => {
  const yifa = startYifa(join(root, 'watched'), [...toy, '--metrics', '0', '--log', 'json'])
  const url = await yifa.ready()
  const metrics = await yifa.said(/Metrics +(http:\S+)/)
  const body = JSON.stringify({ login: 'li', password: 'wrong-password-of-li' })
  await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect((await fetch(`${url}/api/items`)).status).toBe(200)
  const figures = await (await fetch(metrics)).text()
  expect(figures).toMatch(/yifa_operation_seconds_count\{operation="\S+",outcome="SignInFailed"\} 1/)
  expect(figures).toContain('yifa_batch_acts_count')
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  await yifa.said(/"outcome":"SignInFailed"/)
  expect(yifa.text()).not.toContain('wrong-password-of-li')
  expect(await yifa.stop('SIGTERM')).toBe(0)
})
