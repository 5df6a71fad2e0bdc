import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locate } from '../../src/cli/verify/locate.ts'
import { folderSource, urlSource } from '../../src/cli/verify/log-source.ts'
import { verifyDump } from '../../src/cli/verify/verify-dump.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import { exitCodeOfLogs, kindOf } from '../../src/cli/verify/verify-whole.ts'
import { hex, utf8 } from '../../src/kernel/record/bytes.ts'
import { checkpointText } from '../../src/kernel/record/checkpoint.ts'
import { append, emptyFrontier } from '../../src/kernel/record/frontier.ts'
import { leafHash } from '../../src/kernel/record/merkle.ts'
import { noteText } from '../../src/kernel/record/signed-note.ts'
import { exportLog } from '../../src/operations/log/export-log.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, policyOf, trustOf } from './log-keys.ts'
import { plainDump } from './plain-dump.ts'
import { catalogue, seed } from './toy.ts'

const keys = keysFor('210000')
const policy = policyOf([keys], [], 0)
const folder = mkdtempSync(join(tmpdir(), 'yifa audit '))
let world: World
/** Whoever holds the whole database. */
let owner: ReturnType<typeof createPool>
/** What the auditor has from elsewhere, and what the log said at the time. */
let kept: string

const nobody = (): Promise<never> => Promise.reject(new Error('There is no witness in this story.'))
const publish = (): Promise<void> => publishLogs(world.platform, ['210000'], () => {})

async function apply(count: number): Promise<void> {
  const act = (i: number) =>
    world.platform.door.act({
      region: '210000',
      key: `audit/${Math.random()}/${i}`,
      actor: { kind: 'party', person: 'p-chen', name: '陈读者\t"\\甲' },
      act: 'apply',
      answers: { name: '陈读者' },
      open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
    })
  await Promise.all(Array.from({ length: count }, (_, i) => act(i)))
}

async function exported(name: string): Promise<string> {
  const place = join(folder, name)
  for await (const { path, bytes } of exportLog(world.platform, '210000', 'sha256', true)) {
    await mkdir(dirname(join(place, path)), { recursive: true })
    await writeFile(join(place, path), bytes)
  }
  return place
}

const dump = (name: string, spoil?: string): Promise<string> => plainDump(owner, join(folder, `${name}.sql`), spoil)

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, trust: trustOf(keys, policy, nobody) })
  owner = createPool(world.database, { max: 1 })
  await apply(280)
  await publish()
  kept = await (await fetch(`${world.url}/log/210000/checkpoint`)).text()
  await apply(20)
  await publish()
})
afterAll(async () => {
  await owner?.end()
  await world?.end()
  rmSync(folder, { recursive: true, force: true })
})

test('a log in a folder, and the same at its address, is found whole: entries, tiles, signatures, and what was kept from before', async () => {
  const place = await exported('whole')
  expect(await kindOf(place)).toBe('log')
  const report = await verifyLog(folderSource(place), { policy, notes: [kept] })
  expect(report).toMatchObject({ log: 'yifa.log/210000', read: 'entries', signed: true, problems: [] })
  expect(report.compared).toBeGreaterThanOrEqual(2)

  const outside = await verifyLog(urlSource(`${world.url}/log/210000`, undefined), { policy, notes: [kept] })
  expect(outside).toMatchObject({ read: 'hashes', signed: true, root: report.root, problems: [] })
  const { token } = await world.anyone.signIn({ login: 'sun', password: demonstrationPassword })
  const supervisor = await verifyLog(urlSource(`${world.url}/log/210000`, token), { policy, notes: [] })
  expect(supervisor).toMatchObject({ read: 'entries', root: report.root, problems: [] })
})

test('one bit anywhere in the files of a log is found', async () => {
  const place = await exported('bits')
  const report = await verifyLog(folderSource(place), { policy, notes: [] })
  const size = report.entries
  let struck = 0
  for (const [path, at] of [
    ['tile/entries/000', 5_000],
    ['tile/entries/000', 1],
    [`tile/entries/001.p/${size - 256}`, 700],
    ['tile/0/000', 32 * 17 + 3],
    [`tile/0/001.p/${size - 256}`, 64],
    ['tile/1/000.p/1', 9],
    ['checkpoint', 40],
    ['checkpoint', 120],
  ] as const) {
    const bytes = readFileSync(join(place, path))
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] as number) ^ 1
    await writeFile(join(place, path), damaged)
    const found = await verifyLog(folderSource(place), { policy, notes: [kept] }).then(
      ({ problems }) => problems.length,
      () => 1,
    )
    expect(found, `${path} at ${at}`).toBeGreaterThan(0)
    struck++
    await writeFile(join(place, path), bytes)
  }
  expect(struck).toBe(8)
  // The control: with every bit back in its place nothing is found.
  expect((await verifyLog(folderSource(place), { policy, notes: [kept] })).problems).toEqual([])
})

const at = 100
const where = `region = '210000' and seq = ${at}`

/** The keeper of the log, with its true key, rewrites an entry and everything that hangs on it, and signs. */
async function rewritten(): Promise<string> {
  const { rows } = await world.platform.pool.query<{ leaf: string }>("select leaf from event where region = '210000' order by seq")
  const leaves = rows.map(({ leaf }, i) => (i === at ? leaf.replace('"organ":"library"', '"organ":"lihrary"') : leaf))
  const hashes = leaves.map((leaf) => leafHash(sha256, utf8(leaf)))
  const grown = append(sha256, emptyFrontier, hashes)
  const text = checkpointText({ origin: 'yifa.log/210000', size: grown.size, root: grown.root })
  const note = noteText({ text, signatures: [{ ...keys.log.key, signature: keys.log.sign(utf8(text)) }] })
  const first = append(sha256, emptyFrontier, hashes.slice(0, 256)).root
  return `update event set leaf = replace(leaf, '"organ":"library"', '"organ":"lihrary"'), organ = 'lihrary', leaf_hash = '\\x${hex(hashes[at]!)}' where ${where};
    update tile set hashes = '\\x${hashes.slice(0, 256).map(hex).join('')}', root = '\\x${hex(first)}' where region = '210000' and level = 0 and n = 0;
    delete from checkpoint; insert into checkpoint values ('210000', 'sha256', ${grown.size}, '\\x${hex(grown.root)}', '${note}', now())`
}

test('a dump of the database that nobody touched is found whole', async () => {
  const path = await dump('whole')
  expect(await kindOf(path)).toBe('dump')
  const [report] = await verifyDump(path, { policy, notes: [kept] })
  expect(report?.problems).toEqual([])
  expect(report).toMatchObject({ log: 'yifa.log/210000', signed: true })
  expect(exitCodeOfLogs([report!])).toBe(0)
})

const seqs = 'select max(seq) from event'
const attacks: readonly [string, string, readonly string[], number | undefined][] = [
  ['a column beside an entry is edited', `update event set day = '2020-01-01' where ${where}`, ['column-altered'], at],
  ['the time beside it is edited', `update event set at = at - interval '3 days' where ${where}`, ['column-altered'], at],
  ['an entry is edited', `update event set leaf = replace(leaf, '"n":1', '"n":2') where ${where}`, ['entry-altered'], at],
  ['an entry is deleted', `delete from event where ${where}`, ['entry-missing'], at],
  [
    'an entry is deleted and the rest moved up',
    `delete from event where ${where}; update event set seq = seq - 1000000 where seq > ${at}; update event set seq = seq + 999999 where seq < 0;
     delete from opening where ${where}; update opening set seq = seq - 1000000 where seq > ${at}; update opening set seq = seq + 999999 where seq < 0`,
    ['tile-altered', 'root-differs', 'truncated'],
    undefined,
  ],
  [
    'two entries change places',
    `update event set seq = -1 where ${where}; update event set seq = ${at} where seq = ${at + 1}; update event set seq = ${at + 1} where seq = -1;
     update opening set seq = -1 where ${where}; update opening set seq = ${at} where seq = ${at + 1}; update opening set seq = ${at + 1} where seq = -1`,
    ['tile-altered', 'root-differs'],
    undefined,
  ],
  [
    'an entry is put in',
    `insert into event select region, 999999, case_id, n + 50, kind, procedure, act, organ, day, at, leaf, leaf_hash from event where ${where}`,
    ['entry-missing'],
    undefined,
  ],
  [
    'the last thirty are cut off, with every trace of them in the database',
    `delete from checkpoint where size > (${seqs}) - 30; delete from opening where seq > (${seqs}) - 30; delete from event where seq > (${seqs}) - 30`,
    ['truncated'],
    undefined,
  ],
  ['an answer is edited', `update opening set body = jsonb_set(body, '{answers,name}', '"李某"') where ${where}`, ['opening-altered'], at],
  ['an answer is put in', `update opening set body = jsonb_set(body, '{answers,more}', '"x"') where ${where}`, ['opening-altered'], at],
  [
    'something else is put in place of its content',
    `update opening set body = 'null', salts = '5' where ${where}`,
    ['opening-altered'],
    at,
  ],
  [
    'its salts are made unreadable',
    `alter table opening alter column salts type text; update opening set salts = '{' where ${where}`,
    ['opening-altered'],
    at,
  ],
  ['the content of an entry is deleted', `delete from opening where ${where}`, ['opening-missing'], at],
  [
    'the content is said to be erased by an act that is none',
    `update opening set body = '{"erased": 5000}', salts = '{}' where ${where}`,
    ['opening-missing'],
    at,
  ],
  ['a tile is taken away', 'delete from tile where level = 0 and n = 0', ['tile-missing'], undefined],
  [
    'a size beside a checkpoint is edited',
    'update checkpoint set size = size - 1 where size = (select max(size) from checkpoint)',
    ['checkpoint-altered'],
    undefined,
  ],
  [
    'a tile is edited',
    'update tile set root = set_byte(root, 3, get_byte(root, 3) # 1) where level = 0 and n = 0',
    ['tile-altered'],
    undefined,
  ],
]

test.each(attacks)('%s: found in the dump, at its place', async (name, spoil, codes, index) => {
  const [report] = await verifyDump(await dump('attacked', spoil), { policy, notes: [kept] })
  const found = report!.problems
  expect(
    found.map(({ code }) => code),
    name,
  ).toEqual(expect.arrayContaining([...codes]))
  if (index !== undefined) expect(found.filter(({ code }) => codes.includes(code)).map((one) => one.index)).toContain(index)
  expect(exitCodeOfLogs([report!])).toBe(2)
})

test('history is rewritten with the true key: the dump is consistent in itself, and only what was kept elsewhere shows it', async () => {
  const path = await dump('rewritten', await rewritten())
  const without = await verifyDump(path, { policy, notes: [] })
  expect(without[0]?.problems.map(({ code }) => code)).toEqual([])
  const [report] = await verifyDump(path, { policy, notes: [kept] })
  expect(report?.problems.map(({ code }) => code)).toEqual(['root-differs'])
  expect(exitCodeOfLogs([report!])).toBe(5)
})

test('a checkpoint of a forged key is refused, also where everything else fits', async () => {
  const stranger = keysFor('210000')
  const [report] = await verifyDump(await dump('forged'), { policy: policyOf([stranger], [], 0), notes: [kept] })
  expect(new Set(report?.problems.map(({ code }) => code))).toEqual(new Set(['checkpoint-unsigned']))
  expect(exitCodeOfLogs([report!])).toBe(4)
  const strict = policyOf([keys], [keysFor('210100')], 1)
  const [cosigned] = await verifyDump(await dump('forged'), { policy: strict, notes: [kept] })
  expect(new Set(cosigned?.problems.map(({ code }) => code))).toEqual(new Set(['quorum-missing']))
})

test('two copies of a log that differ: the entry is named from hashes alone', async () => {
  const [one, other] = [await exported('one'), await exported('other')]
  const { entries } = await verifyLog(folderSource(one), { notes: [] })
  const copy = (place: string) => ({ source: folderSource(place), size: entries })
  expect(await locate(copy(one), copy(other))).toBeUndefined()
  const tile = readFileSync(join(other, 'tile/0/000'))
  tile[32 * 57] = (tile[32 * 57] as number) ^ 1
  writeFileSync(join(other, 'tile/0/000'), tile)
  const above = readFileSync(join(other, 'tile/1/000.p/1'))
  above[3] = (above[3] as number) ^ 1
  writeFileSync(join(other, 'tile/1/000.p/1'), above)
  expect(await locate(copy(one), copy(other))).toBe(57)
})
