import type { EventRow } from '../rows.ts'
import { forRows, rowsStatement, type Sending } from '../sending.ts'
import { reliedRows } from './relied-rows.ts'

const insertTexts = rowsStatement(
  'insertReliedTexts',
  { basis: 'text', law: 'text', at: 'text', text: 'text' },
  (rows) => `insert into relied_text (region, basis, law, at, text) select $1, basis, law, at, text
  from ${rows} on conflict do nothing`,
)

const insertCases = rowsStatement(
  'insertReliedCases',
  { basis: 'text', caseId: 'text' },
  (rows) => `insert into relied_case (region, basis, case_id) select $1, basis, "caseId"
  from ${rows} on conflict do nothing`,
)

const insertEntries = rowsStatement(
  'insertReliedEntries',
  { register: 'text', key: 'text', seq: 'bigint', part: 'smallint', column: 'text', law: 'text', at: 'text', text: 'text' },
  (rows) => `insert into relied_entry (region, register, key, seq, part, "column", law, at, text)
  select $1, register, key, seq, part, "column", law, at, text
  from ${rows}
  on conflict do nothing`,
)

/** What writes on which provisions the acts done, and the register entries they made, rely. */
export function relianceStatements(region: string, done: readonly EventRow[]): Sending[] {
  const { texts, cases, entries } = reliedRows(done)
  return [...forRows(insertTexts, region, texts), ...forRows(insertCases, region, cases), ...forRows(insertEntries, region, entries)]
}
