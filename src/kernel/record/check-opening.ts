import { fromHex, hex } from './bytes.ts'
import { canonicalBytes } from './canonical-json.ts'
import { commitment } from './commitment.ts'
import type { Hash } from './merkle.ts'

/** What is kept beside an entry: salts and content, or the number of the act by which it was erased. */
export interface KeptOpening {
  readonly salts: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  /** Parts of it stand encrypted beside it: where a salt is covered, only who has the key can open the commitment. */
  readonly sealed?: boolean
}

/** A commitment of the entry that what is kept does not open. */
export interface OpeningFault {
  readonly path: string
  readonly fault: 'cannot-be-opened' | 'differs'
}

/** What is kept, by name; nothing where it was put in place of an object. */
const members = (kept: unknown): Readonly<Record<string, unknown>> =>
  typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {}

/** Which entry, by its number in the log, ordered that this content be erased; undefined where it was not. */
export function erasedBy({ body }: Pick<KeptOpening, 'body'>): number | undefined {
  const { erased } = members(body)
  return typeof erased === 'number' ? erased : undefined
}

/**
 * Whether this content is lost: `true` until an act has taken the log on without it, then the number of that act in the log. Undefined where it is not.
 */
export function lostBy({ body }: Pick<KeptOpening, 'body'>): number | true | undefined {
  const { lost } = members(body)
  return typeof lost === 'number' || lost === true ? lost : undefined
}

/**
 * The parts of an event's content, each under the path that its entry commits to. What the content says that no entry commits to, such as
 * that it was erased, is left out.
 */
function partsOf(body: KeptOpening['body']): Map<string, unknown> {
  const { actor, withOfficers, answers, erased: _, ...result } = members(body)
  const parts = new Map<string, unknown>([
    ['actor', { actor, ...(withOfficers !== undefined && { withOfficers }) }],
    ['result', result],
  ])
  for (const [name, answer] of Object.entries((answers ?? {}) as Record<string, unknown>)) parts.set(`answers.${name}`, answer)
  return parts
}

/** Commitment to a part, in hex; undefined where there is none, because altered content may hold what no record can. */
function committedTo(hash: Hash, part: { path: string; salt: Uint8Array; value: unknown }): string | undefined {
  try {
    return hex(commitment(hash, { ...part, value: canonicalBytes(part.value) }))
  } catch {
    return undefined
  }
}

/**
 * Checks that every commitment of an entry opens to what is kept, and that nothing is kept which the entry does not commit to. Parts that are sealed are
 * passed over: who has the key opens them first. Never throws, whatever is kept.
 */
export function openingFaults(
  hash: Hash,
  committed: Readonly<Record<string, string>>,
  { salts, body, sealed = false }: KeptOpening,
): OpeningFault[] {
  const parts = partsOf(body)
  const held = members(salts)
  return [...new Set([...Object.keys(committed), ...parts.keys()])].flatMap((path): OpeningFault[] => {
    if (sealed && Object.hasOwn(committed, path) && held[path] === '') return []
    const salt = fromHex(String(held[path] ?? ''))
    if (!parts.has(path) || salt?.length !== 32) return [{ path, fault: 'cannot-be-opened' }]
    const opened = committedTo(hash, { path, salt, value: parts.get(path) })
    return opened !== undefined && opened === committed[path] ? [] : [{ path, fault: 'differs' }]
  })
}
