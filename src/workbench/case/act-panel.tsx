import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type Attempt, api, type DoneView, type DraftView, type OptionView, type Target } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useCommands } from '../shell/use-commands.ts'
import { draftId, draftsQuery } from '../state/drafts.ts'
import { type Given, isAsked } from '../state/form-answers.ts'
import { useSpeech } from '../words/language.tsx'
import { DraftFound, Kept } from './draft-kept.tsx'
import { LeaveWarning } from './leave-warning.tsx'
import { OfficerChoice } from './officer-choice.tsx'
import { PreviewButton } from './preview.tsx'
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
  /** Answers brought along from another page. */
  readonly given?: Given | undefined
  readonly onDone: (done: DoneView) => void
  readonly cancel: () => void
  /** The form stands below what is to be read first, and does not draw the reader to itself. */
  readonly below?: boolean
  /** Where the act is a look at what is sealed: asks for it instead of doing the act, and shows it. */
  readonly look?: (answers: Attempt['answers']) => Promise<void>
}

/**
 * The form of one act, made from its declaration. It opens in the page, shows the basis, and keeps every answer: when it is refused, and when
 * the form is left, until the act is done or the answers are given up.
 */
export function ActPanel(panel: Panel) {
  const drafts = useQuery({ ...draftsQuery, enabled: panel.look === undefined })
  if (drafts.isPending && panel.look === undefined) return <Waiting rows={4} />
  const id = draftId(panel.option, panel.target)
  return <OpenPanel {...panel} draft={drafts.data?.find((draft) => draft.id === id)} />
}

function OpenPanel({
  option,
  target,
  item,
  organ,
  given,
  onDone,
  cancel,
  below,
  look,
  draft,
}: Panel & { readonly draft: DraftView | undefined }) {
  const { words, say } = useSpeech()
  const onProposed = useProposed()
  // What was kept is brought back once, when the form opens; from then on the form itself is what counts.
  const [found] = useState(draft)
  const form = useActForm(option, target, { organ, draft: found, given, onDone, onProposed, look })
  const head = useRef<HTMLHeadingElement>(null)
  const result = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (below) return
    head.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [below])
  useEffect(() => {
    if (form.refusals.length > 0 || form.failure) result.current?.focus()
  }, [form.refusals, form.failure])
  const sheet = useRef<HTMLFormElement>(null)
  useCommands((command) => {
    if (command === 'form') head.current?.focus()
    return command === 'form'
  })
  useSubmitKeys(sheet)
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
      {found && <DraftFound draft={found} giveUp={form.giveUp} />}
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
            title={<b>{form.sheet ? words.signing.warn : words.act.refusedTitle(form.refusals.length)}</b>}
            description={
              <>
                <p>{form.sheet ? <SentLead /> : words.act.refusedLead}</p>
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
      <form ref={sheet} onSubmit={submit} noValidate>
        <Questions option={option} form={form} item={item} organ={organ} caseId={target.case} />
        <Consequence form={form} looks={look !== undefined} />
        {form.missing.length > 0 && (
          <p className="problem" role="alert">
            {words.act.missing(form.missing.length)}
          </p>
        )}
        {form.tooFew > 0 && (
          <p className="problem" role="alert">
            {words.signing.choose(form.tooFew)}
          </p>
        )}
        <p className="row-of-buttons act-buttons">
          <Button type="primary" size="large" htmlType="submit" loading={form.pending}>
            <SubmitWords option={option} form={form} looks={look !== undefined} />
          </Button>
          {target.case !== undefined && !look && <PreviewButton caseId={target.case} act={option.act} form={form} fields={option.form} />}
          <Button size="large" onClick={cancel}>
            {words.cancel}
          </Button>
        </p>
        <Kept keeping={form.keeping} />
      </form>
      <LeaveWarning isLost={() => form.keeping.failed && form.keeping.isUnkept()} isUnkept={form.keeping.isUnkept} />
    </section>
  )
}

/** Ctrl (⌘) and Enter submit the form, wherever in it one types. */
function useSubmitKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const sheet = form.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      sheet?.requestSubmit()
    }
    sheet?.addEventListener('keydown', press)
    return () => sheet?.removeEventListener('keydown', press)
  }, [form])
}

/** Goes to where the sheet waits for signatures. */
function useProposed(): () => Promise<void> {
  const navigate = useNavigate()
  const client = useQueryClient()
  return async () => {
    navigate('/signings')
    await client.invalidateQueries({ queryKey: ['signings'] })
  }
}

/** The sheet has been sent all the same; it can be changed here or left to wait. */
function SentLead() {
  const { words } = useSpeech()
  return (
    <>
      {words.signing.sent} <Link to="/signings">{words.signing.mine}</Link>
    </>
  )
}

/** What submitting means, said before it is done. A look at what is sealed is warned of. */
function Consequence({ form, looks }: Pick<Asking, 'form'> & { readonly looks: boolean }) {
  const { words } = useSpeech()
  if (looks) return <Alert type="warning" showIcon title={words.seal.warnTitle} description={words.seal.warn} />
  return <p className="quiet">{form.signers > 1 ? words.signing.proposeNote : words.act.confirm}</p>
}

function SubmitWords({ option, form, looks }: Pick<Asking, 'option' | 'form'> & { readonly looks: boolean }) {
  const { words, say } = useSpeech()
  if (looks) return form.pending ? words.seal.looking : words.seal.look
  const title = `${words.colon}${say(option.title)}`
  if (form.signers > 1) return form.pending ? words.signing.proposing : `${words.signing.propose}${title}`
  return form.pending ? words.act.submitting : `${words.act.submit}${title}`
}

const aboutGuide = new Set(['materials', 'guideItems'])

interface Asking {
  readonly option: OptionView
  readonly form: ActForm
  readonly item: string | undefined
  readonly organ: string
  readonly caseId: string | undefined
}

function Questions({ option, form, item, organ, caseId }: Asking) {
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
          within={caseId === undefined ? undefined : { caseId, act: option.act }}
          missing={form.missing.includes(field.name)}
          refusals={form.refusals.filter((refusal) => refusal.field === field.name)}
          give={(value) => form.give(field.name, value)}
        />
      ))}
      {form.signers > 1 && (
        <OfficerChoice
          organ={organ}
          needed={form.signers}
          certified={option.officers !== undefined}
          chosen={form.officers}
          choose={form.setOfficers}
        />
      )}
    </>
  )
}
