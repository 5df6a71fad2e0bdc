import { maskPersonal } from '../../kernel/form/personal/mask-personal.ts'
import { readCitation } from '../../kernel/law/written-citation.ts'
import type { PublicationRow } from '../../store/read-publications.ts'
import type { PublicationView } from '../views.ts'
import { organRef, type Reading } from './reading.ts'
import { showCitation } from './show-citation.ts'

/** Whatever in it is somebody's number is masked, also where it was published before that was refused. */
export function showPublication({ seq, kind, title, organ, day, rows, basis }: PublicationRow, reading: Reading): PublicationView {
  const cited = showCitation({ ...reading, day }, readCitation(basis))
  const shown = Object.fromEntries(Object.entries(rows).map(([label, text]) => [label, maskPersonal(text)]))
  return { seq, kind, title: maskPersonal(title), organ: organRef(reading, organ), day, rows: shown, basis: cited }
}
