import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { readHead } from '../../operations/log/log-head.ts'
import { CannotDo, exitCodes } from '../exit-codes.ts'
import type { Parts, Where } from '../parts.ts'
import { showProgress } from '../show-progress.ts'
import { policyIn, sourceOf } from '../verify/verify-whole.ts'
import { withWhere } from '../where-options.ts'
import { lostEntries, lostLines } from './lost-entries.ts'
import { type Mirrored, mirrorLog } from './mirror-log.ts'

interface Options {
  readonly into: string
  readonly policy?: string
  readonly token?: string
  readonly json?: true
}

function linesOf(mirrored: Mirrored, folder: string): string[] {
  const { origin, size } = mirrored
  if (mirrored.kind === 'grown')
    return [
      `✓ 镜像已更新：${origin} ${mirrored.from} → ${size} 条。 Mirrored ${mirrored.from} → ${size} entries into ${folder}.`,
      ...(mirrored.entries
        ? []
        : ['  只有哈希：条目内容须由监督人员取得（--token）。 Hashes only: the entries are for who supervises (--token).']),
    ]
  if (mirrored.kind === 'same') return [`✓ 没有新条目：${origin} ${size} 条。 Nothing new: ${size} entries.`]
  if (mirrored.kind === 'shorter')
    return [
      `✗ 日志只有 ${mirrored.shown} 条，镜像已有 ${size} 条：拒绝后退。 The log shows ${mirrored.shown} entries and the mirror has ${size}: it does not go back.`,
      '  日志可能被回退，请告知其管理者。 Its database may have been set back: tell its keeper, and keep this mirror.',
    ]
  return [
    `✗ 日志出示了另一段历史（${mirrored.shown} 条；镜像 ${size} 条）${mirrored.entry === undefined ? '' : `，自第 ${mirrored.entry} 条起不同`}。 The log shows another history${mirrored.entry === undefined ? '' : `, from entry ${mirrored.entry} on`}.`,
    `  两份签名检查点保存在 Both signed checkpoints are in ${mirrored.file}`,
  ]
}

async function run(url: string, { into, policy, token, json }: Options): Promise<void> {
  const progress = showProgress('Mirroring', json)
  const trusted = policy === undefined ? undefined : policyIn(await readFile(policy, 'utf8').catch(unreadable(policy)), policy)
  const mirrored = await mirrorLog({
    source: sourceOf(url, token),
    folder: into,
    ...(trusted && { policy: trusted }),
    now: Date.now,
    progress: (done, of) => progress.at(done, of),
  }).finally(() => progress.end())
  console.log(json ? JSON.stringify(mirrored) : linesOf(mirrored, into).join('\n'))
  if (mirrored.kind === 'forked') process.exitCode = exitCodes.rewritten
  if (mirrored.kind === 'shorter') process.exitCode = exitCodes.failed
}

const unreadable =
  (path: string) =>
  (error: Error): never => {
    throw new CannotDo(`Could not read '${path}': ${error.message}.`)
  }

async function runLost(parts: Parts, folder: string, options: Where & { json?: true }): Promise<void> {
  const house = await parts.openHouse(options, { beside: true, owner: true, log: (line) => console.error(line) })
  try {
    const found = await lostEntries(sourceOf(folder, undefined), await readHead(house.platform))
    const { leaves: _, note: __, ...shown } = found
    if (options.json) console.log(JSON.stringify(shown, null, 2))
    else if (found.lost.length === 0)
      console.log(`✓ 镜像中的 ${found.mirrored} 条都在库里。 All ${found.mirrored} entries of the mirror are in the database.`)
    else
      console.log(
        [
          `✗ 库里有 ${found.own} 条，镜像有 ${found.mirrored} 条，缺少 ${found.lost.length} 条。 ${found.lost.length} entries of the mirror are not in the database:`,
          ...lostLines(found.lost),
          '  镜像不含办理的内容和当事人：凭回执、文书和机关留存的材料重办。 A mirror holds no content and no persons: do them again from receipts, documents and files.',
        ].join('\n'),
      )
    if (found.lost.length > 0) process.exitCode = exitCodes.failed
  } finally {
    await house.close()
  }
}

export function addMirror(program: Command, parts: Parts): void {
  program
    .command('mirror')
    .argument('<url>', 'address (or folder) of a log: https://…/log/<region>')
    .requiredOption('--into <folder>', 'where the mirror is kept; run this again, by a timer, to follow the log')
    .option('--policy <file>', 'keys of the logs that you trust (C2SP tlog-policy): nothing signed by another key is stored')
    .option('--token <token>', 'session of a supervisor: entries too, and not only hashes', process.env.YIFA_TOKEN)
    .option('--json', 'print what came of it as JSON')
    .summary('keep a copy of a log that can only grow')
    .description(
      '镜像：只增不改地保存另一份日志，先核验后保存；日志出示另一段历史时，保存两份签名检查点作为证据。 Pulls checkpoint, tiles and entries of a log into a folder, stores only what continues ' +
        'what is there, never goes back, and keeps both signed checkpoints where the log shows another history. Any web server can serve the folder.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa mirror https://fz.example.cn/log/210000 --into /srv/mirror/210000 --policy trust.policy\n  yifa verify --log /srv/mirror/210000 --policy trust.policy\n\nExit codes: 0 stored, or nothing new · 1 could not be read, or the log is shorter than the mirror · 5 the log shows another history',
    )
    .action((url: string, options: Options) => run(url, options))
  withWhere(program.command('mirror-lost'))
    .argument('<folder>', 'folder of a mirror with entries')
    .option('--json', 'print the entries as JSON')
    .summary('say which entries of a mirror a restored database lacks')
    .description(
      '恢复旧备份后，对照镜像列出缺少的条目。 After an older backup was restored: names each entry of the mirror that the database lacks, and refuses where the database is not its beginning.',
    )
    .action((folder: string, options: Where & { json?: true }) => runLost(parts, folder, options))
}
