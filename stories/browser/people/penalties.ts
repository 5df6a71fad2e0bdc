import { cast } from './cast.ts'
import type { Town } from './town.ts'

const organ = 'mr-210102'
const onFood = { procedure: 'penalty-ordinary', organ, matter: 'unlicensed-food-business', place: '210102' }
const shop = '和平区演示路 9 号'

/** What the officer drafts, and the reviewer examines. */
export const content = '责令改正，处罚款六万元。'

export const yuan = (amount: number): number => amount * 100

/** What the officers propose: a sum that calls for a hearing where it is asked for, or one that does not. */
interface Proposal {
  readonly heard: boolean
}

/** A case against the enterprise for which the agent acts. @returns its id */
export async function filedPenalty(town: Town): Promise<string> {
  const officer = await town.as('officer.zhao')
  const lead = { source: 'inspection', facts: '未取得食品经营许可从事餐饮服务', happenedAt: shop, endedOn: town.day(-3), grave: false }
  const id = await officer.opens(onFood, 'discover', lead)
  const party = { partyKind: 'enterprise', enterprise: cast.enterprise.creditCode, name: cast.enterprise.name, address: shop }
  await officer.does(id, 'file', { answers: party })
  return id
}

/** From what was found to what the party is told before a decision. @returns the id of the case */
export async function toldOfPenalty(town: Town, { heard }: Proposal): Promise<string> {
  const id = await filedPenalty(town)
  const officer = await town.as('officer.zhao')
  const found = { how: 'inspection', place: shop, found: '店内正在制售热食，未能出示许可证。' }
  await officer.does(id, 'investigate', { answers: found, with: ['officer.qian'] })
  await officer.does(id, 'conclude', {
    answers: {
      facts: '未取得许可从事餐饮服务，违法所得不足一千元。',
      kinds: [heard ? 'largeFine' : 'fine'],
      tier: '从轻',
      report: '建议罚款六万元。',
      reviewGrounds: ['publicInterest'],
      complex: false,
      crime: false,
    },
  })
  const answerBy = town.day(7)
  await officer.does(id, 'notify', { answers: { facts: '未取得许可从事餐饮服务', proposal: '罚款六万元', fine: yuan(60_000), answerBy } })
  if (heard) await officer.does(id, 'hearing.tell')
  return id
}

/** The agent has nothing to say against it, and the officer drafts the decision. @returns the id of the case */
export async function draftedPenalty(town: Town): Promise<string> {
  const id = await toldOfPenalty(town, { heard: false })
  await (await town.as('agent')).does(id, 'waiveDefence')
  const draft = { provisions: ['food-safety-law:122(1)'], content, fined: true, fine: yuan(60_000), collector: '演示银行' }
  await (await town.as('officer.zhao')).does(id, 'draft', { answers: draft })
  return id
}

/** @returns the id of the case */
export async function reviewedPenalty(town: Town): Promise<string> {
  const id = await draftedPenalty(town)
  await (await town.as('reviewer.zhou')).does(id, 'review', {
    answers: { examined: content, opinion: '事实清楚，适用法律正确，程序合法。', lawful: true },
  })
  return id
}

/** @returns the id of the case and the number of the decision that was served */
export async function servedPenalty(town: Town): Promise<{ id: string; number: string }> {
  const id = await reviewedPenalty(town)
  await (await town.as('head.zheng')).does(id, 'penalise', { answers: { examined: content, fine: yuan(60_000), ofPublicInterest: true } })
  const officer = await town.as('officer.zhao')
  await officer.does(id, 'service.serve', { answers: { how: 'direct', receivedOn: town.day() } })
  const { documents } = await officer.client.readCase({ id })
  const number = documents.find(({ title }) => title === '行政处罚决定书')?.number
  if (!number) throw new Error('The penalty was decided, and there is no decision to serve.')
  return { id, number }
}
