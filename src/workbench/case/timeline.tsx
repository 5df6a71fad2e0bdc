import CalendarOutlined from '@ant-design/icons/CalendarOutlined'
import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled'
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined'
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled'
import EyeOutlined from '@ant-design/icons/EyeOutlined'
import type { CaseView, EventView } from '../api.ts'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DocumentLinks } from '../parts/document-links.tsx'
import { timeInChina } from '../state/beijing-time.ts'
import { useSpeech } from '../words/language.tsx'
import { RefusalList } from './refusal-list.tsx'

const signs = {
  done: CheckCircleFilled,
  refused: CloseCircleOutlined,
  overdue: ExclamationCircleFilled,
  carded: ExclamationCircleFilled,
  recounted: CalendarOutlined,
  looked: EyeOutlined,
} as const

/** Every act, refused attempt and missed day of the case, newest first. */
export function Timeline({ view }: { readonly view: CaseView }) {
  const { words } = useSpeech()
  const events = view.timeline.toSorted((one, other) => other.n - one.n)
  return (
    <section id="timeline">
      <h2>
        {words.case.timeline} <small className="quiet">{words.case.timelineLead}</small>
      </h2>
      <ol className="timeline panel">
        {events.map((event) => (
          <li key={event.seq} className={`event-${event.kind}`}>
            <Event event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Event({ event }: { readonly event: EventView }) {
  const { words, say } = useSpeech()
  const Sign = signs[event.kind]
  return (
    <>
      <Sign className="sign" aria-hidden="true" />
      <div>
        <p className="event-head">
          <b>{say(event.title)}</b>
          <span className={event.kind === 'done' ? 'unseen' : 'mark-plain'}>{words.case[event.kind]}</span>
          {event.lost && <span className="mark-plain">{words.log.lost}</span>}
        </p>
        <p className="quiet">
          <Day day={event.day} /> {timeInChina(event.at)}
          {event.actor && ` · ${words.case.by1(event.actor)}`}
          {event.onBehalf.length > 0 && ` · ${words.accounts.inName(event.onBehalf.join(words.comma))}`}
          {event.withOfficers.length > 0 && ` · ${words.case.with(event.withOfficers.join(words.comma))}`}
          {event.effective && event.effective !== event.day && ` · ${words.case.effective(event.effective)}`}
        </p>
        {event.recounted && <p>{words.case.recountedBy(say(event.recounted.notice), event.recounted.due)}</p>}
        {event.basis.length > 0 && (
          <p className="quiet">
            <Articles basis={event.basis} />
          </p>
        )}
        {event.documents.map((one) => (
          <span key={one.number}>
            <DocumentLinks number={one.number}>{`${one.title} ${one.number}`}</DocumentLinks>
          </span>
        ))}
        {event.led.map((one) => (
          <p key={one.number} className="quiet">
            {words.case.led(one.title, one.number)}
          </p>
        ))}
        {event.refusals.length > 0 && (
          <details>
            <summary>{words.case.reasons(event.refusals.length)}</summary>
            <RefusalList refusals={event.refusals} day={event.day} />
          </details>
        )}
        <small className="hash" title={`${words.case.hash} ${event.leafHash}`}>
          #{event.seq} · {event.leafHash.slice(0, 16)}…
        </small>
      </div>
    </>
  )
}
