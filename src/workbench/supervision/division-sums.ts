import type { BoardView } from '../api.ts'

type Row = BoardView['organs'][number]
export type Figures = Pick<Row, 'running' | 'overdue' | 'cards' | 'red' | 'refused' | 'finished'>

const none: Figures = { running: 0, overdue: 0, cards: 0, red: 0, refused: 0, finished: 0 }

/** The figures of several organs together. */
export const sumOf = (rows: readonly Figures[]): Figures =>
  rows.reduce<Figures>(
    (sum, row) => ({
      running: sum.running + row.running,
      overdue: sum.overdue + row.overdue,
      cards: sum.cards + row.cards,
      red: sum.red + row.red,
      refused: sum.refused + row.refused,
      finished: sum.finished + row.finished,
    }),
    none,
  )

/** What a division's code begins with, and the codes of all below it: 2101 of 210100. */
const stemOf = (code: string): string => code.replace(/(?:0000|00)$/, '')

/** The figures of a division, with everything below it. */
export const sumWithin = (code: string, rows: readonly Row[]): Figures =>
  sumOf(rows.filter(({ division }) => division.startsWith(stemOf(code))))

/** How heavy a division weighs, from 0 to 4, by the share of its running cases that are overdue. Nothing running weighs nothing. */
export function weightOf({ running, overdue }: Figures): number {
  if (running === 0 || overdue === 0) return 0
  const share = overdue / running
  return share < 0.05 ? 1 : share < 0.15 ? 2 : share < 0.3 ? 3 : 4
}
