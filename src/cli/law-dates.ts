import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { isLocalDate } from '../kernel/time/local-date.ts'
import type { LawFile } from '../operations/law/gather-laws.ts'
import { CannotDo } from './exit-codes.ts'

type Listed = NonNullable<LawFile['listed']>

const day = z
  .string()
  .nullish()
  .transform((text) => (text && isLocalDate(text) ? text : undefined))
const list = z.array(z.object({ file: z.string(), publish: day, validFrom: day }))

/** Folder and name: enough to tell files of a collection apart wherever it stands. */
const tail = (file: string): string => file.split('/').slice(-2).join('/')

/** Days of publication and force by file, from a JSON list. @throws CannotDo when it cannot be read as one */
export async function readDates(path: string): Promise<Map<string, Listed>> {
  const said = await readFile(path, 'utf8')
    .then(JSON.parse)
    .catch((error: Error) => {
      throw new CannotDo(`Could not read '${path}': ${error.message}. Give a JSON list of { "file", "publish", "validFrom" }.`)
    })
  const rows = list.safeParse(said)
  if (!rows.success) throw new CannotDo(`'${path}' is no list of days: ${z.prettifyError(rows.error)}`)
  return new Map(
    rows.data.map(({ file, publish, validFrom }) => [
      tail(file),
      { ...(publish && { published: publish }), ...(validFrom && { inForce: validFrom }) },
    ]),
  )
}

export const withDates = (files: readonly LawFile[], dates: ReadonlyMap<string, Listed>): LawFile[] =>
  files.map((file) => {
    const listed = dates.get(tail(file.name))
    return listed ? { ...file, listed } : file
  })
