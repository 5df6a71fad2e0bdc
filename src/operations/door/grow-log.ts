import { append, type Frontier } from '../../kernel/record/frontier.ts'
import { tilesFilled } from '../../kernel/record/tiles.ts'
import type { Loaded } from '../../store/batch.ts'
import type { EventRow } from '../../store/rows.ts'
import { sha256 } from '../log/hashes.ts'

// The platform's own, which are faster than the kernel's.
const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex')
const hex = (hash: Uint8Array): string => Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('hex')

/** Appends the leaves of these events to the log. */
export function grow(from: Frontier, events: readonly EventRow[]) {
  const leaves = events.map((event) => bytes(event.leafHash))
  const { size, frontier, completed } = append(sha256, from, leaves)
  return { frontier, written: { size, frontier: JSON.stringify(frontier.hashes.map(hex)), tiles: tilesFilled(completed) } }
}

/** The right edge of the log as it was loaded. */
export const frontierOf = ({ size, frontier }: Loaded) => ({ size, hashes: (JSON.parse(frontier) as string[]).map(bytes) })
