import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPassphrase } from '../../src/cli/passphrase.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { describedIn, keysPath } from '../../src/store/backup/backup-files.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { type KeyPlaces, unsealKeys } from '../../src/store/backup/sealed-keys.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { keptTrust } from '../../src/store/keys/kept-trust.ts'
import { createPool, type Database, openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

const region = '210000'
const root = mkdtempSync(join(tmpdir(), 'yifa-backup-keys-'))
const places: KeyPlaces = { keys: join(root, 'keys'), secret: join(root, 'installation.secret') }
const passphrase = '正确的口令：钥匙 7391'
const ends: (() => Promise<void>)[] = []
let world: World

const send = (): Promise<never> => Promise.reject(new Error('There is no witness in this story.'))
const trustIn = (folder: string) => ({ ...keptTrust(folder, { region, sm3: true }), send })
const textsIn = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

async function backup(name: string, keys: boolean) {
  const folder = join(root, name)
  await world.asOwner(({ pool }) => writeBackup(pool, region, { folder, ...(keys && { keys: { places, passphrase } }) }))
  return folder
}

async function empty(): Promise<Database> {
  const clone = await cloneDatabase(await templateDatabase('nothing', async () => {}))
  const database = await openDatabase({ url: clone.url })
  ends.push(async () => {
    await database.close()
    await clone.drop()
  })
  return database
}

const newPlaces = (name: string): KeyPlaces => {
  const folder = join(root, name)
  mkdirSync(folder)
  return { keys: join(folder, 'keys'), secret: join(folder, 'installation.secret') }
}

const restored = (database: Database, folder: string, keys?: { places: KeyPlaces; passphrase: string }) =>
  restoreBackup(database, folder, { app: testRole(database.url).url, keys })

beforeAll(async () => {
  const trust = trustIn(places.keys)
  writeFileSync(places.secret as string, 'a-secret-of-this-installation-0123456789\n')
  writeFileSync(join(places.keys, 'policy'), 'quorum none\n')
  world = await startWorld({ catalogue, seed, trust })
  await publishLogs(world.platform, [region], () => {})
  await backup('with', true)
  await backup('without', false)
}, 60_000)
afterAll(async () => {
  for (const end of ends.reverse()) await end()
  await world?.end()
  rmSync(root, { recursive: true, force: true })
})

test('keys and secret are in the backup, for whoever knows the passphrase; nothing of them stands there in clear', async () => {
  const sealed = readFileSync(keysPath(join(root, 'with')), 'utf8')
  expect(statSync(keysPath(join(root, 'with'))).mode & 0o077).toBe(0)
  const held = [...textsIn(places.keys)].filter(([name]) => !name.endsWith('signed'))
  expect(held.map(([name]) => name).sort()).toEqual([`${region}.log`, `${region}.sm2`, `${region}.witness`, 'policy'])
  for (const [, text] of held) expect(sealed).not.toContain(text.trim().split(' ').at(-1))
  expect(sealed).not.toContain('a-secret-of-this')
  // The control: it is in there.
  const { log } = JSON.parse(readFileSync(describedIn(join(root, 'with')), 'utf8'))
  const opened = unsealKeys(sealed, passphrase, { region, root: log.root })
  expect(opened.get('installation.secret')).toContain('a-secret-of-this')
  expect(readdirSync(join(root, 'without'))).not.toContain('keys.json')
})

test('restored with its keys, the log is signed on by the same key', async () => {
  const [database, there] = [await empty(), newPlaces('machine')]
  const { keys } = await restored(database, join(root, 'with'), { places: there, passphrase })
  expect(keys.sort()).toEqual(['installation.secret', `${region}.log`, `${region}.sm2`, `${region}.witness`, 'policy'].sort())
  expect(statSync(join(there.keys, `${region}.log`)).mode & 0o077).toBe(0)
  const pool = createPool(testRole(database.url).url, { max: 2, region })
  ends.push(() => pool.end())
  const platform = await startPlatform({ ...world.platform, catalogue, pool, trust: trustIn(there.keys) })
  const before = (await pool.query('select from checkpoint')).rowCount
  const act = await platform.door.act({
    region,
    key: 'after/restore',
    actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
    act: 'apply',
    answers: { name: '陈读者' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })
  expect(act.kind).toBe('done')
  await publishLogs(platform, [region], (error) => {
    throw error
  })
  expect((await pool.query('select from checkpoint')).rowCount).toBe((before ?? 0) + 2)
  // The control: with keys made anew nothing is signed, and it is said why.
  const strange = { ...platform, trust: trustIn(join(root, 'strange')) }
  await platform.door.act({
    region,
    key: 'after/restore/2',
    actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
    act: 'apply',
    answers: { name: '陈读者' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })
  await expect(publishLogs(strange, [region], () => {})).rejects.toThrow('this server holds another key')
})

const spoiled: Readonly<Record<string, [(folder: string) => void, string, string]>> = {
  'another passphrase': [() => {}, '错误的口令：钥匙 7391', 'the passphrase is another one'],
  'a bit turned, and the sum in the description set right': [
    (folder) => {
      const sealed = JSON.parse(readFileSync(keysPath(folder), 'utf8'))
      sealed.data = `${sealed.data[0] === 'A' ? 'B' : 'A'}${sealed.data.slice(1)}`
      rewrite(folder, JSON.stringify(sealed))
    },
    passphrase,
    'was altered or belongs to another backup',
  ],
  'a bit turned': [
    (folder) => writeFileSync(keysPath(folder), readFileSync(keysPath(folder), 'utf8').replace('"data": "', '"data": "A')),
    passphrase,
    'is not the file that was written',
  ],
  'the file gone': [(folder) => rmSync(keysPath(folder)), passphrase, 'cannot be read'],
  'a cost that would exhaust the machine': [
    (folder) => rewrite(folder, readFileSync(keysPath(folder), 'utf8').replace('131072', '1073741824')),
    passphrase,
    'does not know',
  ],
}

/** Another text in place of the keys, with the sum in the description set right. */
function rewrite(folder: string, text: string): void {
  writeFileSync(keysPath(folder), text)
  const described = JSON.parse(readFileSync(describedIn(folder), 'utf8'))
  writeFileSync(describedIn(folder), JSON.stringify({ ...described, keys: sumOf(text) }))
}
const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex')

test.each(Object.entries(spoiled))('%s: refused before anything is restored, and no key is written', async (name, [spoil, given, says]) => {
  const folder = join(root, `spoiled ${name}`.slice(0, 40))
  cpSync(join(root, 'with'), folder, { recursive: true })
  spoil(folder)
  const [database, there] = [await empty(), newPlaces(`m-${name}`.slice(0, 40))]
  await expect(restored(database, folder, { places: there, passphrase: given })).rejects.toThrow(says)
  expect((await database.pool.query(`select to_regclass('public.event') as there`)).rows[0]?.there).toBeNull()
  expect(readdirSync(join(there.keys, '..'))).toEqual([])
})

test('a key that is there is never overwritten; the same one is no obstacle; a backup without keys says so', async () => {
  const [database, there] = [await empty(), newPlaces('held')]
  trustIn(there.keys)
  await expect(restored(database, join(root, 'with'), { places: there, passphrase })).rejects.toThrow('a key is never overwritten')
  await expect(restored(database, join(root, 'without'), { places: there, passphrase })).rejects.toThrow('without --with-keys')
  const { keys } = await restored(database, join(root, 'with'), { places, passphrase })
  expect(keys).toEqual([])
})

test('the passphrase comes from a file, and is no short one', async () => {
  const file = join(root, 'passphrase')
  writeFileSync(file, `${passphrase}\nignored\n`)
  expect(await readPassphrase(file, { fresh: true })).toBe(passphrase)
  writeFileSync(file, 'too short\n')
  await expect(readPassphrase(file, { fresh: true })).rejects.toThrow('has 9 characters')
  await expect(readPassphrase(join(root, 'none'), { fresh: false })).rejects.toThrow('whose first line is the passphrase')
})
