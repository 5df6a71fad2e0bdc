import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { makeClient } from '../../src/api/client.ts'
import { parsePolicy } from '../../src/kernel/record/policy.ts'
import { verifierKeyText } from '../../src/kernel/record/verifier-key.ts'
import { addCheckpointText } from '../../src/kernel/record/witness.ts'
import { fireClocks } from '../../src/operations/fire-clocks.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { recoveryOf } from '../../src/operations/log/recovery.ts'
import { noTrust, type Trust } from '../../src/operations/log/trust.ts'
import { lookBack, publishLogs } from '../../src/operations/log/watch-log.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { keptTrust } from '../../src/store/keys/kept-trust.ts'
import { createPool, openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, noteOver, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

// Last week's backup is restored, and the server goes on as if nothing had been since (abuse case A04). Its witness, and the checkpoint
// beside its keys, know better.

const region = '210100'
const root = mkdtempSync(join(tmpdir(), 'yifa-recovery-'))
const province = keysFor('210000')
const ends: (() => Promise<void>)[] = []
let provinceWorld: World
let world: World
/** Keys in a folder, with the note that was signed last beside them. */
let kept: Trust
let [old, all] = [0, 0]
let chensCase: string

const sizeOf = async ({ pool }: Platform): Promise<number> =>
  Number((await pool.query('select size from region where region = $1', [region])).rows[0]?.size)
const signedBy = async ({ pool }: Platform): Promise<number> => (await pool.query('select from checkpoint')).rowCount ?? 0

const apply = (platform: Platform) =>
  platform.door.act({
    region,
    key: `apply/${Math.random()}`,
    actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
    act: 'apply',
    answers: { name: '陈读者' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })

async function backup(name: string): Promise<void> {
  await world.asOwner(({ pool }) => writeBackup(pool, region, { folder: join(root, name) }))
}

/** A server on a database into which this backup was restored. */
async function restored(name: string, trust: Trust): Promise<Platform> {
  const clone = await cloneDatabase(await templateDatabase('nothing', async () => {}))
  const database = await openDatabase({ url: clone.url })
  await restoreBackup(database, join(root, name), { app: testRole(clone.url).url })
  const pool = createPool(testRole(clone.url).url, { max: 4, region })
  ends.push(async () => {
    await pool.end()
    await database.close()
    await clone.drop()
  })
  const { publicUrl, now } = world.platform
  return startPlatform({ catalogue, pool, region, publicUrl, now, trust })
}

/** The same keys, on a machine that has no note of what they signed. */
const withoutNote = (): Trust => ({ ...kept, lastSigned: () => undefined, keepSigned: () => {} })
const told: unknown[] = []
const tell = (error: unknown): void => void told.push(error)

beforeAll(async () => {
  const keys = join(root, 'keys')
  const { signs } = keptTrust(keys, { region, sm3: true })
  const city = ['sha256', 'sm3'].map((tree) => `log ${verifierKeyText(signs(region, tree as 'sha256')!.key)}`)
  provinceWorld = await startWorld({
    catalogue,
    seed,
    region: '210000',
    trust: trustOf(province, parsePolicy([...city, 'quorum none'].join('\n')), callWitness),
  })
  writeFileSync(
    join(keys, 'policy'),
    `witness province ${verifierKeyText(province.witness.key)} ${provinceWorld.url}/witness/210000\nquorum province\n`,
  )
  kept = { ...keptTrust(keys, { region, sm3: true }), send: callWitness }
  world = await startWorld({ catalogue, seed, region, trust: kept })
  chensCase = (await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } }))
    .case
  await publishLogs(world.platform, [region], tell)
  await backup('old')
  old = await sizeOf(world.platform)
  for (let i = 0; i < 4; i++) await apply(world.platform)
  await publishLogs(world.platform, [region], tell)
  expect(told).toEqual([])
  await backup('all')
  all = await sizeOf(world.platform)
}, 120_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await world?.end()
  await provinceWorld?.end()
  rmSync(root, { recursive: true, force: true })
})

const ways: readonly [string, () => Trust, RegExp][] = [
  ['the checkpoint kept beside the keys', () => kept, /has (\d+) entries, and the checkpoint kept beside its keys has seen (\d+)/],
  ['a witness', withoutNote, /has (\d+) entries, and its witness province has seen (\d+)/],
]

test.each(ways)(
  'an older backup is restored: %s is ahead, and no act is accepted, nothing is signed, reading goes on',
  async (_, trust, says) => {
    const platform = await restored('old', trust())
    const signed = await signedBy(platform)
    await lookBack(platform, [region], tell)
    expect(await recoveryOf(platform, region)).toMatchObject({ own: old, seen: all, differs: false })

    const refused = await apply(platform).then(String, String)
    expect(refused).toMatch(says)
    expect(says.exec(refused)?.slice(1).map(Number)).toEqual([old, all])
    await expect(publishLogs(platform, [region], () => {})).rejects.toThrow(says)
    expect(await fireClocks({ ...platform, now: () => Date.parse('2027-03-01T00:00:00Z') }, region)).toBe(0)
    expect([await sizeOf(platform), await signedBy(platform)]).toEqual([old, signed])

    // Over HTTP: the act is answered with 503 and both sizes, what was done before is read, a receipt is fetched, and the server says so.
    const api = makeApi(platform)
    const client = makeClient({
      base: 'http://localhost:3000',
      fetch: async (url, init) => api.fetch(new Request(url, init as RequestInit)),
    })
    const { token } = await client.signIn({ login: 'chen', password: demonstrationPassword })
    const chen = makeClient({
      base: 'http://localhost:3000',
      token: () => token,
      fetch: async (url, init) => api.fetch(new Request(url, init as RequestInit)),
    })
    const answer = await chen
      .act({ act: 'withdraw', case: chensCase, key: randomUUID(), answers: {} })
      .then(String, (error) => error.problem)
    expect(answer).toMatchObject({ status: 503, type: 'urn:yifa:problem:in-recovery', detail: expect.stringMatching(says) })
    expect((await chen.readCase({ id: chensCase })).id).toBe(chensCase)
    expect((await chen.readReceipt({ id: chensCase })).checkpoint.size).toBe(old)
    const ready = await api.fetch(new Request('http://localhost:3000/readyz'))
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, events: old, acts: false, recovery: expect.stringMatching(says) },
    ])
    // Nor is anything witnessed: what this region had seen of others was set back too.
    const asked = await api.fetch(
      new Request(`http://localhost:3000/witness/${region}/add-checkpoint`, {
        method: 'POST',
        body: addCheckpointText(0, [], noteOver(province, [])),
      }),
    )
    expect(asked.status).toBe(503)
    expect([await sizeOf(platform), await signedBy(platform)]).toEqual([old, signed])
  },
)

test.each(ways)('the control, with %s: the newer backup is restored, and acts go on and are cosigned', async (_, trust) => {
  const platform = await restored('all', trust())
  await lookBack(platform, [region], tell)
  expect(await recoveryOf(platform, region)).toBeUndefined()
  const ready = await makeApi(platform).fetch(new Request('http://localhost/readyz'))
  expect(await ready.json()).toEqual({ ready: true, events: all, acts: true })
  // On a copy nobody else sees: what is signed here must not become what the province knows.
  const alone: Platform = {
    ...platform,
    trust: { ...platform.trust, send: () => Promise.reject(new Error('unreachable')), keepSigned: () => {} },
  }
  expect((await apply(alone)).kind).toBe('done')
  await publishLogs(alone, [region], () => {})
  expect(await signedBy(alone)).toBeGreaterThan(0)
})

test('acts were added to the older backup until it is as long as before: it is another log, and the note beside the keys shows it', async () => {
  const platform = await restored('old', noTrust)
  while ((await sizeOf(platform)) <= all) await apply(platform)
  await lookBack({ ...platform, trust: kept }, [region], tell)
  expect(await recoveryOf(platform, region)).toMatchObject({ seen: all, by: 'kept', differs: true })
  await expect(apply(platform)).rejects.toThrow('is not the log of which')
})

test('the same without a note: the witness knows it for another log as soon as it is shown, and nothing more is accepted', async () => {
  const platform = await restored('old', noTrust)
  while ((await sizeOf(platform)) <= all) await apply(platform)
  const forked = { ...platform, trust: withoutNote() }
  await expect(publishLogs(forked, [region], () => {})).rejects.toThrow('is not the log of which its witness province')
  await expect(apply(platform)).rejects.toThrow('Recovery mode')
})

test('a witness that cannot be reached stops nobody who starts, and ends no recovery; neither does taking it off the list', async () => {
  const platform = await restored('all', withoutNote())
  const deaf = { ...platform, trust: { ...withoutNote(), send: () => Promise.reject(new Error('unreachable')) } }
  await lookBack(deaf, [region], () => {})
  expect(await recoveryOf(platform, region)).toBeUndefined()

  await platform.pool.query('update region set recovery = $1', [
    { own: old, seen: all, by: 'province', differs: false, at: '2026-03-02T00:00:00Z' },
  ])
  await publishLogs(deaf, [region], () => {})
  await publishLogs({ ...platform, trust: { ...withoutNote(), policy: noTrust.policy } }, [region], () => {})
  expect(await recoveryOf(platform, region)).toMatchObject({ own: old })
  // The control: every entry is here, the witness is there again and agrees.
  await publishLogs(platform, [region], tell)
  expect(await recoveryOf(platform, region)).toBeUndefined()
  expect((await apply(platform)).kind).toBe('done')
})

test('the database is set back under a running server: the very next act is refused', async () => {
  const platform = await restored('all', noTrust)
  expect((await apply(platform)).kind).toBe('done')
  await platform.pool.query('update region set size = size - 1')
  await expect(apply(platform)).rejects.toThrow(`has ${all} entries, and this server itself has seen ${all + 1}`)
})
