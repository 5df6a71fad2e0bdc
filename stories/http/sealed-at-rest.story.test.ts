import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../../src/operations/rebuild.ts'
import { openForLook } from '../../src/operations/sealing/open-for-look.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { type KeptSealing, keptSealing } from '../../src/store/keys/kept-sealing.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { readCases } from '../../src/store/read-cases.ts'
import { readEvents } from '../../src/store/rebuild.ts'
import { openText } from '../../src/store/sealing/envelope.ts'
import { replaceCases, replaceEvents } from '../../src/store/sealing/rows-to-seal.ts'
import { canariesIn, needlesFor } from '../../trials/abuse/encodings.ts'
import { everythingStored } from '../../trials/abuse/everything-stored.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

// The toy seals whom to call; the reports of the catalogue seal who reports too: `sealed-reports.story.test.ts`, and with everything `npm run abuse a26`.

const region = '210000'
const contact = '13998765421'
const folder = mkdtempSync(join(tmpdir(), 'yifa-sealing-'))
let world: World
let owner: Pool
let id: string

const startedWith = (sealing: KeptSealing) => {
  const { pool, publicUrl, now } = world.platform
  return startPlatform({ catalogue, pool, region, publicUrl, now, sealing })
}
const kept = () => keptSealing(folder, region)
/** Tables in which the contact stands, however it is written. */
async function found(text = contact): Promise<string[]> {
  const needles = needlesFor({ text })
  return (await everythingStored(owner)).flatMap(({ where, bytes }) => (canariesIn(bytes, needles).length > 0 ? [where] : []))
}
async function compared(platform = world.platform): Promise<unknown[]> {
  const { tables, problems } = await rebuild({ ...platform, pool: owner }, region)
  return [...tables.flatMap(({ stored, missing }) => [...stored, ...missing]), ...problems]
}
const applies = (answers = {}, key?: string) =>
  world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈某', ...answers }, ...(key && { key }) })
const sees = async (of: string) => (await world.as('zhao').client.openSeal({ id: of, answers: { why: '读者昏倒' } })).answers

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, sealing: kept() })
  owner = createPool(world.database, { max: 2, region })
  id = (await applies({ contact })).case
}, 60_000)
afterAll(async () => {
  await owner?.end()
  await world?.end()
  rmSync(folder, { recursive: true })
})

test('whom to call stands nowhere in the database; who looks with a reason is shown it, and nobody without a look on record', async () => {
  expect(await found()).toEqual([])
  const { rows } = await owner.query("select body -> 'answers' as answers, sealed from opening where sealed is not null")
  expect(rows).toEqual([{ answers: { name: '陈某', contact: '***' }, sealed: expect.stringMatching(/^[\w+/]+=*$/) }])
  const [event] = await readEvents(owner, region, 0, 1000).then((all) => all.filter(({ sealed }) => sealed))
  await expect(openForLook(world.platform, { case: id, seq: event?.seq ?? -1 })).rejects.toThrow('no act that unseals it is on record')
  expect(await sees(id)).toMatchObject([{ shown: contact }])
  expect(await compared()).toEqual([])
})

test('an application without it draws no key and seals nothing', async () => {
  const keys = async () => (await owner.query('select scope from sealing_key')).rows.length
  const before = await keys()
  const other = (await applies()).case
  expect(await keys()).toBe(before)
  expect((await readCases(owner as never, region, [other]))[0]?.sealed).toBeUndefined()
  await world.as('chen').does(other, 'withdraw')
})

test('the same request asked again, in memory or by another server, gets the same answer; another one under its key does not', async () => {
  const first = await applies({ contact: '13800000001' }, 'asked-once')
  expect(await applies({ contact: '13800000001' }, 'asked-once')).toEqual(first)
  await expect(applies({ contact: '13800000002' }, 'asked-once')).rejects.toThrow('was used for another request')
  expect((await owner.query("select key from idempotency where answer ->> 'case' = $1", [first.case])).rows[0].key).toMatch(/^~/)
})

test('a ciphertext in the place of another is not taken for its own', async () => {
  const other = (await applies({ contact: '13800000003' })).case
  const swap = `update case_file a set sealed = b.sealed from case_file b where a.region = b.region and
    ((a.id = $1 and b.id = $2) or (a.id = $2 and b.id = $1))`
  await owner.query(swap, [id, other])
  await expect(sees(id)).rejects.toThrow()
  expect(await compared()).not.toEqual([])
  await owner.query(swap, [id, other])
  expect(await sees(id)).toMatchObject([{ shown: contact }])
  expect(await compared()).toEqual([])
})

test('a draft of it is encrypted as a whole, and its own person goes on with it', async () => {
  const draft = { id: 'half', procedure: 'library-card', act: 'apply', organ: 'library', answers: { contact } as never }
  await world.as('chen').client.saveDraft(draft)
  expect(await found()).toEqual([])
  expect((await world.as('chen').client.readDraft({ id: 'half' })).answers).toEqual({ contact })
  await world.as('chen').client.dropDraft({ id: 'half' })
})

test('a server without the key, or with another one, says what is missing and where it belongs, and writes nothing', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'yifa-sealing-'))
  const before = await owner.query('select * from sealing')
  await expect(startedWith(keptSealing(elsewhere, region))).rejects.toThrow(`${elsewhere}/210000.sealing does not hold it`)
  keptSealing(elsewhere, region).first()
  await expect(startedWith(keptSealing(elsewhere, region))).rejects.toThrow('is encrypted under the sealing key')
  expect((await owner.query('select * from sealing')).rows).toEqual(before.rows)
  rmSync(elsewhere, { recursive: true })
})

test('what an older Yifa stored in clear is sealed at the next start, though the one before was interrupted; the log stays as it was', async () => {
  const { seals } = world.platform
  const log = await owner.query('select seq, leaf from event order by seq')
  const events = (await readEvents(owner, region, 0, 1000)).filter(({ sealed }) => sealed)
  const ids = events.map(({ caseId }) => caseId)
  await seals.fetch(owner, ids)
  const rows = await readCases(owner as never, region, ids)
  await replaceEvents(owner, region, events.map(seals.openEvent))
  await replaceCases(
    owner,
    region,
    rows.map((row) => ({ row: seals.openCase(row), before: row.file.parties })),
  )
  await owner.query('delete from sealing_key where scope = any($1)', [ids])
  await owner.query('update sealing set sealed_to = 0')
  expect((await found()).sort()).toEqual(['case_file', 'opening'])
  // The database fails when the cases are to be written, after the events were.
  const failing = {
    ...world.platform.pool,
    query: (...asked: Parameters<Pool['query']>) => world.platform.pool.query(...asked),
    async connect() {
      const client = await world.platform.pool.connect()
      return new Proxy(client, {
        get: (of, name) => {
          if (name !== 'query') return typeof Reflect.get(of, name) === 'function' ? Reflect.get(of, name).bind(of) : Reflect.get(of, name)
          return (...asked: [string]) =>
            String(asked[0]).startsWith('update case_file') ? Promise.reject(new Error('cut')) : of.query(...asked)
        },
      })
    },
  } as unknown as Pool
  const { publicUrl, now } = world.platform
  await expect(startPlatform({ catalogue, pool: failing, region, publicUrl, now, sealing: kept() })).rejects.toThrow('cut')
  expect(await found()).toEqual(['case_file'])
  await world.deploys(catalogue)
  expect(await found()).toEqual([])
  expect(await compared()).toEqual([])
  expect((await owner.query('select seq, leaf from event order by seq')).rows).toEqual(log.rows)
  expect(await sees(id)).toMatchObject([{ shown: contact }])
})

test('the key is changed while a server goes on: the old one opens nothing longer, and the change is written down', async () => {
  const old = mkdtempSync(join(tmpdir(), 'yifa-sealing-'))
  cpSync(folder, old, { recursive: true })
  const { rows: before } = await owner.query('select wrapping from sealing')
  const running = world.platform
  const changing = await startedWith(kept())
  const { from, to, completed } = await changing.seals.rewrap(changing.pool, '2026-03-02T01:00:00Z')
  expect({ from, completed }).toEqual({ from: before[0].wrapping, completed: false })
  expect(world.platform).toBe(running)
  const later = (await applies({ contact: '13800000004' })).case
  expect(await sees(later)).toMatchObject([{ shown: '13800000004' }])
  expect(await sees(id)).toMatchObject([{ shown: contact }])
  expect((await owner.query('select distinct wrapping from sealing_key')).rows).toEqual([{ wrapping: to }])
  expect((await owner.query('select from_key as "from", to_key as "to" from sealing_change')).rows).toEqual([{ from, to }])
  await expect(startedWith(keptSealing(old, region))).rejects.toThrow(to)
  expect(await compared()).toEqual([])
  rmSync(old, { recursive: true })
})

test('a change that was interrupted before the new key took its place is completed by asking again', async () => {
  const stops: KeptSealing = {
    ...kept(),
    takeNext: () => {
      throw new Error('killed')
    },
  }
  const one = await startedWith(stops)
  await expect(one.seals.rewrap(one.pool, '2026-03-02T02:00:00Z')).rejects.toThrow('killed')
  const other = await startedWith(kept())
  expect(await other.seals.rewrap(other.pool, '2026-03-02T03:00:00Z')).toMatchObject({ completed: true })
  expect(await sees(id)).toMatchObject([{ shown: contact }])
})

test('erased, its key is gone with it: a copy of the ciphertext opens for nobody', async () => {
  const { seals } = world.platform
  const copy = (await readEvents(owner, region, 0, 1000)).find(({ caseId, sealed }) => caseId === id && sealed)
  if (!copy) throw new Error('Nothing is sealed in that case.')
  await seals.fetch(owner, [id])
  expect(seals.openEvent(copy).body.answers['contact']).toBe(contact)
  await world.as('chen').does(id, 'withdraw')
  const { number } = await world.as('li').client.readCase({ id })
  const { case: order } = await world
    .as('li')
    .opens({ procedure: 'erasure', organ: 'library', act: 'propose', answers: { number, why: '保存期满' } })
  await world.as('zhao').does(order, 'erase')
  await seals.fetch(owner, [id])
  expect(() => seals.openEvent(copy)).toThrow('is not in the database')
  expect(await compared()).toEqual([])
})

test('an altered ciphertext does not open', () => {
  const key = { encrypts: Buffer.alloc(32, 1), nonces: Buffer.alloc(32, 2) }
  expect(() => openText(key, ['a'], Buffer.alloc(40).toString('base64'))).toThrow('does not open')
})
