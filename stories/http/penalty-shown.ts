import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import type { World } from './harness.ts'

const organ = 'mr-210102'

/**
 * Penalties of market regulation shown to the public: told, screened, published. The decisions they are about stand in the register as a district
 * brings them with it; how one comes about is told in `penalty.story.test.ts`.
 */
export async function penaltiesShown(world: World, screened: readonly { name: string; content: string; small?: boolean }[]) {
  const owner = createPool(world.database, { max: 1, region: '210000' })
  const { rows } = await owner.query<{ seq: string }>("select max(seq) as seq from event where region = '210000'")
  const shown: { case: string; seq: number; number: string }[] = []
  for (const [i, { name, content, small = false }] of screened.entries()) {
    const number = `21010220260302${String(i).padStart(4, '0')}`
    const values = {
      ...{
        number,
        organ,
        matter: 'unlicensed-food-business',
        party: demonstrationEnterprise.creditCode,
        partyName: demonstrationEnterprise.name,
      },
      ...{ kinds: ['fine'], content, basis: ['food-safety-law:122(1)'], decided: '2026-03-02' },
    }
    await owner.query(
      "insert into entry (region, register, key, seq, part, values, valid_from, touched) values ('210000', 'penalty-decisions', $1, $2, $3, $4, '2026-03-02', $2)",
      [number, rows[0]?.seq, 20 + i, JSON.stringify(values)],
    )
    const { case: id } = await world.as('officer.zhao').opens({
      ...{ procedure: 'penalty-publicity', organ, act: 'tell', subject: { register: 'penalty-decisions', key: number } },
      answers: { elsewhere: false },
    })
    await world.as('reviewer.zhou').does(id, 'screen', { answers: { small, exempt: false, shownName: name, content } })
    shown.push({ case: id, number, seq: (await world.as('officer.zhao').does(id, 'publish')).seq })
  }
  await owner.end()
  return shown
}
