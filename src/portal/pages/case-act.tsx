import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import type { Answers as Given } from '../../kernel/form/field.ts'
import { act } from '../../operations/act.ts'
import type { CaseView, DraftView, OptionView, RefusalView } from '../../operations/views.ts'
import type { Typed } from '../fields/portal-field.ts'
import { portalField } from '../fields/portal-fields.ts'
import { ActCheckPage } from '../flow/act-check-page.tsx'
import { type ActInCase, actPath, answersAsked, askedOf, keepAnswers, lastWord, readAct } from '../flow/act-in-case.ts'
import { typedFrom } from '../flow/apply-pages.tsx'
import { forgetDraft } from '../flow/forget-draft.ts'
import { handedIn, toReceipt } from '../flow/handed-in.ts'
import { Question } from '../flow/question.tsx'
import { readAnswers } from '../flow/read-answers.ts'
import { sentForm, sentText } from '../flow/sent-form.ts'
import { ActingFor } from '../page/acting-for.tsx'
import { dayWords, instantWords } from '../page/days.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Csrf, Layout } from '../page/layout.tsx'
import { Basis, Refusals } from '../page/legal.tsx'
import { PaperLinks } from '../page/paper-links.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'
import { Answers } from './case-page.tsx'

interface ActProps extends ActInCase {
  /** The same key however often the form is sent: nothing is done twice. */
  readonly requestKey: string
  readonly typed: Readonly<Record<string, Typed>>
  readonly errors: readonly (FormError & { readonly question?: string })[]
  readonly refusals: readonly RefusalView[]
}

/** What the organ wrote last, word for word: the ground of what is asked here, for example what is missing. */
const LastWord: FC<{ visit: Visit; file: CaseView }> = ({ visit, file }) => {
  const last = lastWord(file)
  if (!last) return null
  return (
    <section class="note warn" aria-labelledby="last-word">
      <h2 id="last-word">{say(visit, last.title)}</h2>
      <p class="soft">
        {say(visit, file.organ.name)} · {dayWords(last.day, visit.lang)}
      </p>
      <Answers visit={visit} file={file} event={last} />
      <Basis visit={visit} of={last.basis} />
      {last.documents.map(({ number, title }) => (
        <p>
          <PaperLinks paper={{ number, title }} />
        </p>
      ))}
    </section>
  )
}

/** Answers that were kept: the visitor goes on with them, or gives them up. */
const Kept: FC<{ visit: Visit; draft: DraftView; at: string }> = ({ visit, draft, at }) => (
  <div class="note">
    <p>{visit.words.act.kept(instantWords(draft.updated, visit.lang))}</p>
    <form method="post" action={`${at}/drop`}>
      <Csrf visit={visit} />
      <button class="plain" type="submit">
        {visit.words.apply.dropDraft}
      </button>
    </form>
  </div>
)

const ActPage: FC<ActProps> = ({ visit, file, option, item, draft, requestKey, typed, errors, refusals }) => {
  const w = visit.words.act
  const here = `/cases/${encodeURIComponent(file.id)}`
  const at = actPath(file, option.act)
  const asks = option.form.length > 0
  const uploads = option.form.some((field) => portalField(field.kind).uploads)
  const gate = (field: OptionView['form'][number]) => option.form.find(({ name }) => name === field.onlyIf?.field)
  return (
    <Layout
      visit={visit}
      title={say(visit, option.title)}
      wrong={errors.length > 0}
      crumbs={[
        { href: '/me', name: visit.words.nav.me },
        { href: here, name: file.title },
      ]}
    >
      <ActingFor visit={visit} under={file.under} />
      <ErrorSummary visit={visit} errors={errors} />
      <h1>
        <span class="caption">
          {file.title} · <span class="code">{file.number}</span>
        </span>
        {say(visit, option.title)}
      </h1>
      {option.note && <p>{say(visit, option.note)}</p>}
      {option.due && (
        <p>
          {visit.words.clock.due} <strong>{dayWords(option.due, visit.lang)}</strong>
        </p>
      )}
      <Basis visit={visit} of={option.basis} />
      <LastWord visit={visit} file={file} />
      {refusals.length > 0 && (
        <div class="note bad">
          <h2>{w.refused}</h2>
          <Refusals visit={visit} of={refusals} />
        </div>
      )}
      {draft && option.may && <Kept visit={visit} draft={draft} at={at} />}
      {option.may ? (
        <form method="post" action={at} enctype={uploads ? 'multipart/form-data' : undefined} novalidate>
          <Csrf visit={visit} />
          <input type="hidden" name="requestKey" value={requestKey} />
          {file.under && <input type="hidden" name="under" value={file.under.number} />}
          {option.form.map((field) => (
            <>
              {field.onlyIf && <p class="hint">{w.onlyIf(say(visit, gate(field)?.ask), shownGate(visit, field, gate(field)))}</p>}
              <Question
                visit={visit}
                field={field}
                typed={typed[field.name] ?? {}}
                item={item}
                heading={false}
                error={errors.find(({ question }) => question === field.name)}
              />
            </>
          ))}
          {!asks && <p>{w.declare}</p>}
          <div class="row">
            <button type="submit">{asks ? visit.words.apply.saveAndGoOn : w.submit(say(visit, option.title))}</button>
            {asks && (
              <button class="second" type="submit" name="later" value="1">
                {visit.words.apply.saveForLater}
              </button>
            )}
            <a href={here}>{w.cancel}</a>
          </div>
        </form>
      ) : (
        <div class="note bad">
          <h2>{w.cannot}</h2>
          <Refusals visit={visit} of={option.refusals} />
          <p>
            <a href={here}>{w.backToCase}</a>
          </p>
        </div>
      )}
    </Layout>
  )
}

function shownGate(visit: Visit, field: OptionView['form'][number], gate: OptionView['form'][number] | undefined): string {
  const value = field.onlyIf?.is
  if (typeof value === 'boolean') return value ? visit.words.form.yes : visit.words.form.no
  return say(visit, gate?.options?.find((option) => option.value === value)?.title) || String(value)
}

/** Does the act at the door; where it is refused, `again` shows the page once more with what is said of single answers and of the whole. */
async function hand(
  c: Context<PortalEnv>,
  { visit, file, option, draft }: ActInCase,
  order: { requestKey: string; answers: Given; under: string },
  again: (said: readonly RefusalView[]) => Promise<Response>,
): Promise<Response> {
  const { requestKey, answers, under } = order
  const result = await visit.ask(act, {
    key: requestKey,
    case: file.id,
    act: option.act,
    answers: answers as Record<string, string>,
    ...(under && { under }),
  })
  if (result.kind === 'refused') return again(result.refusals)
  return toReceipt(c, result, { requestKey, draft })
}

async function showForm(c: Context<PortalEnv>): Promise<Response> {
  const found = await readAct(c)
  const typed = typedFrom(found.option.form, (found.draft?.answers ?? {}) as Given)
  return show(c, <ActPage {...found} requestKey={randomUUID()} typed={typed} errors={[]} refusals={[]} />)
}

async function sendForm(c: Context<PortalEnv>): Promise<Response> {
  const found = await readAct(c)
  const { visit, option, item } = found
  const form = await sentForm(c)
  const requestKey = sentText(form, 'requestKey') || randomUUID()
  // For whom they act is what stood on the page they sent, whatever has changed since.
  const under = sentText(form, 'under')
  const { answers, errors: all, typed } = await readAnswers(visit, option.form, form, item)
  const asked = askedOf(found, answers)
  const errors = all.filter(({ question }) => asked.some(({ name }) => name === question))
  const again = (wrong: ActProps['errors'], refusals: readonly RefusalView[], status: 409 | 422) =>
    show(
      c,
      <ActPage {...found} requestKey={wrong.length > 0 ? randomUUID() : requestKey} typed={typed} errors={wrong} refusals={refusals} />,
      status,
    )
  if (option.form.length === 0) return hand(c, found, { requestKey, answers: {}, under }, (said) => again([], said, 409))
  // What is right is kept even when something else is not: nobody types it twice.
  const wrong = new Set(all.map(({ question }) => question))
  const sound = Object.fromEntries(Object.entries(answers).filter(([name]) => !wrong.has(name)))
  await keepAnswers(found, answersAsked(found, sound), under)
  if (sentText(form, 'later') !== '') return c.redirect('/me', 303)
  if (errors.length > 0) return again(errors, [], 422)
  return c.redirect(`${actPath(found.file, option.act)}/check`, 303)
}

/** The answers that are kept, whole; undefined where something is still to be answered, or they were given for somebody else. */
function whole({ draft, option, file }: ActInCase): DraftView | undefined {
  if (draft?.under !== file.under?.number) return undefined
  const answers = (draft?.answers ?? {}) as Given
  return askedOf({ option }, answers).every((field) => field.optional || answers[field.name] !== undefined) ? draft : undefined
}

async function check(c: Context<PortalEnv>): Promise<Response> {
  const found = await readAct(c)
  const draft = whole(found)
  if (!draft || !found.option.may) return c.redirect(actPath(found.file, found.option.act), 303)
  return show(c, <ActCheckPage {...found} draft={draft} requestKey={randomUUID()} errors={[]} refusals={[]} />)
}

async function submit(c: Context<PortalEnv>): Promise<Response> {
  const found = await readAct(c)
  const draft = whole(found)
  const requestKey = sentText(await sentForm(c), 'requestKey') || randomUUID()
  if (!draft) return c.redirect(handedIn(found.visit, requestKey) ?? actPath(found.file, found.option.act), 303)
  const answers = answersAsked(found, draft.answers as Given)
  return hand(c, found, { requestKey, answers, under: draft.under ?? '' }, (said) => {
    const single = said.flatMap(({ field, says }) => (field ? [{ id: `check-${field}`, says }] : []))
    const other = said.filter(({ field }) => !field)
    return show(c, <ActCheckPage {...found} draft={draft} requestKey={randomUUID()} errors={single} refusals={other} />, 409)
  })
}

export const actRoutes = new Hono<PortalEnv>()
  .get('/cases/:id/acts/:act', showForm)
  .post('/cases/:id/acts/:act', sendForm)
  .get('/cases/:id/acts/:act/check', check)
  .post('/cases/:id/acts/:act/check', submit)
  .post('/cases/:id/acts/:act/drop', async (c) => {
    const { visit, file, option, draft } = await readAct(c)
    if (draft) await forgetDraft(visit, draft.id)
    return c.redirect(actPath(file, option.act), 303)
  })
