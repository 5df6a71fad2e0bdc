import type { Marking } from '../../case/case-file.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import { proveSide, type Side } from './prove-side.ts'
import { itemFactsOf, search } from './search.ts'
import { divide } from './side-parts.ts'
import type { StateGraph } from './state-graph.ts'

export interface ExploreOptions {
  /** Most states to visit. Default 300,000; above it the exploration is reported as incomplete. */
  readonly limit?: number
  /** Facts and outcomes that a property asks for although no condition reads them. */
  readonly watch?: readonly string[]
  /** Acts whose sides are followed with the core even where they can be proved by themselves; `all` follows every act. */
  readonly together?: readonly string[] | 'all'
}

export interface Exploration {
  readonly procedure: string
  /** Markings of the core, and of sides that could not be proved by themselves. */
  readonly states: number
  readonly edges: number
  /** Whether every reachable state was visited. */
  readonly complete: boolean
  /** Parts that run beside the core and were proved by themselves; see `proveSide`. */
  readonly sides: readonly Side[]
  /** Facts that no act settles: the service item brings them into the case. */
  readonly itemFacts: readonly string[]
  /** Acts that can happen in some case, and those of which it could not be shown that they never can. */
  readonly happening: ReadonlySet<string>
  readonly graph: StateGraph
  /** The state that stands for a marking; undefined when the exploration never met it. */
  stateOf(marking: Marking): number | undefined
}

/** Acts of a side that can happen in a case: looked for together with the core, until all are found or every state was visited. */
function happeningIn(procedure: Procedure, core: readonly string[], side: Side, limit: number): readonly string[] {
  const possible = side.acts.filter((act) => side.happening.has(act))
  const acts = Object.keys(procedure.acts).filter((act) => core.includes(act) || side.acts.includes(act))
  const found = search({ procedure, acts, limit, enough: ({ happening }) => possible.every((act) => happening.has(act)) })
  return found.complete ? possible.filter((act) => found.happening.has(act)) : possible
}

/**
 * Visits every marking that a case can reach, breadth first, with the very functions that stand behind the one door (`checkRelations`,
 * `after`); there is no second model of the law.
 *
 * What is abstract: days (silence may speak and a right may have lapsed at any moment), persons (there is always another officer), and
 * answers, of which only facts and outcomes count; each is taken every way. A fact that an act settles does not hold before it is settled;
 * a fact that no act settles is brought by the service item, and taken both ways from the start.
 */
export function explore(procedure: Procedure, options: ExploreOptions = {}): Exploration {
  const limit = options.limit ?? 300_000
  const { core, sides } = divide(procedure)
  const together = options.together ?? []
  const apart = sides.filter((side) => together !== 'all' && !side.some((act) => together.includes(act)))
  const proved = apart.map((side) => proveSide(procedure, side)).filter((side) => side.proved)
  const beside = new Set(proved.flatMap((side) => side.acts))
  const acts = Object.keys(procedure.acts).filter((act) => !beside.has(act))
  const { graph, complete, happening, stateOf } = search({ procedure, acts, limit, watch: options.watch ?? [] })
  const ofSides = proved.flatMap((side) => happeningIn(procedure, core, side, limit))
  return {
    procedure: procedure.id,
    states: graph.states,
    edges: graph.edges,
    complete,
    sides: proved,
    itemFacts: itemFactsOf(procedure),
    happening: new Set([...happening, ...ofSides]),
    graph,
    stateOf,
  }
}
