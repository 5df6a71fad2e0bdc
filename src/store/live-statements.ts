import { plannedFor } from './planned.ts'
import { clockKey, difference, taskKey } from './projection.ts'
import type { BatchWrite, CaseRow } from './rows.ts'
import { forRows, type RowsStatement, rowsStatement, type Sending } from './sending.ts'

const upsertClocks = rowsStatement(
  'upsertClocks',
  { caseId: 'text', act: 'text', kind: 'text', started: 'date', due: 'date', paused: 'date', unknownYear: 'integer', passed: 'boolean' },
  (rows) => `
  insert into clock (region, case_id, act, kind, started, due, paused, unknown_year, passed)
  select $1, "caseId", act, kind, started, due, paused, "unknownYear", passed
  from ${rows}
  on conflict (region, case_id, act, kind) do update set started = excluded.started, due = excluded.due, paused = excluded.paused,
    unknown_year = excluded.unknown_year, passed = excluded.passed`,
)

// Bound to the cases first: joined with the rows alone, PostgreSQL reads all rows of a region as long as it takes these for few (decisions 0034, 0035).
const deleteClocks = rowsStatement(
  'deleteClocks',
  { caseId: 'text', act: 'text', kind: 'text' },
  (rows) => `
  delete from clock c where region = $1 and case_id = any($2::text[])
    and exists (select from ${rows} where x."caseId" = c.case_id and x.act = c.act and x.kind = c.kind)`,
)

const upsertTasks = rowsStatement(
  'upsertTasks',
  { caseId: 'text', act: 'text', organ: 'text', post: 'text', due: 'date', owed: 'boolean' },
  (rows) => `
  insert into task (region, case_id, act, organ, post, due, owed)
  select $1, "caseId", act, organ, post, due, owed
  from ${rows}
  on conflict (region, case_id, act, organ, post) do update set due = excluded.due, owed = excluded.owed`,
)

const deleteTasks = rowsStatement(
  'deleteTasks',
  { caseId: 'text', act: 'text', organ: 'text', post: 'text' },
  (rows) => `
  delete from task t where region = $1 and case_id = any($2::text[])
    and exists (select from ${rows} where x."caseId" = t.case_id and x.act = t.act and x.organ = t.organ and x.post = t.post)`,
)

const insertStanding = rowsStatement(
  'insertStanding',
  { party: 'text', caseId: 'text', role: 'text' },
  (rows) => `
  insert into standing (region, party, case_id, role) select $1, party, "caseId", role
  from ${rows} on conflict do nothing`,
)

/** What writes the clocks, tasks and standings that are others than before. */
export function liveStatements(region: string, { cases, size }: BatchWrite, before: ReadonlyMap<string, CaseRow>): Sending[] {
  const clocks = cases.map((row) => difference(before.get(row.file.id)?.clocks ?? [], row.clocks, clockKey).of(row.file.id))
  const tasks = cases.map((row) => difference(before.get(row.file.id)?.tasks ?? [], row.tasks, taskKey).of(row.file.id))
  const standing = cases.flatMap((row) =>
    Object.entries(row.file.parties).flatMap(([role, parties]) => {
      const known = before.get(row.file.id)?.file.parties[role]?.length ?? 0
      return parties.slice(known).map((party) => ({ party: party.id, caseId: row.file.id, role }))
    }),
  )
  const grown = (statement: RowsStatement): RowsStatement => ({ ...statement, name: plannedFor(statement.name, size) })
  const gone = (some: typeof clocks | typeof tasks): object[] => some.flatMap((one) => one.gone)
  const changed = (some: typeof clocks | typeof tasks): object[] => some.flatMap((one) => one.changed)
  return [
    ...forRows(grown(deleteClocks), region, gone(clocks)),
    ...forRows(upsertClocks, region, changed(clocks)),
    ...forRows(grown(deleteTasks), region, gone(tasks)),
    ...forRows(upsertTasks, region, changed(tasks)),
    ...forRows(insertStanding, region, standing),
  ]
}
