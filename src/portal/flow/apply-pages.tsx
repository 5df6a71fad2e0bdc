import type { FC } from 'hono/jsx'
import type { Answer } from '../../kernel/form/field.ts'
import type { DraftView, RefusalView } from '../../operations/views.ts'
import type { Typed } from '../fields/portal-field.ts'
import { portalField } from '../fields/portal-fields.ts'
import { ActingFor } from '../page/acting-for.tsx'
import { instantWords } from '../page/days.ts'
import { ErrorSummary, type FormError } from '../page/error-summary.tsx'
import { Csrf, Layout } from '../page/layout.tsx'
import { Basis, Refusals } from '../page/legal.tsx'
import { say, type Visit } from '../visit.ts'
import { AnswersSummary } from './answers-summary.tsx'
import { type Application, type Opening, subjectRegister } from './application.ts'
import { ForWhom } from './for-whom.tsx'
import { Question } from './question.tsx'
import { pageName, type QuestionPage } from './question-pages.ts'
import { SubjectForm } from './subject-form.tsx'

const crumbsOf = (visit: Visit, { item }: Opening) =>
  item
    ? [
        { href: '/items', name: visit.words.nav.items },
        { href: `/items/${encodeURIComponent(item.id)}`, name: say(visit, item.title) },
      ]
    : []

/** Before the first question: what to have ready, what stands in the way, drafts to go on with. */
export const StartPage: FC<{ visit: Visit; opening: Opening; drafts: readonly DraftView[] }> = ({ visit, opening, drafts }) => {
  const w = visit.words.apply
  const { item, matter, procedure, option, subject, act, against, under, base } = opening
  const needed = subjectRegister(visit, procedure.id)
  const lacksSubject = needed !== undefined && !subject
  return (
    <Layout visit={visit} title={say(visit, procedure.title)} crumbs={crumbsOf(visit, opening)}>
      <h1>
        {item && <span class="caption">{say(visit, item.title)}</span>}
        {say(visit, act ? option.title : procedure.title)}
      </h1>
      <p>
        {w.toOrgan(say(visit, matter.organ.name))}
        {subject ? w.about(subject.key) : ''}
      </p>
      <ForWhom visit={visit} opening={opening} />
      <ActingFor visit={visit} under={under} />
      {lacksSubject && <SubjectForm visit={visit} base={base} register={needed ?? ''} />}
      {!lacksSubject && option.refusals.length > 0 && (
        <div class="note bad">
          <h2>{w.inTheWay}</h2>
          <Refusals visit={visit} of={option.refusals} />
        </div>
      )}
      {drafts.length > 0 && (
        <section>
          <h2>{w.drafts}</h2>
          <ul class="rows">
            {drafts.map(({ id, updated }) => (
              <li>
                <a href={`${base}/${id}`}>{w.goOn}</a> <span class="soft">{w.savedAt(instantWords(updated, visit.lang))}</span>
                <form method="post" action={`${base}/${id}/drop`}>
                  <Csrf visit={visit} />
                  <button class="plain" type="submit">
                    {w.dropDraft}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{w.ready}</h2>
      <ul>
        {option.form
          .filter(({ kind }) => kind !== 'materials')
          .map((field) => (
            <li>
              {say(visit, field.ask)}
              {field.optional ? visit.words.form.optional : ''}
            </li>
          ))}
      </ul>
      {matter.materials.length > 0 && (
        <>
          <h2>{w.materials}</h2>
          <ul>
            {matter.materials.map((material) => (
              <li>
                {say(visit, material.title)}
                {material.optional ? visit.words.form.optional : ''}
              </li>
            ))}
          </ul>
          <p class="soft">{visit.words.form.fileRules}</p>
        </>
      )}
      <p class="note">{w.privacy}</p>
      <form method="post" action={base}>
        <Csrf visit={visit} />
        {Object.entries({ ...subject, act, against, under: under?.number }).map(
          ([name, value]) => value && <input type="hidden" name={name} value={value} />,
        )}
        <div class="row">
          <button type="submit" disabled={lacksSubject || option.refusals.length > 0}>
            {w.start}
          </button>
        </div>
      </form>
    </Layout>
  )
}

interface QuestionPageProps {
  readonly visit: Visit
  readonly application: Application
  readonly page: QuestionPage
  readonly typed: Readonly<Record<string, Typed>>
  readonly errors: readonly (FormError & { readonly question: string })[]
  readonly returns: boolean
}

/** One group of questions. */
export const QuestionGroup: FC<QuestionPageProps> = ({ visit, application, page, typed, errors, returns }) => {
  const w = visit.words.apply
  const { pages, at, item, matter } = application
  const here = pages.findIndex((other) => pageName(other) === pageName(page))
  const before = pages[here - 1]
  const alone = page.length === 1
  const title = alone && page[0] ? say(visit, page[0].ask) : w.several(page.length)
  const uploads = page.some((field) => portalField(field.kind).uploads)
  return (
    <Layout visit={visit} title={title} wrong={errors.length > 0}>
      <a class="back" href={returns ? `${at}/check` : before ? `${at}/q/${pageName(before)}` : application.base}>
        ‹ {w.back}
      </a>
      <ActingFor visit={visit} under={application.under} />
      <ErrorSummary visit={visit} errors={errors} />
      <p class="caption">
        {say(visit, matter.title)} · {w.step(here + 1, pages.length)}
      </p>
      <form method="post" action={`${at}/q/${pageName(page)}`} enctype={uploads ? 'multipart/form-data' : undefined} novalidate>
        <Csrf visit={visit} />
        {returns && <input type="hidden" name="return" value="check" />}
        {!alone && <h1>{title}</h1>}
        {page.map((field) => (
          <Question
            visit={visit}
            field={field}
            typed={typed[field.name] ?? {}}
            item={item}
            heading={alone}
            error={errors.find(({ question }) => question === field.name)}
          />
        ))}
        <div class="row">
          <button type="submit">{w.saveAndGoOn}</button>
          <button class="second" type="submit" name="later" value="1">
            {w.saveForLater}
          </button>
        </div>
      </form>
    </Layout>
  )
}

/** The answer as the controls show it, or what stands offered. */
export function typedFrom(page: QuestionPage, answers: Readonly<Record<string, Answer>>): Record<string, Typed> {
  return Object.fromEntries(
    page.map((field) => {
      const answer = answers[field.name] ?? (field.offered as Answer | undefined)
      return [field.name, answer === undefined ? {} : portalField(field.kind).write(answer, field)]
    }),
  )
}

interface CheckProps {
  readonly visit: Visit
  readonly application: Application
  /** The same key however often the page is sent: nothing is handed in twice. */
  readonly requestKey: string
  readonly errors: readonly FormError[]
  readonly refusals: readonly RefusalView[]
}

/** All answers, each with a link to change it; from here alone the application is handed in. */
export const CheckPage: FC<CheckProps> = ({ visit, application, requestKey, errors, refusals }) => {
  const w = visit.words.apply
  const { pages, answers, at, item, matter, procedure, option } = application
  const sent = Object.keys(option.form.filter(({ kind }) => kind === 'materials').map(({ name }) => answers[name])[0] ?? {})
  const lacking = matter.materials.filter(({ id, optional }) => !optional && !sent.includes(id))
  const asksMaterials = option.form.some(({ kind }) => kind === 'materials')
  const last = pages.at(-1)
  return (
    <Layout visit={visit} title={w.check} wrong={errors.length > 0}>
      <a class="back" href={last ? `${at}/q/${pageName(last)}` : application.base}>
        ‹ {w.back}
      </a>
      <ActingFor visit={visit} under={application.under} />
      <ErrorSummary visit={visit} errors={errors} />
      <h1>
        <span class="caption">
          {item && `${say(visit, item.title)} · `}
          {say(visit, procedure.title)}
        </span>
        {w.check}
      </h1>
      {refusals.length > 0 && (
        <div class="note bad">
          <h2>{w.refused}</h2>
          <Refusals visit={visit} of={refusals} />
        </div>
      )}
      {pages.map((page) => (
        <AnswersSummary visit={visit} questions={page} answers={answers} item={item} change={`${at}/q/${pageName(page)}?return=check`} />
      ))}
      {asksMaterials && lacking.length > 0 && (
        <div class="note warn">
          <h2>{w.lacking}</h2>
          <ul>
            {lacking.map(({ title }) => (
              <li>{say(visit, title)}</li>
            ))}
          </ul>
          <p>{w.lackingSays}</p>
        </div>
      )}
      <h2>{w.declare}</h2>
      <p>{w.declareSays}</p>
      <Basis visit={visit} of={option.basis} />
      <form method="post" action={`${at}/check`}>
        <Csrf visit={visit} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <div class="row">
          <button type="submit">{w.submit}</button>
          <a href="/me">{w.later}</a>
        </div>
      </form>
    </Layout>
  )
}
