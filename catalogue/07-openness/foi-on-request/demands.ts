import { all, anyOf, carry, defineDemands, did, not, workdays } from '../../../src/kernel/define.ts'
import { bySteps, elsewhere, kept } from '../../kept-where.ts'
import { governmentInformationRegulation as law } from '../../law/government-information-regulation.ts'
import { foiOnRequestFacts } from '../../law/statutory/foi-on-request.ts'
import { foiOnRequest } from './procedure.ts'

const received = anyOf('confirm', 'registerPaper')
const answering = { by: ['handler'], notAfter: ['abandoned', 'withdraw'] } as const
const clarifiedFirst = { if: did('askClarification'), first: 'clarify' } as const
/** Whoever was asked has answered, or their fifteen days have passed. */
const othersHeard = [
  { if: did('consultThirdParty'), first: anyOf('thirdPartyReplies', 'thirdPartySilent') }, { if: did('consultAgency'), first: anyOf('agencyReplies', 'agencySilent') },
  { if: 'objected', first: 'weighObjection' }, { if: 'publicInterest', first: 'notifyThirdParty' }, { if: did('giveReasons'), first: 'weighReasons' },
] as const
const owed = <A extends string>(...since: readonly A[]) => ({ kind: 'owed', since }) as const
const fifteenDays = <A extends string>(kind: 'lapses' | 'silence', since: A) => [{ kind, term: workdays(15), since: [since] }] as const
const reasonsWeighed = { requires: ['weighReasons'], onlyIf: not('excessive'), basis: law.art('35(1)') } as const

/** What the law demands of disclosure on request (政府信息公开条例 27–45). */
export const foiOnRequestDemands = defineDemands(foiOnRequest, {
  means: {
    application: ['request', 'registerPaper'], acceptance: ['confirm', 'registerPaper'], withdrawal: ['withdraw'], supplementRequest: ['askClarification'], supplement: ['clarify'],
    decision: ['answer', 'answerLater', 'refuseForThirdParty', 'declineExcessive'], service: ['answer', 'answerLater', 'refuseForThirdParty', 'declineExcessive'],
    extension: ['extend'],
  },
  against: ['partlyGiven', 'refused', 'absent', 'notHeld', 'repeated', 'specialRules', 'notMade', 'otherChannel', 'tooMany'],
  carries: [
    carry(
      foiOnRequestFacts,
      {
        request: { acts: ['request'], by: ['applicant'] },
        'fix-receipt': { acts: ['confirm'], by: ['handler'], requires: ['request'], clocks: [owed('request')] },
        clarify: {
          // After the seventh day what the office may ask for lapses, and the request is answered as it stands.
          acts: ['askClarification'], by: ['handler'], requires: [received], clocks: [{ kind: 'lapses', term: workdays(7), since: ['confirm', 'registerPaper'] }],
          otherwise: {
            when: kept('不明确之处是必填项', 'What is unclear must be answered'),
            '7 workday from fix-receipt': kept('期满不得再要求补正，较逾期办理更严', 'After it nothing may be asked: stricter than a duty that is late'),
          },
        },
        abandon: {
          acts: ['abandoned'], by: ['handler'], requires: ['askClarification'], notAfter: ['clarify'],
          clocks: [{ kind: 'waits', since: ['askClarification'] }, owed('askClarification')],
        },
        'consult-third-party': {
          acts: ['consultThirdParty'], by: ['handler'], requires: [received, clarifiedFirst], stops: ['answer'],
          otherwise: { when: kept('涉及第三方的内容是必填项；是否损害由工作人员判断', 'What concerns the third party must be answered; whether it would be harmed is for people') },
        },
        'third-party-replies': {
          acts: ['thirdPartyReplies'], by: ['thirdParty'], requires: ['consultThirdParty'], notAfter: ['thirdPartySilent'], restarts: ['consultThirdParty'],
          clocks: fifteenDays('lapses', 'toThirdParty.serve'),
        },
        'consult-agency': { acts: ['consultAgency'], by: ['handler'], requires: [received, clarifiedFirst], stops: ['answer'] },
        'agency-replies': {
          // Silence is consent here (34): after the fifteenth day there is nothing left to say.
          otherwise: { '15 workday from event:consultation-received': kept('逾期视为同意（agencySilent）', 'After it the organ is taken to agree (agencySilent)') },
          acts: ['agencyReplies'], by: ['otherStaff'], requires: ['consultAgency'], notAfter: ['agencySilent'], restarts: ['consultAgency'],
          clocks: fifteenDays('lapses', 'toAgency.serve'),
        },
        unreasonable: { acts: ['askReasons'], by: ['handler'], requires: [received] },
        extend: {
          acts: ['extend'], by: ['officeHead'], requires: [received, clarifiedFirst], onlyIf: not(did('setLaterDay')), extends: { clock: 'answer', by: workdays(20) },
        },
        'answer-on-spot': { acts: ['answer'], ...answering, requires: [received] },
        answer: {
          acts: ['answer'], ...answering, requires: [received, clarifiedFirst, ...othersHeard], onlyIf: all(not('excessive'), not('mustRefuse'), not(did('setLaterDay'))),
          evenWithout: ['consultThirdParty', 'consultAgency', 'askClarification', 'askReasons'],
          clocks: [{ ...owed('confirm', 'registerPaper', 'clarify'), term: workdays(20) }],
        },
        'notify-third-party': {
          acts: ['notifyThirdParty'], by: ['handler'], requires: ['weighObjection'], onlyIf: 'publicInterest', clocks: [owed('weighObjection')],
        },
        redact: { acts: ['answer'], requires: [received], note: { zh: '“部分公开”是一种答复，须说明未公开的理由', en: '“Partly given” is an answer of its own, with the reasons for the rest' } },
        fee: { acts: ['charge'], by: ['officeHead'], ...reasonsWeighed },
        'correct-record': elsewhere('更正本人信息不是信息公开申请，也没有期限，另有程序，尚未声明', 'Correcting one’s own record is no request for information, and has no period: a procedure of its own, not declared yet'),
        'move-to-proactive': { acts: ['answerProposal'], by: ['officeHead'], requires: ['proposeOpen'], owedAfter: ['proposeOpen'], clocks: [owed('proposeOpen')] },
        archive: elsewhere('案件本身就是登记和档案', 'The case is its own record'),
      },
      {
        'inv-01': kept('不予公开的答复必须填写理由', 'An answer that refuses asks for the reasons'), 'inv-02': bySteps('fee'),
        'inv-03': kept('“需要加工、分析”是一种答复', '“Would have to be made” is an answer of its own'),
        'inv-04': kept('“告知渠道”是一种答复，并写明渠道', '“Other channel” is an answer of its own, and names it'),
        'inv-05': kept('每份答复的救济写明复议前置', 'The remedies on every answer say that reconsideration comes first', 'P11'),
        'inv-06': bySteps('thirdPartySilent'), 'inv-07': bySteps('consult-third-party', 'consult-agency'),
      },
    ),
  ],
  further: {
    registerPaper: { acts: ['registerPaper'], by: ['handler'], notAfter: ['request'], basis: law.art('29(1)') },
    clarified: { acts: ['clarify'], by: ['applicant'], requires: ['askClarification'], notAfter: ['abandoned'], basis: law.art('30(1)') },
    withdraw: { acts: ['withdraw'], by: ['applicant'], requires: [anyOf('request', 'registerPaper')], basis: law.art('45(1)') },
    thirdPartyServed: {
      acts: ['toThirdParty.serve'], by: ['handler'], requires: ['consultThirdParty'], notAfter: ['thirdPartyReplies'], clocks: [owed('consultThirdParty')], basis: law.art('32(1)'),
    },
    agencyServed: { acts: ['toAgency.serve'], by: ['handler'], requires: ['consultAgency'], notAfter: ['agencyReplies'], clocks: [owed('consultAgency')], basis: law.art('34(1)') },
    thirdPartySilent: {
      acts: ['thirdPartySilent'], by: ['law'], requires: ['toThirdParty.serve'], notAfter: ['thirdPartyReplies'], restarts: ['consultThirdParty'],
      clocks: fifteenDays('silence', 'toThirdParty.serve'), basis: law.art('32(1)'),
    },
    agencySilent: {
      acts: ['agencySilent'], by: ['law'], requires: ['toAgency.serve'], notAfter: ['agencyReplies'], restarts: ['consultAgency'],
      clocks: fifteenDays('silence', 'toAgency.serve'), basis: law.art('34(1)'),
    },
    weighObjection: {
      acts: ['weighObjection'], by: ['officeHead'], requires: ['thirdPartyReplies'], onlyIf: 'objected', clocks: [owed('thirdPartyReplies')], basis: law.art('32(1)'),
    },
    giveReasons: { acts: ['giveReasons'], by: ['applicant'], requires: ['askReasons'], basis: law.art('35(1)') },
    weighReasons: { acts: ['weighReasons'], by: ['officeHead'], requires: ['giveReasons'], clocks: [owed('giveReasons')], basis: law.art('35(1)') },
    declineExcessive: {
      acts: ['declineExcessive'], ...answering, requires: ['weighReasons'], onlyIf: 'excessive', clocks: [owed('weighReasons')], basis: law.art('35(1)'),
    },
    setLaterDay: { acts: ['setLaterDay'], by: ['officeHead'], ...reasonsWeighed },
    answerLater: {
      acts: ['answerLater'], ...answering, requires: [received, clarifiedFirst, ...othersHeard], onlyIf: all(not('excessive'), not('mustRefuse'), did('setLaterDay')),
      clocks: [owed('setLaterDay')], basis: law.art('35(1)'),
    },
    refuseForThirdParty: {
      acts: ['refuseForThirdParty'], ...answering, requires: ['weighObjection'], onlyIf: 'mustRefuse', clocks: [owed('weighObjection')], basis: law.art('32(1)'),
    },
    proposeOpen: { acts: ['proposeOpen'], by: ['applicant'], requires: [received], basis: law.art('44(2)') },
  },
  exceptions: {
    P12: { zh: '依申请公开的答复只向申请人作出；转为主动公开的另行审核（44）', en: 'An answer is made to who asked; whether it becomes public is decided apart (44)' },
  },
})
