import { AlignmentType, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx'
import QRCode from 'qrcode'
import type { Qr } from '../official-document.ts'
import { docxFace } from '../setting/docx-setting.ts'
import { size } from '../setting/page-geometry.ts'

/** Side of the code: 30 mm, in the pixels that the library counts in (96 to the inch). */
const side = Math.round((30 / 25.4) * 96)

/** A QR code of 30 mm with its caption beneath; the quiet zone of four modules lies inside it. */
export async function captionedQr(qr: Qr): Promise<Paragraph[]> {
  const data = await QRCode.toBuffer(qr.url, { errorCorrectionLevel: 'M', margin: 4, width: 600 })
  const alt = { id: '1', name: 'QR', title: qr.caption, description: qr.url }
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [new ImageRun({ type: 'png', data, transformation: { width: side, height: side }, altText: alt })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 220, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: qr.caption, font: docxFace('fangsong'), size: size.小五 * 2 })],
    }),
  ]
}
