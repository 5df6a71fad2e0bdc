import { anyOf, carry, days, defineDemands, did, not, workdays } from '../../../src/kernel/define.ts'
import { bySteps, elsewhere, kept } from '../../kept-where.ts'
import { petitionRegulation as law } from '../../law/petition-regulation.ts'
import { petitionFacts } from '../../law/statutory/petition.ts'
import { petition } from './procedure.ts'

const begun = anyOf('submit', 'registerVisit')
const registered = anyOf('register', 'registerVisit')
const owed = <A extends string>(...since: readonly A[]) => ({ kind: 'owed', since }) as const
const within = <A extends string>(count: number, ...since: readonly A[]) => ({ ...owed(...since), term: days(count) }) as const
const thirtyDays = <A extends string>(kind: 'lapses' | 'silence', since: A) => [{ kind, term: days(30), since: [since] }] as const
/** What the office leads elsewhere it has registered, and not forwarded, unless the unit's objection was agreed to. */
const ledOff = { by: ['office'], requires: [registered], notAfter: ['forward'], again: ['agreeObjection'] } as const
const accepted = ['tellAcceptance'] as const
/** The unit handles what it took up and no request to lead elsewhere is open; a suggestion is answered, not decided. */
const handled = { by: ['unitStaff'], requires: accepted, onlyIf: not('suggestion') } as const

/** 31: what was not led to another channel is handled by the unit itself. */
const sixthTrack = { otherwise: { classify: kept('未导入其他法定途径的，即由本单位办理', 'What was not led to another channel is handled by the unit') } } as const

/** What the law demands of a petition (信访工作条例 17–40). */
export const petitionDemands = defineDemands(petition, {
  means: {
    complaint: ['submit', 'registerVisit'], complaintReceived: ['tellAcceptance', 'divert', 'divertByUnit', 'passAccusation', 'decline'],
    complaintAnswered: ['giveOpinion', 'answerSuggestion', 'settle', 'divert', 'divertByUnit', 'passAccusation', 'decline'],
    investigation: ['hearPetitioner'], extension: ['extend'], decision: ['giveOpinion'], service: ['deliverOpinion'],
  },
  against: ['explained', 'notSupported'],
  carries: [
    carry(
      petitionFacts,
      {
        // What comes by letter, visit or call is submitted and registered in one.
        submit: { acts: ['submit', 'registerVisit'], by: ['petitioner', 'office'] },
        register: { acts: ['register', 'registerVisit'], by: ['office'] },
        'sort-forward': {
          acts: ['forward'], by: ['office'], requires: [registered], notAfter: ['tellAcceptance'],
          clocks: [within(15, 'submit', 'registerVisit')],
        },
        'divert-litigation': { acts: ['divert'], ...ledOff },
        'divert-discipline': { acts: ['passAccusation'], ...ledOff },
        'object-wrong-unit': {
          // After the fifth working day the unit is bound to what was forwarded.
          acts: ['object'], by: ['unitStaff'], requires: ['forward'], notAfter: ['tellAcceptance', 'divertByUnit'], clocks: [{ kind: 'lapses', term: workdays(5), since: ['forward'] }],
          otherwise: { '5 workday from event:item-received-by-unit': kept('期满不得再提异议，较逾期办理更严', 'After it nothing may be objected: stricter than a duty that is late') },
        },
        'tell-acceptance': { acts: ['tellAcceptance'], by: ['unitStaff'], requires: ['forward'], clocks: [within(15, 'forward')] },
        'dispute-competence': {
          acts: ['agreeObjection', 'rejectObjection'], by: ['office'], requires: ['object'],
          note: { zh: '共同上级或者联席会议的决定记入核实结果', en: 'What the common superior or the joint conference decides is written into the result' },
        },
        'report-urgent': { acts: ['reportUrgent'], by: ['office', 'unitStaff'], requires: [begun] },
        classify: {
          acts: ['divertByUnit'], by: ['unitStaff'], requires: ['forward'], notAfter: ['giveOpinion'],
          otherwise: { 'tell-acceptance': kept('导入法定途径时一并告知', 'Leading it to its channel tells the petitioner so') },
        },
        hearing: { acts: ['holdHearing'], ...handled, ...sixthTrack, notAfter: ['giveOpinion'] },
        mediate: { acts: ['settle'], ...handled, notAfter: ['giveOpinion'] },
        extend: { acts: ['extend'], ...handled, ...sixthTrack, by: ['unitHead'], notAfter: ['giveOpinion'], extends: { clock: 'giveOpinion', by: days(30) } },
        opinion: { acts: ['giveOpinion'], ...handled, ...sixthTrack, requires: ['tellAcceptance', 'hearPetitioner'], clocks: [within(60, 'tellAcceptance')] },
        'ask-review': {
          acts: ['askReview'], by: ['petitioner'], requires: ['giveOpinion', 'deliverOpinion'], notAfter: ['reviewLapses'], clocks: thirtyDays('lapses', 'deliverOpinion'),
        },
        review: { acts: ['review'], by: ['reviewerStaff'], apart: ['giveOpinion', 'hearPetitioner'], requires: ['askReview'], clocks: [within(30, 'askReview')] },
        'ask-re-review': {
          acts: ['askReReview'], by: ['petitioner'], requires: ['review', 'deliverReview'], notAfter: ['reReviewLapses'], clocks: thirtyDays('lapses', 'deliverReview'),
        },
        're-review': {
          acts: ['reReview'], by: ['reReviewerStaff'], apart: ['giveOpinion', 'hearPetitioner', 'review'], requires: ['askReReview', { if: did('beginHearing'), first: 'endHearing' }],
          clocks: [within(30, 'askReReview')],
        },
        close: { acts: ['reReview'], requires: ['askReReview'], note: { zh: '复核意见即终结，并登入终结清单', en: 'The re-review is the end, and enters the register of ended petitions' } },
        supervise: { acts: ['urgeOpinion'], by: ['office'], overdue: 'giveOpinion', requires: accepted },
        assist: { acts: ['assist'], by: ['unitStaff'], requires: ['forward'] },
        'annual-report': elsewhere('年度报告是指标，由每一种办理结果推算', 'The yearly report is a figure, counted from the outcomes'),
      },
      {
        'inv-01': kept('转送检举控告须核对接收机关不是被检举、控告的人员或者单位', 'Passing an accusation on asks whether the receiver is the accused'),
        'inv-02': bySteps('answerRetaliation'), 'inv-03': kept('决定回避（recuses）：被回避者的任何行为均被拒绝', 'Ordering to stand aside (recuses): every act of that person is refused'),
        'inv-04': kept('“正在办理”是不予受理的一种情形', '“Being handled below” is a ground of not accepting'), 'inv-05': bySteps('divert-litigation', 'classify'),
        'inv-06': kept('代表人数的上限（bounds）', 'A bound on the number of representatives'),
        'inv-07': kept('终结清单；“已复核终结”是不予受理的一种情形', 'The register of ended petitions; “ended” is a ground of not accepting'),
      },
    ),
  ],
  further: {
    onPaper: { acts: ['registerVisit'], by: ['office'], basis: law.art('21(2)') },
    online: { acts: ['submit'], by: ['petitioner'], basis: law.art('17(1)') },
    registeredOnce: { acts: ['register'], requires: ['submit'], notAfter: ['registerVisit'], clocks: [within(15, 'submit')], basis: law.art('22(1)') },
    decline: { acts: ['decline'], ...ledOff, basis: law.art('23(1)') },
    objectionAnswered: {
      acts: ['tellAcceptance', 'divertByUnit'], requires: [{ if: did('object'), first: anyOf('agreeObjection', 'rejectObjection') }], anewAfter: ['object'], basis: law.art('23(3)'),
    },
    forwardedAnew: { acts: ['tellAcceptance', 'divertByUnit'], requires: ['forward'], anewAfter: ['agreeObjection'], basis: law.art('23(3)') },
    agreeObjection: { acts: ['agreeObjection'], notAfter: ['rejectObjection'], again: ['object'], clocks: [owed('object')], basis: law.art('23(3)') },
    rejectObjection: { acts: ['rejectObjection'], notAfter: ['agreeObjection'], again: ['object'], basis: law.art('23(3)') },
    answerSuggestion: {
      acts: ['answerSuggestion'], by: ['unitStaff'], requires: ['tellAcceptance'], onlyIf: 'suggestion', clocks: [owed('tellAcceptance')], basis: law.art('29(1)'),
    },
    hearPetitioner: { acts: ['hearPetitioner'], ...handled, basis: law.art('31(1)[6]') },
    deliverOpinion: { acts: ['deliverOpinion'], by: ['unitStaff'], requires: ['giveOpinion'], clocks: [owed('giveOpinion')], basis: law.art('35(1)') },
    deliverReview: { acts: ['deliverReview'], by: ['reviewerStaff'], requires: ['review'], clocks: [owed('review')], basis: law.art('36(1)') },
    carryOut: {
      acts: ['carryOut'], by: ['unitStaff'], requires: ['giveOpinion'], onlyIf: 'supported', owedAfter: ['giveOpinion'], clocks: [owed('giveOpinion')], basis: law.art('32(2)'),
    },
    reviewLapses: {
      acts: ['reviewLapses'], by: ['law'], requires: ['deliverOpinion'], notAfter: ['askReview'], clocks: thirtyDays('silence', 'deliverOpinion'), basis: law.art('35(1)'),
    },
    reReviewLapses: {
      acts: ['reReviewLapses'], by: ['law'], requires: ['deliverReview'], notAfter: ['askReReview'], clocks: thirtyDays('silence', 'deliverReview'), basis: law.art('36(1)'),
    },
    beginHearing: { acts: ['beginHearing'], by: ['reReviewerStaff'], requires: ['askReReview'], stops: ['reReview'], basis: law.art('36(2)') },
    endHearing: {
      acts: ['endHearing'], by: ['reReviewerStaff'], requires: ['beginHearing'], restarts: ['beginHearing'], clocks: [owed('beginHearing')], basis: law.art('36(2)'),
    },
    urgeAcceptance: { acts: ['urgeAcceptance'], by: ['office'], requires: ['forward'], overdue: 'tellAcceptance', basis: law.art('40(1)') },
    orderAside: { acts: ['orderAside'], by: ['head', 'unitHead'], requires: [begun], basis: law.art('28(3)') },
    reportRetaliation: { acts: ['reportRetaliation'], by: ['petitioner'], requires: [begun], basis: law.art('18(4)') },
    answerRetaliation: {
      acts: ['answerRetaliation'], by: ['head'], requires: ['reportRetaliation'], owedAfter: ['reportRetaliation'], clocks: [owed('reportRetaliation')], basis: law.art('18(4)'),
    },
  },
  exceptions: {
    P12: { zh: '信访处理意见只向信访人作出，条例没有要求公开', en: 'An opinion is given to the petitioner; the Regulation has it published nowhere' },
  },
})
