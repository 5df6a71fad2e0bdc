import { type NumberColumn, numberColumn } from './number-column.ts'
import type { Way } from './ways.ts'

/** What is known of a state, as bits. */
export const mark = { finished: 1, owes: 2, clock: 4, moves: 8, expanded: 16, begun: 32, ended: 64 } as const

/** Reachable states, numbered in the order in which they were found, and the steps between them. */
export interface StateGraph {
  readonly ways: readonly Way[]
  readonly states: number
  readonly edges: number
  /** States in which stories begin: the first ones. */
  readonly starts: number
  /** States met so far, where the graph is still followed. */
  readonly met: number
  has(state: number, bit: number): boolean
  /** Facts and outcomes that hold in a state, of those that were watched: bit i stands for the i-th watched name. */
  holding(state: number): number
  /** Every step from a state, those that lead back to it included. */
  steps(state: number, each: (way: number, to: number) => void): void
  /** The shortest story to a state, as indexes of `ways`. */
  storyTo(state: number): number[]
  /** States from which a state of `goal` can be reached by the ways allowed, the goals included. */
  reaching(goal: (state: number) => boolean, allowed: (way: number) => boolean): Uint8Array
}

export interface GraphBuilder {
  readonly graph: StateGraph
  addState(parent: number, way: number): number
  /** The states so far are those in which stories begin. */
  begun(): void
  addEdge(from: number, to: number, way: number): void
  set(state: number, bits: number, holding: number): void
}

interface Edges {
  readonly states: number
  readonly froms: NumberColumn
  readonly tos: NumberColumn
  readonly labels: NumberColumn
}

/** States from which a goal can be reached, found by going backward from the goals. */
function reaching(edges: Edges, goal: (state: number) => boolean, allowed: (way: number) => boolean): Uint8Array {
  const { states, froms, tos, labels } = edges
  const first = new Int32Array(states + 1)
  for (let edge = 0; edge < tos.length; edge += 1) first[tos.at(edge) + 1] = (first[tos.at(edge) + 1] ?? 0) + 1
  for (let state = 0; state < states; state += 1) first[state + 1] = (first[state + 1] ?? 0) + (first[state] ?? 0)
  const next = first.slice()
  const incoming = new Int32Array(tos.length)
  for (let edge = 0; edge < tos.length; edge += 1) {
    const slot = next[tos.at(edge)] ?? 0
    incoming[slot] = edge
    next[tos.at(edge)] = slot + 1
  }
  const reached = new Uint8Array(states)
  const open: number[] = []
  for (let state = 0; state < states; state += 1) {
    if (!goal(state)) continue
    reached[state] = 1
    open.push(state)
  }
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let slot = first[state] ?? 0; slot < (first[state + 1] ?? 0); slot += 1) {
      const edge = incoming[slot] ?? 0
      const from = froms.at(edge)
      if (reached[from] === 1 || !allowed(labels.at(edge))) continue
      reached[from] = 1
      open.push(from)
    }
  }
  return reached
}

/** A graph that grows while it is explored. */
export function buildGraph(ways: readonly Way[]): GraphBuilder {
  const [parents, parentWays, bits, facts] = [numberColumn(), numberColumn(), numberColumn(), numberColumn()]
  // States are followed in order, so the steps from one state lie side by side; `firsts` says where they begin.
  const [froms, tos, labels, firsts] = [numberColumn(), numberColumn(), numberColumn(), numberColumn()]
  let starts = 0

  function storyTo(state: number): number[] {
    const story: number[] = []
    for (let at = state; parents.at(at) >= 0; at = parents.at(at)) story.unshift(parentWays.at(at))
    return story
  }

  const graph: StateGraph = {
    ways,
    get states() {
      return parents.length
    },
    get edges() {
      return tos.length
    },
    get starts() {
      return starts
    },
    get met() {
      return parents.length
    },
    has: (state, bit) => (bits.at(state) & bit) !== 0,
    holding: (state) => facts.at(state),
    steps(state, each) {
      const first = firsts.at(state)
      for (let edge = first; edge >= 0 && edge < tos.length && froms.at(edge) === state; edge += 1) each(labels.at(edge), tos.at(edge))
    },
    storyTo,
    reaching: (goal, allowed) => reaching({ states: parents.length, froms, tos, labels }, goal, allowed),
  }
  return {
    graph,
    addState(parent, way) {
      parents.push(parent)
      parentWays.push(way)
      bits.push(0)
      facts.push(0)
      firsts.push(-1)
      return parents.length - 1
    },
    begun() {
      starts = parents.length
    },
    addEdge(from, to, way) {
      if (firsts.at(from) < 0) firsts.put(from, tos.length)
      froms.push(from)
      tos.push(to)
      labels.push(way)
    },
    set(state, more, holding) {
      bits.put(state, bits.at(state) | more)
      facts.put(state, holding)
    },
  }
}

/**
 * A graph that is followed only as far as it is looked at.
 *
 * @param next follows the next state in the order in which they were found; false where there is none left
 */
export function graphAsAsked(graph: StateGraph, next: () => boolean, ended: () => void): { graph: StateGraph; finish(): void } {
  let followed = 0
  let over = false
  const follow = (upTo: number): void => {
    while (!over && followed <= upTo) {
      if (next()) followed += 1
      else {
        over = true
        ended()
      }
    }
  }
  const finish = (): void => follow(Number.POSITIVE_INFINITY)
  const whole = (): StateGraph => {
    finish()
    return graph
  }
  const asAsked: StateGraph = {
    ways: graph.ways,
    starts: graph.starts,
    get met() {
      return graph.met
    },
    get states() {
      return whole().states
    },
    get edges() {
      return whole().edges
    },
    has(state, bit) {
      follow(state)
      return graph.has(state, bit)
    },
    holding(state) {
      follow(state)
      return graph.holding(state)
    },
    steps(state, each) {
      follow(state)
      graph.steps(state, each)
    },
    storyTo: graph.storyTo,
    reaching: (goal, allowed) => whole().reaching(goal, allowed),
  }
  return { graph: asAsked, finish }
}
