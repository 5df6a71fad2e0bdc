import { cast } from './cast.ts'
import type { Actor } from './stage.ts'
import type { Town } from './town.ts'

const food = { procedure: 'administrative-licence', item: 'food-business-licence-mr-210102' }

async function materials(actor: Actor) {
  const named = { premises: '经营场所平面图', equipment: '设备设施清单', 'staff-and-rules': '食品安全管理制度', layout: '操作流程图' }
  const files: Record<string, string> = {}
  for (const [id, name] of Object.entries(named)) files[id] = await actor.uploads(name)
  return files
}

const applicants = {
  citizen: { applicantKind: 'person', name: cast.citizen.name, citizenNumber: cast.citizen.citizenNumber ?? '' },
  agent: { applicantKind: 'enterprise', ...cast.enterprise, representative: cast.agent.name },
}

/** Somebody applies for a food business licence with everything the guide lists. @returns the id of the case */
export async function applied(town: Town, login: 'citizen' | 'agent', address: string): Promise<string> {
  const actor = await town.as(login)
  const about = { phone: '13900000001', address, scope: '热食类食品制售', materials: await materials(actor) }
  return actor.opens(food, 'apply', { ...applicants[login], ...about })
}

/** From acceptance to the licence in the hands of who applied: two officers look, the head decides, the clerk sends and publishes. */
export async function granted(town: Town, id: string): Promise<void> {
  const clerk = await town.as('clerk.li')
  const officer = await town.as('officer.zhao')
  await clerk.does(id, 'accept')
  const examined = { opinion: '申请材料齐全，形式和内容符合要求。', substance: true, othersInterests: false, publicMatter: false }
  await officer.does(id, 'examine', { answers: examined })
  const seen = { day: town.day(), finding: '场所、设备和布局与申请材料一致。', conforms: true, othersFound: false }
  await officer.does(id, 'verify', { answers: seen, with: ['officer.qian'] })
  await (await town.as('head.zheng')).does(id, 'decide', { answers: { outcome: 'granted' } })
  await clerk.does(id, 'deliver', { answers: { how: 'electronic' } })
  await clerk.does(id, 'publish')
}
