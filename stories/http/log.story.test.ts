import { afterAll, beforeAll, expect, test } from 'vitest'
import { attestation } from '../../src/kernel/record/attestation.ts'
import { parseBundle } from '../../src/kernel/record/bundle.ts'
import { fromHex, hex } from '../../src/kernel/record/bytes.ts'
import { parseCheckpoint } from '../../src/kernel/record/checkpoint.ts'
import { leafHash, rootAt } from '../../src/kernel/record/merkle.ts'
import { parseNote } from '../../src/kernel/record/signed-note.ts'
import { tilePath, tileReader, tilesForRoot } from '../../src/kernel/record/tiles.ts'
import { verifyConsistency, verifyInclusion } from '../../src/kernel/record/verify-proof.ts'
import { sha256, sm3 } from '../../src/operations/log/hashes.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { signCheckpoint } from '../../src/operations/log/sign-checkpoint.ts'
import { signatureChecks } from '../../src/operations/log/signature-checks.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, policyOf, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

const keys = keysFor('210000')
const policy = policyOf([keys], [], 0)
const nobody = (): Promise<never> => Promise.reject(new Error('There is no witness in this story.'))
let world: World
/** Whoever holds the whole database. */
let owner: ReturnType<typeof createPool>

/** So many applications for a card, made at once. */
async function apply(count: number): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      world.platform.door.act({
        region: '210000',
        key: `apply/${Math.random()}/${i}`,
        actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
        act: 'apply',
        answers: { name: '陈读者' },
        open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
      }),
    ),
  )
  expect(answers.every(({ kind }) => kind === 'done')).toBe(true)
}

const publish = (): Promise<void> =>
  publishLogs(world.platform, ['210000'], (error) => {
    throw error
  })

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${world.url}/log/210000/${path}`, { headers })

async function checkpoint(prefix = ''): Promise<{ note: string; size: number; root: Uint8Array }> {
  const note = await (await get(`${prefix}checkpoint`)).text()
  const read = parseCheckpoint(parseNote(note)!.text)!
  return { note, ...read }
}

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, trust: trustOf(keys, policy, nobody, { sm3: true }) })
  owner = createPool(world.database, { max: 1 })
  await apply(300)
  await publish()
})
afterAll(async () => {
  await owner?.end()
  await world?.end()
})

test('the checkpoint is a note that the key of the log signed, of as many entries as there are', async () => {
  const { note, size } = await checkpoint()
  expect(attestation(note, policy, signatureChecks)).toMatchObject({
    ok: true,
    attested: { checkpoint: { origin: 'yifa.log/210000', size } },
  })
  const { keys: told, entries, attested } = await world.anyone.readCheckpoint()
  expect(told).toHaveLength(1)
  expect(entries).toBe(size)
  expect(attested).toBe(true)
  expect((await get('checkpoint')).headers.get('cache-control')).toContain('max-age=1')
  // The control: another key of the same name.
  expect(attestation(note, policyOf([keysFor('210000')], [], 0), signatureChecks)).toEqual({ ok: false, fault: 'log-unsigned' })
})

test.each([
  ['SHA-256', '', sha256],
  ['SM3', 'sm3/', sm3],
])('the %s tree: from its tiles alone, kept for ever by whoever fetched them, the signed root follows', async (_, prefix, hash) => {
  const { note, size, root } = await checkpoint(prefix)
  expect(attestation(note, policy, signatureChecks).ok).toBe(true)
  expect(size).toBeGreaterThan(300)
  const tiles = new Map<string, Uint8Array[]>()
  for (const { level, n } of tilesForRoot(size)) {
    const width = level === 0 ? Math.min(256, size - n * 256) : Math.floor(size / 256)
    const answer = await get(prefix + tilePath({ level, n, width }))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes).toHaveLength(width * 32)
    tiles.set(
      `${level}/${n}`,
      Array.from({ length: width }, (__, i) => bytes.slice(i * 32, i * 32 + 32)),
    )
  }
  expect(
    hex(
      rootAt(
        hash,
        size,
        tileReader(hash, (level, n) => tiles.get(`${level}/${n}`) ?? []),
      ),
    ),
  ).toBe(hex(root))
})

test('what the log has not, or not yet, is not there; entries are for who supervises', async () => {
  const { size } = await checkpoint()
  const last = tilePath({ level: 0, n: 1, width: size - 256 + 1 })
  for (const path of [last, 'tile/0/001', 'tile/1/000', 'tile/0/000.p/0', 'tile/9/000', 'tile/0/1'])
    expect((await get(path)).status, path).toBe(404)
  expect((await fetch(`${world.url}/log/999999/checkpoint`)).status).toBe(404)

  expect((await get('tile/entries/000')).status).toBe(401)
  const bundle = await world.as('sun').client.readEntries({ path: 'tile/entries/000' })
  const entries = parseBundle(new Uint8Array(await bundle.arrayBuffer()))
  const hashes = new Uint8Array(await (await get('tile/0/000')).arrayBuffer())
  expect(entries?.map((entry) => hex(leafHash(sha256, entry)))).toEqual(
    Array.from({ length: 256 }, (_, i) => hex(hashes.slice(i * 32, i * 32 + 32))),
  )
})

test('that an entry is in the log, and that the log only grew, is proved to anybody', async () => {
  const before = await checkpoint()
  const found = await world.anyone.proveInclusion({ index: 41 })
  const proof = found.proof.map((one) => fromHex(one)!)
  const claim = { leafHash: fromHex(found.hash)!, index: 41, size: found.size, root: before.root }
  expect(verifyInclusion(sha256, claim, proof)).toEqual({ ok: true })
  expect(verifyInclusion(sha256, { ...claim, index: 42 }, proof).ok).toBe(false)
  expect(found.text).toContain('c2sp.org/tlog-proof@v1\nindex 41\n')
  expect(attestation(found.text.slice(found.text.indexOf('\n\n') + 2), policy, signatureChecks).ok).toBe(true)

  await apply(20)
  await publish()
  const after = await checkpoint()
  expect(after.size).toBe(before.size + 20)
  const grown = await world.anyone.proveConsistency({ from: before.size })
  expect(
    verifyConsistency(
      sha256,
      { from: before, to: after },
      grown.proof.map((one) => fromHex(one)!),
    ),
  ).toEqual({ ok: true })
  const notes = await (await get('checkpoints.json')).json()
  expect((notes as { checkpoints: string[] }).checkpoints.map((note) => parseCheckpoint(parseNote(note)!.text)!.size)).toContain(
    before.size,
  )
})

test('the receipt of an act just done carries the signature of the log', async () => {
  const { case: id } = await world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })
  const receipt = await world.as('chen').client.readReceipt({ id })
  expect(receipt.checkpoint.signatures).toHaveLength(1)
  expect(await world.anyone.verifyReceipt({ receipt })).toMatchObject({ ok: true, signed: true, witnesses: [] })
  const unsigned = { ...receipt, checkpoint: { ...receipt.checkpoint, signatures: [] } }
  expect(await world.anyone.verifyReceipt({ receipt: unsigned })).toMatchObject({ ok: true, signed: false })
})

/** Changes the record as somebody would who holds the whole database, lets the log try to sign, and puts it right again. */
async function damaged(spoil: string, mend: string): Promise<string> {
  const free = (sql: string): Promise<unknown> =>
    owner.query(`set session_replication_role = replica; ${sql}; set session_replication_role = default`)
  await free(spoil)
  try {
    // As a server does that starts: all tiles, then what is new.
    return await publish().then(
      () => 'signed',
      (error: Error) => error.message,
    )
  } finally {
    await free(mend)
  }
}

test('before it signs, the log reads back what it keeps: whatever was changed there is found, and nothing is signed', async () => {
  const { pool } = world.platform
  const before = (await checkpoint()).size
  await apply(300)
  const { rows } = await pool.query<{ size: number }>("select size from region where region = '210000'")
  const fresh = Number(rows[0]!.size) - 5
  const event = `region = '210000' and seq = ${fresh}`
  const bit = (column: string): string => `set_byte(${column}, 7, get_byte(${column}, 7) # 1)`
  const faults: [string, string, string, RegExp][] = [
    [
      'a new leaf',
      `update event set leaf = leaf || ' ' where ${event}`,
      `update event set leaf = rtrim(leaf) where ${event}`,
      /entry \d+ does not hash/,
    ],
    [
      'a leaf hash that was signed before',
      `update event set leaf_hash = ${bit('leaf_hash')} where region = '210000' and seq = 3`,
      `update event set leaf_hash = ${bit('leaf_hash')} where region = '210000' and seq = 3`,
      /tile 0\/0 is not/,
    ],
    [
      'its hash',
      `update event set leaf_hash = ${bit('leaf_hash')} where ${event}`,
      `update event set leaf_hash = ${bit('leaf_hash')} where ${event}`,
      /entry \d+ does not hash/,
    ],
    [
      'a tile that was just completed',
      `update tile set hashes = ${bit('hashes')} where region = '210000' and level = 0 and n = 1`,
      `update tile set hashes = ${bit('hashes')} where region = '210000' and level = 0 and n = 1`,
      /tile 0\/1 is not/,
    ],
    [
      'a tile that was signed before',
      `update tile set root = ${bit('root')} where region = '210000' and level = 0 and n = 1`,
      `update tile set root = ${bit('root')} where region = '210000' and level = 0 and n = 1`,
      /tile 0\/1 is not/,
    ],
    [
      'a hash that was signed before',
      `update tile set hashes = ${bit('hashes')} where region = '210000' and level = 0 and n = 0`,
      `update tile set hashes = ${bit('hashes')} where region = '210000' and level = 0 and n = 0`,
      /tile 0\/0 is not/,
    ],
    [
      'an entry that is taken out',
      `create table taken_out as select * from event where ${event}; delete from event where ${event}`,
      'insert into event select * from taken_out',
      /entries are missing/,
    ],
  ]
  for (const [what, spoil, mend, says] of faults) expect(await damaged(spoil, mend), what).toMatch(says)
  expect((await checkpoint()).size).toBe(before)
  // The control: put right again, it is signed.
  expect(await signCheckpoint(world.platform, logTree('210000'))).toBe(true)
  expect((await checkpoint()).size).toBe(Number(rows[0]!.size))
  expect(await signCheckpoint(world.platform, logTree('210000'))).toBe(false)
})

test('a server with another key signs nothing', async () => {
  await apply(1)
  const other = { ...world.platform, trust: trustOf(keysFor('210000'), policy, nobody) }
  await expect(signCheckpoint(other, logTree('210000'))).rejects.toThrow(/holds another key/)
  expect(await signCheckpoint(world.platform, logTree('210000'))).toBe(true)
})

test('any number of servers may sign at once: one checkpoint comes of it', async () => {
  await apply(3)
  const signed = await Promise.allSettled(Array.from({ length: 8 }, () => signCheckpoint(world.platform, logTree('210000'))))
  expect(signed.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1)
})
