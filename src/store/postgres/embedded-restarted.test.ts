import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { processMark } from './cluster/process-mark.ts'
import { createPool } from './connect.ts'
import { startEmbedded } from './embedded.ts'

const root = mkdtempSync(join(tmpdir(), 'yifa-restarted-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 }))

test.skipIf(process.platform === 'win32')(
  'a PostgreSQL that is killed is started again under the same address, and keeps what was committed',
  async () => {
    const lines: string[] = []
    const server = await startEmbedded({ folder: join(root, 'killed'), log: (line) => lines.push(line) })
    const pool = createPool(server.url, { max: 2 })
    await pool.query('create table kept (n integer)')
    await pool.query('insert into kept values (1)')
    const first = server.pid
    process.kill(first, 'SIGKILL')
    let rows: unknown[] = []
    for (let waited = 0; rows.length === 0 && waited < 30_000; waited += 100) {
      await sleep(100)
      rows = await pool.query('select n from kept').then(
        (found) => found.rows,
        () => [],
      )
    }
    expect(rows).toEqual([{ n: 1 }])
    expect(server.pid).not.toBe(first)
    expect(lines.join('\n')).toContain(`process ${first}) ended unexpectedly and is started again`)
    await pool.end()
    const second = server.pid
    await server.stop()
    expect(processMark(second)).toBeUndefined()
    // Stopped on purpose, it stays stopped.
    await sleep(500)
    expect(server.pid).toBe(second)
  },
  60_000,
)
