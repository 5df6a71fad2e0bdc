import { createHash, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { signatureChecks as checks } from '../../operations/log/signature-checks.ts'
import { signerFrom } from '../../store/keys/key-folder.ts'
import { base64, utf8 } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import { emptyRoot, leafHash } from './merkle.ts'
import { naiveProof, naiveRoot } from './naive-tree.ts'
import { noteText } from './signed-note.ts'
import { addCheckpointText, judgeCheckpoint, parseAddCheckpoint } from './witness.ts'

const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const log = signerFrom('yifa.log/1', 'ed25519', randomBytes(32))
const leaves = (count: number, from = 0): Uint8Array[] => Array.from({ length: count }, (_, i) => utf8(`leaf ${i + from}`))
// The log as everybody saw it, and as its keeper would have it after entry 5.
const told = leaves(12)
const forked = [...leaves(5), ...leaves(7, 100)]

const note = (of: readonly Uint8Array[], size: number, by = log, root = naiveRoot(hash, of.slice(0, size))) => {
  const text = checkpointText({ origin: log.key.name, size, root })
  return noteText({ text, signatures: [{ ...by.key, signature: by.sign(utf8(text)) }] })
}
const ask = (old: number, of: readonly Uint8Array[], size: number, more: { by?: typeof log; proof?: string[]; root?: Uint8Array } = {}) => {
  const proof = more.proof ?? (old > 0 && old < size ? naiveProof(hash, old, of.slice(0, size)).map(base64) : [])
  return addCheckpointText(old, proof, note(of, size, more.by, more.root))
}
const judge = (body: string, held = 8, keys = [log.key]) => {
  const asked = parseAddCheckpoint(body)
  if (!asked) return { status: 400 }
  const root = held === 0 ? emptyRoot(hash) : naiveRoot(hash, told.slice(0, held))
  return judgeCheckpoint(asked, { keys, held: { size: held, root } }, { hash, checks })
}
const stranger = signerFrom('yifa.log/1', 'ed25519', randomBytes(32))

test.each([
  ['a checkpoint that continues the last one', ask(8, told, 12), 8, { status: 200 }],
  ['the first checkpoint of a log', ask(0, told, 12), 0, { status: 200 }],
  ['the same checkpoint again', ask(8, told, 8), 8, { status: 200 }],
  ['an empty log', ask(0, told, 0), 0, { status: 200 }],
  ['a log it knows, without a signature of it', ask(8, told, 12, { by: stranger }), 8, { status: 403 }],
  ['an old size beyond the new one', ask(9, told, 8, { proof: [] }), 8, { status: 400 }],
  ['64 lines of proof', ask(8, told, 12, { proof: Array<string>(64).fill(base64(new Uint8Array(32))) }), 8, { status: 400 }],
  ['a proof line that is no hash', ask(8, told, 12, { proof: ['AAAA'] }), 8, { status: 400 }],
  ['a size with a leading zero', ask(8, told, 12).replace('old 8', 'old 08'), 8, { status: 400 }],
  ['an old size that is not the last', ask(6, told, 12), 8, { status: 409, size: 8 }],
  ['an older tree than the last', ask(4, told, 6), 8, { status: 409, size: 8 }],
  ['the last size with another root', ask(8, forked, 8), 8, { status: 409, size: 8, fork: 'proved' }],
  ['a tree that leaves the last one out', ask(8, forked, 12), 8, { status: 422, fork: 'doubted' }],
  ['a proof with one hash changed', ask(8, told, 12, { proof: [base64(new Uint8Array(32))] }), 8, { status: 422, fork: 'doubted' }],
  ['a proof that is missing', ask(8, told, 12, { proof: [] }), 8, { status: 422 }],
  ['a proof where there is nothing to prove', ask(0, told, 12, { proof: [base64(new Uint8Array(32))] }), 0, { status: 422 }],
  ['an empty log with another root', ask(0, told, 0, { root: new Uint8Array(32) }), 0, { status: 422 }],
])('a witness that is shown %s', (_, body, held, expected) => {
  expect(judge(body, held)).toEqual(expected)
})

test('a witness that is shown a signature of the log’s key that does not hold answers as if there were none', () => {
  const forged = { key: log.key, sign: () => new Uint8Array(64) }
  expect(judge(ask(8, told, 12, { by: forged }))).toEqual({ status: 403 })
})

test('a witness that does not know the log answers so before anything else', () => {
  expect(judge(ask(8, forked, 12), 8, [])).toEqual({ status: 404 })
})

test('whatever is sent instead of a request is no request', () => {
  const beyond = ask(8, told, 12).replace('old 8', 'old 9007199254740993')
  for (const body of [
    '',
    'old 8',
    'old 8\n\n',
    ask(8, told, 12).slice('old 8\n'.length),
    beyond,
    note(told, 12),
    `\n\n${note(told, 12)}`,
    `old 8\n\n${'x'.repeat(1000)}`,
    ask(8, told, 12).replace('\n\n', '\n'),
  ])
    expect(parseAddCheckpoint(body)).toBeUndefined()
  const read = parseAddCheckpoint(ask(8, told, 12))
  expect(read?.old).toBe(8)
  expect(read?.proof.length).toBe(naiveProof(hash, 8, told).length)
  expect(leafHash(hash, told[0]!)).toHaveLength(32)
})
