import type { World } from './harness.ts'

/** An enterprise is fined seventy thousand yuan for what was over before any of these decisions. */
export async function fined(world: World, { code, name }: { code: string; name: string }): Promise<void> {
  const officer = world.as('officer.zhao')
  const content = `对${name}罚款七万元。`
  world.at('2026-10-12T09:00')
  const clue = { source: 'inspection', facts: `${name}无证经营`, happenedAt: '和平区', endedOn: '2026-09-01', grave: false }
  const opening = { procedure: 'penalty-ordinary', organ: 'mr-210102', matter: 'unlicensed-food-business', act: 'discover', answers: clue }
  const { case: id } = await officer.opens(opening)
  await officer.does(id, 'file', { answers: { partyKind: 'enterprise', enterprise: code, name, address: '和平区' } })
  await officer.does(id, 'investigate', { answers: { how: 'inspection', place: '和平区', found: `${name}属实` }, with: ['officer.qian'] })
  const conclusion = { facts: `${name}属实`, kinds: ['fine'], tier: '一般', report: '罚款', complex: false, crime: false }
  await officer.does(id, 'conclude', { answers: conclusion })
  await officer.does(id, 'notify', { answers: { facts: '属实', proposal: '罚款', fine: 7_000_000, answerBy: '2026-10-19' } })
  world.at('2026-10-21T09:00')
  const draft = { provisions: ['food-safety-law:122(1)'], content, fined: true, fine: 7_000_000, collector: '演示银行' }
  await officer.does(id, 'draft', { answers: draft })
  await world.as('head.zheng').does(id, 'penalise', { answers: { examined: content, fine: 7_000_000, ofPublicInterest: false } })
}
