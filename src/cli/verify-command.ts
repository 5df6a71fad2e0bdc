import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { fromHex } from '../kernel/record/bytes.ts'
import { parseCheckpoint } from '../kernel/record/checkpoint.ts'
import type { Policy } from '../kernel/record/policy.ts'
import type { Receipt } from '../kernel/record/receipt.ts'
import { receiptAttestation } from '../kernel/record/receipt-attestation.ts'
import type { ReceiptProblemCode } from '../kernel/record/receipt-problem.ts'
import { type ReceiptRefused, type ReceiptVerified, type TrustedCheckpoint, verifyReceiptText } from '../kernel/record/verify-receipt.ts'
import { sha256 } from '../operations/log/hashes.ts'
import { signatureChecks } from '../operations/log/signature-checks.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import type { Parts } from './parts.ts'
import { verifyBackup } from './verify/verify-backup.ts'
import { kindOf, policyIn, verifyWhole } from './verify/verify-whole.ts'
import { checkPapers, paperLines } from './verify-papers.ts'

/** Problems that show the file to be something else than a receipt, rather than a receipt that was changed. */
const notReceipt: readonly ReceiptProblemCode[] = ['not-json', 'not-a-receipt', 'other-format']

/** The text of a file, or of what is piped in for `-`. @throws CannotDo when it cannot be read */
export async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8')
  } catch (error) {
    throw new CannotDo(`Could not read '${file}': ${(error as Error).message}. Give the path of a file, or - for what is piped in.`)
  }
}

const hashes = (values: unknown): Uint8Array[] | undefined => {
  if (!Array.isArray(values)) return undefined
  const bytes = values.map((value) => (typeof value === 'string' ? fromHex(value) : undefined))
  return bytes.every((one) => one !== undefined) ? bytes : undefined
}

function fromJson(text: string): TrustedCheckpoint | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  const { origin, size, root, proof } = (read ?? {}) as Record<string, unknown>
  const bytes = typeof root === 'string' ? fromHex(root) : undefined
  if (!bytes || !Number.isSafeInteger(size) || (origin !== undefined && typeof origin !== 'string')) return undefined
  const consistency = proof === undefined ? undefined : hashes(proof)
  if (proof !== undefined && !consistency) return undefined
  return { size: size as number, root: bytes, ...(origin !== undefined && { origin }), ...(consistency && { proof: consistency }) }
}

/**
 * Reads a checkpoint: the note that is published (origin, size, root, then perhaps signatures), or JSON with `origin`, `size`, `root` in hex
 * and, where the sizes differ, `proof`, as `GET /api/log/checkpoint` answers.
 */
export function readCheckpoint(text: string): TrustedCheckpoint | undefined {
  const [body = ''] = text.replaceAll('\r\n', '\n').split('\n\n')
  return parseCheckpoint(body.endsWith('\n') ? body : `${body}\n`) ?? fromJson(text)
}

function verdictLines(verdict: ReceiptVerified | ReceiptRefused): string[] {
  if (!verdict.ok) {
    return ['✗ 回执未通过核验。 The receipt does not hold.', ...verdict.problems.map(({ says }) => `  ${says.zh} ${says.en}`)]
  }
  const { checkpoint, events, untied, vouched, relied } = verdict
  return [
    '✓ 回执完整，未被改动。 The receipt is whole and unaltered.',
    `  日志 log          ${verdict.log}`,
    `  案件 case         ${verdict.case}`,
    `  记录 events       ${events}`,
    `  检查点 checkpoint ${checkpoint.size} ${checkpoint.root}`,
    vouched > 0
      ? `  ${vouched} 个您信任的检查点与之一致。 It agrees with ${vouched} checkpoint(s) that you trust.`
      : '  尚无检查点为其作证：请用 --checkpoint 给出从别处取得的检查点。 Nobody vouches for its checkpoint yet: give one you have from elsewhere with --checkpoint.',
    ...(untied.length > 0
      ? [
          `  第 ${untied.join('、')} 项的内容不向持有人公开（例如他人被拒绝的尝试）：可以确认它在日志中，不能由此确认它属于本案。 Entry ${untied.join(', ')} is closed to the holder (for example somebody else's refused attempt): it is in the log; that it belongs to this case is not shown.`,
        ]
      : []),
    ...verdict.erased.map(
      ({ event, by, procedure, day }) =>
        `  第 ${event} 项的内容已依法删除（日志第 ${by} 条，${procedure.split('@')[0]}，${day}）。 The content of entry ${event} was erased by act ${by} of the log.`,
    ),
    ...(relied.length > 0 ? ['  所依据的条款和所审文本的哈希 Provisions relied on, and the hash of the text reviewed:'] : []),
    ...reliedLines(relied),
  ]
}

/** Each provision once, with the events that relied on it. */
function reliedLines(relied: ReceiptVerified['relied']): string[] {
  const events = new Map<string, number[]>()
  for (const { event, provision, text } of relied) {
    const line = `${provision}  ${text === '' ? '—' : text}`
    events.set(line, [...(events.get(line) ?? []), event])
  }
  return [...events].map(([line, places]) => `    ${line}  (${places.join(', ')})`)
}

/** What `verify` ends with. */
export const exitCodeOf = (verdict: ReceiptVerified | ReceiptRefused): number => {
  if (verdict.ok) return exitCodes.done
  return verdict.problems.some(({ code }) => notReceipt.includes(code)) ? exitCodes.notReceipt : exitCodes.altered
}

interface Options {
  readonly log?: string
  readonly checkpoint?: readonly string[]
  readonly document?: readonly string[]
  readonly policy?: string
  readonly mirror?: string
  readonly catalogue?: string
  readonly token?: string
  readonly json?: true
}

/** Who vouches for the checkpoint of a receipt that holds, in lines; and whether the policy is met. */
function attestationLines(text: string, policy: Policy): { lines: string[]; met: boolean } {
  const attested = receiptAttestation(JSON.parse(text) as Receipt, policy, signatureChecks)
  if (attested.ok) {
    const names = attested.attested.witnesses.map(({ name, time }) => `${name} ${new Date(time * 1000).toISOString()}`)
    return { met: true, lines: [`  签名与见证符合要求。 Signed and cosigned as demanded: ${names.length === 0 ? '—' : names.join(', ')}`] }
  }
  const says = {
    'note-malformed': '检查点没有签名。 The checkpoint is not signed.',
    'log-unknown': '所给策略不信任该日志。 The policy trusts no log of this name.',
    'log-unsigned': '检查点未经所信任的密钥签署。 The key that the policy trusts did not sign the checkpoint.',
    'log-key-retired': '检查点由已移交的密钥签署。 The checkpoint is signed by a key of the log that was handed over before.',
    'signature-forged': '检查点上的签名不成立。 A signature on the checkpoint does not hold.',
    'quorum-missing': '见证人不足。 Fewer witnesses have cosigned than the policy demands.',
  }[attested.fault]
  return { met: false, lines: [`✗ ${says}`] }
}

async function verifyFile(file: string, { checkpoint = [], document = [], policy, json }: Options): Promise<number> {
  const trusted: TrustedCheckpoint[] = []
  for (const path of checkpoint) {
    const read = readCheckpoint(await readText(path))
    if (!read)
      throw new CannotDo(
        `'${path}' is not a checkpoint. It needs three lines (log, size, root in base64), or JSON with origin, size, root.`,
      )
    trusted.push(read)
  }
  const text = await readText(file)
  const verdict = verifyReceiptText(text, sha256, trusted)
  const attested = verdict.ok && policy !== undefined ? attestationLines(text, policyIn(await readText(policy), policy)) : undefined
  const papers = verdict.ok ? await checkPapers(document, verdict.documents) : []
  const told = { ...verdict, ...(attested && { attested: attested.met }), ...(document.length > 0 && { papers }) }
  if (json) console.log(JSON.stringify(told, null, 2))
  else console.log([...verdictLines(verdict), ...(attested?.lines ?? []), ...papers.flatMap(paperLines)].join('\n'))
  if (papers.some(({ verdict: of }) => of !== 'genuine')) return exitCodes.altered
  return attested?.met === false ? exitCodes.unattested : exitCodeOf(verdict)
}

async function run(parts: Parts, named: string | undefined, options: Options): Promise<void> {
  const what = named ?? options.log
  if (what === undefined || (named !== undefined && options.log !== undefined))
    throw new CannotDo('Name one thing to verify: a receipt, a log, or a dump.')
  const kind = await kindOf(what)
  if (kind === 'receipt') {
    process.exitCode = await verifyFile(what, options)
    return
  }
  const { policy, mirror, token, json, catalogue } = options
  if (kind === 'backup') {
    process.exitCode = await verifyBackup(parts, what, { ...(json && { json }), ...(catalogue && { catalogue }) })
    return
  }
  process.exitCode = await verifyWhole(what, kind, {
    notes: await Promise.all((options.checkpoint ?? []).map(readText)),
    ...(policy !== undefined && { policy: policyIn(await readText(policy), policy) }),
    ...(mirror !== undefined && { mirror }),
    ...(token !== undefined && { token }),
    ...(json && { json }),
  })
}

export function addVerify(program: Command, parts: Parts): void {
  program
    .command('verify')
    .argument('[what]', 'receipt of a case (- reads what is piped in), folder or address of a log, dump of the database, or backup')
    .option('--log <place>', 'folder or address of a log, or folder of a mirror; the same as naming it')
    .option('--checkpoint <file...>', 'checkpoint that you have from elsewhere and trust')
    .option('--document <file...>', 'document of the case, PDF or DOCX as handed out, to be checked against the receipt')
    .option('--policy <file>', 'keys of the logs and witnesses that you trust, and how many must have cosigned (C2SP tlog-policy)')
    .option('--mirror <place>', 'another copy of the log, folder or address: tells from which entry on the two differ')
    .option('--token <token>', 'session of a supervisor, where a log is read from its address with its entries', process.env.YIFA_TOKEN)
    .option('--catalogue <folder>', 'of a backup: the catalogue it was made with, where it is not this one')
    .option('--json', 'print the verdict as JSON')
    .summary('verify a receipt, a whole log, or a dump of the database')
    .description(
      '核验案件回执、整个日志或数据库转储：不连接数据库。 Verifies the receipt of a case, a whole log, or a dump of the database, with no database. A backup is restored into a database of its own that is thrown away, replayed, and asked of the law of each day.',
    )
    .addHelpText(
      'after',
      `
Examples:
  yifa verify receipt.json
  yifa verify receipt.json --checkpoint newspaper.txt
  yifa verify receipt.json --document decision.pdf
  yifa verify receipt.json --policy trust.policy
  yifa verify https://fz.example.cn/log/210000 --policy trust.policy --checkpoint kept-last-year.txt
  yifa verify --log mirror-folder --policy trust.policy
  yifa verify log-folder --mirror https://province.example.cn/mirror/210000
  yifa verify backup-folder
  pg_dump … > dump.sql; yifa verify dump.sql --policy trust.policy --checkpoint kept.txt

Exit codes: 0 whole and unaltered · 2 something was altered or left out · 3 not a receipt · 4 not signed or cosigned as the policy demands
  5 history was rewritten · 6 times do not fit what witnesses saw
  7 a table says something else than the record · 8 an act that the law of its day did not allow · 1 something could not be read`,
    )
    .action((what: string | undefined, options: Options) => run(parts, what, options))
}
