import { countCases } from '../../store/read-played.ts'
import type { Platform } from '../platform.ts'
import type { Demonstration } from '../seed-demonstration.ts'
import { planOnRecord } from './played-plan.ts'
import type { PlantedWrong } from './province.ts'

/** How many cases of a procedure stand how. */
export interface ProcedureReport {
  readonly procedure: string
  readonly running: number
  readonly overdue: number
  readonly stopped: number
  readonly finished: number
  /** Outcomes of the finished ones, and how many have each. */
  readonly outcomes: Readonly<Record<string, number>>
}

/** What a demonstration came to: every procedure of the catalogue, those without a case too, and what is wrong on purpose. */
export async function reportOn(
  platform: Platform,
  demonstration: Demonstration,
): Promise<{ procedures: readonly ProcedureReport[]; wrongs: readonly PlantedWrong[] }> {
  const counted = await countCases(platform.pool, platform.region)
  const procedures = platform.catalogue.procedures.map(({ id }): ProcedureReport => {
    const own = counted.filter(({ procedure }) => procedure === id)
    const inState = (state: string): number => own.filter((one) => one.state === state).reduce((sum, { cases }) => sum + cases, 0)
    const ended = own.filter(({ state }) => state === 'finished')
    return {
      procedure: id,
      running: inState('running'),
      overdue: inState('overdue'),
      stopped: inState('stopped'),
      finished: inState('finished'),
      outcomes: Object.fromEntries(ended.map(({ outcome, cases }) => [outcome, cases])),
    }
  })
  const { plan } = await planOnRecord(platform)
  return { procedures, wrongs: plan ? (demonstration.lively?.(plan.size).wrongs ?? []) : [] }
}
