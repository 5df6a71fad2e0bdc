import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { readCases } from '../../store/read-cases.ts'
import type { TaskRow } from '../../store/read-tasks.ts'
import type { CaseRow } from '../../store/rows.ts'
import { actTitle, procedureOf, type Reading } from '../shown/reading.ts'
import { summariseCase } from '../shown/show-case.ts'
import { showBasis } from '../shown/show-citation.ts'
import { showTaskClock, workdaysLeft } from '../shown/show-clock.ts'
import type { TaskView } from '../views.ts'

/** A case with the version of the procedure that it runs on. */
export interface KnownCase {
  readonly row: CaseRow
  readonly procedure: Procedure
}

interface ShownTask extends KnownCase {
  readonly view: TaskView
}

/** Cases by their ids, each with its procedure. */
export async function knownCases({ platform }: Pick<Reading, 'platform'>, ids: readonly string[]): Promise<ReadonlyMap<string, KnownCase>> {
  const rows = await readCases(platform.pool, platform.region, [...new Set(ids)])
  return new Map(
    await Promise.all(rows.map(async (row) => [row.file.id, { row, procedure: await procedureOf(platform, row.file) }] as const)),
  )
}

function showTask(task: TaskRow, { row, procedure }: KnownCase, reading: Reading): TaskView {
  const clock = showTaskClock(task, procedure, row.file, reading)
  const left = task.due === null ? undefined : workdaysLeft(task.due, reading)
  return {
    case: summariseCase(row, procedure, reading.caller.kind === 'staff' ? 'organ' : 'outside', reading),
    act: task.act,
    title: actTitle(procedure, task.act),
    post: task.post,
    owed: task.owed,
    basis: showBasis(reading, procedure.acts[task.act]?.basis ?? []),
    ...(task.due !== null && { due: task.due }),
    ...(left !== undefined && { workdaysLeft: left }),
    ...(procedure.acts[task.act]?.bulk && { bulk: true as const }),
    ...(clock && { clock }),
  }
}

/** Puts tasks into words, with their cases; a task whose case is gone has none. */
export async function tasksShown(reading: Reading, rows: readonly TaskRow[]): Promise<(task: TaskRow) => ShownTask | undefined> {
  const known = await knownCases(
    reading,
    rows.map((row) => row.caseId),
  )
  return (task) => {
    const of = known.get(task.caseId)
    return of && { ...of, view: showTask(task, of, reading) }
  }
}
