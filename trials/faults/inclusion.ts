import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeClient } from '../../src/api/client.ts'
import { fromHex } from '../../src/kernel/record/bytes.ts'
import { verifyInclusion } from '../../src/kernel/record/verify-proof.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { overHttp, signedIn, startLoad, type Way } from '../../stories/faults/load.ts'
import { startYifa } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder, people, setting } from './house.ts'

// G09: how long after its answer an act is in a signed checkpoint, under load, by readers who ask for the proof and verify it.

interface Acknowledged {
  readonly seq: number
  readonly at: number
}

const bytes = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array(0)

/** With `INCLUSION_SECONDS` and `INCLUSION_WIDTH` from the environment. */
export const inclusion: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const [seconds, width] = [setting('INCLUSION_SECONDS', 20), setting('INCLUSION_WIDTH', 32)]
  const yifa = startYifa(join(root, 'data'))
  const url = await yifa.ready()
  const anyone = makeClient({ base: url })
  const plain = overHttp(await signedIn(url, people))
  const acknowledged: Acknowledged[] = []
  const way: Way = async (one) => {
    const answer = await plain(one)
    if (answer) acknowledged.push({ seq: answer.seq, at: performance.now() })
    return answer
  }
  const load = startLoad(way, { width })
  const delays: number[] = []
  const wrong: string[] = []
  let refused = 0
  let ended = false
  /** Asks for the proof of an act that was just answered until it is there, and verifies it. */
  const follow = async (one: Acknowledged): Promise<void> => {
    for (let tries = 0; tries < 600; tries++, await sleep(20)) {
      const found = await anyone.proveInclusion({ index: one.seq }).catch(() => undefined)
      if (!found) continue
      delays.push(performance.now() - one.at)
      const { index, size } = found
      const claim = { index, size, leafHash: bytes(found.hash), root: bytes(found.root) }
      const proof = found.proof.map(bytes)
      if (!verifyInclusion(sha256, claim, proof).ok) wrong.push(`entry ${one.seq}`)
      // The control: the same proof for another entry.
      if (!verifyInclusion(sha256, { ...claim, leafHash: sha256(claim.leafHash) }, proof).ok) refused++
      return
    }
    wrong.push(`entry ${one.seq} is in no checkpoint`)
  }
  const reader = async (): Promise<void> => {
    for (let last: Acknowledged | undefined; !ended; ) {
      const one = acknowledged.at(-1)
      if (one && one !== last) await follow(one)
      else await sleep(20)
      last = one
    }
  }
  await sleep(1_000)
  const readers = Array.from({ length: 4 }, reader)
  await sleep(seconds * 1_000)
  await load.stop()
  ended = true
  await Promise.all(readers)
  await yifa.stop('SIGTERM')
  const sorted = delays.sort((a, b) => a - b)
  const at = (share: number): number => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) / 1_000
  say(`${acknowledged.length} acts, ${delays.length} read`)
  return [
    {
      what: `G09 from the answer of an act to a proof that it is in a signed checkpoint, ${width} people at work: half, 99 of 100, longest`,
      found: `${at(0.5).toFixed(2)} s, ${at(0.99).toFixed(2)} s, ${at(1).toFixed(2)} s of ${delays.length}`,
      limit: '99 of 100 ≤ 2 s, longest ≤ 10 s',
      holds: at(0.99) <= 2 && at(1) <= 10 && delays.length >= 20,
      control: `${acknowledged.length} acts meanwhile`,
    },
    {
      what: 'proofs that readers find wrong',
      found: `${wrong.length} of ${delays.length}`,
      limit: '0',
      holds: wrong.length === 0 && refused === delays.length && refused > 0,
      control: `the same proofs for another entry: ${refused} refused`,
    },
  ]
})
