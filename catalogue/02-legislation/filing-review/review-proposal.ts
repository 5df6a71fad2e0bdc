import { days, defineProcedure, file, longText, months, not, organ, text } from '../../../src/kernel/define.ts'
import { filingReviewRegulation } from '../../law/filing-review-regulation.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { clerk, head, reviewer } from '../../organs/case-roles.ts'

const proposing = filingReviewRegulation.art('12(1)')
const proposals = liaoningPlan.art('12')
const answering = legislationLaw.art('113(1)')

/** A letter to who proposed. */
const toProposer = (id: string, zh: string, en: string, body: readonly string[]) =>
  ({ id, title: { zh, en }, layout: 'letter', series: '审建', to: 'proposer', body }) as const

/**
 * Anyone may propose that a normative document be reviewed, published or not, and is answered. The right to propose rests on the
 * Regulation's article 12 for what governments with districts and above issue, and on the plan's task 12 for every other document. Periods
 * marked [model] are Beijing's (2024); national law gives none.
 */
export const normativeDocumentReviewProposal = defineProcedure({
  id: 'normative-document-review-proposal',
  title: { zh: '规范性文件审查建议', en: 'Proposal to review a normative document' },
  systems: ['12.2'],
  basis: proposals,
  power: null,
  // Also documents that were never registered may be named, and those that have ended.
  about: { register: 'normative-document-numbers', optional: true },
  roles: {
    proposer: { title: { zh: '审查建议人', en: 'Who proposes' }, kind: 'party' },
    maker: { title: { zh: '制定机关', en: 'The maker' }, kind: 'party' },
    clerk, reviewer, head,
  },
  facts: {
    elsewhere: { zh: '应当由其他机关处理', en: 'For another organ' },
    taken: { zh: '启动审查', en: 'A review is started' },
    wrong: { zh: '应当纠正', en: 'To be corrected' },
  },
  outcomes: {
    transferred: { zh: '移送其他机关', en: 'Passed on' },
    notStarted: { zh: '不启动审查', en: 'No review' },
    found: { zh: '建议成立', en: 'The proposal was right' },
    notFound: { zh: '未发现问题', en: 'Nothing found' },
  },
  acts: {
    propose: {
      title: { zh: '提出审查建议', en: 'Propose a review' },
      by: 'proposer', basis: [proposals, proposing], starts: true, joins: [{ role: 'maker', field: 'maker' }],
      form: {
        document: text({
          ask: { zh: '文件名称、文号', en: 'Title and number of the document' }, because: proposing, offered: '《{subject.title}》（{subject.number}）',
        }),
        maker: organ({ ask: { zh: '制定机关', en: 'Who made it' }, because: proposing, offered: '{subject.organ}' }),
        article: text({ ask: { zh: '具体条款', en: 'Which article' }, because: proposing, optional: true }),
        reasons: longText({ ask: { zh: '认为与哪一上位法抵触及理由', en: 'Which higher law it breaks, and why' }, because: proposing }),
        copy: file({ ask: { zh: '文件文本（如有）', en: 'The text, if at hand' }, because: proposing, optional: true }),
      },
    },
    receive: {
      title: { zh: '登记建议', en: 'Register the proposal' },
      by: 'clerk', basis: proposals, after: ['propose'], owedSince: 'propose', settles: ['elsewhere'],
    },
    transfer: {
      title: { zh: '移送有权机关', en: 'Pass on to the competent organ' },
      // [model] ten days from receipt; 立法法 115 says at once.
      by: 'clerk', basis: legislationLaw.art('115(1)'), after: ['receive'], when: 'elsewhere', must: days(10).since('receive'),
      outcome: 'transferred', ends: true,
      form: { to: organ({ ask: { zh: '移送机关', en: 'Passed on to' }, because: legislationLaw.art('115(1)') }) },
      issues: [toProposer('told', '审查建议移送告知书', 'Passed on', ['你提出的关于{propose.document}的审查建议，已移送{transfer.to}处理。'])],
    },
    study: {
      title: { zh: '研究是否启动审查', en: 'Decide whether to review' },
      by: 'reviewer', basis: [proposing, proposals], after: ['receive'], when: not('elsewhere'), owedSince: 'receive', settles: ['taken'],
      form: { opinion: longText({ ask: { zh: '研究意见', en: 'Opinion' }, because: proposing }) },
    },
    tellNotStarted: {
      title: { zh: '告知不启动审查', en: 'Tell why there is no review' },
      // [model] ten days.
      by: 'clerk', basis: answering, after: ['study'], when: not('taken'), must: days(10).since('study'), outcome: 'notStarted', ends: true,
      form: { reasons: longText({ ask: { zh: '不启动的理由', en: 'Reasons' }, because: answering, seenBy: 'case' }) },
      issues: [toProposer('told', '不启动审查告知书', 'No review', ['你提出的关于{propose.document}的审查建议，经研究不启动审查。', '理由：{tellNotStarted.reasons}'])],
    },
    review: {
      title: { zh: '审查', en: 'Review' },
      // [model] three months.
      by: 'reviewer', basis: [filingReviewRegulation.art('13(1)'), proposing], after: ['study'], when: 'taken', must: months(3).since('study'),
      settles: ['wrong'],
      form: { findings: longText({ ask: { zh: '审查意见', en: 'Findings' }, because: filingReviewRegulation.art('13(1)') }) },
    },
    demand: {
      title: { zh: '建议制定机关修改或者废止', en: 'Ask the maker to amend or repeal' },
      by: 'head', apart: ['review'], basis: filingReviewRegulation.art('18(1)'), after: ['review'], when: 'wrong', owedSince: 'review',
      issues: [{
        id: 'opinion', title: { zh: '审查意见书', en: 'Review opinion' }, layout: 'letter', series: '审意', to: 'maker',
        body: ['{propose.document}经审查应当纠正。', '审查意见：{review.findings}'],
      }],
    },
    feedback: {
      title: { zh: '反馈建议人', en: 'Answer who proposed' },
      by: 'clerk', basis: answering, after: ['review', 'demand'], owedSince: 'review', outcomes: ['found', 'notFound'], ends: true,
      form: { answer: longText({ ask: { zh: '审查结果', en: 'Result' }, because: answering }) },
      issues: [toProposer('answer', '审查结果反馈函', 'Answer', ['你提出的关于{propose.document}的审查建议，审查结果如下。', '{feedback.answer}'])],
    },
  },
})
