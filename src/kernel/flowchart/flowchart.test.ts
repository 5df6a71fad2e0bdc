import { expect, test } from 'vitest'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import { flowchartOf, partsOf } from './flowchart.ts'
import { layOut } from './lay-out.ts'

const chart = flowchartOf(libraryCard)
const edge = (from: string, to: string) => chart.edges.find((one) => one.from === from && one.to === to)

test('what must come first is an arrow, alternatives are marked, and the clock stands on the arrow', () => {
  expect(edge('apply', 'accept')?.kind).toBe('after')
  expect(edge('deemedAccepted', 'decide')).toMatchObject({ kind: 'any', clocks: [{ zh: '10个工作日内应当办' }] })
  expect(edge('decide', 'deliver')).toMatchObject({ kind: 'after', clocks: [{ zh: '3个工作日内应当办' }] })
  expect(edge('complete', 'deemedAccepted')?.kind).toBe('clock')
})

test('acts by the law, starts, ends and what is ruled out are marked on the boxes', () => {
  const node = (id: string) => chart.nodes.find((one) => one.id === id)
  expect(node('deemedAccepted')).toMatchObject({
    kind: 'law',
    closes: ['askMissing', 'accept'].map((act) => Object.keys(libraryCard.acts).indexOf(act) + 1).sort(),
  })
  expect(chart.nodes.filter(({ starts }) => starts).map(({ id }) => id)).toEqual(['apply'])
  expect(chart.nodes.filter(({ ends }) => ends).map(({ id }) => id)).toEqual(['handOver', 'withdraw'])
})

test('a mounted part is one box, and has a chart of its own that shows from where it is entered', () => {
  expect(partsOf(libraryCard)).toEqual(['hearing'])
  expect(chart.nodes.some(({ id }) => id.includes('.'))).toBe(false)
  const part = flowchartOf(libraryCard, 'hearing')
  expect(part.nodes.filter(({ kind }) => kind === 'beyond').map(({ id }) => id)).toEqual(['accept', 'deemedAccepted'])
  expect(() => flowchartOf(libraryCard, 'nope')).toThrow(/no part 'nope'. Its parts: hearing/)
})

test('no two boxes overlap, each stands in the lane of its role, and every arrow ends at its box', () => {
  const { nodes, lanes, edges } = layOut(chart, { box: () => 60, words: () => 1 })
  for (const a of nodes) {
    const lane = lanes.find(({ role }) => role === a.node.role)
    expect(a.x >= (lane?.x ?? Infinity) && a.x + a.width <= (lane?.x ?? 0) + (lane?.width ?? 0)).toBe(true)
    for (const b of nodes)
      if (a !== b) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
  }
  for (const one of edges) {
    const target = nodes.find(({ node }) => node.id === one.edge.to)
    expect(one.points.at(-1)?.y).toBe(target?.join && one.edge.kind !== 'clock' && one.edge.kind !== 'opens' ? target.join.y : target?.y)
  }
})

test('no arrow runs through a box', () => {
  const { nodes, edges } = layOut(chart, { box: () => 60, words: () => 1 })
  for (const { points } of edges)
    for (const [i, b] of points.slice(1).entries()) {
      const a = points[i] ?? b
      const inside = nodes.filter(
        ({ x, y, width, height }) =>
          Math.max(a.x, b.x) > x && Math.min(a.x, b.x) < x + width && Math.max(a.y, b.y) > y && Math.min(a.y, b.y) < y + height,
      )
      expect(inside).toEqual([])
    }
})
