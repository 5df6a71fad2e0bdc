import type { OfficialDocument } from '../documents/official-document.ts'
import { renderPdf } from '../documents/render-pdf.ts'
import { readDocument } from '../store/read-documents.ts'
import type { RecordedDocument } from '../store/rows.ts'
import { NotFound, operation } from './operation.ts'
import { mayReadBody } from './read-document.ts'
import { fileView } from './record-views.ts'
import { byNumber } from './requests.ts'
import { readingOf } from './shown/reading.ts'

/** A recorded document as it is laid out; the QR code leads to where anybody verifies it. */
export function layOut(document: RecordedDocument, publicUrl: string): OfficialDocument {
  const { number, title, organ, day, layout, addressee, paragraphs, rows = [] } = document
  const url = `${publicUrl}/verify/${encodeURIComponent(number)}`
  const issued = { number, title, signedBy: organ, date: day }
  if (layout === 'certificate') {
    const fields = rows.map(([label, value]) => ({ label, value }))
    return {
      kind: 'certificate',
      ...issued,
      // What is no licence (许可证) is called by the wider word.
      ...(!title.endsWith('许可证') && { numberLabel: '证件编号' }),
      fields,
      qr: { url, caption: '扫码核验证件' },
      ...(paragraphs.length > 0 && { note: paragraphs.join('') }),
    }
  }
  const letter = [...paragraphs, ...rows.map(([label, value]) => `${label}：${value}`)]
  return {
    kind: 'letter',
    form: 'correspondence',
    ...issued,
    organ,
    paragraphs: letter,
    qr: { url, caption: '扫码核验本文书' },
    ...(addressee !== '' && { addressee }),
  }
}

export const documentPdf = operation({
  name: 'document-pdf',
  says: { zh: '下载文书（PDF）', en: 'Fetch a document as PDF' },
  method: 'get',
  path: '/documents/:number/pdf',
  input: byNumber,
  output: fileView,
  may: 'signed-in',
  file: 'given',
  async run(platform, { number }, caller) {
    const reading = await readingOf(platform, caller)
    const document = await readDocument(platform.pool, platform.region, number)
    if (!document || !(await mayReadBody(reading, document.caseId)))
      throw new NotFound(`There is no document '${number}' that you may read.`)
    return {
      name: `${document.title}${number}.pdf`,
      type: 'application/pdf',
      bytes: await renderPdf(layOut(document.body, platform.publicUrl)),
    }
  },
})
