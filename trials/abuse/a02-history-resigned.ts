import { randomUUID } from 'node:crypto'
import { locate } from '../../src/cli/verify/locate.ts'
import { folderSource, type LogSource } from '../../src/cli/verify/log-source.ts'
import { verifyLog } from '../../src/cli/verify/verify-log.ts'
import { exitCodeOfLogs } from '../../src/cli/verify/verify-whole.ts'
import { fromUtf8, hex, utf8 } from '../../src/kernel/record/bytes.ts'
import { leafHash } from '../../src/kernel/record/merkle.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { startWorld } from '../../stories/http/harness.ts'
import { keysFor, noteOver, policyOf, trustOf } from '../../stories/http/log-keys.ts'
import { leavesIn, logOver } from '../../stories/http/log-over.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import { exportTo } from '../faults/toy-world.ts'
import type { Figure } from '../run-trials.ts'
import { applyOften, inScratch } from './applications.ts'
import { chanceFrom } from './chance.ts'
import { all, none } from './figures.ts'

const region = '210000'
const keys = keysFor(region)
const policy = policyOf([keys], [], 0)

/** Reads of a source, counted. */
function counted(source: LogSource): { source: LogSource; reads(): number } {
  let reads = 0
  return {
    reads: () => reads,
    source: {
      read: (path) => {
        reads++
        return source.read(path)
      },
    },
  }
}

const textOf = (leaf: Uint8Array): string => fromUtf8(leaf) ?? ''
const hashOf = (leaf: Uint8Array): string => hex(leafHash(sha256, leaf))

/** One act was done a moment later, and all that follows from it in its case is mended: what a keeper does who knows the format. */
function rewritten(leaves: readonly Uint8Array[], at: number): Uint8Array[] {
  const forged = [...leaves]
  forged[at] = utf8(textOf(leaves[at] as Uint8Array).replace(/"t":(\d+)/, (_, t: string) => `"t":${Number(t) + 1}`))
  const changed = new Map([[hashOf(leaves[at] as Uint8Array), hashOf(forged[at] as Uint8Array)]])
  for (let i = at + 1; i < leaves.length; i++) {
    const leaf = leaves[i] as Uint8Array
    const [, prev = ''] = /"prev":"([0-9a-f]*)"/.exec(textOf(leaf)) ?? []
    const now = changed.get(prev)
    if (now === undefined) continue
    forged[i] = utf8(textOf(leaf).replace(prev, now))
    changed.set(hashOf(leaf), hashOf(forged[i] as Uint8Array))
  }
  return forged
}

/** Entries of cases that begin: what comes after, when a log goes on. */
const goesOn = (leaves: readonly Uint8Array[], count: number): Uint8Array[] =>
  leaves
    .filter((leaf) => textOf(leaf).includes('"act":"apply"'))
    .slice(0, count)
    .map((leaf) => utf8(textOf(leaf).replace(/"case":"[^"]*"/, `"case":"${randomUUID()}"`)))

/** History rewritten by who holds database, host and the true key: who kept an older checkpoint sees it, and a mirror names the entry. */
export const a02 =
  (rewritings = 200, acts = 1_000) =>
  (): Promise<readonly Figure[]> =>
    inScratch(async (folder) => {
      const world = await startWorld({ catalogue, seed, trust: trustOf(keys, policy, () => Promise.reject(new Error('no witness'))) })
      try {
        await applyOften(world.platform, acts)
        await publishLogs(world.platform, [region], () => {})
        await exportTo(world.platform, folder)
        const mirror = folderSource(folder)
        const kept = fromUtf8((await mirror.read('checkpoint')) as Uint8Array) ?? ''
        const size = Number(kept.split('\n')[1])
        const leaves = await leavesIn(mirror, size)
        const most = 2 * Math.ceil(Math.log(size) / Math.log(256))
        const chance = chanceFrom(2)
        const exits = async (log: LogSource, notes: readonly string[]): Promise<number> =>
          exitCodeOfLogs([await verifyLog(log, { policy, notes })])
        let [seen, named, unseen, longest] = [0, 0, 0, 0]
        for (let i = 0; i < rewritings; i++) {
          const at = chance(size)
          // What its keeper shows is as long, or has gone on since.
          const forged = [...rewritten(leaves, at), ...(i % 2 === 0 ? [] : goesOn(leaves, 20))]
          const log = logOver(keys, forged)
          if ((await exits(log, [kept])) === 5) seen++
          // The control: who kept nothing finds a log that is whole.
          if ((await exits(log, [])) === 0) unseen++
          const [one, other] = [counted(log), counted(mirror)]
          if ((await locate({ source: one.source, size: forged.length }, { source: other.source, size })) === at) named++
          longest = Math.max(longest, one.reads() + other.reads())
        }
        const same = await locate({ source: logOver(keys, leaves), size }, { source: mirror, size })
        const whole = [await exits(mirror, [kept]), await exits(mirror, [noteOver(keys, leaves)])]
        return [
          all(
            `an act rewritten in a log of ${size} and all of it signed anew: exit 5 for who kept a checkpoint`,
            { tried: rewritings, met: seen },
            { what: 'for who kept none, whole (exit 0)', found: unseen },
          ),
          {
            ...all(
              'the entry named from a mirror, by hashes alone',
              { tried: rewritings, met: named },
              { what: 'in the mirror itself, none', found: same === undefined ? 1 : 0 },
            ),
            limit: `all, ≤ 2·⌈log₂₅₆ ${size}⌉ = ${most} reads`,
            found: `${named} of ${rewritings}, ${longest} reads at most`,
            holds: named === rewritings && longest <= most && same === undefined,
          },
          none(
            'alarms on the untouched log',
            { tried: whole.length, bad: whole.filter((code) => code !== 0).map(String) },
            { what: 'rewritings found', found: seen },
          ),
        ]
      } finally {
        await world.end()
      }
    })
