import { readDocument } from '../store/read-documents.ts'
import { findLicence } from './licence-entry.ts'
import { NotFound, operation } from './operation.ts'
import { licenceView } from './record-views.ts'
import { byNumber } from './requests.ts'
import { readingOf } from './shown/reading.ts'
import { showColumn } from './shown/show-entry.ts'

export const verifyLicence = operation({
  name: 'verify-licence',
  says: { zh: '核验证照和执法证', en: 'Verify a licence or an enforcement certificate by its number' },
  method: 'get',
  path: '/licences/:number',
  input: byNumber,
  output: licenceView,
  may: 'everyone',
  limited: 'search',
  async run(platform, { number }, caller) {
    const reading = await readingOf(platform, caller)
    const found = await findLicence(reading, number)
    if (!found) throw new NotFound(`No licence with the number '${number}' is on record. Check every character, brackets too.`)
    const { register, entry, state, shows } = found
    const document = await readDocument(platform.pool, platform.region, number)
    return {
      number,
      register: { id: register.id, title: register.title },
      state,
      day: reading.day,
      from: entry.from,
      ...(entry.to !== null && { to: entry.to }),
      columns: shows.map((name) => ({
        name,
        title: register.columns[name]?.ask ?? { zh: name, en: name },
        shown: showColumn(register, name, entry.values[name], reading),
      })),
      ...(document && { document: { number, title: document.title, sha256: document.sha256 } }),
    }
  },
})
