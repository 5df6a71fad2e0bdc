import { fromHex, hex, utf8, utf8Length } from './bytes.ts'
import { canonical } from './canonical-json.ts'
import { type Hash, leafHash } from './merkle.ts'
import { isOpen, readReceipt } from './read-receipt.ts'
import {
  type ClosedEvent,
  documentsIn,
  type LeafHead,
  leafVersions,
  longestLeaf,
  type OpenEvent,
  type Pin,
  pinsIn,
  type Receipt,
  type SealedDocument,
} from './receipt.ts'
import { problem, type ReceiptProblem, type ReceiptProblemCode } from './receipt-problem.ts'
import { type ProofFault, type Verdict, verifyConsistency, verifyInclusion } from './verify-proof.ts'

/** A checkpoint that the verifier has from elsewhere: a witness, a newspaper, an older receipt whose signature was checked. */
export interface TrustedCheckpoint {
  /** When given and different from the receipt's log, this checkpoint is passed over. */
  readonly origin?: string
  readonly size: number
  readonly root: Uint8Array
  /** Consistency proof between this checkpoint and the receipt's; needed only where the sizes differ. */
  readonly proof?: readonly Uint8Array[]
}

export interface ReceiptVerified {
  readonly ok: true
  readonly log: string
  readonly case: string
  /** Number of events of the case up to the checkpoint. */
  readonly events: number
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string }
  /** How many trusted checkpoints agreed. 0 means: consistent in itself, but nobody vouches for this checkpoint yet. */
  readonly vouched: number
  /** Events (from 1) that are in the log, but whose hash nothing shown ties to this case: closed, and the next one is closed or missing. */
  readonly untied: readonly number[]
  /** Events (from 1) whose content was erased, with the act that ordered it as its entry says. */
  readonly erased: readonly (Order & { readonly event: number })[]
  /** On which text (hash) of which provision each event shown (from 1) relied. */
  readonly relied: readonly (Pin & { readonly event: number })[]
  /** Documents that each event shown (from 1) issued: number and SHA-256 of the sealed text. */
  readonly documents: readonly (SealedDocument & { readonly event: number })[]
}

export interface ReceiptRefused {
  readonly ok: false
  readonly problems: readonly ReceiptProblem[]
}

/** An event with the hash that stands in the log, and what its leaf says when it is shown and readable. */
interface Seen {
  readonly event: OpenEvent | ClosedEvent
  readonly place: number
  readonly hash: Uint8Array
  readonly head?: LeafHead
  readonly relied?: readonly Pin[]
  readonly documents?: readonly SealedDocument[]
  readonly erased?: Order | undefined
}

/** What the entry of an act says by which content was erased, and its place in the log. */
interface Order {
  readonly by: number
  readonly procedure: string
  readonly day: string
}

/** What is read of a leaf. */
interface ReadLeaf {
  readonly head: LeafHead
  readonly leaf: Readonly<Record<string, unknown>>
}

const faultCodes: Record<ProofFault, ReceiptProblemCode> = {
  'bad-size': 'index-beyond-size',
  'bad-hash': 'hash-malformed',
  'proof-too-short': 'proof-too-short',
  'proof-too-long': 'proof-too-long',
  'root-differs': 'not-in-log',
}

/**
 * Verifies the receipt of a case: every event is in the log of its one checkpoint, is about this case and this log, and follows from
 * the event before it, from the first on. Reports all problems, not only the first. Never throws on a bad receipt.
 *
 * It cannot know of events that came after those shown: a newer receipt, or the log itself, tells. Signatures are not checked here:
 * hand in `trusted` checkpoints; without them `vouched` is 0.
 *
 * @param receipt anything, usually parsed JSON
 * @param hash    the log's hash function
 * @param trusted checkpoints to compare with; if any are given, at least one must be comparable, and all comparable ones must agree
 */
export function verifyReceipt(receipt: unknown, hash: Hash, trusted: readonly TrustedCheckpoint[] = []): ReceiptVerified | ReceiptRefused {
  const read = readReceipt(receipt)
  if (!('events' in read)) return { ok: false, problems: read }
  const problems: ReceiptProblem[] = []
  if (read.checkpoint.origin !== read.log) problems.push(problem('checkpoint-of-another-log', { fact: read.checkpoint.origin }))
  const seen = read.events.map((event, i) => see(read, { event, place: i + 1 }, hash, problems))
  checkChain(seen, problems)
  if (!read.events.some(isOpen)) problems.push(problem('nothing-shown'))
  const vouched = compareTrusted(read, hash, trusted, problems)
  if (problems.length > 0) return { ok: false, problems }
  const { origin, size, root } = read.checkpoint
  const untied = seen.filter(({ head }, i) => head === undefined && seen[i + 1]?.head === undefined).map(({ place }) => place)
  const erased = seen.flatMap(({ place, erased: order }) => (order ? [{ event: place, ...order }] : []))
  const relied = seen.flatMap(({ place, relied: pins }) => (pins ?? []).map((pin) => ({ event: place, ...pin })))
  const documents = seen.flatMap(({ place, documents: sealed }) => (sealed ?? []).map((one) => ({ event: place, ...one })))
  return {
    ok: true,
    log: read.log,
    case: read.case,
    events: seen.length,
    checkpoint: { origin, size, root },
    vouched,
    untied,
    erased,
    relied,
    documents,
  }
}

/** Verifies a saved receipt file. See `verifyReceipt`. */
export function verifyReceiptText(text: string, hash: Hash, trusted: readonly TrustedCheckpoint[] = []): ReceiptVerified | ReceiptRefused {
  let receipt: unknown
  try {
    receipt = JSON.parse(text)
    // The parser keeps the last of two equal keys; a reader may believe the first.
    if (keysWritten(text) !== keysHeld(receipt)) return { ok: false, problems: [problem('said-twice')] }
  } catch {
    return { ok: false, problems: [problem('not-json')] }
  }
  return verifyReceipt(receipt, hash, trusted)
}

/** Keys in a valid JSON text: the strings that a colon follows. */
function keysWritten(text: string): number {
  let count = 0
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) count += colon === undefined ? 0 : 1
  return count
}

/** Keys of a parsed value, however deep. */
function keysHeld(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce((sum: number, held: unknown) => sum + keysHeld(held), 0)
  return Array.isArray(value) ? inside : inside + Object.keys(value).length
}

/** Looks at one event by itself: its inclusion, and what its leaf says. */
function see(receipt: Receipt, { event, place }: Omit<Seen, 'hash'>, hash: Hash, problems: ReceiptProblem[]): Seen {
  const bytes = isOpen(event) ? leafBytes(event.leaf) : undefined
  const hashed = bytes === undefined ? (isOpen(event) ? undefined : bytesOf(event.hash)) : leafHash(hash, bytes)
  if (hashed === undefined) {
    problems.push(problem('leaf-not-canonical', { event: place }))
    return { event, place, hash: new Uint8Array(0) }
  }
  const { size, root } = receipt.checkpoint
  const claim = { leafHash: hashed, index: event.index, size, root: bytesOf(root) }
  const verdict = verifyInclusion(hash, claim, event.proof.map(bytesOf))
  if (!verdict.ok) problems.push(problem(faultCodes[verdict.fault], { event: place }))
  if (!isOpen(event)) return { event, place, hash: hashed }
  const read = readHead(event.leaf)
  if (typeof read === 'string') {
    problems.push(problem(read, { event: place }))
    return { event, place, hash: hashed }
  }
  const { head, leaf } = read
  // An entry that is truly in the log but about something else proves nothing here (CVE-2026-22703 was this mistake).
  if (head.case !== receipt.case) problems.push(problem('event-of-another-case', { event: place, fact: head.case }))
  if (head.log !== receipt.log) problems.push(problem('event-of-another-log', { event: place, fact: head.log }))
  const erased = event.erased && readOrder(receipt, { order: event.erased, place }, hash, problems)
  return { event, place, hash: hashed, head, relied: pinsIn(leaf), documents: documentsIn(leaf), erased }
}

/** Looks at the entry of the act by which the content of an event was erased: it is in the log, of this log, and says what was done when. */
function readOrder(
  receipt: Receipt,
  { order, place }: { order: NonNullable<OpenEvent['erased']>; place: number },
  hash: Hash,
  problems: ReceiptProblem[],
): Order | undefined {
  const wrong = (code: ReceiptProblemCode, fact = 'erased') => problems.push(problem(code, { event: place, fact }))
  const read = readHead(order.leaf)
  if (typeof read === 'string') {
    wrong(read)
    return undefined
  }
  const { size, root } = receipt.checkpoint
  const claim = { leafHash: leafHash(hash, utf8(order.leaf)), index: order.index, size, root: bytesOf(root) }
  const verdict = verifyInclusion(hash, claim, order.proof.map(bytesOf))
  if (!verdict.ok) wrong(faultCodes[verdict.fault])
  if (read.head.log !== receipt.log) wrong('event-of-another-log', read.head.log)
  const { procedure, day } = read.leaf
  if (typeof procedure === 'string' && typeof day === 'string') return { by: order.index, procedure, day }
  wrong('leaf-incomplete', 'erased: procedure, day')
  return undefined
}

/** UTF-8 of the leaf; undefined when the text has no UTF-8 form. */
function leafBytes(leaf: string): Uint8Array | undefined {
  try {
    return utf8(leaf)
  } catch {
    return undefined
  }
}

/** What the leaf says of itself, or why it cannot be believed. */
function readHead(leaf: string): ReadLeaf | ReceiptProblemCode {
  let parsed: unknown
  try {
    if (utf8Length(leaf) > longestLeaf) return 'leaf-too-long'
    parsed = JSON.parse(leaf)
    // Also finds duplicate keys: only one of the two survives parsing, so the text cannot come out the same.
    if (canonical(parsed) !== leaf) return 'leaf-not-canonical'
  } catch {
    return 'leaf-not-canonical'
  }
  if (typeof parsed !== 'object' || Array.isArray(parsed)) return 'leaf-incomplete'
  const fields = parsed as ReadLeaf['leaf']
  const { v, log, case: caseId, n, prev } = fields
  const version = leafVersions.find((one) => one === v)
  if (version === undefined) return 'leaf-of-other-version'
  if (typeof log !== 'string' || typeof caseId !== 'string' || typeof n !== 'number' || typeof prev !== 'string') return 'leaf-incomplete'
  return { head: { v: version, log, case: caseId, n, prev }, leaf: fields }
}

/** Looks at the events together: unbroken, complete from the first, in the order of the log. */
function checkChain(seen: readonly Seen[], problems: ReceiptProblem[]): void {
  seen.forEach(({ event, place, head }, i) => {
    const before = seen[i - 1]
    if (before !== undefined && event.index <= before.event.index) problems.push(problem('order-wrong', { event: place }))
    if (head === undefined) return
    const { n, prev } = head
    if (before === undefined) {
      if (n !== 1 || prev !== '') problems.push(problem('beginning-missing', { event: place, fact: `n = ${n}` }))
      return
    }
    if (n !== place) problems.push(problem(n > place ? 'event-missing' : 'event-surplus', { event: place, fact: `n = ${n}` }))
    if (prev !== hex(before.hash)) problems.push(problem('chain-broken', { event: place }))
  })
}

/** Compares with what the verifier trusts; returns how many checkpoints agreed. */
function compareTrusted(receipt: Receipt, hash: Hash, trusted: readonly TrustedCheckpoint[], problems: ReceiptProblem[]): number {
  const own = { size: receipt.checkpoint.size, root: bytesOf(receipt.checkpoint.root) }
  let comparable = 0
  let agreed = 0
  for (const { origin, size, root, proof } of trusted) {
    if (origin !== undefined && origin !== receipt.log) continue
    // Every log continues one without entries: nothing can be proved of it, and nothing held against it.
    if (size === 0) continue
    const between = size === own.size ? [] : proof
    if (between === undefined) continue
    comparable++
    const [from, to] = size <= own.size ? [{ size, root }, own] : [own, { size, root }]
    const verdict: Verdict = verifyConsistency(hash, { from, to }, between)
    if (verdict.ok) agreed++
    else problems.push(problem(size === own.size ? 'checkpoint-differs' : 'history-rewritten', { fact: `size ${size}` }))
  }
  if (trusted.length > 0 && comparable === 0) problems.push(problem('checkpoint-not-comparable', { fact: `size ${own.size}` }))
  return agreed
}

/** Bytes of hex that `readReceipt` has already checked. */
function bytesOf(checked: string): Uint8Array {
  return fromHex(checked) as Uint8Array
}
