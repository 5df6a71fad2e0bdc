import { theLaw } from '../../src/kernel/case/case-file.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { uploadFile } from '../../src/operations/upload-file.ts'
import type { Pool } from '../../src/store/pool.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../../stories/fixtures/library-card/demonstration.ts'

/** Words that stand nowhere but in the other region. */
export const canary = '外区机密'

/** Founds another region in the same database, with a case in it. @returns names under which its things could be asked for */
export async function foreignRegion(pool: Pool, region = '990000'): Promise<string[]> {
  const platform = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now: Date.now })
  for (const { key, actor, open, act, answers } of demonstrationSteps())
    await platform.door.act({
      region,
      key: `foreign-${key}`,
      actor: actor === 'law' ? theLaw : { kind: 'staff', person: actor, name: actor },
      open,
      act,
      answers,
    })
  const caller = { kind: 'party' as const, region, person: 'p-foreign', name: canary, actsFor: [], posts: [] }
  const bytes = new TextEncoder().encode(`%PDF-1.4\n%${canary}\n`)
  const { sha256 } = await uploadFile.run(platform, { name: `${canary}.pdf`, bytes }, caller)
  const applied = await platform.door.act({
    region,
    key: 'foreign-case',
    actor: { kind: 'party', person: 'p-foreign', name: canary },
    act: 'apply',
    answers: { name: canary, materials: { photo: sha256 } },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library', title: canary },
  })
  if (applied.kind !== 'done') throw new Error(JSON.stringify(applied))
  return [applied.case, applied.number, sha256, 'p-foreign', 'foreign-case', region, 'library-card', 'card-library']
}
