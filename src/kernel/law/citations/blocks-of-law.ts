import type { LawNode, LawText } from '../text/law-text.ts'
import type { Place } from './found-citation.ts'
import type { CitingBlock } from './outline.ts'

/** A block with the piece of the law its text is. */
export interface LawBlock extends CitingBlock {
  readonly node: LawNode
}

const units: Readonly<Partial<Record<LawNode['kind'], keyof Place>>> = {
  part: 'part',
  'sub-part': 'subpart',
  chapter: 'chapter',
  section: 'section',
  paragraph: 'paragraph',
  item: 'item',
  'sub-item': 'subitem',
}

/**
 * The running text of a parsed law, in order, with the place each piece stands in; what `findCitationsInBlocks` and `outlineOf` read.
 * Preface, clauses, annexes and tables stand outside the articles and have no place.
 */
export function blocksOfLaw({ nodes }: Pick<LawText, 'nodes'>): LawBlock[] {
  return nodes.flatMap((node) => blocksOf(node, {}))
}

function blocksOf(node: LawNode, above: Place): LawBlock[] {
  const here = placeOf(node, above)
  const own = node.text === '' ? [] : [{ text: node.text, here, node }]
  return [...own, ...node.children.flatMap((child) => blocksOf(child, here))]
}

function placeOf(node: LawNode, above: Place): Place {
  const [first, second] = node.number.split('-').map(Number)
  if (node.kind === 'article') {
    if (!first) return above
    return { ...above, article: first, ...(second ? { suffix: second } : {}) }
  }
  const unit = units[node.kind]
  const inArticle = unit === 'paragraph' || unit === 'item' || unit === 'subitem'
  if (unit === undefined || (inArticle && above.article === undefined)) return inArticle ? above : {}
  return first ? { ...above, [unit]: first } : above
}
