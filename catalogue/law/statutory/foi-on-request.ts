import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 政府信息依申请公开. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const foiOnRequestFacts = {
  id: 'foi-on-request',
  steps: {
    request: { actor: 'applicant', requires: [], at: ['government-information-regulation:29(1)', 'government-information-regulation:29(2)'] },
    'fix-receipt': { actor: 'foi-office', requires: ['request'], at: ['government-information-regulation:31(1)'] },
    clarify: { actor: 'foi-office', requires: ['fix-receipt'], at: ['government-information-regulation:30(1)'], when: 'unclear', clock: { count: 7, unit: 'workday', from: 'fix-receipt', kind: 'must-finish' } },
    abandon: { actor: 'system', requires: ['clarify'], at: ['government-information-regulation:30(1)'] },
    'consult-third-party': { actor: 'foi-office', requires: ['fix-receipt'], at: ['government-information-regulation:32(1)'], when: 'disclosure would harm a third party' },
    'third-party-replies': { actor: 'third-party', requires: ['consult-third-party'], at: ['government-information-regulation:32(1)'], clock: { count: 15, unit: 'workday', from: 'event:consultation-received', kind: 'right-expires' } },
    'consult-agency': { actor: 'foi-office', requires: ['fix-receipt'], at: ['government-information-regulation:34(1)'] },
    'agency-replies': { actor: 'other-agency', requires: ['consult-agency'], at: ['government-information-regulation:34(1)'], clock: { count: 15, unit: 'workday', from: 'event:consultation-received', kind: 'must-finish' } },
    unreasonable: { actor: 'foi-office', requires: ['fix-receipt'], at: ['government-information-regulation:35(1)'] },
    extend: { actor: 'foi-office-head', requires: ['fix-receipt'], at: ['government-information-regulation:33(2)'] },
    'answer-on-spot': { actor: 'foi-office', requires: ['fix-receipt'], at: ['government-information-regulation:33(1)'] },
    answer: { actor: 'foi-office', requires: ['fix-receipt', 'if:third-party=>third-party-replies|ext:third-party-period-expired', 'if:co-makers=>agency-replies|ext:agency-period-expired'], at: ['government-information-regulation:33(2)', 'government-information-regulation:36(1)'], clock: { count: 20, unit: 'workday', from: 'fix-receipt', kind: 'must-finish' } },
    'notify-third-party': { actor: 'foi-office', requires: [], at: ['government-information-regulation:32(1)'], when: 'third party objects but disclosure goes ahead' },
    redact: { actor: 'foi-office', requires: ['fix-receipt'], at: ['government-information-regulation:37(1)'] },
    fee: { actor: 'foi-office', requires: [], at: ['government-information-regulation:42(1)'] },
    'correct-record': { actor: 'foi-office', requires: [], at: ['government-information-regulation:41(1)'] },
    'move-to-proactive': { actor: 'foi-office', requires: [], at: ['government-information-regulation:44(1)', 'government-information-regulation:44(2)'] },
    archive: { actor: 'foi-office', requires: ['answer'], at: ['government-information-regulation:45(1)'] },
  },
  invariants: {
    'inv-01': 'Refusal always with reasons.',
    'inv-02': 'No fee except for abuse of quantity or frequency.',
    'inv-03': 'Only existing information; no duty to process or analyse.',
    'inv-04': 'Petition dressed as FOI is told the right channel.',
    'inv-05': 'A refusal to disclose goes to reconsideration first.',
    'inv-06': 'Third-party silence is not consent: the agency decides.',
    'inv-07': 'Excluded: only time for asking third parties and other organs.',
  },
} as const satisfies StatutoryFacts
