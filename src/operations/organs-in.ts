import { liesIn } from '../kernel/authority/authority.ts'
import { readOrganDivisions } from '../store/search-entries.ts'
import type { Reading } from './shown/reading.ts'

/** Ids of the organs that there are today in a division and below it. */
export async function organsIn({ platform, day }: Pick<Reading, 'platform' | 'day'>, division: string): Promise<string[]> {
  const registers = platform.catalogue.registers.filter((register) => register.holds === 'organs').map((register) => register.id)
  const rows = await readOrganDivisions(platform.pool, platform.region, { registers, day })
  return rows.filter((row) => liesIn(row.division, division)).map((row) => row.key)
}
