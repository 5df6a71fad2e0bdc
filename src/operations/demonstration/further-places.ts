import type { CaseFile } from '../../kernel/case/case-file.ts'
import { theLaw } from '../../kernel/case/case-file.ts'
import { checkProcedure } from '../../kernel/case/check-procedure.ts'
import { stateOf } from '../../kernel/case/marking.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Calendar } from '../../kernel/time/calendar.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { chanceOf, pick } from './chance.ts'
import { isParty, type Life } from './life.ts'
import type { ToldProcedure } from './ways.ts'

/** Where in the ways an act stands at the earliest: what comes first in the stories comes first here. */
const earliest = (told: ToldProcedure, act: string): number =>
  Math.min(500, ...told.ways.map((way) => way.findIndex((place, i) => i > 0 && told.steps[place]?.act === act)).filter((i) => i > 0))

const mostFurther = 3
/** Of ten acts that a party could do and need not, so many are done. */
const partiesOfTen = 2

/**
 * Where no story goes on: acts that stories told, that were not done in this case, and that the procedure lets be done now; what is owed comes first.
 * So a case that left its story comes to an end all the same.
 */
export function furtherPlaces(
  life: Life,
  procedure: Procedure,
  { file, day, calendar }: { file: CaseFile; day: LocalDate; calendar: Calendar },
): { readonly owed: readonly number[]; readonly open: readonly number[] } {
  const { told, plan } = life
  const chance = chanceOf(`${plan.id}/${life.done}/further`)
  const acts = [...new Set(told.steps.map(({ act }) => act))].flatMap((act) => {
    const state = stateOf(file.marking, act)
    const owed = state.owed !== undefined
    const rule = procedure.acts[act]
    if (!rule || rule.starts || (state.times > 0 && !owed)) return []
    const places = told.steps.flatMap((step, place) => (step.act === act && step.role !== undefined ? [place] : []))
    const place = pick(chance, places)
    const step = place === undefined ? undefined : told.steps[place]
    if (place === undefined || !step || (isParty(life, step) && !owed && chance(10) >= partiesOfTen)) return []
    const actor = { ...theLaw, kind: 'staff' as const }
    if (checkProcedure(procedure, file, { act, actor, answers: {} }, { day, calendar }).length > 0) return []
    return [{ place, owed, rank: earliest(told, act) }]
  })
  const inOrder = [...acts].sort((a, b) => a.rank - b.rank)
  const first = (owed: boolean) =>
    inOrder
      .filter((one) => one.owed === owed)
      .slice(0, mostFurther)
      .map(({ place }) => place)
  return { owed: first(true), open: first(false) }
}
