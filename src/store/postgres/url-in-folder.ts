import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Address of the database that a running Yifa serves from this folder: only who may read the folder's secrets gets it. */
export function urlInFolder(folder: string): string | undefined {
  try {
    const password = readFileSync(join(folder, 'postgres.password'), 'utf8').trim()
    const port = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
      .split('\n')[3]
      ?.trim()
    return port && /^\d+$/.test(port) ? `postgres://yifa:${password}@127.0.0.1:${port}/yifa` : undefined
  } catch {
    return undefined
  }
}
