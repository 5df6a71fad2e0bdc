import type { Marking, Running } from '../case/case-file.ts'
import { stateOf } from '../case/marking.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { actsBefore, conditionsOf } from './idle-acts.ts'

/** What must be kept of one act's state, because something reads it. */
interface ActPlan {
  readonly act: string
  /** Up to which count its doings are told apart; 0 where nothing asks whether it was done. */
  readonly counts: number
  /** Up to which count extensions of its clock are told apart. */
  readonly extensions: number
  /** Once done it can never happen or be owed again. */
  readonly once: boolean
  /** Closed, it stays closed. */
  readonly staysClosed: boolean
  /** Named beside others in a condition, or by `did`: then its doing counts even when it is closed. */
  readonly alternative: boolean
  /** Another act asks whether its clock runs. */
  readonly clockRead: boolean
}

export interface KeyPlan {
  readonly acts: readonly ActPlan[]
  /** Facts, and outcomes, that some condition reads. */
  readonly facts: readonly string[]
  readonly outcomes: readonly string[]
}

/** Doings and extensions above this count are not told apart: a limit above it is taken as no limit. */
const most = 9

function planAct(procedure: Procedure, act: string, rows: readonly (readonly [string, Procedure['acts'][string]])[]): ActPlan {
  const rule = procedure.acts[act]
  const some = (reads: (other: Procedure['acts'][string]) => boolean | undefined): boolean => rows.some(([, other]) => reads(other) === true)
  const undone = some((other) => other.undoes?.includes(act) || other.usesUp?.includes(act))
  const asked = some((other) => conditionsOf(other).acts.includes(act))
  const read = rule?.often !== true || undone || asked || some((other) => actsBefore(other).includes(act))
  const counted = typeof rule?.often === 'number' ? Math.min(rule.often, most) : 1
  const extending = rows.flatMap(([, other]) => (other.extends?.clock === act ? [other.extends.times ?? 1] : []))
  return {
    act,
    counts: read ? counted : 0,
    extensions: Math.min(Math.max(0, ...extending), most),
    once: !rule?.often && !undone && !rule?.must && !rule?.owedSince && !rule?.bySilence,
    staysClosed: !some((other) => other.opens?.includes(act)),
    alternative: asked || some((other) => other.after?.some((condition) => typeof condition !== 'string' && condition.anyOf.includes(act))),
    clockRead: some((other) => other.pauses?.clocks.includes(act) || other.resumes?.includes(act) || other.extends?.clock === act || other.overdue === act),
  }
}

/**
 * Works out what a key must hold when only `acts` are explored. `watch` adds facts and outcomes that nothing reads but a property asks for.
 */
export function planKey(procedure: Procedure, acts: readonly string[], watch: readonly string[] = []): KeyPlan {
  const rows = acts.flatMap((act) => (procedure.acts[act] ? [[act, procedure.acts[act]] as const] : []))
  const named = new Set([...watch, ...rows.flatMap(([, rule]) => conditionsOf(rule).facts)])
  return {
    acts: acts.map((act) => planAct(procedure, act, rows)),
    facts: Object.keys(procedure.facts ?? {}).filter((fact) => named.has(fact)),
    outcomes: Object.keys(procedure.outcomes ?? {}).filter((outcome) => named.has(outcome)),
  }
}

/** Whether a clock stands still now. */
export const standsStill = (running: Running): boolean => {
  const last = running.suspensions?.at(-1)
  return last !== undefined && last.to === undefined
}

/** Code of an act that can never happen again, and that no condition waits for any more. */
const over = String.fromCharCode(1)

function actCode(plan: ActPlan, marking: Marking, closed: boolean): string {
  const state = stateOf(marking, plan.act)
  const gone = closed && plan.staysClosed
  const spent = plan.once && state.times > 0
  if ((spent || (gone && !plan.clockRead)) && !plan.alternative) return over
  const owed = gone && !plan.clockRead ? undefined : state.owed
  const silence = gone && !plan.clockRead ? undefined : state.silence
  const times = Math.min(state.times, plan.counts)
  const extended = (running: Running | undefined): number => Math.min(running?.extensions?.length ?? 0, plan.extensions)
  const clock = (running: Running | undefined): number => (running ? (plan.clockRead && standsStill(running) ? 2 : 1) : 0)
  let code = times
  code = code * (plan.extensions + 1) + extended(owed)
  code = code * (plan.extensions + 1) + extended(silence)
  code = code * 2 + (state.undone && times > 0 ? 1 : 0)
  code = code * 3 + clock(owed)
  code = code * 3 + clock(silence)
  return String.fromCharCode(code * 2 + (closed || spent ? 1 : 0))
}

/**
 * The key of a marking: two markings with the same key allow the same stories from there on.
 *
 * Days are left out: a period may have passed or not, whatever the day. Counts are kept only as far as something reads them, pauses only as
 * "stands still now", facts and outcomes only where a condition names them. An act that is done and cannot be repeated, and an act that is
 * closed and that nothing opens, are alike: neither can happen, and a condition on either is satisfied (`checkRelations`). The exception is
 * an act named as one of several, or by `did`, where being done and being closed differ.
 *
 * One character for each place, in this order: whether the case is open, whether it has ended, the outcome, the facts, the acts.
 */
export function markingKey(plan: KeyPlan, marking: Marking): string {
  const closed = new Set(marking.closed)
  let key = Object.keys(marking.acts).length > 0 ? '+' : '-'
  key += marking.ended ? '!' : '.'
  key += marking.outcome === undefined ? '.' : String.fromCharCode(65 + plan.outcomes.indexOf(marking.outcome) + 1)
  for (const fact of plan.facts) key += marking.facts[fact] === true ? '1' : '0'
  for (const act of plan.acts) key += actCode(act, marking, closed.has(act.act))
  return key
}
