import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KeptSealing, keptSealing } from '../../src/store/keys/kept-sealing.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { urlInFolder } from '../../src/store/postgres/url-in-folder.ts'
import { type Reckoning, reckon } from '../../stories/faults/ledger.ts'
import type { Sent } from '../../stories/faults/load.ts'
import { endAll, runYifa } from '../../stories/start/start-yifa.ts'
import type { Trial } from '../run-trials.ts'

/** The invented library, on which every trial runs: its catalogue, its region, and two of its people. */
export const toyFolder = 'stories/fixtures/library-card'
export const region = 'library-card'
export const people = ['chen', 'li']

/** The sealing key of a server whose keys lie in this folder: whoever opens its database beside it needs it too. */
export const sealingIn = (keys: string): KeptSealing => keptSealing(keys, region)

/** A whole number from the environment. */
export const setting = (name: string, usual: number): number => Number(process.env[name] ?? usual)

/** A trial with a folder of its own, which is gone afterwards like every Yifa that it started. */
export const inFolder =
  (trial: (root: string, ...given: Parameters<Trial>) => ReturnType<Trial>): Trial =>
  async (...given) => {
    const root = mkdtempSync(join(tmpdir(), 'yifa-fault-'))
    // Under root PostgreSQL runs as somebody else, who must get in.
    chmodSync(root, 0o755)
    try {
      return await trial(root, ...given)
    } finally {
      endAll()
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 300 })
    }
  }

/** What is on record in a folder whose server runs, held against what was acknowledged. */
export async function reckonIn(data: string, sent: readonly Sent[], from: number): Promise<Reckoning> {
  const pool = createPool(urlInFolder(data) ?? '', { max: 1, region, statementTimeout: 0 })
  return reckon(pool, region, { sent, from }).finally(() => pool.end())
}

/** Runs a command of Yifa's to its end. @returns what it said when it failed; undefined when it went well */
async function failing(args: readonly string[]): Promise<string | undefined> {
  const command = runYifa(args)
  return (await command.ended) === 0 ? undefined : `yifa ${args[0]}: ${command.text().slice(-600)}`
}

/**
 * Runs a command of Yifa's that prints JSON. @throws Error with what it said, when it fails
 * @param catalogue whether the command needs one
 */
export async function jsonFrom<T>(args: readonly string[], { catalogue = true, mayFail = false } = {}): Promise<T> {
  const command = runYifa([...args, '--json', ...(catalogue ? ['--catalogue', toyFolder] : [])])
  const code = await command.ended
  const [json] = /^\{[\s\S]*\}$/m.exec(command.text()) ?? []
  if ((code !== 0 && !mayFail) || json === undefined) throw new Error(`yifa ${args.join(' ')}: ${command.text().slice(-400)}`)
  return JSON.parse(json) as T
}

/**
 * Looks through a folder from outside, as an auditor does: every projection is what the record says, and the exported log verifies.
 * @returns what is wrong
 */
export async function auditFolder(data: string, into: string): Promise<string[]> {
  const where = ['--data', data, '--catalogue', toyFolder]
  const problems = [
    await failing(['rebuild', '--compare', ...where]),
    (await failing(['log', 'export', into, ...where])) ?? (await failing(['verify', into])),
  ]
  rmSync(into, { recursive: true, force: true })
  return problems.filter((problem) => problem !== undefined)
}
