import type { Authority } from '../kernel/authority/authority.ts'
import { liesIn } from '../kernel/authority/authority.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { searchEntries } from '../store/search-entries.ts'
import type { Caller } from './operation.ts'
import type { Reading } from './shown/reading.ts'

/** Kinds of organ whose supervisors watch every organ of their division: governments and their justice departments. Others watch themselves. */
const watchingAll = ['gov', 'ju']

/** Whether the caller supervises this organ. */
export function oversees(caller: Caller, organ: string, authority: Authority, day: LocalDate): boolean {
  const division = authority.organ(organ, day)?.division
  return caller.posts.some((held) => {
    if (held.post !== 'supervisor') return false
    if (held.organ === organ) return true
    const own = authority.organ(held.organ, day)
    return own !== undefined && division !== undefined && watchingAll.includes(own.kind) && liesIn(division, own.division)
  })
}

/** Organs that the caller supervises, and those where they hold one of the further posts; one of them when `organ` is given. */
export async function organsWatched(reading: Reading, further: readonly string[], organ?: string): Promise<string[]> {
  const { caller, platform, authority, day } = reading
  const own = caller.posts.filter((held) => held.post === 'supervisor' || further.includes(held.post)).map((held) => held.organ)
  const wide = own.some((id) => watchingAll.includes(authority.organ(id, day)?.kind ?? '')) && caller.posts.some((held) => held.post === 'supervisor')
  const registers = platform.catalogue.registers.filter((register) => register.holds === 'organs').map((register) => register.id)
  const all = wide ? (await searchEntries(platform.pool, platform.region, { registers, day, columns: [], limit: 10_000 })).map((row) => row.key) : []
  const watched = [...new Set([...own, ...all.filter((id) => oversees(caller, id, authority, day))])]
  return organ === undefined ? watched : watched.filter((id) => id === organ)
}
