import { defineDemands } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { founding } from './procedure.ts'

/** What is demanded of founding a region: that no person does it, and that all later acts go through posts (plan 34). */
export const foundingDemands = defineDemands(founding, {
  means: {},
  further: { found: { acts: ['found'], by: ['law'], basis: liaoningPlan.art('34') } },
})
