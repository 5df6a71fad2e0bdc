import { sealedDoer } from '../kernel/case/sealed.ts'
import { maskName } from '../kernel/form/identifiers/masking.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { readRefused } from '../store/read-events.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { operation } from './operation.ts'
import { organsWatched } from './oversight.ts'
import { refusedAttemptView } from './record-views.ts'
import { overseenRequest } from './requests.ts'
import { actTitle, organRef, readingOf, roleTitle } from './shown/reading.ts'
import { showRefusal, withMaskedName } from './shown/show-refusal.ts'
import { page } from './views.ts'

export const listRefusals = operation({
  name: 'list-refusals',
  says: { zh: '查看被拒绝的办理（监督）', en: 'Read refused attempts at the organs I supervise' },
  method: 'get',
  path: '/refusals',
  input: overseenRequest,
  output: page(refusedAttemptView),
  may: ['supervisor'],
  async run(platform, { organ, cursor, limit = 50 }, caller) {
    const reading = await readingOf(platform, caller)
    const [before] = readCursor(cursor) ?? []
    const organs = await organsWatched(reading, [], organ)
    const rows = await readRefused(platform.pool, platform.region, {
      organs,
      limit: limit + 1,
      ...(typeof before === 'number' && { before }),
    })
    return rowsOf(
      rows,
      limit,
      (row) => {
        const procedure = platform.procedures.get(row.procedure)
        const { actor } = row.body
        const tried = (row.body.refusals ?? []) as Refusal[]
        const sealed = sealedDoer(procedure, row.act)
        const shown = actor.kind !== 'party' ? actor.name : sealed ? roleTitle(procedure, sealed).zh : maskName(actor.name)
        const refusals = withMaskedName(tried, actor.name, shown)
        return {
          seq: row.seq,
          at: row.at,
          day: row.day,
          case: row.caseId,
          organ: organRef(reading, row.organ),
          act: row.act,
          title: actTitle(procedure, row.act),
          procedure: { id: row.procedure, title: procedure?.title ?? { zh: row.procedure, en: row.procedure } },
          actor: shown,
          refusals: refusals.map((refusal) => showRefusal(refusal, procedure, reading)),
          ...(row.number !== null && { number: row.number }),
        }
      },
      (row) => [row.seq],
    )
  },
})
