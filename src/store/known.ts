import { LRUCache } from 'lru-cache'
import type { CaseRow, EntryRow } from './rows.ts'
import { type Head, sameHead } from './write-batch.ts'

/** Most of each kind that a server keeps in mind of a region. */
const most = { cases: 500, answers: 1_000, counters: 1_000, entries: 1_000 }

/** A register entry, told by register and key. */
export const entryName = ({ register, key }: { readonly register: string; readonly key: string }): string => `${register} ${key}`

export interface AnswerKept {
  readonly requestHash: string
  readonly answer: unknown
}

/** What is known of the record once a batch is committed. */
export interface Left extends Head {
  readonly cases: ReadonlyMap<string, CaseRow>
  readonly answers: ReadonlyMap<string, AnswerKept>
  /** Last numbers given out, by `series/year`; null where there is none. */
  readonly counters: ReadonlyMap<string, number | null>
  /** All versions of entries that were asked for, by name. */
  readonly entries: ReadonlyMap<string, readonly EntryRow[]>
  /** Entries that the batch changed. */
  readonly changed: readonly string[]
}

/**
 * What this server knows of a region's record since it wrote to it last, so that the next batch need not read it. Everything that it keeps follows
 * from the record, and the frontier is made of the hash of everything on record: so it holds as long as the head of the log is the one at which it
 * was learnt, which PostgreSQL compares before anything is written that rests on it (decisions 0021, 0036).
 */
export interface Known {
  /** The head at which it holds; undefined where nothing is known, or where others wrote in between of late and it would hardly hold. */
  head(): Head | undefined
  case(id: string): CaseRow | undefined
  answer(key: string): AnswerKept | undefined
  /** All versions of an entry; none where it is known that there is none. */
  entry(name: string): readonly EntryRow[] | undefined
  /** Last number given out, by `series/year`; null where it is known that there is none. */
  counter(name: string): number | null | undefined
  /** A batch was committed on `base`, and left this. What was known at another head is forgotten. */
  learn(base: Head, left: Left): void
  /** The head of the log as it was found stored. */
  meet(found: Head): void
  forget(): void
}

export function knownRecord(): Known {
  const cases = new LRUCache<string, CaseRow>({ max: most.cases })
  const answers = new LRUCache<string, AnswerKept>({ max: most.answers })
  const entries = new LRUCache<string, readonly EntryRow[]>({ max: most.entries })
  const counters = new LRUCache<string, { readonly last: number | null }>({ max: most.counters })
  let at: Head | undefined
  let alone = true

  const known: Known = {
    head: () => (alone ? at : undefined),
    case: (id) => cases.get(id),
    answer: (key) => answers.get(key),
    entry: (name) => entries.get(name),
    counter: (name) => counters.get(name)?.last,
    learn(base, left) {
      if (!at || !sameHead(at, base)) known.forget()
      for (const [id, row] of left.cases) cases.set(id, row)
      for (const [key, answer] of left.answers) answers.set(key, answer)
      for (const [name, last] of left.counters) counters.set(name, { last })
      for (const [name, rows] of left.entries) entries.set(name, rows)
      for (const name of left.changed) entries.delete(name)
      at = left
    },
    meet(found) {
      alone = at !== undefined && sameHead(at, found)
      if (!alone) known.forget()
    },
    forget() {
      for (const some of [cases, answers, entries, counters]) some.clear()
      at = undefined
    },
  }
  return known
}
