import { liaoning } from '../../catalogue/index.ts'
import { attempt, type Done, type Refused, type Tried } from '../../src/kernel/case/attempt.ts'
import { type Actor, type CaseFile, theLaw } from '../../src/kernel/case/case-file.ts'
import type { Context } from '../../src/kernel/case/context.ts'
import { itemFactsOf } from '../../src/kernel/check/explore/search.ts'
import { worldOf } from '../../src/kernel/check/replay/invented-world.ts'
import type { Procedure } from '../../src/kernel/procedure/grammar.ts'
import { playAtRandom } from '../../src/kernel/testing/random-case.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { chanceFrom } from './chance.ts'

/** An act that was lawfully done in some case of the catalogue: with it unlawful ones are made by changing one thing. */
export interface LawfulStep {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly tried: Tried
  readonly context: Context
}

const person = (id: string): Actor =>
  id === 'citizen' ? { kind: 'party', person: id, name: '某人' } : { kind: 'staff', person: id, name: id }

/** Steps of random cases of every procedure of the catalogue, at most `most` of each act; each is done again here, so that what is tried beside it can be told from it. */
function gather(cases: number, most: number): LawfulStep[] {
  const steps: LawfulStep[] = []
  for (const procedure of liaoning.procedures) {
    const counted = new Map<string, number>()
    for (let seed = 1; seed <= cases; seed++) {
      const itemFacts = itemFactsOf(procedure)
      for (const { before, done } of playAtRandom({ procedure, calendar: liaoning.calendar, chance: chanceFrom(seed), itemFacts }, 60)) {
        const { act } = done
        const by = done.file.marking.acts[act]?.by ?? []
        if ((counted.get(act) ?? 0) >= most || by.length === 0) continue
        const facts = done.itemFacts
        const context: Context = {
          day: done.day,
          calendar: liaoning.calendar,
          authority: worldOf(procedure, facts, localDate('2099-01-01')),
          nextNumber: () => 1,
        }
        const [actor = theLaw, ...withOfficers] = by.map(person)
        const tried: Tried = {
          act,
          actor,
          withOfficers,
          answers: done.file.answers[act] === before.answers[act] ? {} : (done.file.answers[act] ?? {}),
        }
        // Enterprises and lost powers are left to the stories.
        if (attempt(procedure, before, tried, context).kind !== 'done') continue
        counted.set(act, (counted.get(act) ?? 0) + 1)
        steps.push({ procedure, file: before, tried, context })
      }
    }
  }
  return steps
}

let gathered: { cases: number; steps: LawfulStep[] } | undefined

/** Steps of so many random cases of every procedure, at most six of each act; gathered once for all trials of a run. */
export function lawfulSteps(cases: number): readonly LawfulStep[] {
  if (gathered?.cases !== cases) gathered = { cases, steps: gather(cases, 6) }
  return gathered.steps
}

export const tryAgain = ({ procedure, file, tried, context }: LawfulStep, otherwise: Partial<LawfulStep> = {}): Done | Refused =>
  attempt(otherwise.procedure ?? procedure, otherwise.file ?? file, otherwise.tried ?? tried, otherwise.context ?? context)

export const codesOf = (result: Done | Refused): string[] => (result.kind === 'refused' ? result.refusals.map(({ code }) => code) : [])
