import type { Carried, Demand, DemandedClock, Demands, NotHere, Required, StatutoryStep } from '../../procedure/demands.ts'
import type { Condition } from '../../procedure/grammar.ts'
import type { Term } from '../../time/period.ts'

export type AnyDemand = Demand<string, string, string>

/** One step that the law demands, with what the fact base says of it filled in. */
export interface DemandedStep {
  readonly id: string
  readonly demand: AnyDemand
  /** Provisions as the fact base names them. */
  readonly at: readonly string[]
  /** What could not be filled in, and must be said in the demands. */
  readonly open: readonly string[]
}

const isHere = (one: AnyDemand | NotHere | undefined): one is AnyDemand => one !== undefined && 'acts' in one

/** The acts that carry steps of the fact base, as one condition; undefined where none is here. */
function carriers(carried: Carried<string, string, string>, steps: readonly string[]): Required<string, string> | undefined {
  const acts = steps.flatMap((step) => {
    const demand = carried.steps[step]
    return isHere(demand) ? demand.acts : []
  })
  return acts.length === 0 ? undefined : acts.length === 1 ? (acts[0] ?? '') : { anyOf: acts }
}

/** What the fact base requires, in acts. A condition, or a step of another procedure, must be said in the demands. */
function required(carried: Carried<string, string, string>, step: StatutoryStep, open: string[]): Required<string, string>[] {
  return step.requires.flatMap((one) => {
    const steps = one.startsWith('anyOf:') ? one.slice(6).split('|') : [one]
    if (one.startsWith('if:') || steps.some((name) => !(name in carried.steps))) {
      open.push(one)
      return []
    }
    const acts = carriers(carried, steps)
    return acts === undefined ? [] : [acts]
  })
}

const kinds: Readonly<Record<string, DemandedClock<string>['kind']>> = {
  'must-finish': 'owed',
  'right-expires': 'lapses',
  'must-wait-at-least': 'waits',
}

function clocks(carried: Carried<string, string, string>, { clock }: StatutoryStep, open: string[]): DemandedClock<string>[] {
  if (!clock) return []
  const kind = kinds[clock.kind]
  const from = carried.steps[clock.from]
  if (!kind || !isHere(from)) {
    open.push(`${clock.count} ${clock.unit} from ${clock.from}`)
    return []
  }
  return [{ kind, term: { count: clock.count, unit: clock.unit as Term['unit'] }, since: from.acts }]
}

function fromFacts(carried: Carried<string, string, string>): DemandedStep[] {
  return Object.entries(carried.steps).flatMap(([name, demand]) => {
    const step = carried.facts.steps[name]
    if (!isHere(demand) || !step) return []
    const open: string[] = []
    const filled = {
      ...demand,
      requires: demand.requires ?? required(carried, step, open),
      clocks: demand.clocks ?? clocks(carried, step, open),
    }
    return [{ id: `${carried.facts.id}/${name}`, demand: filled, at: step.at, open }]
  })
}

/** Every step that the law demands of a procedure. */
export const demandedSteps = (demands: Demands): DemandedStep[] => [
  ...(demands.carries ?? []).flatMap(fromFacts),
  ...Object.entries(demands.further ?? {}).map(([id, demand]) => ({ id, demand, at: [], open: [] })),
]

/** Every condition that tests of these demands will ask. */
export function conditionsAsked(demands: Demands): Condition<string>[] {
  const doings = Object.values(demands.means).flatMap((list) => list.flatMap((one) => (typeof one === 'string' ? [] : [one.giving])))
  const steps = demandedSteps(demands).flatMap(({ demand: { onlyIf, requires = [] } }) => [
    ...(onlyIf === undefined ? [] : [onlyIf]),
    ...requires.flatMap((one) => (typeof one === 'object' && 'if' in one ? [one.if] : [])),
  ])
  return [...doings, ...Object.values(demands.neededIf ?? {}), ...steps]
}
