import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { processMark } from '../../src/store/postgres/cluster/process-mark.ts'
import { endAll, eventsAt, postgresGone, runYifa, startYifa } from './start-yifa.ts'

const onLinux = test.skipIf(process.platform !== 'linux')
const root = mkdtempSync(join(tmpdir(), 'yifa-hard-'))
chmodSync(root, 0o755)

afterAll(() => {
  endAll()
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

/** Sends the head of a request and half of its body, and keeps the rest back. */
async function halfRequest(url: string): Promise<{ finish(): void; answer: Promise<string> }> {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify({ login: 'nobody-here', password: 'wrong' })
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString()
  })
  socket.on('error', () => {})
  socket.write(
    `POST /api/session HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  )
  socket.write(body.slice(0, 5))
  await sleep(150)
  return {
    finish: () => socket.write(body.slice(5)),
    answer: new Promise((resolve) => socket.once('close', () => resolve(answer))),
  }
}

onLinux('a request under way when SIGTERM comes is answered before the end', async () => {
  const data = join(root, 'under-way')
  const yifa = startYifa(data)
  const request = await halfRequest(await yifa.ready())
  yifa.child.kill('SIGTERM')
  await sleep(400)
  request.finish()
  expect(await request.answer).toMatch(/^HTTP\/1.1 401/)
  expect(await yifa.ended).toBe(0)
})

onLinux('a second Ctrl-C does not wait for anyone, and PostgreSQL stops all the same', async () => {
  const data = join(root, 'forced')
  const yifa = startYifa(data)
  await halfRequest(await yifa.ready())
  yifa.child.kill('SIGINT')
  await sleep(1_000)
  const began = performance.now()
  yifa.child.kill('SIGINT')
  expect(await yifa.ended).toBe(130)
  expect(performance.now() - began).toBeLessThan(1_000)
  await postgresGone(data)
})

onLinux(
  'the province is seeded on first start; kill -9 in the middle of it is made good by the next',
  async () => {
    const data = join(root, 'liaoning')
    const first = startYifa(data, ['--no-workbench', '--no-cases'])
    await first.said(/First start: seeding/)
    await sleep(500)
    expect(await first.stop('SIGKILL')).toBe('SIGKILL')
    await postgresGone(data)

    const second = startYifa(data, ['--no-workbench', '--no-cases'])
    const url = await second.ready()
    expect(second.text()).toMatch(/Going on with the demonstration|First start: seeding/)
    const events = await eventsAt(url)
    expect(events).toBeGreaterThan(2_000)
    const items = (await (await fetch(`${url}/api/items?limit=1`)).json()) as { rows: unknown[] }
    expect(items.rows).toHaveLength(1)

    const rebuild = runYifa(['rebuild', '--compare', '--json', '--data', data])
    expect(await rebuild.ended, rebuild.text()).toBe(0)
    expect(JSON.parse(rebuild.text())).toMatchObject({ differs: false, events, problems: [] })
    expect(await second.stop('SIGTERM')).toBe(0)
  },
  90_000,
)

onLinux.each(['SIGKILL', 'SIGTERM'] as const)('%s sent to npm alone leaves neither Yifa nor PostgreSQL behind', async (signal) => {
  const data = join(root, `npm ${signal}`)
  const command = ['npm', 'start', '--', '--port', '0', '--data', data, '--catalogue', 'stories/fixtures/library-card', '--no-workbench']
  const npm = runYifa([], { command })
  await npm.ready()
  const { pid: yifa } = JSON.parse(readFileSync(join(data, 'yifa.lock'), 'utf8')) as { pid: number }
  process.kill(npm.pid, signal)
  // Its output closes when the last process that holds it ends, a moment before that is gone.
  await npm.ended
  expect(npm.text()).toContain('everything is kept')
  await vi.waitFor(() => expect(processMark(yifa)).toBeUndefined(), 2_000)
  await postgresGone(data)
})
