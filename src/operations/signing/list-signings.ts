import { listAsked, listProposed } from '../../store/signings.ts'
import { operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { readingOf } from '../shown/reading.ts'
import { sheetsOf } from './sheet.ts'
import { summariseSigning } from './show-signing.ts'
import { signingLists } from './signing-views.ts'

/** Most of one's own proposals that are listed. */
const mostListed = 50

export const listSignings = operation({
  name: 'list-signings',
  says: { zh: '共同签名：待我签名的、我送请签名的', en: 'Sheets that wait for my signature, and those I proposed' },
  method: 'get',
  path: '/signings',
  input: nothing,
  output: signingLists,
  may: 'staff',
  async run(platform, _input, caller) {
    const { pool, region } = platform
    const reading = await readingOf(platform, caller)
    const [asked, proposed] = await Promise.all([
      listAsked(pool, region, { person: caller.person, now: new Date(platform.now()).toISOString() }),
      listProposed(pool, region, caller.person, mostListed),
    ])
    const [waiting, mine] = await Promise.all([sheetsOf(asked, reading), sheetsOf(proposed, reading)])
    return {
      waiting: waiting.map((sheet) => summariseSigning(sheet, reading)),
      mine: mine.map((sheet) => summariseSigning(sheet, reading)),
    }
  },
})
