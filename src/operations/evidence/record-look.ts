import { randomUUID } from 'node:crypto'
import { writeLook } from '../../store/evidence-looks.ts'
import { findCase, readerOf } from '../case-access.ts'
import { InRecovery } from '../door/request.ts'
import { actorOf, procedureOf, type Reading } from '../shown/reading.ts'
import { piecesOfFile } from './pieces-in.ts'

/** As an event of the case; in recovery mode, where nothing is added to the log and reading goes on, beside it. */
async function record({ platform, caller }: Reading, caseId: string, look: { sha256: string; standing: string }): Promise<void> {
  const { pool, region, door, now } = platform
  const { person, name } = caller
  try {
    await door.act({ region, key: `look ${randomUUID()}`, actor: actorOf(caller), act: 'look', answers: {}, case: caseId, look })
  } catch (error) {
    if (!(error instanceof InRecovery)) throw error
    await writeLook(pool, region, { ...look, caseId, person, name, at: new Date(now()).toISOString() })
  }
}

/**
 * Puts on record that the caller is given a file, where it is the original of a piece of evidence: in every case in which it is one, before it
 * is handed out.
 */
export async function recordLook(reading: Reading, sha256: string): Promise<void> {
  const { platform } = reading
  const numbers = new Set([...(await piecesOfFile(platform, sha256)).values()].flat().map(({ values }) => String(values['case'])))
  for (const number of numbers) {
    const row = await findCase(platform, number)
    if (!row) continue
    const standing = readerOf(row.file, await procedureOf(platform, row.file), reading) ?? 'uploaded'
    await record(reading, row.file.id, { sha256, standing })
  }
}
