import { readBlob } from '../store/blobs.ts'
import { readCaseEvents } from '../store/read-events.ts'
import { needsPersonal, openCase } from './case-access.ts'
import { NotFound, operation } from './operation.ts'
import { fileView } from './record-views.ts'
import { readFileRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showEvent } from './shown/show-event.ts'

export const readFile = operation({
  name: 'read-file',
  says: { zh: '下载文件', en: 'Fetch a file of my own, or one that is in a case I may read' },
  method: 'get',
  path: '/files/:sha256',
  input: readFileRequest,
  output: fileView,
  may: 'signed-in',
  file: 'given',
  async run(platform, { sha256, case: caseId }, caller) {
    const { pool, region } = platform
    const own = await readBlob(pool, region, sha256, caller.person)
    if (own) return { name: own.name, type: own.type, bytes: own.bytes }
    const missing = new NotFound(`There is no file ${sha256} that you may read. Name the case whose answers contain it.`)
    if (caseId === undefined) throw missing
    const reading = await readingOf(platform, caller)
    const { row, procedure, reader } = await openCase(reading, caseId)
    // What the history shows this reader is exactly what they may fetch.
    const events = needsPersonal(reader) ? (await readCaseEvents(pool, region, row.file.id)).filter((event) => event.kind === 'done') : []
    const named = events.flatMap((event) =>
      showEvent(event, { procedure, file: row.file, reader }, reading).answers.flatMap((answer) => answer.files),
    )
    const file = named.some((one) => one.sha256 === sha256) ? await readBlob(pool, region, sha256) : undefined
    if (!file) throw missing
    return { name: file.name, type: file.type, bytes: file.bytes }
  },
})
