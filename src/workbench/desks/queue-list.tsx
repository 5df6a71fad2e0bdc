import { Link } from 'react-router'
import type { DeskTaskView } from '../api.ts'
import { DueTag } from '../parts/due-tag.tsx'
import { dueOfTask } from '../state/task-days.ts'
import { useSpeech } from '../words/language.tsx'
import { type Desk, taskPath } from './task-path.ts'

interface Queue {
  readonly desk: Desk
  readonly rows: readonly DeskTaskView[]
  /** Place of the one that is open; -1 for none. */
  readonly open: number
}

/** The queue, the soonest last day first; the open one is marked. */
export function QueueList({ desk, rows, open }: Queue) {
  const { words, say } = useSpeech()
  return (
    <nav className="desk-queue panel" aria-label={words.desks.queue}>
      <ol>
        {rows.map((row, i) => (
          <li key={`${row.task.case.id} ${row.task.act}`}>
            <Link to={taskPath(desk, row)} aria-current={i === open ? 'true' : undefined}>
              <span className="desk-row-head">
                <b>{say(row.task.title)}</b> <DueTag due={dueOfTask(row.task)} />
              </span>
              <span>{row.task.case.title}</span>
              <small className="quiet">
                {row.task.case.number} · {say(row.task.case.procedure.title)}
              </small>
              <small className="quiet">
                {row.about && words.desks.version(say(row.about.title), row.about.times)}
                {row.about && row.about.changes.length > 0 && ` · ${words.desks.changed(row.about.changes.length)}`}
                {desk === 'signatures' && ` · ${words.desks.reading(row.glance.minutes, row.glance.letters)}`}
                {row.glance.missed > 0 && ` · ${words.desks.missed(row.glance.missed)}`}
              </small>
            </Link>
          </li>
        ))}
      </ol>
      <p className="quiet wide-only desk-keys">{words.desks.keys}</p>
    </nav>
  )
}
