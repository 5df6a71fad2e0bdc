import { readDrafts } from '../store/drafts.ts'
import { NotFound, operation } from './operation.ts'
import { byId } from './requests.ts'
import { openDraft } from './sealing/loose-rows.ts'
import { showDraft } from './shown/show-draft.ts'
import { draftView } from './views.ts'

export const readDraft = operation({
  name: 'read-draft',
  says: { zh: '打开草稿', en: 'Read one of my drafts' },
  method: 'get',
  path: '/drafts/:id',
  input: byId,
  output: draftView,
  may: 'signed-in',
  async run({ pool, region, seals }, { id }, caller) {
    const [draft] = await readDrafts(pool, region, caller.person, id)
    if (!draft) throw new NotFound(`You have no draft '${id}'.`)
    return showDraft(openDraft(seals, caller.person, draft))
  },
})
