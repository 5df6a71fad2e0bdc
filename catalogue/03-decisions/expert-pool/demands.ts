import { defineDemands } from '../../../src/kernel/define.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { expertPool } from './procedure.ts'

const [pool, neutral] = [law.art('21(1)'), law.art('20(1)')]
const judged = { by: ['head'], apart: ['nominate'], requires: ['nominate'], basis: pool } as const

/** What the law demands of the pool of experts (条例 20, 21). */
export const expertPoolDemands = defineDemands(expertPool, {
  means: {},
  further: {
    nominate: { acts: ['nominate'], by: ['clerk'], basis: pool },
    enrol: { acts: ['enrol'], ...judged, clocks: [{ kind: 'owed', since: ['nominate'] }] },
    decline: { acts: ['decline'], ...judged },
    strike: { acts: ['strike'], by: ['head'], basis: pool },
    noteInterest: { acts: ['noteInterest'], by: ['clerk'], basis: neutral },
  },
})
