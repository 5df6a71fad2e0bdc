import type { IssuedDocument } from '../kernel/case/results.ts'
import { layOut } from './lay-out.ts'
import { nameCharacters } from './printable.ts'
import { renderDocx } from './render-docx.ts'
import { renderPdf } from './render-pdf.ts'
import { MissingGlyphError } from './setting/document-fonts.ts'

/** Forms in which an official document is handed out, with their media types. */
export const documentForms = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
export type DocumentForm = keyof typeof documentForms

/**
 * A recorded document as a file. The same document, form and address give the same bytes, so that a file can be checked by printing it anew.
 * A character that no font of ours has is named by its code point in the PDF: a decision must be printable whatever somebody typed.
 */
export async function printDocument(document: IssuedDocument, form: DocumentForm, publicUrl: string): Promise<Uint8Array> {
  const laid = layOut(document, publicUrl)
  if (form === 'docx') return renderDocx(laid)
  try {
    return await renderPdf(laid)
  } catch (fault) {
    if (fault instanceof MissingGlyphError) return renderPdf(nameCharacters(laid, fault.codePoints))
    throw fault
  }
}
