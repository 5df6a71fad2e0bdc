import type { Answers } from '../form/field.ts'
import type { ActRule, Condition, Procedure, Within } from '../procedure/grammar.ts'
import { perAct } from '../procedure/worked-out.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { ActState, Marking, Running } from './case-file.ts'

/** What happened, as far as the marking is concerned. */
export interface Happening {
  readonly act: string
  /** Day from which the act counts; terms run from here. */
  readonly day: LocalDate
  readonly persons: readonly string[]
  readonly facts?: Readonly<Record<string, boolean>>
  readonly outcome?: string
  readonly recuses?: string
  /** What the person answered to the question that is counted, where each does the act once. */
  readonly voice?: string
  /** How much an extension adds, in the unit of the rule. Default: all that the rule allows. */
  readonly extension?: number
}

const untouched: ActState = { times: 0 }

export const stateOf = (marking: Marking, act: string): ActState => marking.acts[act] ?? untouched
export const isDone = (marking: Marking, act: string): boolean => {
  const state = stateOf(marking, act)
  return state.times > 0 && !state.undone
}

/** Whether the facts settled so far satisfy the condition; a fact nobody settled counts as not holding. */
export function holds(condition: Condition<string> | undefined, marking: Marking): boolean {
  if (condition === undefined) return true
  if (typeof condition === 'string') return marking.facts[condition] === true || marking.outcome === condition
  if ('did' in condition) return isDone(marking, condition.did)
  if ('not' in condition) return !holds(condition.not, marking)
  if ('all' in condition) return condition.all.every((c) => holds(c, marking))
  return condition.any.some((c) => holds(c, marking))
}

/** The case once acts of it are lost: what they settled is not known, so that every duty and right in it rests. */
export const damaged = (marking: Marking): Marking => ({ ...marking, ended: true, damaged: true })

/** Whether the act is in the case now: opened, its fact holds, and the case is not over (what is owed remains). */
export function isIncluded(procedure: Procedure, marking: Marking, act: string): boolean {
  if (marking.damaged || marking.closed.includes(act)) return false
  if (marking.ended && !stateOf(marking, act).owed) return false
  return holds(procedure.acts[act]?.when, marking)
}

/** Whether the act is owed now. A duty of an act that is not in the case rests. */
export const isOwed = (procedure: Procedure, marking: Marking, act: string): boolean =>
  stateOf(marking, act).owed !== undefined && isIncluded(procedure, marking, act)

/** Acts that are owed now, in the order of the declaration. */
export const owedActs = (procedure: Procedure, marking: Marking): string[] =>
  Object.keys(procedure.acts).filter((act) => isOwed(procedure, marking, act))

/** A case is finished when it has an outcome or has ended, and nothing is owed any more. */
export const isFinished = (procedure: Procedure, marking: Marking): boolean =>
  (marking.ended === true || marking.outcome !== undefined) && owedActs(procedure, marking).length === 0

const begins = (within: Within<string> | undefined, act: string): boolean =>
  within?.since?.includes(act) === true || [within?.from, within?.before, within?.until].some((date) => date?.act === act)

const owedBy = (rule: Procedure['acts'][string], act: string): boolean =>
  begins(rule.must, act) || (rule.owedSince !== undefined && [rule.owedSince].flat().includes(act))

const openBy = (running: Running | undefined, acts: readonly string[] | undefined): boolean =>
  running?.suspensions?.some((suspension) => suspension.to === undefined && (acts === undefined || acts.includes(suspension.by))) === true

/** Whether the clock of the act stands still now; with `by`, because one of these acts stopped it. */
export const isPaused = (marking: Marking, act: string, by?: readonly string[]): boolean =>
  openBy(stateOf(marking, act).owed, by) || openBy(stateOf(marking, act).silence, by)

function eachClock(state: ActState, change: (running: Running) => Running): ActState {
  const owed = state.owed && change(state.owed)
  const silence = state.silence && change(state.silence)
  if (owed === state.owed && silence === state.silence) return state
  return { ...state, ...(owed && { owed }), ...(silence && { silence }) }
}

const pause =
  (by: string, from: LocalDate) =>
  (running: Running): Running =>
    openBy(running, [by]) ? running : { ...running, suspensions: [...(running.suspensions ?? []), { by, from }] }

/** The day on which the clock runs again counts, so that stopping and starting on one day wins nobody any time. */
const resume =
  (by: readonly string[], day: LocalDate) =>
  (running: Running): Running => {
    if (!openBy(running, by)) return running
    const to = addDays(day, -1)
    const suspensions = (running.suspensions ?? []).flatMap((suspension) => {
      if (suspension.to !== undefined || !by.includes(suspension.by)) return [suspension]
      return to < suspension.from ? [] : [{ ...suspension, to }]
    })
    return { ...running, suspensions }
  }

/** The voice that these answers give, where each person does the act once. */
export function voiceIn(rule: ActRule<string, string, string> | undefined, answers: Answers): string | undefined {
  if (rule?.each === undefined) return undefined
  return rule.each === true ? '' : String(answers[rule.each] ?? '')
}

/** Persons who did the act in its present round, each with what they answered to the question that is counted. */
export function voicesOf(marking: Marking, act: string): Readonly<Record<string, string>> {
  const { undone, voices } = stateOf(marking, act)
  return undone ? {} : (voices ?? {})
}

/** Another voice in the round, or the first of a new one. */
function heard({ undone, voices }: ActState, { persons: [person], voice }: Happening): Pick<ActState, 'voices'> {
  return person === undefined || voice === undefined ? {} : { voices: { ...(undone ? {} : voices), [person]: voice } }
}

function done(state: ActState, happening: Happening, often: boolean): ActState {
  const by = [...new Set([...(state.by ?? []), ...happening.persons])]
  const [next, ...queued] = often ? (state.queued ?? []) : []
  return {
    times: state.times + 1,
    last: happening.day,
    by,
    ...heard(state, happening),
    ...(next && { owed: next }),
    ...(queued.length > 0 && { queued }),
  }
}

/** The marking before anything has happened: acts that another act opens are not there yet. */
export const beginning = (procedure: Procedure): Marking => ({ acts: {}, closed: procedure.beginClosed, facts: {}, recused: [] })

type Change = (act: string, to: (state: ActState) => ActState) => void

/** A duty that already runs keeps its start, since doing again what started it must not win the office time; a further one waits behind it. */
const owe =
  (day: LocalDate, often: boolean) =>
  (state: ActState): ActState => {
    if (!state.owed) return { ...state, owed: { start: day } }
    return often ? { ...state, queued: [...(state.queued ?? []), { start: day }] } : state
  }

/** Acts that the act makes owed, or sets a silence running for. */
const startedBy = perAct((procedure, doing): readonly { act: string; owed: boolean; often: boolean; silence: boolean }[] =>
  Object.entries(procedure.acts).flatMap(([act, rule]) => {
    const [owed, silence] = [owedBy(rule, doing), begins(rule.bySilence, doing)]
    return owed || silence ? [{ act, owed, often: rule.often !== undefined, silence }] : []
  }),
)

/** Duties and silences that the act starts. */
function start(procedure: Procedure, { act: doing, day }: Happening, change: Change): void {
  for (const { act, owed, often, silence } of startedBy(procedure, doing)) {
    if (owed) change(act, owe(day, often))
    if (silence) change(act, (state) => ({ ...state, silence: { start: day } }))
  }
}

/** What the act makes undone. */
function undo(rule: Procedure['acts'][string], day: LocalDate, change: Change): void {
  const undone =
    (owed: boolean) =>
    (state: ActState): ActState =>
      state.times === 0 ? state : { ...state, undone: true, ...(owed && { owed: state.owed ?? { start: day } }) }
  for (const act of rule.undoes ?? []) change(act, undone(true))
  for (const act of rule.usesUp ?? []) change(act, undone(false))
}

/** What the act does to clocks: stops them, lets them run on, lengthens them, or ends them all. */
function turn(procedure: Procedure, { act: doing, day, persons, extension }: Happening, change: Change): void {
  const rule = procedure.acts[doing]
  // Silence is complete at the end of its last day, so the clock stands still for the whole of that day.
  const again = rule?.bySilence && persons.length === 0 ? addDays(day, 1) : day
  for (const act of rule?.pauses?.clocks ?? []) change(act, (state) => eachClock(state, pause(doing, day)))
  const { resumes } = rule ?? {}
  if (resumes) for (const act of Object.keys(procedure.acts)) change(act, (state) => eachClock(state, resume(resumes, again)))
  if (!rule?.extends) return
  const { clock, by } = rule.extends
  const longer = { count: extension ?? by.count, unit: by.unit }
  change(clock, (state) => eachClock(state, (running) => ({ ...running, extensions: [...(running.extensions ?? []), longer] })))
}

function actsAfter(procedure: Procedure, marking: Marking, happening: Happening): Record<string, ActState> {
  const rule = procedure.acts[happening.act]
  if (!rule) throw new Error(`Procedure '${procedure.id}' has no act '${happening.act}'.`)
  const acts: Record<string, ActState> = {
    ...marking.acts,
    [happening.act]: done(stateOf(marking, happening.act), happening, rule.often !== undefined),
  }
  const change: Change = (act, to) => {
    const state = acts[act] ?? untouched
    const changed = to(state)
    if (changed !== state) acts[act] = changed
  }
  start(procedure, happening, change)
  undo(rule, happening.day, change)
  turn(procedure, happening, change)
  for (const act of rule.discharges ?? []) change(act, ({ owed: _, queued: __, ...state }) => state)
  if (rule.ends) {
    for (const [act, { owed: _, queued: __, silence: ___, ...rest }] of Object.entries(acts))
      if (!rule.keeps?.includes(act)) acts[act] = rest
  }
  return acts
}

/**
 * The marking after an act: DCR semantics (the act is done, its duties are discharged, what it opens, closes and undoes, and the duties
 * it starts), then the effect on clocks. Never refuses: whether the act was allowed is decided before.
 */
export function after(procedure: Procedure, marking: Marking, happening: Happening): Marking {
  const acts = actsAfter(procedure, marking, happening)
  const rule = procedure.acts[happening.act]
  const outcome = happening.outcome ?? marking.outcome
  const closed = marking.closed.filter((act) => !rule?.opens?.includes(act))
  for (const act of rule?.closes ?? []) if (!closed.includes(act)) closed.push(act)
  return {
    acts,
    closed,
    facts: happening.facts ? { ...marking.facts, ...happening.facts } : marking.facts,
    ...(outcome !== undefined && { outcome }),
    recused: happening.recuses ? [...marking.recused, happening.recuses] : marking.recused,
    ...((rule?.ends || marking.ended) && { ended: true as const }),
  }
}

/** The marking once it is on record that the last day of a duty has passed. The duty stays owed. */
export function passed(marking: Marking, act: string): Marking {
  const state = stateOf(marking, act)
  if (!state.owed) return marking
  return { ...marking, acts: { ...marking.acts, [act]: { ...state, owed: { ...state.owed, passed: true } } } }
}
