import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotDo } from '../exit-codes.ts'

/** Where the files of a log are read, by their paths below its address. */
export interface LogSource {
  /** Undefined where there is no such file, or it is not for us. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** A folder that holds the files as they are served. */
export const folderSource = (folder: string): LogSource => ({
  async read(path) {
    try {
      return await readFile(join(folder, path))
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
      throw new CannotDo(`Could not read '${join(folder, path)}': ${(error as Error).message}.`)
    }
  },
})

/** Most bytes of one file: a bundle of 256 entries of 16 KiB. */
const largest = 8 * 1024 * 1024

/** The address of a log: `https://…/log/<region>`. */
export const urlSource = (url: string, token: string | undefined): LogSource => ({
  async read(path) {
    const address = `${url.replace(/\/$/, '')}/${path}`
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(30_000),
      headers: token && path.startsWith('tile/entries/') ? { Authorization: `Bearer ${token}` } : {},
    }).catch((error: Error) => {
      throw new CannotDo(`Could not reach ${address}: ${(error.cause as Error | undefined)?.message ?? error.message}.`)
    })
    if ([401, 403, 404].includes(answer.status)) return undefined
    if (!answer.ok) throw new CannotDo(`${address} answered ${answer.status}. Try again later.`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length > largest) throw new CannotDo(`${address} is larger than any file of a log.`)
    return bytes
  },
})
