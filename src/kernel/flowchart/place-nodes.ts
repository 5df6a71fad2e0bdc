import type { Flowchart, FlowNode } from './flowchart.ts'

/** Where a box stands: rows run downwards in the order of the acts, columns belong to lanes. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Places {
  readonly of: ReadonlyMap<string, Place>
  readonly rows: number
  /** For each column, the role whose lane it belongs to. */
  readonly columns: readonly string[]
}

/** Arrows that lead back to where they came from are left out, so that every box has a layer. */
function forward(chart: Flowchart): Map<string, string[]> {
  const before = new Map<string, string[]>(chart.nodes.map(({ id }) => [id, []]))
  const state = new Map<string, 'open' | 'done'>()
  const visit = (id: string): void => {
    state.set(id, 'open')
    for (const { from, to } of chart.edges) {
      if (from !== id || state.get(to) === 'open') continue
      before.get(to)?.push(id)
      if (!state.has(to)) visit(to)
    }
    state.set(id, 'done')
  }
  const led = new Set(chart.edges.map(({ to }) => to))
  const firstStarts = [...chart.nodes].sort((a, b) => Number(b.starts) - Number(a.starts) || Number(led.has(a.id)) - Number(led.has(b.id)))
  for (const { id } of firstStarts) if (!state.has(id)) visit(id)
  return before
}

/** Boxes so that each comes when all before it have come. */
function inOrder(nodes: readonly FlowNode[], before: ReadonlyMap<string, readonly string[]>): FlowNode[] {
  const order: FlowNode[] = []
  const left = [...nodes]
  while (left.length > 0) {
    const ready = left.findIndex(({ id }) => before.get(id)?.every((other) => !left.some((one) => one.id === other)))
    order.push(...left.splice(Math.max(ready, 0), 1))
  }
  return order
}

/** Columns of a lane: one, and more where the picture would become a ribbon. */
const columnsFor = (count: number): number => (count <= 6 ? 1 : count <= 14 ? 2 : 3)

/** Puts every box into a cell of its own: below all boxes that lead to it, in the lane of its role, under one of them where that is free. */
export function placeNodes(chart: Flowchart): Places {
  const before = forward(chart)
  const columns = chart.lanes.flatMap(({ role }) =>
    Array.from({ length: columnsFor(chart.nodes.filter((node) => node.role === role).length) }, () => role),
  )
  const of = new Map<string, Place>()
  const taken = new Set<string>()
  for (const node of inOrder(chart.nodes, before)) {
    const above = (before.get(node.id) ?? []).flatMap((id) => of.get(id) ?? [])
    const own = columns.flatMap((role, column) => (role === node.role ? [column] : []))
    const wanted = own.toSorted(
      (a, b) => Number(above.some(({ column }) => column === b)) - Number(above.some(({ column }) => column === a)),
    )
    const first = Math.max(node.starts || node.kind === 'beyond' ? 0 : 1, ...above.map(({ row }) => row + 1))
    for (let row = first; !of.has(node.id); row++) {
      const column = wanted.find((one) => !taken.has(`${row} ${one}`))
      if (column === undefined) continue
      of.set(node.id, { row, column })
      taken.add(`${row} ${column}`)
    }
  }
  return { of, rows: Math.max(0, ...[...of.values()].map(({ row }) => row + 1)), columns }
}
