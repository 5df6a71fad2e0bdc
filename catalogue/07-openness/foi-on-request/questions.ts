import { choice, creditCode, type Form, file, longText, money, number, phone, text } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation as law } from '../../law/government-information-regulation.ts'

/** What a request must say (29): who asks, what for, in which form. No reason is asked: none is needed. */
export const asked = {
  what: longText({ ask: { zh: '申请公开的政府信息：名称、文号或者其他特征', en: 'The information: title, number or other features' }, because: law.art('29(2)[2]') }),
  form: choice({
    ask: { zh: '获取方式', en: 'How you want it' }, because: law.art('29(2)[3]'),
    options: { electronic: { zh: '电子文件', en: 'Electronically' }, paper: { zh: '纸面', en: 'On paper' }, look: { zh: '查阅、抄录', en: 'To look at and copy' } },
  }),
} satisfies Form

export const whoAsks = {
  applicantKind: choice({
    ask: { zh: '申请人类型', en: 'Kind of requester' }, because: law.art('29(2)[1]'),
    options: { person: { zh: '公民', en: 'Citizen' }, enterprise: { zh: '法人或者其他组织', en: 'Legal person or other organisation' } },
  }),
  creditCode: creditCode({
    ask: { zh: '统一社会信用代码', en: 'Unified social credit code' }, because: law.art('29(2)[1]'), onlyIf: { field: 'applicantKind', is: 'enterprise' }, behalf: true,
  }),
  address: text({ ask: { zh: '联系地址', en: 'Address' }, because: law.art('29(2)[1]'), personal: true, seenBy: 'organ' }),
  phone: phone({ ask: { zh: '联系电话', en: 'Telephone' }, because: law.art('29(2)[1]'), personal: true, seenBy: 'organ' }),
} satisfies Form

/** What an answer says. Where something is kept back, in whole or in part, its reasons stand in it (36[3], 37). */
export const answer = {
  how: longText({ ask: { zh: '提供的内容，或者获取的方式、途径、时间', en: 'What is given, or where and when it can be had' }, because: law.art('36(1)[2]'), optional: true }),
  copy: file({ ask: { zh: '信息文件', en: 'The file' }, because: law.art('36(1)[2]'), optional: true }),
  reasons: longText({
    ask: { zh: '理由（全部提供的，填写“无”）', en: 'Reasons (where all is given: none)' }, because: law.art('36(1)[3]'),
  }),
  elsewhere: text({ ask: { zh: '负责公开的机关、联系方式，或者应当使用的渠道', en: 'Who holds it, or which channel to use' }, because: law.art('36(1)[5]'), optional: true }),
} satisfies Form

export const fee = {
  pages: number({ ask: { zh: '超过合理范围的件（页）数', en: 'Items or pages beyond what is reasonable' }, because: law.art('42(1)'), least: 1 }),
  basis: longText({ ask: { zh: '收费标准和计算', en: 'Tariff and computation' }, because: law.art('42(1)') }),
  amount: money({ ask: { zh: '信息处理费', en: 'Charge' }, because: law.art('42(1)'), least: 1 }),
} satisfies Form
