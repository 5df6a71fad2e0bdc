import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromHex } from '../../src/kernel/record/bytes.ts'
import { verifyConsistency } from '../../src/kernel/record/verify-proof.ts'
import { verifyReceipt } from '../../src/kernel/record/verify-receipt.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { keysFor, policyOf, trustOf } from './log-keys.ts'
import { catalogue, seed } from './toy.ts'

// Words that stand nowhere else: whatever is left of them after the erasure is found.
const canaries = ['金丝雀甲', '金丝雀乙']
const keys = keysFor('210000')
let world: World
/** Whoever holds the whole database: sees every table. */
let owner: ReturnType<typeof createPool>

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, trust: trustOf(keys, policyOf([keys], [], 0), () => Promise.reject(new Error('none'))) })
  owner = createPool(world.database, { max: 2, region: '210000' })
})
afterAll(async () => {
  await owner?.end()
  await world?.end()
})

const publish = (): Promise<void> => publishLogs(world.platform, ['210000'], () => {})

/** Every cell of every table in which the word stands. */
async function placesOf(word: string): Promise<string[]> {
  const pool = owner
  const { rows } = await pool.query<{ table: string; column: string }>(
    "select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'",
  )
  const found: string[] = []
  for (const { table, column } of rows) {
    const hit = await pool.query(
      `select 1 from "${table}" where convert_from(convert_to("${column}"::text, 'UTF8'), 'UTF8') like $1 or "${column}"::text like $2 limit 1`,
      [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`],
    )
    if (hit.rowCount) found.push(`${table}.${column}`)
  }
  return found
}

/** The columns in which a stored row and the rebuilt one differ. */
function firstDifference({ table, stored, missing }: { table: string; stored: readonly string[]; missing: readonly string[] }): string {
  const [one, other] = [stored, missing].map(([row = '{}']) => JSON.parse(row) as Record<string, unknown>)
  const columns = Object.keys({ ...one, ...other }).filter((column) => JSON.stringify(one?.[column]) !== JSON.stringify(other?.[column]))
  return columns.map((column) => `${table}.${column}: ${JSON.stringify(one?.[column])} / ${JSON.stringify(other?.[column])}`).join('; ')
}

async function compare(): Promise<{ differs: string[]; problems: unknown; erased: number }> {
  const { tables, problems, erased } = await rebuild({ ...world.platform, pool: owner }, '210000')
  return { differs: tables.filter(({ stored, missing }) => stored.length + missing.length > 0).map(firstDifference), problems, erased }
}

const apply = (name: string, photo?: string) =>
  world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name, ...(photo && { materials: { photo } }) } })

async function propose(number: string): Promise<string> {
  const { case: id } = await world
    .as('li')
    .opens({ procedure: 'erasure', organ: 'library', act: 'propose', answers: { number, why: '保存期满' } })
  return id
}

test('the content of a finished case goes, wherever it was kept; the log, the other cases and every proof stay as they were', async () => {
  const photo = await world.as('chen').uploads(canaries[1]!)
  const gone = await apply(canaries[0]!, photo.sha256)
  const stays = await apply('留存')
  const draft = { id: 'never-handed-in', procedure: 'library-card', act: 'withdraw', organ: 'library', case: gone.case }
  await world.as('chen').client.saveDraft({ ...draft, answers: { why: canaries[0] } as never })
  await world.platform.pool.query(
    `insert into signing (region, id, proposer, opens, act, answers, answers_hash, officers, created, expires, outcome)
     select region, 'opened-by-two', 'p-li', '{}', 'apply', $1, '', '{p-wang}', now(), now(), jsonb_build_object('kind', 'done', 'case', $2::text) from region`,
    [JSON.stringify({ name: canaries[0] }), gone.case],
  )
  await world.as('chen').does(gone.case, 'withdraw')
  await publish()
  const head = await world.anyone.readCheckpoint()
  const before = await world.as('chen').client.readReceipt({ id: gone.case })
  expect((await placesOf(canaries[0]!)).length).toBeGreaterThan(1)
  expect(await compare()).toEqual({ differs: [], problems: [], erased: 0 })
  const leaves = await world.platform.pool.query('select seq, leaf, leaf_hash from event order by seq')

  const id = await propose(gone.number)
  // Who proposed it does not order it.
  expect(await world.as('li').refused(id, 'erase')).not.toEqual([])
  expect((await placesOf(canaries[0]!)).length).toBeGreaterThan(1)
  await world.as('zhao').does(id, 'erase')

  // The law had opened another case because of this one, which names the reader too: it has its own term, and goes by an order of its own.
  const [led] = (
    await world.platform.pool.query<{ id: string; number: string }>("select id, number from case_file where procedure = 'shelf-note'")
  ).rows
  await world.as('li').does(led!.id, 'shelve')
  await world.as('zhao').does(await propose(led!.number), 'erase')

  expect(await placesOf(canaries[0]!)).toEqual([])
  expect(await placesOf(photo.sha256)).toEqual([])
  expect(await placesOf(createHash('sha256').update(canaries[0]!).digest('hex'))).toEqual([])
  expect((await placesOf('留存')).length).toBeGreaterThan(1)
  // Not a byte of any entry changed, and the log continues the one of before.
  const after = await world.platform.pool.query('select seq, leaf, leaf_hash from event order by seq')
  expect(after.rows.slice(0, leaves.rows.length)).toEqual(leaves.rows)
  await publish()
  const [now, grown] = [await world.anyone.readCheckpoint(), await world.anyone.proveConsistency({ from: head.size })]
  const [from, to] = [head, now].map(({ size, root }) => ({ size, root: fromHex(root)! }))
  expect(
    verifyConsistency(
      sha256,
      { from: from!, to: to! },
      grown.proof.map((one) => fromHex(one)!),
    ),
  ).toEqual({ ok: true })
  // Replaying the record finds what is stored, and says how much of it was erased.
  expect(await compare()).toEqual({ differs: [], problems: [], erased: 4 })

  // The old receipt still holds; the new one names the act by which the content went.
  expect(await world.anyone.verifyReceipt({ receipt: before })).toMatchObject({ ok: true, erased: [] })
  const receipt = await world.as('li').client.readReceipt({ id: gone.case })
  const verdict = verifyReceipt(receipt, sha256)
  expect(verdict).toMatchObject({ ok: true, erased: [{ event: 1 }, { event: 2 }] })
  expect(verdict.ok && verdict.erased[0]?.procedure.split('@')[0]).toBe('erasure')
  // Another entry in the place of that act is not believed.
  const [first] = receipt.events as { erased?: { index: number } }[]
  const forged = structuredClone(receipt)
  ;(forged.events[0] as { erased: { index: number } }).erased.index = first!.erased!.index - 1
  expect(verifyReceipt(forged, sha256)).toMatchObject({ ok: false, problems: [{ code: 'not-in-log' }] })
  expect((await world.as('li').client.readCase({ id: stays.case })).number).toBe(stays.number)
})

test.each([
  ['a case that is not over', async () => (await apply('在办')).number, /is not over/],
  ['a case that does not exist', async () => '000', /no case '000'/],
])('%s is not erased, and the act that orders it is not done', async (_, number, says) => {
  const id = await propose(await number())
  await expect(world.as('zhao').does(id, 'erase')).rejects.toThrow(says)
  expect((await world.as('zhao').client.readCase({ id })).finished).toBe(false)
  expect(await compare()).toMatchObject({ differs: [], problems: [] })
})

test('a card that is still valid keeps its case; once it has ended the case may go, once', async () => {
  const { case: card, number } = await apply('持证')
  await world.as('li').does(card, 'accept', { answers: { needsCheck: false } })
  await world.as('zhao').does(card, 'decide', { answers: { outcome: 'granted' } })
  await world.as('li').does(card, 'deliver')
  const id = await propose(number)
  await expect(world.as('zhao').does(id, 'erase')).rejects.toThrow(/is in force|is not over/)
  expect(await compare()).toMatchObject({ differs: [], problems: [] })
})

test('whoever says that content was erased which nobody ordered to be erased is found out', async () => {
  await owner.query(
    `update opening set salts = '{}', body = '{"erased": 3, "actor": {"kind": "party", "person": "", "name": ""}, "answers": {}}' where seq = (select max(seq) from event where act = 'apply')`,
  )
  const { problems } = await rebuild({ ...world.platform, pool: owner }, '210000').catch((error: Error) => ({ problems: [error.message] }))
  expect(JSON.stringify(problems)).toMatch(/ordered no such thing|has no event that opens it/)
})
