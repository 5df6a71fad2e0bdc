import { liaoning } from '../../catalogue/index.ts'
import { patrolPublished } from '../../src/operations/patrol/patrol-published.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { consultAtHeping, draftAtHeping } from '../../stories/http/draft-for-comment.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import { penaltiesShown } from '../../stories/http/penalty-shown.ts'
import type { Figure } from '../run-trials.ts'
import { all, none } from './figures.ts'

/** The patrol over the world's own address, through whatever changes the answers on the way. */
const patrol = async (world: World, change?: (path: string, body: Buffer) => Buffer): Promise<string[]> => {
  const { findings } = await patrolPublished(world.platform, async (path) => {
    const answer = await fetch(`${world.url}${path}`)
    return change && answer.ok ? new Response(new Uint8Array(change(path, Buffer.from(await answer.arrayBuffer())))) : answer
  })
  return findings.map(({ seq, fault }) => `${seq}: ${fault}`)
}

const oneByte = (bytes: Buffer, at: number): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 1]), bytes.subarray(at + 1)])

/** Published texts and files, changed by one byte: in the database, and between the server and the public. */
export const a17 =
  (penalties = 20) =>
  async (): Promise<readonly Figure[]> => {
    const world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00' })
    const owner = createPool(world.database, { max: 1, region: '210000' })
    try {
      const shown = await penaltiesShown(
        world,
        Array.from({ length: penalties }, (_, i) => ({ name: `第${i}公司`, content: `罚款${i + 1}万元` })),
      )
      const draft = await consultAtHeping(world, await draftAtHeping(world))
      const clean = await patrol(world)
      await owner.query('set session_replication_role = replica')
      let [found, atOnce, tried] = [0, 0, 0]
      for (const { seq } of shown) {
        tried++
        const { rows } = await owner.query<{ title: string }>("select title from publication where region = '210000' and seq = $1", [seq])
        await owner.query("update publication set title = title || '。' where region = '210000' and seq = $1", [seq])
        if ((await patrol(world)).some((one) => one.startsWith(`${seq}:`))) found++
        if ((await world.anyone.readPublication({ seq })).matches === false) atOnce++
        await owner.query("update publication set title = $2 where region = '210000' and seq = $1", [seq, rows[0]?.title])
      }
      const { rows: files } = await owner.query<{ sha256: string; bytes: Buffer }>(
        `select b.sha256, b.bytes from blob b join publication p on p.region = b.region and p.seq = $1
         where b.region = '210000' and exists (select from jsonb_each_text(p.rows) r where r.value = b.sha256)`,
        [draft],
      )
      let swapped = 0
      for (const { sha256, bytes } of files) {
        await owner.query("update blob set bytes = $2 where region = '210000' and sha256 = $1", [sha256, oneByte(bytes, 5)])
        if ((await patrol(world)).some((one) => one.startsWith(`${draft}:`))) swapped++
        await owner.query("update blob set bytes = $2 where region = '210000' and sha256 = $1", [sha256, bytes])
      }
      const cached = await patrol(world, (path, body) =>
        path.endsWith(`/${shown[0]?.seq}`) ? Buffer.from(body.toString().replace('罚款1万元', '罚款1千元')) : body,
      )
      const carried = await patrol(world, (path, body) => (path.includes('/published-files/') ? oneByte(body, 3) : body))
      const after = await patrol(world)
      return [
        all(
          'published texts with one sign more in the database: alarm of one patrol',
          { tried, met: found },
          { what: 'changed', found: tried },
        ),
        all('and whoever reads the page is told at once', { tried, met: atOnce }, { what: 'changed', found: tried }),
        all(
          'files of a draft with one bit changed: alarm of one patrol',
          { tried: files.length, met: swapped },
          { what: 'changed', found: files.length },
        ),
        all(
          'a text and files changed on the way to the public: alarm',
          { tried: 2, met: Number(cached.length > 0) + Number(carried.length > 0) },
          { what: 'changed', found: 2 },
        ),
        none('alarms before and after', { tried: 2, bad: [...clean, ...after] }, { what: 'alarms in between', found: found + swapped }),
      ]
    } finally {
      await owner.end()
      await world.end()
    }
  }
