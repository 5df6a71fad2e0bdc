import { readSigning as readRow } from '../../store/signings.ts'
import { operation } from '../operation.ts'
import { byId } from '../requests.ts'
import { readingOf } from '../shown/reading.ts'
import { requireStanding, sheetOf } from './sheet.ts'
import { showSigning } from './show-signing.ts'
import { signingView } from './signing-views.ts'

export const readSigning = operation({
  name: 'read-signing',
  says: { zh: '查阅送签的内容', en: 'Read a sheet that I proposed or am asked to sign, with the answers as they will be recorded' },
  method: 'get',
  path: '/signings/:id',
  input: byId,
  output: signingView,
  may: 'staff',
  async run(platform, { id }, caller) {
    const row = requireStanding(await readRow(platform.pool, platform.region, id), id, caller)
    const reading = await readingOf(platform, caller)
    return showSigning(await sheetOf(row, reading), reading)
  },
})
