import type { EventRead } from '../../store/read-events.ts'
import type { KnownCase } from '../my-day/tasks-shown.ts'
import { actTitle, type Reading } from '../shown/reading.ts'
import { showAnswers } from '../shown/show-answers.ts'
import type { GlanceView } from './desk-views.ts'

/** Characters that a practised reader of Chinese takes in per minute; below it nobody has read. */
const perMinute = 400

/** Who stands for an act in a line of history: officers by name, everybody else as what they are to the case. */
export const doerOf = ({ body: { actor } }: EventRead): string => (actor.kind === 'staff' || actor.kind === 'law' ? actor.name : '')

/** The latest act that was done. */
export function lastDone(events: readonly EventRead[], { procedure }: Pick<KnownCase, 'procedure'>): GlanceView['last'] {
  const last = events.findLast(({ kind }) => kind === 'done')
  return last && { title: actTitle(procedure, last.act), day: last.day, by: doerOf(last) }
}

/** A case at a glance: what happened in it, by whom, and how much there is to read. Refused attempts are supervision's business. */
export function glanceOf(events: readonly EventRead[], { row: { file }, procedure }: KnownCase, reading: Reading): GlanceView {
  const done = events.filter(({ kind }) => kind === 'done')
  const people = new Set(
    done.flatMap(({ body }) => [body.actor, ...(body.withOfficers ?? [])].flatMap((one) => (one.kind === 'staff' ? one.name : []))),
  )
  const answers = done.flatMap(({ act, day, body }) => showAnswers(body.answers, { procedure, file, reader: 'organ', act, day }, reading))
  const papers = done.flatMap(({ body }) => (body.documents ?? []).flatMap(({ title, paragraphs }) => [title, ...paragraphs]))
  const letters = [...answers.filter(({ files }) => files.length === 0).map(({ shown }) => shown), ...papers].reduce(
    (sum, { length }) => sum + length,
    0,
  )
  const last = lastDone(events, { procedure })
  return {
    acts: done.length,
    missed: events.filter(({ kind }) => kind === 'overdue').length,
    cards: events.filter(({ kind }) => kind === 'carded').length,
    people: [...people],
    letters,
    minutes: Math.max(1, Math.ceil(letters / perMinute)),
    files: answers.reduce((sum, { files }) => sum + files.length, 0),
    ...(last && { last }),
  }
}
