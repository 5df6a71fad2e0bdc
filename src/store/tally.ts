import type { BatchWrite, CaseRow } from './rows.ts'
import { forRows, rowsStatement, type Sending } from './sending.ts'

/** How much more or less there is of something at an organ (`organ_tally`). */
export interface Difference {
  readonly organ: string
  readonly what: string
  readonly day: string
  readonly n: number
}

const never = 'infinity'
const monthOf = (day: string): string => `${day.slice(0, 8)}01`

type Counted = Omit<Difference, 'n'>

/** What a case counts as: running until its soonest duty, or finished; and opened in its month. */
function countedAs({ file: { organ, opened }, finished, clocks }: CaseRow): Counted[] {
  const due = clocks.flatMap((clock) => (clock.kind === 'duty' && clock.due !== undefined ? [clock.due] : [])).sort()[0]
  const standing = finished ? { organ, what: 'finished', day: never } : { organ, what: 'running', day: due ?? never }
  return opened ? [standing, { organ, what: 'opened', day: monthOf(opened) }] : [standing]
}

/** What a batch changes in the counts of its organs; `before` are its cases as they were. */
export function tallied(
  { events, cases, cards }: Pick<BatchWrite, 'events' | 'cases' | 'cards'>,
  before: ReadonlyMap<string, CaseRow>,
): Difference[] {
  const sums = new Map<string, Difference>()
  const add = ({ organ, what, day }: Counted, by: 1 | -1): void => {
    const key = `${organ} ${what} ${day}`
    sums.set(key, { organ, what, day, n: (sums.get(key)?.n ?? 0) + by })
  }
  for (const row of cases) {
    const old = before.get(row.file.id)
    if (old) for (const one of countedAs(old)) add(one, -1)
    for (const one of countedAs(row)) add(one, 1)
  }
  for (const { kind, organ, day } of events) if (kind === 'overdue' || kind === 'refused') add({ organ, what: kind, day: monthOf(day) }, 1)
  for (const { organ, colour, day } of cards) add({ organ, what: colour, day: monthOf(day) }, 1)
  return [...sums.values()].filter(({ n }) => n !== 0)
}

const difference = { organ: 'text', what: 'text', day: 'date', n: 'integer' } as const

// What comes to nothing goes, so that a rebuilt tally has the same rows.
const deleteSpent = rowsStatement(
  'deleteTally',
  difference,
  (rows) => `delete from organ_tally t using ${rows}
    where t.region = $1 and t.organ = any($2::text[]) and t.organ = x.organ and t.what = x.what and t.day = x.day and t.n + x.n = 0`,
)

const addTally = rowsStatement(
  'addTally',
  difference,
  (rows) => `insert into organ_tally (region, organ, what, day, n) select $1, x.organ, x.what, x.day, x.n from ${rows}
    where x.n > 0 or exists (select from organ_tally t where t.region = $1 and t.organ = x.organ and t.what = x.what and t.day = x.day)
    on conflict (region, organ, what, day) do update set n = organ_tally.n + excluded.n`,
)

/** What adds the changes of a batch, in this order. */
export function tallyStatements(region: string, changes: readonly Difference[]): Sending[] {
  const lessening = changes.some(({ n }) => n < 0)
  return [...forRows(deleteSpent, region, lessening ? changes : []), ...forRows(addTally, region, changes)]
}
