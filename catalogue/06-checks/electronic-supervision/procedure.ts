import { answered, anyOf, choice, date, dateOf, defineCardProcedure, defineProcedure, did, file, longText, not, organ, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { head, theLaw } from '../../organs/case-roles.ts'

const card = liaoningPlan.art('34')
const supervised = liaoningPlan.art('36')
const correct = [penaltyLaw.art('75(2)'), supervised]
const remedies = liaoningPlan.art('39')
const line = (zh: string, en: string) => text({ ask: { zh, en }, because: card, seenBy: 'organ' })
const several = (zh: string, en: string) => longText({ ask: { zh, en }, because: card, seenBy: 'organ' })

/** The appeal is there once the card was found right; its days are counted from that day. */
const appealDays = workdays(10)

/**
 * The life of a card 监察牌: raised by the law, explained by the organ, reviewed by a supervisor, mended, verified, appealed against, closed.
 *
 * The plan orders electronic supervision, and that accountability has remedies; it gives no figure of days, and the State Council Regulation on
 * Administrative Law Enforcement Supervision (Decree 825), which may, is not in the mirror. So the day for the explanation is that of the rule
 * which raised the card, and the other terms are the platform's own order: five working days to review, ten to mend and to appeal, fifteen to
 * decide an appeal. Lateness is recorded and blocks nothing.
 */
export const supervisionCard = defineProcedure({
  id: 'supervision-card',
  title: { zh: '电子监察牌', en: 'Card of electronic supervision' },
  systems: ['34.1'],
  basis: card,
  power: null,
  roles: {
    law: theLaw,
    head: { ...head, title: { zh: '被监察机关负责人', en: 'Head of the organ asked' } },
    supervising: { title: { zh: '监督机关', en: 'Supervising organ' }, kind: 'party' },
    supervisor: { title: { zh: '监督人员', en: 'Supervisor' }, kind: 'staff', post: 'supervisor', of: 'supervising' },
    supervisingHead: { title: { zh: '监督机关负责人', en: 'Head of the supervising organ' }, kind: 'staff', post: 'head', of: 'supervising' },
  },
  facts: {
    toMend: { zh: '需要整改', en: 'Something is to be mended', follows: [answered('uphold', 'mend', true)] },
  },
  outcomes: {
    withdrawn: { zh: '系统误报，撤回', en: 'Raised wrongly and withdrawn' },
    accepted: { zh: '说明成立，撤销', en: 'Explanation accepted' },
    overturned: { zh: '申诉成立，撤销', en: 'Lifted on appeal' },
    upheld: { zh: '属实', en: 'Found right' },
    mended: { zh: '属实，已整改', en: 'Found right, and mended' },
  },
  acts: {
    // ── Raised 亮牌 ──
    raise: {
      title: { zh: '亮牌', en: 'Raise the card' },
      by: 'law', basis: card, starts: true, joins: [{ role: 'supervising', field: 'supervisor' }],
      form: {
        supervisor: organ({ ask: { zh: '监督机关', en: 'Supervising organ' }, because: supervised }),
        rule: line('监察规则', 'Rule'),
        type: choice({
          ask: { zh: '类型', en: 'Type' }, because: card, seenBy: 'organ',
          options: {
            time: { zh: '时效', en: 'Time' }, procedure: { zh: '流程', en: 'Procedure' }, content: { zh: '内容', en: 'Content' },
            discretion: { zh: '裁量', en: 'Discretion' }, integrity: { zh: '廉政', en: 'Integrity' },
          },
        }),
        colour: choice({ ask: { zh: '颜色', en: 'Colour' }, because: card, seenBy: 'organ', options: { yellow: { zh: '黄牌', en: 'Yellow' }, red: { zh: '红牌', en: 'Red' } } }),
        about: line('涉及案件', 'Cases'),
        found: several('发现的情况', 'What was found'),
        asks: several('要求', 'What is asked'),
        answerBy: date({ ask: { zh: '说明期限', en: 'Explain by' }, because: card, optional: true, seenBy: 'organ' }),
      },
    },
    withdraw: {
      title: { zh: '系统误报，撤回', en: 'Withdraw: raised wrongly' },
      by: 'supervisor', basis: card, after: ['raise'], outcome: 'withdrawn', ends: true, form: { reasons: several('误报的原因', 'Why it was wrong') },
    },

    // ── Explained 说明 ──
    explain: {
      title: { zh: '说明情况', en: 'Explain' },
      by: 'head', basis: card, after: ['raise'], must: { since: ['raise'], until: dateOf('raise', 'answerBy') }, closes: ['redden'],
      form: {
        admits: yesNo({ ask: { zh: '承认确有问题', en: 'It was wrong' }, because: card, seenBy: 'organ' }),
        explanation: several('说明', 'Explanation'),
        proof: file({ ask: { zh: '证明材料', en: 'Proof' }, because: card, optional: true, seenBy: 'organ' }),
      },
    },
    redden: {
      title: { zh: '逾期不说明，升为红牌', en: 'Not explained in time: red' },
      by: 'law', basis: card, after: ['raise'], bySilence: { since: ['raise'], until: dateOf('raise', 'answerBy') },
    },

    // ── Reviewed 审核 ──
    accept: {
      title: { zh: '采纳说明，撤销监察牌', en: 'Accept the explanation' },
      by: 'supervisor', apart: ['explain'], basis: card, after: ['explain'], must: workdays(5).since('explain'), outcome: 'accepted', ends: true, form: { reasons: several('理由', 'Reasons') },
    },
    uphold: {
      title: { zh: '认定属实', en: 'Find it right' },
      // Who does not explain does not stop the review: the card that turned red is reviewed as it stands.
      by: 'supervisor', apart: ['explain'], basis: [card, supervised], after: [anyOf('explain', 'redden')], must: workdays(5).since('explain', 'redden'),
      closes: ['accept', 'withdraw', 'explain', 'redden'],
      form: {
        finding: several('认定', 'Finding'),
        mend: yesNo({ ask: { zh: '责令整改', en: 'Something is to be mended' }, because: supervised, seenBy: 'organ' }),
        order: longText({ ask: { zh: '整改要求', en: 'What is to be mended' }, because: supervised, onlyIf: { field: 'mend', is: true }, seenBy: 'organ' }),
      },
    },
    refer: {
      title: { zh: '移送问责线索', en: 'Refer for accountability' },
      by: 'supervisingHead', basis: [remedies, penaltyLaw.art('76(1)[3]')], after: ['uphold'], often: true,
      form: { to: line('移送至', 'To'), facts: several('事实', 'Facts') },
    },

    // ── Mended 整改 ──
    mend: {
      title: { zh: '整改并报告', en: 'Mend and report' },
      by: 'head', basis: correct, after: ['uphold'], when: 'toMend', must: workdays(10).since('uphold'), form: { report: several('整改情况', 'What was mended') },
    },
    sendBack: {
      title: { zh: '整改不到位，退回', en: 'Send back: it falls short' },
      by: 'supervisor', basis: supervised, after: ['mend'], when: 'toMend', often: true, undoes: ['mend'], discharges: ['verify'], form: { reasons: several('不到位之处', 'What is missing') },
    },
    verify: {
      title: { zh: '核验整改', en: 'Verify' },
      by: 'supervisor', apart: ['mend'], basis: supervised, after: ['mend'], when: 'toMend', must: workdays(5).since('mend'), closes: ['sendBack'],
      form: { seen: several('核验情况', 'What was seen') },
    },

    // ── Appealed against 申诉 ──
    appeal: {
      title: { zh: '申诉', en: 'Appeal' },
      by: 'head', basis: remedies, after: ['uphold'], may: appealDays.since('uphold'), closes: ['stand'], form: { reasons: several('申诉理由', 'Reasons') },
    },
    overturn: {
      title: { zh: '申诉成立，撤销监察牌', en: 'Allow the appeal' },
      by: 'supervisingHead', apart: ['uphold', 'explain', 'appeal'], basis: remedies, after: ['appeal'], when: did('appeal'), must: workdays(15).since('appeal'), outcome: 'overturned', ends: true,
      form: { reasons: several('理由', 'Reasons') },
    },
    maintain: {
      title: { zh: '维持认定', en: 'Dismiss the appeal' },
      by: 'supervisingHead', apart: ['uphold', 'explain', 'appeal'], basis: remedies, after: ['appeal'], when: did('appeal'), must: workdays(15).since('appeal'), closes: ['overturn'],
      form: { reasons: several('理由', 'Reasons') },
    },

    // ── Closed 办结 ──
    stand: {
      title: { zh: '申诉期满，认定生效，办结', en: 'Not appealed: it stands' },
      by: 'law', basis: card, after: ['uphold'], when: not('toMend'), bySilence: appealDays.since('uphold'), outcome: 'upheld', ends: true,
    },
    closeMaintained: {
      title: { zh: '维持认定，办结', en: 'Close: maintained' },
      by: 'supervisor', basis: card, after: ['maintain'], when: { all: [did('maintain'), not('toMend')] }, owedSince: 'maintain', outcome: 'upheld', ends: true,
    },
    closeMended: {
      title: { zh: '整改核验，办结', en: 'Close: mended' },
      by: 'supervisor', basis: card, after: ['verify', 'maintain'], when: 'toMend', notBefore: appealDays.since('uphold'), owedSince: 'verify', outcome: 'mended', ends: true,
    },
  },
})

/** What the acts and outcomes of a card mean to whoever counts. */
export const answeringCards = defineCardProcedure(supervisionCard, {
  raise: 'raise', supervisor: 'supervising', answered: ['explain'], upheld: ['uphold'], reddened: ['redden'], falseAlarm: ['withdrawn', 'accepted', 'overturned'],
})
