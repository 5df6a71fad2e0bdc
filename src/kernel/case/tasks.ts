import type { Procedure } from '../procedure/grammar.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CaseFile } from './case-file.ts'
import { checkRelations } from './check-procedure.ts'
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

const goals = (procedure: Procedure, clock: Clock): string[] =>
  clock.kind === 'duty' ? [clock.act] : Object.keys(procedure.acts).filter((act) => procedure.acts[act]?.closes?.includes(clock.act))

/**
 * What offices should do next: the acts that lead to each running clock's act and can be done now. A clock of silence asks for the acts
 * that would end it. Rights and choices (extending, stopping a clock) are nobody's task.
 */
export function tasksOf(procedure: Procedure, file: CaseFile, clocks: readonly Clock[]): Task[] {
  const tasks = new Map<string, Task>()
  for (const clock of clocks) {
    const due = 'day' in clock.due ? clock.due.day : undefined
    for (const act of goals(procedure, clock).flatMap((goal) => [...leadingTo(procedure, file, goal)])) {
      const rule = procedure.acts[act]
      if (!rule || checkRelations({ procedure, file, act, rule }).length > 0) continue
      for (const name of [rule.by].flat()) {
        const role = procedure.roles[name]
        if (role?.kind !== 'staff' && role?.kind !== 'outside') continue
        const organs = role.kind === 'staff' && role.of ? (file.parties[role.of] ?? []).map((party) => party.id) : [file.organ]
        for (const organ of organs) {
          const key = `${act} ${organ} ${role.post}`
          const old = tasks.get(key)
          const soonest = old?.due !== undefined && (due === undefined || old.due < due) ? old.due : due
          const owed = clock.act === act || old?.owed === true
          tasks.set(key, { act, organ, post: role.post, owed, ...(soonest !== undefined && { due: soonest }) })
        }
      }
    }
  }
  return [...tasks.values()]
}
