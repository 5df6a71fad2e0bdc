import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hex } from '../../src/kernel/record/bytes.ts'
import { readHead } from '../../src/operations/log/log-head.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { readBackup } from '../../src/store/backup/backup-files.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { schemaOf } from '../../src/store/migrate.ts'
import { createPool, openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
import { upgradeDatabase } from '../../src/store/upgrade.ts'
import { catalogue } from './toy.ts'

/** One backup of the toy for each schema that was ever used, named after the last step it had taken. Never made anew: that is their point. */
const kept = fileURLToPath(new URL('../fixtures/backups', import.meta.url))
const schemas = readdirSync(kept)

test.each(schemas)('what was recorded under schema %s is brought to the newest one, and the record says the same', async (name) => {
  const clone = await cloneDatabase(await templateDatabase('nothing', async () => {}))
  const database = await openDatabase({ url: clone.url })
  const { backup } = await restoreBackup(database, `${kept}/${name}`, { app: testRole(database.url).url })
  const pool = createPool(database.url, { max: 2, region: backup.region })
  const platform = await startPlatform({ catalogue, pool, region: backup.region, publicUrl: 'http://localhost', now: Date.now })
  const { size, root } = await readHead(platform)
  expect({ size, root: hex(root) }).toEqual(backup.log)
  const { events, cases, tables, problems } = await rebuild(platform, backup.region, { write: false, progress: () => {} })
  expect(events).toBe(backup.log.size)
  expect(cases).toBeGreaterThan(5)
  expect(problems).toEqual([])
  expect(tables.flatMap(({ stored, missing }) => [...stored, ...missing])).toEqual([])
  await pool.end()
  await database.close()
  await clone.drop()
})

/** A database at the schema of a kept backup, to be cloned. */
const oldTemplate = (name: string) =>
  templateDatabase(`schema ${name}`, async (url) => {
    const database = await openDatabase({ url })
    await restoreBackup(database, `${kept}/${name}`, { app: testRole(url).url, asItWas: true })
    await database.close()
  })

/** Upgrades a clone; the connection of the owner breaks at the n-th statement, as when the process is killed there. */
async function upgrading(name: string, breaksAt = Number.POSITIVE_INFINITY) {
  const clone = await cloneDatabase(await oldTemplate(name))
  const database = await openDatabase({ url: clone.url })
  const folder = mkdtempSync(join(tmpdir(), 'yifa-upgrade-'))
  const { region, log } = await readBackup(`${kept}/${name}`)
  let statements = 0
  const connect = database.pool.connect.bind(database.pool)
  const broken = Object.assign(Object.create(database.pool) as typeof database.pool, {
    query: database.pool.query.bind(database.pool),
    async connect() {
      const client = await connect()
      const query = client.query.bind(client)
      return Object.assign(Object.create(client) as typeof client, {
        async query(...args: Parameters<typeof query>) {
          if (++statements === breaksAt) {
            const ended = new Promise((resolve) => client.once('end', resolve))
            ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
            await ended
          }
          return query(...args)
        },
        release: () => client.release(statements >= breaksAt),
      })
    },
  })
  const how = { region, app: testRole(clone.url).url, backup: join(folder, 'before'), say: () => {} }
  return {
    database,
    log,
    first: () => upgradeDatabase({ ...database, pool: broken }, how),
    again: () => upgradeDatabase(database, how),
    statements: () => statements,
    async end() {
      await database.close()
      await clone.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

test.each(schemas)('yifa upgrade from %s: says from and to, makes a backup first, keeps the root; again, it does nothing', async (name) => {
  const upgrade = await upgrading(name)
  const done = await upgrade.first()
  expect(done).toMatchObject({ from: expect.stringMatching(/^\d{4}-/), log: upgrade.log, backup: expect.stringContaining('before') })
  expect(done.taken.at(-1)).toBe(done.to)
  // The backup is of the schema of before, and sound.
  const made = await readBackup(done.backup as string)
  expect(made.migrations.at(-1)).toBe(done.from)
  expect(await upgrade.again()).toEqual({ from: done.to, to: done.to, taken: [], log: upgrade.log })
  // A program that does not know a step refuses: the way back is the backup.
  await upgrade.database.pool.query("insert into migration (name) values ('9999-later.sql')")
  await expect(upgrade.again()).rejects.toThrow('made by a newer Yifa (9999-later.sql)')
  await upgrade.end()
})

test('killed at any statement of an upgrade, the database is whole at some step; run again, it goes on to the end', async () => {
  const [name = ''] = schemas
  const sound = await upgrading(name)
  const { taken } = await sound.first()
  const total = sound.statements()
  await sound.end()
  expect(total).toBeGreaterThan(40)
  let [struck, between] = [0, 0]
  for (let round = 0; round < 8; round++) {
    const upgrade = await upgrading(name, 1 + Math.floor((round * (total - 1)) / 8) + 1)
    await expect(upgrade.first()).rejects.toThrow()
    struck++
    const { pending } = await schemaOf(upgrade.database.pool)
    if (pending.length > 0 && pending.length < taken.length) between++
    const rest = await upgrade.again()
    expect(rest.taken).toEqual(pending)
    expect(rest.log).toEqual(upgrade.log)
    await upgrade.end()
  }
  expect(struck).toBe(8)
  // It did strike in the middle, and not only before or after everything.
  expect(between).toBeGreaterThan(2)
}, 90_000)

test('there is a schema to come from', () => {
  expect(schemas.length).toBeGreaterThan(0)
})
