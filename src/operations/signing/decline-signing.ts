import { declineSigning as decline, readSigning } from '../../store/signings.ts'
import { Changed, NotFound, operation } from '../operation.ts'
import { byId } from '../requests.ts'
import { readingOf } from '../shown/reading.ts'
import { sheetOf } from './sheet.ts'
import { showSigning } from './show-signing.ts'
import { signingView } from './signing-views.ts'

export const declineSigning = operation({
  name: 'decline-signing',
  says: { zh: '不签名', en: 'Decline to sign, or take my signature back while others are missing; this ends the sheet' },
  method: 'post',
  path: '/signings/:id/decline',
  input: byId,
  output: signingView,
  may: 'staff',
  async run(platform, { id }, caller) {
    const { pool, region } = platform
    const row = await decline(pool, region, { id, person: caller.person, at: new Date(platform.now()).toISOString() })
    if (!row) {
      const found = await readSigning(pool, region, id)
      if (!found?.officers.includes(caller.person)) throw new NotFound(`There is no sheet '${id}' that you are asked to sign.`)
      throw new Changed('This sheet is over, or all have signed. Read it again.')
    }
    const reading = await readingOf(platform, caller)
    return showSigning(await sheetOf(row, reading), reading)
  },
})
