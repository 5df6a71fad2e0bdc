import { mark, type StateGraph } from './state-graph.ts'

/** Whether an open case in this state waits without any clock. */
const isStill = (graph: StateGraph, state: number): boolean =>
  graph.has(state, mark.begun) && graph.has(state, mark.expanded) && !graph.has(state, mark.finished) && !graph.has(state, mark.clock)

/** States from which a case can go round for ever without ever meeting a clock. */
export function roundsWithoutClock(graph: StateGraph): (state: number) => boolean {
  const before = new Map<number, number[]>()
  const left = new Map<number, number>()
  for (let state = 0; state < graph.states; state += 1) {
    if (!isStill(graph, state)) continue
    const next = new Set<number>()
    graph.steps(state, (_, to) => {
      if (to !== state && isStill(graph, to)) next.add(to)
    })
    left.set(state, next.size)
    for (const to of next) {
      const froms = before.get(to)
      if (froms) froms.push(state)
      else before.set(to, [state])
    }
  }
  // States that lead nowhere without a clock are taken away, until only rounds, and what leads into them, are left.
  const done = [...left].flatMap(([state, count]) => (count === 0 ? [state] : []))
  for (const state of done) {
    left.delete(state)
    for (const from of before.get(state) ?? []) {
      const count = (left.get(from) ?? 0) - 1
      left.set(from, count)
      if (count === 0) done.push(from)
    }
  }
  return (state) => left.has(state)
}
