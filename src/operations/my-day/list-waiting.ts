import { z } from 'zod'
import { clocksOf } from '../../kernel/case/due.ts'
import { listWaiting as readWaiting } from '../../store/read-waiting.ts'
import { readerOf } from '../case-access.ts'
import { operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { actTitle, contextOf, readingOf, roleTitle } from '../shown/reading.ts'
import { summariseCase } from '../shown/show-case.ts'
import { showClock } from '../shown/show-clock.ts'
import { waitingView } from './my-day-views.ts'
import { knownCases } from './tasks-shown.ts'

/** Most cases shown; who waits for more of them looks through the list of cases. */
const most = 200

export const listWaiting = operation({
  name: 'list-waiting',
  says: { zh: '我办过、现在等待他人的案件', en: 'Cases in which I did something and others are next, soonest last day first' },
  method: 'get',
  path: '/waiting',
  input: nothing,
  output: z.array(waitingView),
  may: 'staff',
  async run(platform, _input, caller) {
    const reading = await readingOf(platform, caller)
    const { pool, region } = platform
    const organs = [...new Set(caller.posts.map((held) => held.organ))]
    const rows = await readWaiting(pool, region, { person: caller.person, organs, posts: caller.posts, limit: most })
    const known = await knownCases(
      reading,
      rows.map((row) => row.caseId),
    )
    const { calendar } = contextOf(reading)
    return rows.flatMap(({ caseId, act }) => {
      const of = known.get(caseId)
      const reader = of && readerOf(of.row.file, of.procedure, reading)
      if (!of || !reader) return []
      const { row, procedure } = of
      const clock = clocksOf(procedure, row.file, calendar).find((one) => one.act === act)
      return [
        {
          case: summariseCase(row, procedure, reader, reading),
          act,
          title: actTitle(procedure, act),
          who: [procedure.acts[act]?.by ?? []].flat().map((role) => roleTitle(procedure, role)),
          ...(clock && { clock: showClock(clock, { procedure, file: row.file }, reading) }),
        },
      ]
    })
  },
})
