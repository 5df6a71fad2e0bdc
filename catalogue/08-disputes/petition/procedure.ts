import { answered, days, defineProcedure } from '../../../src/kernel/define.ts'
import { petitionRegulation as law } from '../../law/petition-regulation.ts'
import { guardingActs, handlingActs, reviewActs } from './handling-acts.ts'
import { petitionOutcomes, petitionRoles, starts } from './names.ts'
import { receivingActs } from './receiving-acts.ts'

/**
 * Petitions 信访: a right of everybody at every organ, so that no row of the power list is asked. What belongs to a court, to reconsideration,
 * arbitration or another procedure is led there first (诉访分离); only the rest is answered by an opinion, reviewed twice, and then at its end.
 */
export const petition = defineProcedure({
  id: 'petition',
  title: { zh: '信访', en: 'Petition' },
  systems: ['49'],
  basis: law.art('17(1)'),
  power: null,
  roles: petitionRoles,
  facts: {
    suggestion: { zh: '建议意见类', en: 'A suggestion', follows: starts.map((act) => answered(act, 'kind', 'suggestion')) },
  },
  outcomes: petitionOutcomes,
  remedies: [
    {
      id: 'review', title: { zh: '请求复查', en: 'Review' }, within: days(30), where: { zh: '原办理机关、单位的上一级机关、单位', en: 'the organ above the one that handled it' },
      from: { zh: '自收到书面答复之日起', en: 'From receipt of the written answer' }, basis: law.art('35(1)'),
    },
  ],
  acts: { ...receivingActs, ...handlingActs, ...reviewActs, ...guardingActs },
})
