import PDFDocument from 'pdfkit'
import type { OfficialDocument } from '../official-document.ts'
import type { Face, FontChoice, FontFiles } from './document-fonts.ts'
import { requireGlyphs } from './document-fonts.ts'

/** How a piece of text looks. Sizes and spacing in points. */
export interface Style {
  readonly face: Face
  readonly size: number
  /** Added after every character; default 0. */
  readonly spacing?: number
  /** Default black. */
  readonly color?: string
}

/** Where a line of text begins: its left edge and its baseline, in points from the top left corner of the page. */
export interface Place {
  readonly x: number
  readonly baseline: number
}

export interface Canvas {
  addPage(width: number, height: number): void
  /** How far the text advances in points, the spacing after its last character included. */
  measure(text: string, style: Style): number
  /** Draws one line of text; with `justifyTo`, its characters are spread or drawn together to advance exactly so many points. */
  write(text: string, at: Place, style: Style, justifyTo?: number): void
  /** Strokes open paths of straight lines, in one colour; default black. */
  strokes(paths: readonly (readonly Point[])[], width: number, color?: string): void
  frame(box: Box, width: number, color?: string): void
  /** Fills black squares or bars. */
  blocks(boxes: readonly Box[]): void
  /** Carries a file in the document, byte for byte. */
  attach(file: Attachment): void
  /** Ends the document and gives its bytes. */
  finish(): Promise<Uint8Array>
}

/** A file that is carried in the document. */
export interface Attachment {
  readonly name: string
  readonly title: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly day: string
}

/** x and y, in points from the top left corner of the page. */
export type Point = readonly [number, number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Run {
  readonly text: string
  readonly font: FontChoice
}

const black = '#000000'

/** Under which name the text that was sealed is attached to the file. */
export const sealedName = 'yifa-document.json'

/** Midnight in Beijing of the document's own day: the file must not depend on when it is printed. */
function openPdf(document: OfficialDocument, fonts: FontFiles): PDFDocument {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: [595, 842],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: document.title.replaceAll('\n', ''),
      Author: document.signedBy,
      Subject: document.number,
      Creator: 'Yifa',
      CreationDate: new Date(`${document.date}T00:00:00+08:00`),
    },
  })
  for (const [name, file] of fonts.files) pdf.registerFont(name, file)
  if (document.sealed !== undefined) {
    const day = new Date(`${document.date}T00:00:00+08:00`)
    const attached = { name: sealedName, type: 'application/json', relationship: 'Source', creationDate: day, modifiedDate: day } as const
    pdf.file(Buffer.from(document.sealed), attached)
  }
  return pdf
}

/** Cuts text into runs of one font each: the first font of the face that has the character. */
function runCutter(pdf: PDFDocument, fonts: FontFiles): (text: string, face: Face) => Run[] {
  const known = new Map<string, FontChoice>()
  const fontFor = (character: string, face: Face): FontChoice => {
    const key = face + character
    const found =
      known.get(key) ??
      fonts.faces[face].find((choice) => pdf.font(choice.name)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    if (!found) throw new Error(`No font of ${face} has '${character}', though the document was checked; this is a fault in requireGlyphs.`)
    known.set(key, found)
    return found
  }
  return (text, face) => {
    const runs: { text: string; font: FontChoice }[] = []
    for (const character of text) {
      const font = fontFor(character, face)
      const current = runs.at(-1)
      if (current?.font === font) current.text += character
      else runs.push({ text: character, font })
    }
    return runs
  }
}

function bytesOf(pdf: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
}

/**
 * A PDF being drawn, with the fonts of official documents.
 * @throws MissingGlyphError when the document holds a character that no font has
 */
export function openCanvas(document: OfficialDocument, fonts: FontFiles): Canvas {
  const pdf = openPdf(document, fonts)
  const bytes = bytesOf(pdf)
  const runsOf = runCutter(pdf, fonts)
  requireGlyphs(document, (code) =>
    Object.values(fonts.faces).every((choices) => choices.some((choice) => pdf.font(choice.name)._font.font.hasGlyphForCodePoint(code))),
  )

  // Spacing is added once per glyph, and —— or fi are one glyph, so glyphs are counted and not characters.
  const set = (run: Run, size: number) => {
    const laid = pdf.font(run.font.name)._font.layout(run.text)
    return { natural: (laid.advanceWidth * size) / 1000, glyphs: laid.glyphs.length }
  }

  return {
    addPage: (width, height) => void pdf.addPage({ size: [width, height], margin: 0 }),
    measure(text, style) {
      return runsOf(text, style.face)
        .map((run) => set(run, style.size))
        .reduce((sum, { natural, glyphs }) => sum + natural + glyphs * (style.spacing ?? 0), 0)
    },
    write(text, at, style, justifyTo) {
      const runs = runsOf(text, style.face).map((run) => ({ ...run, ...set(run, style.size) }))
      const glyphs = runs.reduce((sum, run) => sum + run.glyphs, 0)
      const natural = runs.reduce((sum, run) => sum + run.natural, 0)
      const spacing = justifyTo === undefined || glyphs < 2 ? (style.spacing ?? 0) : (justifyTo - natural) / (glyphs - 1)
      let x = at.x
      for (const run of runs) {
        pdf
          .fillColor(style.color ?? black)
          .strokeColor(style.color ?? black)
          .lineWidth(style.size / 45)
        pdf.font(run.font.name).fontSize(style.size).text(run.text, x, at.baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: spacing,
          fill: true,
          stroke: run.font.thicken,
        })
        x += run.natural + run.glyphs * spacing
      }
    },
    strokes(paths, width, color = black) {
      pdf.strokeColor(color).lineWidth(width)
      for (const path of paths) {
        for (const [i, point] of path.entries()) i === 0 ? pdf.moveTo(...point) : pdf.lineTo(...point)
      }
      pdf.stroke()
    },
    frame(box, width, color = black) {
      pdf.strokeColor(color).lineWidth(width).rect(box.x, box.y, box.width, box.height).stroke()
    },
    blocks(boxes) {
      pdf.fillColor(black)
      for (const box of boxes) pdf.rect(box.x, box.y, box.width, box.height)
      if (boxes.length > 0) pdf.fill()
    },
    attach({ name, title, type, bytes: content, day }) {
      const made = new Date(`${day}T00:00:00+08:00`)
      const told = { name, type, description: title, relationship: 'Source', creationDate: made, modifiedDate: made } as const
      pdf.file(Buffer.from(content), told)
    },
    finish() {
      pdf.end()
      return bytes
    },
  }
}
