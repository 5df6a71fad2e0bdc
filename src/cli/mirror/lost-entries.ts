import { parseBundle } from '../../kernel/record/bundle.ts'
import { fromUtf8, sameBytes } from '../../kernel/record/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../../kernel/record/checkpoint.ts'
import { append, emptyFrontier, type Frontier, frontierRoot } from '../../kernel/record/frontier.ts'
import { leafHash } from '../../kernel/record/merkle.ts'
import { parseNote } from '../../kernel/record/signed-note.ts'
import { tilePath, tileWidth } from '../../kernel/record/tiles.ts'
import { sha256 } from '../../operations/log/hashes.ts'
import { CannotDo, exitCodes } from '../exit-codes.ts'
import { tableLines } from '../print-table.ts'
import type { LogSource } from '../verify/log-source.ts'

/** An entry of a mirror, as far as a leaf says openly what it is about. */
export interface LostEntry {
  readonly index: number
  readonly day: string
  readonly organ: string
  readonly procedure: string
  readonly act: string
  readonly case: string
}

interface Lost {
  readonly own: number
  readonly mirrored: number
  readonly lost: readonly LostEntry[]
  /** Their bytes, in the same order. */
  readonly leaves: readonly Uint8Array[]
  /** The signed checkpoint of the mirror. */
  readonly note: string
}

function entryOf(index: number, bytes: Uint8Array): LostEntry {
  const leaf = JSON.parse(fromUtf8(bytes) ?? '{}') as Record<string, unknown>
  const said = (name: string): string => String(leaf[name] ?? '')
  return { index, day: said('day'), organ: said('organ'), procedure: said('procedure'), act: said('act'), case: said('case') }
}

/**
 * Entries of a mirror that a database lacks, into which an older backup was restored.
 * @param own size and root of the log as it stands in the database
 * @throws CannotDo when the database is not the beginning of the mirror (exit code 5), or the mirror has no entries
 */
export async function lostEntries(mirror: LogSource, own: Checkpoint): Promise<Lost> {
  const bytesOfNote = await mirror.read('checkpoint')
  const note = (bytesOfNote && fromUtf8(bytesOfNote)) ?? ''
  const head = parseCheckpoint(parseNote(note)?.text ?? '')
  if (!head) throw new CannotDo('There is no mirror in this folder: it has no signed checkpoint.')
  if (head.origin !== own.origin) throw new CannotDo(`This is the mirror of ${head.origin}; the database holds ${own.origin}.`)
  let frontier: Frontier = emptyFrontier
  const lost: LostEntry[] = []
  const leaves: Uint8Array[] = []
  const requireBeginning = (): void => {
    if (frontier.size === Math.min(own.size, head.size) && own.size <= head.size && !sameBytes(frontierRoot(sha256, frontier), own.root))
      throw new CannotDo(
        `The ${own.size} entries of the database are not the first of the mirror: history was rewritten.`,
        exitCodes.rewritten,
      )
  }
  for (let n = 0; n * tileWidth < head.size; n++) {
    const width = Math.min(tileWidth, head.size - n * tileWidth)
    const bundle = await mirror.read(tilePath({ level: 'entries', n, width }))
    const entries = bundle && parseBundle(bundle)
    if (entries?.length !== width)
      throw new CannotDo('The mirror holds hashes only, or is damaged. Mirror it with --token, and verify it first.')
    for (const [i, bytes] of entries.entries()) {
      requireBeginning()
      frontier = append(sha256, frontier, [leafHash(sha256, bytes)]).frontier
      if (n * tileWidth + i < own.size) continue
      lost.push(entryOf(n * tileWidth + i, bytes))
      leaves.push(bytes)
    }
  }
  requireBeginning()
  if (!sameBytes(frontierRoot(sha256, frontier), head.root))
    throw new CannotDo('The mirror does not lead to its own checkpoint: it is damaged.')
  return { own: own.size, mirrored: head.size, lost, leaves, note }
}

/** The entries as a table for people. */
export const lostLines = (lost: readonly LostEntry[]): string[] =>
  tableLines([
    ['#', '日期 day', '机关 organ', '程序 procedure', '行为 act', '案件 case'],
    ...lost.map(({ index, day, organ, procedure, act, case: id }) => [String(index), day, organ, procedure, act, id]),
  ])
