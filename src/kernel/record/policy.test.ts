import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signerFrom } from '../../store/keys/key-folder.ts'
import { fewestWitnesses, parsePolicy, quorumMet, quorumNone } from './policy.ts'
import { type VerifierKey, verifierKey, verifierKeyText } from './verifier-key.ts'

// The text is C2SP tlog-policy; `span` and `mirror` are ours.

const keyOf = (name: string, kind: 'ed25519' | 'cosignature'): VerifierKey => signerFrom(name, kind, randomBytes(32)).key
const log = keyOf('yifa.log/1', 'ed25519')
const [one, two, three] = [1, 2, 3].map((i) => keyOf(`yifa.witness/${i}`, 'cosignature')) as [VerifierKey, VerifierKey, VerifierKey]
const [logText, oneText, twoText, threeText] = [log, one, two, three].map(verifierKeyText) as [string, string, string, string]
const witnesses = `witness w1 ${oneText}\nwitness w2 ${twoText}\nwitness w3 ${threeText}`
const sameKeyAgain = verifierKeyText(verifierKey({ name: 'other', kind: 'ed25519', key: log.key }))
const sameWitnessAgain = verifierKeyText(verifierKey({ name: 'other', kind: 'cosignature', key: one.key }))

test('a policy is read whole: keys with their addresses, spans, mirrors, and which witness is asked for', () => {
  const text = [
    '# whom we trust',
    '',
    ` log\t${logText}  https://log.example `,
    '  # until it was handed over',
    `span ${logText} 0 40`,
    'mirror https://copy.example/log/',
    'mirror http://127.0.0.1:8080',
    `witness w1 ${oneText} https://witness.example`,
    `witness w2 ${twoText}`,
    'quorum w1',
  ].join('\n')
  expect(parsePolicy(text)).toStrictEqual({
    logs: [{ key: log, url: 'https://log.example', after: 0, until: 40 }],
    witnesses: [
      { name: 'w1', key: one, url: 'https://witness.example' },
      { name: 'w2', key: two },
    ],
    mirrors: ['https://copy.example/log', 'http://127.0.0.1:8080'],
    quorum: { witness: one },
  })
  expect(parsePolicy(`${text}\n`)).toStrictEqual(parsePolicy(text))
})

test('what is not said is not there: no address, no span, no mirror, no quorum', () => {
  expect(parsePolicy(`log ${logText}\nquorum none`)).toStrictEqual({ logs: [{ key: log }], witnesses: [] })
  expect(parsePolicy('quorum none')).toStrictEqual({ logs: [], witnesses: [] })
})

test.each([
  ['0 -', { after: 0 }],
  ['7 -', { after: 7 }],
  ['7 7', { after: 7, until: 7 }],
  [`7 ${Number.MAX_SAFE_INTEGER}`, { after: 7, until: Number.MAX_SAFE_INTEGER }],
])('a span of %s is kept', (sizes, span) => {
  expect(parsePolicy(`log ${logText}\nspan ${logText} ${sizes}\nquorum none`).logs).toStrictEqual([{ key: log, ...span }])
})

const below = (line: string): string => `log ${logText}\n${line}`
const amid = (line: string): string => `${witnesses}\n${line}`
const spanSays = /Line 2 .*write `span KEY AFTER UNTIL` below the log of that key/
const mirrorSays = /Line 2 .*write `mirror URL`/

test.each([
  ['a log without a key', 'log', /Line 1 .*write `log KEY \[URL\]`/],
  ['a log whose key is that of a witness', `log ${oneText}`, /Line 1 .*verifier key of a log/],
  ['a log with a word too many', `log ${logText} https://a.example more`, /Line 1 .*write `log KEY \[URL\]`/],
  ['a key twice, under another name too', below(`log ${sameKeyAgain}`), /Line 2 .*this key stands above already\./],
  ['a span of nothing', below('span'), spanSays],
  ['a span of a log that is not there', below(`span ${sameKeyAgain} 0 5`), spanSays],
  ['a span that begins nowhere', below(`span ${logText}`), spanSays],
  ['a span without its end', below(`span ${logText} 5`), spanSays],
  ['a span from no end', below(`span ${logText} - 5`), spanSays],
  ['a span that ends before it begins', below(`span ${logText} 5 4`), spanSays],
  ['a span with a leading zero', below(`span ${logText} 05 9`), spanSays],
  ['a span to a leading zero', below(`span ${logText} 5 09`), spanSays],
  // It would be rounded, and the key trusted for one entry less or more.
  ['a span from beyond 2^53', below(`span ${logText} 9007199254740993 -`), spanSays],
  ['a span to beyond 2^53', below(`span ${logText} 0 9007199254740993`), spanSays],
  ['a span with a word too many', below(`span ${logText} 0 5 6`), spanSays],
  [
    'two spans of a key, of which only one can be meant',
    below(`span ${logText} 0 5\nspan ${logText} 5 -`),
    /Line 3 .*its span above already/,
  ],
  ['a mirror without an address', below('mirror'), mirrorSays],
  ['a mirror that is no address of the web', below('mirror ftp://copy.example'), mirrorSays],
  ['a mirror with a word too many', below('mirror https://copy.example more'), mirrorSays],
  ['a witness without a key', 'witness w1', /Line 1 .*write `witness NAME KEY \[URL\]`/],
  ['a witness with the key of a log', `witness w1 ${logText}`, /Line 1 .*verifier key of a witness/],
  ['a witness with a word too many', `witness w1 ${oneText} https://a.example more`, /Line 1 .*write `witness NAME KEY/],
  ['one witness under two names, who would count twice', amid(`witness w4 ${sameWitnessAgain}`), /Line 4 .*one witness counts once/],
  ['two witnesses of one name', `witness w1 ${oneText}\nwitness w1 ${twoText}`, /Line 2 .*the name 'w1' is taken/],
  ['a witness named none', `witness none ${oneText}`, /Line 1 .*the name 'none' is taken/],
  ['a group without a name', amid('group'), /Line 4 .*the name '' is taken or missing/],
  ['a group named none', amid('group none any w1'), /Line 4 .*the name 'none' is taken or missing/],
  ['a group named as a witness', amid('group w1 any w2'), /Line 4 .*the name 'w1' is taken or missing/],
  ['a group without members', amid('group g all'), /Line 4 .*one member at least/],
  ['a group of somebody unknown', amid('group g any w9'), /Line 4 .*'w9' is not named above/],
  ['a group of a group that comes later', amid('group g any h\ngroup h any w1'), /Line 4 .*'h' is not named above/],
  ['a group with the member none', amid('group g any none'), /Line 4 .*'none' is not named above/],
  ['a group with a member twice', amid('group g any w1 w1'), /Line 4 .*'w1' stands in a group already/],
  ['a group with a member of another group', amid('group g any w1 w2\ngroup h any w2 w3'), /Line 5 .*'w2' stands in a group already/],
  ['a group of which nobody is needed', amid('group g 0 w1 w2'), /Line 4 .*a number from 1 to 2 before the names/],
  ['a group that counts in words', amid('group g most w1 w2'), /Line 4 .*write all, any, or a number/],
  ['a group that counts in hexadecimal', amid('group g 0x1 w1 w2'), /Line 4 .*write all, any, or a number/],
  ['a quorum without a name', amid('quorum'), /Line 4 .*'' is not named above/],
  ['a quorum of two names', amid('quorum w1 w2'), /Line 4 .*exactly one quorum, by one name/],
  ['a second quorum', amid('quorum w1\nquorum w2'), /Line 5 .*exactly one quorum/],
  ['a second quorum after none', amid('quorum none\nquorum none'), /Line 5 .*exactly one quorum/],
  ['no quorum', below(''), /Line 2 .*End with `quorum NAME` or `quorum none`/],
  ['an unknown word', below('grupo g all w1'), /Line 2 .*'grupo' is not known\. Write log, span, mirror, witness, group or quorum/],
  // C2SP tlog-policy, "Character set". A carriage return would end up in the address before it.
  ['Windows line ends', below('quorum none').replaceAll('\n', '\r\n'), /Line 1 .*control character\. End lines with a newline alone/],
  ['a control character in a comment', '# a\u0007b\nquorum none', /Line 1 .*control character/],
  ['a control character at the end of its range', '# a\u007f\nquorum none', /Line 1 .*control character/],
])('refused with its line and what to write: %s', (_, text, says) => {
  expect(() => parsePolicy(text)).toThrow(says)
})

test('a comment begins its line: after a word a number sign is a word like any other', () => {
  expect(() => parsePolicy('quorum none # nobody')).toThrow(/exactly one quorum, by one name/)
  expect(parsePolicy('# 依法 \u{1f4dc}\n\t #\nquorum none')).toEqual({ logs: [], witnesses: [] })
})

test.each([
  ['quorum none', [], true],
  ['quorum w1', [one], true],
  ['quorum w1', [two, three], false],
  ['group g any w1 w2\nquorum g', [two], true],
  ['group g any w1 w2\nquorum g', [three], false],
  ['group g all w1 w2\nquorum g', [one], false],
  ['group g all w1 w2\nquorum g', [one, two], true],
  ['group g 2 w1 w2 w3\nquorum g', [one, three], true],
  ['group g 2 w1 w2 w3\nquorum g', [one, one], false],
])('of %j it is seen whether the quorum is met (%#)', (rest, cosigned, met) => {
  expect(quorumMet(parsePolicy(`${witnesses}\n${rest}`), cosigned)).toBe(met)
})

test('the same trust without a quorum asks for nobody, and trusts nobody else', () => {
  const policy = parsePolicy(`log ${logText}\n${witnesses}\nquorum w1`)
  const lenient = quorumNone(policy)
  expect([quorumMet(policy, []), fewestWitnesses(policy)]).toEqual([false, 1])
  expect([quorumMet(lenient, []), fewestWitnesses(lenient)]).toEqual([true, 0])
  expect(lenient).toEqual({ logs: policy.logs, witnesses: policy.witnesses })
})
