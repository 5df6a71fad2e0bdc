import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { fromHex } from '../kernel/record/bytes.ts'
import { parseCheckpoint } from '../kernel/record/checkpoint.ts'
import type { ReceiptProblemCode } from '../kernel/record/receipt-problem.ts'
import { type ReceiptRefused, type ReceiptVerified, type TrustedCheckpoint, verifyReceiptText } from '../kernel/record/verify-receipt.ts'
import { CannotDo, exitCodes } from './exit-codes.ts'
import { checkPapers, paperLines } from './verify-papers.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

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

export function addVerify(program: Command): void {
  program
    .command('verify')
    .argument('<file>', 'receipt of a case, as saved from the portal; - reads what is piped in')
    .option('--checkpoint <file...>', 'checkpoint that you have from elsewhere and trust')
    .option('--document <file...>', 'document of the case, PDF or DOCX as handed out, to be checked against the receipt')
    .option('--json', 'print the verdict as JSON')
    .summary('verify the receipt of a case, offline')
    .description('核验案件回执：不联网，不连接数据库。 Verifies the receipt of a case with no network and no database.')
    .addHelpText(
      'after',
      `
Examples:
  yifa verify receipt.json
  yifa verify receipt.json --checkpoint newspaper.txt
  yifa verify receipt.json --document decision.pdf
  curl -s https://…/api/cases/…/receipt | yifa verify - --json

Exit codes: 0 whole and unaltered · 2 altered (receipt or document), or another history than the checkpoint's · 3 not a receipt · 1 a file could not be read`,
    )
    .action(async (file: string, options: { checkpoint?: string[]; document?: string[]; json?: true }) => {
      const trusted: TrustedCheckpoint[] = []
      for (const path of options.checkpoint ?? []) {
        const checkpoint = readCheckpoint(await readText(path))
        if (!checkpoint) {
          throw new CannotDo(
            `'${path}' is not a checkpoint. It needs three lines (log, size, root in base64), or JSON with origin, size, root.`,
          )
        }
        trusted.push(checkpoint)
      }
      const verdict = verifyReceiptText(await readText(file), sha256, trusted)
      const papers = verdict.ok ? await checkPapers(options.document ?? [], verdict.documents) : []
      const told = [...verdictLines(verdict), ...papers.flatMap(paperLines)]
      const json = options.document ? { ...verdict, papers } : verdict
      console.log(options.json ? JSON.stringify(json, null, 2) : told.join('\n'))
      process.exitCode = papers.some(({ verdict: of }) => of !== 'genuine') ? exitCodes.altered : exitCodeOf(verdict)
    })
}
