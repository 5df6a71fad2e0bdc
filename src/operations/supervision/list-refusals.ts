import { readCursor, rowsOf } from '../cursor.ts'
import { operation } from '../operation.ts'
import { readingOf } from '../shown/reading.ts'
import { page } from '../views.ts'
import { refusalRows, refusalShown } from './refusals-shown.ts'
import { listRefusalsRequest, refusedAttemptView } from './supervision-views.ts'

export const listRefusals = operation({
  name: 'list-refusals',
  says: { zh: '查看被拒绝的办理（监督）', en: 'Read refused attempts at the organs I supervise' },
  method: 'get',
  path: '/refusals',
  input: listRefusalsRequest,
  output: page(refusedAttemptView),
  may: ['supervisor'],
  async run(platform, { cursor, limit = 50, ...asked }, caller) {
    const reading = await readingOf(platform, caller)
    const [before] = readCursor(cursor) ?? []
    const rows = await refusalRows(reading, asked, { limit: limit + 1, ...(typeof before === 'number' && { before }) })
    return rowsOf(
      rows,
      limit,
      (row) => refusalShown(row, reading),
      (row) => [row.seq],
    )
  },
})
