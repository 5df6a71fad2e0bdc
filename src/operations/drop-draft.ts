import { dropDraft as drop } from '../store/drafts.ts'
import { NotFound, operation } from './operation.ts'
import { byId, nothing } from './requests.ts'

export const dropDraft = operation({
  name: 'drop-draft',
  says: { zh: '删除草稿', en: 'Drop one of my drafts' },
  method: 'delete',
  path: '/drafts/:id',
  input: byId,
  output: nothing,
  may: 'signed-in',
  async run({ pool, region }, { id }, caller) {
    if (!(await drop(pool, region, caller.person, id))) throw new NotFound(`You have no draft '${id}'.`)
    return {}
  },
})
