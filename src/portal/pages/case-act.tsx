import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { FC } from 'hono/jsx'
import type { Answers as Given } from '../../kernel/form/field.ts'
import { act } from '../../operations/act.ts'
import { NotFound } from '../../operations/operation.ts'
import { readCase } from '../../operations/read-case.ts'
import { readItem } from '../../operations/read-item.ts'
import type { CaseView, ItemView, OptionView, RefusalView } from '../../operations/views.ts'
import type { Typed } from '../fields/portal-field.ts'
import { portalField } from '../fields/portal-fields.ts'
import { typedFrom } from '../flow/apply-pages.tsx'
import { Question } from '../flow/question.tsx'
import { isAsked } from '../flow/question-pages.ts'
import { readAnswers } from '../flow/read-answers.ts'
import { prefix, sentForm, sentText } from '../flow/sent-form.ts'
import { ActingFor } from '../page/acting-for.tsx'
import { dayWords } from '../page/days.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Csrf, Layout } from '../page/layout.tsx'
import { Basis, Refusals } from '../page/legal.tsx'
import { PaperLinks } from '../page/paper-links.tsx'
import { show } from '../page/show.ts'
import { type PortalEnv, say, type Visit } from '../visit.ts'
import { Answers } from './case-page.tsx'

interface ActProps {
  readonly visit: Visit
  readonly file: CaseView
  readonly option: OptionView
  readonly item?: ItemView | undefined
  /** The same key however often the form is sent: nothing is done twice. */
  readonly requestKey: string
  readonly typed: Readonly<Record<string, Typed>>
  readonly errors: readonly (FormError & { readonly question?: string })[]
  readonly refusals: readonly RefusalView[]
}

const lastWord = (file: CaseView) =>
  file.timeline.findLast(
    (event) => event.kind === 'done' && event.answers.length > 0 && !file.options.some((option) => option.act === event.act && option.mine),
  )

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

const ActPage: FC<ActProps> = ({ visit, file, option, item, requestKey, typed, errors, refusals }) => {
  const w = visit.words.act
  const here = `/cases/${encodeURIComponent(file.id)}`
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
      {option.may ? (
        <form method="post" action={`${here}/acts/${option.act}`} enctype={uploads ? 'multipart/form-data' : undefined} novalidate>
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
          <p>{w.declare}</p>
          <div class="row">
            <button type="submit">{w.submit(say(visit, option.title))}</button>
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

/** What the organ asked to be sent in stands first; everything else of the guide may be left. */
function askedFirst(item: ItemView, file: CaseView): ItemView {
  const named = new Set(lastWord(file)?.answers.flatMap(({ shown }) => shown.split('、')))
  const asked = item.materials.filter(({ title }) => named.has(title.zh))
  if (asked.length === 0) return item
  const rest = item.materials.filter((one) => !asked.includes(one)).map((one) => ({ ...one, optional: true as const }))
  return { ...item, materials: [...asked, ...rest] }
}

/** Short answers that were sent back are not shown again where they no longer apply. */
async function readAct(c: Context<PortalEnv>): Promise<Pick<ActProps, 'visit' | 'file' | 'option' | 'item'>> {
  const visit = c.get('visit')
  const file = await visit.ask(readCase, { id: c.req.param('id') ?? '' })
  const option = file.options.find((one) => one.act === c.req.param('act') && one.mine)
  if (!option) throw new NotFound(`Case ${file.number} has no act '${c.req.param('act')}' for this visitor.`)
  const item =
    file.item && option.form.some(({ kind }) => kind === 'materials' || kind === 'guideItems')
      ? askedFirst(await visit.ask(readItem, { id: file.item.id }), file)
      : undefined
  return { visit, file, option, item }
}

export const actRoutes = new Hono<PortalEnv>()
  .get('/cases/:id/acts/:act', async (c) => {
    const found = await readAct(c)
    return show(c, <ActPage {...found} requestKey={randomUUID()} typed={typedFrom(found.option.form, {})} errors={[]} refusals={[]} />)
  })
  .post('/cases/:id/acts/:act', async (c) => {
    const found = await readAct(c)
    const { visit, file, option, item } = found
    const form = await sentForm(c)
    const requestKey = sentText(form, 'requestKey') || randomUUID()
    const first = await readAnswers(visit, option.form, form, item)
    const asked = option.form.filter((field) => isAsked(field, first.answers))
    const errors = first.errors.filter(({ question }) => asked.some(({ name }) => name === question))
    const again = (wrong: ActProps['errors'], refusals: readonly RefusalView[], status: 409 | 422) =>
      show(
        c,
        <ActPage
          {...found}
          requestKey={wrong.length > 0 ? randomUUID() : requestKey}
          typed={first.typed}
          errors={wrong}
          refusals={refusals}
        />,
        status,
      )
    if (errors.length > 0) return again(errors, [], 422)
    const answers: Given = Object.fromEntries(
      asked.flatMap(({ name }) => (first.answers[name] === undefined ? [] : [[name, first.answers[name]]])),
    )
    // For whom they act is what stood on the page they sent, whatever has changed since.
    const under = sentText(form, 'under')
    const order = { key: requestKey, case: file.id, act: option.act, answers: answers as Record<string, string>, ...(under && { under }) }
    const result = await visit.ask(act, order)
    if (result.kind === 'refused') {
      const said = result.refusals.map(({ field, says }) => ({ says, ...(field && { id: `${prefix}${field}`, question: field }) }))
      return again(
        said,
        result.refusals.filter(({ field }) => !field),
        409,
      )
    }
    return c.redirect(`/cases/${encodeURIComponent(result.case)}/submitted?seq=${result.seq}`, 303)
  })
