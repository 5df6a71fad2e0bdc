import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, useEffect, useRef } from 'react'
import { api, type DoneView, type OptionView, type Target } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Failure } from '../parts/failure.tsx'
import { isAsked } from '../state/form-answers.ts'
import { useSpeech } from '../words/language.tsx'
import { LeaveWarning } from './leave-warning.tsx'
import { OfficerChoice } from './officer-choice.tsx'
import { Question, questionId } from './question.tsx'
import { RefusalList } from './refusal-list.tsx'
import { type ActForm, useActForm } from './use-act-form.ts'

interface Panel {
  readonly option: OptionView
  readonly target: Target
  /** Id of the service item, whose guide lists the materials. */
  readonly item: string | undefined
  /** Id of the organ that acts. */
  readonly organ: string
  readonly onDone: (done: DoneView) => void
  readonly cancel: () => void
}

/** The form of one act, made from its declaration. It opens in the page, shows the basis, and keeps every answer when it is refused. */
export function ActPanel({ option, target, item, organ, onDone, cancel }: Panel) {
  const { words, say } = useSpeech()
  const form = useActForm(option, target, onDone)
  const head = useRef<HTMLHeadingElement>(null)
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (form.refusals.length > 0 || form.failure) result.current?.focus()
  }, [form.refusals, form.failure])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const first = form.submit()[0]
    if (first) document.getElementById(questionId(first))?.focus()
  }
  return (
    <section className="panel act-panel">
      <h2 ref={head} tabIndex={-1}>
        {words.act.title(say(option.title))}
      </h2>
      <p className="basis-line">
        <b>{words.act.basis}</b> <Articles basis={option.basis} />
      </p>
      {option.note && <p className="quiet">{say(option.note)}</p>}
      {!option.may && option.refusals.length > 0 && form.refusals.length === 0 && (
        <div className="result">
          <Alert type="warning" showIcon title={words.act.stillRefused} description={<RefusalList refusals={option.refusals} />} />
        </div>
      )}
      <div ref={result} tabIndex={-1} className="result">
        {form.refusals.length > 0 && (
          <Alert
            type="error"
            role="alert"
            title={<b>{words.act.refusedTitle(form.refusals.length)}</b>}
            description={
              <>
                <p>{words.act.refusedLead}</p>
                <RefusalList refusals={form.refusals} />
              </>
            }
          />
        )}
        {form.failure && (
          <>
            <p>{words.act.failedLead}</p>
            <Failure failure={form.failure} retry={form.submit} />
          </>
        )}
      </div>
      <form onSubmit={submit} noValidate>
        <Questions option={option} form={form} item={item} organ={organ} />
        <p className="quiet">{words.act.confirm}</p>
        {form.missing.length > 0 && (
          <p className="problem" role="alert">
            {words.act.missing(form.missing.length)}
          </p>
        )}
        <p className="row-of-buttons act-buttons">
          <Button type="primary" size="large" htmlType="submit" loading={form.pending}>
            {form.pending ? words.act.submitting : `${words.act.submit}${words.colon}${say(option.title)}`}
          </Button>
          <Button size="large" onClick={cancel}>
            {words.cancel}
          </Button>
        </p>
      </form>
      <LeaveWarning isUnsaved={form.isUnsaved} />
    </section>
  )
}

const aboutGuide = new Set(['materials', 'guideItems'])

interface Asking {
  readonly option: OptionView
  readonly form: ActForm
  readonly item: string | undefined
  readonly organ: string
}

function Questions({ option, form, item, organ }: Asking) {
  const { words } = useSpeech()
  const needsGuide = item !== undefined && option.form.some((field) => aboutGuide.has(field.kind))
  const guide = useQuery({ queryKey: ['item', item], queryFn: () => api.readItem({ id: item ?? '' }), enabled: needsGuide })
  const asked = option.form.filter((field) => isAsked(field, form.given))
  return (
    <>
      {guide.isError && <Failure failure={guide.error} retry={guide.refetch} />}
      {asked.length === 0 && <p>{words.act.noQuestions}</p>}
      {asked.map((field) => (
        <Question
          key={field.name}
          field={field}
          value={form.given[field.name]}
          item={guide.data}
          missing={form.missing.includes(field.name)}
          refusals={form.refusals.filter((refusal) => refusal.field === field.name)}
          give={(value) => form.give(field.name, value)}
        />
      ))}
      {option.officers !== undefined && option.officers > 1 && (
        <OfficerChoice organ={organ} needed={option.officers} chosen={form.officers} choose={form.setOfficers} />
      )}
    </>
  )
}
