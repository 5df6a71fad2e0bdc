import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { act } from '../../operations/act.ts'
import { dropDraft } from '../../operations/drop-draft.ts'
import { listDrafts } from '../../operations/list-drafts.ts'
import { saveDraft } from '../../operations/save-draft.ts'
import type { RefusalView } from '../../operations/views.ts'
import type { FormError } from '../page/error-summary.tsx'
import { show } from '../page/show.ts'
import type { PortalEnv, Visit } from '../visit.ts'
import { type Application, isComplete, type Lead, nextAfter, readApplication, readOpening } from './application.ts'
import { CheckPage, QuestionGroup, StartPage, typedFrom } from './apply-pages.tsx'
import { chooseOrgan } from './choose-organ.tsx'
import { chooseProcedure } from './choose-procedure.tsx'
import { handedIn, toReceipt } from './handed-in.ts'
import { pageName, questionPages } from './question-pages.ts'
import { readAnswers } from './read-answers.ts'
import { sentForm, sentText } from './sent-form.ts'

type Here = Context<PortalEnv>

/** What leads to an opening, as the address or a form names it. */
function leadOf(given: (name: string) => string | undefined): Lead {
  const [register, key, chosen, against, under] = ['register', 'key', 'act', 'against', 'under'].map(given)
  return {
    ...(register && key && { subject: { register, key } }),
    ...(chosen && { act: chosen }),
    ...(against && { against }),
    ...(under && { under }),
  }
}

const save = (visit: Visit, { draft, item, matter, procedure, option }: Application, answers: Application['answers']) =>
  visit.ask(saveDraft, {
    id: draft.id,
    procedure: procedure.id,
    act: option.act,
    organ: matter.organ.id,
    ...(item && { item: item.id }),
    ...(draft.subject && { subject: draft.subject }),
    ...(draft.under && { under: draft.under }),
    answers: { ...answers } as Record<string, string>,
  })

async function start(c: Here): Promise<Response> {
  const visit = c.get('visit')
  const opening = await readOpening(
    visit,
    c,
    leadOf((name) => c.req.query(name)),
  )
  const drafts = (await visit.ask(listDrafts, {})).filter(
    (draft) => draft.item === opening.item?.id && draft.procedure === opening.procedure.id,
  )
  return show(c, <StartPage visit={visit} opening={opening} drafts={drafts} />)
}

async function begin(c: Here): Promise<Response> {
  const visit = c.get('visit')
  const form = await sentForm(c)
  const { item, matter, procedure, option, subject, under, known, base } = await readOpening(
    visit,
    c,
    leadOf((name) => sentText(form, name)),
  )
  const id = randomUUID()
  await visit.ask(saveDraft, {
    id,
    procedure: procedure.id,
    act: option.act,
    organ: matter.organ.id,
    ...(item && { item: item.id }),
    ...(subject && { subject }),
    ...(under && { under: under.number }),
    answers: { ...known } as Record<string, string>,
  })
  return c.redirect(`${base}/${id}`, 303)
}

async function question(c: Here): Promise<Response> {
  const visit = c.get('visit')
  const application = await readApplication(visit, c)
  const page = application.pages.find((one) => one.some(({ name }) => name === c.req.param('field')))
  if (!page) return c.redirect(nextAfter(application), 303)
  const returns = c.req.query('return') === 'check'
  return show(
    c,
    <QuestionGroup
      visit={visit}
      application={application}
      page={page}
      typed={typedFrom(page, application.answers)}
      errors={[]}
      returns={returns}
    />,
  )
}

async function answer(c: Here): Promise<Response> {
  const visit = c.get('visit')
  const application = await readApplication(visit, c)
  const page = application.pages.find((one) => pageName(one) === c.req.param('field'))
  if (!page) return c.redirect(nextAfter(application), 303)
  const form = await sentForm(c)
  const reading = await readAnswers(visit, page, form, application.item)
  const wrong = new Set(reading.errors.map((error) => error.question))
  const kept = Object.entries(application.answers).filter(([name]) => !page.some((field) => field.name === name))
  const sound = Object.entries(reading.answers).filter(([name]) => !wrong.has(name))
  const answers = Object.fromEntries([...kept, ...sound])
  await save(visit, application, answers)
  // What is right is saved even when something else on the page is not: nobody types it twice.
  if (sentText(form, 'later') !== '') return c.redirect('/me', 303)
  const returns = sentText(form, 'return') === 'check'
  if (reading.errors.length > 0)
    return show(
      c,
      <QuestionGroup visit={visit} application={application} page={page} typed={reading.typed} errors={reading.errors} returns={returns} />,
      422,
    )
  const pages = questionPages(application.option.form, answers)
  const now = { ...application, answers, pages }
  const open = pages.some((other) => !isComplete(other, answers))
  return c.redirect(returns ? (open ? nextAfter(now) : `${application.at}/check`) : nextAfter(now, page), 303)
}

async function check(c: Here): Promise<Response> {
  const visit = c.get('visit')
  return show(
    c,
    <CheckPage visit={visit} application={await readApplication(visit, c)} errors={[]} refusals={[]} requestKey={randomUUID()} />,
  )
}

function missingIn(visit: Visit, { pages, answers }: Application): FormError[] {
  const open = pages.find((page) => !isComplete(page, answers))
  if (!open) return []
  return open
    .filter((field) => !field.optional && answers[field.name] === undefined)
    .map((field) => ({ id: `check-${field.name}`, says: visit.words.apply.unanswered(field.ask) }))
}

async function submit(c: Here): Promise<Response> {
  const visit = c.get('visit')
  const requestKey = sentText(await sentForm(c), 'requestKey') || randomUUID()
  const application = await readApplication(visit, c).catch((error: unknown) => {
    const page = handedIn(visit, requestKey)
    if (page === undefined) throw error
    return page
  })
  if (typeof application === 'string') return c.redirect(application, 303)
  const { item, matter, procedure, option, draft, answers } = application
  const errors = missingIn(visit, application)
  const again = (said: readonly FormError[], refusals: readonly RefusalView[], status: 409 | 422) =>
    show(c, <CheckPage visit={visit} application={application} errors={said} refusals={refusals} requestKey={randomUUID()} />, status)
  if (errors.length > 0) return again(errors, [], 422)
  const open = {
    procedure: procedure.id,
    organ: matter.organ.id,
    ...(item && { item: item.id }),
    ...(draft.subject && { subject: draft.subject }),
  }
  const result = await visit.ask(act, {
    // One for each page that was shown: pressing twice does it once, and after a refusal it is tried anew.
    key: requestKey,
    open,
    act: option.act,
    answers: { ...answers } as Record<string, string>,
    ...(draft.under && { under: draft.under }),
  })
  if (result.kind === 'refused') {
    const said = result.refusals.filter(({ field }) => field).map(({ field, says }) => ({ id: `check-${field}`, says }))
    const other = result.refusals.filter(({ field }) => !field)
    return again(said.length > 0 ? said : [{ id: 'main', says: visit.words.apply.refusedText }], other, 409)
  }
  return toReceipt(c, result, { requestKey, draft })
}

/** Applying: start, one page for each group of questions, check, hand in. With a service item, or at an organ where none stands behind it. */
export const applyRoutes = new Hono<PortalEnv>().get('/open', chooseProcedure).get('/open/:procedure', chooseOrgan)
for (const base of ['/apply/:item/:procedure', '/open/:procedure/:organ'])
  applyRoutes
    .get(base, start)
    .post(base, begin)
    .get(`${base}/:draft`, async (c) => c.redirect(nextAfter(await readApplication(c.get('visit'), c)), 303))
    .get(`${base}/:draft/q/:field`, question)
    .post(`${base}/:draft/q/:field`, answer)
    .get(`${base}/:draft/check`, check)
    .post(`${base}/:draft/check`, submit)
    .post(`${base}/:draft/drop`, async (c) => {
      await c.get('visit').ask(dropDraft, { id: c.req.param('draft') ?? '' })
      return c.redirect('/me', 303)
    })
