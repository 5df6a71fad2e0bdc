import { readEndOfShowing, readPublicationRow } from '../store/read-publications.ts'
import { NotFound, operation } from './operation.ts'
import { publishedFaults } from './patrol/published-faults.ts'
import { readPublicationRequest } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showEnded, showPublication } from './shown/show-publication.ts'
import { unpublishingIn } from './unpublishing.ts'
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
    const reading = await readingOf(platform, caller)
    const end = await readEndOfShowing(platform.pool, platform.region, seq, unpublishingIn(platform.catalogue.procedures))
    if (end) return showEnded(row, end, reading)
    const faults = await publishedFaults(platform.pool, platform.region, row)
    return { ...showPublication(row, reading), matches: faults.length === 0 }
  },
})
