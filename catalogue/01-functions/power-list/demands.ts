import { defineDemands, not, workdays } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { powerListAdjustment } from './procedure.ts'

const plan = liaoningPlan.art('1')
/** Review and approval are of the very row that was proposed last. */
const ofThisRow = { requires: ['review'], anewAfter: ['propose'] } as const

/** What is demanded of the power list (plan 1; 政府信息公开条例 20, 26): no power without law, reviewed by another, and in force once published. */
export const powerListAdjustmentDemands = defineDemands(powerListAdjustment, {
  means: {
    draft: ['propose'], review: [{ act: 'review', giving: 'lawful' }], reviewRefusal: [{ act: 'review', giving: not('lawful') }], publication: ['publish'],
  },
  further: {
    propose: { acts: ['propose'], by: ['keeper'], basis: plan },
    review: {
      acts: ['review'], by: ['reviewer'], apart: ['propose'], requires: ['propose'], clocks: [{ kind: 'owed', since: ['propose'] }],
      basis: [licensingLaw.art('22(1)'), penaltyLaw.art('17(1)'), plan],
    },
    approve: {
      acts: ['approve'], by: ['head'], apart: ['propose', 'review'], ...ofThisRow, onlyIf: 'lawful', clocks: [{ kind: 'owed', since: ['review'] }], basis: plan,
    },
    reject: { acts: ['reject'], by: ['head'], apart: ['propose', 'review'], ...ofThisRow, basis: plan },
    publish: {
      acts: ['publish'], by: ['keeper'], requires: ['approve'], onlyIf: 'approved', owedAfter: ['approve'],
      clocks: [{ kind: 'owed', term: workdays(20), since: ['approve'] }],
      basis: [governmentInformationRegulation.art('20(1)[5]'), governmentInformationRegulation.art('26(1)')],
    },
    abandon: { acts: ['abandon'], by: ['keeper'], requires: ['propose'], basis: plan },
  },
})
