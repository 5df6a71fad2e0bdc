import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeClient } from '../../src/api/client.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { overHttp, signedIn, startLoad } from '../../stories/faults/load.ts'
import { postgresGone, startYifa } from '../../stories/start/start-yifa.ts'
import { auditFolder, inFolder, jsonFrom, people, region } from '../faults/house.ts'
import type { Trial } from '../run-trials.ts'

interface Kept {
  readonly log: { readonly size: number; readonly root: string }
}
interface Lost {
  readonly own: number
  readonly mirrored: number
  readonly lost: readonly { readonly index: number; readonly case: string }[]
}

/** Everything is encrypted but one backup and a mirror at another operator: what comes back, what is named as lost, and how long a million acts would take. */
export const a27 = (seconds = 60): Trial =>
  inFolder(async (root, say) => {
    const [data, backup, mirror, there] = ['data', 'backup', 'mirror', 'there'].map((name) => join(root, name)) as [
      string,
      string,
      string,
      string,
    ]
    const secret = join(root, 'passphrase')
    writeFileSync(secret, '备份口令 1949-10-01\n')
    const keys = ['--with-keys', '--passphrase-file', secret]
    const yifa = startYifa(data)
    const url = await yifa.ready()
    const first = await jsonFrom<Kept>(['backup', `${backup}-first`, '--data', data])
    const load = startLoad(overHttp(await signedIn(url, people)), { width: 24 })
    await sleep(seconds * 800)
    const made = await jsonFrom<Kept>(['backup', backup, '--data', data, ...keys])
    await sleep(seconds * 200)
    await load.stop()
    const { token = '' } = await makeClient({ base: url }).signIn({ login: 'sun', password: demonstrationPassword })
    const acknowledged = load.sent.flatMap(({ answer }) => (answer ? [answer] : []))
    const last = Math.max(...acknowledged.map(({ seq }) => seq))
    const pull = () =>
      jsonFrom<{ size: number }>(['mirror', `${url}/log/${region}`, '--into', mirror, '--token', token], { catalogue: false })
    for (let size = 0; size <= last; await sleep(200)) ({ size } = await pull())
    yifa.child.kill('SIGKILL')
    await yifa.ended
    await postgresGone(data)
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
    say(`${acknowledged.length} acts acknowledged; the machine is gone`)
    const began = performance.now()
    const restored = await jsonFrom<Kept>(['restore', backup, '--data', there, ...keys])
    const took = (performance.now() - began) / 1_000
    const beganBase = performance.now()
    await jsonFrom<Kept>(['restore', `${backup}-first`, '--data', join(root, 'base')])
    const base = (performance.now() - beganBase) / 1_000
    const problems = await auditFolder(there, join(root, 'exported'))
    const { lost } = await jsonFrom<Lost>(['mirror-lost', mirror, '--data', there], { mayFail: true })
    const named = new Map(lost.map(({ index, case: id }) => [index, id]))
    const present = acknowledged.filter(({ seq }) => seq < restored.log.size).length
    const told = acknowledged.filter(({ seq, case: id }) => named.get(seq) === id).length
    const same = restored.log.root === made.log.root && restored.log.size === made.log.size
    // What the program and an empty database take to start is the same for both.
    const hours = ((took - base) * 1_000_000) / (restored.log.size - first.log.size) / 3_600
    return [
      {
        what: 'all gone but a mirror and one backup: entries and root restored; projections and log',
        found: `${restored.log.size} of ${made.log.size}, ${same ? 'the same root' : 'ANOTHER root'}; ${problems.join('; ') || 'nothing wrong'}`,
        limit: 'the same; nothing wrong',
        holds: same && problems.length === 0,
        control: `${last + 1 - restored.log.size} entries came after the backup`,
      },
      {
        what: 'acts acknowledged: there again, and named as lost (a mirror holds no content)',
        found: `${present} and ${told} of ${acknowledged.length}`,
        limit: 'all, the one or the other',
        holds: present + told === acknowledged.length && told > 0,
        control: `${told} came after the backup: without the mirror nobody could name them`,
      },
      {
        what: `restored in ${took.toFixed(1)} s, ${base.toFixed(1)} s of them for nothing; a million acts, reckoned from ${restored.log.size}`,
        found: `${hours.toFixed(2)} h`,
        limit: '≤ 4 h, by extrapolation',
        holds: hours <= 4 && took > base,
        control: 'a million acts are not restored here',
      },
    ]
  })
