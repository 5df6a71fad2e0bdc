import { lawIdOf } from '../../kernel/law/text/law-text.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { OfficialVersion } from '../../store/law/law-rows.ts'
import { findLawsByName, readLawVersions } from '../../store/law/read-law.ts'
import { chinaDay } from '../china-day.ts'
import { NotFound } from '../operation.ts'
import type { Platform } from '../platform.ts'

/**
 * The versions of a text, oldest first, found by its id, its title, another name of it, or the id that the catalogue knows it by.
 * @throws NotFound when the library holds no such text, or the name belongs to several
 */
export async function findLaw({ pool, region, library }: Platform, name: string): Promise<OfficialVersion[]> {
  const declared = library.get(name)?.title.zh
  const versions = await readLawVersions(pool, region, lawIdOf(declared ?? name))
  if (versions.length > 0) return versions
  const ids = await findLawsByName(pool, region, declared ?? name)
  if (ids.length > 1) throw new NotFound(`Several texts go by the name '${name}': ${ids.join(', ')}. Ask by one of these ids.`)
  const found = ids[0] === undefined ? [] : await readLawVersions(pool, region, ids[0])
  if (found.length === 0) throw new NotFound(`The library holds no text '${name}'. Ask by its title, with or without 中华人民共和国.`)
  return found
}

/**
 * The version in force on a day; without one, the last that had begun by then, else the first that is to begin.
 * Nothing is hidden: the answer's own dates say whether it was in force.
 */
export function versionOn(versions: readonly OfficialVersion[], day: LocalDate): OfficialVersion | undefined {
  return versions.findLast(({ from }) => from <= day) ?? versions[0]
}

/**
 * The version asked for by its name, or else the one of the day asked for, which is today where none is given.
 * @throws NotFound when the library holds no such text, or no such version of it
 */
export async function findVersion(
  platform: Platform,
  { law, day, version: wanted }: { readonly law: string; readonly day?: string | undefined; readonly version?: string | undefined },
): Promise<{ readonly version: OfficialVersion; readonly on: LocalDate }> {
  const versions = await findLaw(platform, law)
  const on = (day ?? chinaDay(platform.now())) as LocalDate
  const version = wanted === undefined ? versionOn(versions, on) : versions.find((one) => one.version === wanted)
  if (!version)
    throw new NotFound(`The library has no version ${wanted} of '${law}'. It has: ${versions.map((one) => one.version).join(', ')}.`)
  return { version, on }
}

export function stateOn({ from, to }: OfficialVersion, day: LocalDate): 'in-force' | 'future' | 'past' {
  if (from > day) return 'future'
  return to !== undefined && to <= day ? 'past' : 'in-force'
}
