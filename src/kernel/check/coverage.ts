import type { Text } from '../law/instrument.ts'
import type { Demands } from '../procedure/demands.ts'
import { gatesAndClocks, isHere, type Mapping, type Standing, standingOf } from './gates-and-clocks.ts'

/** Of so many: carried, not here for a reason that is given, or left unsaid. */
export interface Share {
  readonly carried: number
  readonly elsewhere: number
  readonly missing: number
}

/** How much of one procedure of the fact base is carried, by whichever of our procedures. */
export interface Coverage {
  readonly facts: string
  readonly procedures: readonly string[]
  readonly steps: Share
  readonly gates: Share
  readonly clocks: Share
  readonly rules: Share
  /** What no procedure carries, and why. Gates and clocks of a step that is not here are not named again. */
  readonly elsewhere: readonly { readonly id: string; readonly why: Text }[]
  /** What is neither carried nor said not to be here. */
  readonly missing: readonly string[]
}

interface Placed {
  readonly id: string
  readonly stands: Standing
  /** Whether it is named with its reason; not where the reason is that of its step. */
  readonly named: boolean
}

/** Of several procedures that map the same thing one may carry it for all; unsaid it is left by none. */
const bestOf = (standings: readonly Standing[]): Standing =>
  standings.includes('carried') ? 'carried' : (standings.find((one) => one !== 'missing') ?? 'missing')

/** A gate must be kept by every procedure that takes its step. */
const ofEach = (standings: readonly Standing[]): Standing => (standings.includes('missing') ? 'missing' : bestOf(standings))

const count = (placed: readonly Placed[]): Share => ({
  carried: placed.filter(({ stands }) => stands === 'carried').length,
  elsewhere: placed.filter(({ stands }) => typeof stands === 'object').length,
  missing: placed.filter(({ stands }) => stands === 'missing').length,
})

export const allOf = ({ carried, elsewhere, missing }: Share): number => carried + elsewhere + missing

function placesOf(mappings: readonly Mapping[]): Record<'steps' | 'gates' | 'clocks' | 'rules', Placed[]> {
  const facts = mappings[0]?.map.facts
  const places: Record<'steps' | 'gates' | 'clocks' | 'rules', Placed[]> = { steps: [], gates: [], clocks: [], rules: [] }
  for (const [id, step] of Object.entries(facts?.steps ?? {})) {
    const here = mappings.filter(({ map }) => isHere(map.steps[id]))
    const stands = bestOf(
      mappings.map(({ map: { steps } }) => {
        const one = steps[id]
        return isHere(one) ? 'carried' : standingOf(one)
      }),
    )
    places.steps.push({ id, stands, named: true })
    const told = (here.length > 0 ? here : mappings).map((mapping) => gatesAndClocks(mapping, id, step))
    for (const kind of ['gates', 'clocks'] as const)
      for (const [i, [name]] of (told[0]?.[kind] ?? []).entries()) {
        const each = told.flatMap((one) => one[kind][i]?.[1] ?? [])
        places[kind].push({ id: `${id} ← ${name}`, stands: here.length > 0 ? ofEach(each) : bestOf(each), named: here.length > 0 })
      }
  }
  for (const id of Object.keys(facts?.invariants ?? {}))
    places.rules.push({ id, stands: bestOf(mappings.map(({ map }) => standingOf(map.invariants[id]))), named: true })
  return places
}

/** Steps, gates, clocks and rules of the fact base, one entry for each of its procedures that any of ours maps. */
export function coverageOf(demands: readonly Demands[]): Coverage[] {
  const carried = demands.flatMap(({ procedure, carries = [], further = {} }) =>
    carries.map((map) => ({ procedure, map, further: Object.values(further) })),
  )
  const names = [...new Set(carried.map(({ map }) => map.facts.id))]
  return names.map((name) => {
    const mappings = carried.filter(({ map }) => map.facts.id === name)
    const { steps, gates, clocks, rules } = placesOf(mappings)
    const all = [...steps, ...gates, ...clocks, ...rules]
    return {
      facts: name,
      procedures: mappings.map(({ procedure }) => procedure),
      steps: count(steps),
      gates: count(gates),
      clocks: count(clocks),
      rules: count(rules),
      elsewhere: all.flatMap(({ id, stands, named }) => (typeof stands === 'object' && named ? [{ id, why: stands.why }] : [])),
      missing: all.flatMap(({ id, stands }) => (stands === 'missing' ? [id] : [])),
    }
  })
}
