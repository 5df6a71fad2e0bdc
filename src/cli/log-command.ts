import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { verifierKeyText } from '../kernel/record/verifier-key.ts'
import { exportLog } from '../operations/log/export-log.ts'
import { publishLogs } from '../operations/log/watch-log.ts'
import { CannotDo } from './exit-codes.ts'
import type { Parts, Where } from './parts.ts'
import { showProgress } from './show-progress.ts'
import { withWhere } from './where-options.ts'

/** Writes a file so that it is there whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(`${path}.part`, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
}

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
    const { region, trust, publicUrl } = house.platform
    const lines = (['sha256', 'sm3'] as const).flatMap((tree) => {
      const signer = trust.signs(region, tree)
      return signer ? [`log ${verifierKeyText(signer.key)} ${publicUrl}/log/${region}${tree === 'sm3' ? '/sm3' : ''}`] : []
    })
    const witness = trust.witnesses(region)
    if (witness) lines.push(`witness w${region} ${verifierKeyText(witness.key)} ${publicUrl}/witness/${region}`)
    console.log(lines.join('\n'))
  } finally {
    await house.close()
  }
}

export function addLog(program: Command, parts: Parts): void {
  const log = program.command('log').description('存证日志：导出、密钥。 The log of the region: export, keys.')
  withWhere(log.command('export'))
    .argument('<folder>', 'where the files go; what is there already and never changes is left')
    .option('--no-entries', 'hashes only, for everybody; without this the entries too, for who verifies the whole log')
    .description(
      '导出日志的全部文件，供离线核验。 Writes every file of the log as it is served: for offline verification, a mirror, or any web server.',
    )
    .action((folder: string, options: Where & { entries: boolean }) => runExport(parts, folder, options))
  withWhere(log.command('keys'))
    .option('--public-url <url>', 'address under which the public reaches this server (default: YIFA_PUBLIC_URL)')
    .description(
      '显示本日志与本见证人的公钥，供他人写入其策略文件。 Prints the public keys of the log and of the witness as lines of a policy file.',
    )
    .action((options: Where) => runKeys(parts, options))
}
