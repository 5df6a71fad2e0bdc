import type { ActState, Marking, Running } from '../../case/case-file.ts'
import { stateOf } from '../../case/marking.ts'
import type { ActRule, Procedure } from '../../procedure/grammar.ts'
import { actsBefore, conditionsOf } from './influence.ts'
import { likeOutcomes } from './like-outcomes.ts'

type Row = ActRule<string, string, string>

/** What must be kept of one act's state, because something reads it. */
interface ActPlan {
  readonly act: string
  /** Up to which count its doings are told apart; 0 where nothing asks whether it was done. */
  readonly counts: number
  /** Up to which count extensions of its clock are told apart. */
  readonly extensions: number
  /** Acts that stop its clock. */
  readonly stoppers: readonly string[]
  /** Once done it can never happen or be owed again. */
  readonly once: boolean
  /** Done, it can only be done again once it is owed again: nothing makes it undone. */
  readonly onlyOwed: boolean
  /** Closed, it stays closed. */
  readonly staysClosed: boolean
  /** Named beside others in a condition, or by `did`: then its doing counts even when it is closed. */
  readonly alternative: boolean
  /** Used up, it is as if it had never been done: nothing counts its doings, and nothing makes it owed because it was done once. */
  readonly freshAgain: boolean
  /** Another act asks whether its clock runs. */
  readonly clockRead: boolean
  /** The character for each code met so far. */
  readonly characters: Map<number, string>
  /**
   * What each character says, by its code point: `x` it can never happen again, `c` it is closed, `C` it is closed and a duty rests, `o` it is owed,
   * `d` it is done and can only be owed again, `.` else.
   */
  readonly kinds: string[]
}

export interface KeyPlan {
  readonly acts: readonly ActPlan[]
  /** Facts, and outcomes, that some condition reads. */
  readonly facts: readonly string[]
  readonly outcomes: readonly string[]
  /** Each outcome of the procedure with the one that stands for it; see `likeOutcomes`. */
  readonly like: ReadonlyMap<string, string>
  /** Those of them that a property asks for. */
  readonly watched: ReadonlySet<string>
}

/** Place of the first act in a key. */
export const firstAct = (plan: KeyPlan): number => 3 + plan.facts.length

/** Doings and extensions above this count are not told apart: a limit above it is taken as no limit. */
const most = 15

function planAct(act: string, rule: Row, rows: readonly (readonly [string, Row])[]): ActPlan {
  const some = (reads: (other: Row) => boolean | undefined): boolean => rows.some(([, other]) => reads(other) === true)
  const undone = some((other) => other.undoes?.includes(act) || other.usesUp?.includes(act))
  const asked = some((other) => conditionsOf(other).acts.includes(act))
  const read = rule.often !== true || undone || asked || some((other) => actsBefore(other).includes(act))
  const counted = typeof rule.often === 'number' ? Math.min(rule.often, most) : 1
  const extending = rows.flatMap(([, other]) => (other.extends?.clock === act ? [other.extends.times ?? 1] : []))
  return {
    act,
    counts: read ? counted : 0,
    extensions: Math.min(Math.max(0, ...extending), most),
    stoppers: rows.filter(([, other]) => other.pauses?.clocks.includes(act)).map(([name]) => name),
    once: !rule.often && !undone && !rule.must && !rule.owedSince && !rule.bySilence,
    onlyOwed: !rule.often && !undone,
    staysClosed: !some((other) => other.opens?.includes(act)),
    alternative: asked || some((other) => other.after?.some((condition) => typeof condition !== 'string' && condition.anyOf.includes(act))),
    freshAgain: typeof rule.often !== 'number' && !rule.starts && !some((other) => other.undoes?.includes(act)),
    clockRead: some((other) => other.pauses?.clocks.includes(act) || other.extends?.clock === act || other.overdue === act),
    characters: new Map([[over, overCharacter]]),
    kinds: ['', 'x'],
  }
}

/** Duties waiting behind a duty are told apart as none, one, and this many or more. */
export const manyQueued = 2

/** Code and character of an act that can never happen again, and that no condition waits for any more. */
const over = -1
export const overCharacter = String.fromCharCode(1)

/** Works out what a key must hold when only `acts` are explored. `watch` adds facts and outcomes that nothing reads but a property asks for. */
export function planKey(procedure: Procedure, acts: readonly string[], watch: readonly string[] = []): KeyPlan {
  const rows = acts.flatMap((act) => (procedure.acts[act] ? [[act, procedure.acts[act]] as const] : []))
  const named = new Set([...watch, ...rows.flatMap(([, rule]) => conditionsOf(rule).facts)])
  const watched = new Set(watch)
  const like = likeOutcomes(
    procedure,
    rows.map(([, rule]) => rule),
    watched,
  )
  return {
    acts: rows.map(([act, rule]) => planAct(act, rule, rows)),
    facts: Object.keys(procedure.facts ?? {}).filter((fact) => named.has(fact)),
    outcomes: Object.keys(procedure.outcomes ?? {}).filter((outcome) => named.has(outcome) && like.get(outcome) === outcome),
    like,
    watched,
  }
}

/** Acts that stop this clock now. */
export const stoppedBy = (running: Running): string[] =>
  (running.suspensions ?? []).flatMap((suspension) => (suspension.to === undefined ? [suspension.by] : []))

/** 0 where no clock runs; else which acts stop it, one bit each, and how often it was extended. */
function clockCode(plan: ActPlan, running: Running | undefined): number {
  if (!running) return 0
  const stopped = stoppedBy(running)
  const bits = plan.stoppers.reduce((code, stopper) => code * 2 + (stopped.includes(stopper) ? 1 : 0), 0)
  return 1 + bits * (plan.extensions + 1) + Math.min(running.extensions?.length ?? 0, plan.extensions)
}

function kindOf(plan: ActPlan, state: ActState, closed: boolean): string {
  if (closed) return state.owed ? 'C' : 'c'
  if (state.owed) return 'o'
  return plan.onlyOwed && state.times > 0 && !state.silence ? 'd' : '.'
}

function characterOf(plan: ActPlan, marking: Marking, closed: boolean): string {
  const state = stateOf(marking, plan.act)
  const gone = closed && plan.staysClosed
  const spent = plan.once && state.times > 0
  if ((spent || (gone && !plan.clockRead)) && !plan.alternative) return overCharacter
  const clocks = !gone || plan.clockRead
  const times = state.undone && plan.freshAgain ? 0 : Math.min(state.times, plan.counts)
  const kinds = 2 ** plan.stoppers.length * (plan.extensions + 1) + 1
  let code = times * 2 + (state.undone && times > 0 ? 1 : 0)
  code = code * 3 + (clocks ? Math.min(state.queued?.length ?? 0, manyQueued) : 0)
  code = code * kinds + (clocks ? clockCode(plan, state.owed) : 0)
  code = code * kinds + (clocks ? clockCode(plan, state.silence) : 0)
  code = code * 3 + (spent ? 2 : closed ? 1 : 0)
  const known = plan.characters.get(code)
  if (known !== undefined) return known
  const character = String.fromCharCode(plan.characters.size + 1)
  plan.characters.set(code, character)
  plan.kinds[plan.characters.size] = spent || gone ? 'x' : kindOf(plan, state, closed)
  return character
}

/**
 * The key of a marking: two markings with the same key allow the same stories from there on.
 *
 * Days are left out: a period may have passed or not, whatever the day. Counts are kept only as far as something reads them, facts and
 * outcomes only where a condition names them, and of duties waiting behind a duty only none, one or more (see `Way.more`). An act that is
 * done and cannot be repeated, and an act that is closed and that nothing opens, are alike: neither can happen, and a condition on either
 * is satisfied (`checkRelations`). The exception is an act named as one of several, or by `did`, where being done and being closed differ.
 *
 * One character for each place, in this order: whether the case is open, whether it has ended, the outcome, the facts, the acts.
 */
export function markingKey(plan: KeyPlan, marking: Marking): string {
  const closed = new Set(marking.closed)
  let key = Object.keys(marking.acts).length > 0 ? '+' : '-'
  key += marking.ended ? '!' : '.'
  key += marking.outcome === undefined ? '.' : String.fromCharCode(65 + plan.outcomes.indexOf(plan.like.get(marking.outcome) ?? '') + 1)
  for (const fact of plan.facts) key += marking.facts[fact] === true ? '1' : '0'
  for (const act of plan.acts) key += characterOf(act, marking, closed.has(act.act))
  return key
}
