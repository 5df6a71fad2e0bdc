import { answered, any, anyOf, defineProcedure, did, mount, not, workdays } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { applicant, chair, clerk, head, interested, officer, theLaw } from '../../organs/case-roles.ts'
import { barForOneYear, examinedInSubstance, unlessBarred } from './bars.ts'
import { certificates, documents } from './documents.ts'
import { grantEntries } from './effects.ts'
import { excludedTime } from './excluded-time.ts'
import { hearingPart } from './parts/hearing.ts'
import { application } from './questions.ts'
import { endingsWithoutDecision, receivingActs } from './receiving-acts.ts'
import { remedies } from './remedies.ts'
import { staffForms } from './staff-forms.ts'

const accepted = anyOf('accept', 'deemedAcceptance')

/**
 * The ordinary licence procedure (行政许可法 29–48). Not carried here, because no item needs it yet: first examination by a lower authority
 * (35, 43), quotas (57), tender and auction (53), joint handling (26(2)).
 */
export const administrativeLicence = defineProcedure({
  id: 'administrative-licence',
  title: { zh: '行政许可（一般程序）', en: 'Administrative licence (ordinary procedure)' },
  systems: ['28.1', '2.2', '41.1'],
  basis: licensingLaw.art('22(1)'),
  power: 'licence',
  roles: { applicant, interested, clerk, officer, chair, head, law: theLaw },
  facts: {
    // Brought by the service item.
    onSite: { zh: '依法应当实地核查的事项', en: 'Always inspected on site' },
    hearingByLaw: { zh: '法律、法规、规章规定应当听证的事项', en: 'A hearing is prescribed' },
    testing: { zh: '应当按照技术标准、技术规范检验、检测、检疫的事项', en: 'Tested against technical standards' },
    safety: { zh: '直接关系公共安全、人身健康、生命财产安全的事项', en: 'Bears directly on safety, health, life or property' },
    fiveYears: { zh: '法定有效期五年', en: 'Valid five years by law' },
    // Settled in the case.
    substance: { zh: '需要对申请材料的实质内容进行核实', en: 'The substance of the materials must be verified' },
    othersInterests: { zh: '直接关系他人重大利益', en: "Others' major interests are at stake" },
    othersFound: { zh: '核查发现直接关系他人重大利益', en: "The inspection found that others' major interests are at stake" },
    publicMatter: { zh: '需要听证的涉及公共利益的重大事项', en: 'A major matter of public interest that needs a hearing' },
    falseMaterials: {
      zh: '隐瞒有关情况或者提供虚假材料', en: 'Facts were hidden or materials false',
      follows: [answered('refuseAcceptance', 'ground', 'false'), answered('decide', 'refusalGround', 'false')],
    },
  },
  outcomes: {
    granted: { zh: '准予许可', en: 'Granted' },
    refused: { zh: '不予许可', en: 'Refused' },
    ...endingsWithoutDecision,
  },
  remedies,
  parts: [
    mount('hearing', hearingPart, {
      and: {
        announce: { after: [accepted], when: any('hearingByLaw', 'publicMatter') },
        tell: { after: ['inform'], when: any('othersInterests', 'othersFound') },
        hold: { apart: ['examine', 'verify', 'test'] },
      },
    }),
  ],
  acts: {
    // ── Application and acceptance 申请与受理; withdrawing and handing over stand there too ──
    apply: {
      title: { zh: '提出申请', en: 'Apply' },
      by: 'applicant', basis: [licensingLaw.art('29(1)'), licensingLaw.art('31(1)')], starts: true, form: application,
      unlessListed: unlessBarred,
    },
    ...receivingActs('{item.title}申请'),

    // ── Examination 审查 ──
    examine: {
      title: { zh: '审查申请材料', en: 'Examine the materials' },
      by: 'officer', basis: licensingLaw.art('34(1)'), after: [accepted], settles: ['substance', 'othersInterests', 'publicMatter'],
      closes: ['decideOnTheSpot'], form: staffForms.examination,
    },
    verify: {
      title: { zh: '实地核查', en: 'Verify on site' },
      by: 'officer', officers: 2, basis: licensingLaw.art('34(3)'), after: ['examine'], when: any('onSite', 'substance'),
      settles: ['othersFound'], form: staffForms.verification,
    },
    test: {
      title: { zh: '检验、检测、检疫', en: 'Inspect, test or quarantine' },
      by: 'officer', officers: 2, basis: licensingLaw.art('55(2)'), after: [accepted], when: 'testing',
      must: workdays(5).since('accept', 'deemedAcceptance'), form: staffForms.test,
    },
    inform: {
      title: { zh: '告知利害关系人', en: 'Tell those whose interests are at stake' },
      // Whoever is told later must also be told of the hearing.
      by: 'officer', basis: licensingLaw.art('36(1)'), after: ['examine'], when: any('othersInterests', 'othersFound'), often: true,
      usesUp: ['hearing.tell'], form: staffForms.interests,
      joins: [{ role: 'interested', field: 'person', name: 'name' }, { role: 'interested', field: 'creditCode', name: 'name' }],
      issues: [documents.interestedTold('applicant'), documents.interestedTold('interested')],
    },
    state: {
      title: { zh: '陈述、申辩', en: 'Be heard' },
      by: ['applicant', 'interested'], basis: licensingLaw.art('36(1)'), after: [accepted], often: true, form: staffForms.statement,
    },
    hear: {
      title: { zh: '听取意见', en: 'Hear what was said' },
      by: 'officer', basis: licensingLaw.art('36(1)'), after: ['state'], owedSince: 'state', often: true, form: staffForms.heard,
    },

    // ── Periods 期限 ──
    stateExcludedTime: {
      title: { zh: '书面告知不计期间', en: 'Tell in writing what time does not count' },
      by: 'officer', basis: licensingLaw.art('45(1)'), after: [accepted], often: true,
      pauses: { clocks: ['decide'], grounds: excludedTime },
      form: staffForms.excludedTime, issues: [documents.excludedTime],
    },
    resume: {
      title: { zh: '恢复计算期间', en: 'Time counts again' },
      by: 'officer', basis: licensingLaw.art('45(1)'), after: ['stateExcludedTime'], often: true, resumes: ['stateExcludedTime'],
    },
    extend: {
      title: { zh: '延长许可期限', en: 'Extend the period' },
      by: 'head', basis: licensingLaw.art('42(1)'), after: [accepted], extends: { clock: 'decide', by: workdays(10) },
      form: staffForms.extension, issues: [documents.extended],
    },

    // ── Decision 决定 ──
    decideOnTheSpot: {
      title: { zh: '当场作出准予许可决定', en: 'Grant on the spot' },
      by: ['clerk', 'head'], basis: [licensingLaw.art('34(2)'), licensingLaw.art('38(1)')], after: ['accept'],
      // Who was silent for five days did not decide on the spot.
      when: not(any('onSite', 'hearingByLaw', 'testing', did('deemedAcceptance'))), unlessListed: examinedInSubstance, outcome: 'granted', ends: true,
      keeps: ['deliver', 'publish'],
      issues: [documents.granted, ...certificates], effects: grantEntries,
    },
    decide: {
      title: { zh: '作出许可决定', en: 'Decide' },
      by: 'head', basis: [licensingLaw.art('37(1)'), licensingLaw.art('38(1)'), licensingLaw.art('38(2)'), licensingLaw.art('42(1)')],
      after: ['examine', 'verify', 'test', 'inform', 'hearing.announce', 'hearing.tell', 'hearing.hold', 'hearing.record'],
      // Whoever was told of the right to a hearing keeps it for the full five days.
      notBefore: workdays(5).since('hearing.tell'), awaits: ['hear', 'hearing.hold', 'hearing.record', 'hearing.ruleOnChallenge'],
      must: workdays(20).since('accept', 'deemedAcceptance'), outcomes: ['granted', 'refused'], ends: true,
      keeps: ['deliver', 'serveRefusal', 'publish'], form: staffForms.decision,
      issues: [documents.granted, ...certificates, documents.refused], effects: [...grantEntries, barForOneYear],
    },

    // ── After the decision 送达与公开. A decision lawfully made is carried out even when the power has since gone. ──
    deliver: {
      title: { zh: '颁发、送达许可证件', en: 'Deliver the licence' },
      by: 'clerk', basis: [licensingLaw.art('44(1)'), licensingLaw.art('39(1)')], power: 'not-needed', when: 'granted',
      must: workdays(10).since('decide', 'decideOnTheSpot'), form: staffForms.delivery,
    },
    serveRefusal: {
      title: { zh: '送达不予许可决定', en: 'Serve the refusal' },
      by: 'clerk', basis: licensingLaw.art('38(2)'), power: 'not-needed', when: 'refused', owedSince: 'decide', form: staffForms.delivery,
    },
    publish: {
      title: { zh: '公开许可决定', en: 'Publish the decision' },
      by: 'clerk', basis: [licensingLaw.art('40(1)'), governmentInformationRegulation.art('26(1)')], power: 'not-needed', when: 'granted', bulk: true,
      must: workdays(20).since('decide', 'decideOnTheSpot'),
      publishes: {
        kind: 'licence', title: '{item.title}：{apply.name}', basis: licensingLaw.art('40(1)'),
        rows: {
          许可事项: '{item.title}', 被许可人: '{apply.name}', 许可范围: '{apply.scope}', 场所地址: '{apply.address}', 许可机关: '{organ.name}', 公开日期: '{day}',
        },
      },
    },
  },
})
