import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyDump } from '../../src/cli/verify/verify-dump.ts'
import { callWitness } from '../../src/operations/log/call-witness.ts'
import { logTree } from '../../src/operations/log/log-tree.ts'
import { latestPublished } from '../../src/operations/log/published.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { keysFor, policyOf, trustOf } from '../../stories/http/log-keys.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import type { Figure } from '../run-trials.ts'
import { dumpOf, written } from './a01-row-deleted.ts'
import { all, none } from './figures.ts'

const province = keysFor('210000')
const city = keysFor('210100')

/** An application at the city; with `more` fields that a request has no business to bring. */
async function applied(world: World, more: object = {}): Promise<{ seq: number; day: string } | undefined> {
  const answer = await world.platform.door.act({
    ...{ region: '210100', key: `a05/${Math.random()}`, actor: { kind: 'party', person: 'p-chen', name: '陈读者' }, act: 'apply' },
    ...{ answers: { name: '陈读者' }, open: { procedure: 'library-card', organ: 'library', item: 'card-library' } },
    ...more,
  })
  return answer.kind === 'done' ? { seq: answer.seq, day: answer.day } : undefined
}

/** A decision dated back: the clock of the host set back, fields forged, a leaf rewritten; witnesses go by a clock of their own. */
export const a05 =
  (times = 20) =>
  async (): Promise<readonly Figure[]> => {
    const folder = await mkdtemp(join(tmpdir(), 'yifa-a05-'))
    const at = '2026-03-05T09:'
    const witness = await startWorld({
      catalogue,
      seed,
      at: `${at}00`,
      region: '210000',
      trust: trustOf(province, policyOf([city], [], 0), callWitness),
    })
    const asked = policyOf([], [{ ...province, url: `${witness.url}/witness/210000` }], 1)
    const world = await startWorld({ catalogue, seed, at: '2026-03-01T09:00', region: '210100', trust: trustOf(city, asked, callWitness) })
    // Cosigned checkpoints as anybody keeps them who fetched them at the time.
    const notes: string[] = []
    const trusted = { policy: policyOf([city], [province], 1), notes }
    const publish = async (): Promise<void> => {
      await publishLogs(world.platform, ['210100'], () => {})
      notes.push((await latestPublished(world.platform, logTree('210100')))?.note ?? '')
    }
    const problems = async (change = (text: string) => text): Promise<readonly { code?: string; index?: number }[]> => {
      const path = join(folder, 'dump.sql')
      await writeFile(path, change(written(await dumpOf(world))))
      return ((await verifyDump(path, trusted))[0]?.problems ?? []) as readonly { code?: string; index?: number }[]
    }
    try {
      for (const one of [witness, world]) one.at(`${at}00`)
      await publish()
      const honest: number[] = []
      for (let minute = 1; minute <= 5; minute++) {
        for (const one of [witness, world]) one.at(`${at}0${minute}`)
        honest.push((await applied(world))?.seq ?? -1)
        await publish()
      }
      const before = await problems()
      const forged: string[] = []
      for (const field of ['day', 'at', 'effective', 'occurred', 'received', 't'])
        if ((await applied(world, { [field]: field === 't' ? 0 : '2026-03-02' }))?.day !== '2026-03-05') forged.push(field)
      await publish()
      // The host's clock and with it the server's stand three days back; the witness's does not.
      const dated: number[] = []
      world.at('2026-03-02T09:00')
      for (let i = 0; i < times; i++) dated.push((await applied(world))?.seq ?? -1)
      for (const one of [witness, world]) one.at(`${at}08`)
      await publish()
      const found = await problems()
      const named = dated.filter((seq) => found.some(({ code, index }) => code === 'time-too-early' && index === seq))
      const leaf = (await problems((text) => text.replace(/"t":1772\d{9}/, '"t":1772000000000'))).length - found.length
      return [
        all(
          'acts dated three days back by the clock of the host: found outside of what witnesses saw',
          { tried: times, met: named.length },
          { what: 'written with that day', found: dated.filter((seq) => seq >= 0).length },
        ),
        none(
          'fields of a request that date it back: taken',
          { tried: 6, bad: forged },
          { what: 'acts with the day of the server', found: 6 - forged.length },
        ),
        all('a leaf rewritten to an earlier time: found', { tried: 1, met: leaf > 0 ? 1 : 0 }, { what: 'rewritten', found: 1 }),
        none(
          'honest acts, a checkpoint a minute: outside of their bounds (≤ 2 min wide)',
          { tried: honest.length, bad: before.map((one) => JSON.stringify(one)) },
          { what: 'back-dated ones found', found: named.length },
        ),
      ]
    } finally {
      await world.end()
      await witness.end()
      await rm(folder, { recursive: true, force: true })
    }
  }
