import { randomUUID } from 'node:crypto'
import { liaoning } from '../../catalogue/index.ts'
import { countOpinions } from '../../src/operations/opinions/count-opinions.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { consultAtHeping, draftAtHeping } from '../../stories/http/draft-for-comment.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import { signedTrust, signNow } from '../../stories/http/log-keys.ts'
import type { Figure } from '../run-trials.ts'
import { all, none } from './figures.ts'

interface Draft {
  readonly world: World
  readonly making: string
  readonly seq: number
}

const matching = async ({ world, seq }: Draft): Promise<boolean> =>
  (await world.anyone.readOpinions({ seq, limit: 1 })).counts.every(({ matches }) => matches)

/** Each opinion is taken out of the database by its owner, and put back: how often the count of the day differs. */
async function deletedBySql(draft: Draft, seqs: readonly number[]): Promise<{ met: number; alarms: string[] }> {
  const owner = createPool(draft.world.database, { max: 1, region: '210000' })
  await owner.query('set session_replication_role = replica')
  const columns = 'region, seq, case_id, n, kind, procedure, act, organ, day, at, leaf, leaf_hash'
  await owner.query('create temporary table kept as select * from event where false')
  let met = 0
  const alarms: string[] = []
  for (const at of seqs) {
    await owner.query(`insert into kept select * from event where region = '210000' and seq = ${at}`)
    await owner.query("delete from event where region = '210000' and seq = $1", [at])
    if (!(await matching(draft))) met++
    await owner.query(`insert into event (${columns}) select ${columns} from kept`)
    await owner.query('delete from kept')
    if (!(await matching(draft))) alarms.push(`differs after ${at} was put back`)
  }
  await owner.end()
  return { met, alarms }
}

/** Ways to hide an opinion without what the law asks for: those that were let through. */
async function hiddenUnlawfully({ world, seq }: Draft, seqs: readonly number[]): Promise<{ tried: number; bad: string[] }> {
  const bad: string[] = []
  let tried = 0
  const officer = world.as('officer.zhao')
  for (const entry of seqs) {
    const opening = { procedure: 'opinion-hiding', organ: 'mr-210102', act: 'propose' }
    const answers = { entry, ground: 'forbidden', provision: '批评本机关' }
    const tries = [
      () => officer.refusedOpening({ ...opening, answers: { entry, provision: '批评本机关' } }),
      () => officer.refusedOpening({ ...opening, answers: { ...answers, ground: 'unwelcome' } }),
      () => officer.refusedOpening({ ...opening, answers: { entry, ground: 'forbidden' } }),
      async () => officer.refused((await officer.opens({ ...opening, answers })).case, 'hide'),
      () => world.as('head.zheng').refusedOpening({ ...opening, act: 'hide' }),
    ]
    for (const attempt of tries) {
      tried++
      const refused = await attempt().catch((error: unknown) => [String(error).includes('was done') ? '' : 'refused'])
      if (refused.length === 0 || refused[0] === '') bad.push(`hidden: ${entry}`)
    }
  }
  if ((await world.anyone.readOpinions({ seq, limit: 1 })).hidden > 0) bad.push('something is hidden')
  return { tried, bad }
}

/** An opinion that is acknowledged and never written: the receipt that its writer can be given proves nothing. */
async function droppedBeforeLogging({ world, making }: Draft, times: number): Promise<{ caught: number; genuine: number }> {
  await signNow(world.platform)
  const receipt = await world.as('citizen').client.readReceipt({ id: making })
  let caught = 0
  for (let i = 0; i < times; i++) {
    // Whoever drops it can only show a leaf that is in no tree.
    const events = receipt.events.map((event) =>
      'leaf' in event ? { ...event, leaf: event.leaf.replace(/"n":\d+/, `"n":${9_000 + i}`) } : event,
    )
    const { ok } = await world.anyone.verifyReceipt({ receipt: { ...receipt, events } as typeof receipt })
    if (!ok) caught++
  }
  return { caught, genuine: (await world.anyone.verifyReceipt({ receipt })).ok ? 1 : 0 }
}

/** Opinions on a draft: deleted by who owns the database, hidden without a ground, and dropped before they are logged. */
export const a16 =
  (comments = 100) =>
  async (): Promise<readonly Figure[]> => {
    const world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00', trust: signedTrust('210000') })
    try {
      const making = await draftAtHeping(world)
      const draft: Draft = { world, making, seq: await consultAtHeping(world, making) }
      const seqs: number[] = []
      for (let i = 0; i < comments; i++) {
        const actor = { kind: 'party' as const, person: i === 0 ? 'citizen' : `p${i}`, name: `p${i}` }
        const answers = { comment: `反对第${i}条：${randomUUID()}` }
        const done = await world.platform.door.act({ region: '210000', key: `a16/${i}`, case: making, actor, act: 'comment', answers })
        if (done.kind === 'done') seqs.push(done.seq)
      }
      await world.as('citizen').does(making, 'comment', { answers: { comment: '我的意见' } })
      world.at('2026-03-04T00:05')
      const counted = (await countOpinions(world.platform)) ?? 0
      const { met, alarms } = await deletedBySql(draft, seqs)
      const unlawful = await hiddenUnlawfully(draft, seqs.slice(0, Math.ceil(comments / 5)))
      const dropped = await droppedBeforeLogging(draft, comments)
      const { case: hiding } = await world.as('officer.zhao').opens({
        procedure: 'opinion-hiding',
        organ: 'mr-210102',
        act: 'propose',
        answers: { entry: seqs[0] ?? 0, ground: 'forbidden', provision: '散布他人住址' },
      })
      await world.as('head.zheng').does(hiding, 'hide')
      const lawfully = (await world.anyone.readOpinions({ seq: draft.seq, limit: 200 })).groups
        .flatMap(({ opinions }) => opinions)
        .filter(({ hidden }) => hidden)
      return [
        all(
          'opinions deleted by SQL, one at a time: the count in the log differs, in public',
          { tried: seqs.length, met },
          { what: 'days counted', found: counted },
        ),
        none('alarms once it is put back', { tried: seqs.length, bad: alarms }, { what: 'deletions found', found: met }),
        none('opinions hidden without ground, alone, or without being proposed', unlawful, {
          what: 'hidden lawfully, with its tombstone',
          found: lawfully.length,
        }),
        all(
          'opinions dropped before they are logged: the receipt does not verify',
          { tried: comments, met: dropped.caught },
          { what: 'the genuine receipt verifies', found: dropped.genuine },
        ),
      ]
    } finally {
      await world.end()
    }
  }
