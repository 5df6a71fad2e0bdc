import { expect, test } from 'vitest'
import { sound } from '../sound-catalogue.ts'
import { search, searchAsAsked } from './search.ts'
import type { StateGraph } from './state-graph.ts'

const asked = { procedure: sound, acts: Object.keys(sound.acts), limit: 1000 }

/** Every step of a graph, and what is known of each state. */
function drawn(graph: StateGraph): string[] {
  const lines: string[] = []
  for (let state = 0; state < graph.states; state += 1) {
    lines.push(
      `${state} ${[1, 2, 4, 8, 16, 32, 64].map((bit) => Number(graph.has(state, bit))).join('')} ${graph.holding(state)} ${graph.storyTo(state)}`,
    )
    graph.steps(state, (way, to) => lines.push(`${state} -${way}-> ${to}`))
  }
  return lines
}

test('a graph followed as it is asked for is the whole graph in the end', () => {
  const found = searchAsAsked(asked)
  expect(drawn(found.graph)).toEqual(drawn(search(asked).graph))
  expect(found.complete).toBe(true)
})

test('it is followed no further than it was looked at', () => {
  const { graph } = searchAsAsked(asked)
  expect(graph.met).toBe(graph.starts)
  graph.steps(0, () => {})
  const soon = graph.met
  expect(soon).toBeGreaterThan(graph.starts)
  expect(graph.states).toBeGreaterThan(soon)
})

test('beyond the limit it is not complete', () => {
  expect(searchAsAsked({ ...asked, limit: 2 }).complete).toBe(false)
})
