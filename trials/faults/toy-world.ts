import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { folderSource } from '../../src/cli/verify/log-source.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import type { ActAnswer } from '../../src/operations/door/request.ts'
import { exportLog } from '../../src/operations/log/export-log.ts'
import type { Trust } from '../../src/operations/log/trust.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import type { Pool } from '../../src/store/pool.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { keysFor, policyOf, trustOf } from '../../stories/http/log-keys.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'

/** The region of the worlds in which trials have a server within reach of their hands. */
export const region = '210000'

export interface ToyWorld extends World {
  readonly policy: ReturnType<typeof policyOf>
  /** Every note that was signed, in order: what others may have seen of the log. */
  readonly notes: readonly string[]
}

const nobody: Trust['send'] = () => Promise.reject(new Error('There is no witness here.'))

/** The invented library, with a key that signs its log and the note signed last kept outside the database, as a server keeps it. */
export async function toyWorld(): Promise<ToyWorld> {
  const keys = keysFor(region)
  const policy = policyOf([keys], [], 0)
  const notes: string[] = []
  const trust: Trust = {
    ...trustOf(keys, policy, nobody),
    lastSigned: (asked, tree) => (asked === region && tree === 'sha256' ? notes.at(-1) : undefined),
    keepSigned: (_, tree, note) => void (tree === 'sha256' && notes.push(note)),
  }
  const world = await startWorld({ catalogue, seed, region, trust })
  return Object.assign(world, { policy, notes })
}

/** Another server of the same installation, on these connections. */
export const serverOn = ({ platform }: World, pool: Pool): Promise<Platform> => {
  const { region: of, publicUrl, now, trust, secret } = platform
  return startPlatform({ catalogue, pool, region: of, publicUrl, now, trust, secret })
}

/** A reader asks for a card. @param key asked twice under one, it is done once */
export const apply = ({ door }: Platform, key: string = randomUUID()): Promise<ActAnswer> =>
  door.act({
    region,
    key,
    actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
    act: 'apply',
    answers: { name: '陈读者' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })

/** The log as an auditor gets it, in a folder. */
export async function exportTo(platform: Platform, folder: string): Promise<void> {
  for await (const { path, bytes } of exportLog(platform, region, 'sha256', true)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** What an auditor finds wrong with the log, who also kept everything that was ever signed. */
export async function auditLog({ platform, policy, notes }: ToyWorld): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-audit-'))
  try {
    await exportTo(platform, folder)
    const { problems } = await verifyLog(folderSource(folder), { policy, notes })
    return problems.map((problem) => JSON.stringify(problem))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
