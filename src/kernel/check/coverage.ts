import type { Text } from '../law/instrument.ts'
import type { Demands } from '../procedure/demands.ts'

interface Share {
  readonly carried: number
  readonly all: number
}

/** How much of one procedure of the fact base is carried, by whichever of our procedures. That nothing is left unmapped, `defineDemands` sees to. */
export interface Coverage {
  readonly facts: string
  readonly procedures: readonly string[]
  readonly steps: Share
  readonly clocks: Share
  readonly rules: Share
  /** Steps and rules that no procedure carries, and why. */
  readonly elsewhere: readonly { readonly id: string; readonly why: Text }[]
}

const share = (here: readonly boolean[]): Share => ({ carried: here.filter(Boolean).length, all: here.length })

/** Steps, clocks and rules of the fact base, one entry for each of its procedures that any of ours maps. */
export function coverageOf(demands: readonly Demands[]): Coverage[] {
  const carried = demands.flatMap(({ procedure, carries = [] }) => carries.map((one) => ({ procedure, ...one })))
  const names = [...new Set(carried.map(({ facts }) => facts.id))]
  return names.flatMap((name) => {
    const maps = carried.filter(({ facts }) => facts.id === name)
    const facts = maps[0]?.facts
    if (!facts) return []
    const mappings = (id: string) => maps.flatMap(({ steps, invariants }) => steps[id] ?? invariants[id] ?? [])
    const isHere = (id: string): boolean => mappings(id).some((one) => !('notHere' in one))
    const [steps, rules] = [Object.keys(facts.steps), Object.keys(facts.invariants)]
    const elsewhere = [...steps, ...rules].filter((id) => !isHere(id))
    return [
      {
        facts: name,
        procedures: maps.map(({ procedure }) => procedure),
        steps: share(steps.map(isHere)),
        clocks: share(steps.filter((id) => facts.steps[id]?.clock).map(isHere)),
        rules: share(rules.map(isHere)),
        elsewhere: elsewhere.flatMap((id) =>
          mappings(id)
            .flatMap((one) => ('notHere' in one ? [{ id, why: one.notHere }] : []))
            .slice(0, 1),
        ),
      },
    ]
  })
}
