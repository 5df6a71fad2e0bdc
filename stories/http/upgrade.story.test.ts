import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hex } from '../../src/kernel/record/bytes.ts'
import { readHead } from '../../src/operations/log/log-head.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { createPool, openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'
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

test('there is a schema to come from', () => {
  expect(schemas.length).toBeGreaterThan(0)
})
