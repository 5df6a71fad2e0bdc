import { carry, defineDemands } from '../../../src/kernel/define.ts'
import { allElsewhere, by, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { normativeCleanupExpiryFacts as facts } from '../../law/statutory/normative-cleanup-expiry.ts'
import { normativeCatalogue, normativeCleanUp } from './procedure.ts'

const because = legislationLaw.art('116(1)')
const plan = liaoningPlan.art('13')
const inCleanUp = elsewhere('见规范性文件清理程序（normative-clean-up）', 'See the clean-up of documents (normative-clean-up)')
const noTemporaryRule = elsewhere(
  '目录中没有临时性许可和先行规章；有期限的依据在法规库写明末日，期满即不得作依据（P21）',
  'The catalogue has no temporary licence and no rule made ahead of a regulation; a basis with an end has its last day in the library and is none afterwards (P21)',
)
const owed = <A extends string>(...since: readonly A[]) => [{ kind: 'owed', since }] as const

/** What the law demands of looking through the documents in force (立法法 116, 规章制定程序条例 37–39, 规划 13). */
export const normativeCleanUpDemands = defineDemands(normativeCleanUp, {
  means: { draft: ['judge'], investigation: ['judge'], review: ['review'], decision: ['conclude'], publication: ['conclude'] },
  carries: [
    carry(
      facts,
      {
        'clean-up': { acts: ['judge'], by: ['officer'], requires: ['launch'], clocks: owed('launch') },
        evaluate: elsewhere('见规章制定、规范性文件制定程序的评估', 'See the evaluations in the making of rules and of normative documents'),
        'amend-repeal': { acts: ['conclude'], by: ['head'], apart: ['judge', 'review'], requires: ['judge', 'review'], anewAfter: ['judge'], clocks: owed('launch') },
        'conflict-invalid': elsewhere('无效由法律规定，登记在法律状态清单（law-status）', 'Void by the law itself; recorded in the register of the status of law (law-status)'),
        'temporary-licence-limit': noTemporaryRule, 'temporary-rule-limit': noTemporaryRule,
        'list-in-force': elsewhere('见年度目录程序（normative-catalogue）', 'See the yearly catalogue (normative-catalogue)'),
      },
      { 'inv-01': by('P21'), 'inv-02': by('P21', 'P28') },
    ),
  ],
  further: {
    launch: { acts: ['launch'], by: ['officer'], basis: because },
    review: { acts: ['review'], by: ['reviewer'], apart: ['judge'], requires: ['judge'], clocks: owed('judge'), basis: because },
  },
  exceptions: {
    P11: { zh: '清理结果不针对特定人，没有救济期限', en: 'The result is against nobody in particular, and no period of remedy runs' },
    L3: { zh: '清理结果向社会公布，不向特定人送达', en: 'The result is published, and served on nobody' },
  },
})

/** What the law demands of the yearly list of documents in force. */
export const normativeCatalogueDemands = defineDemands(normativeCatalogue, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...allElsewhere(facts.steps, inCleanUp),
        'list-in-force': { acts: ['publish'], by: ['head'], apart: ['compile'], requires: ['compile'], clocks: owed('compile') },
      },
      { 'inv-01': bySteps('list-in-force'), 'inv-02': kept('目录须列全现行有效文件（complete）', 'The list must name every document in force (complete)') },
    ),
  ],
  further: { compile: { acts: ['compile'], by: ['officer'], basis: plan } },
})
