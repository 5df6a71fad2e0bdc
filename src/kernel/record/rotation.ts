import { base64, fromBase64 } from './bytes.ts'
import { checkNote, type SignatureChecks } from './check-note.ts'
import type { Checkpoint } from './checkpoint.ts'
import { hashLength } from './merkle.ts'
import type { PolicyLog } from './policy.ts'
import { parseNote } from './signed-note.ts'
import { parseVerifierKey, type VerifierKey, verifierKeyText } from './verifier-key.ts'

/** A log's key handed over: `from` signs no tree of more than `size` leaves any more, `to` signs every longer one. */
export interface Rotation extends Checkpoint {
  readonly from: VerifierKey
  readonly to: VerifierKey
}

const firstLine = 'yifa-log-rotation/1'

/** The statement, to be signed by both keys: the old one hands over, the new one shows that it is held. */
export function rotationText({ origin, size, root, from, to }: Rotation): string {
  return `${firstLine}\n${origin}\n${size}\n${base64(root)}\n${verifierKeyText(from)}\n${verifierKeyText(to)}\n`
}

/** Reads a signed statement whose two signatures hold; undefined otherwise. Whether its first key is trusted is not asked here. */
export function readRotation(text: string, checks: SignatureChecks): Rotation | undefined {
  const note = parseNote(text)
  const [word, origin = '', digits = '', encoded = '', old = '', next = '', ...rest] = note?.text.split('\n') ?? []
  const [root, size, from, to] = [fromBase64(encoded), Number(digits), parseVerifierKey(old), parseVerifierKey(next)]
  const sized = /^(0|[1-9]\d{0,15})$/.test(digits) && Number.isSafeInteger(size)
  // The text of a note ends with a newline: after the sixth line there is one more piece, and it is empty.
  const sound = word === firstLine && sized && rest.length === 1
  if (!note || !sound || !root || root.length !== hashLength || !from || !to) return undefined
  const oneLog = from.name === origin && to.name === origin && from.kind === to.kind && from.kind !== 'cosignature'
  if (!oneLog) return undefined
  const checked = checkNote(note, [from, to], checks)
  // A key that would hand over to itself signs as one.
  return 'signers' in checked && checked.signers.length === 2 ? { origin, size, root, from, to } : undefined
}

const same = (one: VerifierKey, other: VerifierKey): boolean => verifierKeyText(one) === verifierKeyText(other)

/**
 * Keys of logs with those that they were handed over to or from, each with the sizes it signs. Only statements of keys that are trusted are followed:
 * the old key vouches for the new one, and of its statements the first one alone counts; the new one, for the old one up to that size. A key whose
 * end the policy names is handed over to nobody else.
 */
export function followRotations(logs: readonly PolicyLog[], rotations: readonly Rotation[]): PolicyLog[] {
  const known = [...logs]
  const place = (key: VerifierKey): number => known.findIndex((log) => same(log.key, key))
  for (let i = 0; i < known.length; i++) {
    const log = known[i] as PolicyLog
    const next = log.until === undefined ? rotations.find(({ from }) => same(from, log.key)) : undefined
    if (next) {
      known[i] = { ...log, until: next.size }
      if (place(next.to) < 0) known.push({ ...withUrl(log), key: next.to, after: next.size })
    }
    const before = rotations.find(({ to }) => same(to, log.key))
    if (!before || (log.after !== undefined && log.after !== before.size)) continue
    known[i] = { ...(known[i] as PolicyLog), after: before.size }
    if (place(before.from) < 0) known.push({ ...withUrl(log), key: before.from, until: before.size })
  }
  return known
}

const withUrl = ({ url }: PolicyLog): { url?: string } => (url === undefined ? {} : { url })
