import type { Marking } from '../../case/case-file.ts'
import { beginning, holds, isFinished, isIncluded, owedActs, stateOf } from '../../case/marking.ts'
import type { Procedure } from '../../procedure/grammar.ts'
import { settledBy } from './influence.ts'
import { planKey } from './marking-key.ts'
import { buildGraph, graphAsAsked, mark, type StateGraph } from './state-graph.ts'
import { stepTables } from './step-tables.ts'
import { settlings, waysOf } from './ways.ts'

export interface Search {
  readonly procedure: Procedure
  /** Acts that are followed; what others would do is left out. */
  readonly acts: readonly string[]
  /** Most states to visit. */
  readonly limit: number
  /** Facts and outcomes that a property asks for although no condition reads them. */
  readonly watch?: readonly string[]
  /** Asked after each state; the search stops when it answers true. */
  enough?(found: Found): boolean
}

export interface Found {
  readonly graph: StateGraph
  /** Acts that happened in some state. */
  readonly happening: ReadonlySet<string>
  /** Whether every reachable state was visited. */
  readonly complete: boolean
  /** The state that stands for a marking; undefined when the search never met it. */
  stateOf(marking: Marking): number | undefined
  /** A marking that the state stands for. Only for states whose key is kept: the last one visited, and those in which stories begin. */
  markingOf(state: number): Marking
}

/** Facts that no act settles: the service item brings them into the case. */
export function itemFactsOf(procedure: Procedure): string[] {
  const settled = new Set(Object.keys(procedure.acts).flatMap((act) => settledBy(procedure, act)))
  return Object.keys(procedure.facts ?? {}).filter((fact) => !settled.has(fact))
}

function bitsOf(procedure: Procedure, marking: Marking): number {
  const owes = owedActs(procedure, marking).length > 0
  const silent = Object.keys(marking.acts).some((act) => stateOf(marking, act).silence !== undefined && isIncluded(procedure, marking, act))
  return (
    (isFinished(procedure, marking) ? mark.finished : 0) |
    (owes ? mark.owes : 0) |
    (owes || silent ? mark.clock : 0) |
    (Object.keys(marking.acts).length > 0 ? mark.begun : 0) |
    (marking.ended ? mark.ended : 0)
  )
}

interface Begun {
  readonly found: Found
  /** Follows the next state; false where all were, or the limit was met. */
  next(): boolean
  /** Forgets what only `stateOf` and `markingOf` need. */
  forgetKeys(): void
}

function begin({ procedure, acts, limit, watch = [] }: Search): Begun {
  const plan = planKey(procedure, acts, watch)
  const ways = acts.flatMap((act) => waysOf(procedure, act, plan))
  const waysFrom = acts.map((act) => ways.flatMap((way, index) => (way.act === act ? [index] : [])))
  const tables = stepTables(procedure, plan, ways)
  const builder = buildGraph(ways)
  const { graph } = builder
  const numbers = new Map<string, number>()
  const keys: string[] = []
  const happening = new Set<string>()
  let complete = false

  const visit = (key: string, parent: number, way: number): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const state = builder.addState(parent, way)
    numbers.set(key, state)
    keys.push(key)
    return state
  }
  const expand = (state: number, key: string): void => {
    const marking = tables.markingOf(key)
    let bits = bitsOf(procedure, marking) | mark.expanded
    for (let i = 0; i < acts.length; i += 1) {
      if (!tables.can(key, acts[i] ?? '')) continue
      happening.add(acts[i] ?? '')
      bits |= mark.moves
      for (const way of waysFrom[i] ?? []) {
        builder.addEdge(state, visit(tables.happen(key, way), state, way), way)
      }
    }
    builder.set(
      state,
      bits,
      watch.reduce((holding, name, i) => holding | (holds(name, marking) ? 1 << i : 0), 0),
    )
  }

  const facts = itemFactsOf(procedure).filter((fact) => plan.facts.includes(fact))
  for (const settled of settlings(facts)) visit(tables.keyOf({ ...beginning(procedure), facts: settled }), -1, -1)
  const starts = graph.states
  const found: Found = {
    graph,
    happening,
    get complete() {
      return complete
    },
    stateOf: (marking) => numbers.get(tables.keyOf(marking)),
    markingOf: (state) => tables.markingOf(keys[state] ?? ''),
  }
  builder.begun()
  let state = 0
  return {
    found,
    next() {
      if (state >= graph.states || graph.states >= limit) {
        complete = state === graph.states
        return false
      }
      expand(state, keys[state] ?? '')
      if (state > starts) keys[state - 1] = ''
      state += 1
      return true
    },
    forgetKeys() {
      numbers.clear()
      keys.length = 0
    },
  }
}

/** Visits every marking that the acts followed can reach, breadth first, so that the first story to a state is a shortest one. */
export function search(asked: Search): Found {
  const { found, next } = begin(asked)
  while (next() && !asked.enough?.(found));
  return found
}

/**
 * The same graph, followed only as far as it is looked at: who finds a short story in it need not wait for the rest. Asking for all of it
 * (`states`, `edges`, `reaching`), or whether it is complete, follows it to the end.
 */
export function searchAsAsked(asked: Omit<Search, 'enough'>): Pick<Found, 'graph' | 'complete'> {
  const { found, next, forgetKeys } = begin(asked)
  const { graph, finish } = graphAsAsked(found.graph, next, forgetKeys)
  return {
    graph,
    get complete() {
      finish()
      return found.complete
    },
  }
}
