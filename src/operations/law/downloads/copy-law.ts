import type { LawCopy } from '../../../documents/law/law-copy.ts'
import { readLawRows } from '../../../store/law/read-law.ts'
import type { Platform } from '../../platform.ts'
import { findVersion, stateOn } from '../find-law.ts'
import type { CopyLawRequest } from '../law-views.ts'

/**
 * One version of a text with all its words, ready to be written out as a file.
 * @throws NotFound when the library holds no such text, or no such version of it
 */
export async function copyLaw(platform: Platform, asked: CopyLawRequest): Promise<LawCopy> {
  const { version, on } = await findVersion(platform, asked)
  return {
    ...version,
    rows: await readLawRows(platform.pool, platform.region, version.root),
    state: stateOn(version, on),
    day: on,
    address: `${platform.publicUrl}/laws/${encodeURIComponent(version.law)}?version=${version.version}`,
    library: platform.catalogue.title.zh,
  }
}
