import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { Link } from 'react-router'
import type { HearingView } from '../api.ts'
import { RefusalList } from '../case/refusal-list.tsx'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DocumentLinks } from '../parts/document-links.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Failure } from '../parts/failure.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { hearingsQuery } from '../state/queries.ts'
import { useSpeech } from '../words/language.tsx'

/** Hearings by day: notice, parties, who may not preside, and what must happen before and after each. */
export function HearingsDesk() {
  const { words } = useSpeech()
  const read = useQuery(hearingsQuery)
  return (
    <>
      <PageHead title={words.desks.titles.hearings} lead={words.desks.hearingsLead} />
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <EmptyState title={words.desks.hearingsEmpty} body={words.desks.hearingsEmptyBody} />}
      {read.data?.map((hearing) => (
        <Hearing key={`${hearing.case.id} ${hearing.act}`} hearing={hearing} />
      ))}
    </>
  )
}

function Hearing({ hearing }: { readonly hearing: HearingView }) {
  const { words, say } = useSpeech()
  const { case: of, title, on, act, may, clock, tooSoon } = hearing
  return (
    <article className="panel side hearing">
      <header>
        <h2>
          {on ? <Day day={on} /> : words.desks.notSet} {say(title)} · {of.title}
        </h2>
        <p className="quiet">
          <span className="number">{of.number}</span> · {say(of.procedure.title)} · {say(of.organ.name)}
          {clock && (
            <>
              {' '}
              · <DueTag due={clock} />
            </>
          )}
        </p>
        <Link to={`/cases/${encodeURIComponent(of.id)}/acts/${encodeURIComponent(act)}`}>
          <Button type={may ? 'primary' : 'default'} tabIndex={-1}>
            {words.desks.hold}
            {words.colon}
            {say(title)}
          </Button>
        </Link>
      </header>
      {tooSoon && <Alert type="error" showIcon title={words.desks.tooSoon} />}
      <div className="hearing-grid">
        <Notice hearing={hearing} />
        <Standing hearing={hearing} />
        <Before hearing={hearing} />
        <Afterwards hearing={hearing} />
      </div>
    </article>
  )
}

function Notice({ hearing: { notified, earliest, place, papers, case: of } }: { readonly hearing: HearingView }) {
  const { words, say } = useSpeech()
  return (
    <section>
      <h3>{words.desks.papers}</h3>
      <p>
        {notified ? words.desks.notified(notified) : words.desks.notNotified}
        {earliest && <span className="quiet"> · {words.desks.earliest(earliest)}</span>}
      </p>
      <dl className="facts">
        {place.map(({ ask, shown }) => (
          <div key={ask.zh}>
            <dt>{say(ask)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
        {of.parties.map((party) => (
          <div key={`${party.role.zh} ${party.name}`}>
            <dt>{say(party.role)}</dt>
            <dd>{party.name}</dd>
          </div>
        ))}
      </dl>
      {papers.map(({ number, title }) => (
        <p key={number}>
          <DocumentLinks number={number}>{title}</DocumentLinks>
        </p>
      ))}
    </section>
  )
}

function Standing({ hearing: { barred, challenge } }: { readonly hearing: HearingView }) {
  const { words, say } = useSpeech()
  return (
    <section>
      <h3>{words.desks.standing}</h3>
      {challenge && <p className="problem">{words.desks.challenge(say(challenge.title), challenge.due ?? '')}</p>}
      <p className={barred.length > 0 ? 'problem' : undefined}>{barred.length > 0 ? words.desks.barred : words.desks.free}</p>
      {barred.length > 0 && <RefusalList refusals={barred} />}
    </section>
  )
}

function Before({ hearing: { before, may } }: { readonly hearing: HearingView }) {
  const { words } = useSpeech()
  return (
    <section>
      <h3>{words.desks.before}</h3>
      {before.length === 0 ? <p>{may ? words.desks.mayHold : words.desks.beforeNone}</p> : <RefusalList refusals={before} />}
    </section>
  )
}

function Afterwards({ hearing: { afterwards } }: { readonly hearing: HearingView }) {
  const { words, say } = useSpeech()
  if (afterwards.length === 0) return null
  return (
    <section>
      <h3>{words.desks.afterwards}</h3>
      <ul>
        {afterwards.map(({ title, by, within, basis }) => (
          <li key={title.zh}>
            <b>{say(title)}</b>{' '}
            <span className="quiet">{[by.map(say).join(words.comma), within && say(within)].filter(Boolean).join(' · ')}</span>{' '}
            <small>
              <Articles basis={basis} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
