import type { NodeKind } from '../../../kernel/law/text/law-text.ts'
import type { Piece, TextRow } from '../../../kernel/law/text/text-rows.ts'
import { element, type Xml } from '../../xml.ts'
import { asPrinted, cellsOf, countsPlainly, labelOf } from '../law-copy.ts'

/** Element and abbreviation for each kind. @source Akoma Ntoso Naming Convention 1.0, 5.3 (abbreviations in eIds) */
const elements: Readonly<Partial<Record<NodeKind, readonly [name: string, short: string]>>> = {
  part: ['part', 'part'],
  'sub-part': ['title', 'title'],
  chapter: ['chapter', 'chp'],
  section: ['section', 'sec'],
  article: ['article', 'art'],
  clause: ['clause', 'cl'],
  paragraph: ['paragraph', 'para'],
  item: ['point', 'point'],
  'sub-item': ['indent', 'indent'],
}

/** Gives out an eId under the one above it, which is empty at the top. */
type Ids = (above: string, short: string, number: string) => string

/** A place that has no number is `nn`, and one that comes again gets its turn behind it, so that each eId is there once. */
function countIds(): Ids {
  const given = new Map<string, number>()
  const give: Ids = (above, short, number) => {
    const counted = number === '' ? 'nn' : number
    const id = `${above === '' ? '' : `${above}__`}${short}_${counted}`
    const turn = (given.get(id) ?? 0) + 1
    given.set(id, turn)
    return turn === 1 ? id : give(above, short, `${counted}-n${turn}`)
  }
  return give
}

const p = (text: string): Xml => element('p', {}, text)

const tableOf = (text: string): Xml =>
  element(
    'table',
    {},
    cellsOf(text).map((row, i) =>
      element(
        'tr',
        {},
        row.map((cell) => element(i === 0 ? 'th' : 'td', {}, p(cell))),
      ),
    ),
  )

/** Label and words of an item or a sub-item. */
const label = /^(?:[（(]\s*[〇○零一二三四五六七八九十百\d０-９]+\s*[）)]|[\d０-９]+[.．、]|[①-⑳⒈-⒛])/
function parted(kind: NodeKind, text: string): { num?: string; words: string } {
  const num = kind === 'item' || kind === 'sub-item' ? label.exec(text)?.[0] : undefined
  return num === undefined ? { words: text } : { num, words: text.slice(num.length) }
}

/** A paragraph, item or sub-item. A table that follows a paragraph stands in it, for a table may not stand between provisions. */
function provision(piece: Piece, above: string, ids: Ids, tables: readonly Xml[] = []): Xml {
  const [name, short] = elements[piece.k] ?? ['hcontainer', 'hcontainer']
  const eId = ids(above, short, piece.n)
  const { num, words } = parted(piece.k, piece.t)
  const inner = (piece.c ?? []).map((child) => provision(child, eId, ids))
  const attributes = { eId, ...(name === 'hcontainer' && { name: 'text' }) }
  const numbered = num !== undefined && element('num', {}, num)
  if (inner.length === 0)
    return element(name, attributes, numbered, element('content', {}, words !== '' || tables.length === 0 ? p(words) : [], tables))
  return element(
    name,
    attributes,
    numbered,
    words !== '' && element('intro', {}, p(words)),
    inner,
    tables.length > 0 && element('wrapUp', {}, tables),
  )
}

/** What stands under an article, in order. */
function provisions(pieces: readonly Piece[], above: string, ids: Ids): Xml[] {
  return pieces.flatMap((piece, i): Xml[] => {
    const follows = pieces[i - 1]
    if (piece.k === 'table' && follows && follows.k !== 'table') return []
    if (piece.k === 'table')
      return [element('hcontainer', { eId: ids(above, 'hcontainer', ''), name: 'table' }, element('content', {}, tableOf(piece.t)))]
    const next = pieces[i + 1]
    return [provision(piece, above, ids, next?.k === 'table' ? [tableOf(next.t)] : [])]
  })
}

interface Grown {
  readonly row: TextRow
  readonly below: Grown[]
}

const divides = (kind: NodeKind): boolean => kind === 'part' || kind === 'sub-part' || kind === 'chapter' || kind === 'section'

/** The tree of the rows that are no annex; words printed below a heading stand under it. */
export function grow(rows: readonly TextRow[]): Grown[] {
  const top: Grown[] = []
  const made = new Map<number, Grown>()
  let heading: Grown | undefined
  for (const row of asPrinted(rows).filter(({ kind }) => kind !== 'annex')) {
    const grown: Grown = { row, below: [] }
    made.set(row.n, grown)
    const above = row.kind === 'preface' ? heading : row.parent === undefined ? undefined : made.get(row.parent)
    ;(above?.below ?? top).push(grown)
    if (divides(row.kind)) heading = grown
  }
  return top
}

const textLines = (pieces: readonly Piece[]): Xml[] =>
  pieces.flatMap((piece) => [...(piece.t === '' ? [] : [piece.k === 'table' ? tableOf(piece.t) : p(piece.t)]), ...textLines(piece.c ?? [])])

/** Words outside any article, as blocks: a heading is their first line. */
export const looseText = ({ heading, pieces }: TextRow): Xml[] => [...(heading === '' ? [] : [p(heading)]), ...textLines(pieces)]

interface Writing {
  readonly ids: Ids
  /** Whether chapters are labelled 一、二、三、. */
  readonly plainly: boolean
}

function division({ row, below }: Grown, above: string, writing: Writing): Xml {
  const { kind, number, heading, pieces } = row
  const { ids, plainly } = writing
  if (kind === 'preface')
    return element('hcontainer', { eId: ids(above, 'hcontainer', ''), name: 'text' }, element('content', {}, looseText(row)))
  const [name, short] = elements[kind] ?? ['hcontainer', 'hcontainer']
  // Articles are counted through the whole text, so that their eIds need no chapter in front and stay when chapters change.
  const eId = ids(divides(kind) ? above : '', short, number)
  const num = labelOf(row, plainly)
  const intro = divides(kind) && below[0]?.row.kind === 'preface' ? below[0] : undefined
  const inner = divides(kind) ? below.slice(intro ? 1 : 0).map((one) => division(one, eId, writing)) : provisions(pieces, eId, ids)
  return element(
    name,
    { eId },
    num !== '' && element('num', {}, num),
    heading !== '' && element('heading', {}, heading),
    intro && element('intro', {}, looseText(intro.row)),
    inner.length > 0 || divides(kind) ? inner : element('content', {}, p('')),
  )
}

/** The body of a text. */
export function bodyOf(top: readonly Grown[], rows: readonly TextRow[]): Xml[] {
  const writing = { ids: countIds(), plainly: countsPlainly(rows) }
  return top.map((one) => division(one, '', writing))
}
