import { liesIn } from '../kernel/authority/authority.ts'
import { organsIn } from './organs-in.ts'
import type { Reading } from './shown/reading.ts'

/** Kinds of organ whose supervisors watch every organ of their division and below. Others watch themselves. */
const watchingAll = ({ platform }: Pick<Reading, 'platform'>): readonly string[] => platform.catalogue.supervision?.watching ?? []

/** Whether the caller supervises this organ. */
export function oversees(reading: Reading, organ: string): boolean {
  const { caller, authority, day } = reading
  const division = authority.organ(organ, day)?.division
  return caller.posts.some((held) => {
    if (held.post !== 'supervisor') return false
    if (held.organ === organ) return true
    const own = authority.organ(held.organ, day)
    return own !== undefined && division !== undefined && watchingAll(reading).includes(own.kind) && liesIn(division, own.division)
  })
}

/** Organs that the caller supervises, and those where they hold one of the further posts; one of them when `organ` is given. */
export async function organsWatched(reading: Reading, further: readonly string[], organ?: string): Promise<string[]> {
  const { caller, authority, day } = reading
  const own = caller.posts.filter((held) => held.post === 'supervisor' || further.includes(held.post)).map((held) => held.organ)
  const wide = caller.posts.flatMap((held) => {
    const at = held.post === 'supervisor' ? authority.organ(held.organ, day) : undefined
    return at && watchingAll(reading).includes(at.kind) ? [at.division] : []
  })
  const lists = await Promise.all(wide.map((division) => organsIn(reading, division)))
  const watched = [...new Set([...own, ...lists.flat()])]
  return organ === undefined ? watched : watched.filter((id) => id === organ)
}
