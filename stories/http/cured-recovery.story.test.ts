import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { type Client, makeClient } from '../../src/api/client.ts'
import { mirrorLog } from '../../src/cli/mirror/mirror-log.ts'
import { recover } from '../../src/cli/mirror/recover-command.ts'
import { urlSource } from '../../src/cli/verify/log-source.ts'
import { writeWhole } from '../../src/cli/write-whole.ts'
import { checkpointText } from '../../src/kernel/record/checkpoint.ts'
import { logOf } from '../../src/kernel/record/log-names.ts'
import { parsePolicy } from '../../src/kernel/record/policy.ts'
import { verifierKeyText } from '../../src/kernel/record/verifier-key.ts'
import { exportLog } from '../../src/operations/log/export-log.ts'
import { readHead } from '../../src/operations/log/log-head.ts'
import { recoveryOf } from '../../src/operations/log/recovery.ts'
import { signedNote } from '../../src/operations/log/signed-note.ts'
import type { Trust } from '../../src/operations/log/trust.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { type Demonstration, demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { verifyMeaning } from '../../src/operations/verify-meaning.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { keptTrust } from '../../src/store/keys/kept-trust.ts'
import { createPool, openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

// Last week's backup is all that is left, and a mirror has the leaves of what followed. They are put back without their content, two persons record the
// loss, and the record goes on as the very log that was signed and seen.

const region = '210100'
const root = mkdtempSync(join(tmpdir(), 'yifa-cured-'))
const keys = join(root, 'keys')
const trust = { ...keptTrust(keys, { region, sm3: true }), send: () => Promise.reject(new Error('nobody is asked')) }
const mirror = join(root, 'mirror')
const ends: (() => Promise<void>)[] = []
let world: World
/** Beside the administrator, who also became the head: for who signs twice. */
const people: Demonstration = {
  ...seed,
  steps(day) {
    const steps = seed.steps(day)
    const head = steps.find(({ answers }) => answers['post'] === 'head') as (typeof steps)[number]
    return [...steps, { ...head, key: 'seed/admin-head', answers: { ...head.answers, person: 'p-admin', name: '吴管理' } }]
  },
}

let touched: { id: string; receipt: unknown }
let untouched: string
let lostCase: { id: string; receipt: unknown }
let [old, all] = [0, 0]
let rootSeen = ''

const sizeOf = async (platform: Platform): Promise<number> => (await readHead(platform)).size
const apply = (login = 'chen') =>
  world.as(login).opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } })

async function restored(name: string): Promise<{ platform: Platform; owner: Platform; as(login: string): Promise<Client> }> {
  const clone = await cloneDatabase(await templateDatabase('nothing', async () => {}))
  const database = await openDatabase({ url: clone.url })
  await restoreBackup(database, join(root, name), { app: testRole(clone.url).url })
  const pool = createPool(testRole(clone.url).url, { max: 4, region })
  const owned = createPool(clone.url, { max: 2, region })
  ends.push(async () => {
    await pool.end()
    await owned.end()
    await database.close()
    await clone.drop()
  })
  const { publicUrl, now } = world.platform
  const platform = await startPlatform({ catalogue, pool, region, publicUrl, now, trust })
  const api = makeApi(platform)
  const fetchHere = async (url: string | URL | Request, init?: RequestInit) => api.fetch(new Request(url as string, init))
  return {
    platform,
    owner: { ...platform, pool: owned },
    async as(login) {
      const { token } = await makeClient({ base: publicUrl, fetch: fetchHere }).signIn({ login, password: demonstrationPassword })
      return makeClient({ base: publicUrl, token: () => token, fetch: fetchHere })
    },
  }
}

const say = (): void => {}

beforeAll(async () => {
  world = await startWorld({ catalogue, seed: people, region, trust })
  untouched = (await apply()).case
  const id = (await apply()).case
  await publishLogs(world.platform, [region], say)
  await world.asOwner(({ pool }) => writeBackup(pool, region, { folder: join(root, 'old') }))
  old = await sizeOf(world.platform)
  await world.as('chen').does(id, 'withdraw')
  const opened = (await apply()).case
  await publishLogs(world.platform, [region], say)
  for await (const { path, bytes } of exportLog(world.platform, region, 'sha256', true)) await writeWhole(join(mirror, path), bytes)
  all = await sizeOf(world.platform)
  rootSeen = Buffer.from((await readHead(world.platform)).root).toString('hex')
  const { client } = world.as('chen')
  touched = { id, receipt: await client.readReceipt({ id }) }
  lostCase = { id: opened, receipt: await client.readReceipt({ id: opened }) }
}, 120_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await world?.end()
  rmSync(root, { recursive: true, force: true })
})

const codeOf = (asked: Promise<{ kind: string; refusals?: readonly { code: string }[] }>) =>
  asked.then(
    (answer) => (answer.kind === 'done' ? 'done' : (answer.refusals ?? []).map(({ code }) => code).join()),
    ({ problem, ...error }) =>
      (problem?.refusals ?? []).map(({ code }: { code: string }) => code).join() ||
      String(problem?.type ?? error).replace('urn:yifa:problem:', ''),
  )
const key = randomUUID

test('a mirror that has not all of it, that was altered, or that another key signed: nothing is put back', async () => {
  const { platform, owner } = await restored('old')
  const copied = async (name: string, change: (folder: string) => Promise<void>): Promise<string> => {
    await cp(mirror, join(root, name), { recursive: true })
    await change(join(root, name))
    return join(root, name)
  }
  const hashes = join(root, 'hashes')
  await mirrorLog({ source: urlSource(`${world.url}/log/${region}`, undefined), folder: hashes, now: Date.now })
  const altered = await copied('altered', async (folder) => {
    const path = join(folder, `tile/entries/000.p/${all}`)
    const text = await readFile(path, 'latin1')
    await writeFile(path, text.replace(/"act":"withdraw"/, '"act":"withdrew"'), 'latin1')
  })
  const strange = await copied('strange', async (folder) => {
    const text = (await readFile(join(folder, 'checkpoint'), 'utf8')).split('\n\n')[0]
    await writeFile(join(folder, 'checkpoint'), signedNote(keysFor(region).log, `${text}\n`))
  })
  const tries: [string, RegExp][] = [
    [join(root, 'none'), /no mirror/],
    [hashes, /hashes only/],
    [altered, /does not lead to its own checkpoint/],
    [strange, /not signed by a key/],
  ]
  for (const [folder, why] of tries) await expect(recover(owner, folder, { say })).rejects.toThrow(why)

  // Somebody has seen more than the mirror has, or does not say what it has seen.
  const { root: lastRoot } = await readHead(world.platform)
  const more = signedNote(
    trust.signs(region, 'sha256') as ReturnType<typeof keysFor>['log'],
    checkpointText({ origin: logOf(region), size: all + 5, root: lastRoot }),
  )
  const policy = parsePolicy(`witness w ${verifierKeyText(keysFor('210900').witness.key)} https://w.example\nquorum none`)
  const asking = (send: Trust['send']): Platform => ({ ...owner, trust: { ...trust, policy, send } })
  const shows: [Trust['send'], RegExp][] = [
    [async () => ({ status: 200, body: more }), /w has seen .* some would still be missing/],
    [() => Promise.reject(new Error('out of reach')), /does not show what it has seen/],
  ]
  for (const [send, why] of shows) await expect(recover(asking(send), mirror, { say })).rejects.toThrow(why)
  expect(await sizeOf(platform)).toBe(old)
  expect(await recoveryOf(platform, region)).toMatchObject({ own: old, seen: all })
}, 120_000)

test('where nothing is lost, nothing is recovered', async () => {
  await expect(world.asOwner((platform) => recover(platform, mirror, { say }))).rejects.toThrow('nothing is lost')
})

test('the leaves are put back from a mirror, two persons record the loss, and acts are accepted again', async () => {
  const { platform, owner, as } = await restored('old')
  const found = await recover(owner, mirror, { say })
  expect(found.putBack).toEqual({ from: old, to: all - 1, root: rootSeen, source: mirror })
  expect(found.lost.map(({ act }) => act)).toEqual(['withdraw', 'note', 'apply'])
  expect(await sizeOf(platform)).toBe(all)
  expect(await recover(owner, mirror, { say })).toMatchObject({ putBack: found.putBack })

  const chen = await as('chen')
  const opens = (client: Client, answers: Record<string, string | number>, act = 'propose') =>
    client.act({ act, key: key(), answers, open: { procedure: 'log-recovery', organ: 'library' } })
  const applies = () =>
    chen.act({
      act: 'apply',
      key: key(),
      answers: { name: '陈' },
      open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
    })
  // Nothing is accepted, nothing signed.
  expect(await codeOf(applies())).toBe('in-recovery')
  await publishLogs(platform, [region], say)
  expect(await recoveryOf(platform, region)).toMatchObject({ putBack: found.putBack })

  const said = { from: old, to: all - 1, root: rootSeen, source: mirror, cause: '机房断电，较新的备份损坏' }
  const admin = await as('admin')
  // Not by a citizen, and not of other entries.
  expect(await codeOf(opens(chen, said))).not.toBe('done')
  for (const wrong of [{ from: old + 1 }, { to: all }, { root: 'ab'.repeat(32) }])
    expect(await codeOf(opens(admin, { ...said, ...wrong }))).toBe('not-lost')
  expect(await codeOf(opens(admin, said, 'confirm'))).toContain('awaits-act')
  const proposed = await opens(admin, said)
  expect(proposed.kind).toBe('done')
  const of = { case: (proposed as { case: string }).case }
  // One person alone, and the same person twice.
  expect(await codeOf(applies())).toBe('in-recovery')
  expect(await codeOf(admin.act({ ...of, act: 'confirm', key: key(), answers: {} }))).toBe('same-person')
  expect(await codeOf(applies())).toBe('in-recovery')
  // Until then the record says that nobody answers for what is not there.
  expect((await rebuild(owner, region)).problems.map(({ seq }) => seq)).toEqual([old, old + 1, old + 2])
  const head = await as('zhao')
  expect(await codeOf(head.act({ ...of, act: 'confirm', key: key(), answers: {} }))).toBe('done')
  expect(await recoveryOf(platform, region)).toBeUndefined()

  // Once is enough: nothing else can be said to be lost.
  expect(await codeOf(opens(admin, { ...said, from: 5, to: 5 }))).toBe('not-lost')

  // Everybody goes on, and gets no number that a lost act gave out.
  const next = await applies()
  expect(next).toMatchObject({ kind: 'done', number: expect.stringMatching(/00\d\d$/) })
  expect(Number((next as { number: string }).number.slice(-4))).toBeGreaterThan(20)
  expect(await codeOf(chen.act({ act: 'withdraw', key: key(), case: untouched, answers: {} }))).toBe('done')

  // Its case is damaged: what happened is told by name, who and what are not known, and nothing further is done in it.
  const damaged = await chen.readCase({ id: touched.id })
  expect(damaged).toMatchObject({ finished: true, damaged: true, clocks: [] })
  expect(damaged.timeline.at(-1)).toMatchObject({ act: 'withdraw', lost: true, actor: '' })
  const librarian = await as('li')
  expect(await codeOf(librarian.act({ act: 'accept', key: key(), case: touched.id, answers: {} }))).toContain('case-damaged')
  expect(await codeOf(chen.readCase({ id: lostCase.id }).then(() => ({ kind: 'done' })))).toBe('not-found')

  // The log goes on from what was seen, is signed, and every receipt of before holds.
  await publishLogs(platform, [region], say)
  const { size } = await chen.readCheckpoint()
  expect(size).toBe(await sizeOf(platform))
  for (const { receipt } of [touched, lostCase])
    expect(await chen.verifyReceipt({ receipt: receipt as never })).toMatchObject({ ok: true, signed: true })
  expect(await chen.verifyReceipt({ receipt: (await chen.readReceipt({ id: touched.id })) as never })).toMatchObject({ ok: true })
  const rebuilt = await rebuild(owner, region)
  expect(rebuilt).toMatchObject({ problems: [], lost: 3 })
  expect(rebuilt.tables.flatMap(({ stored, missing }) => [...stored, ...missing])).toEqual([])
  expect(await verifyMeaning(owner)).toMatchObject({ problems: [], differences: [], unlawful: [] })

  // The control: content that is taken away without such an act is found.
  await owner.pool.query(
    `update opening set salts = '{}', body = '{"actor":{"kind":"","person":"","name":""},"answers":{},"lost":3}' where seq = 5`,
  )
  expect((await rebuild(owner, region)).problems.map(({ seq }) => seq)).toContain(5)
}, 120_000)
