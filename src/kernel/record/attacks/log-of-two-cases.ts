import { hex, utf8 } from '../bytes.ts'
import { canonical } from '../canonical-json.ts'
import { append, emptyFrontier } from '../frontier.ts'
import { consistencyProof, type Hash, inclusionProof, leafHash, rootAt } from '../merkle.ts'
import { leafVersions, type Receipt, receiptFormat } from '../receipt.ts'

/** A small log for tests: 13 entries of an invented county, in which the events of two cases lie mixed. */
export interface LogOfTwoCases {
  /** The receipt of a case; events whose place (from 1) is in `closed` show only their hash. */
  receiptOf(caseId: string, closed?: readonly number[]): Receipt
  rootAt(size: number): Uint8Array
  /** Consistency proof from an older size to the whole log. */
  continues(from: number): Uint8Array[]
}

export type Leaf = Readonly<Record<string, unknown>>

export const caseA = '清河罚字〔2026〕7号'
export const caseB = '清河许字〔2026〕19号'
const order = [caseB, caseB, caseA, caseB, caseB, caseA, caseA, caseB, caseB, caseA, caseB, caseB, caseB]

/**
 * Builds the log. `forged` replaces the text of the leaf at an index *before* it is hashed, so that the log truly contains the forgery
 * and later events follow from it: what a dishonest operator could do.
 */
export function logOfTwoCases(
  hash: Hash,
  forged: Readonly<Record<number, (leaf: Leaf) => string>> = {},
  log = 'qinghe.example/log/1',
): LogOfTwoCases {
  const events = new Map<string, { index: number; text: string; hash: Uint8Array }[]>([
    [caseA, []],
    [caseB, []],
  ])
  const hashes = order.map((caseId, index) => {
    const before = events.get(caseId) ?? []
    const last = before.at(-1)
    const leaf: Leaf = {
      // The oldest version: what was saved years ago must verify, and its attacks be seen, for as long as anybody keeps it.
      v: leafVersions[0],
      log,
      case: caseId,
      n: before.length + 1,
      prev: last === undefined ? '' : hex(last.hash),
      kind: 'act',
      act: before.length === 0 ? 'file' : 'investigate',
      organ: 'qinghe-market',
      day: `2026-03-${10 + index}`,
      t: 1_773_100_800_000 + index,
    }
    const text = forged[index]?.(leaf) ?? canonical(leaf)
    const hashed = leafHash(hash, utf8(text))
    before.push({ index, text, hash: hashed })
    return hashed
  })
  const nodes = new Map(append(hash, emptyFrontier, hashes).completed.map((node) => [`${node.level}/${node.index}`, node.hash]))
  const reader = { hashAt: (level: number, index: number) => nodes.get(`${level}/${index}`) as Uint8Array }
  const size = order.length
  return {
    rootAt: (smaller) => rootAt(hash, smaller, reader),
    continues: (from) => consistencyProof(hash, { from, to: size }, reader),
    receiptOf: (caseId, closed = []) => ({
      format: receiptFormat,
      log,
      case: caseId,
      events: (events.get(caseId) ?? []).map(({ index, text, hash: hashed }, i) => {
        const proof = inclusionProof(hash, { index, size }, reader).map(hex)
        return closed.includes(i + 1) ? { index, hash: hex(hashed), proof } : { index, leaf: text, proof }
      }),
      checkpoint: { origin: log, size, root: hex(rootAt(hash, size, reader)) },
    }),
  }
}
