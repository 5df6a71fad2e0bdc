import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeClient, type ProblemError } from '../../src/api/client.ts'
import { demonstrationPassword as password } from '../../src/operations/seed-demonstration.ts'
import { endAll, eventsAt, postgresGone, postgresOf, startYifa, toy } from './start-yifa.ts'

// GB/T 22239-2019, 8.1.4.3 d) (L3-CES1-15), as the assessor puts it: somebody who is not the audit administrator tries to stop the process that records.
// The record is written by the server, in the transaction of each act: to stop it is to stop the server, its database, or to get at its files.

const root = mkdtempSync(join(tmpdir(), 'yifa-stopping-'))
chmodSync(root, 0o777)
afterAll(() => {
  endAll()
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 })
})

/** Accounts of the machine: the one under which Yifa runs, and another. */
const [own, other] = [65_534, 65_533]
const asOther = (script: string, ...args: readonly string[]) =>
  spawnSync('/bin/sh', ['-c', script, 'sh', ...args], { uid: other, gid: other, cwd: '/', encoding: 'utf8' })
const isRoot = process.getuid?.() === 0

/** Files that another account of the machine can open, for reading or for writing. */
const openTo = (files: readonly string[], how: '-r' | '-w'): string[] =>
  asOther(`for f in "$@"; do test ${how} "$f" && echo "$f"; done; true`, ...files)
    .stdout.split('\n')
    .filter(Boolean)

test.skipIf(!isRoot || process.platform !== 'linux')(
  'no other account of the machine stops the server that records, or its database, and no account of the platform keeps a try off the record',
  async () => {
    const data = join(root, 'data')
    const yifa = startYifa(data, toy, { uid: own, env: { HOME: root, TMPDIR: root } })
    const base = await yifa.ready()
    const processes = [yifa.pid, ...postgresOf(data)]
    expect(processes.length).toBeGreaterThan(3)
    for (const pid of processes)
      for (const signal of ['STOP', 'TERM', 'KILL']) {
        const { status, stderr } = asOther(`kill -${signal} "$1"`, String(pid))
        expect([status === 0, stderr]).toEqual([false, expect.stringMatching(/not permitted/i)])
      }
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
      .map((name) => join(data, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    const kept = files.filter((path) => /keys|secret|postgres/.test(path.slice(data.length)))
    expect(kept.length).toBeGreaterThan(100)
    expect([openTo(files, '-w'), openTo(kept, '-r')]).toEqual([[], []])

    // Whoever is signed in: what they try is on record, and the record goes on.
    const before = await eventsAt(base)
    const open = { procedure: 'registry', organ: 'library' }
    for (const login of ['chen', 'li', 'zhao', 'sun', 'admin']) {
      const { token } = await makeClient({ base }).signIn({ login, password })
      const tried = await makeClient({ base, token: () => token })
        .act({
          key: `add-a-post/${login}`,
          open,
          act: 'enterPost',
          answers: { person: login, name: '某', organ: 'library', post: 'supervisor' },
        })
        .catch((error: ProblemError) => error.problem.status)
      expect(tried, login).toBe(409)
    }
    expect(await eventsAt(base)).toBe(before + 5)

    // The control: the account under which it runs may, and then nothing is done any more.
    expect(spawnSync('/bin/sh', ['-c', 'kill -TERM "$1"', 'sh', String(yifa.pid)], { uid: own, gid: own }).status).toBe(0)
    expect(await yifa.ended).toBe(0)
    await postgresGone(data)
    await expect(fetch(`${base}/readyz`)).rejects.toThrow()
  },
)
