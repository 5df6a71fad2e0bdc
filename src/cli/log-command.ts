import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { verifierKeyText } from '../kernel/record/verifier-key.ts'
import { exportLog } from '../operations/log/export-log.ts'
import { ownLogKeys } from '../operations/log/log-keys.ts'
import { logTree } from '../operations/log/log-tree.ts'
import { CannotRotate, rotateKey } from '../operations/log/rotate-key.ts'
import { publishLogs } from '../operations/log/watch-log.ts'
import { CannotDo } from './exit-codes.ts'
import type { Parts, Where } from './parts.ts'
import { showProgress } from './show-progress.ts'
import { withWhere } from './where-options.ts'
import { writeWhole } from './write-whole.ts'

async function runExport(parts: Parts, folder: string, options: Where & { entries: boolean }): Promise<void> {
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  const progress = showProgress('Writing')
  let written = 0
  try {
    const { platform } = house
    await publishLogs(platform, [platform.region], (error) => console.error(error instanceof Error ? error.message : String(error)))
    for (const [tree, prefix] of [
      ['sha256', ''],
      ['sm3', 'sm3/'],
    ] as const)
      for await (const { path, bytes } of exportLog(platform, platform.region, tree, options.entries)) {
        const place = join(folder, prefix + path)
        // A full tile never changes: what is there from the last time stays.
        const there =
          path.startsWith('tile/') &&
          (await stat(place).then(
            ({ size }) => size === bytes.length,
            () => false,
          ))
        if (!there) await writeWhole(place, bytes)
        progress.at(++written, written)
      }
    progress.end()
    if (written === 0) throw new CannotDo('No checkpoint of this log has been signed. Start Yifa on it once with its keys.')
    console.log(`✓ ${written} 个文件写入 ${folder}。 ${written} files in ${folder}: yifa verify ${folder}`)
  } finally {
    progress.end()
    await house.close()
  }
}

async function runKeys(parts: Parts, options: Where): Promise<void> {
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  try {
    const { region, trust, publicUrl, pool } = house.platform
    const keys = await ownLogKeys(pool, region)
    const lines = (['sha256', 'sm3'] as const).flatMap((tree) => {
      const signer = trust.signs(region, tree)
      const held = keys.filter((one) => one.tree === tree)
      const url = `${publicUrl}/log/${region}${tree === 'sm3' ? '/sm3' : ''}`
      if (held.length === 0) return signer ? [`log ${verifierKeyText(signer.key)} ${url}`] : []
      return held.flatMap(({ key, after, until }) => {
        const text = verifierKeyText(key)
        const span = after === undefined && until === undefined ? [] : [`span ${text} ${after ?? 0} ${until ?? '-'}`]
        return [`log ${text} ${url}`, ...span]
      })
    })
    const witness = trust.witnesses(region)
    if (witness) lines.push(`witness w${region} ${verifierKeyText(witness.key)} ${publicUrl}/witness/${region}`)
    console.log(lines.join('\n'))
  } finally {
    await house.close()
  }
}

async function runRotate(parts: Parts, options: Where & { tree: string; json?: true }): Promise<void> {
  if (options.tree !== 'sha256' && options.tree !== 'sm3') throw new CannotDo(`'${options.tree}' is no tree. Give sha256 or sm3.`)
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  const { platform } = house
  try {
    const failed = (error: unknown): void => console.error(error instanceof Error ? error.message : String(error))
    const rotated = await rotateKey(platform, logTree(platform.region, options.tree), failed)
    if (options.json) console.log(JSON.stringify(rotated, null, 2))
    else
      console.log(
        [
          rotated.completed
            ? '✓ 已补完中断的密钥更换。 The change that was interrupted is complete.'
            : '✓ 密钥已更换。 The key was changed.',
          `  日志 log     ${rotated.origin}`,
          `  旧密钥 old   ${rotated.from} (≤ ${rotated.size})`,
          `  新密钥 new   ${rotated.to} (> ${rotated.size})`,
          '  请公布新密钥（yifa log keys），并更新含密钥的备份。 Publish the new key (yifa log keys), and make a new backup with keys.',
        ].join('\n'),
      )
  } catch (error) {
    throw error instanceof CannotRotate ? new CannotDo(error.message) : error
  } finally {
    await house.close()
  }
}

export function addLog(program: Command, parts: Parts): void {
  const log = program.command('log').description('存证日志：导出、密钥、更换密钥。 The log of the region: export, keys, change of the key.')
  withWhere(log.command('export'))
    .argument('<folder>', 'where the files go; what is there already and never changes is left')
    .option('--no-entries', 'hashes only, for everybody; without this the entries too, for who verifies the whole log')
    .description(
      '导出日志的全部文件，供离线核验。 Writes every file of the log as it is served: for offline verification, a mirror, or any web server.',
    )
    .action((folder: string, options: Where & { entries: boolean }) => runExport(parts, folder, options))
  withWhere(log.command('rotate-key'))
    .option('--tree <tree>', 'sha256, or sm3 for the second tree', 'sha256')
    .option('--json', 'print the statement as JSON')
    .description(
      '更换日志密钥：旧密钥签署移交声明后销毁，声明记入日志，见证人和核验程序据此接受新密钥。 Hands the log over to a new key: the old one signs a statement that names it, and is destroyed. ' +
        'A running Yifa goes on with the new key. Interrupted, it is completed by running it again.',
    )
    .action((options: Where & { tree: string; json?: true }) => runRotate(parts, options))
  withWhere(log.command('keys'))
    .option('--public-url <url>', 'address under which the public reaches this server (default: YIFA_PUBLIC_URL)')
    .description(
      '显示本日志与本见证人的公钥，供他人写入其策略文件。 Prints the public keys of the log and of the witness as lines of a policy file.',
    )
    .action((options: Where) => runKeys(parts, options))
}
