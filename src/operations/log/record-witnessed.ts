import { theLaw } from '../../kernel/case/case-file.ts'
import { hex } from '../../kernel/record/bytes.ts'
import { readFounder } from '../../store/region.ts'
import { listWitnessed } from '../../store/witnessed.ts'
import type { Platform } from '../platform.ts'
import { recoveryOf } from './recovery.ts'

/**
 * Puts the checkpoints that this region witnessed into its own log, each once: by the act that the catalogue names, at the organ that founded
 * the region. Where the catalogue names none, nothing is recorded.
 * @returns how many were recorded, those of before included
 */
export async function recordWitnessed(platform: Platform): Promise<number> {
  const { pool, region, door, catalogue } = platform
  const { witnessing } = catalogue
  const organ = witnessing && (await readFounder(pool, region))
  if (!organ || (await recoveryOf(platform, region))) return 0
  let recorded = 0
  for (const { origin, size, root, note } of await listWitnessed(pool, region)) {
    // A log without entries was shown to ask what we had seen of it.
    if (size === 0) continue
    const answer = await door.act({
      region,
      // The same checkpoint asked again gets the first answer: nothing is recorded twice.
      key: `witnessed/${origin}/${size}`,
      actor: theLaw,
      act: witnessing.act,
      answers: { origin, size, root: hex(root), note },
      open: { procedure: witnessing.procedure, organ },
    })
    if (answer.kind !== 'done') throw new Error(`The checkpoint of ${origin} could not be recorded: ${JSON.stringify(answer)}`)
    recorded++
  }
  return recorded
}
