import {
  all, answered, anyOf, dateOf, days, defineProcedure, did, not, until, workdays,
} from '../../../src/kernel/define.ts'
import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { congressSupervisionLaw } from '../../law/congress-supervision-law.ts'
import { fairCompetitionRegulation } from '../../law/fair-competition-regulation.ts'
import { filingReviewRegulation } from '../../law/filing-review-regulation.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { legislationLaw } from '../../law/legislation-law.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { clerk, head, officer, reviewer, theLaw } from '../../organs/case-roles.ts'
import { questions } from './questions.ts'

const making = localOrganicLaw.art('75(1)')
const consulting = businessEnvironmentRegulation.art('62(2)')
const issuing = liaoningPlan.art('12')
const lasting = liaoningPlan.art('13')
const openness = governmentInformationRegulation.art('20(1)[1]')

const inForce = 'normative-documents'
const numbers = 'normative-document-numbers'
const key = '{register.number}'
const unpublished = not(did('publish'))
const document = {
  number: '{register.number}', title: '{assess.title}', organ: '{organ.id}', published: '{day}', validUntil: '{publish.validUntil}',
  sha256: '{draft.text}', basis: '{draft.basis}', state: 'inForce',
}

/** What reviewers, meeting, number and publication are about: one text, by its hash. A new one makes all of them undone. */
const theText = { act: 'draft', field: 'text' } as const

/** Comments are taken until the day that was made public, and answered after it: one of the two was given. */
const lastDayToComment = [until(dateOf('consult', 'until')), until(dateOf('consult', 'shortUntil'))]

/**
 * How long before its last day a document is to have been looked at. No national text gives a number (statutory.md 27, doubt): ninety days
 * are this catalogue's own choice, written here and nowhere else. The task stands from publication on; its day missed is a yellow card, which
 * is the warning.
 */
const warning = days(90)

/**
 * The whole life of an administrative normative document, from assessment to its end. The case stays open while the document is in force,
 * because the law itself ends the document on its last day.
 */
export const normativeDocumentMaking = defineProcedure({
  id: 'normative-document-making',
  title: { zh: '规范性文件制定', en: 'Making of a normative document' },
  systems: ['12.1', '13', '11'],
  basis: making,
  power: null,
  roles: {
    drafter: { ...officer, title: { zh: '起草人员', en: 'Drafting officer' } },
    market: { title: { zh: '市场监督管理部门', en: 'Market regulation' }, kind: 'staff', post: 'officer', of: 'market' },
    public: { title: { zh: '社会公众', en: 'The public' }, kind: 'public' },
    reviewer, head, clerk, law: theLaw,
  },
  facts: {
    business: { zh: '与市场主体生产经营密切相关', en: 'Closely concerns business' },
    economic: { zh: '涉及经营者经济活动', en: 'Concerns the economic activity of businesses' },
    secret: { zh: '依法需要保密', en: 'Secret by law' },
    byGovernment: { zh: '以政府名义出台', en: 'Issued by a government', follows: [answered('assess', 'byGovernment', true)] },
    fair: { zh: '公平竞争审查通过', en: 'Passed fair competition review' },
    lawful: { zh: '合法性审核通过', en: 'Found lawful' },
    passed: { zh: '集体讨论通过', en: 'Passed by the meeting' },
    later: { zh: '公布后另日施行', en: 'In force on a later day', follows: [answered('publish', 'later', true)] },
    byCongress: { zh: '人大常委会撤销', en: 'Revoked by the standing committee', follows: [answered('noteRevocation', 'by', 'congress')] },
    keepOn: { zh: '评估认为需要继续实施', en: 'Evaluation: to be continued' },
  },
  outcomes: {
    dropped: { zh: '终止制定', en: 'Dropped' },
    expired: { zh: '到期失效', en: 'Expired' },
    withdrawn: { zh: '废止', en: 'Withdrawn' },
    revoked: { zh: '被撤销', en: 'Revoked' },
    replaced: { zh: '被新文件代替', en: 'Replaced by a new document' },
  },
  acts: {
    // ── Drafting and the public 起草与征求意见 ──
    assess: {
      title: { zh: '评估论证', en: 'Assess need and effects' },
      by: 'drafter', basis: making, starts: true, settles: ['business', 'economic', 'secret'], form: questions.assess,
      joins: [{ role: 'market', field: 'market' }],
    },
    draft: {
      title: { zh: '提交草案', en: 'Hand in the draft' },
      by: 'drafter', basis: [making, businessEnvironmentRegulation.art('64(1)')], after: ['assess'], owedSince: 'assess', often: true,
      provided: unpublished, form: questions.draft,
      note: { zh: '每次提交新文本，此前的审核、讨论即告失效', en: 'Every new text undoes reviews and discussion of the old one' },
    },
    hearBusiness: {
      title: { zh: '听取市场主体、行业协会意见', en: 'Hear enterprises and associations' },
      by: 'drafter', basis: businessEnvironmentRegulation.art('62(1)'), after: ['draft'], when: 'business', form: questions.business,
    },
    consult: {
      title: { zh: '公开征求意见', en: 'Ask for public comments' },
      by: 'drafter', basis: [making, consulting], after: ['draft'], when: not('secret'), form: questions.consult,
      publishes: {
        kind: 'draft-for-comment', title: '公开征求意见：{assess.title}', basis: consulting,
        rows: { 草案文本: '{draft.text}', 起草说明: '{draft.explanation}', 截止日期: '{consult.until}{consult.shortUntil}', 缩短理由: '{consult.why}' },
      },
    },
    comment: {
      title: { zh: '提出意见', en: 'Comment' },
      by: 'public', basis: consulting, after: ['consult'], when: not('secret'), often: true, may: lastDayToComment, form: questions.comment,
    },
    feedback: {
      title: { zh: '公布意见采纳情况', en: 'Publish what became of the comments' },
      by: 'drafter', basis: consulting, after: ['consult'], when: not('secret'), owedSince: 'consult', closes: ['comment'],
      notBefore: lastDayToComment, form: questions.feedback,
      publishes: {
        kind: 'comments-answered', title: '意见采纳情况：{assess.title}', basis: consulting, rows: { 采纳情况: '{feedback.answers}' },
      },
    },

    // ── Reviews of the very draft 对同一文本的审查 ──
    competition: {
      title: { zh: '公平竞争审查', en: 'Review fair competition' },
      by: 'drafter', basis: [fairCompetitionRegulation.art('13(1)'), businessEnvironmentRegulation.art('63(1)')], after: ['draft'],
      when: all('economic', not('byGovernment')), settles: ['fair'], examines: theText, form: questions.competition,
    },
    competitionByMarket: {
      title: { zh: '市场监督管理部门公平竞争审查', en: 'Fair competition review by market regulation' },
      by: 'market', basis: [fairCompetitionRegulation.art('14(1)'), businessEnvironmentRegulation.art('63(1)')], after: ['draft'],
      when: all('economic', 'byGovernment'), settles: ['fair'], examines: theText, form: questions.competition,
    },
    legality: {
      title: { zh: '合法性审核', en: 'Review legality' },
      // No national text gives a number of days for this review (statutory.md 25, doubt): owed, without a last day.
      by: 'reviewer', apart: ['assess', 'draft'],
      basis: [
        making, businessEnvironmentRegulation.art('63(2)'), licensingLaw.art('17(1)'), penaltyLaw.art('16(1)'), compulsionLaw.art('10(4)'),
        businessEnvironmentRegulation.art('39(1)'), businessEnvironmentRegulation.art('44(1)'),
      ],
      after: ['draft', 'hearBusiness', 'feedback', 'competition', 'competitionByMarket'], owedSince: 'draft', settles: ['lawful'],
      often: true, examines: theText, form: questions.legality,
      issues: [{
        id: 'opinion', title: { zh: '合法性审核意见书', en: 'Opinion on legality' }, layout: 'letter', series: '法审', to: 'drafter',
        body: ['审核文件：{assess.title}。', '审核文本（SHA-256）：{legality.examined}。文本改动后，本意见不再适用。', '审核意见：{legality.opinion}'],
      }],
    },
    discuss: {
      title: { zh: '集体讨论决定', en: 'Decide together' },
      by: 'head', apart: ['draft'], basis: [making, fairCompetitionRegulation.art('18(1)')], after: ['draft', 'legality'], owedSince: 'legality',
      provided: all('lawful', { any: [not('economic'), 'fair'] }), settles: ['passed'], often: true,
      examines: theText, form: questions.discuss,
    },

    // ── One register, one number, one issue 统一登记、统一编号、统一印发（规划12；法律未规定）──
    register: {
      title: { zh: '统一登记、编号', en: 'Register and number' },
      by: 'clerk', basis: issuing, after: ['draft', 'discuss'], provided: all('passed', unpublished), owedSince: 'discuss', examines: theText,
      form: questions.register,
      effects: [{
        register: numbers, change: 'enter', key,
        values: { number: '{register.number}', title: '{assess.title}', organ: '{organ.id}', registered: '{day}' },
      }],
    },
    publish: {
      title: { zh: '印发、公布', en: 'Issue and publish' },
      by: 'clerk', basis: [making, openness, governmentInformationRegulation.art('26(1)'), businessEnvironmentRegulation.art('64(2)')],
      after: ['draft', 'register'], must: workdays(20).since('register'), examines: theText, form: questions.publish,
      effects: [
        { register: inForce, change: 'enter', key, values: { ...document, inForce: '{day}' }, to: '{date(publish.validUntil)+1d}', when: not('later') },
        {
          register: inForce, change: 'enter', key, values: { ...document, inForce: '{publish.inForce}' }, from: '{publish.inForce}',
          to: '{date(publish.validUntil)+1d}', when: 'later',
        },
        { register: numbers, change: 'amend', key, values: { published: '{day}' } },
      ],
      publishes: {
        kind: 'normative-document', title: '{assess.title}', basis: openness,
        rows: { 文号: '{register.number}', 文本: '{draft.text}', 公布载体: '{publish.where}', 施行日期: '{publish.inForce}', 有效期至: '{publish.validUntil}' },
      },
    },
    file: {
      title: { zh: '报送备案', en: 'Send for filing' },
      // [model] The thirty days are Beijing's (2024) and those of 立法法 109 for rules; Liaoning's own measures are not in the mirror.
      by: 'clerk', basis: [making, filingReviewRegulation.art('25(1)')], after: ['publish'], must: days(30).since('publish'),
      form: questions.file,
      effects: [{ register: numbers, change: 'amend', key, values: { filed: '{day}', filedWith: '{file.to}' } }],
    },

    // ── Warning, renewal and the end 到期前评估、续期与终止 ──
    evaluate: {
      title: { zh: '到期前评估', en: 'Evaluate before expiry' },
      by: 'drafter', basis: lasting, after: ['publish'], must: warning.before(dateOf('publish', 'validUntil')), often: true,
      settles: ['keepOn'], form: questions.evaluate,
    },
    evaluateAgain: {
      title: { zh: '再次到期前评估', en: 'Evaluate before it expires again' },
      by: 'drafter', basis: lasting, begins: 'closed', after: ['renew'], must: warning.before(dateOf('renew', 'validUntil')), often: true,
      settles: ['keepOn'], form: questions.evaluate,
    },
    renew: {
      title: { zh: '决定继续有效并公布', en: 'Continue and publish' },
      by: 'head', apart: ['evaluate', 'evaluateAgain'], basis: lasting, after: [anyOf('evaluate', 'evaluateAgain')], provided: 'keepOn',
      often: true, usesUp: ['evaluate', 'evaluateAgain'], closes: ['expire', 'evaluate'], opens: ['expireRenewed', 'evaluateAgain'],
      form: questions.renew,
      effects: [{
        register: inForce, change: 'amend', key, values: { validUntil: '{renew.validUntil}' }, to: '{date(renew.validUntil)+1d}',
      }],
      publishes: {
        kind: 'normative-document', title: '继续有效：{assess.title}', basis: lasting,
        rows: { 文号: '{register.number}', 继续有效至: '{renew.validUntil}', 理由: '{renew.reasons}' },
      },
    },
    expire: {
      title: { zh: '到期自动失效', en: 'Expires' },
      by: 'law', basis: lasting, after: ['publish'], bySilence: until(dateOf('publish', 'validUntil')), outcome: 'expired', ends: true, keeps: ['file'],
      effects: [{ register: numbers, change: 'amend', key, values: { expired: '{day+1d}' }, from: '{day+1d}' }],
      publishes: {
        kind: 'normative-document-ended', title: '规范性文件失效：{assess.title}', basis: lasting,
        rows: { 文号: '{register.number}', 失效日期: '{day+1d}' },
      },
    },
    expireRenewed: {
      title: { zh: '续期届满自动失效', en: 'Expires after renewal' },
      by: 'law', basis: lasting, begins: 'closed', after: ['publish'], bySilence: until(dateOf('renew', 'validUntil')), outcome: 'expired',
      ends: true, keeps: ['file'],
      effects: [{ register: numbers, change: 'amend', key, values: { expired: '{day+1d}' }, from: '{day+1d}' }],
      publishes: {
        kind: 'normative-document-ended', title: '规范性文件失效：{assess.title}', basis: lasting,
        rows: { 文号: '{register.number}', 失效日期: '{day+1d}' },
      },
    },
    withdraw: {
      title: { zh: '废止', en: 'Withdraw' },
      by: 'head', basis: [legislationLaw.art('116(1)'), lasting], after: ['publish'], outcomes: ['withdrawn', 'replaced'], ends: true,
      keeps: ['file'], form: questions.withdraw,
      effects: [
        { register: inForce, change: 'end', key },
        { register: numbers, change: 'amend', key, values: { withdrawn: '{day}' } },
      ],
      publishes: {
        kind: 'normative-document-ended', title: '规范性文件废止：{assess.title}', basis: openness,
        rows: { 文号: '{register.number}', 理由: '{withdraw.reasons}', 废止日期: '{day}' },
      },
    },
    noteRevocation: {
      title: { zh: '登记被撤销', en: 'Note that it was revoked' },
      // What the government above revokes leaves the catalogue in its own review; what the standing committee revokes leaves it here.
      by: 'clerk', basis: [localOrganicLaw.art('73(1)[3]'), congressSupervisionLaw.art('39(1)')], after: ['publish'], outcome: 'revoked',
      ends: true, keeps: ['file'], form: questions.noteRevocation,
      effects: [
        { register: inForce, change: 'end', key, when: 'byCongress' },
        { register: numbers, change: 'amend', key, values: { revoked: '{day}' }, when: 'byCongress' },
      ],
      publishes: {
        kind: 'normative-document-ended', title: '规范性文件被撤销：{assess.title}', basis: openness,
        rows: { 文号: '{register.number}', 撤销机关: '{noteRevocation.by}', 撤销决定: '{noteRevocation.decision}' },
      },
    },
    drop: {
      title: { zh: '终止制定', en: 'Drop' },
      by: 'head', basis: making, after: ['assess'], provided: unpublished, outcome: 'dropped', ends: true, form: questions.drop,
    },
  },
})
