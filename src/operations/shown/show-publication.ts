import { maskPersonal } from '../../kernel/form/personal/mask-personal.ts'
import { readCitation } from '../../kernel/law/written-citation.ts'
import type { EndOfShowing, PublicationRow } from '../../store/read-publications.ts'
import type { PublicationView } from '../views.ts'
import { actTitle, organRef, type Reading } from './reading.ts'
import { showBasis, showCitation } from './show-citation.ts'

/** Whatever in it is somebody's number is masked, also where it was published before that was refused. */
export function showPublication({ seq, kind, title, organ, day, rows, basis }: PublicationRow, reading: Reading): PublicationView {
  const cited = showCitation({ ...reading, day }, readCitation(basis))
  const shown = Object.fromEntries(Object.entries(rows).map(([label, text]) => [label, maskPersonal(text)]))
  return { seq, kind, title: maskPersonal(title), organ: organRef(reading, organ), day, rows: shown, basis: cited }
}

/** What is left of a publication that is shown no longer: that it was there, who ended it, by which act, and the reasons that were published for it. */
export function showEnded(row: PublicationRow, { seq, procedure, act, day, rows }: EndOfShowing, reading: Reading): PublicationView {
  const declared = reading.platform.procedures.get(procedure)
  const reasons = Object.fromEntries(Object.entries(rows ?? {}).map(([label, text]) => [label, maskPersonal(text)]))
  const basis = showBasis({ ...reading, day }, [declared?.acts[act]?.basis ?? []].flat())
  return { ...showPublication(row, reading), title: '', rows: {}, over: { seq, day, act: actTitle(declared, act), basis, rows: reasons } }
}
