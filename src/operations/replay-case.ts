import type { CaseFile, Marking } from '../kernel/case/case-file.ts'
import { after, beginning, damaged, isFinished, passed, voiceIn } from '../kernel/case/marking.ts'
import { tasksOf } from '../kernel/case/tasks.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import { subjectAct } from '../kernel/procedure/words.ts'
import type { CaseRow, EventRow } from '../store/rows.ts'
import { clockOf } from './door/record-act.ts'

/** Cases as they stand while a record is replayed, and what it showed to be wrong. */
export interface Replay {
  readonly cases: Map<string, CaseRow>
  readonly problems: { seq: number; says: string }[]
  procedureOf(hash: string, name: string): Procedure
}

function markingOf(event: EventRow, file: CaseFile, procedure: Procedure): Marking {
  const { body } = event
  if (event.kind === 'overdue') return passed(file.marking, event.act)
  if (event.kind === 'recounted') return file.marking
  const rule = procedure.acts[event.act]
  const opening = Object.keys(file.marking.acts).length === 0
  const before = opening ? { ...beginning(procedure), facts: body.itemFacts ?? {} } : file.marking
  const recused = rule?.recuses ? body.answers[rule.recuses] : undefined
  const extension = rule?.extends?.atMost ? body.answers['extension'] : undefined
  const voice = voiceIn(rule, body.answers)
  return after(procedure, before, {
    act: event.act,
    day: body.effective ?? event.day,
    persons: body.actor.kind === 'law' ? [] : [body.actor, ...(body.withOfficers ?? [])].map((actor) => actor.person),
    ...(body.facts && { facts: body.facts }),
    ...(body.outcome && { outcome: body.outcome }),
    ...(typeof recused === 'string' && { recuses: recused }),
    ...(typeof extension === 'number' && { extension }),
    ...(voice !== undefined && { voice }),
  })
}

/** The case after an act whose content is lost: where it did something, nobody knows what, and nothing further is done. A case that such an act opened is not known here at all. */
function caseWithout(old: CaseRow | undefined, { kind, n, seq, leafHash }: EventRow): CaseRow | undefined {
  if (!old) return undefined
  const { file } = old
  const next = { ...old, lastSeq: seq, lastLeaf: leafHash, file: { ...file, events: n } }
  if (kind !== 'done') return next
  return { ...next, finished: true, clocks: [], tasks: [], file: { ...next.file, marking: damaged(file.marking) } }
}

/** The case after an event, worked out of the case before it and the event alone. */
export function caseAfter(replay: Replay, event: EventRow): CaseRow | undefined {
  const { body } = event
  const old = replay.cases.get(event.caseId)
  if (body.lost !== undefined) return caseWithout(old, event)
  const place = { lastSeq: event.seq, lastLeaf: event.leafHash }
  if (event.kind === 'refused' || event.kind === 'carded' || event.kind === 'looked')
    return old && { ...old, ...place, file: { ...old.file, events: event.n } }
  const file: CaseFile | undefined =
    old?.file ??
    (body.header && {
      region: '',
      id: event.caseId,
      ...body.header,
      parties: {},
      answers: body.about ? { [subjectAct]: body.about } : {},
      marking: { acts: {}, closed: [], facts: {}, recused: [] },
      events: 0,
    })
  if (!file) {
    replay.problems.push({ seq: event.seq, says: `case ${event.caseId} has no event that opens it` })
    return undefined
  }
  const procedure = replay.procedureOf(file.definition, file.procedure)
  const next: CaseFile = {
    ...file,
    ...(file.opened === undefined && body.opened && { opened: body.opened }),
    parties: body.parties ?? file.parties,
    answers: Object.keys(body.answers).length > 0 ? { ...file.answers, [event.act]: body.answers } : file.answers,
    marking: markingOf(event, file, procedure),
    events: event.n,
  }
  const clocks = body.clocks ?? []
  return {
    ...place,
    file: next,
    finished: isFinished(procedure, next.marking),
    clocks,
    tasks: tasksOf(procedure, next, clocks.map(clockOf)),
  }
}
