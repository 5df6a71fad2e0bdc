import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople, demonstrationSteps, liaoning } from '../../catalogue/index.ts'
import { type Client, ProblemError } from '../../src/api/client.ts'
import type { Catalogue } from '../../src/kernel/catalogue.ts'
import type { Counterexample } from '../../src/kernel/check/replay/counterexample.ts'
import { playStory } from '../../src/kernel/check/replay/play-story.ts'
import type { ActRule, LocalDate, Procedure } from '../../src/kernel/define.ts'
import { startWorld, type World } from './harness.ts'

// A version of a procedure comes into force over HTTP: proved, reviewed, published; a broken one is refused and tells its story to everyone.

const government = 'gov-210000'
const few = ['founding', 'organ-establishment', 'appointment', 'power-list-adjustment', 'procedure-publication', 'penalty-summary']
const small: Catalogue = { ...liaoning, procedures: liaoning.procedures.filter(({ id }) => few.includes(id)) }

const changed = (id: string, to: (procedure: Procedure) => Procedure, of = small): Catalogue => ({
  ...of,
  procedures: of.procedures.map((procedure) => (procedure.id === id ? to(procedure) : procedure)),
})
const row =
  (act: string, to: (rule: ActRule<string, string, string>) => object) =>
  (procedure: Procedure): Procedure =>
    ({ ...procedure, acts: { ...procedure.acts, [act]: to(procedure.acts[act] as ActRule<string, string, string>) } }) as Procedure

/** Whoever edits the declaration lets officers decide before anybody was told or heard. */
const hasty = changed(
  'penalty-summary',
  row('decide', (rule) => ({ ...rule, after: ['show'], owedSince: 'show' })),
)
/** The mended version: as it was, with a note that it lacked. */
const mended = changed(
  'penalty-summary',
  row('decide', (rule) => ({ ...rule, note: { zh: '先听后罚', en: 'Heard before punished' } })),
)

let world: World
beforeAll(async () => {
  const people = demonstrationPeople.map(({ person, login, name, kind }) => ({ person, login, name, kind }))
  const steps = (day: LocalDate) => demonstrationSteps(day).filter(({ stage }) => stage <= 2)
  world = await startWorld({ catalogue: small, seed: { people, steps }, at: '2026-03-02T09:00' })
}, 300_000)
afterAll(() => world?.end())

const loginOf = (person: string): string => demonstrationPeople.find((one) => one.person === person)?.login ?? ''
const [keeper, reviewer, head] = ['keeper', 'list-reviewer', 'list-head']
const as = (person: string) => world.as(loginOf(person))
const proposing = (client: Client, changes: string) =>
  client.proposeVersion({ key: randomUUID(), id: 'penalty-summary', organ: government, changes })
const opinion = { opinion: '与所引条文一致。', lawful: true }
/** A penalty on the spot that some organ wants to begin; only what is said of the version matters here. */
const beginning = async (): Promise<string[]> =>
  (await as(keeper).refusedOpening({ procedure: 'penalty-summary', act: 'show', organ: government })).filter((code) =>
    code.startsWith('version'),
  )

test('first versions were adopted as the platform was founded, each with its proof, and everyone can read what was proved', async () => {
  const { required, current, proofs } = await world.anyone.listVersions({ id: 'penalty-summary' })
  expect(required).toBe(true)
  expect(current).toMatchObject({ from: '2026-03-02', organ: { id: government } })
  expect(proofs).toMatchObject([{ broken: [], proof: current?.proof }])
  const proof = await world.anyone.readProof({ id: 'penalty-summary', proof: current?.proof ?? '' })
  expect(proof).toMatchObject({ clean: true, complete: true, here: { version: true, asked: true, prover: true } })
  expect(proof.verdicts.filter(({ finding }) => finding === 'holds').length).toBeGreaterThan(20)
  expect(proof.verdicts.find(({ id }) => id === 'P02')?.basis[0]?.title).toContain('行政处罚法')
  expect(await beginning()).toEqual([])
})

let running = ''
test('a changed declaration begins no case until it is published; a running case goes on with the version it began with', async () => {
  running = (
    await as(keeper).opens({
      procedure: 'power-list-adjustment',
      act: 'propose',
      organ: government,
      answers: { organ: government, matter: 'some-matter', removal: true, reasons: '依据已废止' },
    })
  ).case
  const renamed = changed(
    'power-list-adjustment',
    row('reject', (rule) => ({ ...rule, note: { zh: '说明理由', en: 'With reasons' } })),
    hasty,
  )
  await world.deploys(renamed)
  expect(await beginning()).toEqual(['version-not-published'])
  expect((await as(reviewer).does(running, 'review', { answers: { opinion: '属实', lawful: false } })).kind).toBe('done')
  expect(
    (await as(keeper).refusalsOpening({ procedure: 'power-list-adjustment', act: 'propose', organ: government }))[0]?.says.zh,
  ).toContain('没有公布')
})

let broken: { case: string; proof: string }
test('the hasty version is proposed and proved; the proof says what it breaks, in a story of the catalogue’s words, and it is not published', async () => {
  await world.deploys(hasty)
  const { case: id } = await proposing(as(keeper).client, '当场处罚提速。')
  await as(reviewer).does(id, 'review', { answers: { ...opinion, examined: await as(reviewer).sees(id, 'review') } })
  const refusals = await as(head).refusals(id, 'publish', { answers: { from: '2026-03-02' } })
  expect(refusals.map(({ code }) => code)).toEqual(['not-provided', 'proof-broken'])
  expect(refusals[1]?.says.zh).toContain('P02')
  const { current, proofs } = await world.anyone.listVersions({ id: 'penalty-summary' })
  const [latest] = proofs
  expect(latest?.version).not.toBe(current?.version)
  broken = { case: id, proof: latest?.proof ?? '' }
  const proof = await world.anyone.readProof({ id: 'penalty-summary', proof: broken.proof })
  expect(proof.clean).toBe(false)
  const notice = proof.verdicts.find((verdict) => verdict.id === 'P02')
  expect(notice).toMatchObject({ finding: 'broken', forbids: true, playable: true, tasks: [28] })
  expect(notice?.story?.map(({ zh }) => zh).join(' → ')).toMatch(/^出示执法证件，表明身份.* → 当场作出处罚决定并交付/)
  expect(notice?.basis.map(({ place }) => place)).toContain('第四十四条第一款')
  expect(notice?.mend?.zh).toMatch(/after/)
})

test('its counterexample is downloaded by anyone and plays through the real rules; on the mended declaration it is refused', async () => {
  const file = await world.anyone.counterexample({ id: 'penalty-summary', proof: broken.proof, rule: 'P02' })
  const found = JSON.parse(await file.text()) as Counterexample
  const whole = JSON.parse(await (await world.anyone.proofFile({ id: 'penalty-summary', proof: broken.proof })).text()) as { text: string }
  expect(JSON.parse(whole.text)).toMatchObject({ format: 'yifa-proof/1', procedure: 'penalty-summary' })
  await expect(world.anyone.counterexample({ id: 'penalty-summary', proof: broken.proof, rule: 'S2' })).rejects.toThrow(ProblemError)
  expect(playStory(found.declaration, found, liaoning.calendar).kind).toBe('possible')
  const sound = mended.procedures.find(({ id }) => id === 'penalty-summary') as Procedure
  const again = playStory(sound, found, liaoning.calendar)
  expect(again).toMatchObject({ kind: 'refused', at: { act: 'decide' } })
  expect(again.kind === 'refused' && again.refusals.map(({ code }) => code)).toEqual(['awaits-act'])
})

test('the mended version passes: proved, reviewed by another, published by a third, and cases begin with it from its day', async () => {
  await as(head).does(broken.case, 'refuse', { answers: { reasons: '检验未通过。' } })
  await world.deploys(mended)
  const { case: id } = await proposing(as(keeper).client, '恢复先告知、后决定。')
  expect(await as(keeper).refused(id, 'review', { answers: { ...opinion, examined: 'a'.repeat(64) } })).toContain('post-not-held')
  await as(reviewer).does(id, 'review', { answers: { ...opinion, examined: await as(reviewer).sees(id, 'review') } })
  await as(head).does(id, 'publish', { answers: { from: '2026-03-04' } })
  expect(await beginning()).toEqual(['version-not-published'])
  world.at('2026-03-04T09:00')
  expect(await beginning()).toEqual([])
  const { current, published, proofs } = await world.anyone.listVersions({ id: 'penalty-summary' })
  expect(current).toMatchObject({ from: '2026-03-04', on: '2026-03-02', reviewed: opinion.opinion, changes: '恢复先告知、后决定。' })
  expect(published.map(({ to }) => to)).toEqual([undefined, '2026-03-04'])
  expect(proofs.map((proof) => proof.broken.length > 0)).toEqual([false, true, false])
})

test('a declaration edited after the proof is not published, nor anything on the word of somebody who is not the prover', async () => {
  world.at('2026-03-05T09:00')
  const next = changed(
    'penalty-summary',
    row('decide', (rule) => ({ ...rule, note: { zh: '第三版', en: 'Third' } })),
  )
  await world.deploys(next)
  const { case: id } = await proposing(as(keeper).client, '第三版。')
  await as(reviewer).does(id, 'review', { answers: { ...opinion, examined: await as(reviewer).sees(id, 'review') } })
  await world.deploys(
    changed(
      'penalty-summary',
      row('decide', (rule) => ({ ...rule, after: ['show'] })),
      next,
    ),
  )
  const refusals = await as(head).refusals(id, 'publish', { answers: { from: '2026-03-05' } })
  expect(refusals.map(({ code, facts }) => [code, facts['what']])).toEqual([['proof-otherwise', 'version']])
  const forged = { proof: 'f'.repeat(64), prover: 'f'.repeat(64), asked: 'f'.repeat(64), broken: [], clean: true }
  expect(await as(keeper).refused(id, 'prove', { answers: forged })).toContain('only-the-law')
  expect(
    await as(keeper).refusedOpening({
      procedure: 'procedure-publication',
      act: 'adopt',
      organ: government,
      answers: { procedure: 'penalty-summary', version: 'f'.repeat(64), changes: '更新', ...forged, clean: undefined } as never,
    }),
  ).toContain('only-the-law')
  await world.deploys(next)
  expect((await as(head).does(id, 'publish', { answers: { from: '2026-03-05' } })).kind).toBe('done')
})

test('whoever may not propose does not set the prover to work', async () => {
  await expect(proposing(as(reviewer).client, '别人。')).rejects.toThrow(ProblemError)
  await expect(proposing(world.anyone, '无名。')).rejects.toThrow(ProblemError)
})
