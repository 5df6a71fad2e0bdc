import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 信访. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const petitionFacts = {
  id: 'petition',
  steps: {
    submit: { actor: 'petitioner', requires: [], at: ['petition-regulation:17(1)', 'petition-regulation:19(1)'] },
    register: { actor: 'petition-office', requires: ['submit'], at: ['petition-regulation:22(1)', 'petition-regulation:21(2)'] },
    'sort-forward': { actor: 'petition-office', requires: ['register'], at: ['petition-regulation:22(1)'], clock: { count: 15, unit: 'day', from: 'event:petition-received-by-office', kind: 'must-finish' } },
    'divert-litigation': { actor: 'petition-office', requires: ['register'], at: ['petition-regulation:22(2)', 'petition-regulation:28(2)'] },
    'divert-discipline': { actor: 'petition-office', requires: ['register'], at: ['petition-regulation:22(2)', 'petition-regulation:30(3)'] },
    'object-wrong-unit': { actor: 'competent-unit', requires: ['sort-forward'], at: ['petition-regulation:23(3)'], clock: { count: 5, unit: 'workday', from: 'event:item-received-by-unit', kind: 'must-finish' } },
    'tell-acceptance': { actor: 'competent-unit', requires: ['anyOf:submit|sort-forward'], at: ['petition-regulation:23(2)', 'petition-regulation:23(3)'], clock: { count: 15, unit: 'day', from: 'event:item-received-by-unit', kind: 'must-finish' } },
    'dispute-competence': { actor: 'superior', requires: [], at: ['petition-regulation:24(1)'] },
    'report-urgent': { actor: 'competent-unit', requires: [], at: ['petition-regulation:25(1)'] },
    classify: { actor: 'competent-unit', requires: ['tell-acceptance'], at: ['petition-regulation:29(1)', 'petition-regulation:31(1)'] },
    hearing: { actor: 'competent-unit', requires: ['classify'], at: ['petition-regulation:31(1)[6]'] },
    mediate: { actor: 'competent-unit', requires: [], at: ['petition-regulation:33(1)'] },
    extend: { actor: 'unit-head', requires: ['classify'], at: ['petition-regulation:34(1)'] },
    opinion: { actor: 'competent-unit', requires: ['classify'], at: ['petition-regulation:34(1)', 'petition-regulation:32(1)'], clock: { count: 60, unit: 'day', from: 'event:petition-accepted', kind: 'must-finish' } },
    'ask-review': { actor: 'petitioner', requires: ['opinion'], at: ['petition-regulation:35(1)'], clock: { count: 30, unit: 'day', from: 'event:opinion-received', kind: 'right-expires' } },
    review: { actor: 'superior', requires: ['ask-review'], at: ['petition-regulation:35(1)'], clock: { count: 30, unit: 'day', from: 'event:review-request-received', kind: 'must-finish' } },
    'ask-re-review': { actor: 'petitioner', requires: ['review'], at: ['petition-regulation:36(1)'], clock: { count: 30, unit: 'day', from: 'event:review-opinion-received', kind: 'right-expires' } },
    're-review': { actor: 'superior', requires: ['ask-re-review'], at: ['petition-regulation:36(1)', 'petition-regulation:36(2)'], clock: { count: 30, unit: 'day', from: 'event:re-review-request-received', kind: 'must-finish' } },
    close: { actor: 'petition-office', requires: ['re-review'], at: ['petition-regulation:36(3)'] },
    supervise: { actor: 'petition-office', requires: [], at: ['petition-regulation:40(1)', 'petition-regulation:40(4)'] },
    assist: { actor: 'competent-unit', requires: [], at: ['petition-regulation:37(2)'] },
    'annual-report': { actor: 'petition-office', requires: [], at: ['petition-regulation:41(1)'] },
  },
  invariants: {
    'inv-01': 'Never hand accusations to the accused.',
    'inv-02': 'No retaliation against petitioners.',
    'inv-03': 'Persons with an interest recuse themselves.',
    'inv-04': 'While being handled, the superior does not accept the same item.',
    'inv-05': 'Statutory route first: where another procedure exists, petition is not a substitute.',
    'inv-06': 'Representatives: not more than five.',
    'inv-07': 'After re-review the same complaint is not accepted again.',
  },
} as const satisfies StatutoryFacts
