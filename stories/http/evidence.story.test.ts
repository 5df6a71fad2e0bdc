import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import { liaoning } from '../../catalogue/index.ts'
import { ProblemError } from '../../src/api/client.ts'
import { verifyReceiptText } from '../../src/kernel/record/verify-receipt.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { recordProblems } from '../faults/record-problems.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const organ = 'mr-210102'
let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 180_000)
afterAll(() => world?.end())

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const jpeg = (words: string): File =>
  new File([Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.from(words)])], `${words}.jpg`)
const mp4 = (size: number): File => {
  const bytes = new Uint8Array(size)
  bytes.set(Buffer.from('\0\0\0\x18ftypmp42', 'latin1'))
  return new File([bytes], '执法记录仪.mp4')
}
const problemOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.problem.detail : String(error)),
  )

const clue = { source: 'inspection', facts: '无证经营餐饮', happenedAt: '和平区', endedOn: '2026-02-27', grave: false }
const inquiry = { how: 'inspection', place: '和平区某路1号', found: '未取得许可' }
const conclusion = { facts: '属实', kinds: ['fine'], tier: '一般', report: '建议罚款', complex: false, crime: false }

async function filed(): Promise<string> {
  world.at('2026-03-02T10:00')
  const zhao = world.as('officer.zhao')
  const { case: id } = await zhao.opens({
    procedure: 'penalty-ordinary',
    organ,
    matter: 'unlicensed-food-business',
    act: 'discover',
    answers: clue,
  })
  const { creditCode, name } = demonstrationEnterprise
  await zhao.does(id, 'file', { answers: { partyKind: 'enterprise', enterprise: creditCode, name, address: '和平区某路1号' } })
  await zhao.does(id, 'investigate', { answers: inquiry, with: ['officer.qian'] })
  return id
}

const described = {
  kind: 'audiovisual',
  place: '和平区某路1号后厨',
  at: '41.789632,123.420154',
  takenOn: '2026-03-02',
  takenAt: '09:40',
  proves: '现场未悬挂许可证',
}

/** A photo taken by two officers; its number. */
async function taken(id: string, words: string): Promise<string> {
  const photo = await world.as('officer.zhao').client.uploadFile(jpeg(words))
  const answers = { name: words, file: photo.sha256, ...described }
  const { documents } = await world.as('officer.zhao').does(id, 'evidence.take', { answers, with: ['officer.qian'] })
  return documents[0]?.number ?? ''
}

const evidenceOf = async (id: string, login = 'officer.zhao') => (await world.as(login).client.readEvidence({ id })).pieces
const reasons = async (id: string, evidence: readonly string[]) =>
  (await world.as('officer.zhao').refusals(id, 'conclude', { answers: { ...conclusion, evidence } })).map(
    ({ code, says }) => `${code} ${says.zh}`,
  )

test('a file is hashed where it is sent and where it arrives; one that differs, is two kinds at once, or is too large is not kept', async () => {
  const { client } = world.as('officer.zhao')
  const photo = jpeg('现场')
  const hash = sha256(new Uint8Array(await photo.arrayBuffer()))
  expect(await client.uploadFile(photo, hash)).toMatchObject({ sha256: hash, type: 'image/jpeg' })
  expect(await problemOf(client.uploadFile(jpeg('现场2'), hash))).toContain('altered on its way')
  expect(await problemOf(client.uploadFile(jpeg('<html><script>alert(1)</script>')))).toContain('two of these')
  const video = await client.uploadFile(mp4(30 * 1024 * 1024))
  expect(video).toMatchObject({ type: 'video/mp4', size: 30 * 1024 * 1024 })
  const big = new File([Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(21 * 1024 * 1024)])], 'a.jpg')
  expect(await problemOf(client.uploadFile(big))).toContain('at most')
  // The server answers before all has arrived, and closes; what the sender sees of that depends on the moment.
  expect(await problemOf(client.uploadFile(mp4(101 * 1024 * 1024)))).toMatch(/longer than|fetch failed/)
}, 60_000)

test('evidence is taken by two officers who both sign; its slip says place, time, hash and both names; one signature is refused', async () => {
  const id = await filed()
  const photo = await world.as('officer.zhao').client.uploadFile(jpeg('后厨'))
  const answers = { name: '后厨照片', file: photo.sha256, ...described }
  expect(await world.as('officer.zhao').refused(id, 'evidence.take', { answers })).toEqual(['officers-too-few'])
  expect(
    await world
      .as('officer.zhao')
      .refused(id, 'evidence.take', { answers: { ...answers, at: '9999,1', takenAt: '25:00' }, with: ['officer.qian'] }),
  ).toEqual(expect.arrayContaining(['answer-invalid', 'answer-invalid']))
  const number = await taken(id, '后厨照片')
  const [piece] = await evidenceOf(id)
  expect(piece).toMatchObject({ key: number, unbroken: true, intact: true, file: { type: 'image/jpeg' } })
  const columns = Object.fromEntries((piece?.columns ?? []).map(({ title, shown }) => [title.zh, shown]))
  expect(columns).toMatchObject({ 取得时间: '09:40', 经纬度: '41.789632,123.420154', 取得地点: '和平区某路1号后厨' })
  expect(columns['取证签名']?.split('、')).toHaveLength(2)
  const slip = (await world.as('officer.zhao').client.readDocument({ number })).body?.paragraphs.join('')
  expect(slip).toContain(piece?.file?.sha256 ?? 'missing')
  expect(slip).toContain(columns['取证签名'])
  await world.as('officer.zhao').does(id, 'conclude', { answers: { ...conclusion, evidence: [number] } })
})

test('custody passes from who holds it to whom it is meant for; a gap is shown, and nothing may rest on the piece until it is received', async () => {
  const id = await filed()
  const [zhao, qian] = [world.as('officer.zhao'), world.as('officer.qian')]
  const number = await taken(id, '账本照片')
  const to = (await qian.client.whoAmI()).person ?? ''
  expect(await qian.refused(id, 'evidence.handOver', { answers: { piece: number, to, why: '拿走' } })).toEqual(['custody-not-held'])
  await zhao.does(id, 'evidence.handOver', { answers: { piece: number, to, why: '送交保管室' } })
  expect(await zhao.refused(id, 'evidence.show', { answers: { piece: number, whom: '代理人', why: '阅卷' } })).toEqual([
    'custody-in-transit',
  ])
  expect(await zhao.refused(id, 'evidence.receive', { answers: { piece: number, why: '完好' } })).toEqual(['custody-not-for'])
  const [open] = await evidenceOf(id)
  expect(open).toMatchObject({ unbroken: false, breaks: [{ code: 'not-received' }] })
  expect(await reasons(id, [number])).toEqual([expect.stringMatching(/^evidence-unsound .*已经移交，还没有人接收/)])

  world.at('2026-03-03T09:00')
  await qian.does(id, 'evidence.receive', { answers: { piece: number, why: '封条完好，散列值一致' } })
  await qian.does(id, 'evidence.show', { answers: { piece: number, whom: '当事人的代理人', why: '阅卷' } })
  const [whole] = await evidenceOf(id)
  expect(whole?.unbroken).toBe(true)
  expect(whole?.links.map(({ step, holder }) => [step.zh, holder])).toHaveLength(4)
  expect(new Set(whole?.links.map(({ holder }) => holder)).size).toBe(2)
  await zhao.does(id, 'conclude', { answers: { ...conclusion, evidence: [number] } })

  // Reported as damaged after the inquiry was concluded: the chain is broken for good, and says so to everyone who may see it.
  await qian.does(id, 'evidence.report', { answers: { piece: number, why: '封条破损' } })
  expect((await evidenceOf(id))[0]?.breaks).toMatchObject([{ code: 'reported', says: { zh: '报告异常：封条破损' } }])
})

test('a piece of another case, and one that was returned, are no basis', async () => {
  const [one, other] = [await filed(), await filed()]
  const [mine, theirs] = [await taken(one, '甲'), await taken(other, '乙')]
  expect(await world.as('officer.zhao').refused(one, 'conclude', { answers: { ...conclusion, evidence: [mine, theirs] } })).toContain(
    'not-in-register',
  )
  const answers = { piece: mine, how: 'returned', why: '与本案无关，退还当事人' }
  expect(await world.as('officer.zhao').refused(one, 'evidence.release', { answers })).toEqual(['officers-too-few'])
  await world.as('officer.zhao').does(one, 'evidence.release', { answers, with: ['officer.qian'] })
  expect(await world.as('officer.zhao').refused(one, 'evidence.show', { answers: { piece: mine, whom: '某人', why: '看' } })).toEqual([
    'custody-ended',
  ])
  expect(await reasons(one, [mine])).toEqual([expect.stringContaining('已经退还、销毁或者移送')])
})

test('a file that somebody changed behind the platform is found: on the page, and when something is to rest on it', async () => {
  const id = await filed()
  const number = await taken(id, '要被改动的照片')
  const hash = (await evidenceOf(id))[0]?.file?.sha256 ?? ''
  const { pool, region } = world.platform
  const owner = createPool(world.database, { max: 1, region })
  // Neither the server's own role nor the owner of the tables may, as long as the lock is on: a file goes only with a case that is erased.
  await expect(pool.query('delete from blob where sha256 = $1', [hash])).rejects.toThrow(/append-only/)
  await expect(pool.query('update blob set bytes = bytes where sha256 = $1', [hash])).rejects.toThrow(/permission denied/)
  await expect(
    owner.query('update blob set bytes = $1 where region = $2 and sha256 = $3', [Buffer.from('x'), region, hash]),
  ).rejects.toThrow(/append-only/)
  await expect(owner.query('delete from blob where sha256 = $1', [hash])).rejects.toThrow(/append-only/)
  await zhaoConcludes(id, number, 'before')
  const again = await filed()
  const second = await taken(again, '要被改动的照片二')
  const target = (await evidenceOf(again))[0]?.file?.sha256 ?? ''
  // Who owns the database can take the lock off; the hash on record cannot be taken off.
  await owner.query('alter table blob disable trigger user')
  const changed = await owner.query("update blob set bytes = bytes || 'x'::bytea where region = $1 and sha256 = $2", [region, target])
  await owner.query('alter table blob enable trigger user')
  expect(changed.rowCount).toBe(1)
  await owner.end()
  expect((await evidenceOf(again))[0]).toMatchObject({ intact: false, unbroken: false, breaks: [{ code: 'altered' }] })
  expect(await reasons(again, [second])).toEqual([expect.stringMatching(/文件与取得时的散列值不符.*行政处罚法/)])
})

async function zhaoConcludes(id: string, number: string, how: string): Promise<void> {
  const done = await world.as('officer.zhao').does(id, 'conclude', { answers: { ...conclusion, report: how, evidence: [number] } })
  expect(done.kind).toBe('done')
}

test('evidence that fails after the inquiry stops the decision that was to rest on it', async () => {
  const id = await filed()
  const number = await taken(id, '唯一的照片')
  await zhaoConcludes(id, number, '建议罚款')
  const told = { facts: '未取得许可', proposal: '罚款', fine: 70_000_00, answerBy: '2026-03-16' }
  await world.as('officer.zhao').does(id, 'notify', { answers: told })
  await world.as('agent').does(id, 'waiveDefence')
  world.at('2026-03-11T09:00')
  const content = '处罚款。'
  const draft = { provisions: ['food-safety-law:122(1)'], content, fined: true, fine: 70_000_00, collector: '演示银行和平支行' }
  const drafted = await world
    .as('officer.zhao')
    .refusals(id, 'draft', { answers: draft })
    .catch(() => [])
  expect(drafted).toEqual([])
  await world.as('officer.zhao').does(id, 'evidence.report', { answers: { piece: number, why: '存储卡遗失' } })
  const codes = await world
    .as('head.zheng')
    .refused(id, 'penalise', { answers: { examined: content, fine: 70_000_00, ofPublicInterest: true } })
  expect(codes).toEqual(['evidence-unsound'])
})

test('who looked at the original is on record; who stands outside sees nothing; the record replays', async () => {
  const id = await filed()
  await taken(id, '被查看的照片')
  const hash = (await evidenceOf(id))[0]?.file?.sha256 ?? ''
  await world.as('officer.qian').client.readFile({ sha256: hash, case: id })
  await world.as('agent').client.readFile({ sha256: hash, case: id })
  const [piece] = await evidenceOf(id, 'agent')
  // Both looked within one instant of this world, whose clock stands still.
  expect(piece?.looks.map(({ standing }) => standing).sort()).toEqual(['organ', 'party'])
  await expect(world.platform.pool.query('delete from evidence_look')).rejects.toThrow(/permission denied/)
  // Each is an entry of the log, before the file was handed out; the table of before has none of them.
  const looked = await world.platform.pool.query(`select leaf from event where case_id = $1 and kind = 'looked' order by seq`, [id])
  expect(looked.rows).toHaveLength(2)
  expect(looked.rows.map(({ leaf }) => leaf).join()).not.toContain(hash)
  expect((await world.platform.pool.query('select from evidence_look')).rowCount).toBe(0)
  expect(
    (await world.as('officer.zhao').client.readReceipt({ id })).events.filter((one) => 'leaf' in one && one.leaf.includes('"looked"')),
  ).toHaveLength(2)
  expect(await problemOf(world.as('clerk.li').client.readEvidence({ id }))).not.toBe('done')
  // The register of custody is read by the organ that took the pieces; staff of another one find none of them, and no change either.
  const register = 'evidence'
  const [ours, theirs] = [world.as('officer.zhao').client, world.as('keeper').client]
  expect((await ours.readRegister({ register })).rows.length).toBeGreaterThan(0)
  expect((await ours.compareRegister({ register, from: '2026-03-01', to: '2026-03-02' })).length).toBeGreaterThan(0)
  expect((await theirs.readRegister({ register })).rows).toEqual([])
  expect(await theirs.compareRegister({ register, from: '2026-03-01', to: '2026-03-02' })).toEqual([])
  const receipt = await world.as('agent').client.readReceipt({ id })
  expect(verifyReceiptText(JSON.stringify(receipt), (bytes) => createHash('sha256').update(bytes).digest()).ok).toBe(true)
  expect(await world.asOwner(recordProblems)).toEqual([])
})
