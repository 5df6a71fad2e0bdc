import { randomBytes } from 'node:crypto'
import { canonical } from '../../kernel/record/canonical-json.ts'
import { commitment, saltLength } from '../../kernel/record/commitment.ts'
import { leafHash } from '../../kernel/record/merkle.ts'
import { leafVersion, longestLeaf, type Pin } from '../../kernel/record/receipt.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EventBody, EventKind, EventRow } from '../../store/rows.ts'
import { sha256Hex } from '../../store/sha256.ts'

/** What the leaf says openly. Persons, answers and results stand behind salted commitments. */
export interface Happened {
  readonly log: string
  readonly seq: number
  readonly caseId: string
  readonly n: number
  /** Leaf hash of the case's previous event, hex; empty for the first. */
  readonly prev: string
  readonly kind: EventKind
  readonly act: string
  readonly procedure: string
  readonly definition: string
  readonly organ: string
  readonly day: LocalDate
  /** Milliseconds since 1970. */
  readonly at: number
  /** Provisions relied on, with the hash of the text of each. */
  readonly relied: readonly Pin[]
  /** Codes with which an attempt was refused. */
  readonly refused?: readonly string[]
  readonly body: EventBody
}

// The platform's own, which are faster than the kernel's: an act is written out and hashed many times over.
const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8')

let drawn = Buffer.alloc(0)

/** A salt that nobody has had. Asking the system for random bytes costs more than hashing an answer, so that many are asked for at once. */
function newSalt(): Buffer {
  if (drawn.length < saltLength) drawn = randomBytes(saltLength * 256)
  const salt = drawn.subarray(0, saltLength)
  drawn = drawn.subarray(saltLength)
  return salt
}

function committed(body: EventBody): { com: Record<string, string>; salts: Record<string, string> } {
  const { actor, withOfficers, answers, ...result } = body
  const values: [string, unknown][] = [['actor', { actor, ...(withOfficers && { withOfficers }) }]]
  for (const [name, answer] of Object.entries(answers)) values.push([`answers.${name}`, answer])
  values.push(['result', result])
  const salts: Record<string, string> = {}
  const com: Record<string, string> = {}
  for (const [path, value] of values) {
    const salt = newSalt()
    salts[path] = salt.toString('hex')
    com[path] = commitment(sha256Hex, { path, salt, value: bytesOf(canonical(value)) })
  }
  return { com, salts }
}

/** An event with its leaf: canonical JSON made once, hashed, stored and never made again. @throws Error when the leaf is longer than the log takes */
export function makeEvent(happened: Happened): EventRow {
  const { body, seq, caseId, n, kind, act, procedure, organ, day } = happened
  const { com, salts } = committed(body)
  // In the order in which it is written out, so that nothing has to be put in order.
  const leaf = canonical({
    act,
    basis: happened.relied.map(({ provision }) => provision),
    case: caseId,
    com,
    day,
    ...(body.documents &&
      body.documents.length > 0 && { documents: body.documents.map(({ number, sha256: digest }) => ({ number, sha256: digest })) }),
    ...(body.effective && { effective: body.effective }),
    kind,
    log: happened.log,
    n,
    organ,
    ...(body.outcome && { outcome: body.outcome }),
    prev: happened.prev,
    procedure: `${procedure}@${happened.definition}`,
    ...(happened.refused && { refused: happened.refused }),
    t: happened.at,
    texts: happened.relied.map(({ text }) => text),
    v: leafVersion,
  })
  const bytes = bytesOf(leaf)
  if (bytes.length > longestLeaf)
    throw new Error(
      `The record of '${act}' is ${bytes.length} bytes long; a leaf holds at most ${longestLeaf}. Ask fewer questions in one form.`,
    )
  return {
    seq,
    caseId,
    n,
    kind,
    procedure,
    act,
    organ,
    day,
    at: new Date(happened.at).toISOString(),
    leaf,
    leafHash: leafHash(sha256Hex, bytes),
    salts,
    body,
    relied: happened.relied,
  }
}
