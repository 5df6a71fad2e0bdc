import type { CounterRow } from '../../store/rows.ts'

/** Numbers given out in a batch, on top of the last ones stored. Nothing is used up by an attempt that comes to nothing. */
export interface Numbering {
  next(series: string, year: number): number
  save(): ReadonlyMap<string, CounterRow>
  restore(saved: ReadonlyMap<string, CounterRow>): void
  rows(): CounterRow[]
  /** Takes in last numbers of series that were not loaded at first. */
  know(more: ReadonlyMap<string, number>): void
}

export function numbering(first: ReadonlyMap<string, number>): Numbering {
  let stored = first
  let now = new Map<string, CounterRow>()
  // Most attempts give out no number: what was saved is copied only before it changes.
  let saved = false
  return {
    next(series, year) {
      const key = `${series}/${year}`
      // After acts were lost (series ''), a series that is not known here may have begun in them.
      const last = (now.get(key)?.last ?? stored.get(key) ?? stored.get(`/${year}`) ?? 0) + 1
      if (saved) now = new Map(now)
      saved = false
      now.set(key, { series, year, last })
      return last
    },
    save() {
      saved = true
      return now
    },
    restore(before) {
      now = new Map(before)
      saved = false
    },
    rows: () => [...now.values()],
    know(more) {
      stored = new Map([...stored, ...more])
    },
  }
}
