import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { applied } from './licences.ts'
import type { Town } from './town.ts'

const yifa = fileURLToPath(new URL('../../../bin/yifa.mjs', import.meta.url))

/** What `yifa verify` ends with: 0 whole, 5 rewritten since the checkpoint. */
const verified = (...given: readonly string[]): Promise<number> =>
  new Promise((done) => {
    execFile(process.execPath, [yifa, 'verify', ...given], (fault) => done(typeof fault?.code === 'number' ? fault.code : 0))
  })

/** An auditor keeps a checkpoint, and later proves on another machine that nothing written before was altered or left out; against another history it does not hold. */
export async function auditor(town: Town): Promise<void> {
  const page = await town.visit()
  await page.goto('/record')
  const log = `${town.url}/log/210000`
  const kept = await (await page.request.get(`${log}/checkpoint`)).text()
  await town.picture(page, 'auditor-record')
  await applied(town, 'citizen', '沈阳市和平区演示路 7 号')

  const folder = await mkdtemp(join(tmpdir(), 'yifa-auditor-'))
  try {
    const [checkpoint, other] = [join(folder, 'checkpoint.txt'), join(folder, 'other.txt')]
    await writeFile(checkpoint, kept)
    const [origin = '', size = '', root = ''] = kept.split('\n')
    await writeFile(other, `${origin}\n${size}\n${Buffer.from(root, 'base64').reverse().toString('base64')}\n`)
    expect([await verified(log, '--checkpoint', checkpoint), await verified(log, '--checkpoint', other)]).toEqual([0, 5])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await page.context().close()

  const inside = await town.visit('admin.audit')
  await inside.goto('/workbench/account-events')
  await inside.locator('tbody tr').first().waitFor()
  await town.looksRight(inside, 'auditor-events')
  await inside.context().close()
}
