import { readCitation } from '../../kernel/law/written-citation.ts'
import type { PublicationRow } from '../../store/read-publications.ts'
import type { PublicationView } from '../views.ts'
import { organRef, type Reading } from './reading.ts'
import { showCitation } from './show-citation.ts'

export function showPublication({ seq, kind, title, organ, day, rows, basis }: PublicationRow, reading: Reading): PublicationView {
  const cited = showCitation({ ...reading, day }, readCitation(basis))
  return { seq, kind, title, organ: organRef(reading, organ), day, rows: { ...rows }, basis: cited }
}
