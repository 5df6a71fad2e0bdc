import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mirrorLog } from '../../src/cli/mirror/mirror-log.ts'
import { folderSource } from '../../src/cli/verify/log-source.ts'
import { attestation } from '../../src/kernel/record/attestation.ts'
import { base64, utf8 } from '../../src/kernel/record/bytes.ts'
import { cosignedBytes, timedSignature } from '../../src/kernel/record/check-note.ts'
import { naiveProof } from '../../src/kernel/record/naive-tree.ts'
import { noteText, parseNote } from '../../src/kernel/record/signed-note.ts'
import { addCheckpointText } from '../../src/kernel/record/witness.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { latestPublished } from '../../src/operations/log/published.ts'
import { signatureChecks } from '../../src/operations/log/signature-checks.ts'
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
const witness = keysFor('210100')

const trusted = policyOf([keys], [witness], 1)
/** Of who asks for no witness. */
const careless = policyOf([keys], [], 0)
const accepts = (note: string, policy = trusted): boolean => attestation(note, policy, signatureChecks).ok

/** A second history of a log: another entry at one place, and perhaps one more at the end; with the best proof that the thief can show with it. */
function forked(leaves: readonly Uint8Array[], at: number, longer: boolean) {
  const more = longer ? [utf8(JSON.stringify({ more: randomUUID() }))] : []
  const other = [...leaves.map((leaf, n) => (n === at ? utf8(JSON.stringify({ another: randomUUID() })) : leaf)), ...more]
  const proof = longer ? naiveProof(sha256, leaves.length, other).map(base64) : []
  return { other, note: noteOver(keys, other), proof }
}

/** Whether a file of misbehaviour holds both signed histories, and names the entry. */
function proves(file: string, at: number): boolean {
  const { kept, shown, entry } = JSON.parse(readFileSync(file, 'utf8')) as { kept: string; shown: string; entry: number }
  return entry === at && kept !== shown && accepts(kept, careless) && accepts(shown, careless)
}

/** A second history with the key of the witness stolen too: what no verifier can see. */
function bothStolen(leaves: readonly Uint8Array[]): string {
  const { text, signatures } = parseNote(noteOver(keys, [...leaves.slice(0, -1), utf8('{}')])) ?? { text: '', signatures: [] }
  const { name, id } = witness.witness.key
  const signature = timedSignature(1, witness.witness.sign(cosignedBytes(text, 1)))
  return noteText({ text, signatures: [...signatures, { name, id, signature }] })
}

/** Log and witness, each on a server and a database of its own, with so many acts that were witnessed. */
async function witnessed(folder: string, acts: number) {
  const beside = await startWorld({ catalogue, seed, region: '210100', trust: trustOf(witness, policyOf([keys], [], 0), callWitness) })
  const asked = policyOf([], [{ ...witness, url: `${beside.url}/witness/210100` }], 1)
  const world = await startWorld({ catalogue, seed, region, trust: trustOf(keys, asked, callWitness) })
  await applyOften(world.platform, acts)
  await publishLogs(world.platform, [region], () => {})
  await exportTo(world.platform, join(folder, 'log'))
  const told = (await latestPublished(world.platform, logTree(region)))?.note ?? ''
  return {
    told,
    leaves: await leavesIn(folderSource(join(folder, 'log')), Number(told.split('\n')[1])),
    cosign: (size: number, proof: readonly string[], note: string) =>
      callWitness(`${beside.url}/witness/210100/add-checkpoint`, addCheckpointText(size, proof, note)),
    async end() {
      await world.end()
      await beside.end()
    },
  }
}

/** Shows so many second histories to witness, verifier and mirror. */
async function splitViews(
  { leaves, cosign }: Pick<Awaited<ReturnType<typeof witnessed>>, 'leaves' | 'cosign'>,
  folder: string,
  forks: number,
) {
  const mirrored = (source = folderSource(join(folder, 'log'))) =>
    mirrorLog({ source, folder: join(folder, 'mirror'), policy: careless, now: () => 0 })
  await mirrored()
  const chance = chanceFrom(30)
  const bad: string[] = []
  const answers = new Map<number, number>()
  let [believed, kept] = [0, 0]
  for (let i = 0; i < forks; i++) {
    const at = chance(leaves.length)
    const { other, note, proof } = forked(leaves, at, i % 2 === 1)
    const { status, body } = await cosign(leaves.length, proof, note)
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (status !== 409 && status !== 422) bad.push(`fork ${i} at ${at}: the witness answered ${status}`)
    if (accepts(`${note}${status === 200 ? body : ''}`)) bad.push(`fork ${i} at ${at}: a verifier accepts both`)
    if (accepts(note, careless)) believed++
    const seen = await mirrored(logOver(keys, other))
    if (seen.kind === 'forked' && proves(seen.file, at)) kept++
  }
  return { bad, answers, believed, kept }
}

/** The log key is copied; with it two histories are shown to two audiences, at so many places. */
export const a30 =
  (forks = 100, acts = 400) =>
  (): Promise<readonly Figure[]> =>
    inScratch(async (folder) => {
      const { told, leaves, cosign, end } = await witnessed(folder, acts)
      try {
        const { bad, answers, believed, kept } = await splitViews({ leaves, cosign }, folder, forks)
        const said = [...answers].map(([status, times]) => `${status} × ${times}`).join(', ')
        const after = await cosign(leaves.length, [], noteOver(keys, leaves))
        const takes = accepts(bothStolen(leaves))
        return [
          none(
            `${forks} second histories of ${leaves.length} entries, signed with the stolen key: cosigned, or accepted by who asks for one witness`,
            { tried: forks, bad },
            { what: `the witness answered ${said}; who asks for none believes`, found: believed },
          ),
          all(
            'proof of misbehaviour written by a mirror, with both signatures and the entry',
            { tried: forks, met: kept },
            { what: 'the true log is cosigned again', found: after.status === 200 ? 1 : 0 },
          ),
          {
            what: 'what it takes: the keys of log and witness together',
            found: takes ? 'accepted' : 'NOT accepted',
            limit: 'accepted (so that the trial can fail)',
            holds: takes && accepts(told),
            control: `the true checkpoint: ${accepts(told) ? 'accepted' : 'NOT accepted'}`,
          },
        ]
      } finally {
        await end()
      }
    })
