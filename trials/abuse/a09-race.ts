import { startPlatform } from '../../src/operations/start-platform.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { none } from './figures.ts'

const staff = (person: string, name: string) => ({ kind: 'staff' as const, person, name })
const [li, wang, registrar] = [staff('p-li', '李馆员'), staff('p-wang', '王馆员'), staff('p-registrar', '周登记')]
const region = '210000'

type Door = World['platform']['door']

/** The certificate of the second officer, as the registrar writes it. */
const certificate = (door: Door, key: string, state: 'valid' | 'suspended') =>
  door.act({
    ...{ region, key, actor: registrar, act: 'amendCertificate', open: { procedure: 'registry', organ: 'library' } },
    answers: { number: '馆证p-wang', person: 'p-wang', name: '王馆员', organ: 'library', state, validUntil: '2026-12-31' },
  })

/** A case that waits to be checked by two officers. */
async function waiting(door: Door, key: string): Promise<string> {
  const applied = await door.act({
    ...{
      region,
      key: `${key}/apply`,
      actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
      act: 'apply',
      answers: { name: '陈读者' },
    },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })
  const id = applied.kind === 'done' ? applied.case : ''
  await door.act({ region, key: `${key}/accept`, case: id, actor: li, act: 'accept', answers: { needsCheck: true } })
  return id
}

const check = (door: Door, key: string, id: string) =>
  door.act({ region, key, case: id, actor: li, withOfficers: [wang], act: 'check', answers: { finding: '相符' } })

/** A certificate is suspended on one server while its holder signs on another: where it was suspended before in the log, nothing is accepted. */
export const a09race =
  (races = 1_000): Trial =>
  async () => {
    const world = await startWorld({ catalogue, seed })
    try {
      const { platform } = world
      const { pool, publicUrl } = platform
      const other = await startPlatform({ catalogue, pool, region, publicUrl, now: () => platform.now(), secret: platform.secret })
      const bad: string[] = []
      let [first, refused, suspended] = [0, 0, 0]
      for (let i = 0; i < races; i++) {
        const key = `a09/${i}`
        const id = await waiting(platform.door, key)
        const [signing, suspending] = [
          () => check(platform.door, `${key}/check`, id),
          () => certificate(other.door, `${key}/stop`, 'suspended'),
        ]
        const [one, two] = i % 2 === 0 ? [signing, suspending] : [suspending, signing]
        const answers = await Promise.all([one(), two()])
        const [done, stopped] = i % 2 === 0 ? answers : [answers[1], answers[0]]
        if (stopped.kind === 'done') suspended++
        if (done.kind !== 'done') refused++
        else if (stopped.kind === 'done' && done.seq > stopped.seq) bad.push(`race ${i}: ${done.seq} after ${stopped.seq}`)
        else first++
        await certificate(platform.door, `${key}/again`, 'valid')
      }
      const figure: Figure = {
        what: 'both came to be: signed before, and refused after the suspension',
        found: `${first} signed, ${refused} refused`,
        limit: '≥ 1 each',
        holds: first > 0 && refused > 0,
        control: `suspended in ${suspended} of ${races} races`,
      }
      return [
        none(
          `a certificate suspended in a parallel transaction (${races} races on two servers): accepted after it`,
          { tried: suspended, bad },
          { what: 'refused', found: refused },
        ),
        figure,
      ]
    } finally {
      await world.end()
    }
  }
