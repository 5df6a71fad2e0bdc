import { expect, test } from 'vitest'
import { readSignedMessage, type SignedMessage, signatureInput, textToSign } from './signed-message.ts'

const at = { method: 'POST', authority: 'yifa.example.cn', path: '/exchange/messages' }
const parameters = { created: 1_772_000_000, expires: 1_772_000_120, nonce: 'abcdefghijklmnop', keyid: 'jilin' }
const sound: SignedMessage = {
  contentDigest: 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
  signatureInput: signatureInput(parameters),
  signature: `yifa=:${'A'.repeat(86)}==:`,
  sender: 'jilin',
  recipient: '210000',
  message: 'm-1',
  sequence: '1',
  previous: 'none',
}

test('what is signed is each covered part on a line, and the parameters last (RFC 9421 2.5)', () => {
  expect(readSignedMessage(at, sound)?.base.split('\n')).toEqual([
    '"@method": POST',
    '"@authority": yifa.example.cn',
    '"@path": /exchange/messages',
    `"content-digest": ${sound.contentDigest}`,
    '"yifa-sender": jilin',
    '"yifa-recipient": 210000',
    '"yifa-message": m-1',
    '"yifa-sequence": 1',
    '"yifa-previous": none',
    `"@signature-params": ${sound.signatureInput.slice('yifa='.length)}`,
  ])
  expect(readSignedMessage(at, sound)).toMatchObject({ parameters, sequence: 1 })
})

test('the sender signs the very text that the recipient reads', () => {
  expect(textToSign(at, sound, parameters)).toBe(readSignedMessage(at, sound)?.base)
})

test.each<[what: string, other: Partial<SignedMessage>]>([
  ['no digest', { contentDigest: '' }],
  ['two digests', { contentDigest: `${sound.contentDigest}, ${sound.contentDigest}` }],
  ['a line break in a header', { sender: 'jilin\n"yifa-recipient": 220000' }],
  ['an empty recipient', { recipient: '' }],
  ['a sequence with a sign', { sequence: '+1' }],
  ['a sequence with noughts', { sequence: '01' }],
  ['a hash in capitals', { previous: 'A'.repeat(64) }],
  ['a parameter twice', { signatureInput: `${sound.signatureInput};created=1` }],
  ['a parameter more', { signatureInput: `${sound.signatureInput};tag="x"` }],
  ['a parameter less', { signatureInput: sound.signatureInput.replace(';alg="ed25519"', '') }],
  ['a part less', { signatureInput: sound.signatureInput.replace(' "content-digest"', '') }],
  ['parts in another order', { signatureInput: sound.signatureInput.replace('"@method" "@authority"', '"@authority" "@method"') }],
  ['another label', { signatureInput: sound.signatureInput.replace('yifa=', 'sig1=') }],
  ['a cut signature', { signature: `yifa=:${'A'.repeat(80)}==:` }],
])('%s is no message', (_, other) => {
  expect(readSignedMessage(at, { ...sound, ...other })).toBeUndefined()
})
