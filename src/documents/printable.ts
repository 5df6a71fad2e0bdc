import type { OfficialDocument, Paragraph } from './official-document.ts'

// Control characters and halves of surrogate pairs: nothing that can be printed, and what neither XML nor a font can hold.
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** One line: what breaks lines becomes a blank, what cannot be printed goes. */
const line = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(unprintable, '')

const paragraphsOf = (paragraph: Paragraph): readonly Paragraph[] => {
  // What somebody wrote in several lines is several paragraphs.
  if (typeof paragraph === 'string')
    return paragraph
      .split(/[\n\r\u0085\u2028\u2029]+/)
      .map(line)
      .filter((text) => text.trim() !== '')
  if ('heading' in paragraph) return [{ ...paragraph, heading: line(paragraph.heading) }]
  if ('table' in paragraph) return [{ ...paragraph, table: paragraph.table.map((cells) => cells.map(line)) }]
  return [{ list: paragraph.list.map(line) }]
}

/**
 * The same document in words that every form can hold, so that all forms say the same. Answers come from anybody: line breaks become
 * paragraphs, control characters go.
 */
export function printable<Document extends OfficialDocument>(document: Document): Document
export function printable(document: OfficialDocument): OfficialDocument {
  const issued = {
    number: line(document.number),
    title: document.title.split('\n').map(line).join('\n'),
    signedBy: line(document.signedBy),
    ...(document.organ !== undefined && { organ: line(document.organ) }),
    ...(document.note !== undefined && { note: line(document.note) }),
  }
  if (document.kind === 'certificate') {
    return { ...document, ...issued, fields: document.fields.map(({ label, value }) => ({ label: line(label), value: line(value) })) }
  }
  const { addressee, attachments, copies } = document
  return {
    ...document,
    ...issued,
    organ: line(document.organ),
    paragraphs: document.paragraphs.flatMap(paragraphsOf),
    ...(addressee !== undefined && { addressee: line(addressee) }),
    ...(attachments && { attachments: attachments.map(line) }),
    ...(copies && { copies: copies.map(line) }),
  }
}

/** The document with each of these characters named by its code point, for printing where no font has it: 〔U+1F004〕. Never a box. */
export function nameCharacters<Document extends OfficialDocument>(document: Document, codePoints: readonly number[]): Document {
  const missing = new Set(codePoints)
  const named = (text: string): string =>
    [...text]
      .map((character) => {
        const code = character.codePointAt(0) ?? 0
        return missing.has(code) ? `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕` : character
      })
      .join('')
  const walk = (value: unknown, key: string): unknown => {
    if (key === 'sealed') return value
    if (typeof value === 'string') return named(value)
    if (Array.isArray(value)) return value.map((one) => walk(one, ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]))
  }
  return walk(document, '') as Document
}
