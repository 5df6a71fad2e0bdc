import { any, anyOf, carry, days, defineDemands, did, not, workdays } from '../../../src/kernel/define.ts'
import { allElsewhere, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { civilProcedureLaw as civil } from '../../law/civil-procedure-law.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/reconsideration-regulation.ts'
import { reconsiderationIncidentalReviewFacts } from '../../law/statutory/reconsideration-incidental-review.ts'
import { reconsiderationOrdinaryFacts } from '../../law/statutory/reconsideration-ordinary.ts'
import { reconsiderationSimplifiedFacts } from '../../law/statutory/reconsideration-simplified.ts'
import { starts } from './names.ts'
import { reconsideration } from './procedure.ts'
import { receivingFurther, receivingSteps } from './receiving-demands.ts'

const inOrders = elsewhere('见行政复议决定履行监督程序（order-compliance）', 'See carrying out what was ordered (order-compliance)')
const inReview = elsewhere('见附带审查程序（reconsideration-incidental-review）', 'See the incidental review (reconsideration-incidental-review)')

const begun = anyOf(...starts)
const accepted = anyOf('accept', 'deemedAccepted')
const answered = anyOf('reply', 'replySimply', 'noReply', 'noReplySimply')
const unanswered = any(did('noReply'), did('noReplySimply'))
/** 70: without an answer the act falls, unless a third party gave its evidence. */
const evidenced = any(not(unanswered), did('giveEvidence'))
const decided = ['decide', 'decideSimply', 'fallForNoReply'] as const
const owed = <A extends string>(...since: readonly A[]) => ({ kind: 'owed', since }) as const
const sinceAcceptance = owed('accept', 'deemedAccepted')
/** In a simplified case only until it is converted. */
const ordinaryOnly = { notAfter: ['chooseSimplified'], again: ['convert'] } as const
const simplifiedOnly = { requires: [accepted, 'chooseSimplified'], anewAfter: ['convert'] } as const
const beforeDecision = { requires: [accepted], notAfter: decided } as const
const stopping = { ...beforeDecision, stops: ['decide', 'decideSimply'] } as const
/** Everything asked for in the case has been dealt with. */
const dealtWith = [
  { if: 'grave', first: 'hear' }, { if: did('announceHearing'), first: 'hear' }, { if: 'committeeCase', first: 'advise' }, { if: did('challenge'), first: 'answerChallenge' },
] as const
const notSuspended = { requires: [{ if: any(did('suspend'), did('suspendForParty')), first: 'resume' }], anewAfter: ['suspend', 'suspendForParty'] } as const
const deciding = { by: ['head'], apart: ['propose'], requires: [accepted, 'assign', answered, 'propose', ...dealtWith] } as const
const suitWithin = <A extends string>(sinceEnd: A) => ({ kind: 'lapses', term: days(15), since: [], sinceEnd }) as const
const orderedSomething = any('changed', 'revoked', 'unlawful', 'void', 'ordered')

/** What the law demands of reconsideration, ordinary and simplified (行政复议法 20–79). */
export const reconsiderationDemands = defineDemands(reconsideration, {
  means: {
    application: starts, acceptance: ['accept', 'deemedAccepted'], supplementRequest: ['askCorrection'], supplement: ['correct', 'correctLater'], withdrawal: ['withdraw'],
    investigation: ['investigate', 'propose'], extension: ['extend'], decision: decided, service: ['toApplicant.serve', 'toApplicant.deemedServed'], publication: ['publish'],
  },
  against: ['maintained', 'rejected'],
  carries: [
    carry(
      reconsiderationOrdinaryFacts,
      {
        ...receivingSteps,
        'choose-procedure': { acts: ['assign'], by: ['officeHead'], requires: [accepted] },
        'send-copy': { acts: ['sendCopy'], by: ['handler'], requires: [accepted], ...ordinaryOnly, clocks: [{ ...sinceAcceptance, term: workdays(7) }] },
        reply: { acts: ['reply'], by: ['respondentStaff'], requires: ['sendCopy'], notAfter: ['noReply'], clocks: [{ ...owed('sendCopy'), term: workdays(10) }] },
        'no-reply-consequence': {
          acts: ['noReply'], by: ['law'], requires: ['sendCopy'], notAfter: ['reply'], clocks: [{ kind: 'silence', term: workdays(10), since: ['sendCopy'] }],
        },
        'consult-file': { acts: ['consultFile'], by: ['applicant', 'thirdParty'], requires: [anyOf('reply', 'replySimply')] },
        'hear-opinions': {
          acts: ['hearOpinions'], by: ['handler'], requires: [anyOf('sendCopy', 'sendCopySimply')], ...ordinaryOnly, clocks: [owed('sendCopy', 'sendCopySimply')],
        },
        'hearing-notice': {
          acts: ['announceHearing'], by: ['handler'], requires: ['assign'], ...ordinaryOnly, clocks: [],
          otherwise: { when: kept('重大、疑难、复杂的必须听证（dealtWith），其余由机构认为有必要时组织', 'A grave case must be heard; in others the office may find it necessary') },
        },
        hearing: {
          acts: ['hear'], by: ['handler'], signers: 4, onlyIf: any('grave', did('announceHearing')),
          clocks: [{ kind: 'waits', term: workdays(5), since: ['announceHearing'] }, { kind: 'waits', since: ['announceHearing'], field: 'heldOn' }, owed('assign', 'announceHearing')],
        },
        committee: { acts: ['advise'], by: ['committee'], requires: ['assign'], onlyIf: 'committeeCase', clocks: [owed('assign')] },
        investigate: { acts: ['investigate'], by: ['handler'], requires: [accepted], signers: 2 },
        'site-time': { acts: ['beginExamination'], by: ['handler'], ...stopping },
        'stop-enforcement': { acts: ['stopEnforcement'], by: ['head'], requires: [accepted] },
        suspend: { acts: ['suspend', 'suspendForParty'], by: ['head'], ...stopping },
        resume: {
          acts: ['resume'], by: ['head'], requires: [anyOf('suspend', 'suspendForParty')], anewAfter: ['resume'], clocks: [owed('suspend', 'suspendForParty')],
          restarts: ['suspend', 'suspendForParty'],
        },
        terminate: { acts: ['terminate'], by: ['head'], ...beforeDecision },
        'terminate-after-60': {
          acts: ['terminateSuspended'], by: ['head'], requires: ['suspendForParty'], anewAfter: ['resume'], clocks: [{ kind: 'waits', term: days(60), since: ['suspendForParty'] }],
        },
        mediate: { acts: ['mediate'], by: ['head'], ...beforeDecision },
        settle: { acts: ['withdraw'], by: ['applicant'], requires: [begun], notAfter: decided },
        extend: {
          acts: ['extend'], by: ['officeHead'], ...ordinaryOnly, requires: [accepted], extends: { clock: 'decide', by: days(30) },
          otherwise: { when: kept('情况复杂的理由是必填项', 'Why the case is complex must be answered') },
        },
        decide: {
          acts: ['decide'], ...deciding, onlyIf: evidenced, ...ordinaryOnly, clocks: [{ ...sinceAcceptance, term: days(60) }],
          evenWithout: ['hear', 'advise', 'challenge', 'suspend', 'askCorrection'],
          otherwise: {
            'anyOf:hear-opinions|hearing': kept('步骤 heardFirst：简易程序可以书面审理', 'The step heardFirst: a simplified case may be decided on paper'),
            'if:normative-document-challenged=>proc:reconsideration-incidental-review/resume':
              kept('附带审查期间，限制清单（unlessListed）拒绝作出决定', 'While a document is under review the register of reviews (unlessListed) refuses the decision'),
          },
        },
        serve: { acts: ['toApplicant.serve'], by: ['handler'], requires: [anyOf(...decided)], owedAfter: decided, orElse: ['toApplicant.deemedServed'], clocks: [owed(...decided)] },
        publish: {
          acts: ['publish'], by: ['handler'], requires: [anyOf(...decided), 'serveRespondent', anyOf('toApplicant.serve', 'toApplicant.deemedServed')], owedAfter: ['serveRespondent'],
          clocks: [owed('serveRespondent')],
        },
        'copy-to-superior': {
          acts: ['copyToSuperior'], by: ['handler'], requires: ['serveRespondent'], owedAfter: ['serveRespondent'], clocks: [owed('serveRespondent')],
          otherwise: { serve: kept('送达被申请人之后', 'Once it was served on the respondent') },
        },
        'opinion-letter': { acts: ['opinionLetter'], by: ['head'], requires: [accepted] },
        'report-rectification': inOrders, 'remake-act': inOrders, 'order-performance': inOrders,
        sue: {
          acts: ['sued'], by: ['court'], requires: [anyOf('toApplicant.serve', 'toApplicant.deemedServed')],
          clocks: [{ kind: 'lapses', term: days(15), since: ['toApplicant.serve', 'toApplicant.deemedServed'] }],
        },
        'sue-on-silence': { acts: ['suedOnSilence'], by: ['court'], requires: [accepted], overdue: 'decide', clocks: [suitWithin('decide')] },
      },
      {
        'inv-01': kept('更为不利的项数和款额的上限（bounds），只有第三人的相反请求可以解除', 'Bounds on the points and the sum, lifted by a third party’s contrary request alone'),
        'inv-02': kept('程序没有任何收费行为，受理通知书写明不收费', 'No act takes money, and the notice of acceptance says so'),
        'inv-03': kept('被申请人工作人员只能答复，经同意才能补充证据', 'The respondent’s staff answer, and add evidence by consent alone'),
        'inv-04': bySteps('fallForNoReply', 'decide'),
        'inv-05': kept('“已向法院起诉”是不予受理的一种情形；法院不报告的起诉从这里看不到', 'A suit is a ground of refusal; one that the court does not report cannot be seen from here'),
        'inv-06': elsewhere('由被复议的行为自己写明：见各程序的救济', 'Said in the act that is contested: each procedure names its own remedies'),
        'inv-07': kept('听证必须填写被申请人出席情况；负责人不到的须说明', 'The hearing asks who came for the respondent; staff only with the reason of its head'),
        'inv-08': elsewhere('资格和培训由任命管理；尚无合格复议人员清单', 'Qualification goes with appointment; there is no register of qualified handlers yet'),
        'inv-09': kept('中止只能选择法定情形', 'Only the grounds that the Law lists suspend'), 'inv-10': inOrders,
        'inv-11': kept('调解书须写明不违反强制性规定、不损害他人', 'The terms are against no mandatory rule and to nobody’s harm, as is asked'),
        'inv-12': bySteps('investigate'), 'inv-13': kept('“撤回后以同一事实和理由再次申请”是不予受理的一种情形', 'Applying again after a withdrawal is a ground of refusal'),
      },
    ),
    carry(
      reconsiderationSimplifiedFacts,
      {
        qualify: { acts: ['chooseSimplified'], by: ['officeHead'], requires: ['assign'], onlyIf: not('grave') },
        accept: { acts: ['accept'], by: ['handler'], clocks: [{ ...owed(...starts, 'correct', 'correctLater'), term: workdays(5) }] },
        'send-copy': { acts: ['sendCopySimply'], by: ['handler'], ...simplifiedOnly, clocks: [{ ...sinceAcceptance, term: workdays(3) }] },
        reply: { acts: ['replySimply'], by: ['respondentStaff'], requires: ['sendCopySimply'], notAfter: ['noReplySimply'], clocks: [{ ...owed('sendCopySimply'), term: workdays(5) }] },
        'written-review': { acts: ['decideSimply'], requires: [answered], evenWithout: ['hearOpinions', 'hear'] },
        convert: { acts: ['convert'], by: ['officeHead'], requires: ['chooseSimplified'], notAfter: decided },
        decide: { acts: ['decideSimply'], ...deciding, onlyIf: evidenced, clocks: [{ ...sinceAcceptance, term: days(30) }] },
        serve: { acts: ['toApplicant.serve'], by: ['handler'], requires: [anyOf(...decided)] },
      },
      { 'inv-01': bySteps('extend'), 'inv-02': kept('同普通程序：bounds，不收费', 'As in the ordinary procedure: bounds, no fee') },
    ),
    carry(
      reconsiderationIncidentalReviewFacts,
      {
        ...allElsewhere(reconsiderationIncidentalReviewFacts.steps, inReview),
        request: { acts: ['challenge'], by: ['applicant', 'handler'], ...beforeDecision },
        'suspend-case': {
          acts: ['suspend'], by: ['head'], requires: [accepted],
          otherwise: { request: kept('附带审查是中止的法定情形之一', 'The review of a document is one of the grounds of suspension') },
        },
        resume: { acts: ['resume'], by: ['head'], requires: [anyOf('suspend', 'suspendForParty')] },
      },
      {
        'inv-01': bySteps('answerChallenge'), 'inv-02': kept('复议人员也可以提出（challenge）', 'A handler may raise it too (challenge)'),
      },
    ),
  ],
  further: {
    ...receivingFurther,
    oneCopy: { acts: ['sendCopy'], notAfter: ['sendCopySimply'], basis: law.art('48(1)') },
    oneCopySimply: { acts: ['sendCopySimply'], notAfter: ['sendCopy'], basis: law.art('54(1)') },
    noReplySimply: {
      acts: ['noReplySimply'], by: ['law'], requires: ['sendCopySimply'], notAfter: ['replySimply'], clocks: [{ kind: 'silence', term: workdays(5), since: ['sendCopySimply'] }],
      basis: law.art('70(1)'),
    },
    simplifiedStill: { acts: ['decideSimply'], ...simplifiedOnly, basis: law.art('55(1)') },
    convertedOnce: { acts: ['chooseSimplified'], notAfter: ['convert', ...decided], basis: law.art('55(1)') },
    callThirdParty: { acts: ['callThirdParty'], by: ['handler'], requires: [accepted], basis: law.art('16(1)') },
    stateThirdParty: { acts: ['stateThirdParty', 'counterRequest'], by: ['thirdParty'], requires: [accepted], basis: law.art('16(1)') },
    giveEvidence: { acts: ['giveEvidence'], by: ['thirdParty'], requires: [anyOf('noReply', 'noReplySimply')], basis: law.art('70(1)') },
    allowSupplement: { acts: ['allowSupplement'], by: ['handler'], requires: [anyOf('reply', 'replySimply')], basis: law.art('46(2)') },
    supplement: { acts: ['supplement'], by: ['respondentStaff'], requires: ['allowSupplement'], anewAfter: ['supplement'], basis: law.art('46(2)') },
    heardOnce: { acts: ['hearOpinions'], notAfter: ['hear'], basis: law.art('61(2)') },
    heardFirst: { acts: ['propose', 'decide'], requires: [{ if: not(did('chooseSimplified')), first: anyOf('hearOpinions', 'hear') }], basis: law.art('61(2)') },
    propose: { acts: ['propose'], by: ['handler'], requires: [accepted, 'assign', answered, ...dealtWith], notAfter: decided, basis: law.art('61(1)') },
    notMeanwhile: { acts: ['propose', ...decided], ...notSuspended, basis: law.art('39(1)') },
    examinedFirst: { acts: ['propose', ...decided], requires: [{ if: did('beginExamination'), first: 'endExamination' }], anewAfter: ['beginExamination'], basis: regulation.art('37(1)') },
    oneStopAtATime: {
      acts: ['suspend', 'suspendForParty', 'beginExamination'], requires: [{ if: did('beginExamination'), first: 'endExamination' }], anewAfter: ['beginExamination'], basis: law.art('39(1)'),
    },
    oneSuspensionAtATime: { acts: ['suspend', 'suspendForParty', 'beginExamination'], ...notSuspended, basis: law.art('39(1)') },
    stopsFollowStops: {
      acts: ['suspend', 'suspendForParty', 'beginExamination'], evenAfter: ['beginExamination', 'suspend', 'suspendForParty'], basis: law.art('39(2)'),
    },
    endExamination: {
      acts: ['endExamination'], by: ['handler'], requires: ['beginExamination'], anewAfter: ['endExamination'], restarts: ['beginExamination'], clocks: [owed('beginExamination')],
      basis: regulation.art('37(1)'),
    },
    askStop: { acts: ['askStop'], by: ['applicant', 'thirdParty'], requires: [accepted], basis: law.art('42(1)') },
    answerStop: { acts: ['answerStop'], by: ['head'], requires: ['askStop'], clocks: [owed('askStop')], basis: law.art('42(1)') },
    answerChallenge: {
      acts: ['answerChallenge'], by: ['officeHead'], requires: ['challenge'], clocks: [{ ...owed('challenge'), term: workdays(7) }], basis: law.art('56(1)'),
    },
    fallForNoReply: {
      acts: ['fallForNoReply'], ...deciding, onlyIf: { all: [unanswered, not(did('giveEvidence'))] }, notAfter: ['decide', 'decideSimply'], basis: law.art('70(1)'),
    },
    decidedOnce: { acts: ['decide', 'decideSimply'], notAfter: ['fallForNoReply'], basis: law.art('61(1)') },
    serveRespondent: {
      acts: ['serveRespondent'], by: ['handler'], requires: [anyOf(...decided)], owedAfter: decided, clocks: [owed(...decided)], basis: law.art('75(2)'),
    },
    openOrders: {
      acts: ['openOrders'], by: ['handler'], requires: ['serveRespondent'], onlyIf: orderedSomething, owedAfter: ['serveRespondent'], clocks: [owed('serveRespondent')], basis: law.art('77(1)'),
    },
    serveThirdParty: {
      acts: ['toThirdParty.serve'], by: ['handler'], requires: [anyOf(...decided), 'callThirdParty'], clocks: [owed(...decided)], basis: law.art('75(2)'),
    },
    notices: { acts: ['toApplicant.publicNotice', 'toThirdParty.publicNotice'], by: ['handler'], requires: [anyOf(...decided)], basis: civil.art('95(1)') },
    deemedServed: {
      acts: ['toApplicant.deemedServed'], by: ['law'], requires: ['toApplicant.publicNotice'], notAfter: ['toApplicant.serve'],
      clocks: [{ kind: 'silence', term: days(30), since: ['toApplicant.publicNotice'] }], basis: civil.art('95(1)'),
    },
    deemedServedThird: {
      acts: ['toThirdParty.deemedServed'], by: ['law'], requires: ['toThirdParty.publicNotice'], notAfter: ['toThirdParty.serve'],
      clocks: [{ kind: 'silence', term: days(30), since: ['toThirdParty.publicNotice'] }], basis: civil.art('95(1)'),
    },
    servedOnce: { acts: ['toApplicant.serve', 'toApplicant.publicNotice'], notAfter: ['toApplicant.deemedServed'], basis: civil.art('95(1)') },
    suedOnSilenceSimply: {
      acts: ['suedOnSilenceSimply'], by: ['court'], requires: [accepted], overdue: 'decideSimply', clocks: [suitWithin('decideSimply')], basis: law.art('34(1)'),
    },
    allowWithdrawal: { acts: ['allowWithdrawal'], by: ['head'], requires: ['withdraw'], clocks: [owed('withdraw')], notAfter: decided, basis: law.art('41(1)') },
    dismissApplication: { acts: ['dismissApplication'], by: ['head'], ...beforeDecision, basis: law.art('33(1)') },
  },
})
