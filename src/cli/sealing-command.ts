import type { Command } from 'commander'
import type { Parts, Where } from './parts.ts'
import { withWhere } from './where-options.ts'

async function rotate(parts: Parts, options: Where & { json?: true }): Promise<void> {
  const house = await parts.openHouse(options, { beside: true, log: (line) => console.error(line) })
  try {
    const { seals, pool, now } = house.platform
    const changed = await seals.rewrap(pool, new Date(now()).toISOString())
    if (options.json) console.log(JSON.stringify(changed, null, 2))
    else
      console.log(
        [
          changed.completed
            ? '✓ 已补完中断的密钥更换。 The change that was interrupted is complete.'
            : '✓ 密封密钥已更换，旧密钥已销毁。 The sealing key was changed, and the old one destroyed.',
          `  旧密钥 old   ${changed.from}`,
          `  新密钥 new   ${changed.to} (${changed.keys} data keys)`,
          '  请重新备份（--with-keys）：更换前的备份须用其自身所含密钥才能读出密封内容。 Make a new backup with keys: what is sealed in older ones opens only with the keys they hold themselves.',
        ].join('\n'),
      )
  } finally {
    await house.close()
  }
}

export function addSealing(program: Command, parts: Parts): void {
  const sealing = program
    .command('sealing')
    .description('密封密钥：封存举报人身份等内容所用的密钥。 The key under which what is sealed is encrypted.')
  withWhere(sealing.command('rotate-key'))
    .option('--json', 'print what was changed as JSON')
    .description(
      '更换密封密钥：数据密钥改由新密钥包裹，旧密钥销毁，不停机。 Wraps every data key anew under a new key and destroys the old one, while the server goes on. ' +
        'Nothing that is sealed is decrypted for it. Interrupted, it is completed by running it again.',
    )
    .action((options: Where & { json?: true }) => rotate(parts, options))
}
