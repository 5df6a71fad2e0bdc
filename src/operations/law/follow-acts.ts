import { lawIdOf } from '../../kernel/law/text/law-text.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { followLibrary, type Repeal, type SearchFollowed } from '../../store/law-search/follow-library.ts'
import { readRegistersVersion } from '../../store/region.ts'
import type { HeldRegisters } from '../door/held-registers.ts'
import type { Platform } from '../platform.ts'
import { cutWords } from './cut-words.ts'

/** Texts that an act has recorded as repealed, by the id that the library knows them by, with the first day without force. */
function repealsRecorded({ library }: Pick<Platform, 'library'>, held: HeldRegisters): Repeal[] {
  return held.keys('law-status', '').flatMap((key) => {
    const now = held.versions('law-status', key).findLast(({ to }) => to === undefined)
    if (now?.values['state'] !== 'repealed') return []
    return [{ law: lawIdOf(library.get(key)?.title.zh ?? key), since: (now.values['since'] ?? now.from) as LocalDate }]
  })
}

/** Brings the search of the law to what acts have made of the library: versions taken in, withdrawn, repealed. */
export async function followActs(platform: Platform): Promise<SearchFollowed> {
  const { pool, region, door } = platform
  return followLibrary(pool, region, cutWords, repealsRecorded(platform, await door.registers(region)))
}

/** Registers as they stood when this process last followed. */
const followed = new WeakMap<Platform, number>()

/**
 * The same, where an act has changed a register on which the door decides since this process last looked; costs one small query otherwise.
 * Whoever asks at intervals misses nothing, also not what was done while no server ran.
 */
export async function followActsSince(platform: Platform): Promise<SearchFollowed | undefined> {
  if (!platform.catalogue.registers.some(({ holds }) => holds === 'law-texts')) return undefined
  const version = await readRegistersVersion(platform.pool, platform.region)
  if (followed.get(platform) === version) return undefined
  const result = await followActs(platform)
  followed.set(platform, version)
  return result
}
