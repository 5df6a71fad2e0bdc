import type { Flowchart, FlowNode } from '../../kernel/flowchart/flowchart.ts'
import { boxWidth, type Measure } from '../../kernel/flowchart/lay-out.ts'
import type { Text } from '../../kernel/law/instrument.ts'

export type ChartLanguage = keyof Text

const fixed = {
  zh: {
    law: '依法成立',
    part: '分程序，另图',
    beyond: '本分程序之外',
    when: (words: string) => `仅限：${words}`,
    others: (roles: string) => `也可由${roles}办`,
    closes: (numbers: string) => `此后不得再办：${numbers}`,
    undoes: (numbers: string) => `须重新办：${numbers}`,
    since: (number: number, clock: string) => `自${number}起：${clock}`,
    joins: { all: '皆', any: '或', mixed: '皆' },
    start: '开始',
    end: '结束',
    name: (title: string) => `${title}流程图`,
    lane: (role: string, titles: string) => `${role}：${titles}`,
    says: '各列为办理角色，自上而下为先后顺序；带“皆”的菱形表示箭头所示各项都要先办，带“或”的表示先办一项即可，虚线箭头中画短线的表示任选其一，画点的表示只计期限。完整规则以程序表为准。',
    legend: '实线：须先办　短虚线：任选其一　点线：只计期限或自此可办　灰底：依法成立　双线框：分程序　编号与程序表一致',
    either: '任选其一',
    bpmnSays: '由程序声明生成，只供阅读，不供执行：写明依法可以办理的先后顺序；期限、职责分离、不得再办等完整规则以程序表为准。',
    sep: '、',
  },
  en: {
    law: 'done by the law',
    part: 'part, drawn apart',
    beyond: 'outside this part',
    when: (words: string) => `only: ${words}`,
    others: (roles: string) => `also by ${roles}`,
    closes: (numbers: string) => `rules out: ${numbers}`,
    undoes: (numbers: string) => `to be redone: ${numbers}`,
    since: (number: number, clock: string) => `from ${number}: ${clock}`,
    joins: { all: 'all', any: 'or', mixed: 'all' },
    start: 'Start',
    end: 'End',
    name: (title: string) => `Flowchart: ${title}`,
    lane: (role: string, titles: string) => `${role}: ${titles}`,
    says: 'Columns are roles; time runs downwards. A rhombus with “all” needs every arrow into it, with “or” one of them; dashed arrows are alternatives, dotted arrows only carry a period. The table of the procedure is the full rule.',
    legend:
      'solid: must come first · dashed: one of these · dotted: a period only · grey: by law · double frame: part · numbers as in the table',
    either: 'one of these',
    bpmnSays:
      'Made from the declaration of the procedure, to be read and not run: the order in which the law lets acts be done. The table of the procedure is the full rule.',
    sep: ', ',
  },
} as const

/** What the pictures say besides what the declaration says. */
export const chartWords = (lang: ChartLanguage) => fixed[lang]

/** Width of a sign in ems: a full square for Chinese, about half for others. */
const em = (sign: string): number => (/[\u2e80-\uffef“”]/u.test(sign) ? 1 : /[A-ZMW%]/.test(sign) ? 0.7 : 0.54)

/** Words that stay together: a Latin word or number, or one Chinese sign with the mark that may not begin a line. */
const pieces = /(?:[\u2e80-\uffef“]|[^\s\u2e80-\uffef“]+)[，。、；：”）》]*\s?|\s/gu

/** Breaks a text into lines of `room` pixels; what does not fit into `most` lines ends in an ellipsis. */
export function breakLines(text: string, size: number, most: number, room = boxWidth - 14): string[] {
  const lines: string[] = []
  let [line, width] = ['', 0]
  for (const piece of text.match(pieces) ?? []) {
    const wide = [...piece].reduce((sum, sign) => sum + em(sign) * size, 0)
    if (line !== '' && width + wide > room) {
      lines.push(line.trim())
      ;[line, width] = ['', 0]
    }
    line += piece
    width += wide
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`]
}

export interface ChartLine {
  readonly text: string
  readonly small: boolean
}

export const titleSize = 14
export const noteSize = 11
const rowOf = (small: boolean): number => (small ? 15 : 19)

/** The lines inside a box: number and title, and below, small, what else a reader must know, each in at most `most` lines. */
export function boxLines(chart: Flowchart, node: FlowNode, lang: ChartLanguage, most = 3): ChartLine[] {
  const w = fixed[lang]
  const role = (id: string): string => chart.roles[id]?.[lang] ?? id
  const notes = [
    ...(node.kind === 'act' ? [] : [w[node.kind]]),
    ...(node.others.length > 0 ? [w.others(node.others.map(role).join(w.sep))] : []),
    ...(node.when ? [w.when(node.when[lang])] : []),
    ...(node.undoes.length > 0 ? [w.undoes(node.undoes.join(w.sep))] : []),
    ...(node.closes.length > 0 ? [w.closes(node.closes.join(w.sep))] : []),
  ]
  const named = node.kind === 'part' ? node.title[lang] : `${node.number} ${node.title[lang]}`
  return [
    ...breakLines(named, titleSize, 3).map((text) => ({ text, small: false })),
    ...notes.flatMap((note) => breakLines(note, noteSize, most)).map((text) => ({ text, small: true })),
  ]
}

/** What is written at the arrow heads of a box: the periods; from which act, where more than one arrow leads to it. */
export function clockLines(chart: Flowchart, node: FlowNode, lang: ChartLanguage): string[] {
  const into = chart.edges.filter((edge) => edge.to === node.id)
  const texts = [...new Set(into.flatMap(({ clocks }) => clocks.map((clock) => clock[lang])))]
  return texts.flatMap((text) => {
    const from = into.filter(({ clocks }) => clocks.some((clock) => clock[lang] === text))
    if (from.length === into.length) return [text]
    return from.map((edge) => {
      const source = chart.nodes.find(({ id }) => id === edge.from)
      return !source || source.kind === 'part' ? text : fixed[lang].since(source.number, text)
    })
  })
}

/** Height of the lines of a box from its top, each with its base line. */
export function baseLines(lines: readonly ChartLine[]): { readonly at: readonly number[]; readonly height: number } {
  let y = 6
  const at = lines.map(({ small }) => {
    y += rowOf(small)
    return y - 4
  })
  return { at, height: Math.max(44, y + 8) }
}

/** How much room a chart's writing takes in this language. */
export const measureIn = (chart: Flowchart, lang: ChartLanguage): Measure => ({
  box: (node) => baseLines(boxLines(chart, node, lang)).height,
  words: (node) => clockLines(chart, node, lang).length,
})
