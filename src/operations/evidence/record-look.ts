import { writeLook } from '../../store/evidence-looks.ts'
import { findCase, readerOf } from '../case-access.ts'
import { procedureOf, type Reading } from '../shown/reading.ts'
import { piecesOfFile } from './pieces-in.ts'

/**
 * Puts on record that the caller is given a file, where it is the original of a piece of evidence: in every case in which it is one, before it
 * is handed out.
 */
export async function recordLook(reading: Reading, sha256: string): Promise<void> {
  const { platform, caller } = reading
  const numbers = new Set([...(await piecesOfFile(platform, sha256)).values()].flat().map(({ values }) => String(values['case'])))
  for (const number of numbers) {
    const row = await findCase(platform, number)
    if (!row) continue
    const standing = readerOf(row.file, await procedureOf(platform, row.file), reading) ?? 'uploaded'
    const at = new Date(platform.now()).toISOString()
    await writeLook(platform.pool, platform.region, { sha256, caseId: row.file.id, person: caller.person, name: caller.name, standing, at })
  }
}
