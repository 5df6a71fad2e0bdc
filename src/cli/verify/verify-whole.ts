import { existsSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fromUtf8 } from '../../kernel/record/bytes.ts'
import type { LogProblemCode } from '../../kernel/record/log-problem.ts'
import { type Policy, parsePolicy } from '../../kernel/record/policy.ts'
import { CannotDo, exitCodes } from '../exit-codes.ts'
import { showProgress } from '../show-progress.ts'
import { readCheckpointNote } from './checkpoints.ts'
import { type Copy, locate } from './locate.ts'
import { type LogReport, reportLines } from './log-report.ts'
import { folderSource, type LogSource, urlSource } from './log-source.ts'
import { verifyDump } from './verify-dump.ts'
import { type Trusted, verifyLog } from './verify-log.ts'

/** What there is to verify: the receipt of a case, a whole log, a dump of the database, or a backup. */
export type Kind = 'receipt' | 'log' | 'dump' | 'backup'

const isUrl = (what: string): boolean => /^https?:\/\//.test(what)

/** What the argument names. A file that is neither log nor dump is read as a receipt, which says best what is wrong with it. */
export async function kindOf(what: string): Promise<Kind> {
  if (what === '-') return 'receipt'
  if (isUrl(what)) return 'log'
  const found = await stat(what).catch(() => undefined)
  if (!found) return 'receipt'
  if (found.isDirectory()) return existsSync(join(what, 'backup.json')) ? 'backup' : 'log'
  const file = await open(what)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    const start = buffer.toString('utf8', 0, bytesRead)
    return !start.trimStart().startsWith('{') && /^(?:--|SET |COPY |\\restrict )/m.test(start) ? 'dump' : 'receipt'
  } finally {
    await file.close()
  }
}

/** Reads a policy file. @throws CannotDo that names the line */
export function policyIn(text: string, path: string): Policy {
  try {
    return parsePolicy(text)
  } catch (error) {
    throw new CannotDo(`'${path}' cannot be followed as a policy. ${(error as Error).message}`)
  }
}

export const sourceOf = (what: string, token: string | undefined): LogSource => (isUrl(what) ? urlSource(what, token) : folderSource(what))

const unattested: readonly LogProblemCode[] = ['checkpoint-unsigned', 'checkpoint-retired', 'checkpoint-forged', 'quorum-missing']
const rewritten: readonly LogProblemCode[] = ['root-differs']
const outOfTime: readonly LogProblemCode[] = ['time-too-early', 'time-too-late']

/** The gravest of what was found: altered entries before a rewritten history, that before signatures, and those before times. */
export function exitCodeOfLogs(reports: readonly LogReport[]): number {
  const codes = new Set(reports.flatMap(({ problems }) => problems.map(({ code }) => code)))
  if (codes.size === 0) return exitCodes.done
  const only = (...lists: (readonly LogProblemCode[])[]): boolean => [...codes].every((code) => lists.some((list) => list.includes(code)))
  if (only(outOfTime)) return exitCodes.outOfTime
  if (only(unattested, outOfTime)) return exitCodes.unattested
  if (only(rewritten, unattested, outOfTime)) return exitCodes.rewritten
  return exitCodes.altered
}

/** From which entry on a log differs from another copy. @throws CannotDo where that copy has no checkpoint */
async function differsFrom(log: Copy, source: LogSource): Promise<number | undefined> {
  const note = await source.read('checkpoint')
  const other = note && readCheckpointNote(fromUtf8(note) ?? '', undefined, false)
  if (!other) throw new CannotDo('The mirror has no checkpoint. Give the folder of a mirror, or the address of a log.')
  return locate(log, { source, size: other.checkpoint.size })
}

interface Whole {
  readonly policy?: Policy
  readonly notes: readonly string[]
  readonly mirror?: string
  readonly token?: string
  readonly json?: true
}

/** Verifies a whole log or a dump and prints what was found; its exit code is returned. */
export async function verifyWhole(what: string, kind: 'log' | 'dump', { policy, notes, mirror, token, json }: Whole): Promise<number> {
  const progress = showProgress('Verifying', json)
  const trusted: Trusted = { ...(policy && { policy }), notes, progress: (done, of) => progress.at(done, of) }
  const source = sourceOf(what, token)
  const reports = kind === 'dump' ? await verifyDump(what, trusted) : [await verifyLog(source, trusted)]
  progress.end()
  const [first] = reports
  const differs =
    mirror !== undefined && kind === 'log' && first
      ? await differsFrom({ source, size: first.entries }, sourceOf(mirror, token))
      : undefined
  if (json) console.log(JSON.stringify({ reports, ...(differs !== undefined && { differs }) }, null, 2))
  else {
    for (const report of reports) console.log(reportLines(report).join('\n'))
    if (differs !== undefined) console.log(`✗ 与另一副本自第 ${differs} 条起不同。 The two copies differ from entry ${differs} on.`)
  }
  return differs === undefined ? exitCodeOfLogs(reports) : exitCodes.rewritten
}
