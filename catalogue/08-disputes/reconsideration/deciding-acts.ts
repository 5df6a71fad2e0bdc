import { any, anyOf, choice, date, days, did, longText, money, not, number, rolling, text, yesNo } from '../../../src/kernel/define.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { letter } from '../../letter.ts'
import { starts } from './names.ts'
import { correctionOrders, mediationOrder, opinionOrder, orderCases, somethingOrdered } from './orders-made.ts'

const begun = anyOf(...starts)
const accepted = anyOf('accept', 'deemedAccepted')
const answered = anyOf('reply', 'replySimply', 'noReply', 'noReplySimply')
const unanswered = any(did('noReply'), did('noReplySimply'))
const simplified = did('chooseSimplified')
const waits = ['hear', 'hearOpinions', 'advise', 'resume', 'endExamination', 'answerChallenge'] as const
/** What is closed keeps nothing waiting: with asking for a review its answer is closed too. */
const over = [
  'withdraw', 'allowWithdrawal', 'mediate', 'terminate', 'dismissApplication', 'suspend', 'suspendForParty', 'extend', 'beginExamination', 'convert', 'chooseSimplified',
  'challenge', 'answerChallenge', 'propose',
] as const
/** While a document on which the act rests is under review, nothing is decided. */
const notUnderReview = [{ register: 'document-reviews', key: '{case.number}', basis: law.art('39(1)') }] as const
const outcomes = ['maintained', 'changed', 'revoked', 'unlawful', 'void', 'ordered', 'rejected'] as const

const decision = {
  ...letter('decision', 'applicant', ['复决', '行政复议决定书', 'Decision on reconsideration'], [
    '被申请人：{party.respondent.name}', '{propose.facts}', '{propose.document}', '决定：{this.outcome}。{propose.content}', '{this.reasons}',
  ]),
  remedies: true,
} as const
const deciding = {
  how: choice({
    ask: { zh: '决定方式', en: 'How it was decided' }, because: law.art('61(1)'),
    options: { agreed: { zh: '机关负责人同意', en: 'The head agreed' }, collective: { zh: '集体讨论通过', en: 'Discussed and passed collectively' } },
  }),
  reasons: longText({ ask: { zh: '理由、依据', en: 'Reasons and basis' }, because: law.art('61(1)') }),
}

/** 34 and 行政诉讼法 45: the period passed in silence, and the court was turned to. The duty to decide stays. */
const suedOnSilence = <A extends string>(clock: A, zh: string) =>
  ({
    title: { zh: `法院告知因逾期不复议起诉${zh}`, en: 'The court reports a suit against silence' },
    by: 'court', basis: [litigationLaw.art('45(1)'), law.art('34(1)')], after: [accepted], overdue: clock, countsFrom: 'filedOn', may: rolling(days(15).sinceEnd(clock)),
    form: { filedOn: date({ ask: { zh: '起诉日期', en: 'Day of the suit' }, because: litigationLaw.art('45(1)') }) },
  }) as const

/** What the office proposes, the decision of the head, and what follows for the respondent. */
export const decidingActs = {
  propose: {
    title: { zh: '审查并提出意见', en: 'Review the act and propose' },
    by: 'handler', basis: [law.art('61(1)'), law.art('61(2)'), law.art('63(1)'), law.art('64(1)')], often: true,
    after: [accepted, 'assign', answered], awaits: waits, settles: ['toDecideAgain'],
    form: {
      facts: longText({ ask: { zh: '查明的事实、证据', en: 'Facts and evidence' }, because: law.art('61(1)') }),
      content: longText({ ask: { zh: '拟决定的内容', en: 'What is to be decided' }, because: law.art('61(1)') }),
      ground: choice({
        ask: { zh: '原行为的问题', en: 'What was wrong with the act' }, because: law.art('64(1)'),
        options: {
          none: { zh: '没有问题', en: 'Nothing' }, facts: { zh: '主要事实不清、证据不足', en: 'Facts or evidence' }, procedure: { zh: '违反法定程序', en: 'Procedure' },
          basis: { zh: '适用的依据不合法或者适用不当', en: 'Basis' }, power: { zh: '超越职权或者滥用职权', en: 'Power' }, content: { zh: '内容不适当', en: 'Unfit content' },
          idle: { zh: '不履行法定职责', en: 'A duty not done' },
        },
      }),
      newAmount: money({ ask: { zh: '变更后的款额', en: 'Sum after the change' }, because: law.art('63(1)'), optional: true }),
      worse: number({ ask: { zh: '变更后对申请人更为不利的项数', en: 'In how many points the change is worse for the applicant' }, because: law.art('63(2)') }),
      dayIsSet: yesNo({ ask: { zh: '另行规定履行期限', en: 'The decision sets a day of its own' }, because: law.art('64(1)') }),
      until: date({
        ask: { zh: '履行期限至', en: 'To be done by' }, because: law.art('64(1)'), notBefore: days(1), onlyIf: { field: 'dayIsSet', is: true },
        help: { zh: '没有规定的，自收到决定书之日起六十日。', en: 'Otherwise sixty days from receipt of the decision.' },
      }),
      document: longText({ ask: { zh: '附带审查的结论', en: 'Result of the review of a document' }, because: law.art('59(1)'), optional: true }),
      onTier: yesNo({ ask: { zh: '原行为依据裁量权基准档次作出', en: 'The act rested on a discretion tier' }, because: law.art('63(1)') }),
      tier: text({ ask: { zh: '档次（事项/档次）', en: 'Tier (matter/tier)' }, because: law.art('63(1)'), onlyIf: { field: 'onTier', is: true } }),
    },
    // 63(2): never for the worse, in money or otherwise, unless a third party asked the contrary.
    bounds: [{ field: 'worse', most: 0, unless: 'counterRequest', basis: law.art('63(2)') }, { field: 'newAmount', most: { act: 'assign', field: 'amount' }, unless: 'counterRequest', basis: law.art('63(2)') }],
  },
  decide: {
    title: { zh: '作出行政复议决定', en: 'Decide' },
    by: 'head', apart: ['propose'], basis: [law.art('61(1)'), law.art('62(1)'), law.art('68(1)'), law.art('69(1)')], when: not(simplified),
    must: rolling(days(60).since('accept', 'deemedAccepted')), after: ['propose'], awaits: waits,
    // 70: without an answer the act falls, unless a third party gave its evidence.
    provided: any(not(unanswered), did('giveEvidence')), unlessListed: notUnderReview,
    outcomes, closes: ['fallForNoReply', ...over], form: deciding, issues: [decision],
  },
  decideSimply: {
    title: { zh: '作出行政复议决定（简易程序）', en: 'Decide (simplified)' },
    by: 'head', apart: ['propose'], basis: [law.art('61(1)'), law.art('62(2)'), law.art('54(2)')], when: simplified,
    must: rolling(days(30).since('accept', 'deemedAccepted')), after: ['propose'], awaits: waits,
    provided: any(not(unanswered), did('giveEvidence')), unlessListed: notUnderReview,
    outcomes, closes: ['fallForNoReply', ...over], form: deciding, issues: [decision],
  },
  fallForNoReply: {
    title: { zh: '被申请人不答复，撤销等', en: 'The act falls for want of an answer' },
    by: 'head', apart: ['propose'], basis: law.art('70(1)'), when: { all: [unanswered, not(did('giveEvidence'))] }, after: ['propose'], awaits: waits, unlessListed: notUnderReview,
    outcomes: ['revoked', 'unlawful', 'void', 'ordered'], closes: ['decide', 'decideSimply', ...over], form: deciding, issues: [decision],
  },
  serveRespondent: {
    title: { zh: '送达被申请人', en: 'Serve on the respondent' },
    by: 'handler', basis: [law.art('75(2)'), law.art('77(1)')], after: [anyOf('decide', 'decideSimply', 'fallForNoReply')],
    owedSince: ['decide', 'decideSimply', 'fallForNoReply'], countsFrom: 'receivedOn',
    form: { receivedOn: date({ ask: { zh: '被申请人收到日期', en: 'Day the respondent received it' }, because: law.art('75(2)') }) },
    effects: correctionOrders,
  },
  openOrders: {
    title: { zh: '开立履行监督', en: 'Open the cases of what was ordered' },
    by: 'handler', basis: [law.art('77(1)'), law.art('76(1)')], after: ['serveRespondent'], when: somethingOrdered, owedSince: 'serveRespondent', opensCases: orderCases,
  },
  publish: {
    title: { zh: '公开决定书', en: 'Publish the decision' },
    by: 'handler', basis: law.art('79(1)'), after: ['serveRespondent', anyOf('toApplicant.serve', 'toApplicant.deemedServed')], owedSince: 'serveRespondent',
    publishes: {
      kind: 'reconsideration-decision', title: '行政复议决定：{party.respondent.name}', basis: law.art('79(1)'),
      rows: { 案号: '{case.number}', 复议机关: '{organ.name}', 被申请人: '{party.respondent.name}', 决定: '{decide.outcome}{decideSimply.outcome}{fallForNoReply.outcome}', 公开日期: '{day}' },
    },
  },
  copyToSuperior: {
    title: { zh: '抄告上一级主管部门', en: 'Copy to the respondent’s superior' },
    by: 'handler', basis: law.art('79(2)'), after: ['serveRespondent'], owedSince: 'serveRespondent',
    form: { to: text({ ask: { zh: '被申请人的上一级主管部门', en: 'Superior department of the respondent' }, because: law.art('79(2)') }) },
  },
  opinionLetter: {
    title: { zh: '制发意见书', en: 'Write an opinion letter' },
    by: 'head', basis: law.art('76(1)'), after: [accepted],
    form: {
      findings: longText({ ask: { zh: '违法或者不当之处', en: 'What is unlawful or improper' }, because: law.art('76(1)') }),
      receivedOn: date({ ask: { zh: '被申请人收到日期', en: 'Day the respondent received it' }, because: law.art('76(1)') }),
    },
    countsFrom: 'receivedOn', effects: [opinionOrder],
    issues: [letter('opinion-letter', 'respondent', ['复意', '行政复议意见书', 'Opinion letter'], ['{this.findings}', '请自收到之日起六十日内报送纠正情况。'])],
  },
  sued: {
    title: { zh: '法院告知已起诉', en: 'The court reports a suit' },
    by: 'court', basis: [litigationLaw.art('45(1)'), law.art('10(1)')], after: [anyOf('toApplicant.serve', 'toApplicant.deemedServed')], countsFrom: 'filedOn',
    may: rolling(days(15).since('toApplicant.serve', 'toApplicant.deemedServed')),
    form: { filedOn: date({ ask: { zh: '起诉日期', en: 'Day of the suit' }, because: litigationLaw.art('45(1)') }) },
  },
  suedOnSilence: suedOnSilence('decide', ''),
  suedOnSilenceSimply: suedOnSilence('decideSimply', '（简易程序）'),
} as const

/** Ends of a case without a decision on the act. */
export const endingActs = {
  withdraw: {
    title: { zh: '撤回申请', en: 'Ask to withdraw' },
    by: 'applicant', basis: [law.art('74(1)'), law.art('74(2)')], after: [begun],
    form: {
      settled: yesNo({ ask: { zh: '因达成和解撤回', en: 'Because of a settlement' }, because: law.art('74(1)') }),
      free: yesNo({ ask: { zh: '撤回是本人真实意思，知悉不得以同一事实和理由再次申请', en: 'My own free will; I know that I cannot apply again on the same facts' }, because: law.art('74(2)') }),
    },
  },
  allowWithdrawal: {
    title: { zh: '准予撤回，终止', en: 'Allow the withdrawal and terminate' },
    by: 'head', basis: [law.art('41(1)'), law.art('74(2)')], after: ['withdraw'], owedSince: 'withdraw', outcome: 'terminated', ends: true,
    issues: [letter('terminated', 'applicant', ['复终', '终止决定书', 'Terminated'], ['准予撤回，行政复议终止。'])],
  },
  terminate: {
    title: { zh: '终止', en: 'Terminate' },
    by: 'head', basis: law.art('41(1)'), after: [accepted], outcome: 'terminated', ends: true,
    form: {
      ground: choice({
        ask: { zh: '情形', en: 'Case' }, because: law.art('41(1)'),
        options: {
          noKin: { zh: '公民死亡，没有近亲属或者其放弃', en: 'Died; no kin, or they give it up' },
          noSuccessor: { zh: '组织终止，没有承受人或者其放弃', en: 'Dissolved; no successor, or it gives it up' },
          criminal: { zh: '同一行为涉嫌犯罪被采取刑事强制措施', en: 'Criminal measures for the same act' },
        },
      }),
    },
    issues: [letter('terminated', 'applicant', ['复终', '终止决定书', 'Terminated'], ['行政复议终止：{this.ground}。'])],
  },
  dismissApplication: {
    title: { zh: '受理后驳回申请', en: 'Dismiss after acceptance' },
    by: 'head', basis: law.art('33(1)'), after: [accepted], outcome: 'rejected', ends: true,
    form: { reasons: longText({ ask: { zh: '不符合受理条件的理由', en: 'Which condition is not met, and why' }, because: law.art('33(1)') }) },
    issues: [{ ...letter('dismissed', 'applicant', ['复驳', '驳回行政复议申请决定书', 'Application dismissed'], ['{this.reasons}']), remedies: true }],
  },
  mediate: {
    title: { zh: '制作调解书', en: 'Make the mediation letter' },
    by: 'head', basis: [law.art('5(1)'), law.art('5(2)'), law.art('73(1)')], after: [accepted], outcome: 'mediated', ends: true,
    form: {
      terms: longText({ ask: { zh: '调解内容（不违反强制性规定，不损害他人）', en: 'Terms (against no mandatory rule, to nobody’s harm)' }, because: law.art('73(1)') }),
      signed: date({ ask: { zh: '各方签字之日', en: 'Day all parties signed' }, because: law.art('73(1)') }),
      mustDo: yesNo({ ask: { zh: '被申请人须履行', en: 'The respondent has to do something' }, because: law.art('77(1)') }),
      until: date({ ask: { zh: '履行期限至', en: 'To be done by' }, because: law.art('77(1)'), onlyIf: { field: 'mustDo', is: true } }),
    },
    effects: [mediationOrder],
    issues: [letter('mediation', 'applicant', ['复调', '行政复议调解书', 'Mediation letter'], ['{this.terms}', '本调解书经各方签字并加盖印章，即具有法律效力。'])],
  },
} as const
