import { certificateDocx } from './certificate/certificate-docx.ts'
import { letterDocx } from './letter/letter-docx.ts'
import type { OfficialDocument } from './official-document.ts'
import { printable } from './printable.ts'
import { packDocx } from './setting/docx-setting.ts'
import { sealedName } from './setting/pdf-canvas.ts'

/** Where in the file the text stands that was sealed. */
export const sealedPart = `customXml/${sealedName}`

/**
 * An official document as DOCX, from the same description as its PDF: the same words in the same order, in faces named as offices have them.
 * The same model gives the same bytes.
 * @throws RangeError when a table has no cells
 */
export async function renderDocx(written: OfficialDocument): Promise<Uint8Array> {
  const document = printable(written)
  const made = document.kind === 'letter' ? await letterDocx(document) : await certificateDocx(document)
  const properties = {
    title: document.title.replaceAll('\n', ''),
    subject: document.number,
    creator: document.signedBy,
    description: document.qr?.url ?? '',
    day: document.date,
  }
  return packDocx(made, properties, document.sealed === undefined ? {} : { [sealedPart]: document.sealed })
}
