import { numeralClass, readNumber } from '../chinese-number.ts'
import type { Place } from './found-citation.ts'
import type { CitingBlock } from './outline.ts'

/** A block with the line it comes from (1-based) and the UTF-16 column its text starts at. */
export interface LineBlock extends CitingBlock {
  readonly line: number
  readonly column: number
}

interface Position {
  here: Place
  /** Last item of the list being read. */
  item?: number
  /** A plain line came after an item: the next item number may go on with the list. */
  interrupted: boolean
  expectsItems: boolean
}

const heading = /^#+\s*/
const plainDivision = new RegExp(`^第\\s*([${numeralClass}]+)\\s*(编|分编|章|节)(?=\\s|$|[^第、和或至规的所])`)
const label = new RegExp(`^[第笫]\\s*([${numeralClass}]+)(\\s*)条(?:之([一二三四五六七八九十]+))?([\\s\\u3000]*)`)
const itemLabel = new RegExp(`^\\s*[（(]\\s*([${numeralClass}]+)\\s*[）)]`)
const subitemLabel = /^\s*(?:[\d０-９]{1,2}\s*[.．、]|[①-⑳⒈-⒛])/
const invisible = /^[\s\u200b\u3000]*$/

/**
 * The lines of a law text in Markdown, each with the place it stands in. A rough reading that keeps line numbers, for texts not yet imported;
 * the paragraph stays unknown where a list is broken by plain lines and then goes on.
 */
export function blocksOfLawText(markdown: string): LineBlock[] {
  const blocks: LineBlock[] = []
  const at: Position = { here: {}, interrupted: false, expectsItems: false }
  for (const [i, raw] of markdown.split('\n').entries()) {
    const line = raw.replace(/\r$/, '')
    if (invisible.test(line) || line.startsWith('<!--')) continue
    if (heading.test(line)) {
      enterDivision(at, line.replace(heading, ''))
      continue
    }
    const column = enterLine(at, line)
    blocks.push({ text: line.slice(column), here: at.here, line: i + 1, column })
  }
  return blocks
}

function enterDivision(at: Position, title: string): void {
  const found = plainDivision.exec(title)
  const number = found ? readNumber(found[1] ?? '') : undefined
  if (!found || number === undefined) return
  const { part, subpart, chapter } = at.here
  const above = {
    编: {},
    分编: { part },
    章: { part, subpart },
    节: { part, subpart, chapter },
  }[found[2] ?? '']
  const unit = { 编: 'part', 分编: 'subpart', 章: 'chapter', 节: 'section' }[found[2] ?? '']
  if (above === undefined || unit === undefined) return
  const kept = Object.entries(above).filter(([, value]) => value !== undefined)
  at.here = { ...Object.fromEntries(kept), [unit]: number }
}

/** Moves to the place of a line; returns where its text begins. */
function enterLine(at: Position, line: string): number {
  const column = enterArticle(at, line) ?? (at.here.article === undefined ? 0 : enterInArticle(at, line))
  at.expectsItems = /[：:]\s*$/.test(line)
  return column
}

function enterArticle(at: Position, line: string): number | undefined {
  const found = label.exec(line)
  const article = found ? readNumber(found[1] ?? '') : undefined
  if (!found || article === undefined || (found[2] === '' && found[4] === '')) return undefined
  const suffix = found[3] === undefined ? undefined : readNumber(found[3])
  const { part, subpart, chapter, section } = at.here
  const above = Object.entries({ part, subpart, chapter, section }).filter(([, value]) => value !== undefined)
  at.here = { ...Object.fromEntries(above), article, ...(suffix === undefined ? {} : { suffix }), paragraph: 1 }
  delete at.item
  at.interrupted = false
  return found[0].length
}

function enterInArticle(at: Position, line: string): number {
  const { item: _item, subitem: _subitem, ...paragraphHere } = at.here
  const found = itemLabel.exec(line)
  const number = found ? readNumber(found[1] ?? '') : undefined
  if (found && number !== undefined && !(at.here.item !== undefined && /\d/.test(found[0]) && at.here.subitem !== undefined)) {
    if (at.interrupted && number > 1 && number === (at.item ?? 0) + 1) {
      const { paragraph: _paragraph, ...articleHere } = paragraphHere
      at.here = { ...articleHere, item: number }
    } else at.here = { ...paragraphHere, item: number }
    at.item = number
    at.interrupted = false
    return found[0].length
  }
  if (at.item !== undefined && (at.here.item !== undefined || at.interrupted) && subitemLabel.test(line)) return 0
  if (at.item !== undefined) at.interrupted = true
  at.here = { ...paragraphHere, ...(at.here.paragraph === undefined ? {} : { paragraph: at.here.paragraph + 1 }) }
  return 0
}
