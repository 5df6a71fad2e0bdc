import { all, choice, date, days, defineProcedure, file, longText, months, mount, not, organ, workdays, yesNo } from '../../../src/kernel/define.ts'
import { serviceOnRecipient } from '../../05-enforcement/parts/service-of-documents.ts'
import { filingReviewRegulation } from '../../law/filing-review-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'
import { clerk, head, officer, reviewer } from '../../organs/case-roles.ts'

const filing = localOrganicLaw.art('75(1)')
const ownSystem = filingReviewRegulation.art('25(1)')
const reviewing = filingReviewRegulation.art('13(1)')
const correcting = filingReviewRegulation.art('18(1)')

const inForce = 'normative-documents'
const numbers = 'normative-document-numbers'
const key = '{subject}'

/**
 * Filing and review of a normative document at the government above its maker. The Regulation speaks of rules filed with the State Council
 * and tells provinces to build their own system on it (25). Rows marked [model] take their days from Beijing's regulation of 2024, because
 * Liaoning's own is not in the mirror: they are set here and nowhere else, and no Liaoning act rests on Beijing's text.
 */
export const normativeFilingReview = defineProcedure({
  id: 'normative-filing-review',
  title: { zh: '规范性文件备案审查', en: 'Filing and review of a normative document' },
  systems: ['12.2'],
  basis: ownSystem,
  power: null,
  about: { register: inForce },
  roles: {
    clerk, reviewer, head,
    maker: { title: { zh: '制定机关', en: 'The maker' }, kind: 'staff', post: officer.post, of: 'makerOrgan' },
    makerOrgan: { title: { zh: '制定机关', en: 'The maker' }, kind: 'party' },
  },
  facts: {
    incomplete: { zh: '报送材料不齐或者不合格式', en: 'Not complete or not in form' },
    wrong: { zh: '应当纠正', en: 'To be corrected' },
    corrected: { zh: '制定机关已经修改或者废止', en: 'The maker amended or repealed it' },
  },
  outcomes: {
    valid: { zh: '合法', en: 'Valid' },
    mended: { zh: '制定机关已纠正', en: 'Mended by its maker' },
    revoked: { zh: '撤销', en: 'Revoked' },
  },
  // The maker's days run from receipt: of the notice that something is missing, and of the opinion (21).
  parts: [
    mount('backToMaker', serviceOnRecipient(ownSystem), {
      roles: { handler: 'clerk' }, and: { serve: { after: ['check'], when: 'incomplete', owedSince: 'check', often: true } },
    }),
    mount('opinionToMaker', serviceOnRecipient(filingReviewRegulation.art('21(1)')), {
      roles: { handler: 'clerk' }, and: { serve: { after: ['opinion'], when: 'wrong', owedSince: 'opinion' } },
    }),
  ],
  acts: {
    receive: {
      title: { zh: '接收备案材料', en: 'Receive the filing' },
      by: 'clerk', basis: [filing, ownSystem], starts: true, countsFrom: 'received', joins: [{ role: 'makerOrgan', field: 'maker' }],
      form: {
        maker: organ({ ask: { zh: '制定机关', en: 'Maker' }, because: filing }),
        received: date({ ask: { zh: '收到日期', en: 'Received on' }, because: filing }),
        report: file({ ask: { zh: '备案报告', en: 'Filing report' }, because: filing }),
        text: file({ ask: { zh: '规范性文件文本', en: 'Text' }, because: filing }),
        late: yesNo({ ask: { zh: '超过报送期限', en: 'Filed late' }, because: filingReviewRegulation.art('23(1)') }),
      },
    },
    check: {
      title: { zh: '形式审查、登记', en: 'Check the form and register' },
      // [model] ten days.
      by: 'clerk', basis: ownSystem, after: ['receive'], must: days(10).since('receive'), often: true, settles: ['incomplete'],
      form: { findings: longText({ ask: { zh: '形式审查情况', en: 'What was found' }, because: ownSystem }) },
    },
    resubmit: {
      title: { zh: '补充或者重新报送', en: 'Supplement or file again' },
      // [model] ten days from being told.
      by: 'maker', basis: ownSystem, after: ['check'], when: 'incomplete', must: days(10).since('backToMaker.serve'), often: true, undoes: ['check'],
      usesUp: ['backToMaker.serve'], discharges: ['backToMaker.serve'],
      form: { text: file({ ask: { zh: '补报材料', en: 'What is supplied' }, because: ownSystem }) },
    },
    distribute: {
      title: { zh: '分送审查', en: 'Distribute for review' },
      // [model] five working days.
      by: 'clerk', basis: ownSystem, after: ['check'], provided: not('incomplete'), must: workdays(5).since('check'),
      // What was sent out for review is not checked again: a second check would have it reviewed again.
      closes: ['check'],
    },
    review: {
      title: { zh: '审查', en: 'Review' },
      // [model] three months, as a rule; the head may add three.
      by: 'reviewer', apart: ['receive'], basis: [reviewing, filingReviewRegulation.art('3(1)')], after: ['distribute'],
      provided: not('incomplete'), must: months(3).since('check'), settles: ['wrong'],
      form: {
        findings: longText({ ask: { zh: '审查意见', en: 'Findings' }, because: reviewing }),
        ground: choice({
          ask: { zh: '主要问题', en: 'Main ground' }, because: reviewing,
          options: {
            none: { zh: '未发现问题', en: 'None' }, power: { zh: '超越权限', en: 'Beyond power' },
            higherLaw: { zh: '违反上位法', en: 'Against higher law' }, conflict: { zh: '与其他规定不一致', en: 'At odds with another text' },
            unfit: { zh: '规定不适当', en: 'Unfit' }, procedure: { zh: '违背法定程序', en: 'Against the lawful procedure' },
          },
        }),
      },
    },
    extendReview: {
      title: { zh: '延长审查期限', en: 'Extend the review' },
      by: 'head', basis: ownSystem, after: ['distribute'], extends: { clock: 'review', by: months(3) },
      form: { reasons: longText({ ask: { zh: '延长理由', en: 'Reasons' }, because: ownSystem }) },
    },
    askMaker: {
      title: { zh: '要求制定机关说明', en: 'Ask the maker to explain' },
      by: 'reviewer', basis: filingReviewRegulation.art('14(1)'), after: ['distribute'], often: true,
      form: {
        question: longText({ ask: { zh: '需要说明的问题', en: 'What is to be explained' }, because: filingReviewRegulation.art('14(1)') }),
        until: date({ ask: { zh: '说明期限', en: 'Explain until' }, because: filingReviewRegulation.art('14(1)'), notBefore: days(1) }),
      },
    },
    explain: {
      title: { zh: '说明情况', en: 'Explain' },
      // The Regulation leaves the period to the reviewing office, which names the day.
      by: 'maker', basis: filingReviewRegulation.art('14(1)'), after: ['askMaker'], must: { until: { act: 'askMaker', field: 'until' } }, often: true,
      form: { explanation: longText({ ask: { zh: '说明', en: 'Explanation' }, because: filingReviewRegulation.art('14(1)') }) },
    },
    pass: {
      title: { zh: '审查结束，未发现问题', en: 'Close: nothing found' },
      by: 'head', apart: ['review'], basis: reviewing, after: ['review'], when: not('wrong'), owedSince: 'review', outcome: 'valid', ends: true,
    },
    opinion: {
      title: { zh: '提出书面审查意见', en: 'Give a written opinion' },
      by: 'head', apart: ['review'], basis: correcting, after: ['review'], when: 'wrong', owedSince: 'review',
      effects: [{
        register: inForce, change: 'amend', key, values: { state: 'correcting' }, to: '{date(subject.validUntil)+1d}',
      }],
      issues: [{
        id: 'opinion', title: { zh: '备案审查意见书', en: 'Review opinion' }, layout: 'letter', series: '备审', to: 'makerOrgan',
        body: ['你单位制定的《{subject.title}》（{subject.number}）经审查应当纠正。', '审查意见：{review.findings}', '请于收到之日起三十日内书面报告处理情况。'],
      }],
    },
    respond: {
      title: { zh: '报告处理情况', en: 'Report what was done' },
      // 21 gives makers of rules thirty days; for documents the same by 25, and as Beijing's [model].
      by: 'maker', basis: [filingReviewRegulation.art('21(1)'), ownSystem], after: ['opinion'], when: 'wrong',
      must: days(30).since('opinionToMaker.serve'), settles: ['corrected'], closes: ['opinionToMaker.serve'],
      form: {
        how: choice({
          ask: { zh: '处理方式', en: 'What was done' }, because: filingReviewRegulation.art('21(1)'),
          options: { amended: { zh: '修改', en: 'Amended' }, repealed: { zh: '废止', en: 'Repealed' }, kept: { zh: '认为无需修改', en: 'Held to be right' } },
        }),
        reasons: longText({ ask: { zh: '说明', en: 'Reasons' }, because: filingReviewRegulation.art('21(1)') }),
      },
    },
    mended: {
      title: { zh: '确认已纠正', en: 'Confirm that it was mended' },
      by: 'head', basis: correcting, after: ['respond'], when: 'corrected', owedSince: 'respond', outcome: 'mended', ends: true,
    },
    revoke: {
      title: { zh: '撤销', en: 'Revoke' },
      // The government above, as case organ, revokes what its department or a lower government would not mend, or let pass in silence.
      by: 'head', basis: [localOrganicLaw.art('73(1)[3]'), liaoningPlan.art('12')], after: ['opinion', 'opinionToMaker.serve'], when: all('wrong', not('corrected')),
      notBefore: days(30).since('opinionToMaker.serve'), owedSince: 'respond', outcome: 'revoked', ends: true,
      form: { reasons: longText({ ask: { zh: '撤销理由', en: 'Reasons' }, because: localOrganicLaw.art('73(1)[3]'), seenBy: 'public' }) },
      effects: [
        { register: inForce, change: 'end', key },
        { register: numbers, change: 'amend', key, values: { revoked: '{day}' } },
      ],
      issues: [{
        id: 'revocation', title: { zh: '撤销规范性文件决定书', en: 'Decision to revoke' }, layout: 'letter', series: '撤', to: 'makerOrgan',
        body: ['决定撤销《{subject.title}》（{subject.number}）。', '理由：{revoke.reasons}'],
      }],
      publishes: {
        kind: 'normative-document-ended', title: '规范性文件撤销：{subject.title}', basis: liaoningPlan.art('12'),
        rows: { 文号: '{subject.number}', 理由: '{revoke.reasons}', 撤销日期: '{day}' },
      },
    },
  },
})
