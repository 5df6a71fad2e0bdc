import { readCitation } from '../kernel/authority/check-basis.ts'
import { listPublicationRows } from '../store/read-publications.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { operation } from './operation.ts'
import { listPublicationsRequest } from './requests.ts'
import { organRef, readingOf } from './shown/reading.ts'
import { showCitation } from './shown/show-citation.ts'
import { page, publicationView } from './views.ts'

export const listPublications = operation({
  name: 'list-publications',
  says: { zh: '查阅已公开的结果', en: 'Read what was published' },
  method: 'get',
  path: '/publications',
  input: listPublicationsRequest,
  output: page(publicationView),
  may: 'everyone',
  async run(platform, { kind, search, organ, cursor, limit = 50 }, caller) {
    const reading = await readingOf(platform, caller)
    const [day, seq, part] = readCursor(cursor) ?? []
    const rows = await listPublicationRows(platform.pool, platform.region, {
      limit: limit + 1,
      ...(kind && { kind }),
      ...(search && { search }),
      ...(organ && { organ }),
      ...(typeof day === 'string' && typeof seq === 'number' && typeof part === 'number' && { after: { day, seq, part } }),
    })
    return rowsOf(
      rows,
      limit,
      ({ seq: at, kind: what, title, organ: by, day: made, rows: shown, basis }) => ({
        seq: at,
        kind: what,
        title,
        organ: organRef(reading, by),
        day: made,
        rows: { ...shown },
        basis: showCitation(platform.library, readCitation(basis)),
      }),
      (row) => [row.day, row.seq, row.part],
    )
  },
})
