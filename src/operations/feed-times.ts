/** The instant at which a day begins in China, as RFC 3339 in UTC. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()

/** Entries in the order of their instants, the latest first; of one instant, in the order of their ids, so that the order never wavers. */
export const newestFirst = <Entry extends { readonly updated: string; readonly id: string }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => (a.updated === b.updated ? (a.id < b.id ? 1 : -1) : a.updated < b.updated ? 1 : -1))
