import type { Context } from 'hono'
import type { Answers } from '../../kernel/form/field.ts'
import { listDrafts } from '../../operations/list-drafts.ts'
import { NotFound } from '../../operations/operation.ts'
import { readCase } from '../../operations/read-case.ts'
import { readItem } from '../../operations/read-item.ts'
import { saveDraft } from '../../operations/save-draft.ts'
import type { CaseView, DraftView, ItemView, OptionView } from '../../operations/views.ts'
import type { PortalEnv, Visit } from '../visit.ts'
import { isAsked, type QuestionPage } from './question-pages.ts'

/** An act that the visitor may do in a running case, with what they have answered so far. */
export interface ActInCase {
  readonly visit: Visit
  readonly file: CaseView
  readonly option: OptionView
  readonly item: ItemView | undefined
  readonly draft: DraftView | undefined
}

/** Where the form of an act stands. */
export const actPath = (file: Pick<CaseView, 'id'>, act: string): string => `/cases/${encodeURIComponent(file.id)}/acts/${act}`

/** What the organ wrote last in words of its own. */
export const lastWord = (file: CaseView) =>
  file.timeline.findLast(
    (event) => event.kind === 'done' && event.answers.length > 0 && !file.options.some((option) => option.act === event.act && option.mine),
  )

/** What the organ asked to be sent in stands first; everything else of the guide may be left. */
function askedFirst(item: ItemView, file: CaseView): ItemView {
  const named = new Set(lastWord(file)?.answers.flatMap(({ shown }) => shown.split('、')))
  const asked = item.materials.filter(({ title }) => named.has(title.zh))
  if (asked.length === 0) return item
  const rest = item.materials.filter((one) => !asked.includes(one)).map((one) => ({ ...one, optional: true as const }))
  return { ...item, materials: [...asked, ...rest] }
}

/** One draft for each person and act in a case: whoever comes back finds it. */
const draftId = ({ visit, file, option }: Pick<ActInCase, 'visit' | 'file' | 'option'>): string =>
  `${visit.caller.person} ${file.id} ${option.act}`

/** @throws NotFound when the case has no such act for this visitor */
export async function readAct(c: Context<PortalEnv>): Promise<ActInCase> {
  const visit = c.get('visit')
  const file = await visit.ask(readCase, { id: c.req.param('id') ?? '' })
  const option = file.options.find((one) => one.act === c.req.param('act') && one.mine)
  if (!option) throw new NotFound(`Case ${file.number} has no act '${c.req.param('act')}' for this visitor.`)
  const item =
    file.item && option.form.some(({ kind }) => kind === 'materials' || kind === 'guideItems')
      ? askedFirst(await visit.ask(readItem, { id: file.item.id }), file)
      : undefined
  const id = draftId({ visit, file, option })
  const draft = (await visit.ask(listDrafts, {})).find((one) => one.id === id)
  return { visit, file, option, item, draft }
}

/** Keeps the answers until the act is done or they are given up. `under`: for whom they act, as it stood on the page they sent. */
export const keepAnswers = (found: ActInCase, answers: Answers, under: string): Promise<DraftView> =>
  found.visit.ask(saveDraft, {
    id: draftId(found),
    procedure: found.file.procedure.id,
    act: found.option.act,
    organ: found.file.organ.id,
    case: found.file.id,
    ...(under && { under }),
    answers: { ...answers } as Record<string, string>,
  })

/** The questions that are asked, given these answers. */
export const askedOf = ({ option }: Pick<ActInCase, 'option'>, answers: Answers): QuestionPage =>
  option.form.filter((field) => isAsked(field, answers))

/** The answers to what is asked; what no longer applies is left out. */
export const answersAsked = (found: Pick<ActInCase, 'option'>, answers: Answers): Answers =>
  Object.fromEntries(
    askedOf(found, answers).flatMap(({ name }) => {
      const answer = answers[name]
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
