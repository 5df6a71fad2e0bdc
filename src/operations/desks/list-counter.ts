import { z } from 'zod'
import type { Post } from '../../kernel/authority/authority.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import { readToday } from '../../store/read-desks.ts'
import { readEventsOfCases } from '../../store/read-events.ts'
import { listTaskRows } from '../../store/read-tasks.ts'
import { type KnownCase, knownCases } from '../my-day/tasks-shown.ts'
import { operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { actTitle, type Reading, readingOf } from '../shown/reading.ts'
import { summariseCase } from '../shown/show-case.ts'
import { workdaysLeft } from '../shown/show-clock.ts'
import { postsAt } from './desk-posts.ts'
import { type CounterView, counterView } from './desk-views.ts'
import { lastDone } from './glance.ts'

/** Most cases of the day, and most tasks of the counter. */
const most = 100

/** What of the guide's materials has been handed in over the life of a case. */
function materialsOf({ row: { file }, procedure }: KnownCase, { authority, day }: Reading): Pick<CounterView, 'materials'> {
  const item = file.item === undefined ? undefined : authority.item(file.item, day)
  if (!item || item.materials.length === 0) return {}
  const given = new Set<string>()
  for (const [act, answers] of Object.entries(file.answers)) {
    const form = formOf(procedure, act)
    for (const [name, answer] of Object.entries(answers))
      if (form[name]?.kind === 'materials' && typeof answer === 'object') for (const id of Object.keys(answer)) given.add(id)
  }
  const short = item.materials.filter(({ id, optional }) => !optional && !given.has(id))
  return {
    materials: {
      listed: item.materials.length,
      given: item.materials.filter(({ id }) => given.has(id)).length,
      short: short.map(({ title }) => title),
    },
  }
}

/** Whether the counter has a part in the case at all. */
const served = ({ procedure: { roles } }: KnownCase, posts: readonly Post[]): boolean =>
  Object.values(roles).some((role) => role.kind === 'staff' && posts.some(({ post }) => post === role.post))

export const listCounter = operation({
  name: 'list-counter',
  says: {
    zh: '窗口今天的案件：今天来的、办过的、该办的，以及还缺哪些材料',
    en: "The counter's day: cases that came or were acted upon today, what it should do next, and which materials are short",
  },
  method: 'get',
  path: '/desks/counter',
  input: nothing,
  output: z.array(counterView),
  may: 'staff',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region } = platform
    const posts = postsAt('counter', platform, caller)
    const organs = [...new Set(posts.map(({ organ }) => organ))]
    const [today, tasks] = await Promise.all([
      readToday(pool, region, { organs, day: reading.day, limit: most }),
      listTaskRows(pool, region, { posts, limit: most }),
    ])
    const ids = [...new Set([...tasks.map(({ caseId }) => caseId), ...today])]
    const [known, events] = await Promise.all([knownCases(reading, ids), readEventsOfCases(pool, region, ids)])
    return ids.flatMap((id): CounterView[] => {
      const of = known.get(id)
      if (!of || !served(of, posts)) return []
      const last = lastDone(events.get(id) ?? [], of)
      const task = tasks.find(({ caseId }) => caseId === id)
      const left = task?.due ? workdaysLeft(task.due, reading) : undefined
      return [
        {
          case: summariseCase(of.row, of.procedure, 'organ', reading),
          came: of.row.file.opened === reading.day,
          ...materialsOf(of, reading),
          ...(last && { last }),
          ...(task && {
            next: {
              act: task.act,
              title: actTitle(of.procedure, task.act),
              ...(task.due && { due: task.due }),
              ...(left !== undefined && { workdaysLeft: left }),
            },
          }),
        },
      ]
    })
  },
})
