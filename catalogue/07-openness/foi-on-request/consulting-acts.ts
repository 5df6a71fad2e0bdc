import { anyOf, choice, creditCode, did, longText, mount, organ, person, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { serviceOnRecipient } from '../../05-enforcement/parts/service-of-documents.ts'
import { governmentInformationRegulation as law } from '../../law/government-information-regulation.ts'
import { letter } from '../../letter.ts'

const received = anyOf('confirm', 'registerPaper')
const clocks = ['answer'] as const
/** 33(3): only the time in which others are asked is left out, from sending to the answer or the end of its period. */
const leftOut = { consulting: { title: { zh: '征求第三方、其他机关意见', en: 'Third parties or other organs are asked' }, basis: law.art('33(3)') } } as const

/** Both have fifteen working days from receipt of the letter (32, 34), so that the day on which it came is put on record. */
export const consultingService = [
  mount('toThirdParty', serviceOnRecipient(law.art('32(1)')), {
    and: { serve: { after: ['consultThirdParty'], when: did('consultThirdParty'), owedSince: 'consultThirdParty' } },
  }),
  mount('toAgency', serviceOnRecipient(law.art('34(1)')), { and: { serve: { after: ['consultAgency'], when: did('consultAgency'), owedSince: 'consultAgency' } } }),
] as const

/** Asking third parties whom disclosure would harm, and organs that made the information too (32, 34). */
export const consultingActs = {
  consultThirdParty: {
    title: { zh: '书面征求第三方意见', en: 'Ask the third party in writing' },
    by: 'handler', basis: law.art('32(1)'), after: [received, 'clarify'], pauses: { clocks, grounds: leftOut },
    joins: [{ role: 'thirdParty', field: 'person', name: 'name' }, { role: 'thirdParty', field: 'enterprise', name: 'name' }],
    form: {
      kind: choice({
        ask: { zh: '第三方类型', en: 'Kind of third party' }, because: law.art('32(1)'),
        options: { person: { zh: '公民', en: 'Citizen' }, enterprise: { zh: '法人或者其他组织', en: 'Legal person or other organisation' } },
      }),
      person: person({ ask: { zh: '第三方账号', en: 'Account' }, because: law.art('32(1)'), personal: true, onlyIf: { field: 'kind', is: 'person' } }),
      enterprise: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because: law.art('32(1)'), onlyIf: { field: 'kind', is: 'enterprise' } }),
      name: text({ ask: { zh: '第三方姓名或者名称', en: 'Name' }, because: law.art('32(1)'), personal: true }),
      about: longText({ ask: { zh: '拟公开的信息', en: 'What would be disclosed' }, because: law.art('32(1)') }),
    },
    issues: [letter('consult', 'thirdParty', ['公开征', '征求意见书', 'Your opinion is asked'], ['有人申请公开：{this.about}。请自收到之日起十五个工作日内提出意见；逾期由本机关依法决定。'])],
  },
  thirdPartyReplies: {
    title: { zh: '第三方提出意见', en: 'The third party answers' },
    by: 'thirdParty', basis: law.art('32(1)'), after: ['consultThirdParty'], when: did('consultThirdParty'), may: workdays(15).since('toThirdParty.serve'),
    resumes: ['consultThirdParty'], closes: ['thirdPartySilent', 'toThirdParty.serve'],
    form: {
      agrees: yesNo({ ask: { zh: '同意公开', en: 'I agree' }, because: law.art('32(1)') }),
      reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('32(1)'), optional: true }),
    },
  },
  thirdPartySilent: {
    // Silence is not consent: the organ decides (32).
    title: { zh: '第三方逾期未提出意见', en: 'The third party kept silent' },
    by: 'law', basis: law.art('32(1)'), after: ['toThirdParty.serve'], when: did('consultThirdParty'), bySilence: workdays(15).since('toThirdParty.serve'),
    resumes: ['consultThirdParty'], closes: ['thirdPartyReplies'],
  },
  weighObjection: {
    title: { zh: '审查第三方理由', en: 'Weigh the objection' },
    by: 'officeHead', basis: law.art('32(1)'), after: ['thirdPartyReplies'], when: 'objected', owedSince: 'thirdPartyReplies',
    form: {
      view: choice({
        ask: { zh: '审查结论', en: 'Conclusion' }, because: law.art('32(1)'),
        options: {
          reasonable: { zh: '理由合理，不予公开', en: 'Good reasons: not disclosed' }, unreasonable: { zh: '理由不合理', en: 'No good reasons' },
          publicInterest: { zh: '不公开可能对公共利益造成重大影响，予以公开', en: 'The public interest weighs more: disclosed' },
        },
      }),
      why: longText({ ask: { zh: '说明', en: 'Why' }, because: law.art('32(1)') }),
    },
  },
  notifyThirdParty: {
    title: { zh: '书面告知第三方公开的内容和理由', en: 'Tell the third party what is disclosed and why' },
    by: 'handler', basis: law.art('32(1)'), after: ['weighObjection'], when: 'publicInterest', owedSince: 'weighObjection',
    form: { what: longText({ ask: { zh: '决定公开的内容和理由', en: 'What is disclosed, and why' }, because: law.art('32(1)') }) },
    issues: [{ ...letter('told', 'thirdParty', ['公开告', '告知第三方书', 'Information will be disclosed'], ['{this.what}']), remedies: true }],
  },
  consultAgency: {
    title: { zh: '征求共同制作机关意见', en: 'Ask the co-making organ' },
    by: 'handler', basis: law.art('34(1)'), after: [received, 'clarify'], pauses: { clocks, grounds: leftOut }, joins: [{ role: 'other', field: 'organ' }],
    form: { organ: organ({ ask: { zh: '共同制作机关', en: 'Co-making organ' }, because: law.art('34(1)') }) },
    issues: [letter('consult-agency', 'other', ['公开征', '征求意见书', 'Your opinion is asked'], ['请自收到之日起十五个工作日内就下列信息是否公开提出意见；逾期视为同意公开：{request.what}{registerPaper.what}'])],
  },
  agencyReplies: {
    title: { zh: '共同制作机关提出意见', en: 'The co-making organ answers' },
    by: 'otherStaff', basis: law.art('34(1)'), after: ['consultAgency'], when: did('consultAgency'), may: workdays(15).since('toAgency.serve'),
    resumes: ['consultAgency'], closes: ['agencySilent', 'toAgency.serve'],
    form: { opinion: longText({ ask: { zh: '意见', en: 'Opinion' }, because: law.art('34(1)') }) },
  },
  agencySilent: {
    title: { zh: '共同制作机关逾期，视为同意公开', en: 'The co-making organ kept silent: it agrees' },
    by: 'law', basis: law.art('34(1)'), after: ['toAgency.serve'], when: did('consultAgency'), bySilence: workdays(15).since('toAgency.serve'),
    resumes: ['consultAgency'], closes: ['agencyReplies'],
  },
} as const
