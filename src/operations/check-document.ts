import { checkFile } from '../documents/check-file.ts'
import { readDocument } from '../store/read-documents.ts'
import { BadRequest } from './door/request.ts'
import { operation } from './operation.ts'
import { checkedDocumentView } from './record-views.ts'
import { largestFile, uploadFileRequest } from './requests.ts'
import { organRef, readingOf } from './shown/reading.ts'

/** The same without a record to compare with: what a file carries, and whether it is faithful to that. */
export const checkDocumentFile = checkFile

/** Whether a file of an official document is, byte for byte, what is handed out here, and its text what was sealed. The file is not kept. */
export const checkDocument = operation({
  name: 'check-document',
  says: {
    zh: '核验文书文件（PDF、DOCX）是否与存证一致；文件不留存',
    en: 'Check whether a document file (PDF, DOCX) is what was sealed into the record; the file is not kept',
  },
  method: 'post',
  path: '/documents/check',
  input: uploadFileRequest,
  output: checkedDocumentView,
  may: 'everyone',
  file: 'taken',
  async run(platform, { bytes }, caller) {
    if (bytes.length > largestFile)
      throw new BadRequest('request-incomplete', `The file has ${bytes.length} bytes; no document of ours is longer than ${largestFile}.`)
    const checked = await checkFile(bytes)
    if (!checked) return { verdict: 'not-ours' as const }
    const { number, digest } = checked
    const document = await readDocument(platform.pool, platform.region, number)
    if (!document) return { verdict: 'unknown' as const, number, digest }
    const { title, organ, day, sha256 } = document
    const recorded = { title, organ: organRef(await readingOf(platform, caller), organ), day, sha256 }
    // A file whose code leads elsewhere is not ours, whatever it says.
    const faithful = checked.faithful && checked.verify === platform.publicUrl
    const verdict = digest !== sha256 ? ('other-text' as const) : faithful ? ('genuine' as const) : ('altered' as const)
    return { verdict, number, digest, recorded }
  },
})
