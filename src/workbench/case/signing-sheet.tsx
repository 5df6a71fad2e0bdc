import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { api, type SigningSummary, type SigningView } from '../api.ts'
import { failed } from '../failed.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useMe } from '../shell/session.ts'
import { dayInChina, timeInChina } from '../state/beijing-time.ts'
import { signingQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { Answers } from './answer-list.tsx'
import { RefusalList } from './refusal-list.tsx'

/** Told of a sheet that the reader has just signed or declined. */
type OnDeed = (sheet: SigningView) => void

/** One sheet: what is to be done in which case, every answer, who has signed, and what the reader may do with it. */
export function SigningSheet({ summary, onDeed }: { readonly summary: SigningSummary; readonly onDeed: OnDeed }) {
  const { words, say } = useSpeech()
  const read = useQuery(signingQuery(summary.id))
  const title = `${say(summary.title)} · ${summary.case.title}`
  return (
    <article className="panel signing-sheet" aria-label={title}>
      <h3>
        {say(summary.title)} <span className={`mark-plain state-${summary.state}`}>{words.signing.states[summary.state]}</span>
      </h3>
      <p className="quiet">
        <CaseSigned sheet={summary} /> · {say(summary.case.organ.name)}
        {summary.case.parties.length > 0 && ` · ${summary.case.parties.map((party) => party.name).join(words.comma)}`}
      </p>
      <p className="basis-line">
        <b>{words.signing.basis}</b> <Articles basis={summary.basis} />
      </p>
      {read.isPending && <Waiting rows={3} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && <SheetBody sheet={read.data} onDeed={onDeed} />}
    </article>
  )
}

/** The case that is signed in; one that the act is to open has no page and no number yet. */
function CaseSigned({ sheet: { case: of, opens } }: { readonly sheet: SigningSummary }) {
  const { words } = useSpeech()
  if (opens) return words.signing.opens(of.title)
  return (
    <>
      <Link to={`/cases/${encodeURIComponent(of.id)}`}>{of.title}</Link> <span className="number">{of.number}</span>
    </>
  )
}

function SheetBody({ sheet, onDeed }: { readonly sheet: SigningView; readonly onDeed: OnDeed }) {
  const { words } = useSpeech()
  return (
    <>
      <SheetOutcome sheet={sheet} />
      <h4>{words.signing.answers}</h4>
      {sheet.answers.length === 0 && <p className="quiet">{words.signing.noAnswers}</p>}
      <Answers answers={sheet.answers} addressOf={(sha256) => api.signedFileAddress(sha256, sheet.id)} />
      <h4>{words.signing.signatures}</h4>
      <Signatures sheet={sheet} />
      <SheetButtons sheet={sheet} onDeed={onDeed} />
    </>
  )
}

/** What came of the reader's signature, once the sheet has left the list. */
export function SignedNotice({ sheet }: { readonly sheet: SigningView }) {
  const { words, say } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const names = sheet.waiting.map(({ name }) => name).join(words.comma)
  return (
    <div ref={box} tabIndex={-1} role="status" className="result signed-notice">
      <p>
        <b>{say(sheet.title)}</b> · <CaseSigned sheet={sheet} />
      </p>
      {sheet.state === 'waiting' ? (
        <Alert type="info" showIcon title={words.signing.stillWaiting(names)} />
      ) : (
        <SheetOutcome sheet={sheet} />
      )}
    </div>
  )
}

function SheetOutcome({ sheet }: { readonly sheet: SigningView }) {
  const { words } = useSpeech()
  const { done, declined, refusals, state } = sheet
  if (done) return <Alert type="success" showIcon title={words.signing.doneTitle(done.seq)} />
  if (declined) return <Alert type="warning" showIcon title={words.signing.declinedBy(declined.name)} />
  if (refusals.length === 0 || state === 'expired') return null
  const over = state === 'refused'
  return (
    <Alert
      type={over ? 'error' : 'warning'}
      title={over ? words.signing.refusedTitle(refusals.length) : words.signing.warn}
      description={
        <>
          {over && <p>{words.signing.refusedLead}</p>}
          <RefusalList refusals={refusals} />
        </>
      }
    />
  )
}

function Signatures({ sheet }: { readonly sheet: SigningView }) {
  const { words } = useSpeech()
  const at = (instant: string) => (
    <>
      <Day day={dayInChina(instant)} bare /> {timeInChina(instant)}
    </>
  )
  const signed = [{ ...sheet.proposer, at: sheet.created }, ...sheet.signed]
  return (
    <dl className="facts wide">
      <div>
        <dt>{words.signing.signed}</dt>
        <dd>
          {signed.map(({ person, name, at: when }, i) => (
            <span key={person} className="signature">
              {name}
              {i === 0 && `（${words.signing.proposer}）`} <small className="quiet">{at(when)}</small>
            </span>
          ))}
        </dd>
      </div>
      {sheet.waiting.length > 0 && (
        <div>
          <dt>{words.signing.missing}</dt>
          <dd>
            {sheet.waiting.map(({ name }) => name).join(words.comma)}{' '}
            <small className="quiet">
              {words.signing.expires} {at(sheet.expires)}
            </small>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** What the reader does with the sheet. A sheet that changed meanwhile is read again, and nothing is signed. */
function useSheetDeeds(sheet: SigningView, onDeed: OnDeed) {
  const client = useQueryClient()
  const refresh = async (): Promise<void> => {
    await Promise.all(
      [['signing', sheet.id], ['signings'], ['case'], ['tasks'], ['cases']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  }
  const deed = (run: () => Promise<SigningView>) => ({ mutationFn: run, onSuccess: onDeed, onSettled: refresh })
  return {
    sign: useMutation(deed(() => api.sign({ id: sheet.id, answersHash: sheet.answersHash }))),
    decline: useMutation(deed(() => api.declineSigning({ id: sheet.id }))),
    drop: useMutation({
      mutationFn: () => api.dropSigning({ id: sheet.id }),
      onSuccess: () => client.invalidateQueries({ queryKey: ['signings'] }),
    }),
  }
}

function SheetButtons({ sheet, onDeed }: { readonly sheet: SigningView; readonly onDeed: OnDeed }) {
  const { words } = useSpeech()
  const me = useMe()
  const { sign, decline, drop } = useSheetDeeds(sheet, onDeed)
  const failure = [sign, decline, drop].find((one) => one.isError)?.error
  const busy = sign.isPending || decline.isPending || drop.isPending
  const again = sheet.state === 'signed'
  const droppable = sheet.mine && sheet.state !== 'done' && !again
  return (
    <>
      {failure &&
        (failed(failure).status === 409 ? (
          <Alert type="warning" role="alert" showIcon title={words.signing.changed} />
        ) : (
          <Failure failure={failure} />
        ))}
      {(sheet.asked || droppable) && (
        <p className="row-of-buttons">
          {sheet.asked && (
            <Button type="primary" onClick={() => sign.mutate()} loading={sign.isPending} disabled={busy}>
              {sign.isPending ? words.signing.signing : again ? words.signing.signAgain : words.signing.signAs(me.name)}
            </Button>
          )}
          {sheet.asked && !again && (
            <Button onClick={() => decline.mutate()} disabled={busy}>
              {words.signing.decline}
            </Button>
          )}
          {droppable && (
            <Button onClick={() => drop.mutate()} disabled={busy}>
              {sheet.state === 'waiting' ? words.signing.drop : words.signing.remove}
            </Button>
          )}
        </p>
      )}
    </>
  )
}
