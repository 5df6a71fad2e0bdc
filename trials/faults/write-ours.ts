import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { mirrorLog } from '../../src/cli/mirror/mirror-log.ts'
import { folderSource } from '../../src/cli/verify/log-source.ts'
import { writeWhole } from '../../src/cli/write-whole.ts'
import { verifierKeyText } from '../../src/kernel/record/verifier-key.ts'
import { exportLog } from '../../src/operations/log/export-log.ts'
import { noTrust } from '../../src/operations/log/trust.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import { keptSealing } from '../../src/store/keys/kept-sealing.ts'
import { keptTrust } from '../../src/store/keys/kept-trust.ts'
import { createPool } from '../../src/store/postgres/connect.ts'

// A process that writes what Yifa itself writes outside of PostgreSQL, one thing after another as it is told, so that the system calls of one
// thing can be made to fail (syscalls.ts). It says a line of JSON for each.

const [, , database = '', region = ''] = process.argv
const pool = createPool(database, { max: 2, region })
const platform = { pool, region, trust: noTrust } as Platform

async function exported(folder: string, write: (path: string, bytes: Uint8Array) => Promise<void> | void): Promise<void> {
  for await (const { path, bytes } of exportLog(platform, region, 'sha256', true)) await write(join(folder, path), bytes)
}

/** What a writer does who looks at no error and puts things in their places at once: the control. */
function careless(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  } catch {
    // It goes on.
  }
}

const things: Readonly<Record<string, (folder: string, from: string) => Promise<string | undefined>>> = {
  async backup(folder) {
    const { log } = await writeBackup(pool, region, { folder })
    return log.root
  },
  export: async (folder) => exported(folder, writeWhole).then(() => undefined),
  careless: async (folder) => exported(folder, careless).then(() => undefined),
  async mirror(folder, from) {
    const { kind } = await mirrorLog({ source: folderSource(from), folder, now: () => 0 })
    return kind
  },
  async keys(folder) {
    const { signs, witnesses, keepSigned } = keptTrust(folder, { region, sm3: true })
    const told = [signs(region, 'sha256'), signs(region, 'sm3'), witnesses(region)].map((one) => (one ? verifierKeyText(one.key) : ''))
    keepSigned(region, 'sha256', 'a note\n')
    return [...told, keptSealing(folder, region).first().id].join(' ')
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  const { thing, folder, from } = JSON.parse(line) as { thing: string; folder: string; from: string }
  const said = await (things[thing] as (typeof things)[string])(folder, from).then(
    (result) => ({ done: true, result }),
    (error: Error) => ({ done: false, result: error.message }),
  )
  process.stdout.write(`${JSON.stringify(said)}\n`)
}
await pool.end()
