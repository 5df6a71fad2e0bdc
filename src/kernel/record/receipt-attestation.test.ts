import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signatureChecks as checks } from '../../operations/log/signature-checks.ts'
import { type Signer, signerFrom } from '../../store/keys/key-folder.ts'
import { attestation, signs } from './attestation.ts'
import { fromHex, utf8 } from './bytes.ts'
import { cosignedBytes, timedSignature } from './check-note.ts'
import { checkpointText } from './checkpoint.ts'
import type { Policy } from './policy.ts'
import type { Receipt } from './receipt.ts'
import { receiptAttestation } from './receipt-attestation.ts'
import { signatureLine } from './signed-note.ts'

const origin = 'yifa.log/1'
const [log, next] = [1, 2].map(() => signerFrom(origin, 'ed25519', randomBytes(32))) as [Signer, Signer]
const witness = signerFrom('yifa.witness/1', 'cosignature', randomBytes(32))

const root = 'ab'.repeat(32)
const text = checkpointText({ origin, size: 12, root: fromHex(root)! })
const bySigner = (of: Signer): string => signatureLine({ ...of.key, signature: of.sign(utf8(text)) })
const byWitness = (time: number): string =>
  signatureLine({ ...witness.key, signature: timedSignature(time, witness.sign(cosignedBytes(text, time))) })
const receipt = (lines?: readonly string[]): Receipt => ({
  ...{ format: 'yifa-receipt/1', log: origin, case: 'c', events: [] },
  checkpoint: { origin, size: 12, root, ...(lines && { signatures: lines.map((line) => line.trimEnd()) }) },
})
const policy: Policy = { logs: [{ key: log.key }], witnesses: [{ name: 'w1', key: witness.key }], quorum: { witness: witness.key } }

test('a receipt that carries the signatures of its checkpoint is vouched for by whoever signed', () => {
  expect(receiptAttestation(receipt([bySigner(log), byWitness(100)]), policy, checks)).toEqual({
    ok: true,
    attested: { checkpoint: { origin, size: 12, root: fromHex(root) }, witnesses: [{ name: 'w1', time: 100 }] },
  })
  // The control: the same signatures under a checkpoint of one entry more.
  const more = receipt([bySigner(log), byWitness(100)])
  expect(receiptAttestation({ ...more, checkpoint: { ...more.checkpoint, size: 13 } }, policy, checks)).toEqual({
    ok: false,
    fault: 'signature-forged',
  })
})

test.each([
  ['that was never signed', receipt(), 'note-malformed'],
  ['without signatures', receipt([]), 'note-malformed'],
  ['whose signature is no signature line', receipt(['signed by me']), 'note-malformed'],
  ['that only its log signed', receipt([bySigner(log)]), 'quorum-missing'],
  ['that only a witness signed', receipt([byWitness(1)]), 'log-unsigned'],
  // Lines of a text below the signed one: nothing is read as signed that was not.
  [
    'with a text hidden in a signature',
    receipt([`${bySigner(log)}\n${checkpointText({ origin, size: 99, root: fromHex(root)! })}\n${bySigner(log)}`]),
    'note-malformed',
  ],
])('nobody vouches for a receipt %s', (_, given, fault) => {
  expect(receiptAttestation(given, policy, checks)).toEqual({ ok: false, fault })
})

test('a receipt whose form was not verified before is refused by an error, not by a verdict', () => {
  const bad = receipt([bySigner(log)])
  expect(() => receiptAttestation({ ...bad, checkpoint: { ...bad.checkpoint, root: 'AB' } }, policy, checks)).toThrow(RangeError)
})

test('a key signs the sizes of its span: more than where it began, and up to where it was handed over', () => {
  const span = (more: { after?: number; until?: number }) => [5, 6, 9, 10].filter((size) => signs({ key: log.key, ...more }, size))
  expect(span({})).toEqual([5, 6, 9, 10])
  expect(span({ after: 5 })).toEqual([6, 9, 10])
  expect(span({ until: 9 })).toEqual([5, 6, 9])
  expect(span({ after: 5, until: 9 })).toEqual([6, 9])
  expect(signs({ key: log.key }, 0)).toBe(true)
  expect(signs({ key: log.key, after: 0 }, 0)).toBe(false)
})

test('a checkpoint of a size that a key no longer signs, or not yet, is refused as that; of the two keys one has to be right', () => {
  const only = (logs: Policy['logs']): Policy => ({ logs, witnesses: [] })
  const by = (logs: Policy['logs'], ...lines: string[]) => attestation(`${text}\n${lines.join('')}`, only(logs), checks)
  const retired = { ok: false, fault: 'log-key-retired' }
  expect(by([{ key: log.key, until: 11 }], bySigner(log))).toEqual(retired)
  expect(by([{ key: log.key, after: 12 }], bySigner(log))).toEqual(retired)
  expect(by([{ key: log.key, after: 11, until: 12 }], bySigner(log)).ok).toBe(true)
  const both = [
    { key: log.key, until: 11 },
    { key: next.key, after: 11 },
  ]
  expect(by(both, bySigner(next)).ok).toBe(true)
  expect(by(both, bySigner(log))).toEqual(retired)
  expect(by(both, bySigner(log), bySigner(next)).ok).toBe(true)
})

test('of a witness that cosigned more than once the earliest time counts', () => {
  for (const times of [
    [100, 101],
    [101, 100],
    [102, 100, 101],
  ])
    expect(attestation(`${text}\n${bySigner(log)}${times.map(byWitness).join('')}`, policy, checks)).toMatchObject({
      attested: { witnesses: [{ name: 'w1', time: 100 }] },
    })
})
