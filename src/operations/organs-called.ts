import { searchEntries } from '../store/search-entries.ts'
import type { Reading } from './shown/reading.ts'

/** Most organs that one word finds. */
const most = 2_000

/** Ids of the organs that people mean by these words today: the one with this id, or those whose name holds them. */
export async function organsCalled({ platform, day, authority }: Reading, words: string): Promise<string[]> {
  if (authority.organ(words, day)) return [words]
  const registers = platform.catalogue.registers.filter(({ holds }) => holds === 'organs').map(({ id }) => id)
  const rows = await searchEntries(platform.pool, platform.region, {
    registers,
    day,
    columns: ['name', 'nameEn'],
    search: words.trim(),
    limit: most,
  })
  return rows.map(({ key }) => key)
}
