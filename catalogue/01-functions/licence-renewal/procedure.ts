import { anyOf, citations, days, defineProcedure, longText, materials, ofSubject, until, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { letter } from '../../letter.ts'
import { applicant, clerk, head, officer, theLaw } from '../../organs/case-roles.ts'
import { reachedBy } from '../administrative-licence/questions.ts'
import { endingsWithoutDecision, receivingActs } from '../administrative-licence/receiving-acts.ts'
import { aboutLicence } from '../administrative-licence/registers.ts'
import { remedies } from '../administrative-licence/remedies.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'

/** As the register has it on the day of the application: nobody says for themselves until when their licence runs. */
const ended = ofSubject('validUntil')
/** What the application sets going, and what the end of the licence ends (50(2)). */
const beforeItEnds = { ...until(ended), since: ['apply'] } as const
/**
 * Renewed for the same term again, from the day after it would have ended. Only terms that the law itself fixes are known. The state stays:
 * what was revoked while the renewal ran is not made valid by it.
 */
const renewed = {
  register: 'licences', change: 'amend', key: '{subject}', values: { validUntil: '{date(subject.validUntil)+5y}' },
} as const

/**
 * Renewing a licence that will expire (行政许可法 50). Whoever asks in time and hears nothing before the licence ends is renewed by the law
 * itself. What is missing may be asked for, but does not stop that: an organ that must refuse refuses in time.
 */
export const licenceRenewal = defineProcedure({
  id: 'licence-renewal',
  title: { zh: '行政许可延续', en: 'Renewal of a licence' },
  systems: ['28.1'],
  basis: licensingLaw.art('50(1)'),
  power: 'licence',
  about: { ...aboutLicence('applicant'), where: { state: 'valid' } },
  roles: { applicant, clerk, officer, head, law: theLaw },
  facts: {
    safety: { zh: '直接关系公共安全、人身健康、生命财产安全的事项', en: 'Bears directly on safety, health, life or property' },
    fiveYears: { zh: '法定有效期五年', en: 'Valid five years by law' },
    substance: { zh: '需要对申请材料的实质内容进行核实', en: 'The substance of the materials must be verified' },
    falseMaterials: {
      zh: '隐瞒有关情况或者提供虚假材料', en: 'Facts were hidden or materials false',
      follows: [{ act: 'refuseAcceptance', field: 'ground', is: 'false' }],
    },
  },
  outcomes: {
    renewed: { zh: '准予延续', en: 'Renewed' },
    notRenewed: { zh: '不予延续', en: 'Not renewed' },
    ...endingsWithoutDecision,
  },
  remedies,
  acts: {
    apply: {
      title: { zh: '申请延续', en: 'Apply for renewal' },
      by: 'applicant', basis: licensingLaw.art('50(1)'), starts: true, may: days(30).before(ended),
      form: {
        ...reachedBy,
        materials: materials({ ask: { zh: '申请材料', en: 'Materials' }, because: licensingLaw.art('30(1)'), optional: true }),
      },
    },
    ...receivingActs('{item.title}延续申请'),
    examine: {
      title: { zh: '审查申请材料', en: 'Examine the materials' },
      by: 'officer', basis: licensingLaw.art('34(1)'), after: ['apply'], settles: ['substance'], form: staffForms.examination,
    },
    verify: {
      title: { zh: '实地核查', en: 'Verify on site' },
      by: 'officer', officers: 2, basis: licensingLaw.art('34(3)'), after: ['examine'], when: 'substance', form: staffForms.verification,
    },
    decide: {
      title: { zh: '作出是否准予延续的决定', en: 'Decide on the renewal' },
      by: 'head', basis: licensingLaw.art('50(2)'), after: ['examine', 'verify'], must: beforeItEnds, outcomes: ['renewed', 'notRenewed'],
      ends: true, keeps: ['serve'],
      form: {
        reasons: longText({
          ask: { zh: '不予延续的理由和依据', en: 'Reasons' }, because: licensingLaw.art('38(2)'), onlyIf: { field: 'outcome', is: 'notRenewed' },
        }),
        provisions: citations({
          ask: { zh: '依据条款', en: 'Provisions' }, because: licensingLaw.art('38(2)'), onlyIf: { field: 'outcome', is: 'notRenewed' },
        }),
      },
      issues: [
        {
          ...letter('renewal', 'applicant', ['许续', '准予延续行政许可决定书', 'Decision to renew'], [
            '你（单位）的{item.title}延续申请（证号{subject}），经审查，符合法定条件、标准，决定准予延续。',
          ]),
          when: 'renewed',
        },
        {
          ...letter('refusal', 'applicant', ['许不续', '不予延续行政许可决定书', 'Refusal'], [
            '你（单位）的{item.title}延续申请（证号{subject}），经审查，决定不予延续。理由和依据：{this.reasons}',
          ]),
          when: 'notRenewed', remedies: true,
        },
      ],
      effects: [{ ...renewed, when: { all: ['renewed', 'fiveYears'] } }],
    },
    deemedRenewal: {
      title: { zh: '逾期视为准予延续', en: 'Renewed by silence' },
      by: 'law', basis: licensingLaw.art('50(2)'), after: ['apply'], bySilence: beforeItEnds, outcome: 'renewed', ends: true,
      keeps: ['serve'],
      issues: [
        letter('renewal', 'applicant', ['许续', '行政许可视为延续通知书', 'Notice of renewal by silence'], [
          '你（单位）的{item.title}延续申请（证号{subject}），本机关在有效期届满前未作决定，依法视为准予延续。',
        ]),
      ],
      effects: [{ ...renewed, when: 'fiveYears' }],
    },
    serve: {
      title: { zh: '送达决定', en: 'Serve the decision' },
      by: 'clerk', basis: licensingLaw.art('44(1)'), power: 'not-needed', after: [anyOf('decide', 'deemedRenewal')],
      must: workdays(10).since('decide', 'deemedRenewal'),
      form: staffForms.delivery,
    },
  },
})
