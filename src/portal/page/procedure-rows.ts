import type { Text } from '../../kernel/law/instrument.ts'
import type { ProcedureSummary, ProcedureView } from '../../operations/views.ts'
import { say, type Visit } from '../visit.ts'
import { citationWords } from './legal.tsx'

/** The table of a procedure as plain cells, its heads first: number, who, what, within what, after what, on which article. */
export function procedureRows(visit: Visit, procedure: ProcedureView): string[][] {
  const w = visit.words.procedure
  return [
    [w.number, w.who, w.what, w.within, w.after, w.article],
    ...procedure.acts.map((row, i) => [
      String(i + 1),
      row.by.map((role) => say(visit, role)).join('、'),
      [say(visit, row.title), ...(row.examines ? [say(visit, row.examines)] : []), ...(row.bySilence ? [w.bySilence] : [])].join('；'),
      row.within.map((term) => say(visit, term)).join('；'),
      row.after.map((other) => say(visit, other)).join('、'),
      row.basis.map(citationWords).join('；'),
    ]),
  ]
}

/** Procedures under the headings of the plan, in the order in which they come. */
export function byChapter(rows: readonly ProcedureSummary[]): { chapter?: Text; rows: ProcedureSummary[] }[] {
  const under = new Map<string, { chapter?: Text; rows: ProcedureSummary[] }>()
  for (const row of rows) {
    const group = under.get(row.chapter?.zh ?? '') ?? { ...(row.chapter && { chapter: row.chapter }), rows: [] }
    group.rows.push(row)
    under.set(row.chapter?.zh ?? '', group)
  }
  return [...under.values()]
}
