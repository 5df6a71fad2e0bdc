import type { Flowchart } from '../../kernel/flowchart/flowchart.ts'
import { type Box, type Laid, layOut } from '../../kernel/flowchart/lay-out.ts'
import { element, type Xml, xmlDocument } from '../xml.ts'
import { type Drawn, drawnOf, type Flow } from './bpmn-elements.ts'
import { type ChartLanguage, chartWords, measureIn } from './chart-words.ts'

// The pool's own heading stands above the lanes; everything is moved into the quadrant that viewers show first.
const [poolHead, left, top] = [30, 20, 50]

const idOf = (...parts: readonly string[]): string => parts.join('_').replace(/[^\w.-]/g, '_')
const whole = (value: number): string => String(Math.round(value))

const bounds = ({ x, y, width, height }: Box): Xml =>
  element('dc:Bounds', { x: whole(x + left), y: whole(y + top), width: whole(width), height: whole(height) })

const shape = (of: string, box: Box, more: Readonly<Record<string, string | undefined>> = {}): Xml =>
  element('bpmndi:BPMNShape', { id: `${of}_di`, bpmnElement: of, ...more }, bounds(box))

const edge = ({ id, points, label }: Flow): Xml =>
  element(
    'bpmndi:BPMNEdge',
    { id: `${id}_di`, bpmnElement: id },
    ...points.map(({ x, y }) => element('di:waypoint', { x: whole(x + left), y: whole(y + top) })),
    label && element('bpmndi:BPMNLabel', {}, bounds(label)),
  )

/** What stands in a process or subprocess: its nodes with the flows in and out of each, the flows, and the associations last, as the schema asks. */
function contents(drawn: Drawn, inside: (node: string) => readonly Xml[]): Xml[] {
  const { flows } = drawn
  const sequence = flows.filter(({ kind }) => kind === 'sequence')
  const nodes = drawn.nodes.map(({ id, type, name, documentation, of }) =>
    element(
      `bpmn:${type}`,
      { id, name },
      documentation && element('bpmn:documentation', {}, documentation),
      ...sequence.filter(({ to }) => to === id).map((flow) => element('bpmn:incoming', {}, flow.id)),
      ...sequence.filter(({ from }) => from === id).map((flow) => element('bpmn:outgoing', {}, flow.id)),
      ...(type === 'subProcess' ? inside(of) : []),
    ),
  )
  return [
    ...nodes,
    ...sequence.map(({ id, from, to, name }) => element('bpmn:sequenceFlow', { id, name, sourceRef: from, targetRef: to })),
    ...flows
      .filter(({ kind }) => kind === 'association')
      .map(({ id, from, to }) => element('bpmn:association', { id, associationDirection: 'One', sourceRef: from, targetRef: to })),
  ]
}

const picture = ({ nodes, flows }: Drawn): Xml[] => [
  ...nodes.map(({ id, type, box }) => shape(id, box, { isExpanded: type === 'subProcess' ? 'false' : undefined })),
  ...flows.map(edge),
]

const diagram = (of: string, content: readonly Xml[]): Xml =>
  element('bpmndi:BPMNDiagram', { id: `${of}_diagram` }, element('bpmndi:BPMNPlane', { id: `${of}_plane`, bpmnElement: of }, ...content))

/** The part of a chart that lies inside: a subprocess knows nothing of what is around it. */
function insideOf(chart: Flowchart): Flowchart {
  const nodes = chart.nodes.filter(({ kind }) => kind !== 'beyond')
  const within = (id: string): boolean => nodes.some((node) => node.id === id)
  return {
    ...chart,
    nodes,
    lanes: chart.lanes.filter(({ role }) => nodes.some((node) => node.role === role)),
    edges: chart.edges.filter(({ from, to }) => within(from) && within(to)),
  }
}

const laidOut = (chart: Flowchart, lang: ChartLanguage): Laid => layOut(chart, measureIn(chart, lang))

function laneSet(chart: Flowchart, drawn: Drawn): Xml {
  const lanes = chart.lanes.map(({ role, title }) =>
    element(
      'bpmn:lane',
      { id: idOf('lane', role), name: title.zh },
      ...drawn.nodes.filter((node) => node.role === role).map(({ id }) => element('bpmn:flowNodeRef', {}, id)),
    ),
  )
  return element('bpmn:laneSet', { id: idOf('lanes', chart.procedure) }, ...lanes)
}

/**
 * A procedure as BPMN 2.0 XML with its diagram: one pool, a vertical lane for each role, each mounted part as a subprocess with a diagram
 * of its own. It shows in what order the law lets acts be done; BPMN has no word for much of what the declaration says (who may not, what a
 * passed day does), so it is to be read, not run: `isExecutable` is false.
 * @param parts the charts of all parts of the procedure
 * @source ISO/IEC 19510:2013
 */
export function flowchartBpmn(chart: Flowchart, parts: readonly Flowchart[]): string {
  const lang = 'zh'
  const laid = laidOut(chart, lang)
  const main = drawnOf(chart, laid, lang)
  const inner = parts.map((part) => {
    const inside = insideOf(part)
    return { part: part.part ?? '', drawn: drawnOf(inside, laidOut(inside, lang), lang) }
  })
  const [process, pool, collaboration] = [
    idOf('process', chart.procedure),
    idOf('pool', chart.procedure),
    idOf('collaboration', chart.procedure),
  ]
  const inside = (part: string): Xml[] => inner.filter((one) => one.part === part).flatMap(({ drawn }) => contents(drawn, () => []))
  const vertical = { isHorizontal: 'false' }
  return xmlDocument(
    element(
      'bpmn:definitions',
      {
        'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
        'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
        'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
        'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
        id: idOf('definitions', chart.procedure),
        targetNamespace: 'urn:yifa:procedure',
        exporter: 'Yifa',
      },
      element(
        'bpmn:collaboration',
        { id: collaboration },
        element('bpmn:participant', { id: pool, name: chart.title[lang], processRef: process }),
      ),
      element(
        'bpmn:process',
        { id: process, name: chart.title[lang], isExecutable: 'false' },
        element('bpmn:documentation', {}, chartWords(lang).bpmnSays),
        laneSet(chart, main),
        ...contents(main, inside),
      ),
      diagram(collaboration, [
        shape(pool, { x: 0, y: -poolHead, width: laid.width, height: laid.height + poolHead }, vertical),
        ...laid.lanes.map((lane) => shape(idOf('lane', lane.role), lane, vertical)),
        ...picture(main),
      ]),
      ...inner.map(({ part, drawn }) => diagram(idOf('part', part), picture(drawn))),
    ),
  )
}
