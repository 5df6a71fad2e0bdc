import { holdingRegion } from '../../store/hold-region.ts'
import type { KeptSealing } from '../../store/keys/kept-sealing.ts'
import type { Pool, PoolClient } from '../../store/pool.ts'
import { type DataKey, dataKey, newDataKeyBytes, type Place, unwrap, type WrappingKey, wrap } from '../../store/sealing/envelope.ts'
import {
  beginSealing,
  lastWrapping,
  readAllSealingKeys,
  readSealing,
  readSealingKeys,
  replaceSealingKeys,
  type WrappedKey,
} from '../../store/sealing/sealing-keys.ts'

type Client = Pick<PoolClient, 'query'>

/** Scopes of the data keys that belong to no case: what is not handed in yet, and the marks. */
const [desk, marks] = ['desk', 'marks'] as const

/** The data keys that this process has opened or drawn. */
export interface DataKeys {
  /** Encrypts what is of no case yet. */
  readonly desk: DataKey
  /** Makes the marks under which whoever stands sealed is found again. */
  readonly marks: DataKey
  /** Gets the keys of these cases ready: those that are stored. */
  fetch(client: Client, cases: readonly string[]): Promise<void>
  /** The key of a case. @throws Error when it was not fetched, or is not stored */
  of(scope: string): DataKey
  /** The same, or a new one where there is none: it must be stored in the transaction of what it encrypts. */
  orNew(scope: string): DataKey
  /** Keys of these cases that are drawn and not stored yet. */
  drawn(cases: readonly string[]): WrappedKey[]
  /** They are stored. */
  stored(keys: readonly WrappedKey[]): void
  /** Wraps every data key anew, under another key, and destroys the old one. */
  rewrap(pool: Pool, at: string): Promise<Rewrapped>
}

/** What came of changing the key that wraps. */
export interface Rewrapped {
  /** Ids of the keys. */
  readonly from: string
  readonly to: string
  /** Data keys that are wrapped by the new one now. */
  readonly keys: number
  /** A change that was interrupted before was completed now. */
  readonly completed: boolean
}

interface Held {
  readonly key: DataKey
  /** Absent once it is stored. */
  readonly toStore?: WrappedKey
}

/** Most data keys that are remembered. One takes some 200 bytes. */
const mostHeld = 20_000

/** Where a wrapped key belongs: it opens for no other region or case. */
export const keyPlace = (region: string, scope: string): Place => [region, scope]

/** Finds the key that wraps. @throws Error that says which key is missing and where it belongs */
export function requireKey(keys: KeptSealing, region: string, id: string): WrappingKey {
  const key = keys.find(id)
  if (key) return key
  throw new Error(
    `What is sealed in the database of ${region} is encrypted under the sealing key ${id}, and ${keys.place} does not hold it. ` +
      'Put the folder of keys of this region back (YIFA_KEYS), or restore it from a backup with keys (yifa restore --with-keys). Without it nothing is served and nothing is written.',
  )
}

/** The data keys of what is of no case. Made where the region has sealed nothing yet. @throws Error when the key that wraps them is not here */
async function looseKeys(pool: Pool, region: string, keys: KeptSealing): Promise<Pick<DataKeys, 'desk' | 'marks'>> {
  if (!(await readSealing(pool, region))) {
    const first = keys.first()
    const made = [desk, marks].map((scope) => ({
      scope,
      wrapping: first.id,
      wrapped: wrap(first, keyPlace(region, scope), newDataKeyBytes()),
    }))
    await beginSealing(pool, region, made)
  }
  const found = await readSealingKeys(pool, region, [desk, marks])
  const opened = (scope: string): DataKey => {
    const row = found.keys.find((one) => one.scope === scope)
    if (!row) throw new Error(`The data key '${scope}' of ${region} is missing in the database. Restore a backup.`)
    return dataKey(unwrap(requireKey(keys, region, row.wrapping), keyPlace(region, scope), row.wrapped))
  }
  return { desk: opened(desk), marks: opened(marks) }
}

/**
 * Changes the key that wraps, in one transaction that holds the region: no act is written meanwhile, and no server draws a key under the old one afterwards.
 * The old key is destroyed once that is committed; who is interrupted in between completes it by asking again.
 */
async function rewrap(pool: Pool, { region, kept, at }: { region: string; kept: KeptSealing; at: string }): Promise<Rewrapped> {
  const changed = await holdingRegion(pool, region, async (client) => {
    const from = (await readSealing(client, region))?.wrapping ?? ''
    const next = kept.next()
    const rows = await readAllSealingKeys(client, region)
    if (from === next.id) return { from: await lastWrapping(client, region, next.id), to: next.id, keys: rows.length, completed: true }
    const keys = rows.map(({ scope, wrapping, wrapped }) => {
      const bytes = unwrap(requireKey(kept, region, wrapping), keyPlace(region, scope), wrapped)
      return { scope, wrapping: next.id, wrapped: wrap(next, keyPlace(region, scope), bytes) }
    })
    await replaceSealingKeys(client, region, { from, to: next.id, at, keys })
    return { from, to: next.id, keys: rows.length, completed: false }
  })
  kept.takeNext()
  return changed
}

/** @throws Error when what is sealed in the database is encrypted under a key that is not here */
export async function openDataKeys(pool: Pool, region: string, keys: KeptSealing): Promise<DataKeys> {
  const loose = await looseKeys(pool, region, keys)
  const held = new Map<string, Held>()
  /** Id of the key that wraps what is drawn, as of the last look; and the key used last. */
  let now = ''
  let last: WrappingKey | undefined
  const wrapsAs = (id: string): WrappingKey => {
    if (last?.id !== id) last = requireKey(keys, region, id)
    return last
  }
  return {
    ...loose,
    async fetch(client, cases) {
      const wanted = [...new Set(cases)]
      if (held.size > mostHeld) for (const [scope, { toStore }] of held) if (!toStore) held.delete(scope)
      const found = await readSealingKeys(client, region, wanted)
      now = found.wrapping
      const there = new Map(found.keys.map((row) => [row.scope, row]))
      for (const scope of wanted) {
        const [row, one] = [there.get(scope), held.get(scope)]
        // One that another server destroyed with the content of its case is forgotten here too; so is one drawn under a key that wraps no longer.
        if (!row && one?.toStore?.wrapping !== now) held.delete(scope)
        if (row && (!one || one.toStore))
          held.set(scope, { key: dataKey(unwrap(wrapsAs(row.wrapping), keyPlace(region, scope), row.wrapped)) })
      }
    },
    of(scope) {
      const one = held.get(scope)
      if (one) return one.key
      throw new Error(
        `The data key of case ${scope} is not in the database. Restore a backup that has it: nothing else opens what is sealed there.`,
      )
    },
    orNew(scope) {
      const known = held.get(scope)
      if (known) return known.key
      const [wraps, bytes] = [wrapsAs(now), newDataKeyBytes()]
      const key = dataKey(bytes)
      held.set(scope, { key, toStore: { scope, wrapping: wraps.id, wrapped: wrap(wraps, keyPlace(region, scope), bytes) } })
      return key
    },
    rewrap: (on, at) => rewrap(on, { region, kept: keys, at }),
    drawn: (cases) => [...new Set(cases)].flatMap((scope) => held.get(scope)?.toStore ?? []),
    stored(rows) {
      for (const { scope, wrapped } of rows) {
        const one = held.get(scope)
        if (one?.toStore?.wrapped === wrapped) held.set(scope, { key: one.key })
      }
    },
  }
}
