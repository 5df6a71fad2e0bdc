import {
  choice, citations, creditCode, date, type Form, file, guideItems, longText, materials, organ, person, text, yesNo,
} from '../../../src/kernel/define.ts'
import { licensingLaw } from '../../law/licensing-law.ts'

const { art } = licensingLaw
const reasons = (zh: string, en: string, at: Parameters<typeof art>[0]) => ({ reasons: longText({ ask: { zh, en }, because: art(at) }) })

/** Questions of each act of the ordinary licence procedure apart from the application itself. */
export const staffForms = {
  correction: {
    what: longText({ ask: { zh: '更正内容', en: 'What is corrected' }, because: art('32(1)[3]') }),
    materials: materials({ ask: { zh: '更正后的材料', en: 'Materials as corrected' }, because: art('32(1)[3]'), optional: true }),
  },
  noLicenceNeeded: reasons('不需要许可的理由', 'Why no licence is needed', '32(1)[1]'),
  notAccepted: {
    ground: choice({
      ask: { zh: '情形', en: 'Ground' }, because: art('32(1)[2]'),
      options: {
        elsewhere: { zh: '不属于本机关职权范围', en: 'Outside this organ’s competence' },
        false: { zh: '隐瞒有关情况或者提供虚假材料', en: 'Facts hidden or materials false' },
        barred: { zh: '在不得再次申请的期限内', en: 'Barred from applying again for the time being' },
      },
    }),
    competent: longText({
      ask: { zh: '告知申请人向哪个机关申请', en: 'Tell the applicant where to apply' }, because: art('32(1)[2]'),
      onlyIf: { field: 'ground', is: 'elsewhere' },
    }),
    ...reasons('理由', 'Reasons', '32(2)'),
  },
  supplementRequest: {
    // Only what the guide lists can be named: nothing unrelated may be asked for (31(1)).
    missing: guideItems({ ask: { zh: '需要补正的全部材料', en: 'Everything that is missing' }, because: art('32(1)[4]') }),
    explanation: longText({ ask: { zh: '补正要求说明', en: 'What exactly is needed' }, because: art('30(2)'), optional: true }),
  },
  supplement: {
    materials: materials({ ask: { zh: '补正材料', en: 'Materials' }, because: art('32(1)[5]') }),
    remarks: longText({ ask: { zh: '说明', en: 'Remarks' }, because: art('32(1)[5]'), optional: true }),
  },
  examination: { opinion: longText({ ask: { zh: '审查意见', en: 'Opinion' }, because: art('34(1)'), seenBy: 'organ' }) },
  verification: {
    day: date({ ask: { zh: '核查日期', en: 'Day of the inspection' }, because: art('34(3)') }),
    finding: longText({ ask: { zh: '核查情况', en: 'What was found' }, because: art('34(3)') }),
    conforms: yesNo({ ask: { zh: '与申请材料一致并符合条件', en: 'As stated, and conditions met' }, because: art('34(3)') }),
    record: file({ ask: { zh: '核查记录（签字件）', en: 'Signed record' }, because: art('34(3)'), optional: true }),
  },
  test: {
    result: longText({ ask: { zh: '检验、检测、检疫结果及所依据的技术标准', en: 'Result, and the standards applied' }, because: art('55(2)') }),
    report: file({ ask: { zh: '检验报告', en: 'Report' }, because: art('55(2)'), optional: true }),
  },
  interests: {
    kind: choice({
      ask: { zh: '利害关系人类型', en: 'Kind of interested party' }, because: art('36(1)'),
      options: { person: { zh: '自然人', en: 'Natural person' }, enterprise: { zh: '法人或者其他组织', en: 'Organisation' } },
    }),
    person: person({ ask: { zh: '利害关系人账号', en: 'Account' }, because: art('36(1)'), onlyIf: { field: 'kind', is: 'person' } }),
    creditCode: creditCode({
      ask: { zh: '利害关系人统一社会信用代码', en: 'Credit code' }, because: art('36(1)'), onlyIf: { field: 'kind', is: 'enterprise' },
    }),
    name: text({ ask: { zh: '利害关系人姓名或者名称', en: 'Name' }, because: art('36(1)'), personal: true }),
    concern: longText({ ask: { zh: '所涉重大利益', en: 'The interest at stake' }, because: art('36(1)') }),
  },
  statement: {
    statement: longText({ ask: { zh: '陈述、申辩意见', en: 'Statement' }, because: art('36(1)') }),
    evidence: file({ ask: { zh: '证据', en: 'Evidence' }, because: art('36(1)'), optional: true }),
  },
  heard: { answer: longText({ ask: { zh: '是否采纳及理由', en: 'Accepted or not, and why' }, because: art('36(1)') }) },
  excludedTime: { timeNeeded: text({ ask: { zh: '所需时间', en: 'Time needed' }, because: art('45(1)') }) },
  extension: reasons('延长理由', 'Why', '42(1)'),
  decision: {
    refusalGround: choice({
      ask: { zh: '不予许可的情形', en: 'Ground of refusal' }, because: art('38(2)'), onlyIf: { field: 'outcome', is: 'refused' },
      options: {
        conditions: { zh: '不符合法定条件、标准', en: 'Conditions or standards not met' },
        false: { zh: '隐瞒有关情况或者提供虚假材料', en: 'Facts hidden or materials false' },
      },
    }),
    reasons: longText({
      ask: { zh: '不予许可的理由和依据', en: 'Reasons and grounds' }, because: art('38(2)'), onlyIf: { field: 'outcome', is: 'refused' },
    }),
    provisions: citations({ ask: { zh: '依据条款', en: 'Provisions' }, because: art('38(2)'), onlyIf: { field: 'outcome', is: 'refused' } }),
  },
  delivery: {
    how: choice({
      ask: { zh: '送达方式', en: 'How' }, because: art('44(1)'),
      options: {
        inPerson: { zh: '当面领取', en: 'In person' },
        post: { zh: '邮寄', en: 'By post' },
        electronic: { zh: '电子送达', en: 'Electronically' },
      },
    }),
    receivedBy: text({ ask: { zh: '签收人', en: 'Received by' }, because: art('44(1)'), optional: true, personal: true }),
  },
  handOver: {
    to: organ({ ask: { zh: '移送至', en: 'Handed over to' }, because: art('32(1)[2]') }),
    ...reasons('移送原因', 'Why', '32(1)[2]'),
  },
} satisfies Record<string, Form>
