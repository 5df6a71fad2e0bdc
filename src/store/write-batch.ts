import type { Pool, PoolClient } from 'pg'
import { batchStatements } from './batch-statements.ts'
import { InOnePiece } from './in-one-piece.ts'
import type { Recovery } from './recovery.ts'
import type { BatchWrite, CaseRow } from './rows.ts'
import type { Sending } from './sending.ts'
import { TextArray } from './text-array.ts'
import { lackingHashes } from './tiles.ts'

/** How far a region's record has come. The frontier is made of the hash of everything on record: where it is the same, so is the record. */
export interface Head {
  readonly size: number
  readonly frontier: string
  readonly registers: number
  /** Why no act may be written; undefined where one may. */
  readonly recovery?: Recovery
}

/** What a batch came to. `follow` looks at what was just written, and says what follows from it: written in the same transaction. */
export interface Worked<T> {
  readonly write: BatchWrite | undefined
  readonly result: T
  follow?(): Promise<{ readonly write: BatchWrite; readonly before: ReadonlyMap<string, CaseRow> } | undefined>
}

export interface Region {
  readonly region: string
  /** Entries that its log is known to have; statements are planned by it. */
  readonly height?: number
}

/** Where a batch is written. */
export interface Place extends Region {
  readonly pool: Pool
}

/** A batch that was attempted ahead must be attempted anew while the region is held: the record went on otherwise, or it looks at more than that. */
export class NotAhead extends Error {
  constructor(region: string) {
    super(`A batch of '${region}' is to be attempted anew while the region is held.`)
    this.name = 'NotAhead'
  }
}

/** Waits for the region's row, and holds it until the end of the transaction. */
export const holdRegion = (region: string): Sending => ({
  name: 'holdRegion',
  text: 'select size, frontier, registers, recovery from region where region = $1 for update',
  values: [region],
})

/** Whether two heads are of the same record, to the last letter. */
export const sameHead = (a: Head, b: Head): boolean => a.size === b.size && a.frontier === b.frontier && a.registers === b.registers

/** What is assumed where a batch is written that was attempted before the region was held. */
export interface Assumed {
  readonly head: Head
  /** Nothing was ever asked under these. */
  readonly newKeys: readonly string[]
  readonly holds?: (() => void) | undefined
}

const sameRecord = 'sameRecord'
const divisionByZero = '22012'

/**
 * Holds the region until the end of the transaction, and fails where what was assumed is not so, or nothing may be added to the record. Whatever is
 * sent behind this fails with it: nobody has to wait for the answer. Looked at by a statement of its own, because the one that waits for the row may
 * see what it was before.
 */
const holdAsAssumed = (region: string, { head, newKeys }: Assumed): Sending[] => [
  holdRegion(region),
  {
    name: sameRecord,
    text: `select 1 / coalesce((
      select (size = $2 and frontier = $3 and registers = $4 and recovery is null and not exists (
        select from unnest($5::text[]) as asked(key), lateral (select from idempotency where region = $1 and key = asked.key offset 0) as known
      ))::integer from region where region = $1), 0)`,
    values: [region, head.size, head.frontier, head.registers, new TextArray(newKeys)],
  },
]

interface Ending {
  /** What begins the transaction, where it is not begun. */
  readonly beginning: readonly Sending[]
  /** Where the region is not held. */
  readonly assumed: Assumed | undefined
  /** The statements that write the batch; undefined where nothing is to be written. */
  readonly ready: readonly Sending[] | undefined
  readonly follow: Worked<unknown>['follow']
}

const commit: Sending = { name: 'commit', text: 'commit', values: [] }

/**
 * Writes the batch and ends its transaction. Where nothing has to be read in between, all of it is one message: the database goes on by itself while
 * this process is busy, and what fails there, or here before it is sent, leaves nothing written.
 * @throws the first failure; then nothing is written, or (where an answer was lost) all of it
 * @throws NotAhead where what was assumed is not so
 */
export async function endBatch(client: PoolClient, { region }: Place, { beginning, assumed, ready, follow }: Ending): Promise<void> {
  const hold = holdRegion(region).name
  const inOnePiece = async (statements: readonly Sending[]): Promise<void> => {
    const piece = new InOnePiece(statements, { soon: hold, told: (name) => name === hold && assumed?.holds?.() })
    client.query(piece)
    await piece.whole.catch((error: unknown) => {
      if (piece.failed === sameRecord && (error as { code?: string }).code === divisionByZero) throw new NotAhead(region)
      throw lackingHashes(region, piece.failed, error) ?? error
    })
  }
  const first = [...beginning, ...(assumed ? holdAsAssumed(region, assumed) : [])]
  if (!ready) {
    if (first.length > 0) await inOnePiece(first)
    await client.query('rollback')
    return
  }
  await inOnePiece([...first, ...ready, ...(follow ? [] : [commit])])
  if (!follow) return
  const follows = await follow()
  await inOnePiece([...(follows ? batchStatements(region, follows.write, follows.before) : []), commit])
}
