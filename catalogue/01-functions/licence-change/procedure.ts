import { anyOf, citations, defineProcedure, type Form, longText, materials, text, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { letter } from '../../letter.ts'
import { applicant, clerk, head, officer, theLaw } from '../../organs/case-roles.ts'
import { excludedTime } from '../administrative-licence/excluded-time.ts'
import { reachedBy } from '../administrative-licence/questions.ts'
import { endingsWithoutDecision, receivingActs } from '../administrative-licence/receiving-acts.ts'
import { aboutLicence } from '../administrative-licence/registers.ts'
import { remedies } from '../administrative-licence/remedies.ts'
import { staffForms } from '../administrative-licence/staff-forms.ts'

const because = licensingLaw.art('49(1)')
const accepted = anyOf('accept', 'deemedAcceptance')

const changes = {
  holder: text({ ask: { zh: '变更后的被许可人名称', en: 'New name of the holder' }, because, optional: true }),
  place: text({ ask: { zh: '变更后的场所地址', en: 'New premises' }, because, optional: true }),
  scope: longText({ ask: { zh: '变更后的许可范围', en: 'New scope' }, because, optional: true }),
  materials: materials({ ask: { zh: '申请材料', en: 'Materials' }, because: licensingLaw.art('30(1)'), optional: true }),
} satisfies Form

/**
 * Changing a licence at the holder's request (行政许可法 49). Who asks and what the licence says stands in
 * the register. Article 49 names no
 * period; changing a licence is a licence decision, so that of article 42 is taken.
 */
export const licenceChange = defineProcedure({
  id: 'licence-change',
  title: { zh: '行政许可变更', en: 'Change of a licence' },
  systems: ['28.1'],
  basis: because,
  power: 'licence',
  about: { ...aboutLicence('applicant'), where: { state: 'valid' } },
  roles: { applicant, clerk, officer, head, law: theLaw },
  facts: {
    safety: { zh: '直接关系公共安全、人身健康、生命财产安全的事项', en: 'Bears directly on safety, health, life or property' },
    substance: { zh: '需要对申请材料的实质内容进行核实', en: 'The substance of the materials must be verified' },
    falseMaterials: {
      zh: '隐瞒有关情况或者提供虚假材料', en: 'Facts were hidden or materials false',
      follows: [{ act: 'refuseAcceptance', field: 'ground', is: 'false' }],
    },
  },
  outcomes: { changed: { zh: '准予变更', en: 'Changed' }, refused: { zh: '不予变更', en: 'Refused' }, ...endingsWithoutDecision },
  remedies,
  acts: {
    apply: {
      title: { zh: '申请变更', en: 'Apply for a change' },
      by: 'applicant', basis: because, starts: true, form: { ...reachedBy, ...changes },
    },
    ...receivingActs('{item.title}变更申请'),
    examine: {
      title: { zh: '审查申请材料', en: 'Examine the materials' },
      by: 'officer', basis: licensingLaw.art('34(1)'), after: [accepted], settles: ['substance'], form: staffForms.examination,
    },
    verify: {
      title: { zh: '实地核查', en: 'Verify on site' },
      by: 'officer', officers: 2, basis: licensingLaw.art('34(3)'), after: ['examine'], when: 'substance', form: staffForms.verification,
    },
    stateExcludedTime: {
      title: { zh: '书面告知不计期间', en: 'Tell in writing what time does not count' },
      by: 'officer', basis: licensingLaw.art('45(1)'), after: [accepted], often: true,
      pauses: { clocks: ['decide'], grounds: excludedTime },
      form: staffForms.excludedTime,
    },
    resume: {
      title: { zh: '恢复计算期间', en: 'Time counts again' },
      by: 'officer', basis: licensingLaw.art('45(1)'), after: ['stateExcludedTime'], often: true, resumes: ['stateExcludedTime'],
    },
    extend: {
      title: { zh: '延长许可期限', en: 'Extend the period' },
      by: 'head', basis: licensingLaw.art('42(1)'), after: [accepted], extends: { clock: 'decide', by: workdays(10) },
      form: staffForms.extension,
    },
    decide: {
      title: { zh: '作出变更决定', en: 'Decide' },
      by: 'head', basis: [because, licensingLaw.art('38(2)'), licensingLaw.art('42(1)')], after: ['examine', 'verify'],
      must: workdays(20).since('accept', 'deemedAcceptance'), outcomes: ['changed', 'refused'], ends: true, keeps: ['serve'],
      form: {
        reasons: longText({
          ask: { zh: '不予变更的理由和依据', en: 'Reasons' }, because: licensingLaw.art('38(2)'), onlyIf: { field: 'outcome', is: 'refused' },
        }),
        provisions: citations({
          ask: { zh: '依据条款', en: 'Provisions' }, because: licensingLaw.art('38(2)'), onlyIf: { field: 'outcome', is: 'refused' },
        }),
      },
      issues: [
        {
          ...letter('change', 'applicant', ['许变', '准予变更行政许可决定书', 'Decision to change'], [
            '你（单位）的{item.title}变更申请（证号{subject}），经审查，符合法定条件、标准，决定准予变更。',
          ]),
          when: 'changed',
        },
        {
          ...letter('refusal', 'applicant', ['许不变', '不予变更行政许可决定书', 'Refusal'], [
            '你（单位）的{item.title}变更申请（证号{subject}），经审查，决定不予变更。理由和依据：{this.reasons}',
          ]),
          when: 'refused', remedies: true,
        },
      ],
      // What was not asked to be changed was not answered, and stays.
      effects: [
        {
          register: 'licences', change: 'amend', key: '{subject}', when: 'changed',
          values: { holder: '{apply.holder}', place: '{apply.place}', scope: '{apply.scope}' },
        },
      ],
    },
    serve: {
      title: { zh: '送达决定', en: 'Serve the decision' },
      by: 'clerk', basis: licensingLaw.art('44(1)'), power: 'not-needed', after: ['decide'], must: workdays(10).since('decide'), form: staffForms.delivery,
    },
  },
})
