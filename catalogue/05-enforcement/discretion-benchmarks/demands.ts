import { defineDemands } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { discretionBenchmark } from './procedure.ts'

const law = penaltyLaw.art('34(1)')
const over = ['publish', 'drop'] as const
const ofThisDraft = { anewAfter: ['draft'] } as const

/** What the law demands of a benchmark (处罚法 34): within the law, reviewed, and public before it binds. The fact base has no steps of its own for it. */
export const discretionBenchmarkDemands = defineDemands(discretionBenchmark, {
  means: {
    draft: ['draft'], review: [{ act: 'review', giving: 'lawful' }], reviewRefusal: [{ act: 'review', giving: { not: 'lawful' } }], publication: ['publish'],
  },
  further: {
    draft: { acts: ['draft'], by: ['drafter'], notAfter: over, basis: law },
    review: {
      acts: ['review'], by: ['reviewer'], apart: ['draft'], requires: ['draft'], clocks: [{ kind: 'owed', since: ['draft'] }], notAfter: over, basis: law,
    },
    approve: {
      acts: ['approve'], by: ['head'], apart: ['draft', 'review'], requires: ['review'], ...ofThisDraft, onlyIf: 'lawful', notAfter: over,
      clocks: [{ kind: 'owed', since: ['review'] }], basis: law,
    },
    publish: {
      acts: ['publish'], by: ['drafter'], requires: ['approve'], ...ofThisDraft, owedAfter: ['draft'], orElse: ['drop'], notAfter: ['drop'],
      clocks: [{ kind: 'owed', since: ['approve'] }], basis: governmentInformationRegulation.art('20(1)[1]'),
    },
    drop: { acts: ['drop'], by: ['head'], requires: ['draft'], notAfter: ['publish'], basis: law },
  },
})
