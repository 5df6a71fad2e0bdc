import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signatureChecks as checks } from '../../operations/log/signature-checks.ts'
import { signerFrom } from '../../store/keys/key-folder.ts'
import { attestation } from './attestation.ts'
import { base64, hex, utf8 } from './bytes.ts'
import { checkNote, cosignedBytes, timedSignature } from './check-note.ts'
import { fewestWitnesses, parsePolicy } from './policy.ts'
import { noteText, parseNote, signatureLine } from './signed-note.ts'
import { parseVerifierKey, verifierKeyText } from './verifier-key.ts'

const logSigner = (name: string) => signerFrom(name, 'ed25519', randomBytes(32))
const witnessSigner = (name: string) => signerFrom(name, 'cosignature', randomBytes(32))

// The example of golang.org/x/mod/sumdb/note.
const foreignKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const foreignNote =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n'.replace('’', "'") +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'

test('a note that another implementation signed is read, and its signature and key id hold', () => {
  const key = parseVerifierKey(foreignKey)!
  expect(verifierKeyText(key)).toBe(foreignKey)
  const note = parseNote(foreignNote)!
  expect(noteText(note)).toBe(foreignNote)
  expect(checkNote(note, [key], checks)).toEqual({ signers: [{ key }] })
  // The control: one letter changed, and the same signature no longer holds.
  expect(checkNote({ ...note, text: note.text.replace('answer', 'answor') }, [key], checks)).toEqual({ forged: 'PeterNeumann' })
})

test.each([
  ['a key whose id is another one', foreignKey.replace('c74f20a3', 'c74f20a4')],
  ['a key that is too short', 'a+00000000+AQ=='],
  ['a key of an unknown kind', foreignKey.replace('+ARpc', '+CRpc')],
  ['a key whose bytes are no base64', foreignKey.replace('+ARpc', '+ARp?')],
  ['a name with a space', foreignKey.replace('PeterNeumann', 'Peter Neumann')],
])('%s is not read', (_, text) => {
  expect(parseVerifierKey(text)).toBeUndefined()
})

test.each([
  ['a control character', foreignNote.replace('answer', 'ans\u0001wer')],
  ['no signature', 'text\n\n'],
  ['no empty line', 'text\n— PeterNeumann x08go/ZJ\n'],
  ['a line that is no signature', `${foreignNote}hello\n`],
  ['base64 with another padding', foreignNote.replace('JnAM=', 'JnAN=')],
  ['a last line without its end', foreignNote.slice(0, -1)],
  ['more signatures than anybody reads', foreignNote + foreignNote.slice(foreignNote.lastIndexOf('\n\n') + 2).repeat(64)],
])('a note with %s is not read', (_, text) => {
  expect(parseNote(text)).toBeUndefined()
})

test('the least that can be signed is an empty line, and the least signature one byte behind the four of the key', () => {
  const id = Uint8Array.of(1, 2, 3, 4)
  const note = (signature: Uint8Array): string => noteText({ text: '\n', signatures: [{ name: 'a', id, signature }] })
  expect(parseNote(note(Uint8Array.of(5)))).toEqual({ text: '\n', signatures: [{ name: 'a', id, signature: Uint8Array.of(5) }] })
  expect(parseNote(note(new Uint8Array(0)))).toBeUndefined()
})

test('sixteen signatures of strangers are passed over, the one that is known counts', () => {
  const stranger = signatureLine({ name: 'stranger', id: Uint8Array.of(1, 2, 3, 4), signature: new Uint8Array(64) })
  const note = parseNote(foreignNote + stranger.repeat(16))!
  expect(checkNote(note, [parseVerifierKey(foreignKey)!], checks)).toMatchObject({ signers: [{ key: { name: 'PeterNeumann' } }] })
})

const log = logSigner('yifa.log/1')
const witnesses = [1, 2, 3].map((one) => witnessSigner(`yifa.witness/${one}`))
const text = `yifa.log/1\n5\n${base64(new Uint8Array(32).fill(7))}\n`
const cosignature = (of: (typeof witnesses)[number], time: number, about = text) =>
  signatureLine({ ...of.key, signature: timedSignature(time, of.sign(cosignedBytes(about, time))) })
const signed = (...lines: string[]) =>
  `${noteText({ text, signatures: [{ ...log.key, signature: log.sign(utf8(text)) }] })}${lines.join('')}`

const policyOf = (group: string) =>
  parsePolicy(
    [
      `log ${verifierKeyText(log.key)}`,
      ...witnesses.map(({ key }, i) => `witness w${i + 1} ${verifierKeyText(key)}`),
      `group two ${group}`,
      'quorum two',
    ].join('\n'),
  )

test('a checkpoint is accepted when the log signed it and as many witnesses cosigned as the policy asks for', () => {
  const [one, two] = witnesses as [(typeof witnesses)[0], (typeof witnesses)[0]]
  const policy = policyOf('2 w1 w2 w3')
  expect(attestation(signed(cosignature(one, 100), cosignature(two, 101)), policy, checks)).toMatchObject({
    ok: true,
    attested: {
      checkpoint: { origin: 'yifa.log/1', size: 5 },
      witnesses: [
        { name: 'w1', time: 100 },
        { name: 'w2', time: 101 },
      ],
    },
  })
  // Controls: one too few, the same one twice, one that signed another text, one whose name another key bears.
  expect(attestation(signed(cosignature(one, 100)), policy, checks)).toEqual({ ok: false, fault: 'quorum-missing' })
  expect(attestation(signed(cosignature(one, 100), cosignature(one, 101)), policy, checks)).toEqual({ ok: false, fault: 'quorum-missing' })
  const other = text.replace('\n5\n', '\n6\n')
  expect(attestation(signed(cosignature(one, 1), cosignature(two, 1, other)), policy, checks)).toEqual({
    ok: false,
    fault: 'signature-forged',
  })
  const impostor = witnessSigner(two.key.name)
  expect(attestation(signed(cosignature(one, 1), cosignature(impostor, 1)), policy, checks)).toEqual({ ok: false, fault: 'quorum-missing' })
})

test('a checkpoint is refused that no log we know signed', () => {
  const policy = policyOf('1 w1 w2')
  const stranger = logSigner('yifa.log/1')
  const forged = noteText({ text, signatures: [{ ...stranger.key, signature: stranger.sign(utf8(text)) }] })
  expect(attestation(forged + cosignature(witnesses[0]!, 1), policy, checks)).toEqual({ ok: false, fault: 'log-unsigned' })
  const wrong = noteText({ text, signatures: [{ ...log.key, signature: new Uint8Array(64) }] })
  expect(attestation(wrong, policy, checks)).toEqual({ ok: false, fault: 'signature-forged' })
  expect(attestation(foreignNote, policy, checks)).toEqual({ ok: false, fault: 'note-malformed' })
  expect(attestation(signed().replaceAll('yifa.log/1', 'yifa.log/2'), policy, checks)).toEqual({ ok: false, fault: 'log-unknown' })
})

test.each([
  ['quorum all', 'an unknown name', /Line 1.*not named above/],
  ['witness w key', 'a key that is none', /Line 1.*verifier key of a witness/],
  [`log ${foreignKey}\nlog ${foreignKey}\nquorum none`, 'a key twice', /Line 2.*stands above/],
  [`log ${foreignKey}`, 'no quorum', /no quorum/],
  ['grupo x', 'an unknown word', /Line 1.*not known/],
])('a policy that cannot be followed is refused with its line: %# %s', (policy, _, says) => {
  expect(() => parsePolicy(policy)).toThrow(says)
})

test('groups count: a witness in two groups, too high a number, and groups of groups', () => {
  const line = (i: number) => `witness w${i} ${verifierKeyText(witnesses[i - 1]!.key)}`
  const head = [line(1), line(2), line(3)].join('\n')
  expect(() => parsePolicy(`${head}\ngroup a any w1 w2\ngroup b all w1 w3\nquorum b`)).toThrow(/Line 5.*'w1' stands in a group/)
  expect(() => parsePolicy(`${head}\ngroup a 3 w1 w2\nquorum a`)).toThrow(/from 1 to 2/)
  const fewest = (rest: string): number => fewestWitnesses(parsePolicy(`${head}\n${rest}`))
  expect(fewest('group a all w1 w2\ngroup b any a w3\nquorum b')).toBe(1)
  expect(fewest('group a any w1 w2\ngroup b all a w3\nquorum b')).toBe(2)
  expect(fewest('group a 2 w1 w2 w3\nquorum a')).toBe(2)
  expect(fewest('quorum none')).toBe(0)
  const nested = parsePolicy(
    `${`log ${verifierKeyText(log.key)}\n${head}\ngroup cities any w1 w2\ngroup top all cities w3 # no comment here`.replace(
      ' # no comment here',
      '',
    )}\nquorum top`,
  )
  const [one, , three] = witnesses as [(typeof witnesses)[0], unknown, (typeof witnesses)[0]]
  expect(attestation(signed(cosignature(one, 1)), nested, checks).ok).toBe(false)
  expect(attestation(signed(cosignature(one, 1), cosignature(three, 1)), nested, checks).ok).toBe(true)
})

test('the same bytes are another key when they cosign: the kind is part of the id', () => {
  const secret = randomBytes(32)
  const [log, witness] = [signerFrom('x', 'ed25519', secret), signerFrom('x', 'cosignature', secret)]
  expect(hex(log.key.key)).toBe(hex(witness.key.key))
  expect(hex(log.key.id)).not.toBe(hex(witness.key.id))
})
