import { readBlob } from '../store/blobs.ts'
import { readCaseEvents } from '../store/read-events.ts'
import { readSigning } from '../store/signings.ts'
import { needsPersonal, openCase } from './case-access.ts'
import { recordLook } from './evidence/record-look.ts'
import { type Caller, NotFound, operation } from './operation.ts'
import type { Platform } from './platform.ts'
import { fileView } from './record-views.ts'
import { type ReadFileRequest, readFileRequest } from './requests.ts'
import { type Reading, readingOf } from './shown/reading.ts'
import { showEvent } from './shown/show-event.ts'
import { sheetOf, stands } from './signing/sheet.ts'
import { showSigning } from './signing/show-signing.ts'

type Named = readonly { readonly sha256: string }[]

/** Files that the case's history shows this reader: exactly what they may fetch. */
async function namedInCase(reading: Reading, caseId: string): Promise<Named> {
  const { pool, region } = reading.platform
  const { row, procedure, reader } = await openCase(reading, caseId)
  const events = needsPersonal(reader) ? (await readCaseEvents(pool, region, row.file.id)).filter((event) => event.kind === 'done') : []
  return events.flatMap((event) =>
    showEvent(event, { procedure, file: row.file, reader }, reading).answers.flatMap((answer) => answer.files),
  )
}

/** Files that a sheet shows who stands on it. */
async function namedOnSheet(reading: Reading, id: string): Promise<Named> {
  const row = await readSigning(reading.platform.pool, reading.platform.region, id)
  if (!row || !stands(row, reading.caller)) return []
  return showSigning(await sheetOf(row, reading), reading).answers.flatMap((answer) => answer.files)
}

async function named(platform: Platform, { case: caseId, signing }: ReadFileRequest, caller: Caller): Promise<Named> {
  if (signing !== undefined) return namedOnSheet(await readingOf(platform, caller), signing)
  return caseId === undefined ? [] : namedInCase(await readingOf(platform, caller), caseId)
}

export const readFile = operation({
  name: 'read-file',
  says: { zh: '下载文件', en: 'Fetch a file of my own, or one that is in a case I may read' },
  method: 'get',
  path: '/files/:sha256',
  input: readFileRequest,
  output: fileView,
  may: 'signed-in',
  file: 'given',
  async run(platform, input, caller) {
    const { sha256 } = input
    const { pool, region } = platform
    const own = await readBlob(pool, region, sha256, caller.person)
    if (own) await recordLook(await readingOf(platform, caller), sha256)
    if (own) return { name: own.name, type: own.type, bytes: own.bytes }
    const found = await named(platform, input, caller)
    const file = found.some((one) => one.sha256 === sha256) ? await readBlob(pool, region, sha256) : undefined
    if (!file) throw new NotFound(`There is no file ${sha256} that you may read. Name the case whose answers contain it.`)
    await recordLook(await readingOf(platform, caller), sha256)
    return { name: file.name, type: file.type, bytes: file.bytes }
  },
})
