import type { Flowchart } from '../../kernel/flowchart/flowchart.ts'
import {
  type Box,
  type JoinKind,
  type Laid,
  type PlacedEdge,
  type PlacedNode,
  type Point,
  wordsLine,
} from '../../kernel/flowchart/lay-out.ts'
import { boxLines, type ChartLanguage, chartWords, clockLines } from './chart-words.ts'

/** A flow node of BPMN with its bounds. */
interface Element {
  readonly id: string
  readonly type: string
  readonly name?: string
  readonly documentation?: string
  readonly role: string
  /** Act or part it was made from. */
  readonly of: string
  readonly box: Box
}

/** A sequence flow; or, where only a period runs and nothing is required, an association. */
export interface Flow {
  readonly id: string
  readonly kind: 'sequence' | 'association'
  readonly from: string
  readonly to: string
  readonly name?: string
  readonly points: readonly Point[]
  readonly label?: Box
}

export interface Drawn {
  readonly nodes: readonly Element[]
  readonly flows: readonly Flow[]
}

const gateways: Readonly<Record<JoinKind, string>> = { all: 'parallelGateway', any: 'exclusiveGateway', mixed: 'complexGateway' }
const clean = (name: string): string => name.replace(/[^\w.-]/g, '_')
const idOf = ({ node }: Pick<PlacedNode, 'node'>): string => `${node.kind === 'part' ? 'part' : 'act'}_${clean(node.id)}`
const typeOf = { act: 'userTask', law: 'businessRuleTask', part: 'subProcess', beyond: 'userTask' } as const

/** A short straight flow between a box and what stands right above or below it. */
function short(from: readonly [string, Box], to: readonly [string, Box], x: number): Flow {
  const points = [
    { x, y: from[1].y + from[1].height },
    { x, y: to[1].y },
  ]
  return { id: `flow_${from[0]}_${to[0]}`, kind: 'sequence', from: from[0], to: to[0], points }
}

function around(placed: PlacedNode, chart: Flowchart, lang: ChartLanguage): Drawn {
  const { node, join, start, end } = placed
  const [id, w] = [idOf(placed), chartWords(lang)]
  const own = { role: node.role, of: node.id }
  const title = node.kind === 'part' ? node.title[lang] : `${node.number} ${node.title[lang]}`
  // A subprocess has no lanes of its own in most viewers: there the role goes with the name.
  const name = chart.part === undefined ? title : `${title}（${chart.roles[node.role]?.[lang] ?? node.role}）`
  const notes = boxLines(chart, node, lang, 99).filter(({ small }) => small)
  const documentation = [...notes.map(({ text }) => text), ...clockLines(chart, node, lang)].join('\n')
  const middle = (box: Box): number => box.x + box.width / 2
  return {
    nodes: [
      { id, type: typeOf[node.kind], name, ...(documentation && { documentation }), ...own, box: placed },
      ...(join ? [{ id: `join_${id}`, type: gateways[join.kind], name: w.joins[join.kind], ...own, box: join }] : []),
      ...(start ? [{ id: `start_${id}`, type: 'startEvent', name: w.start, ...own, box: start }] : []),
      ...(end ? [{ id: `end_${id}`, type: 'endEvent', name: w.end, ...own, box: end }] : []),
    ],
    flows: [
      ...(join ? [short([`join_${id}`, join], [id, placed], middle(join))] : []),
      ...(start ? [short([`start_${id}`, start], [id, placed], middle(start))] : []),
      ...(end ? [short([id, placed], [`end_${id}`, end], middle(end))] : []),
    ],
  }
}

function flow({ edge, points }: PlacedEdge, chart: Flowchart, laid: Laid, lang: ChartLanguage): Flow {
  const placed = (id: string): PlacedNode => laid.nodes.find(({ node }) => node.id === id) as PlacedNode
  const [source, target] = [placed(edge.from), placed(edge.to)]
  const needed = edge.kind === 'after' || edge.kind === 'any'
  const names = edge.clocks.map((clock) => clock[lang])
  if (edge.kind === 'any' && target.join?.kind === 'mixed') names.push(chartWords(lang).either)
  const row = clockLines(chart, target.node, lang).findIndex((line) => names.some((name) => line.endsWith(name)))
  return {
    id: `flow_${idOf(source)}_to_${idOf(target)}`,
    kind: edge.kind === 'clock' ? 'association' : 'sequence',
    from: idOf(source),
    to: needed && target.join ? `join_${idOf(target)}` : idOf(target),
    ...(names.length > 0 && { name: names.join('；') }),
    points,
    ...(row >= 0 && { label: { x: target.x, y: target.wordsTop + row * wordsLine, width: target.width, height: wordsLine } }),
  }
}

/** The BPMN elements of a chart that was laid out: tasks, joins, starts and ends, and what connects them. */
export function drawnOf(chart: Flowchart, laid: Laid, lang: ChartLanguage): Drawn {
  const each = laid.nodes.map((placed) => around(placed, chart, lang))
  return {
    nodes: each.flatMap(({ nodes }) => nodes),
    flows: [...each.flatMap(({ flows }) => flows), ...laid.edges.map((edge) => flow(edge, chart, laid, lang))],
  }
}
