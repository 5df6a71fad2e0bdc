import { concat, sameBytes, utf8 } from './bytes.ts'
import type { SignedNote } from './signed-note.ts'
import type { VerifierKey } from './verifier-key.ts'

/** Checks of bare signatures. Handed in, because the kernel knows no crypto module. */
export interface SignatureChecks {
  ed25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
  sm2(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

/** A known key that signed the note. */
export interface NoteSigner {
  readonly key: VerifierKey
  /** Of a cosignature: when the witness saw the checkpoint, in seconds since 1970. */
  readonly time?: number
}

/** Bytes of the time that stands before a cosignature. */
const timeLength = 8

/** What a witness signs: the time, and the text of the checkpoint. @source C2SP tlog-cosignature, `cosignature/v1` */
export function cosignedBytes(text: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`)
}

/** Time and Ed25519 signature as one: what stands in a witness's signature line. @throws RangeError when the time is no whole number of seconds */
export function timedSignature(time: number, signature: Uint8Array): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError(`${time} is no time. Give whole seconds since 1970.`)
  const bytes = new Uint8Array(timeLength)
  for (let i = timeLength - 1, rest = time; i >= 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256
  return concat(bytes, signature)
}

function readTime(signature: Uint8Array): number | undefined {
  const time = signature.slice(0, timeLength).reduce((sum, byte) => sum * 256 + byte, 0)
  return signature.length > timeLength && Number.isSafeInteger(time) ? time : undefined
}

/**
 * Who of the known keys signed the note. Signatures by keys that are not known say nothing and are passed over; one by a known key that does
 * not hold makes the whole note worthless.
 * @returns the signers, each key once; or the name of the known key whose signature does not hold
 */
export function checkNote(
  note: SignedNote,
  keys: readonly VerifierKey[],
  checks: SignatureChecks,
): { readonly signers: readonly NoteSigner[] } | { readonly forged: string } {
  const signers = new Map<VerifierKey, NoteSigner>()
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((one) => one.name === name && sameBytes(one.id, id))
    if (!key) continue
    if (key.kind === 'cosignature') {
      const time = readTime(signature)
      if (time === undefined || !checks.ed25519(key.key, cosignedBytes(note.text, time), signature.slice(timeLength)))
        return { forged: name }
      const before = signers.get(key)?.time
      signers.set(key, { key, time: before === undefined ? time : Math.min(before, time) })
    } else {
      if (!checks[key.kind](key.key, utf8(note.text), signature)) return { forged: name }
      signers.set(key, { key })
    }
  }
  return { signers: [...signers.values()] }
}
