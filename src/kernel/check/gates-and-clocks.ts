import type { Text } from '../law/instrument.ts'
import {
  type Carried,
  clockName,
  clocksIn,
  type DemandedClock,
  gatesIn,
  type Kept,
  type NotHere,
  type Required,
  type StatutoryClock,
  type StatutoryStep,
} from '../procedure/demands.ts'
import type { AnyDemand } from './properties/demanded-steps.ts'

type Map = Carried<string, string, string>

/** Where one thing that the fact base says stands: carried, not here and why, or nobody has said. */
export type Standing = 'carried' | 'missing' | { readonly why: Text }

/** What one map of the fact base says, with the demands that follow from the law beside it. */
export interface Mapping {
  readonly map: Map
  readonly further: readonly AnyDemand[]
}

export const isHere = (one: AnyDemand | NotHere | undefined): one is AnyDemand => one !== undefined && 'acts' in one

export const standingOf = (said: Kept | NotHere | undefined): Standing =>
  said === undefined ? 'missing' : 'notHere' in said ? { why: said.notHere } : 'carried'

const named = (required: Required<string, string>): readonly string[] => {
  const first = typeof required === 'object' && 'if' in required ? required.first : required
  return typeof first === 'string' ? [first] : first.anyOf
}
const isConditional = (required: Required<string, string>): boolean => typeof required === 'object' && 'if' in required

/** Steps that a gate names: one, one of several, or under a condition. */
const stepsOf = (gate: string): string[] => gate.replace(/^anyOf:|^if:[^=]*=>/, '').split('|')

const actsOf = ({ steps }: Map, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const demand = steps[name]
    return isHere(demand) ? demand.acts : []
  })

/** What a demand requires, with what the fact base requires where the demand leaves it to that. */
function requiredBy(map: Map, id: string, demand: AnyDemand): readonly Required<string, string>[] {
  if (demand.requires) return demand.requires
  return (map.steps[id] === demand ? (map.facts.steps[id]?.requires ?? []) : []).flatMap((gate) => {
    const acts = actsOf(map, stepsOf(gate))
    return acts.length === 0 || gate.startsWith('if:') ? [] : [{ anyOf: acts }]
  })
}

/** Everything that the demands require of an act. */
const requiredOf = ({ map, further }: Mapping, act: string): readonly Required<string, string>[] => [
  ...Object.entries(map.steps).flatMap(([id, demand]) => (isHere(demand) && demand.acts.includes(act) ? requiredBy(map, id, demand) : [])),
  ...further.flatMap(({ acts, requires = [] }) => (acts.includes(act) ? requires : [])),
]

/**
 * Whether these acts, one of which is required, mean that one of the goals was done before, by what the demands say: the goal is among them,
 * beside what the law puts in its place, or each of them waits for something that means it. Each demand is tested against the procedure, so
 * that this is not taken on trust.
 */
function leadsTo(mapping: Mapping, acts: readonly string[], goals: readonly string[], seen: readonly string[] = []): boolean {
  const waits = (act: string): boolean =>
    !seen.includes(act) &&
    requiredOf(mapping, act).some((one) => !isConditional(one) && leadsTo(mapping, named(one), goals, [...seen, act]))
  return acts.some((act) => goals.includes(act)) || (acts.length > 0 && acts.every(waits))
}

function gateStanding(mapping: Mapping, demand: AnyDemand, gate: string): Standing {
  const said = demand.otherwise?.[gate]
  if (said) return standingOf(said)
  if (gate === 'when') return demand.onlyIf === undefined ? 'missing' : 'carried'
  if (gate === 'ext:two-qualified-officers') return (demand.signers ?? 0) >= 2 ? 'carried' : 'missing'
  const { map } = mapping
  const names = stepsOf(gate)
  const goals = actsOf(map, names)
  if (goals.length === 0) {
    const why = names.flatMap((name) => {
      const step = map.steps[name]
      return step && 'notHere' in step ? [step.notHere] : []
    })[0]
    return why ? { why } : 'missing'
  }
  const kept = demand.acts.every((act) => {
    const required = requiredOf(mapping, act).filter((one) => gate.startsWith('if:') || !isConditional(one))
    return goals.includes(act) || required.some((one) => leadsTo(mapping, named(one), goals))
  })
  return kept ? 'carried' : 'missing'
}

const kinds: Readonly<Record<string, DemandedClock<string>['kind']>> = {
  'must-finish': 'owed',
  'right-expires': 'lapses',
  'must-wait-at-least': 'waits',
}

/** A clock whose end the law itself draws (`silence`) keeps any kind: nothing else can happen once it has run out. */
const keeps = (one: DemandedClock<string>, clock: StatutoryClock): boolean =>
  (one.kind === kinds[clock.kind] || one.kind === 'silence') && one.term?.count === clock.count && one.term.unit === clock.unit

function clockStanding({ map, further }: Mapping, demand: AnyDemand, clock: StatutoryClock, first: boolean): Standing {
  const said = demand.otherwise?.[clockName(clock)]
  if (said) return standingOf(said)
  if (first && !demand.clocks) return 'carried'
  const lengthens = demand.extends?.by.count === clock.count && demand.extends.by.unit === clock.unit
  const about = [...demand.acts, ...actsOf(map, [clock.from])]
  const others = [...Object.values(map.steps).filter(isHere), ...further]
  const told = others.flatMap(({ acts, clocks = [] }) =>
    clocks.filter(({ since }) => [...acts, ...since].some((act) => about.includes(act))),
  )
  return lengthens || [...(demand.clocks ?? []), ...told].some((one) => keeps(one, clock)) ? 'carried' : 'missing'
}

/** Where each gate and each clock of one step stands in one map. Of a step that is not here, none is, for the same reason. */
export function gatesAndClocks(
  mapping: Mapping,
  id: string,
  step: StatutoryStep,
): { readonly gates: readonly (readonly [string, Standing])[]; readonly clocks: readonly (readonly [string, Standing])[] } {
  const demand = mapping.map.steps[id]
  const here = isHere(demand) ? demand : undefined
  const gone: Standing = demand && 'notHere' in demand ? { why: demand.notHere } : 'missing'
  return {
    gates: gatesIn(step).map((gate) => [gate, here ? gateStanding(mapping, here, gate) : gone]),
    clocks: clocksIn(step).map((clock) => [clockName(clock), here ? clockStanding(mapping, here, clock, clock === step.clock) : gone]),
  }
}
