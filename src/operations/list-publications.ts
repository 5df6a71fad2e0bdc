import { findPersonal } from '../kernel/form/personal/find-personal.ts'
import { listPublicationRows } from '../store/read-publications.ts'
import { readCursor, rowsOf } from './cursor.ts'
import { operation } from './operation.ts'
import { organsCalled } from './organs-called.ts'
import { listPublicationsRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showPublication } from './shown/show-publication.ts'
import { unpublishingIn } from './unpublishing.ts'
import { page, publicationView } from './views.ts'

export const listPublications = operation({
  name: 'list-publications',
  says: { zh: '查阅已公开的结果', en: 'Read what was published' },
  method: 'get',
  path: '/publications',
  input: listPublicationsRequest,
  output: page(publicationView),
  may: 'everyone',
  limited: 'search',
  async run(platform, { kind, search, organ, from, to, cursor, limit = 50 }, caller) {
    // Nobody is looked up by their own number.
    if (search !== undefined && findPersonal(search).length > 0) return { rows: [] }
    const reading = await readingOf(platform, caller)
    const [day, seq, part] = readCursor(cursor) ?? []
    const rows = await listPublicationRows(platform.pool, platform.region, {
      limit: limit + 1,
      unpublishing: unpublishingIn(platform.catalogue.procedures),
      ...(kind && { kinds: [kind] }),
      ...(search && { search }),
      ...(organ && { organs: await organsCalled(reading, organ) }),
      ...(from && { from }),
      ...(to && { to }),
      ...(typeof day === 'string' && typeof seq === 'number' && typeof part === 'number' && { after: { day, seq, part } }),
    })
    return rowsOf(
      rows,
      limit,
      (row) => showPublication(row, reading),
      (row) => [row.day, row.seq, row.part],
    )
  },
})
