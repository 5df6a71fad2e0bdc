import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../src/api/client.ts'
import { overHttp, signedIn, startLoad } from '../../stories/faults/load.ts'
import { type Started, startYifa } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { auditFolder, inFolder, jsonFrom, people, setting } from './house.ts'

// F18: a backup is taken from a server at work and restored into another folder; and an older one comes back under the newer keys.

const passphrase = '备份口令 1949-10-01'

interface Kept {
  readonly log: { readonly size: number; readonly root: string }
}

/** Somebody applies. @returns the status, and what the server said */
async function oneAct(yifa: Started): Promise<{ done: boolean; says: string }> {
  const [client] = (await signedIn(await yifa.ready(), ['chen'])).values()
  const order = { act: 'apply', answers: { name: '陈读者' }, open: { procedure: 'library-card', item: 'card-library' } }
  return (client as Client).act({ ...order, key: `after/${Math.random()}` }).then(
    () => ({ done: true, says: '' }),
    (error: Error) => ({ done: false, says: error.message }),
  )
}

/** Waits until the note beside the keys is of so many entries: what was signed last is known outside the database. */
async function signedUpTo(data: string, size: number): Promise<number> {
  for (let waited = 0; ; waited += 100) {
    const note = readFileSync(join(data, 'keys', 'library-card.signed'), 'utf8')
    const at = Number(note.split('\n')[1])
    if (at >= size || waited > 20_000) return at
    await sleep(100)
  }
}

/** With `RESTORE_SECONDS`, of load before the backup, from the environment. */
export const restore: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const data = join(root, 'data')
  const [old, whole] = [join(root, 'old'), join(root, 'whole')]
  const secret = join(root, 'passphrase')
  writeFileSync(secret, `${passphrase}\n`)
  const sealed = ['--with-keys', '--passphrase-file', secret]
  const yifa = startYifa(data)
  const url = await yifa.ready()
  const way = overHttp(await signedIn(url, people))
  const load = startLoad(way, { width: 24 })
  const lasts = setting('RESTORE_SECONDS', 60) * 1_000
  await sleep(lasts / 4)
  // Taken while everybody is at work.
  const before = load.times.length
  const first = await jsonFrom<Kept>(['backup', old, '--data', data, ...sealed])
  const during = load.times.length - before
  await sleep((lasts * 3) / 4)
  await load.stop()
  const second = await jsonFrom<Kept>(['backup', whole, '--data', data, ...sealed])
  const seen = await signedUpTo(data, second.log.size)
  await yifa.stop('SIGTERM')
  say(`${first.log.size} and ${second.log.size} entries kept`)

  const began = performance.now()
  const there = join(root, 'there')
  const restored = await jsonFrom<Kept>(['restore', whole, '--data', there, ...sealed])
  const seconds = (performance.now() - began) / 1_000
  const problems = await auditFolder(there, join(root, 'exported'))
  // The keys of the newer one, as they lie there, with the note of what they signed last.
  const back = join(root, 'back')
  const beganOld = performance.now()
  await jsonFrom<Kept>(['restore', old, '--data', back])
  const secondsOld = (performance.now() - beganOld) / 1_000
  cpSync(join(data, 'keys'), join(back, 'keys'), { recursive: true })
  const set = startYifa(back)
  const refused = await oneAct(set)
  const saidAtStart = /Recovery mode/.test(set.text())
  const signed = await signedUpTo(back, 0)
  await set.stop('SIGTERM')
  say('the control')
  cpSync(join(data, 'keys'), join(there, 'keys'), { recursive: true })
  const whole2 = startYifa(there)
  const control = await oneAct(whole2)
  await whole2.stop('SIGTERM')
  // What the program and an empty database take to start is the same for both.
  const perSecond = (second.log.size - first.log.size) / Math.max(0.2, seconds - secondsOld)
  const same = restored.log.root === second.log.root && restored.log.size === second.log.size
  return [
    {
      what: 'F18 backup of a server at work, restored elsewhere: entries and root; projections and exported log',
      found: `${restored.log.size} of ${second.log.size}, ${same ? 'the same root' : 'ANOTHER root'}; ${problems.join('; ') || 'nothing wrong'}`,
      limit: 'the same; nothing wrong',
      holds: same && problems.length === 0 && during > 0 && seen === second.log.size,
      control: `${during} acts were done while it was taken`,
    },
    {
      what: 'time to restore; at this rate a million acts',
      found: `${seconds.toFixed(1)} s for ${second.log.size}, ${secondsOld.toFixed(1)} s for ${first.log.size}; ${(1_000_000 / perSecond / 60).toFixed(0)} min`,
      limit: '≤ 30 min, reckoned',
      holds: 1_000_000 / perSecond / 60 <= 30,
      control: 'both with starting the database and the program; reckoned from what the more acts took',
    },
    {
      what: 'an older copy comes back under the keys of the newer: acts, signatures; what it says',
      found: `${refused.done ? 'ACTS' : 'none'}, ${signed === seen ? 'none' : `SIGNED ${signed}`}; ${saidAtStart ? 'recovery mode, at its start' : 'NOTHING'}`,
      limit: 'none, none; a sentence',
      holds: !refused.done && /Recovery mode/.test(refused.says) && signed === seen && saidAtStart && control.done,
      control: `the newer copy under the same keys: ${control.done ? 'acts go on' : `refused (${control.says.slice(0, 60)})`}`,
    },
  ]
})
