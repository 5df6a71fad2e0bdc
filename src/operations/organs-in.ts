import { liesIn } from '../kernel/authority/authority.ts'
import { searchEntries } from '../store/search-entries.ts'
import type { Reading } from './shown/reading.ts'

/** Most organs of one region that are looked through. */
const most = 20_000

/** Ids of the organs that there are today in a division and below it. */
export async function organsIn({ platform, day }: Reading, division: string): Promise<string[]> {
  const registers = platform.catalogue.registers.filter((register) => register.holds === 'organs').map((register) => register.id)
  const rows = await searchEntries(platform.pool, platform.region, { registers, day, columns: [], limit: most })
  return rows.filter((row) => liesIn(String(row.values['division'] ?? ''), division)).map((row) => row.key)
}
