import { hash } from 'node:crypto'
import type { IssuedDocument } from '../kernel/case/results.ts'
import { canonical } from '../kernel/record/canonical-json.ts'
import type { OfficialDocument } from './official-document.ts'

/** SHA-256 (hex) of a document's canonical JSON: what its leaf names, what is printed under its QR code, and what its file carries. */
export const documentDigest = (document: IssuedDocument): string => hash('sha256', canonical(document), 'hex')

/** How many digits of the digest are printed: enough for a reader of the paper to compare with the verification page. */
const printedDigits = 16

/**
 * A recorded document as it is laid out; the QR code leads to where anybody verifies it. What was sealed into the record goes into the file
 * word for word, so that who holds file and receipt can check both without us.
 */
export function layOut(document: IssuedDocument, publicUrl: string): OfficialDocument {
  const { number, title, organ, day, layout, addressee, paragraphs, rows = [] } = document
  const url = `${publicUrl}/verify/${encodeURIComponent(number)}`
  const sealed = canonical({ document, verify: publicUrl })
  const issued = { number, title, signedBy: organ, date: day, sealed }
  const digest = `摘要 ${documentDigest(document).slice(0, printedDigits)}`
  if (layout === 'certificate') {
    return {
      kind: 'certificate',
      ...issued,
      // What is no licence (许可证) is called by the wider word.
      ...(!title.endsWith('许可证') && { numberLabel: '证件编号' }),
      fields: rows.map(([label, value]) => ({ label, value })),
      qr: { url, caption: `扫码核验证件 ${digest}` },
      ...(paragraphs.length > 0 && { note: paragraphs.join('') }),
    }
  }
  return {
    kind: 'letter',
    form: 'correspondence',
    ...issued,
    organ,
    paragraphs: [...paragraphs, ...rows.map(([label, value]) => `${label}：${value}`)],
    qr: { url, caption: `扫码核验本文书 ${digest}` },
    ...(addressee !== '' && { addressee }),
  }
}
