import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { consultAtHeping, draftAtHeping, draftTitle } from './draft-for-comment.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

let world: World
let portal: ReturnType<typeof makePortal>
let making: string
let address: string
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
  portal = makePortal(world.platform, { ask, callerOf })
}, 180_000)
afterAll(() => world?.end())

/** Pages as somebody sees them; as nobody where no login is given. */
async function visitor(login?: string) {
  const cookie = login ? `yifa_session=${(await world.anyone.signIn({ login, password: demonstrationPassword })).token}` : ''
  let held = cookie
  return async (path: string, form?: Record<string, string>) => {
    const csrf = '0'.repeat(64) + (/yifa_csrf=([0-9a-f]{64})/.exec(held)?.[1] ?? '')
    const init = form
      ? { method: 'POST', headers: { cookie: held }, body: new URLSearchParams({ csrf, ...form }) }
      : { headers: { cookie: held } }
    const answer = await portal.request(path, init)
    const set = /yifa_csrf=[0-9a-f]{64}/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
    if (set) held = `${cookie}; ${set}`
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
  }
}

test('before a draft is out nobody is invited, and who is not in the case learns nothing of it', async () => {
  making = await draftAtHeping(world)
  expect(await world.anyone.listInvitations({})).toEqual([])
  expect((await (await visitor())('/take-part')).html).toContain('现在没有正在征求意见的草案')
  await expect(world.as('citizen').client.readCase({ id: making })).rejects.toThrow('There is no case')
})

test('a draft that is out is listed for everybody; who comments signs in first, and is led back', async () => {
  world.at('2026-03-03T09:00')
  await consultAtHeping(world, making)
  const anyone = await visitor()
  const list = await anyone('/take-part')
  expect(list.html).toContain(draftTitle)
  address = /href="(\/published\/\d+)"/.exec(list.html)?.[1] ?? ''
  // Whoever is to comment can open the draft itself, without an account.
  const draft = /草案文本[\s\S]*?href="(\/published-files\/[0-9a-f]{64})"/.exec((await anyone(address)).html)?.[1] ?? ''
  expect((await anyone(draft)).status).toBe(200)
  const comment = /href="(\/cases\/[^"]+\/acts\/comment)"/.exec((await anyone(address)).html)?.[1] ?? ''
  expect(comment).toContain(making)
  const unknown = await anyone(comment)
  expect([unknown.status, unknown.html + unknown.to]).toEqual([expect.any(Number), expect.stringContaining('sign-in')])
})

test('a citizen comments, has a receipt that verifies, and sees their own comment and nothing else of the case', async () => {
  const citizen = await visitor('citizen')
  const form = `/cases/${making}/acts/comment`
  expect((await citizen(form)).status).toBe(200)
  const empty = await citizen(form, {})
  expect([empty.status, empty.html]).toEqual([422, expect.stringContaining('有错误需要更正')])
  // Nothing to check yet: back to the form.
  expect((await citizen(`${form}/check`)).to).toBe(form)
  // Left for later, found among one's matters, gone on with.
  expect((await citizen(form, { later: '1', 'a.comment': '夜间排放' })).to).toBe('/me')
  expect((await citizen('/me')).html).toContain(`href="${form}"`)
  const back = await citizen(form)
  expect([back.html, back.html]).toEqual([expect.stringContaining('夜间排放'), expect.stringContaining('已恢复')])
  expect((await world.as('citizen').client.readCase({ id: making })).timeline).toEqual([])
  // Read once more, changed, handed in.
  const written = await citizen(form, { 'a.comment': '夜间排放时段应当明确' })
  expect([written.status, written.to]).toEqual([303, `${form}/check`])
  const check = await citizen(written.to)
  expect([check.html, check.html]).toEqual([expect.stringContaining('夜间排放时段应当明确'), expect.stringContaining('不能删除')])
  const requestKey = /name="requestKey" value="([^"]+)"/.exec(check.html)?.[1] ?? ''
  // Pressed twice at once: it is done once.
  const [sent] = await Promise.all([citizen(`${form}/check`, { requestKey }), citizen(`${form}/check`, { requestKey })])
  expect([sent.status, sent.to]).toEqual([303, expect.stringContaining('/submitted?seq=')])
  // And once more, when what was written is gone: they see their receipt again; from another page they do not.
  expect((await citizen(`${form}/check`, { requestKey })).to).toBe(sent.to)
  expect((await citizen(`${form}/check`, { requestKey: 'another' })).to).toBe(form)
  expect((await citizen(sent.to)).html).toContain('回执')
  expect((await citizen('/me')).html).not.toContain(`href="${form}"`)

  const file = await world.as('citizen').client.readCase({ id: making })
  expect(file.timeline.map(({ act }) => act)).toEqual(['comment'])
  expect([file.parties, file.clocks, file.options.map(({ act }) => act)]).toEqual([[], [], ['comment']])
  const receipt = await world.as('citizen').client.readReceipt({ id: making })
  expect(receipt.events.filter((event) => 'leaf' in event)).toHaveLength(1)
  expect((await world.anyone.verifyReceipt({ receipt })).ok).toBe(true)
})

test('others see nothing of the comment; what else the case holds stays closed to who only takes part', async () => {
  const other = await world.as('neighbour').client.readCase({ id: making })
  expect(other.timeline).toEqual([])
  await expect(world.as('citizen').client.readEvidence({ id: making })).rejects.toThrow('There is no case')
})

test('once comments were answered nobody may comment, who did still has their receipt, and who did not learns nothing', async () => {
  world.at('2026-04-03T09:00')
  await world.as('officer.zhao').does(making, 'feedback', { answers: { answers: '第1条：采纳，已写明时段' } })
  expect(await world.anyone.listInvitations({})).toEqual([])
  expect((await (await visitor())(address)).html).not.toContain('/acts/comment')
  expect((await world.as('citizen').client.readCase({ id: making })).options.every(({ may }) => !may)).toBe(true)
  await expect(world.as('neighbour').client.readCase({ id: making })).rejects.toThrow('There is no case')
})
