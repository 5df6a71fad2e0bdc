import { z } from 'zod'
import { readDrafts } from '../store/drafts.ts'
import { operation } from './operation.ts'
import { nothing } from './requests.ts'
import { showDraft } from './shown/show-draft.ts'
import { draftView } from './views.ts'

export const listDrafts = operation({
  name: 'list-drafts',
  says: { zh: '我的草稿', en: 'My drafts, latest first' },
  method: 'get',
  path: '/drafts',
  input: nothing,
  output: z.array(draftView),
  may: 'signed-in',
  run: async ({ pool, region }, _input, caller) => (await readDrafts(pool, region, caller.person)).map(showDraft),
})
