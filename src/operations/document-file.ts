import { documentDigest } from '../documents/lay-out.ts'
import { type DocumentForm, documentForms, printDocument } from '../documents/print-document.ts'
import type { Text } from '../kernel/law/instrument.ts'
import { readDocument } from '../store/read-documents.ts'
import { NotFound, operation } from './operation.ts'
import { mayReadBody } from './read-document.ts'
import { fileView } from './record-views.ts'
import { byNumber } from './requests.ts'
import { readingOf } from './shown/reading.ts'

/** The operation that hands out an official document in one form. */
const documentFile = (form: DocumentForm, says: Text) =>
  operation({
    name: `document-${form}`,
    says,
    method: 'get',
    path: `/documents/:number/${form}`,
    input: byNumber,
    output: fileView,
    may: 'signed-in',
    file: 'given',
    async run(platform, { number }, caller) {
      const reading = await readingOf(platform, caller)
      const document = await readDocument(platform.pool, platform.region, number)
      if (!document || !(await mayReadBody(reading, document.caseId)))
        throw new NotFound(`There is no document '${number}' that you may read.`)
      const { sha256, ...issued } = document.body
      if (documentDigest(issued) !== sha256)
        throw new Error(
          `The text kept of '${number}' is not the one that was sealed (${sha256}). Run \`yifa rebuild --compare\`; it is not handed out.`,
        )
      return {
        name: `${document.title}${number}.${form}`,
        type: documentForms[form],
        bytes: new Uint8Array(await printDocument(issued, form, platform.publicUrl)),
      }
    },
  })

export const documentPdf = documentFile('pdf', { zh: '下载文书（PDF）', en: 'Fetch a document as PDF' })
export const documentDocx = documentFile('docx', { zh: '下载文书（DOCX）', en: 'Fetch a document as DOCX' })
