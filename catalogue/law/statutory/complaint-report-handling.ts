import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 投诉举报处理. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const complaintReportHandlingFacts = {
  id: 'complaint-report-handling',
  steps: {
    receive: { actor: 'agency', requires: [], at: ['complaint-report-measures:8(1)', 'complaint-report-measures:37(1)', 'licensing-law:65(1)', 'business-environment-regulation:49(1)', 'work-safety-law:73(1)'] },
    split: { actor: 'agency', requires: ['receive'], at: ['complaint-report-measures:7(1)'] },
    'accept-complaint': { actor: 'agency', requires: ['split'], at: ['complaint-report-measures:14(1)'], clock: { count: 7, unit: 'workday', from: 'event:complaint-received', kind: 'must-finish' } },
    'competence-dispute': { actor: 'agency', requires: [], at: ['complaint-report-measures:30(1)'], clock: { count: 7, unit: 'workday', from: 'event:dispute-arose', kind: 'must-finish' } },
    'mediate-complaint': { actor: 'agency', requires: ['accept-complaint'], at: ['complaint-report-measures:16(1)'] },
    'verify-report': { actor: 'agency', requires: ['split'], at: ['complaint-report-measures:31(1)', 'complaint-report-measures:23(1)'], clock: { count: 15, unit: 'workday', from: 'event:clue-found', kind: 'must-finish' } },
    'tell-filing': { actor: 'agency', requires: ['verify-report'], at: ['complaint-report-measures:31(2)'], clock: { count: 5, unit: 'workday', from: 'event:filing-decision-made', kind: 'must-finish' } },
    'tell-other-agency': { actor: 'agency', requires: ['split'], at: ['complaint-report-measures:29(1)'] },
    'false-info-report': { actor: 'agency', requires: [], at: ['企业信息公示暂行条例(2014):13(1)'], clock: { count: 20, unit: 'workday', from: 'event:report-received', kind: 'must-finish' } },
    'info-query': { actor: 'agency', requires: [], at: ['企业信息公示暂行条例(2014):13(2)'], clock: { count: 20, unit: 'workday', from: 'event:query-received', kind: 'must-finish' } },
    reward: { actor: 'agency', requires: [], at: ['complaint-report-measures:32(1)', 'work-safety-law:76(1)'] },
    publish: { actor: 'agency', requires: [], at: ['complaint-report-measures:34(1)'] },
  },
  invariants: {
    'inv-01': 'Reporter’s data never reach the reported.',
    'inv-02': 'Complaint older than three years is not accepted.',
    'inv-03': 'FOI, petition, discipline matters are pointed to their channels.',
    'inv-04': 'Agency must verify and handle promptly reports on unlicensed activity.',
  },
} as const satisfies StatutoryFacts
