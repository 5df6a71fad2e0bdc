import { createHash, randomBytes } from 'node:crypto'
import { utf8 } from '../src/kernel/record/bytes.ts'
import { canonical } from '../src/kernel/record/canonical-json.ts'
import { openLogCheck, readEntry } from '../src/kernel/record/log-check.ts'
import { leafVersion } from '../src/kernel/record/receipt.ts'
import { decode, sha256 } from '../src/operations/log/hashes.ts'
import type { Trial } from '../trials/run-trials.ts'

const leaves = 1_000_000
/** Seconds of one core in which a million leaves must be verified again. @source issue 5 */
const most = 15
/** How much longer than the hashes alone. */
const mostRatio = 2
/** Leaves made at once, outside the time that is measured. */
const chunk = 20_000

const origin = 'yifa.log/210000'
const reading = { hash: sha256, origin, decode }
const commitments = Array.from({ length: 64 }, () => randomBytes(32).toString('hex'))

/** A leaf as the door makes it for an act with two answers: some 800 bytes. Cases have four acts each. */
function leaf(index: number, prev: string): Uint8Array {
  const com = (i: number): string => commitments[(index * 3 + i) % commitments.length] as string
  return utf8(
    canonical({
      v: leafVersion,
      log: origin,
      case: `0198c0de-0000-7000-8000-${String(Math.floor(index / 4)).padStart(12, '0')}`,
      n: (index % 4) + 1,
      prev,
      kind: 'done',
      act: 'decide',
      procedure: `ordinary-penalty@${commitments[0]}`,
      organ: 'market-regulation-210102',
      day: '2026-03-02',
      t: 1_772_000_000_000 + index,
      basis: ['penalty-law:57(1)', 'penalty-law:58(1)'],
      texts: [com(5), com(6)],
      com: { actor: com(0), 'answers.reason': com(1), result: com(2) },
    }),
  )
}

/** Seconds of processor since `begun`: how busy the machine is otherwise must not count. */
const seconds = (begun: NodeJS.CpuUsage): number => process.cpuUsage(begun).user / 1e6

/** A million leaves verified again, against node:crypto hashing the same leaves and as many nodes, one call each, in the same process. */
export const benchVerifyLog: Trial = async () => {
  const check = openLogCheck(sha256, [])
  const spent = { ours: 0, peer: 0 }
  let [prev, bytes] = ['', 0]
  const node = randomBytes(65)
  for (let from = 0; from < leaves; from += chunk) {
    const made: Uint8Array[] = []
    for (let i = from; i < from + chunk; i++) {
      const one = leaf(i, i % 4 === 0 ? '' : prev)
      prev = createHash('sha256').update(Uint8Array.of(0)).update(one).digest('hex')
      bytes += one.length
      made.push(one)
    }
    let start = process.cpuUsage()
    for (const [i, one] of made.entries()) check.take(readEntry(reading, from + i, one))
    spent.ours += seconds(start)
    start = process.cpuUsage()
    for (const one of made) {
      createHash('sha256').update(one).digest()
      createHash('sha256').update(node).digest()
    }
    spent.peer += seconds(start)
  }
  const start = process.cpuUsage()
  const problems = check.end()
  spent.ours += seconds(start)
  const ratio = spent.ours / spent.peer
  return [
    {
      what: `${leaves.toLocaleString('en')} leaves of ${Math.round(bytes / leaves)} bytes verified: processor`,
      found: `${spent.ours.toFixed(1)} s`,
      limit: `≤ ${most} s`,
      holds: spent.ours <= most,
    },
    {
      what: 'hash, read, chain and root against node:crypto hashing the same alone',
      found: `${ratio.toFixed(2)} (${spent.ours.toFixed(1)} s / ${spent.peer.toFixed(1)} s)`,
      limit: `≤ ${mostRatio}`,
      holds: ratio <= mostRatio,
    },
    { what: 'the leaves made here verify', found: problems[0]?.says.en ?? 'yes', limit: 'yes', holds: problems.length === 0 },
  ]
}
