import type { PeriodRow } from '../../operations/periods/period-views.ts'

/** Days in a row that are alike, put together: what a person reads, where the list of single days would be long. */
export function joinRows(rows: readonly PeriodRow[]): PeriodRow[] {
  const joined: PeriodRow[] = []
  for (const row of rows) {
    const before = joined.at(-1)
    const alike = before && before.because === row.because && before.rolls === row.rolls && before.says.zh === row.says.zh
    if (!before || !alike || row.because === 'corresponding-day') joined.push(row)
    else
      joined[joined.length - 1] = {
        ...before,
        to: row.to,
        ...(before.counted && row.counted && { counted: [before.counted[0] ?? 0, row.counted[1] ?? 0] }),
      }
  }
  return joined
}
