import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { caseA, caseB, type Leaf, logOfTwoCases } from './attacks/log-of-two-cases.ts'
import { type ReceiptAttack, receiptAttacks } from './attacks/receipt-attacks.ts'
import { fromHex, hex, utf8 } from './bytes.ts'
import { canonical } from './canonical-json.ts'
import { leafHash, nodeHash } from './merkle.ts'
import { leafVersion, receiptFormat } from './receipt.ts'
import { receiptProblemCodes } from './receipt-problem.ts'
import { verifyReceipt, verifyReceiptText } from './verify-receipt.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const bytes = (text: string) => fromHex(text) as Uint8Array
const log = logOfTwoCases(sha256)
const attacks = receiptAttacks(sha256)

test('a sound receipt is accepted, saved and read again, and names what it proves', () => {
  const receipt = log.receiptOf(caseA)
  const { origin, size, root } = receipt.checkpoint
  const checkpoint = { origin, size, root }
  const verified = {
    ok: true,
    log: 'qinghe.example/log/1',
    case: caseA,
    events: 4,
    checkpoint,
    vouched: 0,
    untied: [],
    erased: [],
    relied: [],
    documents: [],
  }
  expect(verifyReceipt(receipt, sha256)).toEqual(verified)
  expect(verifyReceiptText(JSON.stringify(receipt, null, 2), sha256)).toEqual(verified)
  expect(verifyReceipt(log.receiptOf(caseB), sha256)).toMatchObject({ ok: true, events: 9 })
  expect(verifyReceipt(logOfTwoCases((b) => createHash('sm3').update(b).digest()).receiptOf(caseA), sha256).ok).toBe(false)
})

test('room is left for signatures', () => {
  const receipt = log.receiptOf(caseA)
  const signed = { ...receipt, checkpoint: { ...receipt.checkpoint, signatures: ['— qinghe.example/log/1 AAAAAA=='] } }
  expect(verifyReceipt(signed, sha256).ok).toBe(true)
})

test('leaves of both versions verify in one receipt; the newer ones say on which text they relied, unless they are closed', () => {
  const text = 'ab'.repeat(32)
  const newer = (leaf: Leaf) => canonical({ ...leaf, v: leafVersion, basis: ['x-law:3(1)', 'nd:甲规〔2026〕1号'], texts: [text, ''] })
  const older = (leaf: Leaf) => canonical({ ...leaf, basis: ['x-law:3'] })
  const mixed = logOfTwoCases(sha256, { 2: older, 5: newer, 6: newer })
  expect(verifyReceipt(mixed.receiptOf(caseA, [3]), sha256)).toMatchObject({
    ok: true,
    relied: [
      { event: 1, provision: 'x-law:3', text: '' },
      { event: 2, provision: 'x-law:3(1)', text },
      { event: 2, provision: 'nd:甲规〔2026〕1号', text: '' },
    ],
  })
})

test('a closed event is tied to the case by the event after it, and said to be untied where there is none', () => {
  expect(verifyReceipt(log.receiptOf(caseA, [3]), sha256)).toMatchObject({ ok: true, untied: [] })
  expect(verifyReceipt(log.receiptOf(caseA, [1, 3]), sha256)).toMatchObject({ ok: true, untied: [] })
  expect(verifyReceipt(log.receiptOf(caseA, [2, 3]), sha256)).toMatchObject({ ok: true, untied: [2] })
  expect(verifyReceipt(log.receiptOf(caseA, [4]), sha256)).toMatchObject({ ok: true, untied: [4] })
})

test('checkpoints that are trusted and agree are counted, of the same size or an older one with its proof', () => {
  const receipt = log.receiptOf(caseA)
  const { size } = receipt.checkpoint
  const same = { origin: receipt.log, size, root: log.rootAt(size) }
  const older = { size: 7, root: log.rootAt(7), proof: log.continues(7) }
  expect(verifyReceipt(receipt, sha256, [same, older])).toMatchObject({ ok: true, vouched: 2 })
  const elsewhere = { origin: 'baishi.example/log/1', size, root: sha256(bytes('00')) }
  expect(verifyReceipt(receipt, sha256, [same, elsewhere])).toMatchObject({ ok: true, vouched: 1 })
  expect(verifyReceipt(receipt, sha256, [elsewhere])).toMatchObject({ ok: false, problems: [{ code: 'checkpoint-not-comparable' }] })
})

test('a checkpoint of no entries, which every log continues, is neither for nor against a receipt', () => {
  const receipt = log.receiptOf(caseA)
  const empty = { size: 0, root: sha256(new Uint8Array(0)), proof: [] }
  const own = { size: receipt.checkpoint.size, root: bytes(receipt.checkpoint.root) }
  expect(verifyReceipt(receipt, sha256, [own, empty])).toMatchObject({ ok: true, vouched: 1 })
  expect(verifyReceipt(receipt, sha256, [empty])).toMatchObject({ ok: false, problems: [{ code: 'checkpoint-not-comparable' }] })
})

test('a checkpoint from later on vouches for a receipt by the proof that the log only grew, and by no other', () => {
  const leaf = (n: number, prev: string) => canonical({ v: leafVersion, log: 'yifa.log/1', case: 'c', n, prev })
  const first = leaf(1, '')
  const second = leaf(2, hex(leafHash(sha256, utf8(first))))
  const [one, two, three] = [first, second, 'later'].map((text) => leafHash<Uint8Array>(sha256, utf8(text))) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const root = nodeHash(sha256, one, two)
  const events = [
    { index: 0, leaf: first, proof: [hex(two)] },
    { index: 1, leaf: second, proof: [hex(one)] },
  ]
  const receipt = {
    format: receiptFormat,
    log: 'yifa.log/1',
    case: 'c',
    events,
    checkpoint: { origin: 'yifa.log/1', size: 2, root: hex(root) },
  }
  const later = { size: 3, root: nodeHash(sha256, root, three), proof: [three] }
  expect(verifyReceipt(receipt, sha256, [later])).toMatchObject({ ok: true, vouched: 1 })
  for (const trusted of [
    { ...later, proof: [two] },
    { ...later, proof: [] },
    { ...later, root },
  ])
    expect(verifyReceipt(receipt, sha256, [trusted])).toMatchObject({ ok: false, problems: [{ code: 'history-rewritten' }] })
  // One that comes with no proof says nothing.
  const { proof: _, ...bare } = later
  expect(verifyReceipt(receipt, sha256, [bare])).toMatchObject({ ok: false, problems: [{ code: 'checkpoint-not-comparable' }] })
})

test.each([
  ['no log', { log: undefined }],
  ['a log that is a number', { log: 1 }],
  ['no case', { case: undefined }],
  ['a case that is a list', { case: [caseA] }],
  ['no place', { n: undefined }],
  ['a place in words', { n: '2' }],
  ['nothing of what came before', { prev: undefined }],
  ['a number for what came before', { prev: 1 }],
])('an entry that says %s is incomplete, though it is in the log', (_, patch) => {
  const receipt = logOfTwoCases(sha256, { 5: (leaf: Leaf) => canonical({ ...leaf, ...patch }) }).receiptOf(caseA)
  expect(verifyReceipt(receipt, sha256)).toMatchObject({ ok: false, problems: [{ code: 'leaf-incomplete', event: 2 }] })
})

test.each([
  ['follows from something', { prev: 'ab'.repeat(32) }],
  ['is the second', { n: 2 }],
  ['comes before the first', { n: 0 }],
])('a case whose first entry says that it %s has lost its beginning', (_, patch) => {
  const verdict = verifyReceipt(logOfTwoCases(sha256, { 2: (leaf: Leaf) => canonical({ ...leaf, ...patch }) }).receiptOf(caseA), sha256)
  expect(verdict).toMatchObject({ ok: false, problems: [{ code: 'beginning-missing', event: 1 }] })
})

test('a receipt shows the documents of its events, each with its event', () => {
  const issued = [{ number: '清河罚字〔2026〕7号', sha256: 'ab'.repeat(32) }]
  const verdict = verifyReceipt(
    logOfTwoCases(sha256, { 6: (leaf: Leaf) => canonical({ ...leaf, documents: issued }) }).receiptOf(caseA),
    sha256,
  )
  expect(verdict).toMatchObject({ ok: true, documents: [{ event: 3, ...issued[0] }] })
})

test.each(Object.keys(attacks))('the attack %s is refused for its own reasons', async (name) => {
  const file = `${JSON.stringify(attacks[name], null, 1)}\n`
  await expect(file).toMatchFileSnapshot(`attacks/${name}.json`)
  // From here on only the file counts, as another verifier would read it.
  const { receipt, text, trusted = [], refused } = JSON.parse(file) as ReceiptAttack
  const known = trusted.map(({ size, root, proof }) => ({ size, root: bytes(root), ...(proof && { proof: proof.map(bytes) }) }))
  const verdict = verifyReceiptText(text ?? JSON.stringify(receipt), sha256, known)
  expect(verdict.ok).toBe(false)
  const reported = verdict.ok ? [] : verdict.problems.map(({ code, event }) => (event === undefined ? code : `${code}@${event}`))
  expect(reported).toEqual(refused)
  for (const { says } of verdict.ok ? [] : verdict.problems) expect(says.zh.length * says.en.length).toBeGreaterThan(0)
})

test('every problem that can be reported is provoked by some attack, and no attack file is left over', () => {
  const provoked = new Set(Object.values(attacks).flatMap(({ refused }) => refused.map((entry) => entry.split('@')[0])))
  expect(receiptProblemCodes.filter((code) => !provoked.has(code))).toEqual([])
  const folder = fileURLToPath(new URL('attacks', import.meta.url))
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
  expect(files.sort()).toEqual(Object.keys(attacks).sort())
})

test('no value whatever makes the verifier throw', () => {
  const receipt = log.receiptOf(caseA)
  const odd = [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { format: 'yifa-receipt/1' },
    { ...receipt, events: [null, 1, {}, []] },
    { ...receipt, events: {} },
    { ...receipt, log: 1 },
    { ...receipt, case: '' },
    { ...receipt, checkpoint: [] },
    { ...receipt, checkpoint: { ...receipt.checkpoint, size: 1.5, root: 3, signatures: [1], note: '' } },
    { ...receipt, events: [{ index: 0, leaf: 1, proof: 'x', more: 1 }] },
  ]
  for (const value of odd) {
    const verdict = verifyReceipt(value, sha256)
    expect(verdict.ok, JSON.stringify(value)).toBe(false)
  }
})

test('a single changed character of a saved receipt is noticed, wherever it is', () => {
  const text = JSON.stringify(log.receiptOf(caseA))
  let tried = 0
  for (let at = 0; at < text.length; at += 5) {
    const changed = text.slice(0, at) + (text[at] === '1' ? '2' : '1') + text.slice(at + 1)
    expect(verifyReceiptText(changed, sha256).ok, `at ${at}: ${text.slice(at - 10, at + 10)}`).toBe(false)
    tried++
  }
  expect(tried).toBeGreaterThan(400)
})
