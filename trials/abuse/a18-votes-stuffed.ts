import { liaoning } from '../../catalogue/index.ts'
import { nearDuplicates } from '../../src/kernel/opinions/near-duplicates.ts'
import { consultAtHeping, draftAtHeping } from '../../stories/http/draft-for-comment.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { heping } from '../../stories/http/heping.ts'
import type { Figure } from '../run-trials.ts'
import { chanceFrom, pick } from './chance.ts'
import { all, none } from './figures.ts'
import { tokenOf, wholeServer } from './town.ts'

const letters = [
  '我支持本办法，希望尽快施行，让居民晚上能够安静休息，孩子能够安心读书。',
  '夜间排放时段应当明确为二十二时至次日六时，并由街道办事处负责检查。',
  '商户改造设备需要时间，建议给六个月的过渡期，并对小店给予补贴。',
]
const greetings = ['', '您好！', '各位领导：', '市民来信。']

/** Bots that write the same letters a little differently, with a hundred identities between them. */
async function stuff(world: World, making: string, { bots, identities }: { bots: number; identities: number }): Promise<number> {
  const chance = chanceFrom(18)
  const { door } = world.platform
  let done = 0
  for (let from = 0; from < bots; from += 500) {
    const answers = await Promise.all(
      Array.from({ length: Math.min(500, bots - from) }, (_, i) => {
        const person = `bot-${(from + i) % identities}`
        const comment = `${pick(chance, greetings)}${pick(chance, letters)}`
        return door.act({
          region: '210000',
          key: `a18/${from + i}`,
          case: making,
          actor: { kind: 'party', person, name: person },
          act: 'comment',
          answers: { comment },
        })
      }),
    )
    done += answers.filter(({ kind }) => kind === 'done').length
  }
  return done
}

/** Every way that leads to the act, tried after the last day: those that let something in. */
async function afterClosing(world: World, making: string): Promise<{ tried: number; bad: string[] }> {
  const token = (await tokenOf(world, 'citizen')) ?? ''
  const authorization = `Bearer ${token}`
  const answers = { comment: '晚了' }
  const bad: string[] = []
  const attempts: Readonly<Record<string, () => Promise<boolean>>> = {
    'the interface': async () => (await world.as('citizen').refused(making, 'comment', { answers })).length === 0,
    'the door itself': async () => {
      const actor = { kind: 'party' as const, person: 'late', name: 'late' }
      return (
        (await world.platform.door.act({ region: '210000', key: 'a18/late', case: making, actor, act: 'comment', answers })).kind === 'done'
      )
    },
    'several at once': async () => {
      const answer = await fetch(`${world.url}/api/acts/several`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': 'a18-several' },
        body: JSON.stringify({ cases: [making], act: 'comment', answers }),
      })
      return /"kind":"done"/.test(await answer.text())
    },
    'a direct link to the form': async () => {
      const page = await fetch(`${world.url}/cases/${making}/acts/comment`, { headers: { cookie: `yifa_session=${token}` } })
      const csrf = /yifa_csrf=([0-9a-f]{64})/.exec(page.headers.get('set-cookie') ?? '')?.[1] ?? ''
      const sent = await fetch(`${world.url}/cases/${making}/acts/comment`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: `yifa_session=${token}; yifa_csrf=${csrf}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf: '0'.repeat(64) + csrf, requestKey: 'a18-form', 'a.comment': '晚了' }),
      })
      return sent.status === 303 && (sent.headers.get('location') ?? '').includes('submitted')
    },
    'an officer in their place': async () => (await world.as('officer.zhao').refused(making, 'comment', { answers })).length === 0,
    'an earlier day given in the request': async () => {
      const answer = await fetch(`${world.url}/api/acts`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': 'a18-day' },
        body: JSON.stringify({ case: making, act: 'comment', answers, day: '2026-04-01' }),
      })
      return answer.ok
    },
  }
  for (const [way, tryIt] of Object.entries(attempts)) if (await tryIt()) bad.push(way)
  return { tried: Object.keys(attempts).length, bad }
}

/** Thousands of bots with a hundred identities, one person pressing a hundred times at once, and every way in after the last day. */
export const a18 =
  (bots = 10_000, identities = 100) =>
  async (): Promise<readonly Figure[]> => {
    const world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00', serves: wholeServer })
    try {
      const making = await draftAtHeping(world)
      const seq = await consultAtHeping(world, making)
      const sent = await stuff(world, making, { bots, identities })
      const stuffed = await world.anyone.readOpinions({ seq, limit: 200 })
      // Signed in once: a hundred sign-ins at once would be another trial.
      await world.as('citizen').client.whoAmI()
      const pressed = await Promise.all(
        Array.from({ length: 100 }, () => world.as('citizen').does(making, 'comment', { answers: { comment: '我只有一个意见' } })),
      )
      const after = await world.anyone.readOpinions({ seq, limit: 200 })
      world.at('2026-04-02T23:59')
      const inTime = await world.as('neighbour').does(making, 'comment', { answers: { comment: '赶在最后一分钟' } })
      world.at('2026-04-03T00:00')
      const late = await afterClosing(world, making)
      const counted = await world.anyone.readOpinions({ seq, limit: 1 })
      const written = greetings.flatMap((greeting) => letters.map((letter) => `${greeting}${letter}`))
      return [
        {
          what: `${sent} opinions of ${bots} bots with ${identities} identities: verified voices`,
          found: `${stuffed.verified.voices}`,
          limit: `≤ ${identities}`,
          holds: sent === bots && stuffed.verified.voices <= identities,
          control: `opinions counted by themselves would be ${stuffed.verified.statements}`,
        },
        {
          what: `near duplicates in ${written.length} writings of ${letters.length} letters: groups in public`,
          found: `${stuffed.groups.length} groups of ${stuffed.groups.map(({ statements }) => statements).join(', ')}`,
          limit: `${letters.length}`,
          holds: stuffed.groups.length === letters.length && stuffed.more === 0,
          control: `other letters stand by themselves: ${nearDuplicates([...letters, '不同意第五条']).length} groups of ${letters.length + 1}`,
        },
        all(
          'a hundred parallel submits of one person: one voice more',
          { tried: 1, met: after.verified.voices - stuffed.verified.voices },
          { what: 'acts in the record', found: new Set(pressed.map(({ seq: at }) => at)).size },
        ),
        none(
          `every way in at midnight after the last day (${late.tried}): opinions taken`,
          {
            tried: late.tried,
            bad: [...late.bad, ...(counted.verified.statements === after.verified.statements + 1 ? [] : ['the count grew'])],
          },
          { what: 'taken a minute before', found: inTime.seq > 0 ? 1 : 0 },
        ),
      ]
    } finally {
      await world.end()
    }
  }
