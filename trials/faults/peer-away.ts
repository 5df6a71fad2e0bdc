import { attestation } from '../../src/kernel/record/attestation.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { latestPublished } from '../../src/operations/log/published.ts'
import { signatureChecks } from '../../src/operations/log/signature-checks.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { recordProblems } from '../../stories/faults/record-problems.ts'
import { startWorld } from '../../stories/http/harness.ts'
import { keysFor, policyOf, trustOf } from '../../stories/http/log-keys.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { apply, region } from './toy-world.ts'

// F09: the witness cannot be reached for an hour. The log goes on, whoever demands a cosignature is not satisfied meanwhile, and afterwards it catches up.

const keys = keysFor(region)
const other = keysFor('210100')
const minute = (i: number): string => `2026-03-02T${String(9 + Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`

/** With `AWAY_MINUTES`, by the clock of the world, from the environment. */
export const peerAway: Trial = async (say): Promise<Figure[]> => {
  const minutes = setting('AWAY_MINUTES', 60)
  const witness = await startWorld({ catalogue, seed, region: '210100', trust: trustOf(other, policyOf([keys], [], 0), callWitness) })
  let away = false
  let unanswered = 0
  const send: typeof callWitness = (url, body) => {
    if (!away) return callWitness(url, body)
    unanswered++
    return Promise.reject(new Error('connect EHOSTUNREACH'))
  }
  const asked = policyOf([], [{ ...other, url: `${witness.url}/witness/210100` }], 1)
  const world = await startWorld({ catalogue, seed, region, trust: trustOf(keys, asked, send) })
  const demanding = policyOf([keys], [other], 1)
  let told = 0
  try {
    /** One minute: an act, and a look at the log. */
    const passes = async (i: number): Promise<{ done: boolean; signed: boolean; accepted: boolean; shown: number; own: boolean }> => {
      for (const one of [world, witness]) one.at(minute(i))
      const answer = await apply(world.platform)
      await publishLogs(world.platform, [region], () => told++)
      const note = (await latestPublished(world.platform, logTree(region)))?.note ?? ''
      const accepted = attestation(note, demanding, signatureChecks).ok
      const { rows } = await world.platform.pool.query<{ note: string; whole: boolean }>(
        `select c.note, c.size = r.size as whole from region r join checkpoint c on c.region = r.region and c.tree = 'sha256'
         where r.region = $1 order by c.size desc limit 1`,
        [region],
      )
      const own = attestation(rows[0]?.note ?? '', demanding, signatureChecks).ok
      return { done: answer.kind === 'done', signed: rows[0]?.whole === true, accepted, shown: Number(note.split('\n')[1]), own }
    }
    const before = await passes(0)
    const sizeBefore = Number((await world.platform.pool.query('select size from region where region = $1', [region])).rows[0]?.size)
    away = true
    const during = []
    for (let i = 1; i <= minutes; i++) during.push(await passes(i))
    const saidAway = told
    away = false
    const after = await passes(minutes + 1)
    const { rows } = await world.platform.pool.query<{ size: string }>('select size from region where region = $1', [region])
    const more = Number(rows[0]?.size) - sizeBefore
    const problems = await world.asOwner(recordProblems)
    // What is shown to the public has its quorum: until the witness answers again, that of before.
    const shown = during.filter(({ accepted, shown: size }) => !accepted || size !== before.shown).length
    const caughtUp = after.accepted && after.shown === Number(rows[0]?.size)
    say(`${unanswered} questions without an answer, ${saidAway} times said`)
    return [
      {
        what: `F09 the witness is away for ${minutes} minutes: acts refused, checkpoints not signed; entries lost or double; the record`,
        found: `${during.filter(({ done }) => !done).length}, ${during.filter(({ signed }) => !signed).length}; ${more - minutes - 1}; ${problems.join('; ') || 'nothing wrong'}`,
        limit: '0, 0; 0; nothing',
        holds: during.every(({ done, signed }) => done && signed) && more === minutes + 1 && problems.length === 0,
        control: `${unanswered} questions went unanswered`,
      },
      {
        what: 'said to who runs the server; shown to the public without its witness; cosigned up to the last entry with the first look afterwards',
        found: `${saidAway} times; ${shown}; ${caughtUp ? 'yes' : 'NO'}`,
        limit: `≥ ${minutes}; 0; yes`,
        holds: saidAway >= minutes && shown === 0 && caughtUp && before.accepted && during.every(({ own }) => !own),
        control: `${during.filter(({ own }) => !own).length} checkpoints that were only signed are refused by who demands a witness`,
      },
    ]
  } finally {
    await world.end()
    await witness.end()
  }
}
