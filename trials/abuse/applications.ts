import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Platform } from '../../src/operations/platform.ts'
import { apply, region } from '../faults/toy-world.ts'

/** So many acts, some hundreds at a time: readers ask for cards, and every other application is accepted. A log to be tampered with. */
export async function applyOften(platform: Platform, acts: number): Promise<void> {
  const one = async (): Promise<void> => {
    const answer = await apply(platform)
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
    const li = { kind: 'staff', person: 'p-li', name: '李馆员' } as const
    await platform.door.act({
      region,
      key: `accept/${answer.case}`,
      case: answer.case,
      actor: li,
      act: 'accept',
      answers: { needsCheck: false },
    })
  }
  const pairs = Math.ceil(acts / 2)
  for (let from = 0; from < pairs; from += 250) await Promise.all(Array.from({ length: Math.min(250, pairs - from) }, one))
}

/** A folder that is gone afterwards. */
export async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-abuse-'))
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}
