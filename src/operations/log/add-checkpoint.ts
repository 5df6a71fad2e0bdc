import { z } from 'zod'
import { signs } from '../../kernel/record/attestation.ts'
import { sameBytes } from '../../kernel/record/bytes.ts'
import { cosignedBytes, timedSignature } from '../../kernel/record/check-note.ts'
import { emptyRoot } from '../../kernel/record/merkle.ts'
import type { Policy, PolicyLog } from '../../kernel/record/policy.ts'
import { followRotations, type Rotation, readRotation } from '../../kernel/record/rotation.ts'
import { noteText, signatureLine } from '../../kernel/record/signed-note.ts'
import { verifierKeyText } from '../../kernel/record/verifier-key.ts'
import { type AddCheckpoint, judgeCheckpoint, parseAddCheckpoint, type WitnessVerdict } from '../../kernel/record/witness.ts'
import { keepRotation } from '../../store/log-keys.ts'
import { sha256Hex } from '../../store/sha256.ts'
import { keepFork, readWitnessed, swapWitnessed } from '../../store/witnessed.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { sha256, sm3 } from './hashes.ts'
import { rotationsOf } from './log-keys.ts'
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
  const digest = sha256Hex(note.text)
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
  const logs = followRotations(logsOf(trust.policy, checkpoint.origin), await rotationsOf(pool, region, checkpoint.origin))
  const known = logs.map(({ key }) => key)
  // A key that was handed over signs no longer tree; before that, the next one signed none.
  const keys = logs.filter((log) => signs(log, checkpoint.size)).map(({ key }) => key)
  const hash = known.some((key) => key.kind === 'sm2') ? sm3 : sha256
  const kept = await readWitnessed(pool, region, checkpoint.origin)
  const held = kept ?? { size: 0, root: emptyRoot(hash) }
  const verdict: WitnessVerdict =
    !signer || known.length === 0
      ? { status: 404 }
      : keys.length === 0
        ? { status: 403 }
        : judgeCheckpoint(asked, { keys, held }, { hash, checks: signatureChecks })
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

const logsOf = ({ logs }: Policy, origin: string): PolicyLog[] => logs.filter(({ key }) => key.name === origin)

/**
 * Takes a statement by which the key of a log is handed over, where the old key is the one by which this witness knows it now, and the tree in the
 * statement is the very one that it cosigned last. The first statement of a key is the only one.
 */
async function acceptRotation(
  platform: Platform,
  region: string,
  { origin, size, root, from, to }: Rotation,
  note: string,
): Promise<{ status: number; body: string }> {
  const { pool, trust, now } = platform
  if (await recoveryOf(platform, region)) return { status: 503, body: '' }
  const logs = followRotations(logsOf(trust.policy, origin), await rotationsOf(pool, region, origin))
  if (logs.length === 0) return { status: 404, body: '' }
  const old = logs.find(({ key }) => verifierKeyText(key) === verifierKeyText(from))
  if (!old) return { status: 403, body: '' }
  const held = await readWitnessed(pool, region, origin)
  const again = logs.some(({ key, after }) => after === size && verifierKeyText(key) === verifierKeyText(to))
  if (!again && (held?.size !== size || !sameBytes(held.root, root))) return { status: 409, body: `${held?.size ?? 0}\n` }
  const row = { from: verifierKeyText(from), to: verifierKeyText(to), size, note, at: new Date(now()).toISOString() }
  return { status: (await keepRotation(pool, { region, origin }, row)) ? 200 : 409, body: '' }
}

export const addCheckpoint = operation({
  name: 'add-checkpoint',
  says: { zh: '请本地区见证另一日志的检查点', en: 'Ask this region, as a witness, to cosign the checkpoint of another log' },
  method: 'post',
  path: '/witness/add-checkpoint',
  input: z.object({
    region: z.string().max(50).optional(),
    request: z.string().max(longest).describe('Body as C2SP tlog-witness says; or a statement by which the key of the log is handed over'),
  }),
  output: answerView,
  // The signature of the log that is presented is what gives the right to ask.
  may: 'everyone',
  run: (platform, { region = platform.region, request }) => {
    const rotation = readRotation(request, signatureChecks)
    if (rotation) return acceptRotation(platform, region, rotation, request)
    const asked = parseAddCheckpoint(request)
    return asked ? answerTo(platform, region, asked) : Promise.resolve({ status: 400, body: '' })
  },
})
