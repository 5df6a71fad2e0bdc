import { drawCaptionedQr } from '../letter/signature-row.ts'
import type { CertificateDocument, CertificateField } from '../official-document.ts'
import type { Line } from '../setting/line-breaker.ts'
import { breakLines, breakTitle } from '../setting/line-breaker.ts'
import { a4, points, size } from '../setting/page-geometry.ts'
import type { Box, Canvas, Style } from '../setting/pdf-canvas.ts'
import { writtenDate } from '../written-date.ts'
import { drawFrame } from './certificate-frame.ts'

/** Where the parts of a certificate stand, in points. */
interface Plan {
  readonly page: { readonly width: number; readonly height: number }
  readonly titleTop: number
  readonly titleSize: number
  readonly number: { readonly x: number; readonly y: number; readonly width: number }
  readonly fields: Box
  readonly qr: { readonly x: number; readonly y: number }
  /** Organ and date are centred in this width; `y` is the baseline of the date. */
  readonly signature: { readonly x: number; readonly y: number; readonly width: number }
  readonly note: Box
}

const landscape: Plan = {
  page: { width: a4.height, height: a4.width },
  titleTop: points(29),
  titleSize: 42,
  number: { x: points(186), y: points(70), width: points(86) },
  fields: { x: points(28), y: points(64), width: points(148), height: points(112) },
  qr: { x: points(214), y: points(82) },
  signature: { x: points(186), y: points(172), width: points(86) },
  note: { x: points(28), y: points(180), width: points(241), height: points(12) },
}

const portrait: Plan = {
  page: a4,
  titleTop: points(40),
  titleSize: 40,
  number: { x: points(30), y: points(84), width: points(150) },
  fields: { x: points(30), y: points(94), width: points(150), height: points(118) },
  qr: { x: points(32), y: points(222) },
  signature: { x: points(90), y: points(250), width: points(90) },
  note: { x: points(30), y: points(264), width: points(150), height: points(12) },
}

function centred(canvas: Canvas, text: string, place: { x: number; width: number; baseline: number }, style: Style): void {
  const width = canvas.measure(text, style) - (style.spacing ?? 0)
  canvas.write(text, { x: place.x + (place.width - width) / 2, baseline: place.baseline }, style)
}

/** Title in the middle, with the organ above and 正本 or 副本 below. A short title is set wide, a long one smaller or in two lines. */
function drawTitle(document: CertificateDocument, plan: Plan, canvas: Canvas): void {
  const room = plan.page.width - 2 * points(28)
  const width = (style: Style) => (text: string) => canvas.measure(text, style)
  const set = (size: number): Style => ({ face: 'xiaobiaosong', size, spacing: size * 0.2 })
  const fits = (style: Style) => Math.max(...document.title.split('\n').map(width(style))) <= room
  let style = set(plan.titleSize)
  while (!fits(style) && style.size > 26) style = set(style.size - 1)
  let baseline = plan.titleTop
  if (document.organ !== undefined) {
    centred(canvas, document.organ, { x: 0, width: plan.page.width, baseline }, { face: 'xiaobiaosong', size: 18 })
  }
  for (const line of breakTitle(document.title, room, width(style))) {
    baseline += style.size * 1.25
    centred(canvas, line, { x: 0, width: plan.page.width, baseline }, style)
  }
  if (document.copy !== undefined) {
    centred(
      canvas,
      `（${document.copy}）`,
      { x: 0, width: plan.page.width, baseline: baseline + 26 },
      { face: 'fangsong', size: size.三号 },
    )
  }
}

interface SetFields {
  readonly value: Style
  readonly label: Style
  readonly labelWidth: number
  readonly rows: readonly { readonly field: CertificateField; readonly lines: readonly Line[] }[]
  readonly pitch: number
  readonly height: number
}

/** Breaks the values beside their labels at one size of type. */
function setFields(fields: readonly CertificateField[], width: number, points: number, canvas: Canvas): SetFields {
  const value: Style = { face: 'fangsong', size: points }
  const label: Style = { face: 'heiti', size: points }
  const labelWidth = Math.max(0, ...fields.map((field) => canvas.measure(field.label, label)))
  const column = { width: width - labelWidth - points * 1.5 }
  const rows = fields.map((field) => ({ field, lines: breakLines(field.value, column, (part) => canvas.measure(part, value)) }))
  const pitch = points * 1.5
  const height = rows.reduce((sum, row) => sum + row.lines.length * pitch + points * 0.6, 0)
  return { value, label, labelWidth, rows, pitch, height }
}

/**
 * Fields under each other, labels spread to one width. The type shrinks from 15 to 10 points until all fits.
 * @throws RangeError when it does not fit at 10 points
 */
function drawFields(document: CertificateDocument, box: Box, canvas: Canvas): void {
  let set = setFields(document.fields, box.width, 15, canvas)
  while (set.height > box.height && set.value.size > 10) set = setFields(document.fields, box.width, set.value.size - 0.5, canvas)
  if (set.height > box.height) {
    throw new RangeError(
      `The certificate ${document.number} does not fit on its page: its fields need ${Math.ceil(set.height)} points of ` +
        `${Math.floor(box.height)}. Move the longest value to an attached list and refer to it.`,
    )
  }
  // Few fields are spread down the box, but not torn far apart.
  const loose = Math.min((box.height - set.height) / Math.max(1, set.rows.length), set.value.size * 0.8)
  let y = box.y
  for (const { field, lines } of set.rows) {
    canvas.write(field.label, { x: box.x, baseline: y + set.value.size }, set.label, set.labelWidth)
    canvas.write('：', { x: box.x + set.labelWidth, baseline: y + set.value.size }, set.label)
    for (const [i, line] of lines.entries()) {
      const x = box.x + set.labelWidth + set.value.size * 1.5
      canvas.write(
        line.text,
        { x, baseline: y + set.value.size + i * set.pitch },
        set.value,
        !line.last && line.width > 0.85 * line.room ? line.room : undefined,
      )
    }
    y += lines.length * set.pitch + set.value.size * 0.6 + loose
  }
}

function drawSignature(document: CertificateDocument, plan: Plan, canvas: Canvas): void {
  const style: Style = { face: 'fangsong', size: 15 }
  const label = '发证机关：'
  const names = breakTitle(document.signedBy, plan.signature.width - canvas.measure(label, style), (part) => canvas.measure(part, style))
  const width = canvas.measure(label, style) + Math.max(...names.map((name) => canvas.measure(name, style)))
  const left = plan.signature.x + (plan.signature.width - width) / 2
  const first = plan.signature.y - 28 - (names.length - 1) * 22
  canvas.write(label, { x: left, baseline: first }, style)
  for (const [i, name] of names.entries()) canvas.write(name, { x: left + canvas.measure(label, style), baseline: first + i * 22 }, style)
  centred(canvas, writtenDate(document.date), { ...plan.signature, baseline: plan.signature.y }, style)
}

function drawNote(note: string, box: Box, canvas: Canvas): void {
  const style: Style = { face: 'fangsong', size: size.小五 }
  const lines = breakLines(note, { width: box.width }, (part) => canvas.measure(part, style))
  const pitch = 12
  if (lines.length * pitch > box.height) {
    throw new RangeError(`The note of the certificate takes ${lines.length} lines; ${Math.floor(box.height / pitch)} fit. Shorten it.`)
  }
  for (const [i, line] of lines.entries()) canvas.write(line.text, { x: box.x, baseline: box.y + (i + 1) * pitch }, style)
}

/**
 * Draws a certificate on one A4 page.
 * @throws RangeError when the fields or the note do not fit
 */
export function drawCertificate(document: CertificateDocument, canvas: Canvas): void {
  const plan = document.orientation === 'portrait' ? portrait : landscape
  canvas.addPage(plan.page.width, plan.page.height)
  drawFrame(canvas, plan.page.width, plan.page.height)
  drawTitle(document, plan, canvas)
  const number = `${document.numberLabel ?? '许可证编号'}：${document.number}`
  let numberStyle: Style = { face: 'fangsong', size: 13 }
  while (canvas.measure(number, numberStyle) > plan.number.width && numberStyle.size > 8) {
    numberStyle = { ...numberStyle, size: numberStyle.size - 0.5 }
  }
  centred(canvas, number, { ...plan.number, baseline: plan.number.y }, numberStyle)
  drawFields(document, plan.fields, canvas)
  if (document.qr) drawCaptionedQr(canvas, document.qr, plan.qr)
  drawSignature(document, plan, canvas)
  if (document.note !== undefined) drawNote(document.note, plan.note, canvas)
}
