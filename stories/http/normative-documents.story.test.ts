import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import type { Answers } from '../../src/kernel/form/field.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const market = 'mr-210102'
let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

const unlawful = '# 餐饮油烟治理办法\n\n第一条 为了治理餐饮油烟，制定本办法。\n第二条 未取得油烟排放许可证的，不得从事餐饮经营。\n'
const mended =
  '# 餐饮油烟治理办法\n\n第一条 为了治理餐饮油烟，制定本办法。\n第二条 餐饮服务经营者应当遵守《中华人民共和国大气污染防治法》的规定。\n'
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** An act about the text that the person sees, with a report where one is asked. */
async function does(login: string, id: string, act: string, answers: Answers = {}) {
  const someone = world.as(login)
  return someone.does(id, act, { answers: { examined: await someone.sees(id, act), ...answers } })
}

async function assessed(title: string, facts: Answers = { business: false, economic: false, secret: true }): Promise<string> {
  const zhao = world.as('officer.zhao')
  const report = (await zhao.uploads('评估论证')).sha256
  const answers = { title, report, byGovernment: false, ...facts }
  return (await zhao.opens({ procedure: 'normative-document-making', organ: market, act: 'assess', answers })).case
}

async function drafts(id: string, text: string): Promise<string> {
  const zhao = world.as('officer.zhao')
  const { sha256 } = await zhao.uploadsText(text)
  const explanation = (await zhao.uploads('起草说明')).sha256
  await zhao.does(id, 'draft', { answers: { text: sha256, explanation } })
  return sha256
}

/** Drafted, reviewed and decided, where neither public nor business is concerned. */
async function decided(title: string, text: string): Promise<string> {
  const id = await assessed(title)
  await drafts(id, text)
  await does('reviewer.zhou', id, 'legality', { opinion: '符合上位法', lawful: true })
  await does('head.zheng', id, 'discuss', { minutes: (await world.as('head.zheng').uploads('纪要')).sha256, passed: true })
  return id
}

const publication = { where: '区政府门户网站', later: false, validUntil: '2026-11-30' }

/** Numbered and published on the day the world has. */
async function published(title: string, text: string, number: string): Promise<string> {
  const id = await decided(title, text)
  await does('clerk.li', id, 'register', { number })
  await does('clerk.li', id, 'publish', publication)
  return id
}

const inForce = async (day?: string): Promise<string[]> => {
  const found = await world.anyone.readRegister({ register: 'normative-documents', where: { organ: market }, ...(day && { day }) })
  return found.rows.map(({ key }) => key)
}

test('a drafting officer learns what a normative document may not create, mends it, asks the public, answers, and publishes the very text that was reviewed', async () => {
  world.at('2026-03-02T09:00')
  const zhao = world.as('officer.zhao')
  const { findings } = await zhao.client.checkDraftText({ text: unlawful, rank: 'normative-document' })
  expect(findings).toMatchObject([{ kind: 'licence', article: '第二条', verdict: 'forbidden' }])
  expect(unlawful.slice(findings[0]?.start, findings[0]?.end)).toBe(findings[0]?.words)
  expect(findings[0]?.instead?.zh).toContain('事后监管')
  expect(findings[0]?.basis.map(({ title, place }) => `${title}${place}`).join()).toContain('行政许可法')
  expect((await zhao.client.checkDraftText({ text: mended, rank: 'normative-document' })).findings).toEqual([])

  const id = await assessed('餐饮油烟治理办法', { business: true, economic: false, secret: false })
  expect(await drafts(id, mended)).toBe(hashOf(mended))
  await zhao.does(id, 'hearBusiness', { answers: { heard: '区餐饮协会及12家企业' } })
  await zhao.does(id, 'consult', { answers: { shorter: false, until: '2026-04-02' } })
  world.at('2026-03-20T20:00')
  await world.as('citizen').does(id, 'comment', { answers: { comment: '夜间排放时段应当明确' } })
  expect(
    await world.as('reviewer.zhou').refused(id, 'legality', { answers: { examined: hashOf(mended), opinion: '可', lawful: true } }),
  ).toEqual(['awaits-act'])
  expect(await zhao.refused(id, 'feedback', { answers: { answers: '已采纳' } })).toEqual(['too-early'])
  world.at('2026-04-03T09:00')
  await zhao.does(id, 'feedback', { answers: { answers: '第1条：采纳，已写明时段' } })
  expect(await world.as('citizen').refused(id, 'comment', { answers: { comment: '晚了' } })).toEqual(['not-in-this-case', 'right-lapsed'])

  expect(await world.as('reviewer.zhou').sees(id, 'legality')).toBe(hashOf(mended))
  const opinion = await does('reviewer.zhou', id, 'legality', { opinion: '符合上位法', lawful: true })
  expect(opinion.documents[0]?.title).toBe('合法性审核意见书')
  await does('head.zheng', id, 'discuss', { minutes: (await world.as('head.zheng').uploads('纪要')).sha256, passed: true })
  await does('clerk.li', id, 'register', { number: '沈和市监规〔2026〕1号' })
  await does('clerk.li', id, 'publish', { ...publication, validUntil: '2028-03-31' })
  const [entry] = (await world.anyone.readRegister({ register: 'normative-documents', search: '餐饮油烟' })).rows
  expect(entry).toMatchObject({ key: '沈和市监规〔2026〕1号', values: { sha256: hashOf(mended) } })
})

test('a legality reviewer refuses; the new draft reopens the review, the old opinion is good for nothing, and who drafted does not review', async () => {
  world.at('2026-03-03T09:00')
  const id = await assessed('小餐饮办法')
  const first = await drafts(id, unlawful)
  await does('reviewer.zhou', id, 'legality', { opinion: '第二条变相设定许可', lawful: false })
  const minutes = (await world.as('head.zheng').uploads('纪要')).sha256
  expect(await world.as('head.zheng').refused(id, 'discuss', { answers: { examined: first, minutes, passed: true } })).toEqual([
    'not-provided',
  ])
  const second = await drafts(id, mended)
  const before = await world.as('reviewer.zhou').client.readCase({ id })
  const versions = before.timeline
    .filter(({ act, kind }) => act === 'draft' && kind === 'done')
    .map(({ answers }) => answers[0]?.files[0]?.sha256)
  expect(versions).toEqual([first, second])
  const old = { examined: first, opinion: '第二条变相设定许可', lawful: false }
  const told = await world.as('reviewer.zhou').refusals(id, 'legality', { answers: old })
  expect(told.map(({ code, field }) => [code, field])).toEqual([['text-changed', 'examined']])
  expect(told[0]?.says.zh).toContain('你看到的不是本案现在的文本')
  expect(await world.as('head.zheng').refused(id, 'discuss', { answers: { examined: second, minutes, passed: true } })).toContain(
    'awaits-act',
  )
  expect(await world.as('officer.zhao').refused(id, 'legality', { answers: { ...old, examined: second } })).toContain('same-person')
  await does('reviewer.zhou', id, 'legality', { opinion: '已改正', lawful: true })
  await does('head.zheng', id, 'discuss', { minutes, passed: true })
})

test('a drafter hands in a new text while the reviewer signs the old one: the old review never counts for the new text', async () => {
  world.at('2026-03-04T09:00')
  const id = await assessed('竞争的文本')
  let examined = await drafts(id, `${mended}第三条 第0稿。\n`)
  for (const n of [1, 2, 3]) {
    const review = world.as('reviewer.zhou').does(id, 'legality', { answers: { examined, opinion: `针对第${n - 1}稿`, lawful: true } })
    const [signed, next] = await Promise.allSettled([review, drafts(id, `${mended}第三条 第${n}稿。\n`)])
    if (next.status === 'rejected') throw next.reason
    examined = next.value
    const { timeline } = await world.as('reviewer.zhou').client.readCase({ id })
    const done = timeline.filter(({ kind }) => kind === 'done').map(({ act }) => act)
    // Whoever came first: a review that was taken stands before the new draft, one that came after it was refused.
    expect(done.at(-1)).toBe('draft')
    if (signed.status === 'rejected') expect(signed.reason).toMatchObject({ problem: { refusals: [{ code: 'text-changed' }] } })
    const minutes = (await world.as('head.zheng').uploads('纪要')).sha256
    expect(await world.as('head.zheng').refused(id, 'discuss', { answers: { examined, minutes, passed: true } })).toContain('awaits-act')
  }
  const late = world.as('reviewer.zhou').refused(id, 'legality', { answers: { examined: hashOf(unlawful), opinion: '可', lawful: true } })
  expect(await late).toEqual(['text-changed'])
})

test('no meeting without review, no publication without number, and no number given twice', async () => {
  world.at('2026-03-05T09:00')
  const id = await assessed('无审核的办法')
  const text = await drafts(id, mended)
  const minutes = (await world.as('head.zheng').uploads('纪要')).sha256
  expect(await world.as('head.zheng').refused(id, 'discuss', { answers: { examined: text, minutes, passed: true } })).toEqual(
    expect.arrayContaining(['awaits-act', 'not-provided']),
  )
  const number = '沈和市监规〔2026〕2号'
  await published('先到的办法', mended, number)
  const second = await decided('后到的办法', mended)
  expect(await world.as('clerk.li').refused(second, 'publish', { answers: { examined: text, ...publication } })).toEqual(['awaits-act'])
  expect(await world.as('clerk.li').refused(second, 'register', { answers: { examined: text, number } })).toEqual(['entry-exists'])
  await does('clerk.li', second, 'register', { number: '沈和市监规〔2026〕3号' })
})

test('a document that nobody sends for filing within thirty days is a yellow card, and is filed all the same', async () => {
  world.at('2026-03-06T09:00')
  const id = await published('迟报的办法', mended, '沈和市监规〔2026〕4号')
  world.at('2026-04-05T09:00')
  await world.sweep()
  const cards = async () =>
    (await world.as('head.zheng').client.listCards({})).rows.filter((card) => card.case === id && card.act === 'file')
  expect(await cards()).toEqual([])
  world.at('2026-04-06T09:00')
  await world.sweep()
  expect(await cards()).toMatchObject([{ colour: 'yellow', due: '2026-04-05' }])
  await world.as('clerk.li').does(id, 'file', { answers: { receipt: '沈和市监备〔2026〕1号', to: 'gov-210102' } })
})

async function proposes(document: string): Promise<string> {
  const answers = { document, maker: market, reasons: '第二条以备案为经营条件，违反优化营商环境条例第三十九条' }
  return (
    await world.as('citizen').opens({ procedure: 'normative-document-review-proposal', organ: 'gov-210102', act: 'propose', answers })
  ).case
}

test('a citizen who proposes a review is answered; when the answer is not given in ten days, the office gets a card and still owes it', async () => {
  world.at('2026-05-06T09:00')
  const id = await proposes('餐饮油烟治理办法（沈和市监规〔2026〕1号）')
  const clerk = world.as('filing.clerk')
  await clerk.does(id, 'receive', { answers: { elsewhere: false } })
  await world.as('filing.reviewer').does(id, 'study', { answers: { opinion: '确有疑问', taken: true } })
  world.at('2026-06-01T09:00')
  await world.as('filing.reviewer').does(id, 'review', { answers: { findings: '建议成立', wrong: true } })
  expect(await clerk.refused(id, 'feedback', { answers: { answer: '成立', outcome: 'found' } })).toEqual(['awaits-act'])
  await world.as('filing.head').does(id, 'demand')
  const answered = await clerk.does(id, 'feedback', { answers: { answer: '建议成立，已要求制定机关修改', outcome: 'found' } })
  expect(answered).toMatchObject({ finished: true, documents: [{ title: '审查结果反馈函' }] })
  expect((await world.as('citizen').client.readCase({ id })).documents.map(({ title }) => title)).toContain('审查结果反馈函')

  const silent = await proposes('无人答复的办法')
  await clerk.does(silent, 'receive', { answers: { elsewhere: false } })
  await world.as('filing.reviewer').does(silent, 'study', { answers: { opinion: '不属审查范围', taken: false } })
  world.at('2026-06-11T09:00')
  await world.sweep()
  const cards = async () => (await world.as('filing.head').client.listCards({})).rows.filter((card) => card.case === silent)
  expect(await cards()).toEqual([])
  world.at('2026-06-12T09:00')
  await world.sweep()
  expect(await cards()).toMatchObject([{ colour: 'yellow', act: 'tellNotStarted', due: '2026-06-11' }])
  const late = await clerk.does(silent, 'tellNotStarted', { answers: { reasons: '该文件已经废止' } })
  expect(late.documents).toHaveLength(1)
})

test('a campaign finds its candidates by itself, with reasons; the yearly list must be whole; what expired at midnight is on neither', async () => {
  world.at('2026-06-15T09:00')
  const bad = '沈和市监规〔2026〕5号'
  await published('小餐饮管理办法', unlawful, bad)
  await published('餐饮油烟治理办法（试行）', mended, '沈和市监规〔2026〕6号')
  const asked = { procedure: 'normative-clean-up', act: 'launch', field: 'candidates', organ: market }
  const officer = world.as('officer.zhao')
  const reasonsOf = async () => {
    const { rows } = await officer.client.listCandidates(asked)
    return new Map(rows.map(({ key, ticked, reasons }) => [key, { ticked, codes: reasons.map(({ code }) => code) }]))
  }
  const found = await reasonsOf()
  expect(found.get(bad)).toEqual({ ticked: true, codes: ['creates'] })
  // The trial text and the one it follows bear the same title; the older of the two is the candidate.
  expect(found.get('沈和市监规〔2026〕1号')).toEqual({ ticked: true, codes: ['replaced'] })
  expect(found.get('沈和市监规〔2026〕6号')).toEqual({ ticked: false, codes: [] })
  world.at('2026-08-31T09:00')
  expect((await reasonsOf()).get('沈和市监规〔2026〕6号')?.codes).toEqual([])
  world.at('2026-09-01T09:00')
  expect((await reasonsOf()).get('沈和市监规〔2026〕6号')).toEqual({ ticked: true, codes: ['ending'] })
  // Ninety days before their end nobody had evaluated the documents: that is the warning.
  world.at('2026-09-02T09:00')
  await world.sweep()
  const warned = (await world.as('head.zheng').client.listCards({ limit: 200 })).rows.filter(({ act }) => act === 'evaluate')
  expect(new Set(warned.map(({ due }) => due))).toEqual(new Set(['2026-09-01']))
  const evaluations = (await officer.client.listTasks({ limit: 200 })).rows.filter(({ act }) => act === 'evaluate')
  expect(evaluations.length).toBeGreaterThanOrEqual(warned.length)
  await expect(world.as('citizen').client.listCandidates(asked)).rejects.toMatchObject({ problem: { status: 403 } })

  const launch = { title: '年度清理', ground: 'periodic', until: '2026-10-31' }
  const opening = { procedure: 'normative-clean-up', organ: market, act: 'launch' }
  expect(await officer.refusedOpening({ ...opening, answers: { ...launch, candidates: [bad, '沈和卫规〔2026〕1号'] } })).toEqual([
    'not-in-register',
  ])
  await officer.opens({ ...opening, answers: { ...launch, candidates: [bad] } })

  const all = await inForce()
  expect(all).toContain(bad)
  const texts = (await officer.uploads('汇编')).sha256
  const compile = (documents: string[]) => ({
    procedure: 'normative-catalogue',
    organ: market,
    act: 'compile',
    answers: { year: 2026, documents, texts, until: '2027-01-31' },
  })
  expect(await officer.refusedOpening(compile(all.filter((key) => key !== bad)))).toEqual(['list-incomplete'])
  expect(await officer.refusedOpening(compile([...all, '沈和市监规〔2026〕99号']))).toEqual(['not-in-register'])

  world.at('2026-12-01T00:10')
  expect(await inForce()).not.toContain(bad)
  expect(await inForce('2026-11-30')).toContain(bad)
  expect(await officer.refusedOpening(compile(all))).toEqual(['not-in-register'])
  await world.sweep()
  const left = await inForce()
  expect(left).toEqual(['沈和市监规〔2026〕1号'])
  await officer.opens(compile(left))
})
