import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readHead } from '../../src/operations/log/log-head.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { type Backup, describedIn, tablePath } from '../../src/store/backup/backup-files.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { createPool, type Database, openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

const root = mkdtempSync(join(tmpdir(), 'yifa-backup-'))
const sound = join(root, 'sound')
const ends: (() => Promise<void>)[] = []
let world: World
let made: Backup

const ownerOf = (database: string) => {
  const pool = createPool(database, { max: 2, region: world.platform.region })
  ends.push(() => pool.end())
  return pool
}

/** A database without anything in it. */
async function empty(): Promise<Database> {
  const clone = await cloneDatabase(await templateDatabase('nothing', async () => {}))
  const database = await openDatabase({ url: clone.url })
  ends.push(async () => {
    await database.close()
    await clone.drop()
  })
  return database
}

const restored = (database: Database, folder: string) => restoreBackup(database, folder, { app: testRole(database.url).url })

/** The sound backup, copied and then changed. */
function changed(name: string, change: (folder: string, described: Backup) => Backup | undefined): string {
  const folder = join(root, name)
  cpSync(sound, folder, { recursive: true })
  const described = change(folder, JSON.parse(readFileSync(describedIn(folder), 'utf8')) as Backup)
  if (described) writeFileSync(describedIn(folder), JSON.stringify(described))
  return folder
}

/** One table's lines changed, with the sum in the description set right: what somebody does who knows how backups are made. */
const withLines = (
  folder: string,
  described: Backup,
  { table, change }: { table: string; change: (lines: string[]) => string[] },
): Backup => {
  const file = tablePath(folder, table)
  const lines = change(gunzipSync(readFileSync(file)).toString().split('\n').slice(0, -1))
  const bytes = gzipSync(lines.map((line) => `${line}\n`).join(''))
  writeFileSync(file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...described, tables: described.tables.map((one) => (one.name === table ? { ...one, sha256, rows: lines.length } : one)) }
}

/** Position in the log that a line of the table of events names. */
const seqOf = ({ tables }: Backup, line: string): number =>
  Number(line.split('\t')[tables.find(({ name }) => name === 'event')?.columns.indexOf('seq') ?? -1])

async function rowsLeft(database: Database): Promise<number> {
  const there = await database.pool.query(`select to_regclass('public.event') is not null as there`)
  return there.rows[0]?.there ? Number((await database.pool.query('select count(*) as n from event')).rows[0]?.n) : 0
}

beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  const chen = world.as('chen')
  for (const name of ['一', '二', '三']) {
    const photo = await chen.uploads(name)
    await chen.opens({
      procedure: 'library-card',
      item: 'card-library',
      act: 'apply',
      answers: { name: `陈${name}`, materials: { photo: photo.sha256 } },
    })
  }
  made = await writeBackup(ownerOf(world.database), world.platform.region, { folder: sound })
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await world?.end()
  rmSync(root, { recursive: true, force: true })
})

test('what is restored has the same root, the same rows, and goes on', async () => {
  const head = await readHead(world.platform)
  expect(made.log).toEqual({ size: head.size, root: Buffer.from(head.root).toString('hex') })
  const database = await empty()
  expect((await restored(database, sound)).upgraded).toEqual([])
  const pool = ownerOf(database.url)
  const platform = await startPlatform({ ...world.platform, catalogue, pool })
  expect(await readHead(platform)).toEqual(head)
  const { tables, problems } = await rebuild(platform, platform.region, { write: false, progress: () => {} })
  expect(problems).toEqual([])
  expect(tables.flatMap(({ stored, missing }) => [...stored, ...missing])).toEqual([])
  expect((await pool.query('select count(*) as n from session')).rows).toEqual([{ n: expect.anything() }])
  expect(Number((await pool.query('select count(*) as n from session')).rows[0]?.n)).toBe(0)
  expect(Number((await pool.query('select count(*) as n from account')).rows[0]?.n)).toBe(seed.people.length)
})

// GB/T 22239-2019, 8.1.4.7 b) (L3-CES1-26), as the assessor puts it: tamper with what is stored; is it detected, and restored in time?
test('what was tampered with is found at its place, and the backup brings all of it back as it was', async () => {
  const { region } = world.platform
  const compared = async (pool: ReturnType<typeof ownerOf>) => {
    const platform = await startPlatform({ ...world.platform, catalogue, pool })
    const { tables, problems } = await rebuild(platform, region, { write: false, progress: () => {} })
    const differs = tables.filter(({ stored, missing }) => stored.length + missing.length > 0).map(({ table }) => table)
    return { differs, problems: problems.map(({ seq }) => seq), log: await readHead(platform) }
  }
  const [spoiled, fresh] = [await empty(), await empty()]
  for (const one of [spoiled, fresh]) await restored(one, sound)
  const owner = ownerOf(spoiled.url)
  const sincere = { differs: [], problems: [], log: await readHead(world.platform) }
  expect(await compared(owner)).toEqual(sincere)
  // By who owns the database, and takes the lock off: the record, what was answered, what is shown.
  await owner.query('alter table event disable trigger user')
  await owner.query("update event set leaf = replace(leaf, 'library', 'archive') where seq = 3")
  await owner.query('alter table event enable trigger user')
  const [applied] = (await owner.query<{ seq: string }>("select max(seq) as seq from event where act = 'apply'")).rows
  const answered = `update opening set body = jsonb_set(body, '{answers,name}', '"张三"') where seq = $1`
  expect((await owner.query(answered, [applied?.seq])).rowCount).toBe(1)
  await owner.query("update case_file set title = '改动' where procedure = 'library-card'")
  const found = await compared(owner)
  expect(found.problems).toEqual(expect.arrayContaining([3, Number(applied?.seq)]))
  expect(found.differs).toContain('case_file')
  // Nothing of it can be kept as if it were sound, and what is restored is what was there before.
  await expect(writeBackup(owner, region, { folder: join(root, 'tampered') })).rejects.toThrow('is not what its hash says')
  expect(await compared(ownerOf(fresh.url))).toEqual(sincere)
})

test('a backup never overwrites another one, and leaves nothing half written', async () => {
  const owner = ownerOf(world.database)
  await expect(writeBackup(owner, world.platform.region, { folder: sound })).rejects.toThrow('is not empty. Give a new folder')
  const into = join(root, 'altered-log')
  await owner.query('alter table event disable trigger user')
  const [{ leaf }] = (await owner.query('select leaf from event where seq = 3')).rows as [{ leaf: string }]
  await owner.query('update event set leaf = leaf || $1 where seq = 3', [' '])
  await expect(writeBackup(owner, world.platform.region, { folder: into })).rejects.toThrow(
    `Event 3 of ${world.platform.region} is not what its hash says`,
  )
  await owner.query('update event set leaf = $1 where seq = 3', [leaf])
  await owner.query('alter table event enable trigger user')
  expect(readdirSync(root).filter((name) => name !== 'sound')).toEqual([])
  await expect(writeBackup(owner, world.platform.region, { folder: into })).resolves.toMatchObject({ log: made.log })
})

test('a database that holds the region is not restored into', async () => {
  const database = await openDatabase({ url: world.database })
  ends.push(database.close)
  await expect(restored(database, sound)).rejects.toThrow('a record is never overwritten')
})

const damages: Readonly<Record<string, [(folder: string, described: Backup) => Backup | undefined, string]>> = {
  'bytes lost': [
    (folder) => void writeFileSync(tablePath(folder, 'event'), readFileSync(tablePath(folder, 'event')).subarray(0, 200)),
    'damaged',
  ],
  'bytes added': [(folder) => void appendFileSync(tablePath(folder, 'opening'), 'x'), 'damaged'],
  'a file gone': [(folder) => void rmSync(tablePath(folder, 'case_file')), 'damaged'],
  'the last event left out': [
    (folder, described) =>
      withLines(folder, described, {
        table: 'event',
        change: (lines) => lines.filter((line) => seqOf(described, line) !== described.log.size - 1),
      }),
    'the server keeps',
  ],
  'an event in the middle left out': [
    // By its position in the log: in which order the table is written out, nobody promises.
    (folder, described) =>
      withLines(folder, described, { table: 'event', change: (lines) => lines.filter((line) => seqOf(described, line) !== 2) }),
    'it is not whole',
  ],
  'an event altered': [
    (folder, described) =>
      withLines(folder, described, {
        table: 'event',
        change: (lines) => lines.map((line) => (seqOf(described, line) === 2 ? line.replace('organ', 'orgam') : line)),
      }),
    'it was altered',
  ],
  'another root named': [(_, described) => ({ ...described, log: { ...described.log, root: '0'.repeat(64) } }), 'not to the root it names'],
  'a newer schema': [
    (_, described) => ({ ...described, migrations: [...described.migrations, '9999-later.sql'] }),
    'made by a newer Yifa (9999-later.sql)',
  ],
  'no description': [(folder) => void rmSync(describedIn(folder)), 'There is no backup in'],
  'another format': [(_, described) => ({ ...described, format: 'yifa-backup/9' as never }), 'of a kind that this program does not know'],
}

test.each(Object.entries(damages))('a backup with %s is refused, and nothing is restored', async (name, [change, says]) => {
  const database = await empty()
  await expect(restored(database, changed(name, change))).rejects.toThrow(says)
  expect(await rowsLeft(database)).toBe(0)
  // The control: the same database takes the sound one.
  await expect(restored(database, sound)).resolves.toMatchObject({ backup: { log: made.log } })
})
