import type { Context } from 'hono'
import type { Answers } from '../../kernel/form/field.ts'
import { openingForm } from '../../operations/opening-form.ts'
import { NotFound } from '../../operations/operation.ts'
import { readDraft } from '../../operations/read-draft.ts'
import { readItem } from '../../operations/read-item.ts'
import type { DraftView, ItemView, OptionView } from '../../operations/views.ts'
import type { Acting } from '../page/acting-for.tsx'
import type { PortalEnv, Visit } from '../visit.ts'
import { organsNamed } from './choose-organ.tsx'
import { isAsked, pageName, type QuestionPage, questionPages } from './question-pages.ts'

/** What an application is about: a service item or none, a procedure, and the entry it concerns where there is one. */
export interface Opening {
  /** What is applied for, where, and with which materials: of the item, or of the procedure where no item stands behind it. */
  readonly matter: Pick<ItemView, 'title' | 'organ' | 'materials'>
  readonly item?: ItemView
  readonly procedure: Pick<ItemView['procedures'][number], 'id' | 'title'>
  readonly subject?: { readonly register: string; readonly key: string }
  /** The opening act that was chosen, where there are several. */
  readonly act?: string
  /** Id of the case whose decision it turns against, and what that case answers already. */
  readonly against?: string
  readonly known: Answers
  /** The authority under which it is filled in for another. */
  readonly under?: Acting
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

/** What leads to an opening, beside the address: the entry it concerns, by which of several acts, and the case it turns against. */
export interface Lead {
  readonly subject?: Opening['subject']
  readonly act?: string
  readonly against?: string
  /** Number of the authority under which an agent applies for another. */
  readonly under?: string
}

const named = (lead: Lead) => ({
  ...(lead.subject && { subject: lead.subject }),
  ...(lead.act && { act: lead.act }),
  ...(lead.against && { against: lead.against }),
  ...(lead.under && { under: lead.under }),
})

/** What an opening keeps of what led to it: the authority in words. */
function kept({ caller }: Visit, lead: Lead): Pick<Opening, 'subject' | 'act' | 'against' | 'under'> {
  const { under, ...rest } = named(lead)
  const held = caller.authorities?.find(({ number }) => number === under)
  return { ...rest, ...(held && { under: { number: held.number, principal: held.principal.name, until: held.until } }) }
}

/** An application on which no service item stands: the procedure itself, at an organ that the address names. */
async function readPlainOpening(visit: Visit, c: Context<PortalEnv>, lead: Lead): Promise<Opening> {
  const [id, at] = [c.req.param('procedure') ?? '', c.req.param('organ') ?? '']
  const { option, answers: known } = await visit.ask(openingForm, { procedure: id, organ: at, ...named(lead) })
  const title = visit.platform.procedures.get(id)?.title ?? option.title
  const organ = (await organsNamed(visit, at)).find((one) => one.id === at) ?? { id: at, name: { zh: at, en: at } }
  const procedure = { id, title }
  const base = `/open/${procedure.id}/${encodeURIComponent(at)}`
  return { matter: { title, organ, materials: [] }, procedure, option, known: known as Answers, base, ...kept(visit, lead) }
}

/** @throws NotFound when the item knows no such procedure, or no such procedure can be opened at the organ */
export async function readOpening(visit: Visit, c: Context<PortalEnv>, lead: Lead): Promise<Opening> {
  const id = c.req.param('item')
  if (id === undefined) return readPlainOpening(visit, c, lead)
  const item = await visit.ask(readItem, { id })
  const procedure = item.procedures.find((one) => one.id === c.req.param('procedure'))
  if (!procedure) throw new NotFound(`Item ${item.id} has no procedure '${c.req.param('procedure')}'.`)
  const asked = { procedure: procedure.id, organ: item.organ.id, item: item.id, ...named(lead) }
  const { option, answers: known } = await visit.ask(openingForm, asked)
  const base = `/apply/${encodeURIComponent(item.id)}/${procedure.id}`
  return { matter: item, item, procedure, option, known: known as Answers, base, ...kept(visit, lead) }
}

export async function readApplication(visit: Visit, c: Context<PortalEnv>): Promise<Application> {
  const draft = await visit.ask(readDraft, { id: c.req.param('draft') ?? '' })
  const opening = await readOpening(visit, c, {
    act: draft.act,
    ...(draft.subject && { subject: draft.subject }),
    ...(draft.under && { under: draft.under }),
  })
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
