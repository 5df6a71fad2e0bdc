import { expect, test } from 'vitest'
import { signatureChecks as checks } from '../../operations/log/signature-checks.ts'
import { type Signer, signerFrom } from '../../store/keys/key-folder.ts'
import { utf8 } from './bytes.ts'
import type { PolicyLog } from './policy.ts'
import { followRotations, type Rotation, readRotation, rotationText } from './rotation.ts'
import { noteText } from './signed-note.ts'

const origin = 'yifa.log/1'
const signer = (seed: number, name = origin, kind: 'ed25519' | 'cosignature' | 'sm2' = 'ed25519') =>
  signerFrom(name, kind, new Uint8Array(32).fill(seed))
const [old, next, third, thief] = [1, 2, 3, 9].map((seed) => signer(seed)) as [Signer, Signer, Signer, Signer]
const root = new Uint8Array(32).fill(7)
const handover = (from: Signer, to: Signer, size: number): Rotation => ({ origin, size, root, from: from.key, to: to.key })

const note = (text: string, by: readonly Signer[]): string =>
  noteText({ text, signatures: by.map(({ key, sign }) => ({ name: key.name, id: key.id, signature: sign(utf8(text)) })) })
const statement = handover(old, next, 12)
const text = rotationText(statement)

test('a statement that both keys signed is read as it was written; so is one for a log that had no entries yet', () => {
  expect(text.split('\n').slice(0, 3)).toEqual(['yifa-log-rotation/1', origin, '12'])
  expect(readRotation(note(text, [old, next]), checks)).toEqual(statement)
  const first = handover(old, next, 0)
  expect(readRotation(note(rotationText(first), [next, old]), checks)).toEqual(first)
})

test('a log that signs with SM2 hands over to another SM2 key', () => {
  const [from, to] = [signer(1, origin, 'sm2'), signer(2, origin, 'sm2')]
  const given = handover(from, to, 12)
  expect(rotationText(readRotation(note(rotationText(given), [from, to]), checks)!)).toBe(rotationText(given))
})

/** The statement with lines exchanged, signed by these all the same: only its form is wrong. */
const changed = (change: (lines: string[]) => void, by: readonly Signer[] = [old, next]): string => {
  const lines = text.split('\n')
  change(lines)
  return note(lines.join('\n'), by)
}
const line = (at: number, says: string): string => changed((lines) => lines.splice(at, 1, says))
const rewritten = (patch: Partial<Rotation>, by: readonly Signer[]): string => note(rotationText({ ...statement, ...patch }), by)
const [witness, sm2Key, otherLog] = [signer(2, origin, 'cosignature'), signer(2, origin, 'sm2'), signer(2, 'yifa.log/2')]
const [oldWitness, oldElsewhere] = [signer(1, origin, 'cosignature'), signer(1, 'yifa.log/2')]

test.each([
  ['nothing', ''],
  ['no note', text],
  ['a note of another kind', line(0, 'yifa-log-rotation/2')],
  ['one for a name that no log has', line(1, 'yifa log')],
  ['one whose size has a leading zero', line(2, '012')],
  ['one whose size is negative', line(2, '-1')],
  // It would be read as 2^53: one entry less than both keys signed for.
  ['one whose size is beyond 2^53', line(2, '9007199254740993')],
  ['one whose root is no base64', line(3, 'a?')],
  ['one whose root is of 31 bytes', rewritten({ root: root.slice(1) }, [old, next])],
  ['one without the key that hands over', line(4, '-')],
  ['one without the key that takes over', line(5, '-')],
  ['one that goes on', changed((lines) => lines.splice(6, 0, 'and more'))],
  ['one that ends with an empty line more', changed((lines) => lines.push(''))],
  ['one that stops after the name', changed((lines) => lines.splice(2, 4))],
  ['one that stops after its first line', changed((lines) => lines.splice(1, 5))],
  ['one by which a witness key hands over', rewritten({ from: oldWitness.key, to: witness.key }, [oldWitness, witness])],
  ['one by which a log hands over to a witness', rewritten({ to: witness.key }, [old, witness])],
  ['one by which Ed25519 hands over to SM2', rewritten({ to: sm2Key.key }, [old, sm2Key])],
  ['one to the key of another log', rewritten({ to: otherLog.key }, [old, otherLog])],
  ['one from the key of another log', rewritten({ from: oldElsewhere.key }, [oldElsewhere, next])],
  ['one for another log than that of its keys', rewritten({ origin: 'yifa.log/2' }, [old, next])],
  ['one to itself', rewritten({ to: old.key }, [old, old])],
  ['one that the new key did not sign', note(text, [old])],
  ['one that the old key did not sign', note(text, [next])],
  ['one that the old key signed twice', note(text, [old, old])],
  ['one that a stranger signed beside the old key', note(text, [old, thief])],
  ['one with signatures of another text', note(text, [old, next]).replace('\n12\n', '\n13\n')],
])('%s is no handing over', (_, given) => {
  expect(readRotation(given, checks)).toBeUndefined()
})

const trust = (of: Signer, more: Partial<PolicyLog> = {}): PolicyLog => ({ key: of.key, ...more })
const url = 'https://log.example'

test.each<[string, PolicyLog[], Rotation[], PolicyLog[]]>([
  ['without statements trust stays as it is', [trust(old, { url })], [], [trust(old, { url })]],
  [
    'the old key vouches for the new one, from where it ends',
    [trust(old)],
    [statement],
    [trust(old, { until: 12 }), trust(next, { after: 12 })],
  ],
  [
    'the new key vouches for the old one, up to where it begins',
    [trust(next)],
    [statement],
    [trust(next, { after: 12 }), trust(old, { until: 12 })],
  ],
  [
    'where a log is served stays known through a change of key, forward',
    [trust(old, { url })],
    [statement],
    [trust(old, { url, until: 12 }), trust(next, { url, after: 12 })],
  ],
  ['and backward', [trust(next, { url })], [statement], [trust(next, { url, after: 12 }), trust(old, { url, until: 12 })]],
  [
    'a log that names both keys has each once, with the sizes it signs',
    [trust(old), trust(next)],
    [statement],
    [trust(old, { until: 12 }), trust(next, { after: 12 })],
  ],
  ['in whatever order it names them', [trust(next), trust(old)], [statement], [trust(next, { after: 12 }), trust(old, { until: 12 })]],
  [
    'keys are followed one after another, in whatever order their statements come',
    [trust(old)],
    [handover(next, third, 20), statement],
    [trust(old, { until: 12 }), trust(next, { after: 12, until: 20 }), trust(third, { after: 20 })],
  ],
  [
    'and back to the first',
    [trust(third)],
    [statement, handover(next, third, 20)],
    [trust(third, { after: 20 }), trust(next, { until: 20, after: 12 }), trust(old, { until: 12 })],
  ],
  [
    'of two statements of one key the first alone counts: who stole it hands over nothing',
    [trust(old)],
    [statement, handover(old, thief, 30)],
    [trust(old, { until: 12 }), trust(next, { after: 12 })],
  ],
  ['a statement of keys that nobody trusts is not followed', [trust(old)], [handover(thief, third, 5)], [trust(old)]],
  [
    'a key whose end the policy names is handed over to nobody else',
    [trust(old, { after: 0, until: 12 })],
    [handover(old, thief, 12)],
    [trust(old, { after: 0, until: 12 })],
  ],
  [
    'a key whose beginning the policy names vouches for no other beginning',
    [trust(next, { after: 12 })],
    [handover(thief, next, 30)],
    [trust(next, { after: 12 })],
  ],
  [
    'where the policy names the beginning that the statement says, the key before is known by it',
    [trust(next, { after: 12 })],
    [statement],
    [trust(next, { after: 12 }), trust(old, { until: 12 })],
  ],
])('%s', (_, logs, rotations, followed) => {
  expect(followRotations(logs, rotations)).toStrictEqual(followed)
})

test('what was handed in stays as it was', () => {
  const logs = Object.freeze([Object.freeze(trust(old))])
  expect(followRotations(logs, [statement])).toHaveLength(2)
  expect(logs).toEqual([trust(old)])
})
