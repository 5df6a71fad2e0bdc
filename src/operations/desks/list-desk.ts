import { z } from 'zod'
import { desks } from '../../kernel/catalogue.ts'
import { readEventsOfCases } from '../../store/read-events.ts'
import { listTaskRows } from '../../store/read-tasks.ts'
import { tasksShown } from '../my-day/tasks-shown.ts'
import { operation } from '../operation.ts'
import { readingOf } from '../shown/reading.ts'
import { aboutTask } from './about-task.ts'
import { postsAt } from './desk-posts.ts'
import { deskTaskView } from './desk-views.ts'
import { glanceOf } from './glance.ts'

/** Most tasks of one desk, the most urgent: a longer queue is worked off from its front. */
const most = 60

export const listDesk = operation({
  name: 'list-desk',
  says: {
    zh: '本岗位的工作面：每件待办连同所办文本的变化和案件概况',
    en: 'What waits at a desk of my posts: each task with what changed in what it is about, and the case at a glance',
  },
  method: 'get',
  path: '/desks/:desk/tasks',
  input: z.object({ desk: z.enum(desks) }),
  output: z.array(deskTaskView),
  may: 'staff',
  async run(platform, { desk }, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region } = platform
    const rows = await listTaskRows(pool, region, { posts: postsAt(desk, platform, caller), limit: most })
    const shown = await tasksShown(reading, rows)
    const events = await readEventsOfCases(
      pool,
      region,
      rows.map(({ caseId }) => caseId),
    )
    return rows.flatMap((row) => {
      const task = shown(row)
      if (!task) return []
      const happened = events.get(row.caseId) ?? []
      const about = aboutTask(row.act, happened, task, reading)
      return [{ task: task.view, glance: glanceOf(happened, task, reading), ...(about && { about }) }]
    })
  },
})
