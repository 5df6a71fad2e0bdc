/** What came of one operation that was asked: `refused` by law, or the class of the error. */
export type Outcome = 'done' | 'refused' | { readonly failed: string }

/** One transaction of the door. */
export interface BatchSeen {
  readonly acts: number
  /** Acts still waiting in the region. */
  readonly waiting: number
  readonly seconds: number
}

/** Told of what happens, for those who watch over the server: names, counts and times; never persons, answers or words of a case. */
export interface Watch {
  /** Runs what an operation does, and sees how long it took and what came of it. */
  during<T>(operation: string, run: () => Promise<T>): Promise<T>
  batch(seen: BatchSeen): void
  /** Statutory clocks that fired in one look. */
  clocks(fired: number): void
  /** Statutory clocks that failed again and again and are left alone for now. */
  parked(clocks: number): void
  /** Witnesses that claim to have seen more of the log than there is, and show nothing. */
  claims(witnesses: number): void
  /** Milliseconds by which this server's clock is ahead of the database's. */
  ahead(milliseconds: number): void
}
