import type { Authority } from '../../authority/authority.ts'
import { attempt, type Done, type Tried } from '../../case/attempt.ts'
import type { Actor, CaseFile } from '../../case/case-file.ts'
import { examinedQuestion } from '../../form/check-content.ts'
import type { Answers } from '../../form/field.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import type { Refusal, RefusalCode } from '../../refusal.ts'
import type { Calendar } from '../../time/calendar.ts'
import { addDays, type LocalDate, localDate } from '../../time/local-date.ts'
import { itemFactsOf } from '../explore/search.ts'
import type { Move } from '../explore/ways.ts'
import type { Counterexample } from './counterexample.ts'
import { answersTo, type Chance, caseToBegin, chanceFrom, triedBy, worldOf } from './invented-world.ts'

/** One move that the one door let pass. */
export interface PlayedMove {
  readonly day: LocalDate
  readonly act: string
  /** Whoever did it, by an invented name. */
  readonly by: string
}

/** What became of a story played through the one function behind the door. */
export type Played =
  | { readonly kind: 'possible'; readonly moves: readonly PlayedMove[]; readonly file: CaseFile }
  /** The first move that no try got through, with the fewest refusals that stood in its way. */
  | { readonly kind: 'refused'; readonly moves: readonly PlayedMove[]; readonly at: Move; readonly refusals: readonly Refusal[] }

interface Scene {
  readonly procedure: Procedure
  readonly calendar: Calendar
  readonly authority: Authority
  readonly chance: Chance
  readonly samePerson: readonly string[]
}

interface Standing {
  readonly file: CaseFile
  readonly day: LocalDate
  readonly moves: readonly PlayedMove[]
  /** Whoever did the first of the acts that one person does. */
  readonly person?: Actor
}

/** How often a move is tried, with other days, persons and answers each time, and how often the whole story. */
const tries = { move: 300, story: 12 }

/** What the move answers: at random, but for the facts and the outcome that it is about. */
function answersFor({ procedure, chance }: Scene, { file, day }: Standing, move: Move): Answers {
  const rule = procedure.acts[move.act]
  const examined = rule?.examines && file.answers[rule.examines.act]?.[rule.examines.field]
  const settled = Object.fromEntries(Object.entries(move.facts).filter(([fact]) => rule?.settles?.includes(fact)))
  return {
    ...answersTo(procedure, move.act, { chance, day }),
    ...settled,
    ...(rule?.outcomes && move.outcome !== undefined && { outcome: move.outcome }),
    ...(examined !== undefined && { [examinedQuestion]: examined }),
  }
}

const isTheMove = (done: Done, { facts, outcome }: Move): boolean =>
  Object.entries(facts).every(([fact, holds]) => (done.file.marking.facts[fact] === true) === holds) &&
  (outcome === undefined || done.file.marking.outcome === outcome)

/** Refusals that no other day, person or answer would change. */
const byMarkingAlone: readonly RefusalCode[] = [
  'awaits-act',
  'awaits-duty',
  'not-in-this-case',
  'already-done',
  'case-ended',
  'not-provided',
]

function playMove(scene: Scene, standing: Standing, move: Move): Standing | readonly Refusal[] {
  const { procedure, calendar, authority, chance, samePerson } = scene
  let fewest: readonly Refusal[] | undefined
  for (let i = 0; i < tries.move; i += 1) {
    // The first tries are made the same day, later ones as late as a year after: some acts wait, and some rights lapse.
    const day = addDays(standing.day, i < 20 ? 0 : chance(i < 100 ? 12 : 400))
    const same = samePerson.includes(move.act)
    const who =
      same && standing.person ? { ...triedBy(procedure, move.act, chance), actor: standing.person } : triedBy(procedure, move.act, chance)
    const answers =
      who.actor.kind === 'law' && procedure.acts[move.act]?.form === undefined ? {} : answersFor(scene, { ...standing, day }, move)
    const tried: Tried = { act: move.act, answers, ...who }
    const result = attempt(procedure, standing.file, tried, { day, calendar, authority, nextNumber: () => i + 1 })
    if (result.kind === 'refused') {
      if (!fewest || result.refusals.length < fewest.length) fewest = result.refusals
      if (result.refusals.some(({ code }) => standing.file.events > 0 && byMarkingAlone.includes(code))) break
    } else if (isTheMove(result, move)) {
      const moves = [...standing.moves, { day, act: move.act, by: who.actor.name }]
      return { ...standing, file: result.file, day, moves, ...(same && { person: who.actor }) }
    }
  }
  return fewest ?? []
}

/**
 * Plays a story through `attempt`, with invented persons, answers and days: everybody holds every post and the organ every power, so that only the
 * declaration itself can stand in the way. Deterministic: the same story on the same declaration ends the same way.
 */
export function playStory(
  procedure: Procedure,
  { moves, samePerson = [] }: Pick<Counterexample, 'moves' | 'samePerson'>,
  calendar: Calendar,
): Played {
  let furthest: Extract<Played, { kind: 'refused' }> | undefined
  for (let seed = 1; seed <= tries.story; seed += 1) {
    const chance = chanceFrom(seed * 7919)
    const facts = Object.fromEntries(itemFactsOf(procedure).map((fact) => [fact, chance(2) === 0]))
    const scene = { procedure, calendar, chance, samePerson, authority: worldOf(procedure, facts, localDate('2099-01-01')) }
    let standing: Standing = { file: caseToBegin(procedure), day: localDate('2026-01-05'), moves: [] }
    let stopped: Extract<Played, { kind: 'refused' }> | undefined
    for (const move of moves) {
      const next = playMove(scene, standing, move)
      if ('file' in next) {
        standing = next
        continue
      }
      stopped = { kind: 'refused', moves: standing.moves, at: move, refusals: next }
      break
    }
    if (!stopped) return { kind: 'possible', moves: standing.moves, file: standing.file }
    if (!furthest || stopped.moves.length > furthest.moves.length) furthest = stopped
  }
  return furthest as Played
}
