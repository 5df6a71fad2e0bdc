import { type Doubt, doubt } from './doubt.ts'
import type { LawNode, LawText, NodeKind } from './law-text.ts'

const divisions: readonly NodeKind[] = ['part', 'sub-part', 'chapter', 'section']

const main = (node: LawNode): number => Number(/^\d+/.exec(node.number)?.[0] ?? 0)

/**
 * Holes in the numbers of headings: a heading that the source has lost. Numbers begin again under each heading above, or go on through the whole
 * text (chapters of a code); headings without number are left out.
 */
export function checkNumbering(text: Pick<LawText, 'nodes'>): Doubt[] {
  return among(text.nodes, new Map())
}

function among(nodes: readonly LawNode[], through: Map<NodeKind, number>): Doubt[] {
  const found: Doubt[] = []
  const here = new Map<NodeKind, number>()
  for (const node of nodes) {
    if (!divisions.includes(node.kind)) continue
    const number = main(node)
    const last = here.get(node.kind) ?? 0
    const goesOn =
      number === 0 || number === last + 1 || number === (through.get(node.kind) ?? 0) + 1 || (node.number.includes('-') && number === last)
    if (!goesOn && last === 0) found.push(doubt(node.line, 'heading-start', `${node.number} ${node.heading}`))
    else if (!goesOn) found.push(doubt(node.line, 'heading-hole', `${last} → ${node.number} ${node.heading}`))
    if (number > 0) {
      here.set(node.kind, number)
      through.set(node.kind, number)
    }
    found.push(...among(node.children, through))
  }
  return found
}
