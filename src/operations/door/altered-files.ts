import { piecesOf } from '../../kernel/case/check-custody.ts'
import type { Loaded } from '../../store/batch.ts'
import { readAltered } from '../../store/blobs.ts'
import type { EntryRow } from '../../store/rows.ts'
import { NotAhead } from '../../store/write-batch.ts'
import type { Definitions } from './definition.ts'
import type { Prepared } from './prepare.ts'

/**
 * Which files of the pieces of evidence that these requests rely on are missing, or are not what was taken: the database hashes each anew, while
 * the region is held, so that nothing can be changed between the look and the act.
 * @throws NotAhead where it is not held yet
 */
export async function alteredFiles(
  { client, held }: Loaded,
  region: string,
  { prepared, entries, definitions }: { prepared: readonly Prepared[]; entries: readonly EntryRow[]; definitions: Definitions },
): Promise<ReadonlySet<string>> {
  const relied = new Set(
    prepared.flatMap(({ request, file }) => {
      const procedure = file && definitions.byHash(file.definition)
      return procedure ? piecesOf(procedure, file, request).map(({ register, key }) => `${register} ${key}`) : []
    }),
  )
  const files = entries.flatMap(({ register, key, values }) =>
    relied.has(`${register} ${key}`) && typeof values['file'] === 'string' ? [values['file']] : [],
  )
  if (files.length === 0) return new Set()
  if (!held) throw new NotAhead(region)
  return new Set(await readAltered(client, region, [...new Set(files)]))
}
