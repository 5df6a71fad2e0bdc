import type { Holds, Register } from '../../kernel/register/register.ts'
import type { EntryRow } from '../../store/rows.ts'
import { type HeldRegisters, indexOf, versionId } from './held-registers.ts'

/**
 * The registers on which the door decides, in memory, as they stood after the event at `version`.
 * One region's share of organs, powers, posts, certificates, items and law status.
 */
export interface RegisterCache extends HeldRegisters {
  version: number
  /** Takes in versions of entries that the store has; newer versions of the same row replace older ones. Nothing is turned back. */
  take(rows: readonly EntryRow[], version: number): void
}

/** The versions of one entry with these taken in, oldest first; those that stay are looked at once, however many come. */
function merged(known: readonly EntryRow[], rows: readonly EntryRow[]): EntryRow[] {
  const newer = new Set(rows.map(versionId))
  return [...known.filter((row) => !newer.has(versionId(row))), ...rows].sort((a, b) => a.seq - b.seq || a.part - b.part)
}

export function registerCache(registers: readonly Register[]): RegisterCache {
  const holds = new Map<string, Holds>(registers.flatMap((register) => (register.holds ? [[register.id, register.holds]] : [])))
  const entries = new Map<string, EntryRow[]>()
  const index = new Map<string, Set<string>>()
  let taken = 0

  const cache: RegisterCache = {
    version: -1,
    versions: (holding, key) => entries.get(`${holding} ${key}`) ?? [],
    keys: (holding, by) => [...(index.get(`${holding} ${by}`) ?? [])],
    listed: () => undefined,
    holding: (register) => holds.get(register),
    changes: () => taken,
    take(rows, version) {
      // Read before a change and arriving after it: what the cache has is newer.
      if (version < cache.version) return
      taken += rows.length
      const byEntry = new Map<string, EntryRow[]>()
      for (const row of rows) {
        const holding = holds.get(row.register)
        if (!holding) continue
        const name = `${holding} ${row.key}`
        const others = byEntry.get(name)
        if (others) others.push(row)
        else byEntry.set(name, [row])
        for (const by of indexOf(holding, row.values)) {
          const indexed = `${holding} ${by}`
          const keys = index.get(indexed) ?? new Set()
          index.set(indexed, keys.add(row.key))
        }
      }
      for (const [name, versions] of byEntry) entries.set(name, merged(entries.get(name) ?? [], versions))
      cache.version = version
    },
  }
  return cache
}
