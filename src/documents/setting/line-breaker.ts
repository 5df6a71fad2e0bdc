/** How far a piece of text advances, in points, the space after its last character included; pieces add up to their line. */
export type Measure = (text: string) => number

export interface Column {
  /** Width of a full line, in points. */
  readonly width: number
  /** How far the first line begins to the right, in points. Default 0. */
  readonly firstIndent?: number
  /** How far the other lines begin to the right, in points. Default 0. */
  readonly restIndent?: number
}

export interface Line {
  readonly text: string
  /** Distance from the left edge of the column, in points. */
  readonly indent: number
  /** Width of the text when set naturally, in points. */
  readonly width: number
  /** Room for the text, in points: the width of the column less the indent. */
  readonly room: number
  /** The last line of its paragraph is not spread to the right edge. */
  readonly last: boolean
}

// GB/T 15834-2011, 5.1: these stand neither at the head nor at the end of a line, and dash and ellipsis are not torn apart.
const notAtHead = new Set('，。、；：？！）〕］】》〉」』”’·～－%‰℃,.;:!?)]}')
const notAtEnd = new Set('（〔［【《〈「『“‘￥¥§№([{')
/** Rounding of widths that should fill a line exactly, in points. */
const slack = 0.01
const pieces = /——|……|[\u0021-\u007e\u00a0-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u024f]+|\s+|./gsu

/** Runs that must stay on one line: opening marks go with what follows, closing marks with what precedes. */
function clusters(text: string): string[] {
  const made: string[] = []
  let openingPending = false
  for (const piece of text.match(pieces) ?? []) {
    const first = piece[0] ?? ''
    const joinsBefore = openingPending || notAtHead.has(first) || first === '/'
    if (joinsBefore && made.length > 0 && !/^\s+$/.test(piece)) made[made.length - 1] += piece
    else made.push(piece)
    openingPending = notAtEnd.has(piece.at(-1) ?? '') || piece.endsWith('/')
  }
  return made
}

/** The longest head of `text` that fits, at least one character. */
function cut(text: string, room: number, measure: Measure): [string, string] {
  const characters = [...text]
  let count = 1
  while (count < characters.length && measure(characters.slice(0, count + 1).join('')) <= room) count++
  return [characters.slice(0, count).join(''), characters.slice(count).join('')]
}

/**
 * Breaks one paragraph into lines as Chinese typesetting asks.
 *
 * Words and numbers in Latin letters stay whole unless they are longer than a line; spaces at a break disappear.
 *
 * @returns at least one line; an empty text gives one empty line
 * @source GB/T 15834-2011, 5.1 (where punctuation may stand)
 */
export function breakLines(text: string, column: Column, measure: Measure): Line[] {
  const lines: Line[] = []
  let current = ''
  let width = 0
  let space = ''
  const indent = () => (lines.length === 0 ? column.firstIndent : column.restIndent) ?? 0
  const room = () => column.width - indent() + slack
  const close = (last: boolean) => {
    lines.push({ text: current, indent: indent(), width, room: column.width - indent(), last })
    current = ''
    width = 0
    space = ''
  }
  for (const cluster of clusters(text.trim())) {
    if (/^\s+$/.test(cluster)) {
      space = cluster
      continue
    }
    const gap = current === '' ? '' : space
    const wide = measure(cluster) + (gap === '' ? 0 : measure(gap))
    if (width + wide > room() && current !== '') close(false)
    let rest = current === '' ? cluster : gap + cluster
    while (current === '' && measure(rest) > room() && [...rest].length > 1) {
      ;[current, rest] = cut(rest, room(), measure)
      width = measure(current)
      close(false)
    }
    current += rest
    width += measure(rest)
    space = ''
  }
  close(true)
  return lines
}

/**
 * Breaks a title into the fewest lines of about equal length. A line feed in the title decides the breaks instead.
 * @source GB/T 9704-2012, 7.3.1: several centred lines, in the shape of a trapezium or a rhombus
 */
export function breakTitle(title: string, width: number, measure: Measure): string[] {
  if (title.includes('\n')) return title.split('\n').flatMap((line) => breakTitle(line, width, measure))
  const fewest = breakLines(title, { width }, measure).length
  const even = measure(title) / fewest
  for (let share = even; share < width; share += even / 20) {
    const lines = breakLines(title, { width: share }, measure)
    if (lines.length === fewest) return lines.map((line) => line.text)
  }
  return breakLines(title, { width }, measure).map((line) => line.text)
}
