import { z } from 'zod'
import { readDrafts } from '../store/drafts.ts'
import { readCases } from '../store/read-cases.ts'
import { readerOf } from './case-access.ts'
import { operation } from './operation.ts'
import { nothing } from './requests.ts'
import { openDraft } from './sealing/loose-rows.ts'
import { procedureOf, type Reading, readingOf } from './shown/reading.ts'
import { showDraft } from './shown/show-draft.ts'
import { draftView } from './views.ts'

/** Number and title of each of these cases that the caller may still read. */
async function namesOf(reading: Reading, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { pool, region } = reading.platform
  const rows = await readCases(pool, region, cases)
  const named = await Promise.all(
    rows.map(async ({ file }): Promise<[string, string][]> => {
      const reads = readerOf(file, await procedureOf(reading.platform, file), reading)
      return reads ? [[file.id, `${file.number} ${file.title}`]] : []
    }),
  )
  return new Map(named.flat())
}

export const listDrafts = operation({
  name: 'list-drafts',
  says: { zh: '我的草稿', en: 'My drafts, latest first' },
  method: 'get',
  path: '/drafts',
  input: nothing,
  output: z.array(draftView),
  may: 'signed-in',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    const stored = await readDrafts(platform.pool, platform.region, caller.person)
    const rows = stored.map((row) => openDraft(platform.seals, caller.person, row))
    const names = await namesOf(reading, [...new Set(rows.flatMap((row) => (row.case === null ? [] : [row.case])))])
    return rows.map((row) => {
      const title = platform.procedures.get(row.procedure)?.acts[row.act]?.title
      const about = row.case === null ? undefined : names.get(row.case)
      return { ...showDraft(row), ...(title && { title }), ...(about !== undefined && { about }) }
    })
  },
})
