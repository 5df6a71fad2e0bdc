import type { Way } from './ways.ts'

/** A list of whole numbers that grows without boxing each one. */
interface Column {
  push(value: number): void
  put(index: number, value: number): void
  at(index: number): number
  readonly length: number
}

function column(): Column {
  let values = new Int32Array(1024)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const longer = new Int32Array(values.length * 2)
        longer.set(values)
        values = longer
      }
      values[length] = value
      length += 1
    },
    put(index, value) {
      values[index] = value
    },
    at: (index) => values[index] ?? -1,
    get length() {
      return length
    },
  }
}

/** What is known of a state, as bits. */
export const mark = { finished: 1, owes: 2, clock: 4, moves: 8, expanded: 16, begun: 32, ended: 64 } as const

/** Reachable states, numbered in the order in which they were found, and the steps between them. */
export interface StateGraph {
  readonly ways: readonly Way[]
  readonly states: number
  readonly edges: number
  has(state: number, bit: number): boolean
  /** Facts and outcomes that hold in a state, of those that were watched: bit i stands for the i-th watched name. */
  holding(state: number): number
  /** Every step from a state, those that lead back to it included. */
  steps(state: number, each: (way: number, to: number) => void): void
  /** The shortest story to a state, as indexes of `ways`. */
  storyTo(state: number): number[]
  /** The state in which that story begins. */
  startOf(state: number): number
  /** States from which a state of `goal` can be reached by the ways allowed, the goals included. */
  reaching(goal: (state: number) => boolean, allowed: (way: number) => boolean): Uint8Array
}

export interface GraphBuilder {
  readonly graph: StateGraph
  addState(parent: number, way: number): number
  addEdge(from: number, to: number, way: number): void
  set(state: number, bits: number, holding: number): void
}

interface Edges {
  readonly states: number
  readonly froms: Column
  readonly tos: Column
  readonly labels: Column
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
  const [parents, parentWays, bits, facts] = [column(), column(), column(), column()]
  // States are followed in order, so the steps from one state lie side by side; `firsts` says where they begin.
  const [froms, tos, labels, firsts] = [column(), column(), column(), column()]

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
    has: (state, bit) => (bits.at(state) & bit) !== 0,
    holding: (state) => facts.at(state),
    steps(state, each) {
      const first = firsts.at(state)
      for (let edge = first; edge >= 0 && edge < tos.length && froms.at(edge) === state; edge += 1) each(labels.at(edge), tos.at(edge))
    },
    storyTo,
    startOf(state) {
      let at = state
      while (parents.at(at) >= 0) at = parents.at(at)
      return at
    },
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
