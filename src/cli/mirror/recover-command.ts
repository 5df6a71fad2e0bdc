import type { Command } from 'commander'
import { readHead } from '../../operations/log/log-head.ts'
import { logTree } from '../../operations/log/log-tree.ts'
import { CannotPutBack, putBackLost } from '../../operations/log/put-back.ts'
import { type PutBack, type Recovery, recoveryOf } from '../../operations/log/recovery.ts'
import { recoverySays } from '../../operations/log/recovery-says.ts'
import { RolledBack, type Seen } from '../../operations/log/rolled-back.ts'
import { everythingSeen, signedByUs } from '../../operations/log/shown.ts'
import { lookBack } from '../../operations/log/watch-log.ts'
import type { Platform } from '../../operations/platform.ts'
import { CannotDo } from '../exit-codes.ts'
import type { Parts, Where } from '../parts.ts'
import { sourceOf } from '../verify/verify-whole.ts'
import { withWhere } from '../where-options.ts'
import { type LostEntry, lostEntries, lostLines } from './lost-entries.ts'

interface Options extends Where {
  readonly token?: string
  readonly json?: true
}

/** What keeps acts from being accepted now. @throws CannotDo where nothing does, or what is here is not an older state of the log */
async function needOf(platform: Platform, say: (line: string) => void): Promise<Recovery> {
  await lookBack(platform, [platform.region], (error) => say(error instanceof Error ? error.message : String(error)))
  const recovery = await recoveryOf(platform, platform.region)
  if (!recovery) throw new CannotDo('Nobody shows more of this log than the database holds: nothing is lost, and nothing was changed.')
  if (recovery.differs)
    throw new CannotDo(`${recoverySays(recovery)} What is here is another history, not an older one: no leaves can be put back after it.`)
  if (!platform.catalogue.recovery)
    throw new CannotDo('The catalogue names no act by which two persons take a log on again (recovery). Nothing was changed.')
  return recovery
}

function nextLines(
  { from, to, root, source }: PutBack,
  { procedure }: NonNullable<Platform['catalogue']['recovery']>,
  lost: readonly LostEntry[],
): string[] {
  return [
    `✓ 已补回第 ${from}–${to} 条（无内容），日志的根与各方见过的一致。 Entries ${from}–${to} were put back without content; the root is the one that was seen.`,
    ...lostLines(lost),
    `  下一步：由两人在工作台办理程序 ${procedure}（一人提出，另一人确认），填写：`,
    `  Next: two persons do the procedure ${procedure} in the workbench (one proposes, another confirms), and write down:`,
    `    第一条 first  ${from}`,
    `    最后一条 last ${to}`,
    `    根 root       ${root}`,
    `    来源 source   ${source}`,
    '  在此之前不受理其他办理。 Until then no other act is accepted.',
  ]
}

/** Puts back what a mirror has beyond the database. @throws CannotDo that says why not; then nothing was changed */
export async function recover(platform: Platform, from: string, { token, say }: { token?: string; say: (line: string) => void }) {
  const recovery = await needOf(platform, say)
  const log = logTree(platform.region)
  if (recovery.putBack) return { putBack: recovery.putBack, lost: [] }
  try {
    const seen: Seen[] = await everythingSeen(platform, log, recovery)
    const { lost, leaves, note } = await lostEntries(sourceOf(from, token), await readHead(platform))
    const head = await signedByUs(platform, log, note)
    if (!head) throw new CannotDo(`The checkpoint of ${from} is not signed by a key of ${log.origin}. Nothing was put back.`)
    return { putBack: await putBackLost(platform, { leaves, seen, head: { ...head, by: from }, source: from }), lost }
  } catch (error) {
    if (error instanceof CannotPutBack || error instanceof RolledBack) throw new CannotDo(error.message)
    throw error
  }
}

async function run(parts: Parts, from: string, { token, json, ...where }: Options): Promise<void> {
  const say = (line: string): void => console.error(line)
  const house = await parts.openHouse(where, { beside: true, owner: true, log: say })
  try {
    const { platform } = house
    const found = await recover(platform, from, { ...(token && { token }), say })
    const order = platform.catalogue.recovery
    console.log(json || !order ? JSON.stringify(found, null, 2) : nextLines(found.putBack, order, found.lost).join('\n'))
  } finally {
    await house.close()
  }
}

export function addRecover(program: Command, parts: Parts): void {
  withWhere(program.command('recover'))
    .argument('<mirror>', 'folder or address of a mirror that has the entries')
    .option('--token <token>', 'session of a supervisor, where the mirror is asked for entries over HTTP', process.env.YIFA_TOKEN)
    .option('--json', 'print what was put back as JSON')
    .summary('go on after a database was set back and no newer backup is left')
    .description(
      '数据库被回退、又没有较新的备份时：从镜像补回丢失的条目（没有内容），再由两人办理登记，此后恢复受理。 Puts the leaves of what is lost back from a mirror, without content, where they lead to every ' +
        'root that was seen; then two persons record the loss by an act, and acts are accepted again. Restore a newer backup instead wherever there is one.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  yifa restore backup --data /srv/yifa-new\n  yifa recover /srv/mirror/210000 --data /srv/yifa-new\n\nExit codes: 0 put back · 1 not, and nothing was changed · 5 the database is not the beginning of the mirror',
    )
    .action((from: string, options: Options) => run(parts, from, options))
}
