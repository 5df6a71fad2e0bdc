import { setTimeout as sleep } from 'node:timers/promises'
import { makeClient } from '../../src/api/client.ts'
import type { Answers } from '../../src/kernel/form/field.ts'
import { cast } from '../../stories/browser/people/cast.ts'
import type { Actor, Stage } from '../../stories/browser/people/stage.ts'

const licence = 'administrative-licence'
const foodItem = 'food-business-licence-mr-210102'
const hygieneItem = 'public-place-hygiene-licence-hc-210102'

const asPerson = (address: string, scope: string): Answers => ({
  applicantKind: 'person',
  name: cast.citizen.name,
  citizenNumber: cast.citizen.citizenNumber ?? '',
  phone: '13900000000',
  address,
  scope,
})
const asEnterprise = (address: string, scope: string): Answers => ({
  applicantKind: 'enterprise',
  ...cast.enterprise,
  representative: cast.agent.name,
  phone: '13900000001',
  address,
  scope,
})

const examined = { opinion: '申请材料齐全，形式和内容符合要求。', substance: true, othersInterests: false, publicMatter: false }
const verified = (day: string) => ({ day, finding: '场所、设备和布局与申请材料一致。', conforms: true, othersFound: false })

/** Cases that the pages show, by what has become of them. */
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
