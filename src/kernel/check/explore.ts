import type { Marking } from '../case/case-file.ts'
import { beginning, isFinished, isIncluded, owedActs, stateOf } from '../case/marking.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { idleActs, settledBy } from './influence.ts'
import { markingKey, planKey } from './marking-key.ts'
import { buildGraph, mark, type StateGraph } from './state-graph.ts'
import { can, happen, stepTables } from './step-tables.ts'
import { settlings, waysOf } from './ways.ts'

export interface ExploreOptions {
  /** Most states to visit. Default 300,000; above it the exploration is reported as incomplete. */
  readonly limit?: number
  /** Facts and outcomes that a property asks for although no condition reads them. */
  readonly watch?: readonly string[]
  /** Also follow the acts that influence no other (`idleActs`). */
  readonly idle?: 'followed'
  /** Stop once all of these acts have happened. */
  readonly until?: readonly string[]
}

export interface Exploration {
  readonly procedure: string
  readonly states: number
  readonly edges: number
  /** Whether every reachable state was visited. */
  readonly complete: boolean
  /** Acts that influence no other and were not followed; see `idleActs`. */
  readonly idle: readonly string[]
  /** Facts that no act settles: the service item brings them into the case. */
  readonly itemFacts: readonly string[]
  /** Acts that can happen in some case. */
  readonly happening: ReadonlySet<string>
  readonly graph: StateGraph
  /** The state that stands for a marking; undefined when the exploration never met it. */
  stateOf(marking: Marking): number | undefined
}

/** Facts that no act settles. */
export function itemFactsOf(procedure: Procedure): string[] {
  const settled = new Set(Object.keys(procedure.acts).flatMap((act) => settledBy(procedure, act)))
  return Object.keys(procedure.facts ?? {}).filter((fact) => !settled.has(fact))
}

function bitsOf(procedure: Procedure, marking: Marking): number {
  const owes = owedActs(procedure, marking).length > 0
  const silent = Object.keys(marking.acts).some((act) => stateOf(marking, act).silence !== undefined && isIncluded(procedure, marking, act))
  const begun = Object.keys(marking.acts).length > 0
  return (isFinished(procedure, marking) ? mark.finished : 0) | (owes ? mark.owes : 0) | (owes || silent ? mark.clock : 0) | (begun ? mark.begun : 0)
}

/** Idle acts that can happen from here with nothing but idle acts in between. */
function idleFrom(procedure: Procedure, marking: Marking, idle: readonly string[]): string[] {
  const plan = planKey(procedure, Object.keys(procedure.acts))
  const seen = new Set([markingKey(plan, marking)])
  const open = [marking]
  const happening = new Set<string>()
  for (let now = open.shift(); now !== undefined && seen.size < 2_000 && happening.size < idle.length; now = open.shift()) {
    for (const act of idle) {
      if (!can(procedure, now, act)) continue
      happening.add(act)
      for (const way of waysOf(procedure, act, plan)) {
        const next = happen(procedure, now, way)
        const key = markingKey(plan, next)
        if (!seen.has(key)) open.push(next)
        seen.add(key)
      }
    }
  }
  return [...happening]
}

interface Search {
  readonly procedure: Procedure
  readonly followed: readonly string[]
  readonly idle: readonly string[]
  readonly limit: number
  readonly watch: readonly string[]
  readonly until: readonly string[]
}

function search({ procedure, followed, idle, limit, watch, until }: Search): Pick<Exploration, 'graph' | 'complete' | 'stateOf'> & { happening: Set<string> } {
  const plan = planKey(procedure, followed, watch)
  const ways = followed.flatMap((act) => waysOf(procedure, act, plan))
  const waysFrom = followed.map((act) => ways.flatMap((way, index) => (way.act === act ? [index] : [])))
  const tables = stepTables(procedure, plan, ways)
  const builder = buildGraph(ways)
  const { graph } = builder
  const numbers = new Map<string, number>()
  const keys: string[] = []
  const happening = new Set<string>()
  const stateOf = (marking: Marking): number | undefined => numbers.get(tables.keyOf(marking))
  let unseen = [...idle]

  const visit = (key: string, parent: number, way: number): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const state = builder.addState(parent, way)
    numbers.set(key, state)
    keys.push(key)
    return state
  }
  const expand = (state: number, key: string): void => {
    let bits = bitsOf(procedure, tables.markingOf(key)) | mark.expanded
    for (let i = 0; i < followed.length; i += 1) {
      const act = followed[i] ?? ''
      if (!tables.can(key, act)) continue
      happening.add(act)
      bits |= mark.moves
      for (const way of waysFrom[i] ?? []) {
        const to = visit(tables.happen(key, way), state, way)
        if (to !== state) builder.addEdge(state, to, way)
      }
    }
    builder.set(state, bits)
    for (const act of unseen) {
      if (happening.has(act) || !tables.can(key, act)) continue
      for (const other of idleFrom(procedure, tables.markingOf(key), idle)) happening.add(other)
      unseen = unseen.filter((other) => !happening.has(other))
    }
  }

  const facts = itemFactsOf(procedure).filter((fact) => plan.facts.includes(fact))
  for (const settled of settlings(facts)) visit(tables.keyOf({ ...beginning(procedure), facts: settled }), -1, -1)
  for (let state = 0; state < graph.states; state += 1) {
    if (graph.states >= limit) return { graph, happening, stateOf, complete: false }
    expand(state, keys[state] ?? '')
    keys[state] = ''
    if (until.length > 0 && until.every((act) => happening.has(act))) return { graph, happening, stateOf, complete: false }
  }
  return { graph, happening, stateOf, complete: true }
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
  const idle = options.idle === 'followed' ? [] : [...idleActs(procedure)]
  const followed = Object.keys(procedure.acts).filter((act) => !idle.includes(act))
  const limit = options.limit ?? 300_000
  const { graph, happening, complete, stateOf: find } = search({ procedure, followed, idle, limit, watch: options.watch ?? [], until: options.until ?? [] })
  const unseen = idle.filter((act) => !happening.has(act))
  if (complete && unseen.length > 0) {
    // An idle act that only another idle act makes possible later on: ask it in the whole.
    const whole = explore(procedure, { limit, idle: 'followed', until: unseen })
    for (const act of whole.happening) happening.add(act)
    // Nothing is called dead that was not looked for to the end.
    if (!whole.complete) for (const act of unseen) happening.add(act)
  }
  return { procedure: procedure.id, states: graph.states, edges: graph.edges, complete, idle, itemFacts: itemFactsOf(procedure), happening, graph, stateOf: find }
}
