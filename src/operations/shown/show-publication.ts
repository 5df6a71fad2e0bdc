import { maskPersonal } from '../../kernel/form/personal/mask-personal.ts'
import { isCitation, readCitation } from '../../kernel/law/written-citation.ts'
import type { EndOfShowing, PublicationRow } from '../../store/read-publications.ts'
import { filePlaces } from '../file-places.ts'
import type { Platform } from '../platform.ts'
import type { PublicationView } from '../views.ts'
import { type CitedTexts, citedTexts } from './cited-texts.ts'
import { actTitle, organRef, type Reading } from './reading.ts'
import { showBasis, showCitation, writtenCitationWords } from './show-citation.ts'

/** Matters of the power list are published by their code; who reads it needs their name. */
const code = /(?<![\w-])[a-z][a-z\d]*(?:-[a-z\d]+)+(?![\w:-])/g

function namedMatters(text: string, { platform, authority, day }: Reading): string {
  const kinds = Object.keys(platform.catalogue.powers)
  return text.replace(code, (matter) => kinds.flatMap((kind) => authority.powers(kind, matter, day))[0]?.title.zh ?? matter)
}

/** A row as people read it: what names provisions says them in words. */
function inWords(text: string, texts: CitedTexts, reading: Reading): string {
  const parts = text.split(/[、,，]\s*/)
  const cited = parts.length > 0 && parts.every((part) => isCitation(part) && texts.get(readCitation(part).law) !== undefined)
  return cited ? parts.map((part) => writtenCitationWords(texts, part).zh).join('、') : maskPersonal(namedMatters(text, reading))
}

/** The labels of the rows in the order in which the catalogue declares them; the store keeps them in an order of its own. */
const declaredOrder = ({ catalogue }: Platform, kind: string): string[] =>
  catalogue.procedures.flatMap(({ acts }) =>
    Object.values(acts).flatMap(({ publishes }) => (publishes?.kind === kind ? Object.keys(publishes.rows ?? {}) : [])),
  )

/** Labels of the rows that name a file, such as the text of a draft on which comments are asked. */
const fileRows = ({ catalogue }: Platform, kind: string, rows: PublicationRow['rows']): string[] =>
  filePlaces(catalogue).rows.flatMap((place) => (place.kind === kind && rows[place.row] ? [place.row] : []))

/** Whatever in it is somebody's number is masked, also where it was published before that was refused. */
export function showPublication({ seq, kind, title, organ, day, rows, basis }: PublicationRow, reading: Reading): PublicationView {
  const then = { ...reading, day }
  const texts = citedTexts(then)
  const order = declaredOrder(reading.platform, kind)
  const place = (label: string): number => (order.includes(label) ? order.indexOf(label) : order.length)
  const inOrder = Object.entries(rows).sort(([a], [b]) => place(a) - place(b))
  const files = fileRows(reading.platform, kind, rows)
  return {
    seq,
    kind,
    title: maskPersonal(namedMatters(title, then)),
    organ: organRef(reading, organ),
    day,
    rows: Object.fromEntries(inOrder.map(([label, text]) => [label, inWords(text, texts, then)])),
    ...(files.length > 0 && { files }),
    basis: showCitation(then, readCitation(basis)),
  }
}

/** What is left of a publication that is shown no longer: that it was there, who ended it, by which act, and the reasons that were published for it. */
export function showEnded(row: PublicationRow, { seq, procedure, act, day, rows }: EndOfShowing, reading: Reading): PublicationView {
  const declared = reading.platform.procedures.get(procedure)
  const reasons = Object.fromEntries(Object.entries(rows ?? {}).map(([label, text]) => [label, maskPersonal(text)]))
  const basis = showBasis({ ...reading, day }, [declared?.acts[act]?.basis ?? []].flat())
  const { files: _, ...shown } = showPublication(row, reading)
  return { ...shown, title: '', rows: {}, over: { seq, day, act: actTitle(declared, act), basis, rows: reasons } }
}
