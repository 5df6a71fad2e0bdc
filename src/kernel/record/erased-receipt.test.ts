import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { caseA, caseB, type Leaf, logOfTwoCases } from './attacks/log-of-two-cases.ts'
import { canonical } from './canonical-json.ts'
import { longestLeaf, type OpenEvent, type Receipt } from './receipt.ts'
import { verifyReceipt } from './verify-receipt.ts'

// Content is erased by law; the entry stays, and beside it stands the entry of the act that ordered it, which lies further on in the log.

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
/** Entry 8 of the log, which is the sixth event of the other case: the order. */
const ordered = 8
const order = (leaf: Leaf): string => canonical({ ...leaf, procedure: 'erasure@ab', act: 'order' })

/** The receipt of a case of which the second event was erased, by an order that the log holds as `write` wrote it. */
function erasedReceipt(write: (leaf: Leaf) => string = order, patch: Record<string, unknown> = {}): Receipt {
  const log = logOfTwoCases(sha256, { [ordered]: write })
  const by = log.receiptOf(caseB).events.find(({ index }) => index === ordered) as OpenEvent
  const receipt = log.receiptOf(caseA)
  const events = receipt.events.map((event, i) => (i === 1 ? { ...event, erased: { ...by, ...patch } } : event))
  return { ...receipt, events }
}
const refused = (receipt: unknown): string[] => {
  const verdict = verifyReceipt(receipt, sha256)
  return verdict.ok ? [] : verdict.problems.map(({ code, says }) => `${code}: ${says.en}`)
}

test('an event whose content was erased is proved like any other, and says by which act, of which procedure, on which day', () => {
  const verdict = verifyReceipt(erasedReceipt(), sha256)
  expect(verdict).toMatchObject({ ok: true, events: 4, erased: [{ event: 2, by: 8, procedure: 'erasure@ab', day: '2026-03-18' }] })
})

test('the order may be of an older version than the entry, and of any case: only the log has to be the same', () => {
  expect(refused(erasedReceipt((leaf) => order({ ...leaf, v: 'yifa-act/2' })))).toEqual([])
  expect(refused(erasedReceipt((leaf) => order({ ...leaf, case: 'another' })))).toEqual([])
  expect(refused(erasedReceipt((leaf) => order({ ...leaf, log: 'baishi.example/log/1' })))).toEqual([
    'event-of-another-log: Event 2: The event names another log (baishi.example/log/1).',
  ])
})

test.each<[string, (leaf: Leaf) => string, string]>([
  ['is no JSON', () => '{', 'leaf-not-canonical: Event 2: The text of the entry is not canonical JSON (erased).'],
  ['is null', () => 'null', 'leaf-not-canonical: Event 2: The text of the entry is not canonical JSON (erased).'],
  ['is a text', () => '"order"', 'leaf-incomplete: Event 2: The entry lacks log, case, n or prev (erased).'],
  ['is a list', () => '[]', 'leaf-incomplete: Event 2: The entry lacks log, case, n or prev (erased).'],
  [
    'is too long',
    (leaf) => order({ ...leaf, pad: 'x'.repeat(longestLeaf) }),
    'leaf-too-long: Event 2: The entry is longer than 16,384 bytes (erased).',
  ],
  [
    'is of an unknown version',
    (leaf) => order({ ...leaf, v: 'yifa-act/9' }),
    'leaf-of-other-version: Event 2: The entry is not of version yifa-act/1 or yifa-act/2 (erased).',
  ],
  [
    'says its procedure twice',
    (leaf) => order(leaf).replace('"procedure":', '"procedure":"x","procedure":'),
    'leaf-not-canonical: Event 2: The text of the entry is not canonical JSON (erased).',
  ],
  [
    'says no day',
    (leaf) => order({ ...leaf, day: undefined }),
    'leaf-incomplete: Event 2: The entry lacks log, case, n or prev (erased: procedure, day).',
  ],
  [
    'says no procedure',
    (leaf) => canonical(leaf),
    'leaf-incomplete: Event 2: The entry lacks log, case, n or prev (erased: procedure, day).',
  ],
  // Turned into text it would throw: the verifier must not.
  [
    'says its procedure as an object',
    (leaf) => canonical({ ...leaf, procedure: { toString: 1 } }),
    'leaf-incomplete: Event 2: The entry lacks log, case, n or prev (erased: procedure, day).',
  ],
])('an order that %s erases nothing, though it is in the log', (_, write, problem) => {
  expect(refused(erasedReceipt(write))).toEqual([problem])
})

const flipped = (proof: readonly string[]): string[] =>
  proof.map((hash, i) => (i === 0 ? `${hash.startsWith('0') ? 1 : 0}${hash.slice(1)}` : hash))
const sound = (erasedReceipt().events[1] as OpenEvent).erased as NonNullable<OpenEvent['erased']>

test.each<[string, Record<string, unknown>, string]>([
  ['changed', { leaf: sound.leaf.replace('03-18', '03-01') }, 'not-in-log: Event 2: The event is not in the log'],
  ['with a proof of something else', { proof: flipped(sound.proof) }, 'not-in-log: Event 2: The event is not in the log'],
  ['at another place', { index: 9 }, 'not-in-log: Event 2: The event is not in the log'],
  ['beyond the end of the log', { index: 13 }, 'index-beyond-size: Event 2: The event lies outside the checkpoint (erased).'],
  ['with its proof cut short', { proof: sound.proof.slice(1) }, 'proof-too-short: Event 2: The proof is cut short (erased).'],
  ['with half a character', { leaf: '"\ud800"' }, 'leaf-not-canonical: Event 2: The text of the entry is not canonical JSON (erased).'],
  ['before what it erases', { index: 5 }, 'not-a-receipt: Event 2: '],
  ['at no whole place', { index: 8.5 }, 'not-a-receipt: Event 2: '],
  ['without its leaf', { leaf: undefined }, 'not-a-receipt: Event 2: '],
  ['without its proof', { proof: undefined }, 'not-a-receipt: Event 2: '],
  ['with a proof in capitals', { proof: sound.proof.map((hash) => hash.toUpperCase()) }, 'not-a-receipt: Event 2: '],
  ['with a sentence that nothing proves', { says: '已撤销' }, 'not-a-receipt: Event 2: '],
])('an order %s is refused', (_, patch, problem) => {
  const found = refused(erasedReceipt(order, patch))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(problem)
  if (problem.startsWith('not-a-receipt')) expect(found[0]).toContain('(erased)')
})

const second = (change: (event: OpenEvent) => unknown): unknown => {
  const receipt = erasedReceipt()
  return { ...receipt, events: receipt.events.map((event, i) => (i === 1 ? change(event as OpenEvent) : event)) }
}

test.each([
  ['an order that is none', second((event) => ({ ...event, erased: 8 }))],
  ['an order that is null', second((event) => ({ ...event, erased: null }))],
  ['an order that is a list', second((event) => ({ ...event, erased: [sound] }))],
  ['an order beside an event that shows only its hash', second(({ leaf: _, ...event }) => ({ ...event, hash: '00'.repeat(32) }))],
])('refused: %s', (_, receipt) => {
  expect(refused(receipt)).toEqual([expect.stringMatching(/^not-a-receipt: Event 2: .* \(erased\)\.$/)])
})
