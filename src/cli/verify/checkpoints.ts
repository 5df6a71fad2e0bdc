import { attestation } from '../../kernel/record/attestation.ts'
import { type Checkpoint, parseCheckpoint } from '../../kernel/record/checkpoint.ts'
import type { Mark } from '../../kernel/record/log-check.ts'
import { type LogProblem, type LogProblemCode, logProblem } from '../../kernel/record/log-problem.ts'
import { type Policy, quorumNone } from '../../kernel/record/policy.ts'
import { parseNote } from '../../kernel/record/signed-note.ts'
import { signatureChecks } from '../../operations/log/signature-checks.ts'

/** A checkpoint with what vouches for it. */
export interface ReadCheckpoint {
  readonly checkpoint: Checkpoint
  readonly witnesses: readonly string[]
  readonly signed?: boolean
  readonly problems: readonly LogProblem[]
  readonly mark: Mark
}

/** Reads a checkpoint, signed or not; undefined when it is none. Signatures are checked where a policy is given; `demanded`: its quorum too. */
export function readCheckpointNote(note: string, policy: Policy | undefined, demanded: boolean): ReadCheckpoint | undefined {
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? note)
  if (!checkpoint) return undefined
  const { size, root } = checkpoint
  const plain = { checkpoint, witnesses: [], problems: [], mark: { size, root } }
  if (!policy) return plain
  const strict = attestation(note, policy, signatureChecks)
  const read = strict.ok || strict.fault !== 'quorum-missing' ? strict : attestation(note, quorumNone(policy), signatureChecks)
  const problems =
    strict.ok || (!demanded && strict.fault === 'quorum-missing') ? [] : [logProblem(codeOf(strict.fault), { fact: `size ${size}` })]
  if (!read.ok) return { ...plain, signed: false, problems }
  const times = read.attested.witnesses.map(({ time }) => time)
  return {
    checkpoint,
    signed: true,
    problems,
    witnesses: read.attested.witnesses.map(({ name }) => name),
    mark: { size, root, ...(times.length > 0 && { seen: Math.min(...times) }) },
  }
}

const codes: Readonly<Record<string, LogProblemCode>> = {
  'quorum-missing': 'quorum-missing',
  'signature-forged': 'checkpoint-forged',
  'log-key-retired': 'checkpoint-retired',
}
const codeOf = (fault: string): LogProblemCode => codes[fault] ?? 'checkpoint-unsigned'
