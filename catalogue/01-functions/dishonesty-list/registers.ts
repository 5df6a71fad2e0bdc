import { choice, date, defineRegister, longText, organ, text } from '../../../src/kernel/define.ts'
import { enterpriseInformationRegulation as law } from '../../law/enterprise-information-regulation.ts'
import { licensingLaw } from '../../law/licensing-law.ts'

const entity = {
  code: text({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because: law.art('17(1)') }),
  name: text({ ask: { zh: '企业名称', en: 'Enterprise' }, because: law.art('17(1)') }),
  organ: organ({ ask: { zh: '列入机关', en: 'Organ' }, because: law.art('17(1)') }),
  reason: longText({ ask: { zh: '列入事由', en: 'Why' }, because: law.art('17(1)') }),
  since: date({ ask: { zh: '列入日期', en: 'Listed on' }, because: law.art('17(1)') }),
}

/** Enterprises that did not disclose, or disclosed falsely (经营异常名录). Key: credit code. */
export const abnormalOperationsRegister = defineRegister({
  id: 'abnormal-operations', title: { zh: '经营异常名录', en: 'Abnormal-operations list' }, systems: ['3.5'], basis: law.art('17(1)'),
  columns: {
    ...entity,
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: law.art('17(2)'),
      options: { listed: { zh: '列入中', en: 'Listed' }, threeYears: { zh: '满三年未履行', en: 'Three years without compliance' } },
    }),
  },
  shown: ['code', 'name', 'organ', 'reason', 'since', 'state'], forgets: true,
})

/** 严重违法失信名单. Key: credit code. The legal representative is shown with characters masked. */
export const seriousDishonestyRegister = defineRegister({
  id: 'serious-dishonesty', title: { zh: '严重违法失信企业名单', en: 'Serious-dishonesty list' }, systems: ['3.5'], basis: law.art('17(2)'),
  columns: {
    ...entity,
    representative: text({ ask: { zh: '法定代表人（公示名称，隐去部分字）', en: 'Legal representative as shown, masked' }, because: law.art('17(2)') }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: law.art('17(3)'),
      options: { listed: { zh: '列入中', en: 'Listed' }, repaired: { zh: '已修复，不再影响申请', en: 'Repaired: no effect on applications' } },
    }),
  },
  shown: ['code', 'name', 'organ', 'reason', 'since', 'representative', 'state'], forgets: true,
})

/** Whose applications are not decided on the spot but examined in substance (从严审查), at every organ. Key: credit code. Not public: the list is. */
export const closerExaminationRegister = defineRegister({
  id: 'closer-examination', title: { zh: '从严审查名册', en: 'Examined in substance' }, systems: ['3.5'], basis: licensingLaw.art('34(3)'),
  columns: { code: entity.code, organ: entity.organ, since: entity.since },
})

/** Legal representatives who may not hold that office in another enterprise for three years. Key: citizen number or account. Not public. */
export const officeBarsRegister = defineRegister({
  id: 'office-bars', title: { zh: '任职限制名册', en: 'Bars from office' }, systems: ['3.5'], basis: law.art('17(2)'),
  columns: {
    person: text({ ask: { zh: '法定代表人标识', en: 'Representative' }, because: law.art('17(2)'), personal: true }),
    code: entity.code, organ: entity.organ, until: date({ ask: { zh: '限制至', en: 'Until' }, because: law.art('17(2)') }),
  },
})
