import type { Answers } from '../kernel/form/field.ts'
import { type DraftRow, writeDraft } from '../store/drafts.ts'
import { BadRequest } from './door/request.ts'
import { operation } from './operation.ts'
import { saveDraftRequest } from './requests.ts'
import { coverDraft } from './sealing/loose-rows.ts'
import { showDraft } from './shown/show-draft.ts'
import { draftView } from './views.ts'

/** Most drafts of one person, and most characters of one draft's answers as JSON. */
const mostDrafts = 100
const longestDraft = 200_000

export const saveDraft = operation({
  name: 'save-draft',
  says: { zh: '保存草稿', en: 'Keep answers as a draft' },
  method: 'put',
  path: '/drafts/:id',
  input: saveDraftRequest,
  output: draftView,
  may: 'signed-in',
  async run(platform, { case: of = null, item = null, subject = null, place = '', under = null, answers, ...draft }, caller) {
    const row: DraftRow = {
      ...draft,
      case: of,
      item,
      subject,
      place,
      under,
      answers: answers as Answers,
      sealed: null,
      updated: new Date(platform.now()).toISOString(),
    }
    const length = JSON.stringify(answers).length
    if (length > longestDraft)
      throw new BadRequest('request-incomplete', `The draft is ${length} characters long; ${longestDraft} are kept. Shorten the answers.`)
    const stored = coverDraft(platform.seals, caller.person, row, platform.procedures.get(row.procedure))
    const kept = await writeDraft(platform.pool, platform.region, { person: caller.person, most: mostDrafts }, stored)
    if (!kept) throw new BadRequest('request-incomplete', `You have ${mostDrafts} drafts already. Drop one first.`)
    return showDraft(row)
  },
})
