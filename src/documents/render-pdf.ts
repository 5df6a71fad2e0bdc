import { drawCertificate } from './certificate/certificate-pdf.ts'
import { drawLetter } from './letter/letter-pdf.ts'
import type { OfficialDocument } from './official-document.ts'
import { printable } from './printable.ts'
import { openFonts } from './setting/document-fonts.ts'
import { openCanvas } from './setting/pdf-canvas.ts'

export interface RenderOptions {
  /** Folder with the organ's own licensed fonts; see `openFonts`. Other fonts give other bytes. Default: the bundled Noto fonts. */
  readonly fontFolder?: string
}

/**
 * Prints an official document as PDF: a letter in the layout of GB/T 9704-2012, a certificate as one framed page.
 *
 * The same model and fonts give the same bytes, because their SHA-256 enters the record. Nothing depends on the clock:
 * the creation date in the file is midnight in Beijing of the document's own date.
 *
 * @throws MissingGlyphError when a character cannot be shown; nothing is ever printed as a box
 * @throws RangeError when a certificate does not fit its page, or a table has no cells
 */
export async function renderPdf(written: OfficialDocument, options: RenderOptions = {}): Promise<Uint8Array> {
  const document = printable(written)
  const canvas = openCanvas(document, await openFonts(options.fontFolder))
  if (document.kind === 'letter') drawLetter(document, canvas)
  else drawCertificate(document, canvas)
  return canvas.finish()
}
