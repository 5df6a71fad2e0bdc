import { dropSigning as drop, readSigning } from '../../store/signings.ts'
import { Changed, NotFound, operation } from '../operation.ts'
import { byId, nothing } from '../requests.ts'

export const dropSigning = operation({
  name: 'drop-signing',
  says: { zh: '撤回送签', en: 'Drop a sheet that I proposed, unless the act was done on it' },
  method: 'delete',
  path: '/signings/:id',
  input: byId,
  output: nothing,
  may: 'staff',
  async run({ pool, region }, { id }, caller) {
    if (await drop(pool, region, caller.person, id)) return {}
    if ((await readSigning(pool, region, id))?.proposer === caller.person)
      throw new Changed('All have signed, so this sheet stays: it shows who signed when.')
    throw new NotFound(`You have proposed no sheet '${id}'.`)
  },
})
