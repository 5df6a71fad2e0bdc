import { choice, citizenNumber, creditCode, type Form, longText, materials, phone, text } from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'

const because = licensingLaw.art('31(1)')

/** How to reach whoever applies. Who they are, a case about a licence knows from the register; nothing known is asked again (31(1)). */
export const reachedBy = {
  agent: text({
    ask: { zh: '委托代理人姓名', en: 'Name of the agent' }, because: licensingLaw.art('29(2)'), optional: true, personal: true,
    help: { zh: '由他人代办的填写，并在材料中上传委托书。', en: 'Where someone acts for you; upload the authority among the materials.' },
  }),
  phone: phone({
    ask: { zh: '联系电话', en: 'Telephone' }, because: licensingLaw.art('32(1)'), personal: true, seenBy: 'organ',
    help: { zh: '用于一次性告知补正和送达。', en: 'To tell you what is missing and to serve papers.' },
  }),
} satisfies Form

/** Who applies for a new licence. The credit code may be given only by an agent of that enterprise. */
const whoApplies = {
  applicantKind: choice({
    ask: { zh: '申请人类型', en: 'Kind of applicant' }, because: licensingLaw.art('29(1)'),
    options: { person: { zh: '自然人', en: 'Natural person' }, enterprise: { zh: '法人或者其他组织', en: 'Legal person or other organisation' } },
  }),
  name: text({ ask: { zh: '申请人姓名或者名称', en: 'Name of the applicant' }, because, personal: true }),
  citizenNumber: citizenNumber({
    ask: { zh: '公民身份号码', en: 'Citizen number' }, because, onlyIf: { field: 'applicantKind', is: 'person' }, personal: true, seenBy: 'organ',
  }),
  creditCode: creditCode({
    ask: { zh: '统一社会信用代码', en: 'Unified social credit code' }, because, onlyIf: { field: 'applicantKind', is: 'enterprise' },
    behalf: true,
  }),
  representative: text({
    ask: { zh: '法定代表人或者负责人', en: 'Legal representative or person in charge' }, because,
    onlyIf: { field: 'applicantKind', is: 'enterprise' }, personal: true,
  }),
  ...reachedBy,
} satisfies Form

/** The application for a new licence. Which materials are asked for, the guide of the item alone says. */
export const application = {
  ...whoApplies,
  address: text({ ask: { zh: '经营（活动）场所地址', en: 'Address of the premises or activity' }, because }),
  scope: longText({ ask: { zh: '申请许可的范围', en: 'Scope applied for' }, because: licensingLaw.art('29(1)') }),
  materials: materials({ ask: { zh: '申请材料', en: 'Materials' }, because: licensingLaw.art('30(1)'), optional: true }),
} satisfies Form
