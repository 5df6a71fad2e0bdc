import type { ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { processMark } from './cluster/process-mark.ts'
import { startEmbedded } from './embedded.ts'
import { startWriter as start, type Writer } from './test-writer.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534
const root = mkdtempSync(join(tmpdir(), 'yifa-killed-'))
chmodSync(root, 0o755)
const children: ChildProcess[] = []

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

function startWriter(folder: string, uid?: number): Writer {
  const writer = start(folder, uid)
  children.push(writer.child)
  return writer
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function goneWithin(pid: number, milliseconds: number): Promise<number> {
  const began = performance.now()
  while (processMark(pid) !== undefined) {
    if (performance.now() - began > milliseconds) throw new Error(`Process ${pid} still runs after ${milliseconds} ms`)
    await sleep(20)
  }
  return Math.round(performance.now() - began)
}

/** Processes whose working folder is this one: the server, its backends and its watchdog. */
function processesIn(folder: string): number[] {
  const within = (pid: string): boolean => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && processMark(Number(pid)) !== undefined
    } catch {
      return false
    }
  }
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && within(entry))
    .map(Number)
}

test('a second Yifa is refused within a second and told who holds the folder; Ctrl-C does not reach PostgreSQL', async () => {
  const folder = join(root, 'held')
  const holder = startWriter(folder)
  const server = Number(await holder.said(/serving (\d+)/))
  const began = performance.now()
  await expect(startEmbedded({ folder })).rejects.toThrow(`another Yifa (process ${holder.pid}`)
  expect(performance.now() - began).toBeLessThan(1000)
  process.kill(-holder.pid, 'SIGINT')
  await holder.said(/interrupted/)
  const then = holder.last(/committed (\d+)\n/g)
  await holder.said(new RegExp(`committed ${then + 20}\\n`))
  process.kill(holder.pid, 'SIGKILL')
  await goneWithin(server, 5000)
})

test('kill -9 of Yifa loses no committed row and leaves no process behind', async () => {
  const folder = join(root, 'killed')
  const victim = startWriter(folder)
  const server = Number(await victim.said(/serving (\d+)/))
  await victim.said(/committed 200\n/)
  process.kill(victim.pid, 'SIGKILL')
  console.log(`PostgreSQL gone ${await goneWithin(server, 5000)} ms after kill -9`)
  await goneWithin(victim.pid, 1000)
  const promised = victim.last(/committed (\d+)\n/g)
  if (process.platform === 'linux') {
    for (let waited = 0; waited < 3000 && processesIn(join(realpathSync(folder), 'postgres')).length > 0; waited += 50) await sleep(50)
    expect(processesIn(join(realpathSync(folder), 'postgres'))).toEqual([])
  }
  const again = await startEmbedded({ folder })
  const [row] = (await ask(again.url, 'select count(*)::int as n, max(n) as top from kept')) as [{ n: number; top: number }]
  expect(row.n).toBeGreaterThanOrEqual(promised)
  expect(row.n).toBe(row.top)
  await again.stop()
})

test.skipIf(process.platform !== 'linux')('a PostgreSQL left behind with its watchdog dead is stopped, and no row is lost', async () => {
  const folder = join(root, 'orphan')
  const victim = startWriter(folder)
  const server = Number(await victim.said(/serving (\d+)/))
  await victim.said(/committed 50\n/)
  const dogs = processesIn(join(realpathSync(folder), 'postgres')).filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('yifa-watchdog'),
  )
  expect(dogs).toHaveLength(1)
  for (const pid of [...dogs, victim.pid]) process.kill(pid, 'SIGKILL')
  await goneWithin(victim.pid, 1000)
  await sleep(300)
  expect(processMark(server)).toBeDefined()
  const lines: string[] = []
  const again = await startEmbedded({ folder, log: (line) => lines.push(line) })
  expect(lines.join()).toContain(`process ${server}`)
  const [row] = (await ask(again.url, 'select count(*)::int as n from kept')) as [{ n: number }]
  expect(row.n).toBeGreaterThanOrEqual(victim.last(/committed (\d+)\n/g))
  await again.stop()
})

test.skipIf(!isRoot)('works as an ordinary user too', async () => {
  const folder = join(root, 'ordinary')
  mkdirSync(folder)
  chownSync(folder, nobody, nobody)
  const yifa = startWriter(folder, nobody)
  const server = Number(await yifa.said(/serving (\d+)/))
  await yifa.said(/committed 20\n/)
  expect(statSync(join(folder, 'postgres')).uid).toBe(nobody)
  process.kill(yifa.pid, 'SIGKILL')
  await goneWithin(server, 5000)
})
