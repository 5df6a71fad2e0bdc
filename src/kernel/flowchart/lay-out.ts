import type { FlowEdge } from './edges-of.ts'
import type { Flowchart, FlowNode } from './flowchart.ts'
import { type Place, type Places, placeNodes } from './place-nodes.ts'
import { assignTracks, type Route, routeEdges, type Stretch, type Tracks } from './route-edges.ts'

/** All lengths are in CSS pixels; y runs downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** `all`: every arrow into it is needed; `any`: one of them; `mixed`: the dashed ones are alternatives of each other. */
export type JoinKind = 'all' | 'any' | 'mixed'

export interface PlacedNode extends Box {
  readonly node: FlowNode
  /** The rhombus above a box into which more than one condition leads. */
  readonly join?: Box & { readonly kind: JoinKind }
  /** The circle above a box that opens the case. */
  readonly start?: Box
  /** The circle below a box that ends it. */
  readonly end?: Box
  /** Top of the room kept for what is written at the arrow heads. */
  readonly wordsTop: number
}

export interface PlacedEdge {
  readonly edge: FlowEdge
  readonly points: readonly Point[]
}

export interface Laid {
  readonly width: number
  readonly height: number
  readonly lanes: readonly (Box & { readonly role: string })[]
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** How much room the writing takes: the height of a box, and the lines above its arrow heads. */
export interface Measure {
  box(node: FlowNode): number
  words(node: FlowNode): number
}

export const boxWidth = 164
export const wordsLine = 15
/** Height of the heads of the lanes. */
export const laneHead = 36
const [event, rhombus, rise, track, margin] = [20, 26, 12, 9, 14]
/** Where an arrow leaves to the side, and where one that is no condition comes in: beside the middle, so that no two lie upon each other. */
const [leaving, side, eventAt] = [20, 44, 24]

/** What must be done first leads to the box; where that is more than one thing, through a rhombus. */
function joinOf(chart: Flowchart, id: string): JoinKind | undefined {
  const into = chart.edges.filter((edge) => edge.to === id && (edge.kind === 'after' || edge.kind === 'any'))
  if (into.length < 2) return undefined
  return into.every(({ kind }) => kind === 'after') ? 'all' : into.every(({ kind }) => kind === 'any') ? 'any' : 'mixed'
}

interface Grid {
  readonly places: Places
  readonly tracks: Tracks
  /** Left of each column's boxes, and of its gutter. */
  readonly left: readonly number[]
  readonly gutter: readonly number[]
  /** Top of each gap; one more than rows. */
  readonly gap: readonly number[]
  /** Top of the boxes of each row. */
  readonly boxTop: readonly number[]
  readonly width: number
  readonly height: number
}

function head(chart: Flowchart, node: FlowNode, measure: Measure): number {
  const room = measure.words(node) * wordsLine + (joinOf(chart, node.id) ? rhombus + rise : 0) + rise
  return Math.max(room, node.starts ? event + rise : 0)
}

function gridOf(chart: Flowchart, places: Places, tracks: Tracks, measure: Measure): Grid {
  const [left, gutter, gap, boxTop]: [number[], number[], number[], number[]] = [[], [], [], []]
  let x = 0
  for (const column of places.columns.keys()) {
    gutter.push(x + margin)
    x += margin + tracks.count('gutter', column) * track + margin / 2
    left.push(x)
    x += boxWidth + margin
  }
  let y = laneHead
  for (let row = 0; row <= places.rows; row++) {
    gap.push(y + margin / 2)
    y += margin + tracks.count('gap', row) * track
    const here = chart.nodes.filter(({ id }) => places.of.get(id)?.row === row)
    y += Math.max(0, ...here.map((node) => head(chart, node, measure)))
    boxTop.push(y)
    y += Math.max(0, ...here.map((node) => measure.box(node) + (node.ends ? rise + event : 0)))
  }
  return { places, tracks, left, gutter, gap, boxTop, width: x, height: y }
}

function placeNode(chart: Flowchart, node: FlowNode, grid: Grid, measure: Measure): PlacedNode {
  const { row, column } = grid.places.of.get(node.id) as Place
  const [x, y] = [grid.left[column] as number, grid.boxTop[row] as number]
  const [height, kind] = [measure.box(node), joinOf(chart, node.id)]
  const circle = (top: number): Box => ({ x: x + eventAt - event / 2, y: top, width: event, height: event })
  const joinTop = y - rise - rhombus
  return {
    node,
    x,
    y,
    width: boxWidth,
    height,
    wordsTop: y - rise - (kind ? rhombus + rise : 0) - measure.words(node) * wordsLine + 4,
    ...(kind && { join: { x: x + (boxWidth - rhombus) / 2, y: joinTop, width: rhombus, height: rhombus, kind } }),
    ...(node.starts && { start: circle(y - rise - event) }),
    ...(node.ends && { end: circle(y + height + rise) }),
  }
}

/** Where a line along a gap or gutter lies. */
const lineAt = (stretch: Stretch, { gap, gutter, tracks }: Grid): number =>
  ((stretch.along === 'gap' ? gap : gutter)[stretch.at] as number) + tracks.track(stretch) * track

function pointsOf({ edge, stretches }: Route, grid: Grid, [source, target]: readonly [PlacedNode, PlacedNode]): Point[] {
  const aside = edge.kind === 'clock' || edge.kind === 'opens'
  const into = { x: target.x + boxWidth / 2 + (aside ? side : 0), y: aside ? target.y : (target.join ?? target).y }
  const from = { x: stretches.length === 0 ? into.x : source.x + boxWidth / 2 + leaving, y: source.y + source.height }
  const points: Point[] = [from]
  for (const [i, stretch] of stretches.entries()) {
    const last = points.at(-1) as Point
    if (stretch.along === 'gutter') points.push({ x: lineAt(stretch, grid), y: last.y })
    else {
      const next = stretches[i + 1]
      const y = lineAt(stretch, grid)
      points.push({ x: last.x, y }, ...(next ? [] : [{ x: into.x, y }]))
    }
  }
  return [...points, into]
}

/** Lays a flowchart out in layers: rows in the order of the acts, lanes as columns, arrows at right angles in the room between. */
export function layOut(chart: Flowchart, measure: Measure): Laid {
  const places = placeNodes(chart)
  const routes = routeEdges(chart, places)
  const grid = gridOf(chart, places, assignTracks(routes), measure)
  const nodes = chart.nodes.map((node) => placeNode(chart, node, grid, measure))
  const placed = (id: string): PlacedNode => nodes.find(({ node }) => node.id === id) as PlacedNode
  const edges = routes.map((route) => ({
    edge: route.edge,
    points: pointsOf(route, grid, [placed(route.edge.from), placed(route.edge.to)]),
  }))
  const lanes = chart.lanes.map(({ role }) => {
    const own = places.columns.flatMap((of, column) => (of === role ? [column] : []))
    const x = (grid.gutter[own[0] as number] as number) - margin
    const after = grid.gutter[(own.at(-1) as number) + 1]
    return { role, x, y: 0, width: (after === undefined ? grid.width : after - margin) - x, height: grid.height }
  })
  return { width: grid.width, height: grid.height, lanes, nodes, edges }
}
