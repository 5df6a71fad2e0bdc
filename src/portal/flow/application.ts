import type { Context } from 'hono'
import type { Answers } from '../../kernel/form/field.ts'
import { openingForm } from '../../operations/opening-form.ts'
import { NotFound } from '../../operations/operation.ts'
import { readDraft } from '../../operations/read-draft.ts'
import { readItem } from '../../operations/read-item.ts'
import type { DraftView, ItemView, OptionView } from '../../operations/views.ts'
import type { PortalEnv, Visit } from '../visit.ts'
import { isAsked, pageName, type QuestionPage, questionPages } from './question-pages.ts'

/** What an application is about: a service item, one of its procedures, and the entry it changes where there is one. */
export interface Opening {
  readonly item: ItemView
  readonly procedure: ItemView['procedures'][number]
  readonly subject?: { readonly register: string; readonly key: string }
  /** The opening act as the door sees it, with what already stands in its way. */
  readonly option: OptionView
  readonly base: string
}

export interface Application extends Opening {
  readonly draft: DraftView
  readonly answers: Answers
  readonly pages: readonly QuestionPage[]
  /** Address of the draft. */
  readonly at: string
}

/** Register whose entry the procedure changes, for example the licence to be renewed: its number must be given before anything else. */
export function subjectRegister({ platform }: Visit, procedure: string): string | undefined {
  const acts = Object.values(platform.procedures.get(procedure)?.acts ?? {})
  return acts
    .flatMap(({ effects = [] }) => effects)
    .flatMap((effect) => ('register' in effect && effect.key === '{subject}' ? [effect.register] : []))[0]
}

/** @throws NotFound when the item knows no such procedure */
export async function readOpening(visit: Visit, c: Context<PortalEnv>, subject?: Opening['subject']): Promise<Opening> {
  const item = await visit.ask(readItem, { id: c.req.param('item') ?? '' })
  const procedure = item.procedures.find(({ id }) => id === c.req.param('procedure'))
  if (!procedure) throw new NotFound(`Item ${item.id} has no procedure '${c.req.param('procedure')}'.`)
  const { option } = await visit.ask(openingForm, {
    procedure: procedure.id,
    item: item.id,
    organ: item.organ.id,
    ...(subject && { subject }),
  })
  return { item, procedure, option, base: `/apply/${encodeURIComponent(item.id)}/${procedure.id}`, ...(subject && { subject }) }
}

export async function readApplication(visit: Visit, c: Context<PortalEnv>): Promise<Application> {
  const draft = await visit.ask(readDraft, { id: c.req.param('draft') ?? '' })
  const opening = await readOpening(visit, c, draft.subject)
  const answers = asked(draft.answers as Answers, opening.option)
  return { ...opening, draft, answers, pages: questionPages(opening.option.form, answers), at: `${opening.base}/${draft.id}` }
}

/** Answers to questions that are still asked: a changed answer can make others fall away. */
function asked(given: Answers, option: OptionView): Answers {
  const kept = option.form.filter((field) => isAsked(field, given) && given[field.name] !== undefined)
  return Object.fromEntries(kept.map(({ name }) => [name, given[name] ?? '']))
}

/** Whether every question of a page that must be answered is answered. */
export const isComplete = (page: QuestionPage, answers: Answers): boolean =>
  page.every((field) => field.optional || answers[field.name] !== undefined)

/** Where to go on: the first page that is not complete after this one, or the check of all answers. */
export function nextAfter(application: Application, page?: QuestionPage): string {
  const { pages, answers, at } = application
  const here = page ? pages.findIndex((other) => pageName(other) === pageName(page)) : -1
  const next = page ? pages[here + 1] : pages.find((other) => !isComplete(other, answers))
  return next ? `${at}/q/${pageName(next)}` : `${at}/check`
}
