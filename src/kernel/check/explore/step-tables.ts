import { type CaseFile, emptyMarking, type Marking } from '../../case/case-file.ts'
import { checkRelations } from '../../case/check-procedure.ts'
import { after, stateOf } from '../../case/marking.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import type { LocalDate } from '../../time/local-date.ts'
import { actsBefore, conditionsOf } from './influence.ts'
import { blankUnread } from './live-places.ts'
import { firstAct, type KeyPlan, manyQueued, markingKey, overCharacter, stoppedBy } from './marking-key.ts'
import type { Way } from './ways.ts'

/** The explorer knows no time: every act happens on this one day. */
const theDay = '2000-01-01' as LocalDate

/** A case with nothing in it but its marking: all that relations look at. */
const bareCase: CaseFile = {
  region: '',
  id: '',
  number: '',
  procedure: '',
  definition: '',
  organ: '',
  place: '',
  title: '',
  parties: {},
  answers: {},
  marking: emptyMarking,
  events: 0,
}

/** Whether the act is silence of the law alone: then its term must run and not stand still. */
function speaksOnlyInSilence(procedure: Procedure, act: string): boolean {
  const rule = procedure.acts[act]
  return rule?.bySilence !== undefined && [rule.by].flat().every((role) => procedure.roles[role]?.kind === 'law')
}

/** Silence may speak on any day while its clock runs; a clock until a given day never stands still. */
function maySpeak(procedure: Procedure, marking: Marking, act: string): boolean {
  const { silence } = stateOf(marking, act)
  return silence !== undefined && (procedure.acts[act]?.bySilence?.until !== undefined || stoppedBy(silence).length === 0)
}

/** Whether the act can happen in this marking on some day: the relations of the one door, and a clock where silence speaks. */
export function can(procedure: Procedure, marking: Marking, act: string): boolean {
  const rule = procedure.acts[act]
  if (!rule || (speaksOnlyInSilence(procedure, act) && !maySpeak(procedure, marking, act))) return false
  return checkRelations({ procedure, file: { ...bareCase, marking }, act, rule }).length === 0
}

/** The marking after the act happened in this way. */
export function happen(procedure: Procedure, marking: Marking, way: Way): Marking {
  const { act, facts, outcome } = way
  const state = stateOf(marking, act)
  const queued = state.queued ?? []
  const more = way.more && queued.length >= manyQueued
  const before = more ? { ...marking, acts: { ...marking.acts, [act]: { ...state, queued: [...queued, ...queued.slice(0, 1)] } } } : marking
  return after(procedure, before, { act, day: theDay, persons: [], facts, ...(outcome !== undefined && { outcome }) })
}

/** Acts whose state decides whether this one can happen. */
function actsRead(procedure: Procedure, act: string): Set<string> {
  const rule = procedure.acts[act]
  if (!rule) return new Set()
  const others = [...actsBefore(rule), ...(rule.awaits ?? [])]
  const conditions = [act, ...others].flatMap((name) => procedure.acts[name] ?? []).flatMap((row) => conditionsOf(row).acts)
  const stopped = (rule.resumes ?? []).flatMap((name) => procedure.acts[name]?.pauses?.clocks ?? [])
  const clocks = [
    ...(rule.pauses?.clocks ?? []),
    ...stopped,
    ...(rule.extends ? [rule.extends.clock] : []),
    ...(rule.overdue ? [rule.overdue] : []),
  ]
  return new Set([act, ...others, ...conditions, ...clocks])
}

function factsRead(procedure: Procedure, act: string): Set<string> {
  const rule = procedure.acts[act]
  const rows = [act, ...(rule ? [...actsBefore(rule), ...(rule.awaits ?? [])] : [])].flatMap((name) => procedure.acts[name] ?? [])
  return new Set(rows.flatMap((row) => conditionsOf(row).facts))
}

/** Places of the key that decide whether the act can happen: opened, ended, outcome, then facts and acts. */
function placesRead(procedure: Procedure, plan: KeyPlan, act: string): number[] {
  const [acts, facts] = [actsRead(procedure, act), factsRead(procedure, act)]
  return [
    0,
    1,
    2,
    ...plan.facts.flatMap((fact, i) => (facts.has(fact) ? [3 + i] : [])),
    ...plan.acts.flatMap((one, i) => (acts.has(one.act) ? [firstAct(plan) + i] : [])),
  ]
}

export interface StepTables {
  /** Gives a marking its key, and remembers what each character stands for. */
  keyOf(marking: Marking): string
  /** Some marking that has this key. */
  markingOf(key: string): Marking
  can(key: string, act: string): boolean
  happen(key: string, way: number): string
}

const forgot = (procedure: Procedure, what: string): Error =>
  new Error(
    `${procedure.id}: the explorer's tables disagree with the kernel about ${what}. Something the kernel reads is missing from marking-key.ts or step-tables.ts.`,
  )

/** Keeps for each character of a key what it stands for, so that a marking can be put together from any key. */
function exemplars(plan: KeyPlan): Pick<StepTables, 'keyOf' | 'markingOf'> {
  const known = plan.acts.map(
    () => new Map([[overCharacter, { state: { times: 1 } as Marking['acts'][string] | undefined, closed: true }]]),
  )
  const first = firstAct(plan)
  const unread = ' '
  return {
    keyOf(marking) {
      const key = markingKey(plan, marking)
      plan.acts.forEach(({ act }, i) => {
        const code = key.charAt(first + i)
        if (!known[i]?.has(code)) known[i]?.set(code, { state: marking.acts[act], closed: marking.closed.includes(act) })
      })
      return key
    },
    markingOf(key) {
      const open = key.startsWith('+')
      const outcome = key.charCodeAt(2) - 66
      const acts: Record<string, Marking['acts'][string]> = {}
      const closed: string[] = []
      plan.acts.forEach(({ act }, i) => {
        const exemplar = known[i]?.get(key.charAt(first + i))
        if (open) acts[act] = exemplar?.state ?? { times: 0 }
        if (exemplar?.closed) closed.push(act)
      })
      return {
        acts,
        closed,
        recused: [],
        facts: Object.fromEntries(plan.facts.map((fact, i) => [fact, key.charAt(3 + i) === '1'])),
        ...(key.charAt(2) !== '.' && { outcome: plan.outcomes[outcome] ?? unread }),
        ...(key.charAt(1) === '!' && { ended: true as const }),
      }
    },
  }
}

/**
 * The kernel's answers, remembered place by place, so that half a million markings take seconds.
 *
 * No second model: every answer was given by `checkRelations` or `after`. Whether an act can happen is remembered by the places of the key
 * that it reads; what a place becomes is remembered by the way and by what the place was, because `after` works on each act's state alone.
 * Both are tested against the kernel on every 64th question, and a disagreement is an exception: never a wrong proof.
 */
export function stepTables(procedure: Procedure, plan: KeyPlan, ways: readonly Way[]): StepTables {
  const { keyOf, markingOf } = exemplars(plan)
  const blank = blankUnread(procedure, plan)
  const read = new Map(plan.acts.map(({ act }) => [act, { places: placesRead(procedure, plan, act), answers: new Map<string, boolean>() }]))
  const becomes = ways.map(() => [] as Map<number, number>[])
  let asked = 0

  function learn(key: string, way: number): string {
    const next = keyOf(happen(procedure, markingOf(key), ways[way] as Way))
    const table = becomes[way] ?? []
    for (let place = 0; place < next.length; place += 1) {
      const column = table[place] ?? new Map<number, number>()
      table[place] = column
      const [was, is] = [key.charCodeAt(place), next.charCodeAt(place)]
      const before = column.get(was)
      if (before !== undefined && before !== is) throw forgot(procedure, `what '${ways[way]?.act}' does`)
      column.set(was, is)
    }
    return next
  }

  return {
    keyOf: (marking) => blank(keyOf(marking)),
    markingOf,
    can(key, act) {
      const entry = read.get(act)
      if (!entry) return can(procedure, markingOf(key), act)
      let local = ''
      for (const place of entry.places) local += key.charAt(place)
      const known = entry.answers.get(local)
      asked += 1
      if (known !== undefined && asked % 64 !== 0) return known
      const answer = can(procedure, markingOf(key), act)
      if (known !== undefined && known !== answer) throw forgot(procedure, `whether '${act}' can happen`)
      entry.answers.set(local, answer)
      return answer
    },
    happen(key, way) {
      const table = becomes[way] ?? []
      asked += 1
      if (asked % 64 === 0 || table.length === 0) return blank(learn(key, way))
      let next = ''
      for (let place = 0; place < key.length; place += 1) {
        const is = table[place]?.get(key.charCodeAt(place))
        if (is === undefined) return blank(learn(key, way))
        next += String.fromCharCode(is)
      }
      return blank(next)
    },
  }
}
