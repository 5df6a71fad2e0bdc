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
  set(state: number, bits: number): void
}

/** A graph that grows while it is explored. */
export function buildGraph(ways: readonly Way[]): GraphBuilder {
  const [parents, parentWays, bits] = [column(), column(), column()]
  const [froms, tos, labels] = [column(), column(), column()]

  function reaching(goal: (state: number) => boolean, allowed: (way: number) => boolean): Uint8Array {
    const first = new Int32Array(parents.length + 1)
    for (let edge = 0; edge < tos.length; edge += 1) first[tos.at(edge) + 1] = (first[tos.at(edge) + 1] ?? 0) + 1
    for (let state = 0; state < parents.length; state += 1) first[state + 1] = (first[state + 1] ?? 0) + (first[state] ?? 0)
    const next = first.slice()
    const incoming = new Int32Array(tos.length)
    for (let edge = 0; edge < tos.length; edge += 1) {
      const slot = next[tos.at(edge)] ?? 0
      incoming[slot] = edge
      next[tos.at(edge)] = slot + 1
    }
    const reached = new Uint8Array(parents.length)
    const open: number[] = []
    for (let state = 0; state < parents.length; state += 1) {
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
    storyTo,
    startOf(state) {
      let at = state
      while (parents.at(at) >= 0) at = parents.at(at)
      return at
    },
    reaching,
  }
  return {
    graph,
    addState(parent, way) {
      parents.push(parent)
      parentWays.push(way)
      bits.push(0)
      return parents.length - 1
    },
    addEdge(from, to, way) {
      froms.push(from)
      tos.push(to)
      labels.push(way)
    },
    set: (state, more) => bits.put(state, bits.at(state) | more),
  }
}
