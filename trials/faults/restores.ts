import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { openDatabase } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, templateDatabase, testRole } from '../../src/store/postgres/test-database.ts'

/** Restores a backup into a database that is thrown away. @returns why it could not be; undefined when it was */
export async function restores(folder: string): Promise<string | undefined> {
  const clone = await cloneDatabase(await templateDatabase('nothing', async () => {}))
  const database = await openDatabase({ url: clone.url })
  try {
    return await restoreBackup(database, folder, { app: testRole(database.url).url }).then(
      () => undefined,
      (error: Error) => error.message,
    )
  } finally {
    await database.close()
    await clone.drop()
  }
}
