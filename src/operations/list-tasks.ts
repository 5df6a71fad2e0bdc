import { readCases } from '../store/read-cases.ts'
import { listTaskRows } from '../store/read-tasks.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { operation } from './operation.ts'
import { pageRequest } from './requests.ts'
import { actTitle, procedureOf, readingOf } from './shown/reading.ts'
import { summariseCase } from './shown/show-case.ts'
import { showBasis } from './shown/show-citation.ts'
import { showTaskClock, workdaysLeft } from './shown/show-clock.ts'
import { page, taskView } from './views.ts'

export const listTasks = operation({
  name: 'list-tasks',
  says: { zh: '我的待办，按期限排序', en: 'What my posts should do next, soonest last day first' },
  method: 'get',
  path: '/tasks',
  input: pageRequest,
  output: page(taskView),
  may: 'office',
  async run(platform, { cursor, limit = 50 }, caller) {
    const reading = await readingOf(platform, caller)
    const [due, caseId, act, post] = (readCursor(cursor) ?? []).map(String)
    const after =
      due !== undefined && caseId !== undefined && act !== undefined && post !== undefined ? { due, caseId, act, post } : undefined
    const rows = await listTaskRows(platform.pool, platform.region, { posts: caller.posts, limit: limit + 1, ...(after && { after }) })
    const files = await readCases(platform.pool, platform.region, [...new Set(rows.map((row) => row.caseId))])
    const known = new Map(
      await Promise.all(files.map(async (row) => [row.file.id, { row, procedure: await procedureOf(platform, row.file) }] as const)),
    )
    const found = rowsOf(
      rows,
      limit,
      (row) => row,
      (row) => [row.due ?? 'infinity', row.caseId, row.act, row.post],
    )
    return {
      ...found,
      rows: found.rows.flatMap((task) => {
        const of = known.get(task.caseId)
        if (!of) return []
        const reader = caller.kind === 'staff' ? 'organ' : 'outside'
        const clock = showTaskClock(task, of.procedure, of.row.file, reading)
        const left = task.due === null ? undefined : workdaysLeft(task.due, reading)
        return [
          {
            case: summariseCase(of.row, of.procedure, reader, reading),
            act: task.act,
            title: actTitle(of.procedure, task.act),
            post: task.post,
            owed: task.owed,
            basis: showBasis(reading, of.procedure.acts[task.act]?.basis ?? []),
            ...(task.due !== null && { due: task.due }),
            ...(left !== undefined && { workdaysLeft: left }),
            ...(of.procedure.acts[task.act]?.bulk && { bulk: true as const }),
            ...(clock && { clock }),
          },
        ]
      }),
    }
  },
})
