import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政执法主体与人员资格、执法证件管理. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const officerQualificationFacts = {
  id: 'officer-qualification',
  steps: {
    'confirm-body': { actor: 'legal-dept', requires: [], at: ['山东执法监督条例:9(2)', 'penalty-law:17(1)', 'penalty-law:19(1)'] },
    delegation: { actor: 'agency', requires: [], at: ['penalty-law:20(2)', 'penalty-law:21(1)'] },
    'township-power': { actor: 'province', requires: [], at: ['penalty-law:24(1)'] },
    eligibility: { actor: 'agency', requires: [], at: ['河南行政执法条例:20(1)', '河南行政执法条例:20(2)', '山东执法监督条例:10(3)'] },
    train: { actor: 'candidate', requires: ['eligibility'], at: ['山东执法监督条例:10(2)', '河南行政执法条例:21(1)'] },
    exam: { actor: 'legal-dept', requires: ['train'], at: ['山东执法监督条例:10(2)', '浙江综合行政执法条例:28(1)'] },
    issue: { actor: 'province', requires: ['exam'], at: ['河南行政执法条例:21(2)', '山东执法监督条例:10(4)', '浙江综合行政执法条例:28(1)'] },
    'non-officer-validity': { actor: 'candidate', requires: ['exam'], at: ['浙江综合行政执法条例:28(2)'], clock: { count: 5, unit: 'year', from: 'exam', kind: 'right-expires' } },
    show: { actor: 'officer', requires: ['issue'], at: ['penalty-law:55(1)', 'compulsion-law:18(1)[3]', 'work-safety-law:67(2)', '特种设备监督检查办法:19(1)'] },
    pair: { actor: 'officer', requires: ['issue'], at: ['penalty-law:42(1)', 'compulsion-law:18(1)[2]'] },
    'hearing-chair': { actor: 'legal-dept', requires: [], at: ['山东执法监督条例:11(2)'] },
    'review-qualification': { actor: 'agency', requires: [], at: ['penalty-law:58(2)', 'civil-servant-law:25(2)'] },
    auxiliary: { actor: 'auxiliary', requires: [], at: ['浙江综合行政执法条例:30(2)'] },
    'suspend-cert': { actor: 'legal-dept', requires: [], at: ['河南行政执法条例:42(1)'] },
    withdraw: { actor: 'legal-dept', requires: [], at: ['河南行政执法条例:45(1)', '河南行政执法条例:46(1)[2]'] },
  },
  invariants: {
    'inv-01': 'Unqualified persons carry out no penalty and no compulsion.',
    'inv-02': 'Enforcing without a certificate is sanctioned.',
    'inv-03': 'A delegated body does not delegate further.',
    'inv-04': 'Compulsion is never delegated.',
    'inv-05': 'A penalty by a body without standing is void.',
    'inv-06': 'Recusal where interested.',
  },
} as const satisfies StatutoryFacts
