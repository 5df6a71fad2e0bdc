import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signatureChecks as checks } from '../../operations/log/signature-checks.ts'
import { type Signer, signerFrom } from '../../store/keys/key-folder.ts'
import { checkNote, type SignatureChecks, timedSignature } from './check-note.ts'
import { checkpointText } from './checkpoint.ts'
import { parseVerifierKey, verifierKey, verifierKeyText } from './verifier-key.ts'

const origin = 'yifa.log/1'
const [log, next] = [1, 2].map(() => signerFrom(origin, 'ed25519', randomBytes(32))) as [Signer, Signer]
const witness = signerFrom('yifa.witness/1', 'cosignature', randomBytes(32))
const text = checkpointText({ origin, size: 12, root: new Uint8Array(32) })

const believing: SignatureChecks = { ed25519: () => true, sm2: () => true }
const cosigned = (signature: Uint8Array, by: SignatureChecks = believing) =>
  checkNote({ text, signatures: [{ ...witness.key, signature }] }, [witness.key], by)

test.each([
  ['is shorter than a time', new Uint8Array(7)],
  ['is a time and no signature', new Uint8Array(8)],
  ['says a time beyond 2^53', timedWith(0xff)],
])('a cosignature that %s holds for nobody, whatever is believed of signatures', (_, signature) => {
  expect(cosigned(signature)).toEqual({ forged: 'yifa.witness/1' })
})

/** Eight bytes of time that begin so, and one of signature. */
function timedWith(first: number): Uint8Array {
  return Uint8Array.from([first, ...new Uint8Array(8)])
}

test('the time before a cosignature is read as it was written, to the last that is a whole number', () => {
  for (const time of [0, 1, 255, 256, 1_772_000_000, Number.MAX_SAFE_INTEGER])
    expect(cosigned(timedSignature(time, new Uint8Array(64)))).toEqual({ signers: [{ key: witness.key, time }] })
  for (const time of [-1, 1.5, Number.NaN, 2 ** 53])
    expect(() => timedSignature(time, new Uint8Array(64))).toThrow(`${time} is no time. Give whole seconds since 1970.`)
})

test('a name and an id together name a key: with one of them another, a signature is a stranger’s and says nothing', () => {
  const none = { signers: [] }
  const signature = new Uint8Array(64)
  const given = (name: string, id: Uint8Array) => checkNote({ text, signatures: [{ name, id, signature }] }, [log.key], checks)
  expect(given(origin, next.key.id)).toEqual(none)
  expect(given('yifa.log/2', log.key.id)).toEqual(none)
  expect(given(origin, log.key.id)).toEqual({ forged: origin })
})

test('each kind of key is asked in its own way', () => {
  const asked: string[] = []
  const spy: SignatureChecks = { ed25519: () => asked.push('ed25519') > 0, sm2: () => asked.push('sm2') > 0 }
  const sm2 = verifierKey({ name: 'a', kind: 'sm2', key: new Uint8Array(65) })
  const signature = new Uint8Array(64)
  expect(
    checkNote(
      {
        text,
        signatures: [
          { ...sm2, signature },
          { ...log.key, signature },
        ],
      },
      [log.key, sm2],
      spy,
    ),
  ).toEqual({
    signers: [{ key: sm2 }, { key: log.key }],
  })
  expect(asked).toEqual(['sm2', 'ed25519'])
})

test.each([
  [
    'a name of two words',
    { name: 'a b', kind: 'ed25519', key: new Uint8Array(32) },
    '"a b" cannot name a key. Use one line without spaces',
  ],
  ['no name', { name: '', kind: 'ed25519', key: new Uint8Array(32) }, '"" cannot name a key'],
  ['an Ed25519 key of 31 bytes', { name: 'a', kind: 'ed25519', key: new Uint8Array(31) }, 'A key of kind ed25519 has 32 bytes, not 31.'],
  ['an SM2 key of 64 bytes', { name: 'a', kind: 'sm2', key: new Uint8Array(64) }, 'A key of kind sm2 has 65 bytes, not 64.'],
] as const)('no key is made of %s', (_, parts, says) => {
  expect(() => verifierKey(parts)).toThrow(says)
})

test('keys of every kind come back from their text', () => {
  for (const kind of ['ed25519', 'cosignature', 'sm2'] as const) {
    const key = verifierKey({ name: origin, kind, key: new Uint8Array(kind === 'sm2' ? 65 : 32).fill(4) })
    expect(parseVerifierKey(verifierKeyText(key))).toEqual(key)
  }
})
