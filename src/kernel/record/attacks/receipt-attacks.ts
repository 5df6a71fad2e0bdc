import { hex, utf8Length } from '../bytes.ts'
import { canonical } from '../canonical-json.ts'
import type { Hash } from '../merkle.ts'
import { longestLeaf, type Receipt } from '../receipt.ts'
import { caseA, caseB, type Leaf, logOfTwoCases } from './log-of-two-cases.ts'

/** One attempt to deceive whoever holds a receipt, and the answer it must get. Plain JSON, so that other verifiers can use it. */
export interface ReceiptAttack {
  /** What was done. */
  readonly attack: string
  /** Every problem that must be reported, as `code` or `code@event`, in order. */
  readonly refused: readonly string[]
  /** The file as the victim receives it. */
  readonly receipt?: unknown
  /** The same, where the file is not even JSON. */
  readonly text?: string
  /** Checkpoints the victim already trusts; root and proof in hex. */
  readonly trusted?: readonly { readonly size: number; readonly root: string; readonly proof?: readonly string[] }[]
}

type Attacks = Readonly<Record<string, ReceiptAttack>>
type Fields = Readonly<Record<string, unknown>>

/** Position in the log of case A's second event, the one most attacks aim at. */
const aimed = 5

/** All attacks by name; each is checked in beside this file as `<name>.json`. */
export function receiptAttacks(hash: Hash): Attacks {
  const log = logOfTwoCases(hash)
  const sound = log.receiptOf(caseA, [3])
  return {
    ...listAttacks(sound, log.receiptOf(caseB), log.receiptOf(caseB, [5])),
    ...eventAttacks(sound),
    ...fileAttacks(sound, logOfTwoCases(hash, {}, 'baishi.example/log/1').receiptOf(caseA)),
    ...operatorAttacks(hash),
    ...forkAttacks(hash),
  }
}

/** Events are left out, moved, repeated or exchanged; every single one is truly in the log. */
function listAttacks(sound: Receipt, other: Receipt, otherClosed: Receipt): Attacks {
  const [first, second, third, fourth] = sound.events
  const list = (attack: string, refused: string[], events: unknown[]): ReceiptAttack => ({ attack, refused, receipt: { ...sound, events } })
  return {
    'entry-removed': list('an event in the middle is left out', ['event-missing@3'], [first, third, fourth]),
    'first-entry-removed': list('the case seems to begin later', ['beginning-missing@1', 'event-missing@3'], [second, third, fourth]),
    'two-entries-swapped': list(
      'two events change places',
      ['beginning-missing@1', 'order-wrong@2', 'event-surplus@2', 'chain-broken@2'],
      [second, first, third, fourth],
    ),
    'entry-repeated': list(
      'an event is shown twice',
      ['order-wrong@3', 'event-surplus@3', 'chain-broken@3', 'event-surplus@5'],
      [first, second, second, third, fourth],
    ),
    'entry-about-another-case': list(
      'a true event of another case takes the place of an event',
      ['event-of-another-case@2', 'event-missing@2', 'chain-broken@2'],
      [first, other.events[2], third, fourth],
    ),
    'hash-of-another-entry': list(
      'a closed event is exchanged for another entry of the log',
      ['chain-broken@4'],
      [first, second, otherClosed.events[4], fourth],
    ),
    'all-entries-closed': list("only a hash is shown, which may be anybody's", ['nothing-shown'], [third]),
    'no-entries': list('the list is empty', ['no-events'], []),
  }
}

/** One event is altered in the file. */
function eventAttacks(sound: Receipt): Attacks {
  const target = sound.events[1]
  if (target === undefined || !('leaf' in target)) throw new Error('The attacks need an open second event. Mend log-of-two-cases.ts.')
  const { leaf, proof } = target
  const last = proof.at(-1) ?? ''
  const aim = (attack: string, refused: string[], patch: Fields): ReceiptAttack => {
    const events = sound.events.map((event, i) => (i === 1 ? { ...event, ...patch } : event))
    return { attack, refused, receipt: { ...sound, events } }
  }
  return {
    'entry-changed': aim('the day of an act is changed', ['not-in-log@2'], { leaf: leaf.replace('2026-03-15', '2026-03-14') }),
    'leaf-with-trailing-garbage': aim('a space follows the entry', ['not-in-log@2', 'leaf-not-canonical@2'], { leaf: `${leaf} ` }),
    'leaf-with-half-a-character': aim('the entry has no UTF-8 form', ['leaf-not-canonical@2'], { leaf: `${leaf}\ud800` }),
    'leaf-and-hash': aim('an event shows a leaf and also a hash', ['not-a-receipt@2'], { hash: '00'.repeat(32) }),
    'proof-truncated': aim('the last hash of a proof is cut off', ['proof-too-short@2'], { proof: proof.slice(0, -1) }),
    'proof-with-trailing-garbage': aim('a hash is added to a proof', ['proof-too-long@2'], { proof: [...proof, last] }),
    'proof-emptied': aim('a proof is emptied', ['proof-too-short@2'], { proof: [] }),
    'proof-bit-flipped': aim('one bit of a proof is flipped', ['not-in-log@2'], {
      proof: proof.map((hash, i) => (i === 0 ? flip(hash) : hash)),
    }),
    'proof-in-capitals': aim('a hash is spelt in another way', ['hash-malformed@2'], { proof: proof.map((hash) => hash.toUpperCase()) }),
    'proof-hash-shortened': aim('a hash loses a byte', ['hash-malformed@2'], { proof: proof.map((hash) => hash.slice(2)) }),
    'index-moved': aim('an event claims the place before its own', ['not-in-log@2'], { index: aimed - 1 }),
    'index-beyond-size': aim('an event lies outside the tree', ['index-beyond-size@2', 'order-wrong@3'], { index: sound.checkpoint.size }),
    'index-wrapped': aim('an index below zero', ['not-a-receipt@2'], { index: -1 }),
  }
}

/** The frame around the events is altered. */
function fileAttacks(sound: Receipt, foreign: Receipt): Attacks {
  const whole = (attack: string, refused: string[], patch: Fields): ReceiptAttack => ({ attack, refused, receipt: { ...sound, ...patch } })
  const { checkpoint } = sound
  const { checkpoint: _, ...without } = sound
  const shrunk = ['proof-too-long@1', 'proof-too-long@2', 'proof-too-long@3', 'index-beyond-size@4']
  const nowhere = [1, 2, 3, 4].map((event) => `not-in-log@${event}`)
  return {
    'checkpoint-missing': { attack: 'the checkpoint is left out', refused: ['no-checkpoint'], receipt: without },
    'checkpoint-from-another-log': whole('the checkpoint of another log is put in', ['checkpoint-of-another-log', ...nowhere], {
      checkpoint: foreign.checkpoint,
    }),
    'checkpoint-renamed': whole("another log's checkpoint is put in under this log's name", nowhere, {
      checkpoint: { ...foreign.checkpoint, origin: sound.log },
    }),
    'checkpoint-shrunk': whole("the size is made smaller than an event's index", shrunk, {
      checkpoint: { ...checkpoint, size: 8 },
    }),
    'whole-receipt-of-another-log': {
      attack: 'the receipt is given out as one of this log',
      refused: [1, 2, 3, 4].map((event) => `event-of-another-log@${event}`),
      receipt: { ...foreign, log: sound.log, checkpoint: { ...foreign.checkpoint, origin: sound.log } },
    },
    'claim-added': whole('a sentence is added that nothing proves', ['not-a-receipt'], { summary: '本案已撤销' }),
    'other-format': whole('the format is one we do not know', ['other-format'], { format: 'yifa-receipt/2' }),
    'file-with-trailing-garbage': { attack: 'something follows the file', refused: ['not-json'], text: `${JSON.stringify(sound)}]` },
    'file-says-twice': {
      attack: 'the file names another case first, and the true one after it',
      refused: ['said-twice'],
      text: JSON.stringify(sound).replace('"case":', '"case":"清河罚字〔2026〕8号","case":'),
    },
    'file-cut-off': { attack: 'the file is cut off', refused: ['not-json'], text: JSON.stringify(sound).slice(0, -40) },
  }
}

/** The operator puts a bad entry into the log itself, so that every proof holds. */
function operatorAttacks(hash: Hash): Attacks {
  const forge = (attack: string, refused: string[], leaf: (honest: Leaf) => string): ReceiptAttack => ({
    attack,
    refused,
    receipt: logOfTwoCases(hash, { [aimed]: leaf }).receiptOf(caseA, [3]),
  })
  const change = (patch: Fields) => (honest: Leaf) => canonical({ ...honest, ...patch })
  return {
    'logged-for-another-log': forge('the entry names another log', ['event-of-another-log@2'], change({ log: 'baishi.example/log/1' })),
    'logged-off-the-chain': forge('the entry hides that an event came before it', ['chain-broken@2'], change({ prev: '' })),
    'logged-under-a-later-number': forge('the entry leaves room for an event to be slipped in', ['event-missing@2'], change({ n: 3 })),
    'logged-without-number': forge('the entry does not say its place in the case', ['leaf-incomplete@2'], change({ n: undefined })),
    'logged-in-another-version': forge(
      'the entry is of a version we do not know',
      ['leaf-of-other-version@2'],
      change({ v: 'yifa-act/9' }),
    ),
    'logged-too-long': forge('the entry is one byte too long', ['leaf-too-long@2'], (honest) => {
      const bare = utf8Length(canonical({ ...honest, pad: '' }))
      return canonical({ ...honest, pad: 'x'.repeat(longestLeaf + 1 - bare) })
    }),
    'logged-with-two-days': forge('the entry says one thing twice, so that readers differ', ['leaf-not-canonical@2'], (honest) =>
      canonical(honest).replace('"day":', '"day":"2026-03-01","day":'),
    ),
    'logged-as-text': forge('the entry is not an object', ['leaf-incomplete@2'], () => '"investigate"'),
  }
}

/** The operator rewrites the past and proves the new one perfectly; only a checkpoint kept elsewhere can tell. */
function forkAttacks(hash: Hash): Attacks {
  const honest = logOfTwoCases(hash)
  const rewritten = logOfTwoCases(hash, { [aimed]: (leaf) => canonical({ ...leaf, day: '2026-03-01' }) })
  const receipt = rewritten.receiptOf(caseA, [3])
  const { size } = receipt.checkpoint
  const old = { size: 7, root: hex(honest.rootAt(7)) }
  return {
    'log-forked': {
      attack: 'the log shows this holder another version of the same size',
      refused: ['checkpoint-differs'],
      receipt,
      trusted: [{ size, root: hex(honest.rootAt(size)) }],
    },
    'history-rewritten': {
      attack: 'an entry that an older checkpoint covers was changed',
      refused: ['history-rewritten'],
      receipt,
      trusted: [{ ...old, proof: rewritten.continues(7).map(hex) }],
    },
    'one-witness-of-two-disagrees': {
      attack: 'a checkpoint that agrees is offered beside one that does not',
      refused: ['checkpoint-differs'],
      receipt,
      trusted: [
        { size, root: receipt.checkpoint.root },
        { size, root: hex(honest.rootAt(size)) },
      ],
    },
    'trust-out-of-reach': {
      attack: 'nothing links the receipt to what is trusted',
      refused: ['checkpoint-not-comparable'],
      receipt,
      trusted: [old],
    },
  }
}

/** Flips the lowest bit of the first byte. */
function flip(hash: string): string {
  return (Number.parseInt(hash.slice(0, 2), 16) ^ 1).toString(16).padStart(2, '0') + hash.slice(2)
}
