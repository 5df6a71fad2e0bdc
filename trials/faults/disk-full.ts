import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbedded } from '../../src/store/postgres/embedded.ts'
import { overHttp, settle, signedIn, startLoad, type Way } from '../../stories/faults/load.ts'
import { eventsAt, startYifa } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { auditFolder, inFolder, people, reckonIn } from './house.ts'

// F05: the disk is full. F06: a second process on one folder.

/** A disk of its own that can be filled: memory, where this account may mount it. */
function smallDisk(at: string, megabytes: number): boolean {
  mkdirSync(at, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', at], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Fills what is left of a disk. */
function fill(at: string): string {
  const file = join(at, 'ballast')
  const { bavail, bsize } = statfsSync(at)
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - 64 * 1024)))
  return file
}

export const diskFull: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const disk = join(root, 'disk')
  if (!smallDisk(disk, 420))
    return [{ what: 'F05 a disk that can be filled', found: 'this account may not mount one', limit: 'a mount of tmpfs', holds: false }]
  try {
    const yifa = startYifa(join(disk, 'data'))
    const url = await yifa.ready()
    const from = await eventsAt(url)
    const plain = overHttp(await signedIn(url, people))
    let refused = 0
    let slowest = 0
    const way: Way = async (one) => {
      const began = Date.now()
      const answer = await plain(one)
      if (!answer) [refused, slowest] = [refused + 1, Math.max(slowest, Date.now() - began)]
      return answer
    }
    const load = startLoad(way, { width: 8, patient: true })
    await sleep(3_000)
    const before = load.times.length
    const ballast = fill(disk)
    say('the disk is full')
    for (let waited = 0; refused < 40 && waited < 60_000; waited += 100) {
      // Whatever PostgreSQL gives back is taken again.
      if (waited % 1_000 === 0) writeFileSync(`${ballast}-${waited}`, Buffer.alloc(Math.max(0, statfsSync(disk).bavail * 4096 - 32_768)))
      await sleep(100)
    }
    const reads = (await fetch(`${url}/api/items`)).status
    const whileFull = refused
    for (let waited = 0; waited < 60_000; waited += 1_000) rmSync(`${ballast}-${waited}`, { force: true })
    rmSync(ballast)
    const freed = Date.now()
    while (load.newest() <= freed && Date.now() - freed < 60_000) await sleep(20)
    const resumed = (Date.now() - freed) / 1_000
    await load.stop()
    await settle(plain, load.sent)
    const found = await reckonIn(join(disk, 'data'), load.sent, from)
    const audit = await auditFolder(join(disk, 'data'), join(root, 'log'))
    await yifa.stop('SIGTERM')
    const problems = [...found.problems, ...audit]
    return [
      {
        what: 'F05 disk full under load: lost / doubled of acts; what else is wrong',
        found: `${found.lost} / ${found.doubled} of ${found.acknowledged}; ${problems.join('; ') || 'nothing'}`,
        limit: '0 / 0; nothing',
        holds: found.lost + found.doubled + problems.length === 0 && whileFull > 0,
        control: `${whileFull} acts were turned away while it was full, ${before} done before`,
      },
      {
        what: 'longest until turned away; reading while full; acts again after there was room',
        found: `${(slowest / 1_000).toFixed(1)} s; ${reads}; ${resumed.toFixed(1)} s`,
        limit: '≤ 10 s; 200; ≤ 5 s without a restart',
        holds: slowest <= 10_000 && reads === 200 && resumed <= 5,
      },
    ]
  } finally {
    for (let tries = 0; tries < 20; tries++) {
      try {
        execFileSync('umount', [disk], { stdio: 'ignore' })
        break
      } catch {
        await sleep(500)
      }
    }
  }
})

/** F06: a hundred times a second process wants the folder that one holds. */
export const secondProcess: Trial = inFolder(async (root): Promise<Figure[]> => {
  const folder = join(root, 'held')
  const holder = await startEmbedded({ folder, durable: false })
  let [refused, longest] = [0, 0]
  try {
    for (let i = 0; i < 100; i++) {
      const began = performance.now()
      await startEmbedded({ folder, durable: false }).then(
        (second) => second.stop(),
        (error: Error) => {
          if (error.message.includes(`process ${process.pid}`)) refused++
        },
      )
      longest = Math.max(longest, performance.now() - began)
    }
  } finally {
    await holder.stop()
  }
  const after = await startEmbedded({ folder, durable: false })
  await after.stop()
  return [
    {
      what: 'F06 a second process on the folder, refused by name of the holder; longest',
      found: `${refused} of 100; ${longest.toFixed(0)} ms`,
      limit: '100; ≤ 1,000 ms',
      holds: refused === 100 && longest <= 1_000,
      control: 'once the holder had let go, the same start succeeded',
    },
  ]
})
