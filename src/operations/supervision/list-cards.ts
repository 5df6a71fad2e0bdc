import { readCursor, rowsOf } from '../cursor.ts'
import { operation } from '../operation.ts'
import { readingOf } from '../shown/reading.ts'
import { page } from '../views.ts'
import { cardRows, cardsShown } from './cards-shown.ts'
import { cardView, listCardsRequest } from './supervision-views.ts'

export const listCards = operation({
  name: 'list-cards',
  says: { zh: '查看监察牌', en: 'Read the cards raised at the organs I head or supervise' },
  method: 'get',
  path: '/cards',
  input: listCardsRequest,
  output: page(cardView),
  may: ['supervisor', 'head'],
  async run(platform, { cursor, limit = 50, ...asked }, caller) {
    const reading = await readingOf(platform, caller)
    const [seq, part] = readCursor(cursor) ?? []
    const before = typeof seq === 'number' && typeof part === 'number' ? { before: { seq, part } } : {}
    const rows = await cardRows(reading, asked, { limit: limit + 1, ...before })
    return rowsOf(rows, limit, await cardsShown(reading, rows), (row) => [row.seq, row.part])
  },
})
