import { all, anyOf, carry, defineDemands, did, not, workdays, years } from '../../../src/kernel/define.ts'
import { allElsewhere, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { complaintReportMeasures as law } from '../../law/complaint-report-measures.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { complaintReportHandlingFacts as facts } from '../../law/statutory/complaint-report-handling.ts'
import { complaintHandling } from './complaint-handling.ts'
import { reportHandling } from './report-handling.ts'

const received = ['report', 'register'] as const
const inReports = elsewhere('见举报处理程序（report-handling）', 'See the handling of reports (report-handling)')
const inComplaints = elsewhere('见投诉处理程序（complaint-handling）', 'See the handling of complaints (complaint-handling)')
const otherRegulation = elsewhere(
  '企业信息公示暂行条例的二十个工作日属市场主体登记事项，不在本办法',
  'The twenty working days of the Regulation on Enterprise Information belong to market registration, not to these Measures',
)
const owed = <A extends string>(...since: readonly A[]) => ({ kind: 'owed', since }) as const

/** What the law demands of handling a report (投诉举报处理暂行办法 8, 23, 29–33). */
export const reportHandlingDemands = defineDemands(reportHandling, {
  means: { complaint: received, investigation: ['verify'], complaintAnswered: ['tellReporter', 'tellElsewhere', 'handOn'], extension: ['extendVerify'] },
  carries: [
    carry(
      facts,
      {
        receive: { acts: ['register'], by: ['intake'] },
        split: elsewhere('分为两个程序：兼有投诉和举报的，分别提出（7）', 'Two procedures: whoever brings both opens both (7)'),
        'accept-complaint': inComplaints,
        'competence-dispute': { acts: ['settleDispute'], by: ['head'], requires: ['raiseDispute'], notAfter: ['decideFiling'], clocks: [{ ...owed('raiseDispute'), term: workdays(7) }] },
        'mediate-complaint': inComplaints,
        'verify-report': {
          acts: ['verify'], by: ['handler'], requires: ['assign', { if: did('raiseDispute'), first: 'settleDispute' }], clocks: [{ ...owed(...received), term: workdays(15) }],
        },
        'tell-filing': {
          acts: ['tellReporter'], by: ['intake'], requires: ['decideFiling'], onlyIf: 'named', owedAfter: ['decideFiling'], clocks: [{ ...owed('decideFiling'), term: workdays(5) }],
        },
        'tell-other-agency': { acts: ['tellElsewhere'], by: ['intake'], requires: [anyOf(...received)], notAfter: ['assign'] },
        'false-info-report': otherRegulation, 'info-query': otherRegulation,
        reward: { acts: ['reward'], by: ['head'], requires: ['decideFiling'], onlyIf: all('rewardable', 'named'), owedAfter: ['decideFiling'], clocks: [owed('decideFiling')] },
        publish: elsewhere('统计由指标从案件推算', 'Statistics are indicators, computed from the cases'),
      },
      {
        'inv-01': kept('举报人身份密封；启封逐次记录；办理人不得启封，启封人不得办理', 'Who reports is sealed; each look is on record; who handles does not look, nor the other way'),
        'inv-02': inComplaints, 'inv-03': bySteps('tell-other-agency'), 'inv-04': bySteps('verify-report'),
      },
    ),
  ],
  further: {
    report: { acts: ['report'], by: ['reporter'], basis: law.art('24(1)') },
    look: { acts: ['lookAtReporter'], by: ['intake'], apart: ['verify', 'decideFiling'], requires: [anyOf(...received)], basis: law.art('33(1)') },
    assign: { acts: ['assign'], by: ['intake'], requires: [anyOf(...received)], clocks: [owed(...received)], basis: law.art('7(1)') },
    raiseDispute: { acts: ['raiseDispute'], by: ['head'], requires: ['assign'], notAfter: ['decideFiling'], basis: law.art('30(1)') },
    handOn: { acts: ['handOn'], by: ['intake'], requires: ['settleDispute'], onlyIf: not('ours'), notAfter: ['decideFiling'], basis: law.art('30(1)') },
    extendVerify: { acts: ['extendVerify'], by: ['head'], requires: ['assign'], extends: { clock: 'verify', by: workdays(15) }, basis: law.art('23(1)') },
    decideFiling: { acts: ['decideFiling'], by: ['head'], apart: ['verify'], requires: ['verify'], clocks: [owed('verify')], basis: law.art('31(1)') },
    payReward: {
      acts: ['payReward'], by: ['intake'], requires: ['reward'], onlyIf: all('rewardable', 'named'), owedAfter: ['reward'], clocks: [owed('reward')], basis: law.art('32(1)'),
    },
  },
  exceptions: {
    L4: {
      zh: '办法没有规定告知举报人是否受理，只规定对实名举报人告知是否立案（31(2)）；由步骤 tell-filing、tell-other-agency 检验',
      en: 'The Measures have no reporter told whether a report is taken up, only the named one whether a case is filed (31(2)); tested by tell-filing and tell-other-agency',
    },
  },
})

/** What the law demands of handling a complaint (投诉举报处理暂行办法 14–21). */
export const complaintHandlingDemands = defineDemands(complaintHandling, {
  means: {
    complaint: ['complain'], withdrawal: ['withdraw'], complaintReceived: ['accept', 'decline'], complaintAnswered: ['decline', 'mediate', 'tellEnd'],
  },
  neededIf: { complaintReceived: not('withdrawn'), complaintAnswered: not('withdrawn') },
  carries: [
    carry(
      facts,
      {
        ...allElsewhere(facts.steps, inReports),
        'accept-complaint': { acts: ['accept'], by: ['clerk'], requires: ['complain'], clocks: [{ ...owed('complain'), term: workdays(7) }] },
        'mediate-complaint': { acts: ['mediate'], by: ['handler'], notAfter: ['endMediation'] },
      },
      {
        ...allElsewhere(facts.invariants, inReports),
        'inv-02': bySteps('complain'),
        'inv-03': kept('不予受理须写明应当使用的渠道', 'Not accepting says which channel to use'),
      },
    ),
  ],
  further: {
    complain: { acts: ['complain'], by: ['complainant'], clocks: [{ kind: 'lapses', term: years(3), since: ['complain'] }], basis: law.art('15(1)[4]') },
    decline: { acts: ['decline'], by: ['clerk'], requires: ['complain'], notAfter: ['accept'], basis: law.art('14(1)') },
    endMediation: {
      acts: ['endMediation'], by: ['handler'], requires: ['accept'], notAfter: ['mediate'], clocks: [{ ...owed('accept'), term: workdays(45) }], basis: law.art('21(1)[5]'),
    },
    tellEnd: {
      acts: ['tellEnd'], by: ['handler'], requires: ['endMediation'], owedAfter: ['endMediation'], clocks: [{ ...owed('endMediation'), term: workdays(7) }],
      basis: law.art('21(2)'),
    },
    rate: { acts: ['rate'], by: ['complainant'], requires: [anyOf('mediate', 'endMediation')], basis: liaoningPlan.art('34') },
    withdraw: { acts: ['withdraw'], by: ['complainant'], requires: ['complain'], notAfter: ['mediate', 'endMediation'], basis: law.art('16(1)') },
  },
})
