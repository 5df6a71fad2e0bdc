import { attempt, type Tried } from '../case/attempt.ts'
import type { Actor, CaseFile } from '../case/case-file.ts'
import { holds, isDone, isIncluded, isOwed, stateOf } from '../case/marking.ts'
import type { ActRule, Procedure } from '../procedure/grammar.ts'
import type { Refusal } from '../refusal.ts'
import { withRow } from './changed.ts'
import { retell, type Told } from './told.ts'

type Row = ActRule<string, string, string>

/** A refusal that a row stands for, tried on what stories told: where, what, and how it shows that it was for this and nothing else. */
interface Trial {
  /** States in which it must be refused, the furthest first. */
  readonly states: readonly Told[]
  /** The lawful line, made unlawful where the state is not. */
  line(lawful: Told, state: Told): Tried | undefined
  shows(refusal: Refusal): boolean
  /** The row without the word; absent where the lawful line itself is the control. */
  readonly without?: Partial<Row>
  /** The control is the same case in which the act was opened. */
  readonly opened?: true
}

const names = (facts: unknown): readonly string[] => asList(facts as string | readonly string[] | undefined)
const asList = <T>(one: T | readonly T[] | undefined): readonly T[] => (one === undefined ? [] : ([one].flat() as readonly T[]))
const left = <T>(all: readonly T[] | undefined, gone: T): readonly T[] => (all ?? []).filter((one) => one !== gone)

/** Everything that stories told of one procedure. */
class Telling {
  readonly done: readonly Told[]
  private readonly actors: readonly Actor[]

  readonly procedure: Procedure
  /** Every case that a story came to, before and after each act. */
  private readonly states: readonly Told[]

  constructor(procedure: Procedure, told: readonly Told[]) {
    this.procedure = procedure
    this.states = told.flatMap((one) => (one.result.kind === 'done' ? [one, { ...one, file: one.result.file }] : [one]))
    this.done = told.filter(({ result }) => result.kind === 'done')
    this.actors = [...new Map(told.map(({ tried }) => [tried.actor.person, tried.actor])).values()]
  }

  lawful(act: string): readonly Told[] {
    return this.done.filter(({ tried }) => tried.act === act)
  }

  /** States of cases for which this holds, the furthest first. */
  where(is: (file: CaseFile) => boolean): Told[] {
    return this.states.filter(({ file }) => !file.marking.ended && is(file)).sort((a, b) => b.file.events - a.file.events)
  }

  others(than: Actor): readonly Actor[] {
    return this.actors.filter(({ person, kind }) => person !== than.person && kind !== 'law')
  }

  whoDid(file: CaseFile, acts: readonly string[]): readonly Actor[] {
    const persons = acts.flatMap((act) => stateOf(file.marking, act).by ?? [])
    return this.actors.filter(({ person }) => persons.includes(person))
  }
}

/** Refused for who asks alone; while a silence is complete everybody but the law is told to let it go first. */
const isOnlyWho = ({ check, code }: Refusal): boolean => check === 'person' || code === 'law-first'

const same = (lawful: Told): Tried => lawful.tried

function orderTrials(telling: Telling, act: string, row: Row): Trial[] {
  const { procedure } = telling
  const asked = (code: Refusal['code'], of: readonly string[]) => (no: Refusal) =>
    no.code === code && names(no.facts['first']).some((name) => of.includes(name))
  return [
    ...asList(row.after).map((condition): Trial => {
      const group = typeof condition === 'string' ? [condition] : condition.anyOf
      const isOpen = ({ marking }: CaseFile) =>
        group.some((name) => isIncluded(procedure, marking, name)) && !group.some((name) => isDone(marking, name))
      return {
        states: telling.where(isOpen),
        line: same,
        shows: asked('awaits-act', group),
        without: { after: left(row.after, condition) },
      }
    }),
    ...asList(row.awaits).map(
      (name): Trial => ({
        states: telling.where(({ marking }) => isOwed(procedure, marking, name)),
        line: same,
        shows: asked('awaits-duty', [name]),
        without: { awaits: left(row.awaits, name) },
      }),
    ),
    ...(row.when === undefined
      ? []
      : [
          {
            states: telling.where(({ marking }) => !holds(row.when, marking) && !marking.closed.includes(act)),
            line: same,
            shows: ({ code }: Refusal) => code === 'not-in-this-case',
            without: { when: { any: [row.when, { not: row.when }] } },
          } satisfies Trial,
        ]),
    ...(row.provided === undefined
      ? []
      : [
          {
            states: telling.where(({ marking }) => !holds(row.provided, marking) && isIncluded(procedure, marking, act)),
            line: same,
            shows: ({ code }: Refusal) => code === 'not-provided',
            without: { provided: { any: [row.provided, { not: row.provided }] } },
          } satisfies Trial,
        ]),
    ...(row.begins === undefined
      ? []
      : [
          {
            states: telling.where(({ marking }) => marking.closed.includes(act)),
            line: same,
            shows: ({ code }: Refusal) => code === 'not-in-this-case',
            opened: true,
          } satisfies Trial,
        ]),
  ]
}

function personTrials(telling: Telling, act: string, row: Row): Trial[] {
  const states = telling.lawful(act)
  const alone = ({ tried: { withOfficers: _, ...rest } }: Told): Tried => rest
  const trials: Trial[] = [
    {
      states,
      line: (lawful, state) => {
        const refusedTo = telling.others(lawful.tried.actor).find((actor) => {
          const result = attempt(telling.procedure, state.file, { ...lawful.tried, actor }, state.context)
          return result.kind === 'refused' && result.refusals.some(({ check }) => check === 'person') && result.refusals.every(isOnlyWho)
        })
        return refusedTo && { ...lawful.tried, actor: refusedTo }
      },
      shows: ({ check }) => check === 'person',
    },
  ]
  if (row.apart)
    trials.push({
      states,
      line: (lawful, state) => {
        const actor = telling.whoDid(state.file, row.apart ?? [])[0]
        return actor && { ...lawful.tried, actor }
      },
      shows: ({ code }) => code === 'same-person',
    })
  if (row.officers) trials.push({ states, line: alone, shows: ({ code }) => code === 'officers-too-few' })
  if (row.signers) trials.push({ states, line: alone, shows: ({ code }) => code === 'signers-too-few' })
  if (row.examines)
    trials.push({
      states,
      line: (lawful) => ({ ...lawful.tried, answers: { ...lawful.tried.answers, examined: 'f'.repeat(64) } }),
      shows: ({ code }) => code === 'text-changed',
    })
  return trials
}

const openedIn = (file: CaseFile, act: string): CaseFile => ({
  ...file,
  marking: { ...file.marking, closed: left(file.marking.closed, act) },
})

/** Whether the refusal goes when the word is taken out, or, where the line itself was made unlawful, whether the lawful one was done. */
function isControlled(trial: Trial, state: Told, tried: Tried): boolean {
  if (!trial.without && !trial.opened) return state.result.kind === 'done'
  const procedure = withRow(state.procedure, tried.act, trial.without ?? {})
  const result = attempt(procedure, trial.opened ? openedIn(state.file, tried.act) : state.file, tried, state.context)
  return result.kind === 'done' || !result.refusals.some(trial.shows)
}

function isRefused(trial: Trial, state: Told, tried: Tried): boolean {
  const { procedure, file, context } = state
  const result = attempt(procedure, file, tried, context)
  if (result.kind !== 'refused' || !result.refusals.some(trial.shows) || !isControlled(trial, state, tried)) return false
  retell({ procedure, file, tried, context, result })
  return true
}

/**
 * Tries on what stories told every refusal that a procedure's rows stand for: the lawful line of each act before its turn, while a duty is owed, in a
 * case in which it is not, by someone else. Each has its control: without the word that refuses it, it is not refused for that. What was refused
 * so is told on, for whoever measures what stories tell; what could not be tried stays untold.
 */
export function tryRefusals(procedure: Procedure, told: readonly Told[]): void {
  const telling = new Telling(procedure, told)
  for (const [act, row] of Object.entries(procedure.acts)) {
    const lawful = telling.lawful(act).at(-1)
    if (!lawful) continue
    for (const trial of [...orderTrials(telling, act, row), ...personTrials(telling, act, row)])
      trial.states.some((state) => {
        const tried = trial.line(trial.without || trial.opened ? lawful : state, state)
        return tried !== undefined && isRefused(trial, state, tried)
      })
  }
}
