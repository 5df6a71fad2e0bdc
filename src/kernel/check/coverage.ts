import type { Text } from '../law/instrument.ts'
import type { Demands } from '../procedure/demands.ts'

interface Share {
  readonly carried: number
  readonly all: number
}

/** How much of one procedure of the fact base a procedure carries. That nothing is left unmapped, `defineDemands` sees to. */
export interface Coverage {
  readonly facts: string
  readonly steps: Share
  readonly clocks: Share
  readonly rules: Share
  /** Steps and rules that are not here, and why. */
  readonly elsewhere: readonly { readonly id: string; readonly why: Text }[]
}

const share = (here: readonly boolean[]): Share => ({ carried: here.filter(Boolean).length, all: here.length })

/** Steps, clocks and rules of the fact base, one entry for each of its procedures. */
export function coverageOf(demands: Demands): Coverage[] {
  return (demands.carries ?? []).map(({ facts, steps, invariants }) => {
    const mapped = Object.entries({ ...steps, ...invariants })
    const isHere = (id: string): boolean => 'acts' in (steps[id] ?? {})
    const names = Object.keys(facts.steps)
    return {
      facts: facts.id,
      steps: share(names.map(isHere)),
      clocks: share(names.filter((id) => facts.steps[id]?.clock).map(isHere)),
      rules: share(Object.keys(facts.invariants).map((id) => 'keptBy' in (invariants[id] ?? {}))),
      elsewhere: mapped.flatMap(([id, one]) => ('notHere' in one ? [{ id, why: one.notHere }] : [])),
    }
  })
}
