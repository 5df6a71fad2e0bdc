import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { EventRead } from '../../store/read-events.ts'
import type { KnownCase } from '../my-day/tasks-shown.ts'
import { actTitle, type Reading } from '../shown/reading.ts'
import { showAnswers } from '../shown/show-answers.ts'
import type { AboutView } from './desk-views.ts'
import { doerOf } from './glance.ts'

/** The acts whose answers an act deals with: the one whose text it examines, or else those it comes after. */
function dealtWith(procedure: Procedure, act: string): readonly string[] {
  const rule = procedure.acts[act]
  if (rule?.examines) return [rule.examines.act]
  return (rule?.after ?? []).flatMap((before) => (typeof before === 'string' ? [before] : before.anyOf))
}

type Change = AboutView['changes'][number]

/** What is answered otherwise in the later of two doings of an act. */
function changesBetween(before: EventRead, after: EventRead, { row: { file }, procedure }: KnownCase, reading: Reading): Change[] {
  const [old, now] = [before, after].map(({ act, day, body }) =>
    showAnswers(body.answers, { procedure, file, reader: 'organ', act, day }, reading),
  )
  const shown = new Map(old?.map((answer) => [answer.name, answer]))
  return (now ?? []).flatMap(({ name, ask, shown: after, files }) => {
    const was = shown.get(name)
    const [one, other] = [was?.files[0]?.sha256, files[0]?.sha256]
    const file = one !== undefined && other !== undefined
    const pair = file ? { before: one, after: other } : { before: was?.shown ?? '', after }
    return pair.before === pair.after ? [] : [{ ask, file, ...pair }]
  })
}

/** What lies before the holder of a task, which version it is, and what changed since they or another dealt with it last. */
export function aboutTask(act: string, events: readonly EventRead[], known: KnownCase, reading: Reading): AboutView | undefined {
  const { procedure } = known
  const acts = dealtWith(procedure, act)
  const done = events.filter(({ kind }) => kind === 'done')
  const last = done.findLast((event) => acts.includes(event.act))
  if (!last) return undefined
  const versions = done.filter((event) => event.act === last.act)
  const dealt = done.findLast((event) => event.act === act && event.n < last.n)
  const before = versions.findLast(({ n }) => n < (dealt?.n ?? last.n) && n < last.n)
  return {
    title: actTitle(procedure, last.act),
    by: doerOf(last),
    day: last.day,
    times: versions.length,
    ...(dealt && { seen: dealt.day }),
    changes: before ? changesBetween(before, last, known, reading) : [],
  }
}
