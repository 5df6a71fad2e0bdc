import { fromEpochDay } from '../time/local-date.ts'
import { isHexOf, sameBytes } from './bytes.ts'
import { append, emptyFrontier, type Frontier, frontierRoot } from './frontier.ts'
import { type LogProblem, logProblem } from './log-problem.ts'
import { type Hash, leafHash } from './merkle.ts'
import { leafVersions } from './receipt.ts'
import { tileWidth } from './tiles.ts'

/** What an entry says of itself; absent where only its hash is known. */
interface EntryHead {
  readonly case: string
  readonly n: number
  readonly prev: string
  /** Milliseconds since 1970. */
  readonly t: number
}

export interface LogEntry {
  readonly index: number
  readonly hash: Uint8Array
  readonly head?: EntryHead
}

/** How entries are read. */
export interface EntryReading {
  readonly hash: Hash
  /** Name of the log that the entries must name. */
  readonly origin: string
  /** Text of UTF-8 bytes, undefined when they are not well-formed. Handed in, because a platform has a faster one than the kernel. */
  decode(bytes: Uint8Array): string | undefined
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)

/** Reads the bytes of an entry; undefined as its head when it is no record of this log. */
export function readEntry(
  { hash, origin, decode }: EntryReading,
  index: number,
  bytes: Uint8Array,
): LogEntry & { readonly leaf?: Readonly<Record<string, unknown>> } {
  const hashed = leafHash(hash, bytes)
  let leaf: unknown
  try {
    leaf = JSON.parse(decode(bytes) ?? '')
  } catch {
    return { index, hash: hashed }
  }
  const { v, log, case: caseId, n, prev, t } = (leaf ?? {}) as Record<string, unknown>
  const sound = (leafVersions as readonly unknown[]).includes(v) && log === origin && typeof caseId === 'string' && typeof prev === 'string'
  if (!sound || !isWhole(n) || !isWhole(t)) return { index, hash: hashed }
  return { index, hash: hashed, head: { case: caseId, n, prev, t }, leaf: leaf as Record<string, unknown> }
}

/** A tree by size and root, that somebody vouches for. */
export interface Mark {
  readonly size: number
  readonly root: Uint8Array
  /** When witnesses saw it, in seconds since 1970, the earliest. */
  readonly seen?: number
}

export interface LogCheck {
  /** Takes the next entry. */
  take(entry: LogEntry): void
  /** All problems, in the order of the log, once every entry was taken. */
  end(): LogProblem[]
}

/** How far the time that an entry says may lie outside what witnesses saw: signing and cosigning take moments. In milliseconds. */
const slack = 120_000

/**
 * Checks a whole log, entry by entry: none is missing or doubled, each follows from the one before it in its case, the root is the one that
 * was signed at every size that somebody vouches for, and the times fit what witnesses saw.
 * @param marks checkpoints to compare with, in any order
 */
export function openLogCheck(hash: Hash, marks: readonly Mark[]): LogCheck {
  const problems: LogProblem[] = []
  const cases = new Map<string, { n: number; hash: Uint8Array }>()
  const due = [...marks].sort((a, b) => a.size - b.size)
  let frontier: Frontier = emptyFrontier
  let waiting: Uint8Array[] = []
  let taken = 0

  const settle = (): void => {
    frontier = append(hash, frontier, waiting).frontier
    waiting = []
    for (let mark = due[0]; mark && mark.size <= frontier.size; mark = due[0]) {
      due.shift()
      if (!sameBytes(frontierRoot(hash, frontier), mark.root)) problems.push(logProblem('root-differs', { fact: `size ${mark.size}` }))
    }
  }
  const chain = ({ index, hash: own, head }: LogEntry): void => {
    if (!head) return
    const before = cases.get(head.case)
    if (head.n !== (before?.n ?? 0) + 1 || !(before ? isHexOf(head.prev, before.hash) : head.prev === ''))
      problems.push(logProblem('chain-broken', { index, case: head.case }))
    cases.set(head.case, { n: head.n, hash: own })
  }
  const times = timeBounds(marks)
  // What was signed of a log without entries is compared with that, not with what it grew to.
  settle()

  return {
    take(entry) {
      if (entry.index !== taken) problems.push(missingOr(entry.index, taken))
      taken = Math.max(taken, entry.index + 1)
      chain(entry)
      const late = entry.head && times(entry.index, entry.head)
      if (late) problems.push(late)
      waiting.push(entry.hash)
      if (waiting.length === tileWidth || frontier.size + waiting.length === due[0]?.size) settle()
    },
    end() {
      settle()
      for (const mark of due) problems.push(logProblem('truncated', { index: frontier.size, fact: `${frontier.size} < ${mark.size}` }))
      return problems
    },
  }
}

const missingOr = (index: number, expected: number): LogProblem =>
  index < expected ? logProblem('entry-surplus', { index }) : logProblem('entry-missing', { index: expected })

/** The sandwich: an entry was made after the last checkpoint without it was seen, and before the first one with it was. */
function timeBounds(marks: readonly Mark[]): (index: number, head: EntryHead) => LogProblem | undefined {
  const seen = marks.flatMap(({ size, seen: at }) => (at === undefined ? [] : [{ size, at: at * 1000 }])).sort((a, b) => a.size - b.size)
  let next = 0
  let from = Number.NEGATIVE_INFINITY
  return (index, { case: caseId, t }) => {
    for (let mark = seen[next]; mark && mark.size <= index; mark = seen[next]) {
      from = Math.max(from, mark.at)
      next++
    }
    const to = seen[next]?.at ?? Number.POSITIVE_INFINITY
    if (t >= from - slack && t <= to + slack) return undefined
    const fact = `${instant(t)}: ${instant(from)} – ${instant(to)}`
    return logProblem(t < from ? 'time-too-early' : 'time-too-late', { index, case: caseId, fact })
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The years that have four digits, 0000 to 9999: what an instant can be written in. */
const [earliest, latest] = [-62_167_219_200_000, 253_402_300_799_999]

/** An instant in UTC, to the second; a dash where nobody saw anything before or after. What an entry says may be no time of this world. */
function instant(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '—'
  if (milliseconds < earliest || milliseconds > latest) return `${milliseconds} ms`
  const seconds = Math.floor(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)]
  return `${fromEpochDay(Math.floor(hours / 24))}T${[hours % 24, minutes % 60, seconds % 60].map(twoDigits).join(':')}Z`
}
