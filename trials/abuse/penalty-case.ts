import { penaltyMatters, unlicensedFoodBusiness } from '../../catalogue/05-enforcement/penalty-matters.ts'
import { penaltyOrdinary } from '../../catalogue/05-enforcement/penalty-ordinary/procedure.ts'
import { chinaWorkdays } from '../../catalogue/calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../catalogue/testing/heping.ts'
import { type Story, tell } from '../../src/kernel/testing/story.ts'

export const yuan = (amount: number): number => amount * 100
export const tiers = penaltyMatters.flatMap(({ tiers: of }) => of)
export const penaltyDays = { drafted: '2026-03-11', reviewed: '2026-03-12', decided: '2026-03-13' }

/** What a penalty of seventy thousand yuan is drafted with. */
export const drafted = {
  provisions: ['food-safety-law:122(1)'],
  content: '处罚款七万元。',
  fined: true,
  fine: yuan(70_000),
  collector: '演示银行',
}

interface Differently {
  readonly conclude?: object
  readonly notify?: object
  readonly draft?: object
  readonly world?: Parameters<typeof hepingDistrict>[0]
}

/** A penalty case in Heping District up to its draft, with what the caller has otherwise. */
export function drawnPenalty(otherwise: Differently = {}): Story {
  const setting = {
    ...{ procedure: penaltyOrdinary, calendar: chinaWorkdays, people },
    authority: hepingDistrict(otherwise.world ?? {}),
    case: penaltyCaseOn(unlicensedFoodBusiness),
  }
  const party = {
    partyKind: 'enterprise',
    enterprise: demonstrationEnterprise.creditCode,
    name: demonstrationEnterprise.name,
    address: '和平区',
  }
  const conclusion = { facts: '属实', kinds: ['fine'], tier: '一般', report: '罚款', complex: false, crime: false, ...otherwise.conclude }
  return tell(setting)
    .on('2026-03-02', 'officer.zhao', 'discover', {
      source: 'inspection',
      facts: '无证经营',
      happenedAt: '和平区',
      endedOn: '2026-02-27',
      grave: false,
    })
    .on('2026-03-03', 'officer.zhao', 'file', party)
    .on('2026-03-05', 'officer.zhao', 'investigate', { how: 'inspection', place: '和平区', found: '属实' }, ['officer.qian'])
    .on('2026-03-06', 'officer.zhao', 'conclude', conclusion)
    .on('2026-03-09', 'officer.zhao', 'notify', {
      facts: '属实',
      proposal: '罚款',
      fine: yuan(70_000),
      answerBy: '2026-03-16',
      ...otherwise.notify,
    })
    .on('2026-03-10', 'agent.lin', 'waiveDefence')
    .on(penaltyDays.drafted, 'officer.zhao', 'draft', { ...drafted, ...otherwise.draft })
}
