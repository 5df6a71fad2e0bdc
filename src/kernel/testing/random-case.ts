import { attempt, type Done } from '../case/attempt.ts'
import type { CaseFile } from '../case/case-file.ts'
import { answersTo, type Chance, caseToBegin, pick, triedBy, worldOf } from '../check/replay/invented-world.ts'
import type { Procedure } from '../procedure/grammar.ts'
import type { Calendar } from '../time/calendar.ts'
import { addDays, localDate } from '../time/local-date.ts'

/** One act that was done in a case made at random, with the marking before it. */
export interface RandomStep {
  readonly before: CaseFile
  readonly done: Done
}

/** What a random case is played with. */
export interface RandomCase {
  readonly procedure: Procedure
  readonly calendar: Calendar
  readonly chance: Chance
  /** Facts that the service item brings; each true or false at random. */
  readonly itemFacts: readonly string[]
}

/**
 * Plays one case at random through the one function behind the door: any act, any person, any answers, days that pass at random, and a power
 * that may be lost on the way. What is refused is left, what is done goes on.
 * @param tries how often something is attempted
 */
export function* playAtRandom({ procedure, calendar, chance, itemFacts }: RandomCase, tries: number): Generator<RandomStep> {
  const facts = Object.fromEntries(itemFacts.map((fact) => [fact, chance(2) === 0]))
  let day = localDate('2026-01-05')
  const authority = worldOf(procedure, facts, chance(4) === 0 ? addDays(day, chance(120)) : localDate('2099-01-01'))
  const acts = Object.keys(procedure.acts)
  const starts = acts.filter((act) => procedure.acts[act]?.starts)
  let number = 0
  let file = caseToBegin(procedure)
  for (let i = 0; i < tries; i += 1) {
    if (chance(3) === 0) day = addDays(day, chance(5) === 0 ? chance(40) : chance(7))
    const act = pick(chance, file.events === 0 ? starts : acts)
    const { actor, withOfficers } = triedBy(procedure, act, chance)
    const answers = actor.kind === 'law' && procedure.acts[act]?.form === undefined ? {} : answersTo(procedure, act, { chance, day })
    const context = { day, calendar, authority, nextNumber: () => (number += 1) }
    const result = attempt(procedure, file, { act, actor, answers, ...(withOfficers && { withOfficers }) }, context)
    if (result.kind === 'refused') continue
    yield { before: file, done: result }
    file = result.file
  }
}
