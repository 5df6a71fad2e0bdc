import type { ActRule, Condition, Procedure, Within } from '../procedure/grammar.ts'

type Row = ActRule<string, string, string>

/** Names that a condition reads: facts and outcomes, and acts that must have been done. */
export interface Reads {
  readonly facts: readonly string[]
  readonly acts: readonly string[]
}

export function readBy(condition: Condition<string> | undefined): Reads {
  if (condition === undefined) return { facts: [], acts: [] }
  if (typeof condition === 'string') return { facts: [condition], acts: [] }
  if ('did' in condition) return { facts: [], acts: [condition.did] }
  const inner = ('not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any).map(readBy)
  return { facts: inner.flatMap((reads) => reads.facts), acts: inner.flatMap((reads) => reads.acts) }
}

/** What the conditions of a row read that decide whether its act can happen. */
export function conditionsOf(rule: Row): Reads {
  const [when, provided] = [readBy(rule.when), readBy(rule.provided)]
  return { facts: [...when.facts, ...provided.facts], acts: [...when.acts, ...provided.acts] }
}

/** Acts named in the conditions of a row. */
export const actsBefore = (rule: Row): string[] => (rule.after ?? []).flatMap((condition) => (typeof condition === 'string' ? [condition] : condition.anyOf))

/** Facts that doing the act settles: those it is asked, and those that follow from its answers. */
export const settledBy = (procedure: Procedure, act: string): string[] => [
  ...(procedure.acts[act]?.settles ?? []),
  ...Object.keys(procedure.facts ?? {}).filter((fact) => procedure.facts?.[fact]?.follows?.some((test) => test.act === act)),
]

const actsOf = (within: Within<string> | undefined): string[] => [
  ...(within?.since ?? []),
  ...[within?.from, within?.before, within?.until].flatMap((day) => (day ? [day.act] : [])),
]

/** Acts whose doing makes this row owed. */
export const owedFrom = (rule: Row): string[] => [...actsOf(rule.must), ...[rule.owedSince ?? []].flat()]

/** Acts whose doing starts a duty or a silence for this row. */
export const startedBy = (rule: Row): string[] => [...owedFrom(rule), ...actsOf(rule.bySilence)]

function mayBeIdle(procedure: Procedure, act: string, rule: Row): boolean {
  if (rule.starts || rule.ends || rule.outcome !== undefined || rule.outcomes) return false
  if (rule.must || rule.owedSince || rule.bySilence) return false
  return !Object.values(procedure.acts).some((other) => other.undoes?.includes(act))
}

/** What a row reads that another act may change: marks of acts, of their clocks, and facts. */
function reads(act: string, rule: Row, rows: readonly (readonly [string, Row])[]): string[] {
  const conditions = conditionsOf(rule)
  // Silence speaks only while nothing stops its clock.
  const stoppers = rule.bySilence ? rows.filter(([, other]) => other.pauses?.clocks.includes(act)).map(([other]) => other) : []
  return [
    ...[...actsBefore(rule), ...startedBy(rule), ...conditions.acts].map((name) => `done ${name}`),
    ...conditions.facts.map((fact) => `fact ${fact}`),
    ...[...stoppers, ...(rule.pauses ? [act] : []), ...(rule.resumes ?? [])].map((name) => `pause ${name}`),
    ...(rule.extends ? [`extension ${rule.extends.clock}`] : []),
  ]
}

/** What doing a row changes outside itself. */
function writes(act: string, rule: Row, procedure: Procedure): string[] {
  const others = [rule.opens, rule.closes, rule.undoes, rule.usesUp, rule.discharges].flatMap((names) => names ?? [])
  return [
    `done ${act}`,
    ...settledBy(procedure, act).map((fact) => `fact ${fact}`),
    ...others.map((other) => `act ${other}`),
    ...[...(rule.pauses ? [act] : []), ...(rule.resumes ?? [])].map((name) => `pause ${name}`),
    ...(rule.extends ? [`extension ${rule.extends.clock}`] : []),
  ]
}

/**
 * Acts that influence no other: the largest set such that nothing outside the set reads what the set writes, and that never gives an outcome,
 * ends the case or is owed. Typical: extending a period, stopping and restarting a clock of duty, a note taken along the way.
 *
 * Leaving them out is sound (cone of influence). Let a state be split into what the set writes and all the rest. An act outside the set is
 * allowed, and changes the rest, by the rest alone; an act of the set leaves the rest as it is. So the markings reached, read without what
 * the set writes, are the same with and without the set; and whether a case is finished, what is owed, and which acts outside the set can
 * happen are read from the rest alone (acts outside may write what the set reads, never the other way round). Only for acts of the set themselves must "can it happen" be asked in the whole.
 */
export function idleActs(procedure: Procedure): ReadonlySet<string> {
  const rows = Object.entries(procedure.acts)
  const idle = new Set(rows.filter(([act, rule]) => mayBeIdle(procedure, act, rule)).map(([act]) => act))
  for (let changed = true; changed; ) {
    changed = false
    const read = new Set(rows.filter(([act]) => !idle.has(act)).flatMap(([act, rule]) => [`act ${act}`, ...reads(act, rule, rows)]))
    for (const [act, rule] of rows) {
      if (!idle.has(act) || !writes(act, rule, procedure).some((written) => read.has(written))) continue
      idle.delete(act)
      changed = true
    }
  }
  return idle
}
