import type { Procedure } from '../procedure/grammar.ts'
import { perAct } from '../procedure/worked-out.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CaseFile } from './case-file.ts'
import { relationsHold } from './check-procedure.ts'
import type { Clock } from './due.ts'
import { isDone, isIncluded } from './marking.ts'

/** Something a holder of `post` at `organ` should do next, and by when the clock that asks for it runs out. */
export interface Task {
  readonly act: string
  readonly organ: string
  readonly post: string
  readonly owed: boolean
  readonly due?: LocalDate
}

/** Acts that must still be done before `act` can be, itself included: the conditions of its conditions. */
function leadingTo(procedure: Procedure, file: CaseFile, act: string, found = new Set<string>()): Set<string> {
  if (found.has(act)) return found
  found.add(act)
  const rule = procedure.acts[act]
  for (const condition of rule?.after ?? []) {
    for (const name of typeof condition === 'string' ? [condition] : condition.anyOf) {
      if (!isDone(file.marking, name) && isIncluded(procedure, file.marking, name)) leadingTo(procedure, file, name, found)
    }
  }
  for (const name of rule?.awaits ?? []) if (file.marking.acts[name]?.owed) leadingTo(procedure, file, name, found)
  return found
}

const closing = perAct(({ acts }, closed): readonly string[] => Object.keys(acts).filter((act) => acts[act]?.closes?.includes(closed)))

const goals = (procedure: Procedure, { kind, act }: Clock): readonly string[] => (kind === 'duty' ? [act] : closing(procedure, act))

/** Who is asked to do the act: each post that may, at each organ that stands for its role. */
function asked(procedure: Procedure, file: CaseFile, act: string): { organ: string; post: string }[] {
  return [procedure.acts[act]?.by ?? []].flat().flatMap((name) => {
    const role = procedure.roles[name]
    if (role?.kind !== 'staff' && role?.kind !== 'outside') return []
    const organs = role.kind === 'staff' && role.of ? (file.parties[role.of] ?? []).map((party) => party.id) : [file.organ]
    return organs.map((organ) => ({ organ, post: role.post }))
  })
}

const canBeDone = (procedure: Procedure, file: CaseFile, act: string): boolean => {
  const rule = procedure.acts[act]
  return rule !== undefined && relationsHold({ procedure, file, act, rule })
}

const sooner = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

/**
 * What offices should do next: the acts that lead to each running clock's act and can be done now. A clock of silence asks for the acts
 * that would end it. Rights and choices (extending, stopping a clock) are nobody's task.
 */
export function tasksOf(procedure: Procedure, file: CaseFile, clocks: readonly Clock[]): Task[] {
  const tasks = new Map<string, Task>()
  for (const clock of clocks) {
    const last = 'day' in clock.due ? clock.due.day : undefined
    const acts = goals(procedure, clock).flatMap((goal) => [...leadingTo(procedure, file, goal)])
    for (const act of acts.filter((name) => canBeDone(procedure, file, name))) {
      for (const { organ, post } of asked(procedure, file, act)) {
        const key = `${act} ${organ} ${post}`
        const old = tasks.get(key)
        const due = sooner(old?.due, last)
        const owed = clock.act === act || old?.owed === true
        tasks.set(key, { act, organ, post, owed, ...(due !== undefined && { due }) })
      }
    }
  }
  return [...tasks.values()]
}
