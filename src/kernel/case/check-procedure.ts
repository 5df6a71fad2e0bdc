import type { ActRule, Procedure, Within } from '../procedure/grammar.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Actor, CaseFile } from './case-file.ts'
import { type Due, dueOf, periodOf } from './due.ts'
import { isDone, isIncluded, isOwed, isPaused, stateOf } from './marking.ts'

type Row = ActRule<string, string, string>
type Facts = Refusal['facts']

interface Where {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly act: string
  readonly rule: Row
}

function refusal(rule: Row, code: RefusalCode, facts: Facts, cure: Refusal['cure']): Refusal {
  return { check: 'procedure', code, facts, basis: [rule.basis].flat(), cure }
}

/**
 * Conditions that hold or fail whatever the day: the act is in the case, what must come before is done, what is awaited is not owed.
 * The prover asks exactly this of every reachable marking.
 */
export function checkRelations({ procedure, file, act, rule }: Where): Refusal[] {
  const { marking } = file
  const refusals: Refusal[] = []
  const no = (code: RefusalCode, facts: Facts, cure: Refusal['cure']): void => void refusals.push(refusal(rule, code, facts, cure))
  const state = stateOf(marking, act)
  const doer = (name: string): string => [procedure.acts[name]?.by ?? ''].flat()[0] ?? ''

  if (rule.starts && Object.keys(marking.acts).length > 0 && !rule.often && state.times === 0) no('case-already-open', { case: file.number }, { how: 'none' })
  if (!rule.starts && Object.keys(marking.acts).length === 0) no('case-not-open', {}, { how: 'do-first' })
  if (!isIncluded(procedure, marking, act)) {
    if (marking.ended) no('case-ended', { outcome: marking.outcome ?? '' }, { how: 'none' })
    else no('not-in-this-case', { act }, { how: 'none' })
  }
  if (state.times > 0 && !state.undone && !state.owed && !state.silence) {
    if (!rule.often) no('already-done', { act, day: state.last ?? '' }, { how: 'none' })
    else if (typeof rule.often === 'number' && state.times >= rule.often) no('often-enough', { act, times: state.times }, { how: 'none' })
  }
  for (const condition of rule.after ?? []) {
    const names = typeof condition === 'string' ? [condition] : condition.anyOf
    const inCase = names.filter((name) => isIncluded(procedure, marking, name) || isDone(marking, name))
    if (inCase.length > 0 && !inCase.some((name) => isDone(marking, name))) {
      no('awaits-act', { act, first: inCase }, { how: 'do-first', act: inCase[0] ?? '', who: doer(inCase[0] ?? '') })
    }
  }
  for (const name of rule.awaits ?? []) {
    if (isOwed(procedure, marking, name)) no('awaits-duty', { act, first: [name] }, { how: 'do-first', act: name, who: doer(name) })
  }
  for (const clock of rule.pauses?.clocks ?? []) {
    if (isPaused(marking, clock)) no('clock-already-paused', { clock }, { how: 'none' })
    else if (!stateOf(marking, clock).owed && !stateOf(marking, clock).silence) no('clock-not-running', { clock }, { how: 'none' })
  }
  if (rule.resumes?.length && !rule.resumes.some((clock) => isPaused(marking, clock))) no('clock-not-paused', { clock: rule.resumes }, { how: 'none' })
  if (rule.extends) {
    const { owed } = stateOf(marking, rule.extends.clock)
    if (!owed) no('clock-not-running', { clock: rule.extends.clock }, { how: 'none' })
    else if ((owed.extensions?.length ?? 0) >= (rule.extends.times ?? 1)) {
      no('extended-enough', { clock: rule.extends.clock, times: owed.extensions?.length ?? 0 }, { how: 'none' })
    }
  }
  return refusals
}

const isUnknown = (due: Due): due is { unknown: number } => 'unknown' in due

/** Conditions of time: a waiting period not yet over, a right that has lapsed, an extension after the end, silence not yet complete. */
export function checkTime({ procedure, file, act, rule }: Where, actor: Actor, when: { day: LocalDate; calendar: Calendar }): Refusal[] {
  const refusals: Refusal[] = []
  const { day, calendar } = when
  const no = (code: RefusalCode, facts: Facts, cure: Refusal['cure']): void => void refusals.push(refusal(rule, code, facts, cure))
  const known = (due: Due): LocalDate | undefined => {
    if (isUnknown(due)) no('calendar-unknown', { year: due.unknown }, { how: 'publish-calendar', who: 'catalogue-keeper' })
    return 'day' in due ? due.day : undefined
  }
  const since = (within: Within<string>): string[] => [...(within.since ?? []), ...[within.before, within.until].flatMap((d) => (d ? [d.act] : []))]

  if (rule.notBefore) {
    const last = known(periodOf(rule.notBefore, file, calendar))
    if (last !== undefined && day <= last) no('too-early', { act, day, last, since: since(rule.notBefore) }, { how: 'wait-until', day: last })
  }
  if (rule.may) {
    const last = known(periodOf(rule.may, file, calendar))
    if (last !== undefined && day > last) no('right-lapsed', { act, day, last, since: since(rule.may) }, { how: 'none' })
  }
  if (rule.extends) {
    const clock = rule.extends.clock
    const must = procedure.acts[clock]?.must
    const owed = stateOf(file.marking, clock).owed
    const last = must && owed ? known(dueOf(must, owed, file, calendar)) : undefined
    if (last !== undefined && day > last) no('extended-too-late', { clock, day, last }, { how: 'none' })
  }
  if (rule.bySilence && actor.kind === 'law') {
    const running = stateOf(file.marking, act).silence
    const last = known(dueOf(rule.bySilence, running, file, calendar))
    if (last === undefined || day <= last) no('silence-not-complete', { act, day, ...(last && { last }) }, { how: 'wait-until', ...(last && { day: last }) })
  }
  return refusals
}

/** Check 4: conditions, milestones, clocks and lapsed rights. */
export function checkProcedure(procedure: Procedure, file: CaseFile, tried: { act: string; actor: Actor }, when: { day: LocalDate; calendar: Calendar }): Refusal[] {
  const rule = procedure.acts[tried.act]
  if (!rule) {
    const known = Object.keys(procedure.acts)
    return [{ check: 'procedure', code: 'act-unknown', facts: { act: tried.act, known }, basis: [procedure.basis], cure: { how: 'none' } }]
  }
  const where = { procedure, file, act: tried.act, rule }
  return [...checkRelations(where), ...checkTime(where, tried.actor, when)]
}
