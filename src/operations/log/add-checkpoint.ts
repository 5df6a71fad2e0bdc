import { createHash } from 'node:crypto'
import { z } from 'zod'
import { cosignedBytes, timedSignature } from '../../kernel/record/check-note.ts'
import { emptyRoot } from '../../kernel/record/merkle.ts'
import { noteText, signatureLine } from '../../kernel/record/signed-note.ts'
import { type AddCheckpoint, judgeCheckpoint, parseAddCheckpoint, type WitnessVerdict } from '../../kernel/record/witness.ts'
import { keepFork, readWitnessed, swapWitnessed } from '../../store/witnessed.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { sha256, sm3 } from './hashes.ts'
import { recoveryOf } from './recovery.ts'
import { signatureChecks } from './signature-checks.ts'

/** Longest body of a request, in characters: 63 hashes and a note with all its signatures are far below. */
const longest = 64 * 1024

const answerView = z
  .object({
    status: z.number().describe('HTTP status of the C2SP protocol: 200 cosigned, 409 stands elsewhere …; 503 in recovery mode'),
    body: z.string().describe('Signature lines; for 409 the size that was cosigned last'),
  })
  .meta({ id: 'WitnessAnswer' })

/** Keeps both signed notes: two roots for one size are a proof that anybody can check. */
async function keepEvidence(
  platform: Platform,
  region: string,
  { note, checkpoint }: AddCheckpoint,
  { kept, proved }: { kept: string; proved: boolean },
): Promise<void> {
  const shown = noteText(note)
  const digest = createHash('sha256').update(note.text).digest('hex')
  await keepFork(platform.pool, region, {
    origin: checkpoint.origin,
    digest,
    proved,
    kept,
    shown,
    at: new Date(platform.now()).toISOString(),
  })
}

async function answerTo(platform: Platform, region: string, asked: AddCheckpoint): Promise<{ status: number; body: string }> {
  const { pool, trust } = platform
  const { checkpoint, note } = asked
  // What this region witnessed was set back with its own log: it might cosign what it had refused.
  if (await recoveryOf(platform, region)) return { status: 503, body: '' }
  const signer = trust.witnesses(region)
  // The SM3 tree of a log is signed with SM2: by which key a log signs tells how it hashes.
  const keys = trust.policy.logs.map(({ key }) => key).filter((key) => key.name === checkpoint.origin)
  const hash = keys.some((key) => key.kind === 'sm2') ? sm3 : sha256
  const kept = await readWitnessed(pool, region, checkpoint.origin)
  const held = kept ?? { size: 0, root: emptyRoot(hash) }
  const verdict: WitnessVerdict = signer ? judgeCheckpoint(asked, { keys, held }, { hash, checks: signatureChecks }) : { status: 404 }
  if ('fork' in verdict && kept) await keepEvidence(platform, region, asked, { kept: kept.note, proved: verdict.fork === 'proved' })
  if (verdict.status !== 200 || !signer) return { status: verdict.status, body: 'size' in verdict ? `${verdict.size}\n` : '' }
  const next = { size: checkpoint.size, root: checkpoint.root, note: noteText(note), at: new Date(platform.now()).toISOString() }
  if (!(await swapWitnessed(pool, { region, origin: checkpoint.origin }, held.size, next))) {
    const now = await readWitnessed(pool, region, checkpoint.origin)
    return { status: 409, body: `${now?.size ?? 0}\n` }
  }
  const time = Math.floor(platform.now() / 1000)
  const { name, id } = signer.key
  const signature = timedSignature(time, signer.sign(cosignedBytes(note.text, time)))
  return { status: 200, body: signatureLine({ name, id, signature }) }
}

export const addCheckpoint = operation({
  name: 'add-checkpoint',
  says: { zh: '请本地区见证另一日志的检查点', en: 'Ask this region, as a witness, to cosign the checkpoint of another log' },
  method: 'post',
  path: '/witness/add-checkpoint',
  input: z.object({ region: z.string().max(50).optional(), request: z.string().max(longest).describe('Body as C2SP tlog-witness says') }),
  output: answerView,
  // The signature of the log that is presented is what gives the right to ask.
  may: 'everyone',
  run: (platform, { region = platform.region, request }) => {
    const asked = parseAddCheckpoint(request)
    return asked ? answerTo(platform, region, asked) : Promise.resolve({ status: 400, body: '' })
  },
})
