import { hex, utf8 } from '../../kernel/record/bytes.ts'
import { canonical } from '../../kernel/record/canonical-json.ts'
import { erasedBy, type KeptOpening, openingFaults } from '../../kernel/record/check-opening.ts'
import { leafHash } from '../../kernel/record/merkle.ts'
import { readAltered } from '../../store/blobs.ts'
import type { PoolClient } from '../../store/pool.ts'
import type { PublicationRow } from '../../store/read-publications.ts'
import { readEvents } from '../../store/rebuild.ts'
import type { EventRow } from '../../store/rows.ts'
import { sha256 } from '../log/hashes.ts'

type Client = Pick<PoolClient, 'query'>

/** How what is published differs from what the act that published it wrote into the log. */
export type PublishedFault =
  /** The act is not in the record. */
  | 'no-record'
  /** The record of the act is not what its entry in the log commits to. */
  | 'record-altered'
  /** What is shown is not what the act published. */
  | 'text-altered'
  /** A file that it names is gone, or its bytes are others. */
  | 'file-altered'

const shaped = ({ kind, title, rows, basis }: Pick<PublicationRow, 'kind' | 'title' | 'rows' | 'basis'>): string =>
  canonical({ kind, title, rows, basis })

/** Whether the entry hashes to what stands in the tree, and its commitments open to what is kept. */
function recordHolds(event: EventRow): boolean {
  if (hex(leafHash(sha256, utf8(event.leaf))) !== event.leafHash) return false
  const opening = { salts: event.salts, body: event.body as unknown as KeptOpening['body'] }
  const { com } = JSON.parse(event.leaf) as { com: Record<string, string> }
  return openingFaults(sha256, com, opening).length === 0
}

/** Hashes of files that a publication names: 64 hexadecimal digits and nothing else. */
export const filesIn = ({ rows }: Pick<PublicationRow, 'rows'>): string[] =>
  Object.values(rows).filter((text) => /^[0-9a-f]{64}$/.test(text))

/** Holds one publication against the log: the entry, what it commits to, what is shown, and the bytes of each file it names. */
export async function publishedFaults(client: Client, region: string, row: PublicationRow): Promise<PublishedFault[]> {
  const [event] = await readEvents(client, region, row.seq, 1)
  if (event?.seq !== row.seq) return ['no-record']
  // What was erased by law is shown no longer, and nothing is left to compare.
  if (erasedBy({ body: event.body as unknown as KeptOpening['body'] }) !== undefined) return []
  const published = event.body.publications?.[row.part]
  const files = filesIn(row)
  return [
    ...(recordHolds(event) ? [] : ['record-altered' as const]),
    ...(published && shaped(published) === shaped(row) && event.day === row.day && event.organ === row.organ
      ? []
      : ['text-altered' as const]),
    ...((await readAltered(client, region, files)).length > 0 ? ['file-altered' as const] : []),
  ]
}
