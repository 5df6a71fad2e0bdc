import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { carriedPackage, prepareEngine } from './cluster/engine.ts'
import { processMark } from './cluster/process-mark.ts'
import { openDatabase } from './connect.ts'
import { startEmbedded } from './embedded.ts'

const isRoot = process.getuid?.() === 0
const root = mkdtempSync(join(tmpdir(), 'yifa-embedded-'))
chmodSync(root, 0o755)
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('rows outlive a stop and a start, in a path with spaces and Chinese characters', async () => {
  const folder = join(root, '依法 数据 folder')
  const times: number[] = []
  for (let round = 1; round <= 3; round++) {
    const began = performance.now()
    const server = await startEmbedded({ folder })
    times.push(Math.round(performance.now() - began))
    await ask(server.url, 'create table if not exists kept (n int)')
    await ask(server.url, `insert into kept values (${round})`)
    expect(await ask(server.url, 'select count(*)::int as n from kept')).toEqual([{ n: round }])
    await Promise.all([server.stop(), server.stop()])
    expect(processMark(server.pid)).toBeUndefined()
  }
  console.log(`first start ${times[0]} ms, later ${times[1]} and ${times[2]} ms`)
  expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password'])
})

test('the cluster promises what the record needs: safe commits, UTF-8, one sort order everywhere, UTC', async () => {
  const database = await openDatabase({ folder: join(root, '依法 数据 folder') })
  const setting = async (name: string): Promise<unknown> => (await database.pool.query(`select current_setting('${name}') as v`)).rows[0]?.v
  const names = [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'server_encoding',
    'timezone',
    'jit',
    'max_connections',
    'listen_addresses',
  ]
  expect(await Promise.all(names.map(setting))).toEqual(['on', 'on', 'on', 'UTF8', 'UTC', 'off', '60', '127.0.0.1'])
  const { rows } = await database.pool.query(`select datlocprovider as p, datlocale as l from pg_database where datname = 'yifa'`)
  expect(rows).toEqual([{ p: 'b', l: 'C.UTF-8' }])
  await database.close()
})

test('a port that is taken is refused by name, and the folder can be opened afterwards', async () => {
  const folder = join(root, 'port')
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  await expect(startEmbedded({ folder, port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`)
  await new Promise((resolve) => other.close(resolve))
  const server = await startEmbedded({ folder, port })
  expect(server.port).toBe(port)
  await expect(startEmbedded({ folder })).rejects.toThrow(/this same process/)
  await server.stop()
})

test('a stale postmaster.pid does not block, and the program that has its number now is left alone', async () => {
  const folder = join(root, 'stale')
  await (await startEmbedded({ folder })).stop()
  const data = join(realpathSync(folder), 'postgres')
  const { uid, gid } = statSync(data)
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? { uid, gid } : {}) })
  children.push(stranger)
  for (const pid of [stranger.pid, 1_999_999]) {
    writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n  1234567  99999999\nready   \n`)
    if (isRoot) chownSync(join(data, 'postmaster.pid'), uid, gid)
    const server = await startEmbedded({ folder })
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  }
})

test('a lock whose holder has ended, or whose number another program has now, holds nothing', async () => {
  const folder = join(root, 'port')
  writeFileSync(join(folder, 'yifa.lock'), JSON.stringify({ pid: process.pid, mark: 'an earlier boot', token: 'x', since: '', host: '' }))
  await (await startEmbedded({ folder })).stop()
  writeFileSync(join(folder, 'yifa.lock'), 'torn')
  await (await startEmbedded({ folder })).stop()
})

test.skipIf(!isRoot)('under root, a folder closed to others gets its data placed where PostgreSQL can reach it', async () => {
  const closed = join(root, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const folder = join(closed, 'data')
  const server = await startEmbedded({ folder })
  const place = realpathSync(join(folder, 'postgres'))
  try {
    expect(lstatSync(join(folder, 'postgres')).isSymbolicLink()).toBe(true)
    expect(statSync(place).mode & 0o777).toBe(0o700)
    await ask(server.url, 'create table kept (n int)')
    await server.stop()
    const again = await startEmbedded({ folder })
    expect(await ask(again.url, 'select * from kept')).toEqual([])
    await again.stop()
  } finally {
    await server.stop()
    rmSync(place, { recursive: true, force: true })
  }
})

test.skipIf(process.platform !== 'linux')('the engine runs without the install script that makes its library links', () => {
  const { native, version } = carriedPackage()
  const copy = join(root, 'package', 'native')
  const links = (JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]).map(({ target }) =>
    basename(target),
  )
  cpSync(native, copy, { recursive: true, filter: (path) => !links.includes(basename(path)) && !path.endsWith('.a') })
  expect(spawnSync(join(copy, 'bin', 'initdb'), ['--version']).status).not.toBe(0)
  const engine = prepareEngine(root, undefined, { native: copy, version })
  expect(spawnSync(engine.initdb, ['--version'], { encoding: 'utf8' }).stdout).toContain('PostgreSQL')
  expect(spawnSync(engine.postgres, ['--version'], { encoding: 'utf8' }).status).toBe(0)
})
