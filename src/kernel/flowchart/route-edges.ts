import type { FlowEdge } from './edges-of.ts'
import type { Flowchart } from './flowchart.ts'
import type { Place, Places } from './place-nodes.ts'

/** A line along a gap between rows, or along a gutter left of a column. Lines with the same key are one line. */
export interface Stretch {
  readonly along: 'gap' | 'gutter'
  readonly at: number
  readonly key: string
  /** Its ends; along a gap in half columns (2c is the gutter left of column c, 2c + 1 its middle), along a gutter in gaps. */
  readonly span: readonly [number, number]
}

/** The way of an arrow: down from its source, along these, down into its target. */
export interface Route {
  readonly edge: FlowEdge
  readonly stretches: readonly Stretch[]
}

/** No box stands in the column between the two rows. */
function free(places: Places, column: number, [low, high]: readonly [number, number]): boolean {
  return ![...places.of.values()].some((place) => place.column === column && place.row > low && place.row < high)
}

function stretchesOf(edge: FlowEdge, places: Places): Stretch[] {
  const s = places.of.get(edge.from) as Place
  const t = places.of.get(edge.to) as Place
  const target = `${edge.kind === 'clock' || edge.kind === 'opens' ? 'side' : 'top'} ${edge.to}`
  const below = { along: 'gap', at: s.row + 1, key: `from ${edge.from}` } as const
  const above = { along: 'gap', at: t.row, key: target } as const
  const [from, to] = [2 * s.column + 1, 2 * t.column + 1]
  if (t.row > s.row && free(places, t.column, [s.row, t.row])) return s.column === t.column ? [] : [{ ...below, span: [from, to] }]
  if (t.row > s.row && free(places, s.column, [s.row, t.row])) return [{ ...above, span: [from, to] }]
  const gutter = 2 * t.column
  return [
    { ...below, span: [from, gutter] },
    { along: 'gutter', at: t.column, key: target, span: [s.row + 1, t.row] },
    { ...above, span: [gutter, to] },
  ]
}

/** The way of every arrow. */
export const routeEdges = (chart: Flowchart, places: Places): Route[] =>
  chart.edges.map((edge) => ({ edge, stretches: stretchesOf(edge, places) }))

const channelOf = ({ along, at }: Stretch): string => `${along} ${at}`

/** The track of each line in its gap or gutter, so that no two lines lie upon each other. */
export interface Tracks {
  track(stretch: Stretch): number
  count(along: Stretch['along'], at: number): number
}

export function assignTracks(routes: readonly Route[]): Tracks {
  const lines = new Map<string, Map<string, [number, number]>>()
  for (const stretch of routes.flatMap((route) => route.stretches)) {
    const channel = lines.get(channelOf(stretch)) ?? new Map<string, [number, number]>()
    const [low, high] = channel.get(stretch.key) ?? [Infinity, -Infinity]
    channel.set(stretch.key, [Math.min(low, ...stretch.span), Math.max(high, ...stretch.span)])
    lines.set(channelOf(stretch), channel)
  }
  const track = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const [channel, spans] of lines) {
    const ends: number[] = []
    for (const [key, [low, high]] of [...spans].sort(([, a], [, b]) => a[0] - b[0] || a[1] - b[1])) {
      const found = ends.findIndex((end) => end < low)
      const chosen = found < 0 ? ends.length : found
      ends[chosen] = high
      track.set(`${channel} ${key}`, chosen)
    }
    counts.set(channel, ends.length)
  }
  return {
    track: (stretch) => track.get(`${channelOf(stretch)} ${stretch.key}`) ?? 0,
    count: (along, at) => counts.get(`${along} ${at}`) ?? 0,
  }
}
