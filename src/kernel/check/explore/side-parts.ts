import { exercisesPower } from '../../authority/check-power.ts'
import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import { actsBefore, andWhatTheyOwe, clocksAsked, conditionsOf, readBy, readsOf, writesOf } from './influence.ts'

type Row = ActRule<string, string, string>

const rowOf = (procedure: Procedure, act: string): Row => {
  const rule = procedure.acts[act]
  if (!rule) throw new Error(`Procedure '${procedure.id}' has no act '${act}'.`)
  return rule
}

/** A procedure divided: the core, on which alone it depends how a case ends, and parts that run beside it. */
export interface Division {
  readonly core: readonly string[]
  readonly sides: readonly (readonly string[])[]
}

const touches = (written: readonly string[], read: ReadonlySet<string>): boolean => written.some((one) => read.has(one))

/**
 * Divides a procedure. The core holds the acts that open or end a case or give its outcome, and everything that these read, and so on. What
 * is left falls into sides: acts that read one another's marks are in one side. The core writes what sides read, never the other way round,
 * except that an act of the core may await a duty of a side.
 */
export function divide(procedure: Procedure): Division {
  const acts = Object.keys(procedure.acts)
  const writes = new Map(acts.map((act) => [act, writesOf(procedure, act)]))
  const reads = new Map(acts.map((act) => [act, new Set(readsOf(procedure, act))]))
  const influences = (one: string, other: string): boolean => touches(writes.get(one) ?? [], reads.get(other) ?? new Set())

  const core = new Set(
    acts.filter((act) => {
      const rule = procedure.acts[act]
      return rule?.starts || rule?.ends || rule?.outcome !== undefined || rule?.outcomes
    }),
  )
  for (const act of core) for (const other of acts) if (!core.has(other) && influences(other, act)) core.add(other)

  const rest = new Set(acts.filter((act) => !core.has(act)))
  const linked = (one: string, other: string): boolean =>
    influences(one, other) ||
    influences(other, one) ||
    [
      [one, other],
      [other, one],
    ].some(([a, b]) => procedure.acts[a ?? '']?.awaits?.includes(b ?? ''))
  const sides: string[][] = []
  for (const act of rest) {
    const side = [act]
    rest.delete(act)
    for (const member of side) {
      for (const other of rest) {
        if (!linked(member, other)) continue
        side.push(other)
        rest.delete(other)
      }
    }
    sides.push(side)
  }
  return { core: [...core], sides }
}

/** Acts of the core that a side reads by name, and acts of the core that change what the side reads. */
function surroundings(procedure: Procedure, side: readonly string[]): { named: Set<string>; around: Set<string> } {
  const inSide = new Set(side)
  const named = new Set<string>()
  const name = (acts: readonly string[]): void => {
    for (const act of acts) if (!inSide.has(act)) named.add(act)
  }
  for (const act of side) name([...actsBefore(rowOf(procedure, act)), ...conditionsOf(rowOf(procedure, act)).acts])
  // A condition on an act is also satisfied when that act is not in the case, so that what it exists by is read too.
  for (const act of named) name(readBy(rowOf(procedure, act).when).acts)
  const read = new Set([
    ...side.flatMap((act) => readsOf(procedure, act)),
    ...[...named].flatMap((act) => [
      `act ${act}`,
      `done ${act}`,
      ...readBy(rowOf(procedure, act).when).facts.map((fact) => `fact ${fact}`),
    ]),
  ])
  const around = Object.keys(procedure.acts).filter((act) => {
    const rule = procedure.acts[act]
    return !inSide.has(act) && (rule?.starts || rule?.ends || named.has(act) || touches(writesOf(procedure, act), read))
  })
  return { named, around: new Set(around) }
}

/** An act of the core as its surroundings see it: it may happen at any time, any number of times, and does to the side what it does. */
function freed(rule: Row, isNamed: boolean, kept: (act: string) => boolean): Row {
  const { title, by, basis, starts, settles, outcomes, outcome, ends } = rule
  const lists = ['opens', 'closes', 'undoes', 'usesUp', 'discharges', 'keeps'] as const
  const written = Object.fromEntries(lists.flatMap((list) => (rule[list] ? [[list, rule[list].filter(kept)]] : [])))
  return {
    title,
    by,
    basis,
    often: true,
    ...written,
    ...(starts && { starts }),
    ...(settles && { settles }),
    ...(outcomes && { outcomes }),
    ...(outcome !== undefined && { outcome }),
    ...(ends && { ends }),
    ...(isNamed && rule.when !== undefined && { when: rule.when }),
    ...(isNamed && rule.begins && { begins: rule.begins }),
  }
}

/** A side by itself, in surroundings that may do anything at any time. */
export interface SideAlone {
  readonly procedure: Procedure
  /** Acts of the side that can be counted on whatever the core does. */
  readonly reliable: ReadonlySet<string>
  /** Of these, those that need no power. */
  readonly powerless: ReadonlySet<string>
}

/**
 * Cuts a side out. What it reads of the core is written by core acts that are set free, so that whatever state the side can reach in a case
 * it can reach here. An act of the side that awaits a duty of the core, or asks for a clock of the core, can happen here at any time, but is
 * not counted on.
 * @returns undefined where the side cannot be looked at by itself, because acts it depends on can still happen after the case has ended.
 */
export function cutOut(procedure: Procedure, side: readonly string[]): SideAlone | undefined {
  const inSide = new Set(side)
  const { named, around } = surroundings(procedure, side)
  const late = andWhatTheyOwe(
    procedure,
    Object.values(procedure.acts).flatMap((rule) => rule.keeps ?? []),
  )
  if ([...around].some((act) => late.has(act))) return undefined
  const acts: Record<string, Row> = {}
  const reliable = new Set<string>()
  for (const act of side) {
    const rule = rowOf(procedure, act)
    const { awaits, pauses, extends: extending, overdue, resumes, ...rest } = rule
    const stopped = (resumes ?? []).flatMap((name) => procedure.acts[name]?.pauses?.clocks ?? [])
    const leans = [...(awaits ?? []), ...clocksAsked(rule), ...stopped].some((name) => !inSide.has(name))
    const relations = {
      ...(awaits && { awaits }),
      ...(pauses && { pauses }),
      ...(extending && { extends: extending }),
      ...(overdue && { overdue }),
      ...(resumes && { resumes }),
    }
    acts[act] = leans ? (rest as Row) : ({ ...rest, ...relations } as Row)
    if (!leans && !rule.may && !extending) reliable.add(act)
  }
  const known = (act: string): boolean => inSide.has(act) || around.has(act)
  for (const act of around) acts[act] = freed(rowOf(procedure, act), named.has(act), known)
  const beginClosed = procedure.beginClosed.filter((act) => acts[act]?.begins === 'closed')
  const powerless = new Set([...reliable].filter((act) => !exercisesPower(procedure, rowOf(procedure, act))))
  return { procedure: { ...procedure, acts, beginClosed }, reliable, powerless }
}
