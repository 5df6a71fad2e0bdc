import { randomBytes } from 'node:crypto'
import { canonical } from '../../kernel/record/canonical-json.ts'
import { commitment, saltLength } from '../../kernel/record/commitment.ts'
import { leafHash } from '../../kernel/record/merkle.ts'
import { leafVersion, longestLeaf, type Pin } from '../../kernel/record/receipt.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EventBody, EventKind, EventRow } from '../../store/rows.ts'
import { sha256 } from '../log/hashes.ts'

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
const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

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
    com[path] = hex(commitment(sha256, { path, salt, value: bytesOf(canonical(value)) }))
  }
  return { com, salts }
}

/** An event with its leaf: canonical JSON made once, hashed, stored and never made again. @throws Error when the leaf is longer than the log takes */
export function makeEvent(happened: Happened): EventRow {
  const { body, seq, caseId, n, kind, act, procedure, organ, day } = happened
  const { com, salts } = committed(body)
  const leaf = canonical({
    v: leafVersion,
    log: happened.log,
    case: caseId,
    n,
    prev: happened.prev,
    kind,
    act,
    procedure: `${procedure}@${happened.definition}`,
    organ,
    day,
    t: happened.at,
    basis: happened.relied.map(({ provision }) => provision),
    texts: happened.relied.map(({ text }) => text),
    com,
    ...(happened.refused && { refused: happened.refused }),
    ...(body.effective && { effective: body.effective }),
    ...(body.outcome && { outcome: body.outcome }),
    ...(body.documents &&
      body.documents.length > 0 && { documents: body.documents.map(({ number, sha256: digest }) => ({ number, sha256: digest })) }),
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
    leafHash: hex(leafHash(sha256, bytes)),
    salts,
    body,
    relied: happened.relied,
  }
}
