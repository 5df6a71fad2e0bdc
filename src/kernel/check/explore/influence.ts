import type { ActRule, Condition, Procedure, Within } from '../../procedure/grammar.ts'

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
export const actsBefore = (rule: Row): string[] =>
  (rule.after ?? []).flatMap((condition) => (typeof condition === 'string' ? [condition] : condition.anyOf))

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

/** Clocks whose running the row asks for. */
export const clocksAsked = (rule: Row): string[] => [
  ...(rule.pauses?.clocks ?? []),
  ...(rule.extends ? [rule.extends.clock] : []),
  ...(rule.overdue ? [rule.overdue] : []),
]

/** Acts that doing this one makes owed. */
const owedAfter = (procedure: Procedure, doing: string): string[] => [
  ...(procedure.acts[doing]?.undoes ?? []),
  ...Object.entries(procedure.acts).flatMap(([act, rule]) => (owedFrom(rule).includes(doing) ? [act] : [])),
]

/** These acts with all that can come to be owed because of them: what can still happen once a case has ended that keeps these. */
export function andWhatTheyOwe(procedure: Procedure, acts: readonly string[]): Set<string> {
  const reached = new Set(acts)
  for (const act of reached) for (const next of owedAfter(procedure, act)) reached.add(next)
  return reached
}

/**
 * Acts that may be free once this one has ended the case: with the end, what they wait for is not in the case any more, and a condition on an
 * act that is not in the case is satisfied. What waits for the ending act itself is not freed by the end.
 */
function freedByEnd(procedure: Procedure, act: string): string[] {
  const rule = procedure.acts[act]
  if (!rule?.ends) return []
  const waitsForAnother = (name: string): boolean =>
    procedure.acts[name]?.after?.some((condition) => !(typeof condition === 'string' ? [condition] : condition.anyOf).includes(act)) ===
    true
  return [...andWhatTheyOwe(procedure, rule.keeps ?? [])].filter(waitsForAnother)
}

/**
 * What a row reads that doing another act may change: marks of acts and of their clocks, and facts. Left out is what it awaits: a duty that
 * holds the act up only until it is done.
 */
export function readsOf(procedure: Procedure, act: string): string[] {
  const rule = procedure.acts[act]
  if (!rule) return []
  const rows = Object.entries(procedure.acts)
  const conditions = conditionsOf(rule)
  // Silence speaks only while nothing stops its clock.
  const stoppers = rule.bySilence ? rows.filter(([, other]) => other.pauses?.clocks.includes(act)).map(([other]) => other) : []
  return [
    `act ${act}`,
    `end ${act}`,
    ...[...actsBefore(rule), ...startedBy(rule), ...conditions.acts, ...clocksAsked(rule)].map((name) => `done ${name}`),
    ...conditions.facts.map((fact) => `fact ${fact}`),
    ...[...stoppers, ...(rule.pauses ? [act] : []), ...(rule.resumes ?? [])].map((name) => `pause ${name}`),
    ...(rule.extends ? [`extension ${rule.extends.clock}`] : []),
  ]
}

/** What doing an act changes; that it may end the case is left out, unless the end frees what is kept. */
export function writesOf(procedure: Procedure, act: string): string[] {
  const rule = procedure.acts[act]
  if (!rule) return []
  const outcomes = rule.outcomes || rule.outcome !== undefined ? Object.keys(procedure.outcomes ?? {}) : []
  const others = [rule.opens, rule.closes, rule.undoes, rule.usesUp, rule.discharges].flatMap((names) => names ?? [])
  return [
    `done ${act}`,
    ...[...settledBy(procedure, act), ...outcomes].map((fact) => `fact ${fact}`),
    ...others.map((other) => `act ${other}`),
    ...freedByEnd(procedure, act).map((kept) => `end ${kept}`),
    ...[...(rule.pauses ? [act] : []), ...(rule.resumes ?? [])].map((name) => `pause ${name}`),
    ...(rule.extends ? [`extension ${rule.extends.clock}`] : []),
  ]
}
