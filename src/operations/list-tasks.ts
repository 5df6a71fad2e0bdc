import { listTaskRows } from '../store/read-tasks.ts'
import { readCursor, shownRows } from './cursor.ts'
import { tasksShown } from './my-day/tasks-shown.ts'
import { operation } from './operation.ts'
import { pageRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
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
    return shownRows(
      { limit, from: readCursor(cursor) },
      (key = []) => {
        const [due, caseId, act, post] = key.map(String)
        const after =
          due !== undefined && caseId !== undefined && act !== undefined && post !== undefined ? { due, caseId, act, post } : undefined
        return listTaskRows(platform.pool, platform.region, { posts: caller.posts, limit: limit + 1, ...(after && { after }) })
      },
      async (rows) => {
        const shown = await tasksShown(reading, rows)
        return rows.map((task) => shown(task)?.view)
      },
      (row) => [row.due ?? 'infinity', row.caseId, row.act, row.post],
    )
  },
})
