import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { CaseView, DeskTaskView } from '../api.ts'
import { ActPanel } from '../case/act-panel.tsx'
import { AnswerList } from '../case/answer-list.tsx'
import { SealPanel } from '../case/seal-panel.tsx'
import { Articles } from '../parts/articles.tsx'
import { Day } from '../parts/day.tsx'
import { DocumentLinks } from '../parts/document-links.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { Failure } from '../parts/failure.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Given } from '../state/form-answers.ts'
import { caseQuery } from '../state/queries.ts'
import { dueOfTask } from '../state/task-days.ts'
import { useSpeech } from '../words/language.tsx'
import { Changes } from './changes.tsx'
import { Glance } from './glance.tsx'
import type { Desk } from './task-path.ts'

interface Opened {
  readonly row: DeskTaskView
  readonly desk: Desk
  readonly onDone: () => void
}

/** One task, opened: what changed, the case at a glance, all there is to read, and only then the form. */
export function OpenTask({ row: { task, about, glance }, desk, onDone }: Opened) {
  const { words, say } = useSpeech()
  const read = useQuery(caseQuery(task.case.id))
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: true }), [])
  return (
    <article>
      <header className="panel side">
        <h2 ref={head} tabIndex={-1}>
          {say(task.title)} · {task.case.title}
        </h2>
        <p>
          <DueTag due={dueOfTask(task)} /> {task.due && <Day day={task.due} />}{' '}
          <small>
            {words.desks.law}
            {words.colon}
            <Articles basis={task.basis} />
          </small>
        </p>
        <p className="quiet">
          <span className="number">{task.case.number}</span> · {say(task.case.procedure.title)} ·{' '}
          <Link to={`/cases/${encodeURIComponent(task.case.id)}`}>{words.desks.all}</Link>
        </p>
        <Glance glance={glance} />
      </header>
      {about && <Changes about={about} caseId={task.case.id} />}
      {read.isPending && <Waiting rows={6} />}
      {read.isError && <Failure failure={read.error} retry={read.refetch} />}
      {read.data && <ToRead view={read.data} folded={desk === 'reviews'} />}
      {read.data && <Form view={read.data} act={task.act} onDone={onDone} />}
    </article>
  )
}

/** What happened, line by line, and what was filled in and issued. A reviewer has the text itself before them, and the rest folded away. */
function ToRead({ view, folded }: { readonly view: CaseView; readonly folded: boolean }) {
  const { words, say } = useSpeech()
  const done = view.timeline.filter(({ kind }) => kind === 'done' || kind === 'overdue')
  return (
    <>
      <section className="panel side">
        <h3>{words.desks.history}</h3>
        <ol className="desk-history">
          {done.map((event) => (
            <li key={event.seq}>
              <Day day={event.day} bare /> <b>{say(event.title)}</b>
              {event.kind === 'overdue' && <span className="mark-owed">{words.case.overdue}</span>}
              {event.actor && <span className="quiet"> {event.actor}</span>}
              {event.documents.map((one) => (
                <DocumentLinks key={one.number} number={one.number}>
                  {one.title}
                </DocumentLinks>
              ))}
            </li>
          ))}
        </ol>
      </section>
      <details className="desk-file" open={!folded}>
        <summary>{words.desks.toRead}</summary>
        <AnswerList view={view} />
      </details>
    </>
  )
}

function Form({ view, act, onDone }: { readonly view: CaseView; readonly act: string; readonly onDone: () => void }) {
  const { words } = useSpeech()
  const navigate = useNavigate()
  const { given } = (useLocation().state ?? {}) as { readonly given?: Given }
  const option = view.options.find((one) => one.act === act)
  if (!option) return <p className="panel padded quiet">{words.desks.gone}</p>
  const away = () => navigate(`/cases/${encodeURIComponent(view.id)}`)
  if (option.unseals) return <SealPanel view={view} option={option} close={away} />
  return (
    <ActPanel
      below
      option={option}
      target={{ case: view.id }}
      item={view.item?.id}
      organ={view.organ.id}
      given={given}
      onDone={onDone}
      cancel={away}
    />
  )
}
