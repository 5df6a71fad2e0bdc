import { penaltyRules } from '../../catalogue/05-enforcement/penalty-ordinary/rules.ts'
import type { CaseFile } from '../../src/kernel/case/case-file.ts'
import type { PastCase, Seen } from '../../src/kernel/supervision/seen.ts'
import { cardsFrom, seenLast, toldCase } from '../../src/kernel/testing/watching.ts'
import { addDays, type LocalDate, localDate } from '../../src/kernel/time/local-date.ts'
import type { Figure } from '../run-trials.ts'
import { type Chance, chanceFrom, pick } from './chance.ts'
import { share } from './figures.ts'
import { drawnPenalty, penaltyDays } from './penalty-case.ts'

const yuan = (amount: number): number => amount * 100
const line = yuan(100_000)

/** One case of a history: when the violation ended, when it was decided, how much, and whether the hearing right was given. */
interface One {
  readonly ended: LocalDate
  readonly decided: LocalDate
  readonly fine: number
  readonly heard?: true
  readonly matter?: string
  /** Credit code of the enterprise, where it is another one of who controls the first. */
  readonly of?: string
}

const told = drawnPenalty().on(penaltyDays.decided, 'head.zheng', 'penalise', { fine: yuan(70_000), ofPublicInterest: true })

/** The case of a story with other days, sums and officers: what the rule reads of it. */
function caseOf({ ended, decided, fine, heard, matter, of }: One, i: number): { past: PastCase; file: CaseFile } {
  const { file } = told
  const answers = {
    ...file.answers,
    discover: { ...file.answers['discover'], endedOn: ended },
    penalise: { ...file.answers['penalise'], fine },
  }
  const penalised = { ...file.marking.acts['penalise'], times: 1, last: decided }
  const marking = {
    ...file.marking,
    acts: { ...file.marking.acts, penalise: penalised },
    facts: { ...file.marking.facts, hearingEligible: heard === true },
  }
  const made: CaseFile = {
    ...file,
    id: `case-${i}`,
    number: `案${i}`,
    answers,
    marking,
    ...(matter && { matter }),
    ...(of && { parties: { party: [{ kind: 'enterprise', id: of, name: of }] } }),
  }
  return { past: toldCase({ file: made }), file: made }
}

/** Whether a card is raised at any decision of a history. */
function flagged(history: readonly One[], rules = penaltyRules, known = true): boolean {
  const cases = [...history].sort((a, b) => (a.decided < b.decided ? -1 : 1)).map(caseOf)
  return cases.some(({ file }, i) => {
    const day = file.marking.acts['penalise']?.last as LocalDate
    const seen: Seen = { ...seenLast({ last: told.last, file }, 'head.zheng'), day, answers: file.answers['penalise'] ?? {} }
    // Who controls an enterprise stands in a register; where nothing is said of it, only cases of the party itself are found.
    const found = cases
      .slice(0, i + 1)
      .filter(({ file: { parties } }) => known || parties['party']?.[0]?.id === file.parties['party']?.[0]?.id)
    return 'penalty-split' in cardsFrom(rules, seen, { cases: found.map(({ past }) => past) })
  })
}

/** One violation whose fine would have been heard, cut into two to six cases of any sum below the line, over up to eleven months and the turn of the year. */
function partition(chance: Chance): One[] {
  const ended = addDays(localDate('2025-08-01'), chance(200))
  const parts = 2 + chance(5)
  const total = line + chance(Math.min(parts * (line - 1), 5 * line) - line)
  let left = total
  return Array.from({ length: parts }, (_, i) => {
    const most = Math.min(line - 1, left - (parts - 1 - i))
    const least = Math.max(1, left - (parts - 1 - i) * (line - 1))
    const fine = i === parts - 1 ? left : least + chance(most - least + 1)
    left -= fine
    return {
      ended: addDays(ended, -chance(5)),
      decided: addDays(ended, 1 + chance(330)),
      fine,
      matter: pick(chance, ['food', 'labels', 'hygiene']),
    }
  })
}

/** The same, over two to six enterprises of one person, each fined once for things of one matter. */
const overEnterprises = (chance: Chance): One[] =>
  partition(chance).map((one, i) => ({ ...one, matter: 'food', of: `9121010200000000${i}X` }))

/** A party that offends again, is fined small sums side by side, or is heard. */
function honest(chance: Chance): One[] {
  const kind = chance(100)
  const first = addDays(localDate('2025-01-10'), chance(200))
  if (kind < 60) {
    // A relapse after each decision.
    let decided = first
    return Array.from({ length: 2 + chance(3) }, () => {
      const ended = addDays(decided, 1 + chance(60))
      decided = addDays(ended, 20 + chance(60))
      return { ended, decided, fine: yuan(50_000 + chance(49_999)) }
    })
  }
  const decided = (): LocalDate => addDays(first, 20 + chance(60))
  if (kind < 85)
    return Array.from({ length: 2 + chance(3) }, () => ({ ended: first, decided: decided(), fine: yuan(1_000 + chance(19_000)) }))
  return [
    { ended: first, decided: decided(), fine: yuan(150_000), heard: true },
    { ended: first, decided: decided(), fine: yuan(20_000 + chance(50_000)) },
  ]
}

export const a06 =
  (histories = 2_000) =>
  async (): Promise<readonly Figure[]> => {
    const chance = chanceFrom(6)
    const split = Array.from({ length: histories }, () => flagged(partition(chance))).filter(Boolean).length
    const calm = Math.ceil(histories / 2)
    const falsely = Array.from({ length: calm }, () => flagged(honest(chance))).filter(Boolean).length
    const without = penaltyRules.filter(({ id }) => id !== 'penalty-split')
    const unseen = Array.from({ length: 200 }, () => flagged(partition(chance), without)).filter((seen) => !seen).length
    const spread = Array.from({ length: histories }, () => overEnterprises(chance))
    const behind = spread.filter((history) => flagged(history)).length
    const unknown = spread.filter((history) => !flagged(history, penaltyRules, false)).length
    const control = { what: 'partitions not seen without the rule, of 200', found: unseen }
    return [
      share(
        'fines split over 2–6 cases, matters and the turn of the year: flagged',
        { of: histories, part: split },
        { least: 99 },
        control,
      ),
      share(
        'fines split over enterprises of one controller: flagged',
        { of: histories, part: behind },
        { least: 99 },
        { what: 'not seen where nobody says who controls them', found: unknown },
      ),
      share(
        'honest histories of several cases: flagged',
        { of: calm, part: falsely },
        { most: 2 },
        { what: 'split histories flagged', found: split },
      ),
    ]
  }
