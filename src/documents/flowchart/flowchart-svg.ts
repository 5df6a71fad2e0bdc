import type { FlowEdge } from '../../kernel/flowchart/edges-of.ts'
import type { Flowchart } from '../../kernel/flowchart/flowchart.ts'
import { type Box, type Laid, laneHead, layOut, type PlacedEdge, type PlacedNode, wordsLine } from '../../kernel/flowchart/lay-out.ts'
import { element, type Xml } from '../xml.ts'
import {
  baseLines,
  boxLines,
  breakLines,
  type ChartLanguage,
  chartWords,
  clockLines,
  measureIn,
  noteSize,
  titleSize,
} from './chart-words.ts'

// Colours stand in attributes: the portal's policy allows no style inside a page, and a saved picture must look the same.
const [ink, soft, line, pale, grey, paper] = ['#1b1f24', '#4b5563', '#c9d0d8', '#f3f5f7', '#e3e7ec', '#ffffff']
const foot = 24

const px = (value: number): string => String(Math.round(value * 10) / 10)
const frame = ({ x, y, width, height }: Box): Record<string, string> => ({ x: px(x), y: px(y), width: px(width), height: px(height) })

interface Written {
  readonly size: number
  readonly weight?: string
  readonly fill?: string
  readonly anchor?: string
}

const write = (text: string, [x, y]: readonly [number, number], { size, weight, fill, anchor }: Written): Xml =>
  element('text', { x: px(x), y: px(y), 'font-size': String(size), 'font-weight': weight, fill, 'text-anchor': anchor }, text)

const dashes: Readonly<Record<FlowEdge['kind'], string | undefined>> = { after: undefined, any: '7 4', clock: '2 4', opens: '2 4' }

/** Colour, width and head come from the group around all arrows: a page should not carry them once for each. */
function arrow({ edge, points }: PlacedEdge): Xml {
  const way = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('')
  return element('path', { d: way, 'stroke-dasharray': dashes[edge.kind] })
}

/** A circle for where the case starts or ends, with its short line to the box. */
function circle({ x, y, width }: Box, toY: number, [name, thick]: readonly [string, string]): Xml[] {
  const [cx, cy] = [x + width / 2, y + width / 2]
  const edgeY = toY > cy ? cy + width / 2 : cy - width / 2
  return [
    element('path', { d: `M${px(cx)} ${px(edgeY)}L${px(cx)} ${px(toY)}`, stroke: ink, 'stroke-width': '1.3', fill: 'none' }),
    element('circle', { cx: px(cx), cy: px(cy), r: px(width / 2 - 1), fill: paper, stroke: ink, 'stroke-width': thick }),
    write(name, [cx + width / 2 + 4, cy + 4], { size: noteSize, anchor: 'start', weight: '700' }),
  ]
}

function joint(placed: PlacedNode, lang: ChartLanguage): Xml[] {
  if (!placed.join) return []
  const { x, y, width, height, kind } = placed.join
  const [cx, cy] = [x + width / 2, y + height / 2]
  return [
    element('path', { d: `M${px(cx)} ${px(y + height)}L${px(cx)} ${px(placed.y)}`, stroke: ink, 'stroke-width': '1.3', fill: 'none' }),
    element('path', {
      d: `M${px(cx)} ${px(y)}L${px(x + width)} ${px(cy)}L${px(cx)} ${px(y + height)}L${px(x)} ${px(cy)}Z`,
      fill: paper,
      stroke: ink,
      'stroke-width': '1.3',
    }),
    write(chartWords(lang).joins[kind], [cx, cy + 4], { size: noteSize, weight: '700' }),
  ]
}

function box(placed: PlacedNode, chart: Flowchart, lang: ChartLanguage): Xml {
  const { node, x, y, width, height, start, end } = placed
  const w = chartWords(lang)
  const lines = boxLines(chart, node, lang)
  const { at } = baseLines(lines)
  const outer = {
    ...frame(placed),
    rx: '5',
    fill: node.kind === 'law' ? grey : paper,
    stroke: node.kind === 'beyond' ? soft : ink,
    'stroke-width': node.ends ? '2.6' : '1.3',
    'stroke-dasharray': node.kind === 'beyond' ? '4 3' : undefined,
  }
  const inner = frame({ x: x + 3, y: y + 3, width: width - 6, height: height - 6 })
  return element(
    'g',
    {},
    element(
      'title',
      {},
      `${node.kind === 'part' ? '' : `${node.number} `}${node.title[lang]}${node.when ? `（${w.when(node.when[lang])}）` : ''}`,
    ),
    ...(start ? circle(start, y, [w.start, '1.3']) : []),
    ...(end ? circle(end, y + height, [w.end, '3']) : []),
    ...joint(placed, lang),
    element('rect', outer),
    node.kind === 'part' && element('rect', { ...inner, rx: '3', fill: 'none', stroke: ink, 'stroke-width': '1' }),
    ...lines.map(({ text, small }, i) =>
      write(text, [x + width / 2, y + (at[i] ?? 0)], small ? { size: noteSize, fill: soft } : { size: titleSize, weight: '600' }),
    ),
  )
}

/** The periods above a box, on white, so that the arrow they belong to does not run through them. */
function periods({ node, x, width, wordsTop }: PlacedNode, chart: Flowchart, lang: ChartLanguage): Xml[] {
  return clockLines(chart, node, lang).flatMap((text, i) => {
    const y = wordsTop + i * wordsLine
    const wide = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef“”]/u.test(sign) ? 11 : 6.2), 6)
    return [
      element('rect', {
        ...frame({ x: x + (width - wide) / 2, y: y - 1, width: wide, height: wordsLine }),
        fill: paper,
      }),
      write(text, [x + width / 2, y + noteSize], { size: noteSize, fill: '#8a4b00', weight: '600' }),
    ]
  })
}

function lanes(laid: Laid, chart: Flowchart, lang: ChartLanguage): Xml[] {
  return laid.lanes.flatMap((lane, i) => {
    const title = breakLines(chart.lanes[i]?.title[lang] ?? lane.role, titleSize, 2, lane.width - 10)
    const top = laneHead / 2 + 5 - (title.length - 1) * 8
    return [
      element('rect', { ...frame({ ...lane, height: laneHead }), fill: pale, stroke: line }),
      element('rect', { ...frame(lane), fill: 'none', stroke: line }),
      ...title.map((text, row) => write(text, [lane.x + lane.width / 2, top + row * 16], { size: titleSize, weight: '700' })),
    ]
  })
}

function description(chart: Flowchart, lang: ChartLanguage): string {
  const w = chartWords(lang)
  const acts = chart.lanes.map(({ role, title }) => {
    const own = chart.nodes.filter((node) => node.role === role).map((node) => node.title[lang])
    return w.lane(title[lang], own.join(w.sep))
  })
  return [w.says, ...acts].join('\n')
}

/**
 * A flowchart as SVG: one lane for each role, time downwards. Without script, style sheet or font of its own; the title and the description
 * are read by screen readers. The size is in pixels and the view box is set, so that it prints on A4 or A3 as wide as the page.
 */
export function flowchartSvg(chart: Flowchart, lang: ChartLanguage): string {
  const laid = layOut(chart, measureIn(chart, lang))
  const [width, height] = [laid.width + 2, laid.height + 14]
  const own = `flow-${chart.procedure}${chart.part ? `-${chart.part}` : ''}`
  const [title, desc, marker] = [`${own}-title`, `${own}-desc`, `${own}-head`]
  const legend = breakLines(chartWords(lang).legend, noteSize, 6, width - 20)
  const whole = height + foot + legend.length * wordsLine
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `-1 -1 ${px(width)} ${px(whole)}`,
      width: px(width),
      height: px(whole),
      role: 'img',
      fill: ink,
      'text-anchor': 'middle',
      'aria-labelledby': `${title} ${desc}`,
      lang: lang === 'zh' ? 'zh-CN' : 'en',
      'font-family': "'Yifa Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    },
    element('title', { id: title }, chartWords(lang).name(chart.title[lang])),
    element('desc', { id: desc }, description(chart, lang)),
    element(
      'defs',
      {},
      element(
        'marker',
        { id: marker, viewBox: '0 0 8 8', refX: '7.5', refY: '4', markerWidth: '8', markerHeight: '8', orient: 'auto' },
        element('path', { d: 'M0 0L8 4L0 8Z', fill: ink }),
      ),
    ),
    element('rect', { x: '-1', y: '-1', width: px(width), height: px(whole), fill: paper }),
    ...lanes({ ...laid, lanes: laid.lanes.map((lane) => ({ ...lane, height: height - 2 })) }, chart, lang),
    element('g', { fill: 'none', stroke: ink, 'stroke-width': '1.3', 'marker-end': `url(#${marker})` }, ...laid.edges.map(arrow)),
    ...laid.nodes.map((placed) => box(placed, chart, lang)),
    ...laid.nodes.flatMap((placed) => periods(placed, chart, lang)),
    ...legend.map((text, i) => write(text, [4, height + foot - 6 + i * wordsLine], { size: noteSize, fill: soft, anchor: 'start' })),
  ).xml
}
