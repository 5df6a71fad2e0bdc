import type { Authority } from '../kernel/authority/authority.ts'
import { liesIn } from '../kernel/authority/authority.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import type { Caller } from './operation.ts'
import { organsIn } from './organs-in.ts'
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
  const { caller, authority, day } = reading
  const own = caller.posts.filter((held) => held.post === 'supervisor' || further.includes(held.post)).map((held) => held.organ)
  const wide = caller.posts.flatMap((held) => {
    const at = held.post === 'supervisor' ? authority.organ(held.organ, day) : undefined
    return at && watchingAll.includes(at.kind) ? [at.division] : []
  })
  const lists = await Promise.all(wide.map((division) => organsIn(reading, division)))
  const watched = [...new Set([...own, ...lists.flat()])]
  return organ === undefined ? watched : watched.filter((id) => id === organ)
}
