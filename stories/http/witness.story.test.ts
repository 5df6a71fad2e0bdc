import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { attestation } from '../../src/kernel/record/attestation.ts'
import { parseBundle } from '../../src/kernel/record/bundle.ts'
import { base64, utf8 } from '../../src/kernel/record/bytes.ts'
import { append, emptyFrontier } from '../../src/kernel/record/frontier.ts'
import { leafHash } from '../../src/kernel/record/merkle.ts'
import { naiveProof } from '../../src/kernel/record/naive-tree.ts'
import { noteText, parseNote } from '../../src/kernel/record/signed-note.ts'
import { addCheckpointText } from '../../src/kernel/record/witness.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { latestPublished } from '../../src/operations/log/published.ts'
import { recordWitnessed } from '../../src/operations/log/record-witnessed.ts'
import { signatureChecks } from '../../src/operations/log/signature-checks.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import { listForks, listWitnessed } from '../../src/store/witnessed.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, noteOver, policyOf, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

// The province on a server of its own; two of its cities on one server and one database. Each city is witnessed by the other and by the province.
const province = keysFor('210000')
const shenyang = keysFor('210100')
const dalian = keysFor('210200')

let provinceWorld: World
let cityWorld: World
let dalianPlatform: Platform
let dalianPool: ReturnType<typeof createPool>
/** Whoever holds the whole database. */
let owner: ReturnType<typeof createPool>
let provinceOwner: ReturnType<typeof createPool>

const failures: unknown[] = []
const publish = async (platform: Platform): Promise<void> => {
  failures.length = 0
  await publishLogs(platform, [platform.region], (error) => failures.push(error))
}

async function apply(platform: Platform, count = 1): Promise<void> {
  for (let i = 0; i < count; i++) {
    const answer = await platform.door.act({
      region: platform.region,
      key: `apply/${Math.random()}`,
      actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
      act: 'apply',
      answers: { name: '陈读者' },
      open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
    })
    expect(answer.kind).toBe('done')
  }
}

/** What an outsider demands of Shenyang: its signature, and both witnesses. */
const outsider = policyOf([shenyang], [dalian, province], 2)

beforeAll(async () => {
  const known = policyOf([shenyang, dalian], [], 0)
  provinceWorld = await startWorld({ catalogue, seed, region: '210000', trust: trustOf(province, known, callWitness) })
  const inProcess = async (url: string, body?: string) => {
    // The other city is served by the same machine: its server is asked without a network.
    if (!url.includes('210200') && !url.includes('210100')) return callWitness(url, body)
    const platform = url.includes('210200') ? dalianPlatform : cityWorld.platform
    const answer = await makeApi(platform).fetch(new Request(url, body === undefined ? {} : { method: 'POST', body }))
    return { status: answer.status, body: await answer.text() }
  }
  const witnessesOf = (other: typeof dalian) => [
    { ...other, url: `http://localhost/witness/${other.region}` },
    { ...province, url: `${provinceWorld.url}/witness/210000` },
  ]
  const ofShenyang = policyOf([dalian], witnessesOf(dalian), 2)
  const ofDalian = policyOf([shenyang], witnessesOf(shenyang), 2)
  cityWorld = await startWorld({ catalogue, seed, region: '210100', trust: trustOf(shenyang, ofShenyang, inProcess) })
  const { publicUrl, now } = cityWorld.platform
  // The same database, behind the wall of its own region.
  dalianPool = createPool(testRole(cityWorld.database).url, { max: 4, region: '210200' })
  owner = createPool(cityWorld.database, { max: 1 })
  provinceOwner = createPool(provinceWorld.database, { max: 2, region: '210000' })
  dalianPlatform = await startPlatform({
    catalogue,
    pool: dalianPool,
    publicUrl,
    now,
    region: '210200',
    trust: trustOf(dalian, ofDalian, inProcess),
  })
})
afterAll(async () => {
  for (const pool of [dalianPool, owner, provinceOwner]) await pool?.end()
  await provinceWorld?.end()
  await cityWorld?.end()
})

const noteOf = async (): Promise<string> => (await latestPublished(cityWorld.platform, logTree('210100')))!.note

test('a city is witnessed by the city beside it and by the province, and says so with its checkpoint', async () => {
  await publish(cityWorld.platform)
  expect(failures).toEqual([])
  const note = await (await fetch(`${cityWorld.url}/log/210100/checkpoint`)).text()
  expect(note).toBe(await noteOf())
  expect(attestation(note, outsider, signatureChecks)).toMatchObject({
    ok: true,
    attested: { witnesses: [{ name: '210200' }, { name: '210000' }] },
  })
  await apply(cityWorld.platform, 3)
  await publish(cityWorld.platform)
  expect(failures).toEqual([])
  expect(attestation(await noteOf(), outsider, signatureChecks).ok).toBe(true)
  expect((await listWitnessed(provinceWorld.platform.pool, '210000')).map(({ origin }) => origin)).toEqual(['yifa.log/210100'])
})

test('the receipt of an act carries the cosignatures, and whoever demands two is satisfied only by two', async () => {
  const { case: id } = await cityWorld
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } })
  await publish(cityWorld.platform)
  const receipt = await cityWorld.as('chen').client.readReceipt({ id })
  expect(receipt.checkpoint.signatures).toHaveLength(3)
  expect(await cityWorld.anyone.verifyReceipt({ receipt })).toMatchObject({ ok: true, signed: true, witnesses: [{}, {}] })
})

test('split view: the keeper of a log, with its real key, shows another history to a witness and to an outsider; both see it', async () => {
  await publish(cityWorld.platform)
  const told = await noteOf()
  const { size } = attestationOf(told)
  const bundle = await cityWorld.as('sun').client.readEntries({ path: `tile/entries/000.p/${size}` })
  const leaves = parseBundle(new Uint8Array(await bundle.arrayBuffer()))!
  // One entry in the middle says something else; everything after it is logged again, and signed with the true key.
  const forked = leaves.map((leaf, i) => (i === size - 4 ? utf8('{"another":"decision"}') : leaf))
  const sign = (of: readonly Uint8Array[]): string => noteOver(shenyang, of)
  const witness = `${provinceWorld.url}/witness/210000/add-checkpoint`
  // The control: the same leaves unchanged are the tree the witness knows.
  expect((await callWitness(witness, addCheckpointText(size, [], sign(leaves)))).status).toBe(200)

  expect(await callWitness(witness, addCheckpointText(size, [], sign(forked)))).toEqual({ status: 409, body: `${size}\n` })
  const longer = [...forked, utf8('{}')]
  const proof = naiveProof(sha256, size, longer).map(base64)
  expect((await callWitness(witness, addCheckpointText(size, proof, sign(longer)))).status).toBe(422)
  expect((await callWitness(witness, addCheckpointText(0, [], sign(forked)))).status).toBe(409)
  // No outsider with the policy accepts it, and old cosignatures do not pass for new ones.
  expect(attestation(sign(forked), outsider, signatureChecks)).toEqual({ ok: false, fault: 'quorum-missing' })
  const pasted = noteText({
    text: parseNote(sign(forked))!.text,
    signatures: [...parseNote(sign(forked))!.signatures, ...parseNote(told)!.signatures.slice(1)],
  })
  expect(attestation(pasted, outsider, signatureChecks)).toEqual({ ok: false, fault: 'signature-forged' })
  // The witness kept the proof: two roots for one size, both signed by the log.
  const forks = await listForks(provinceWorld.platform.pool, '210000')
  expect(forks.filter(({ proved }) => proved)).toHaveLength(1)
  const [{ kept, shown }] = forks.filter(({ proved }) => proved) as [(typeof forks)[0]]
  expect(attestationOf(kept).size).toBe(attestationOf(shown).size)
  expect(base64(attestationOf(kept).root)).not.toBe(base64(attestationOf(shown).root))
})

const ours = policyOf([shenyang], [], 0)
function attestationOf(note: string): { size: number; root: Uint8Array } {
  const read = attestation(note, ours, signatureChecks)
  if (!read.ok) throw new Error(`The note is not signed by the log: ${read.fault}.\n${note}`)
  return read.attested.checkpoint
}

test('the province puts what it witnessed into its own log, once, and publishes it', async () => {
  const { platform, anyone } = provinceWorld
  const before = (await anyone.readCheckpoint()).entries
  expect(await recordWitnessed(platform)).toBe(1)
  expect(await recordWitnessed(platform)).toBe(1)
  expect((await anyone.readCheckpoint()).entries).toBe(before + 1)
  const { rows } = await anyone.listPublications({ kind: 'log-checkpoint' })
  const [held] = await listWitnessed(platform.pool, '210000')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).toContain('yifa.log/210100')
  expect(JSON.stringify(await anyone.readPublication({ seq: rows[0]!.seq }))).toContain(Buffer.from(held!.root).toString('hex'))
  expect((await rebuild({ ...platform, pool: provinceOwner }, '210000')).problems).toEqual([])
})

test('two growing checkpoints shown at once: the witness never goes back', async () => {
  const before = await noteOf()
  const { size } = attestationOf(before)
  await apply(cityWorld.platform, 12)
  const bundle = async (): Promise<Uint8Array[]> => {
    await publish(cityWorld.platform)
    const now = attestationOf(await noteOf()).size
    return parseBundle(
      new Uint8Array(await (await cityWorld.as('sun').client.readEntries({ path: `tile/entries/000.p/${now}` })).arrayBuffer()),
    )!
  }
  const leaves = await bundle()
  const sign = (count: number): string => noteOver(shenyang, leaves.slice(0, count))
  const { pool } = provinceWorld.platform
  let [won, lost] = [0, 0]
  for (let round = 0; round < 30; round++) {
    const small = size + 1 + (round % 5)
    await pool.query("update witnessed set size = $1, root = $2 where origin = 'yifa.log/210100'", [
      size,
      Buffer.from(attestationOf(before).root),
    ])
    const ask = (to: number) =>
      callWitness(
        `${provinceWorld.url}/witness/210000/add-checkpoint`,
        addCheckpointText(size, naiveProof(sha256, size, leaves.slice(0, to)).map(base64), sign(to)),
      )
    const answers = await Promise.all([ask(small), ask(small + 5), ask(small + 3)])
    const good = answers.filter(({ status }) => status === 200)
    expect(good).toHaveLength(1)
    won += good.length
    lost += answers.filter(({ status }) => status === 409).length
    const [held] = await listWitnessed(pool, '210000')
    // What is kept is what was answered with 200, and nothing smaller came after it.
    expect(held!.size).toBe([small, small + 5, small + 3][answers.findIndex(({ status }) => status === 200)])
  }
  expect([won, lost]).toEqual([30, 60])
  await pool.query("update witnessed set size = $1, root = $2 where origin = 'yifa.log/210100'", [
    size,
    Buffer.from(attestationOf(before).root),
  ])
})

test('a log whose database was set back signs nothing, because its witnesses have seen more', async () => {
  await apply(cityWorld.platform, 2)
  await publish(cityWorld.platform)
  expect(failures).toEqual([])
  const seen = attestationOf(await noteOf()).size
  // The backup of before: fewer events, and no trace of what was signed since.
  const old = seen - 2
  await owner.query(`set session_replication_role = replica;
    create table lost_event as select * from event where region = '210100' and seq >= ${old};
    create table lost_checkpoint as select * from checkpoint where region = '210100' and size > ${old};
    create table lost_cosignature as select * from cosignature where region = '210100' and size > ${old};
    create table lost_region as select * from region where region = '210100';
    delete from event where region = '210100' and seq >= ${old}; delete from checkpoint where region = '210100' and size > ${old};
    delete from cosignature where region = '210100' and size > ${old}; set session_replication_role = default`)
  const leaves = (await owner.query<{ leaf: string }>("select leaf from event where region = '210100' order by seq")).rows.map(({ leaf }) =>
    utf8(leaf),
  )
  const hashed = leaves.map((leaf) => leafHash(sha256, leaf))
  const { frontier } = append(sha256, emptyFrontier, hashed)
  await owner.query("update region set size = $1, frontier = $2 where region = '210100'", [
    old,
    JSON.stringify(frontier.hashes.map((one) => Buffer.from(one).toString('hex'))),
  ])
  const signed = async (): Promise<number> => (await owner.query("select from checkpoint where region = '210100'")).rowCount ?? 0
  const before = await signed()
  await expect(publish(cityWorld.platform)).rejects.toThrow(new RegExp(`has ${old} entries, and its witness .* has seen ${seen}`))
  expect(await signed()).toBe(before)
  await expect(apply(cityWorld.platform)).rejects.toThrow('Recovery mode')
  // The control: the newer database restored and its witnesses asked, it accepts acts and signs again.
  await owner.query(`set session_replication_role = replica; insert into event select * from lost_event;
    insert into checkpoint select * from lost_checkpoint; insert into cosignature select * from lost_cosignature;
    update region r set size = l.size, frontier = l.frontier from lost_region l where r.region = l.region; set session_replication_role = default`)
  await publish(cityWorld.platform)
  await apply(cityWorld.platform)
  await publish(cityWorld.platform)
  expect(attestationOf(await noteOf()).size).toBe(seen + 1)
})

test('a witness that answers junk, too much, or for another log hinders nobody', async () => {
  const { trust } = cityWorld.platform
  for (const body of ['junk', '— yifa.witness/210200 AAAA\n', `${'— a AAAAAAAA\n'.repeat(5)}`, 'x'.repeat(10_000)]) {
    const platform = { ...cityWorld.platform, trust: { ...trust, send: async () => ({ status: 200, body }) } }
    await apply(platform)
    await publish(platform)
    // Both witnesses, before and after it was signed.
    expect(failures).toHaveLength(4)
    expect(String(failures[0])).toMatch(/did not cosign: its signature does not hold/)
  }
  // It was signed all the same; what is published is the last one that was cosigned, until witnesses are there again.
  const before = attestationOf(await noteOf()).size
  await publish(cityWorld.platform)
  expect(failures).toEqual([])
  expect(attestationOf(await noteOf()).size).toBe(before + 4)
})
