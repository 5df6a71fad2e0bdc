import { readOwned } from '../store/blobs.ts'
import type { CaseRow } from '../store/rows.ts'
import { BadRequest } from './door/request.ts'
import type { Caller } from './operation.ts'
import type { Platform } from './platform.ts'

/** Who names a file must have uploaded it, or it must be in the case already: a hash alone opens nothing. @throws BadRequest */
export async function requireUploaded(
  { pool, region }: Platform,
  caller: Caller,
  hashes: readonly string[],
  row: CaseRow | undefined,
): Promise<void> {
  if (hashes.length === 0) return
  const own = await readOwned(pool, region, caller.person, hashes)
  const inCase = JSON.stringify(row?.file.answers ?? {})
  const missing = hashes.find((hash) => !own.includes(hash) && !inCase.includes(hash))
  if (missing !== undefined) throw new BadRequest('request-incomplete', `You have not uploaded the file ${missing}. Upload it first.`)
}
