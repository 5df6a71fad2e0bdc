import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { demonstrationPeople } from '../catalogue/index.ts'
import { type Client, makeClient, ProblemError } from '../src/api/client.ts'
import type { Answers } from '../src/kernel/form/field.ts'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Loaded before Yifa: its clock stands where the scene sets it, so that the same days and numbers come out every time. */
const setClock = `data:text/javascript,${encodeURIComponent(`
  const now = Date.now
  let ahead = Number(process.env.SCENE_BEGINS) - now()
  Date.now = () => now() + ahead
  process.on('message', (at) => { ahead = at - now(); process.send('set') })
  process.channel?.unref()
`)}`

const instant = (moment: string): number => Date.parse(`${moment}:00+08:00`)

interface Order {
  readonly answers?: Answers
  /** Logins of those who sign too. */
  readonly with?: readonly string[]
}

/** Somebody of the scene, signed in. */
export interface Actor {
  readonly client: Client
  readonly token: string
  opens(open: { procedure: string; item?: string; organ?: string }, act: string, answers: Answers): Promise<string>
  does(caseId: string, act: string, order?: Order): Promise<void>
  /** Asks those named in `with` to sign. @returns the id of the sheet */
  proposes(caseId: string, act: string, order: Order): Promise<string>
  signs(sheet: string): Promise<void>
  /** An act that must be refused. */
  failsTo(caseId: string, act: string, order?: Order): Promise<void>
  uploads(name: string): Promise<string>
}

export interface Stage {
  readonly url: string
  /** Sets the clock, in Beijing time: `2026-09-14T09:00`. */
  at(moment: string): Promise<void>
  as(login: string): Promise<Actor>
  end(): Promise<void>
}

/** Yifa in a process of its own, on a folder that goes away afterwards and a free port, with a clock that the scene sets. */
export async function openStage(begins: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-scene-'))
  const child = spawn(
    process.execPath,
    [...`--import tsx --import ${setClock} src/main.ts start --json --no-cases --port 0 --data`.split(' '), join(folder, 'data')],
    {
      cwd: project,
      env: { ...ownEnvironment(), SCENE_BEGINS: String(instant(begins)) },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  )
  const [line] = (await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit').then(neverStarted)])) as [Buffer]
  const { url } = JSON.parse(line.toString()) as { url: string }
  let key = 0
  return {
    url,
    async at(moment) {
      const set = once(child, 'message')
      child.send(instant(moment))
      await set
    },
    as: (login) => signedIn(url, login, () => `screenshot-scene-${++key}`),
    async end() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The environment without what would lead Yifa to somebody's own data. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:DATABASE_URL|YIFA_|PORT$|NODE_ENV$)/.test(name)))

function neverStarted(): never {
  throw new Error('Yifa ended before it was ready; what it said stands above.')
}

const personOf = (login: string): string => {
  const found = demonstrationPeople.find((one) => one.login === login)
  if (!found) throw new Error(`The demonstration has nobody with the login '${login}'.`)
  return found.person
}

async function signedIn(url: string, login: string, nextKey: () => string): Promise<Actor> {
  const { token } = await makeClient({ base: url }).signIn({ login, password: 'yifa-demo' })
  const client = makeClient({ base: url, token: () => token })
  const order = ({ answers = {} }: Order) => ({ key: nextKey(), answers: answers as never })
  const signs = async (id: string): Promise<void> => {
    const { answersHash } = await client.readSigning({ id })
    await client.sign({ id, answersHash })
  }
  const proposes = async (caseId: string, act: string, { answers = {}, with: others = [] }: Order): Promise<string> =>
    (await client.proposeSigning({ case: caseId, act, answers: answers as never, withOfficers: others.map(personOf) })).id
  const signedByAll = async (caseId: string, act: string, given: Order): Promise<void> => {
    const id = await proposes(caseId, act, given)
    for (const other of given.with ?? []) await (await signedIn(url, other, nextKey)).signs(id)
    const { state, refusals } = await client.readSigning({ id })
    if (state !== 'done') throw new Error(`${login} ${act}: ${state} ${JSON.stringify(refusals)}`)
  }
  const does = async (caseId: string, act: string, given: Order = {}): Promise<void> => {
    if (given.with?.length) return signedByAll(caseId, act, given)
    await client.act({ case: caseId, act, ...order(given) }).catch((error: unknown) => {
      if (error instanceof ProblemError)
        throw new Error(`${login} ${act}: ${JSON.stringify(error.problem.refusals ?? error.problem)}`, { cause: error })
      throw error
    })
  }
  return {
    client,
    token,
    does,
    proposes,
    signs,
    opens: async (open, act, answers) => (await client.act({ open, act, ...order({ answers }) })).case,
    async failsTo(caseId, act, given = {}) {
      const done = await client.act({ case: caseId, act, ...order(given) }).catch((error: unknown) => {
        if (!(error instanceof ProblemError) || error.problem.status !== 409) throw error
      })
      if (done) throw new Error(`${login} did ${act}, which must be refused.`)
    },
    async uploads(name) {
      const file = new File([`%PDF-1.4\n% ${name}\n`], `${name}.pdf`, { type: 'application/pdf' })
      return (await client.uploadFile(file)).sha256
    },
  }
}

const licence = 'administrative-licence'
const foodItem = 'food-business-licence-mr-210102'
const hygieneItem = 'public-place-hygiene-licence-hc-210102'
const citizen = demonstrationPeople.find((one) => one.login === 'citizen')
const enterprise = demonstrationPeople.find((one) => one.login === 'agent')?.enterprises?.[0]

const asPerson = (address: string, scope: string): Answers => ({
  applicantKind: 'person',
  name: citizen?.name ?? '',
  citizenNumber: citizen?.citizenNumber ?? '',
  phone: '13900000000',
  address,
  scope,
})
const asEnterprise = (address: string, scope: string): Answers => ({
  applicantKind: 'enterprise',
  name: enterprise?.name ?? '',
  creditCode: enterprise?.creditCode ?? '',
  representative: '林代办（虚构）',
  phone: '13900000001',
  address,
  scope,
})

const examined = { opinion: '申请材料齐全，形式和内容符合要求。', substance: true, othersInterests: false, publicMatter: false }
const verified = (day: string) => ({ day, finding: '场所、设备和布局与申请材料一致。', conforms: true, othersFound: false })

/** Cases that the pictures show, by what has become of them. */
export interface Scene {
  readonly told: string
  readonly inspected: string
  readonly granted: string
  readonly waiting: string
  /** Number of the entry with which it was applied for. */
  readonly waitingSeq: number
  readonly late: string
  readonly licence: string
}

async function foodMaterials(actor: Actor): Promise<Answers> {
  const files: Record<string, string> = {}
  for (const [id, name] of [
    ['premises', '经营场所平面图'],
    ['equipment', '设备设施清单'],
    ['staff-and-rules', '食品安全管理制度'],
    ['layout', '操作流程图'],
  ] as const)
    files[id] = await actor.uploads(name)
  return { materials: files }
}

async function adjustPowers(stage: Stage): Promise<void> {
  const keeper = await stage.as('keeper')
  const reviewer = await stage.as('list-reviewer')
  const head = await stage.as('list-head')
  const change = async (answers: Answers): Promise<void> => {
    const id = await keeper.opens({ procedure: 'power-list-adjustment', organ: 'gov-210000' }, 'propose', answers)
    await reviewer.does(id, 'review', { answers: { lawful: true, opinion: '于法有据。' } })
    await head.does(id, 'approve')
    await keeper.does(id, 'publish')
  }
  await change({ organ: 'ct-210124', matter: 'entertainment-licence', removal: true, reasons: '职权划转。' })
}

/** Three weeks in Heping District: one told what is missing, one inspected and decided too early, one granted, one waiting, one late. */
export async function playScene(stage: Stage): Promise<Scene> {
  const food = { procedure: licence, item: foodItem }
  await stage.at('2026-08-21T10:00')
  const late = await (await stage.as('agent')).opens(food, 'apply', asEnterprise('沈阳市和平区演示路 8 号', '冷食类食品制售'))
  await stage.at('2026-08-24T09:30')
  await (await stage.as('clerk.li')).does(late, 'accept')

  await stage.at('2026-09-14T09:20')
  const agent = await stage.as('agent')
  const granted = await agent.opens(food, 'apply', {
    ...asEnterprise('沈阳市和平区演示路 1 号', '热食类食品制售'),
    ...(await foodMaterials(agent)),
  })
  await stage.at('2026-09-15T09:10')
  await (await stage.as('clerk.li')).does(granted, 'accept')
  await stage.at('2026-09-16T14:00')
  const officer = await stage.as('officer.zhao')
  await officer.does(granted, 'examine', { answers: examined })
  await officer.does(granted, 'verify', { answers: verified('2026-09-16'), with: ['officer.qian'] })
  await stage.at('2026-09-17T10:30')
  await (await stage.as('head.zheng')).does(granted, 'decide', { answers: { outcome: 'granted' } })
  const clerk = await stage.as('clerk.li')
  await clerk.does(granted, 'deliver', { answers: { how: 'electronic' } })
  await clerk.does(granted, 'publish')

  await stage.at('2026-09-18T10:00')
  const applicant = await stage.as('citizen')
  const inspected = await applicant.opens(food, 'apply', {
    ...asPerson('沈阳市和平区演示路 3 号', '热食类食品制售、自制饮品'),
    ...(await foodMaterials(applicant)),
  })
  const hygiene = await applicant.opens(
    { procedure: licence, item: hygieneItem },
    'apply',
    asPerson('沈阳市和平区演示路 3 号二层', '理发店、美容店'),
  )
  await (await stage.as('clerk.health')).does(hygiene, 'accept')
  await (await stage.as('head.health')).does(hygiene, 'decideOnTheSpot')
  await (await stage.as('clerk.health')).does(hygiene, 'publish')
  await stage.at('2026-09-21T09:40')
  await (await stage.as('clerk.li')).does(inspected, 'accept')
  await stage.at('2026-09-21T11:00')
  await (await stage.as('officer.zhao')).does(inspected, 'examine', { answers: examined })
  await (await stage.as('head.zheng')).failsTo(inspected, 'decide', { answers: { outcome: 'granted' } })
  await adjustPowers(stage)

  const told = await (await stage.as('citizen')).opens(food, 'apply', asPerson('沈阳市和平区演示路 5 号', '糕点类食品制售'))
  await stage.at('2026-09-21T15:00')
  const explanation = '请补充场所说明和流程图，图上标明更衣、清洗消毒位置。'
  await (await stage.as('clerk.li')).does(told, 'requestSupplement', { answers: { missing: ['premises', 'layout'], explanation } })
  const waiting = await (await stage.as('agent')).opens(food, 'apply', asEnterprise('沈阳市和平区演示路 6 号', '预包装食品和热食类食品'))
  await stage.at('2026-09-22T09:30')
  await carded(stage, late)
  const [published] = (await agentLicences(stage)).rows
  const [first] = (await (await stage.as('agent')).client.readCase({ id: waiting })).timeline
  if (!published) throw new Error('The licence that was granted is not in the register.')
  return { told, inspected, granted, waiting, waitingSeq: first?.seq ?? 0, late, licence: published.key }
}

const agentLicences = (stage: Stage) => makeClient({ base: stage.url }).readRegister({ register: 'licences', search: '食品' })

/** Waits until the sweeper has seen that the case is late. */
async function carded(stage: Stage, caseId: string): Promise<void> {
  const { client } = await stage.as('justice.supervisor')
  for (let waited = 0; waited < 60; waited++) {
    if ((await client.listCards({})).rows.some((card) => card.case === caseId)) return
    await sleep(1_000)
  }
  throw new Error('The late case was not carded within a minute.')
}
