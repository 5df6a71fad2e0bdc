import { readPublicationRow } from '../store/read-publications.ts'
import { NotFound, operation } from './operation.ts'
import { readPublicationRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showPublication } from './shown/show-publication.ts'
import { publicationView } from './views.ts'

export const readPublication = operation({
  name: 'read-publication',
  says: { zh: '查阅一项已公开的结果', en: 'Read one thing that was published' },
  method: 'get',
  path: '/publications/:seq',
  input: readPublicationRequest,
  output: publicationView,
  may: 'everyone',
  async run(platform, { seq }, caller) {
    const row = await readPublicationRow(platform.pool, platform.region, seq)
    if (!row) throw new NotFound(`Nothing was published under ${seq}. List the publications to see what there is.`)
    return showPublication(row, await readingOf(platform, caller))
  },
})
