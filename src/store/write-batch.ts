import { setImmediate as turn } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { tilesCompleted } from '../kernel/record/tiles.ts'
import { batchStatements } from './batch-statements.ts'
import type { Recovery } from './recovery.ts'
import type { BatchWrite, CaseRow } from './rows.ts'
import type { Sending } from './sending.ts'
import { textArray } from './text-array.ts'
import { type Grown, type TreeStore, writeTiles } from './tiles.ts'
import { together } from './together.ts'

/** How far a region's record has come. The frontier is made of the hash of everything on record: where it is the same, so is the record. */
export interface Head {
  readonly size: number
  readonly frontier: string
  readonly registers: number
  /** Why no act may be written; undefined where one may. */
  readonly recovery?: Recovery
}

/** A batch to be written, with the new leaves by which the tree grows. */
export interface Writing extends BatchWrite {
  readonly grown: Grown
}

/** What a batch came to. `follow` looks at what was just written, and says what follows from it: written in the same transaction. */
export interface Worked<T> {
  readonly write: Writing | undefined
  readonly result: T
  follow?(): Promise<{ readonly write: Writing; readonly before: ReadonlyMap<string, CaseRow> } | undefined>
}

export interface Region {
  readonly region: string
  /** Entries that its log is known to have; statements are planned by it. */
  readonly height?: number
}

/** Where a batch is written. */
export interface Place extends Region {
  readonly pool: Pool
  readonly tree: TreeStore
}

type Cases = ReadonlyMap<string, CaseRow>

/** A batch made ready to be sent. */
interface Ready {
  readonly statements: readonly Sending[]
  readonly grown: Grown
}

/** @param before the cases as they were loaded */
export const madeReady = (region: string, writing: Writing, before: Cases): Ready => ({
  statements: batchStatements(region, writing, before),
  grown: writing.grown,
})

/** A batch that was attempted ahead must be attempted anew while the region is held: the record went on otherwise, or it looks at more than that. */
export class NotAhead extends Error {
  constructor(region: string) {
    super(`A batch of '${region}' is to be attempted anew while the region is held.`)
    this.name = 'NotAhead'
  }
}

/** Waits for the region's row, and holds it until the end of the transaction. */
export const holdRegion = (region: string): { name: string; text: string; values: unknown[] } => ({
  name: 'holdRegion',
  text: 'select size, frontier, registers, recovery from region where region = $1 for update',
  values: [region],
})

const divisionByZero = '22012'

/** Whether two heads are of the same record, to the last letter. */
export const sameHead = (a: Head, b: Head): boolean => a.size === b.size && a.frontier === b.frontier && a.registers === b.registers

/** What is assumed where a batch is written that was attempted before the region was held. */
interface Assumed {
  readonly head: Head
  /** Nothing was ever asked under these. */
  readonly newKeys: readonly string[]
  readonly holds?: (() => void) | undefined
}

/**
 * Holds the region until the end of the transaction, and fails where what was assumed is not so, or nothing may be added to the record. Whatever is
 * sent behind this fails with it: nobody has to wait for the answer. Looked at by a statement of its own, because the one that waits for the row may
 * see what it was before.
 */
export function holdAhead(client: PoolClient, region: string, { head, newKeys, holds }: Assumed): Promise<unknown>[] {
  const held = client.query(holdRegion(region))
  const same = client.query({
    name: 'sameRecord',
    text: `select 1 / coalesce((
      select (size = $2 and frontier = $3 and registers = $4 and recovery is null and not exists (
        select from unnest($5::text[]) as asked(key), lateral (select from idempotency where region = $1 and key = asked.key offset 0) as known
      ))::integer from region where region = $1), 0)`,
    values: [region, head.size, head.frontier, head.registers, textArray(newKeys)],
  })
  return [
    held.then(() => holds?.()),
    same.catch((error: unknown) => {
      throw (error as { code?: string }).code === divisionByZero ? new NotAhead(region) : error
    }),
  ]
}

/** Every statement by itself: one that fails here must be seen to fail at once, not when the others are answered. */
const write = (client: PoolClient, { region, tree }: Place, { statements, grown }: Ready): Promise<unknown>[] => [
  ...statements.map((one) => client.query(one)),
  writeTiles(client, region, grown, tree),
]

interface Ending {
  /** What was sent to hold the region. */
  readonly held: readonly Promise<unknown>[]
  /** What is to be written; nothing where it is undefined. */
  readonly ready: Ready | undefined
  readonly follow: Worked<unknown>['follow']
}

/**
 * Writes the batch and ends its transaction.
 *
 * Where nothing has to be read in between, the commit is sent without waiting for the answers of what is sent before it, so that the database goes on
 * by itself while this process is busy. What fails there makes PostgreSQL refuse the commit. What fails here, before it is sent, does not: so the
 * commit is sent one turn of the event loop later, and only if nothing has failed by then.
 * @throws the first failure; then nothing is written, or (where an answer was lost) all of it
 */
export async function endBatch(client: PoolClient, place: Place, { held, ready, follow }: Ending): Promise<void> {
  if (!ready) {
    await together(held)
    await client.query('rollback')
    return
  }
  const sent = [...held, ...write(client, place, ready)]
  const readsBetween = follow !== undefined || tilesCompleted(ready.grown.from, ready.grown.to).length > 0
  if (!readsBetween) {
    if (await sentWhole(sent)) await together([...sent, client.query('commit')])
    else await together(sent)
    return
  }
  await together(sent)
  const follows = await follow?.()
  if (follows) await together(write(client, place, madeReady(place.region, follows.write, follows.before)))
  await client.query('commit')
}

/** Whether none of these has failed here, before it was sent. */
async function sentWhole(statements: readonly Promise<unknown>[]): Promise<boolean> {
  let whole = true
  for (const one of statements) one.catch(() => (whole = false))
  await turn()
  return whole
}
