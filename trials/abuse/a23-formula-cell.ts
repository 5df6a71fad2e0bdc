import fc from 'fast-check'
import { csv } from '../../src/operations/csv.ts'
import type { Figure } from '../run-trials.ts'
import { none } from './figures.ts'

/** Reads CSV as RFC 4180 says, by another way than it was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i++) {
    const c = text[i] ?? ''
    const row = rows.at(-1) as string[]
    const last = row.length - 1
    if (quoted && c === '"' && text[i + 1] === '"') {
      row[last] += '"'
      i++
    } else if (c === '"' && (quoted || row[last] === '')) quoted = !quoted
    else if (!quoted && c === ',') row.push('')
    else if (!quoted && c === '\r' && text[i + 1] === '\n') {
      rows.push([''])
      i++
    } else row[last] += c
  }
  return rows.slice(0, -1)
}

const live = (cell: string): boolean => /^[\s\p{Cf}\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u.test(cell)
const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u200b=',
  '\ufeff=',
  '"=',
  ',=',
  "'=",
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
]
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...starts), fc.string()).map(([start, rest]) => start + rest),
)

/** Tables of random cells, written as every export of the platform writes them (`operations/csv.ts`), and read again. */
export const a23 =
  (tables = 2_000) =>
  async (): Promise<readonly Figure[]> => {
    const bad: string[] = []
    let [cells, plain] = [0, 0]
    for (const rows of fc.sample(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), tables)) {
      const read = readCsv(csv(rows))
      for (const [r, row] of rows.entries())
        for (const [c, value] of row.entries()) {
          cells++
          const got = read[r]?.[c]
          if (live(value)) plain++
          if (got === undefined || (got !== value && got !== `'${value}`))
            bad.push(`lost: ${JSON.stringify(value)} is ${JSON.stringify(got)}`)
          else if (live(got)) bad.push(`live: ${JSON.stringify(value)}`)
        }
    }
    return [
      none(
        'cells of random tables that come back other, or as a formula',
        { tried: cells, bad },
        { what: 'live as they were', found: plain },
      ),
    ]
  }
