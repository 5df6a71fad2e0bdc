import type { LogProblem } from '../../kernel/record/log-problem.ts'

/** What the verification of a log came to. */
export interface LogReport {
  readonly log: string
  /** Entries looked at. */
  readonly entries: number
  readonly root: string
  /** Whether the entries themselves were read, or their hashes only. */
  readonly read: 'entries' | 'hashes'
  /** Whether the log's key signed the latest checkpoint, and which witnesses cosigned it; undefined where no policy was given. */
  readonly signed?: boolean
  readonly witnesses: readonly string[]
  /** Checkpoints of other sizes that were compared. */
  readonly compared: number
  /** Entries whose content was erased by an act on record. */
  readonly erased: number
  /** Entries of which parts stand encrypted: what they commit to is checked only by who has the key. */
  readonly sealed: number
  readonly problems: readonly LogProblem[]
}

const shown = 50

export function reportLines({ log, entries, root, read, signed, witnesses, compared, erased, sealed, problems }: LogReport): string[] {
  return [
    problems.length === 0
      ? '✓ 日志完整，未被改动。 The log is whole and unaltered.'
      : `✗ 发现 ${problems.length} 处问题。 ${problems.length} problem(s) found.`,
    `  日志 log          ${log}`,
    `  条目 entries      ${entries}`,
    `  根 root           ${root}`,
    ...(read === 'hashes'
      ? ['  只核对了哈希：条目内容须由监督人员取得。 Hashes only: the entries themselves are for who supervises.']
      : []),
    signed === undefined
      ? '  未核对签名：请用 --policy 给出所信任的密钥。 No signature was checked: name the keys you trust with --policy.'
      : `  签名 signed       ${signed ? '是 yes' : '否 no'}；见证 witnesses: ${witnesses.length === 0 ? '—' : witnesses.join('、')}`,
    `  比对的检查点 checkpoints compared: ${compared}`,
    ...(erased > 0
      ? [
          `  ${erased} 条的内容已依法删除，条目仍在日志中。 The content of ${erased} entries was erased by acts on record; the entries stand.`,
        ]
      : []),
    ...(sealed > 0
      ? [
          `  ${sealed} 条有密封内容，其承诺未核对：须由持有密封密钥者用 yifa rebuild --compare 核对。 ${sealed} entries have sealed parts, which were not checked: who has the sealing key does, with yifa rebuild --compare.`,
        ]
      : []),
    ...problems.slice(0, shown).map(({ says }) => `  ${says.zh} ${says.en}`),
    ...(problems.length > shown ? [`  … ${problems.length - shown}`] : []),
  ]
}
