import { listCardRows } from '../store/read-cards.ts'
import { readCases } from '../store/read-cases.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { operation } from './operation.ts'
import { organsWatched } from './oversight.ts'
import { cardView } from './record-views.ts'
import { overseenRequest } from './requests.ts'
import { procedureOf, readingOf } from './shown/reading.ts'
import { showCard } from './shown/show-card.ts'
import { page } from './views.ts'

export const listCards = operation({
  name: 'list-cards',
  says: { zh: '查看监察牌', en: 'Read the cards raised at the organs I head or supervise' },
  method: 'get',
  path: '/cards',
  input: overseenRequest,
  output: page(cardView),
  may: ['supervisor', 'head'],
  async run(platform, { organ, cursor, limit = 50 }, caller) {
    const reading = await readingOf(platform, caller)
    const [seq, part] = readCursor(cursor) ?? []
    const organs = await organsWatched(reading, ['head'], organ)
    const rows = await listCardRows(platform.pool, platform.region, {
      organs,
      limit: limit + 1,
      ...(typeof seq === 'number' && typeof part === 'number' && { before: { seq, part } }),
    })
    const files = await readCases(platform.pool, platform.region, [...new Set(rows.map((row) => row.caseId))])
    const procedures = new Map(await Promise.all(files.map(async (row) => [row.file.id, await procedureOf(platform, row.file)] as const)))
    return rowsOf(
      rows,
      limit,
      (card) => showCard(card, procedures.get(card.caseId), reading),
      (row) => [row.seq, row.part],
    )
  },
})
