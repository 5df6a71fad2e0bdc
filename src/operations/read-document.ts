import { readDocument as readStored } from '../store/read-documents.ts'
import { findCase, readerOf } from './case-access.ts'
import { findLicence } from './licence-entry.ts'
import { NotFound, operation } from './operation.ts'
import { documentView } from './record-views.ts'
import { byNumber } from './requests.ts'
import { organRef, procedureOf, type Reading, readingOf } from './shown/reading.ts'

/** Whether the caller is a party of the document's case, or staff of its organ. */
export async function mayReadBody(reading: Reading, caseId: string): Promise<boolean> {
  const row = await findCase(reading.platform, caseId)
  const reader = row && readerOf(row.file, await procedureOf(reading.platform, row.file), reading)
  return reader === 'party' || reader === 'organ'
}

export const readDocument = operation({
  name: 'read-document',
  says: { zh: '核验文书；当事人和本机关人员可以看全文', en: 'Verify a document; parties of the case and staff of its organ see all of it' },
  method: 'get',
  path: '/documents/:number',
  input: byNumber,
  output: documentView,
  may: 'everyone',
  async run(platform, { number }, caller) {
    const reading = await readingOf(platform, caller)
    const document = await readStored(platform.pool, platform.region, number)
    if (!document) throw new NotFound(`No document with the number '${number}' is on record. Check every character, brackets too.`)
    const { title, organ, day, sha256, body, caseId } = document
    const licence = await findLicence(reading, number)
    const open = await mayReadBody(reading, caseId)
    return {
      number,
      title,
      organ: organRef(reading, organ),
      day,
      sha256,
      ...(licence && { standing: { state: licence.state, ...(licence.entry.to !== null && { to: licence.entry.to }) } }),
      ...(open && {
        body: {
          case: caseId,
          layout: body.layout,
          addressee: body.addressee,
          paragraphs: [...body.paragraphs],
          rows: (body.rows ?? []).map(([label, text]): [string, string] => [label, text]),
        },
      }),
    }
  },
})
