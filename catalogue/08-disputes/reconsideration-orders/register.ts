import { choice, date, defineRegister, longText, organ, text } from '../../../src/kernel/define.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'

const because = law.art('77(1)')

/** Kinds of order, by what the respondent has to do. */
const orderKinds = {
  remake: { zh: '重新作出行政行为', en: 'Make the act anew' },
  perform: { zh: '履行法定职责', en: 'Do a duty' },
  tier: { zh: '修正裁量权基准', en: 'Mend the discretion tier' },
  likeCases: { zh: '检查纠正同类案件', en: 'Mend the like cases' },
  opinion: { zh: '按意见书纠正', en: 'Mend what an opinion letter found' },
  mediation: { zh: '履行调解书', en: 'Carry out the mediation letter' },
  clause: { zh: '纠正规范性文件条款', en: 'Mend a clause of a normative document' },
} as const

/**
 * Who must do what, until when, because of a reconsideration. Key: the number of the case and the kind. Not public: what a decision orders
 * can be read in the decision as far as it is published (79).
 */
export const reconsiderationOrdersRegister = defineRegister({
  id: 'reconsideration-orders',
  title: { zh: '行政复议履行监督清单', en: 'Orders of reconsideration to be carried out' },
  systems: ['43'],
  basis: because,
  columns: {
    case: text({ ask: { zh: '复议案号', en: 'Number of the case' }, because }),
    kind: choice({ ask: { zh: '种类', en: 'Kind' }, because, options: orderKinds }),
    authority: organ({ ask: { zh: '复议机关', en: 'Authority' }, because }),
    respondent: text({ ask: { zh: '履行机关', en: 'Organ that must act' }, because }),
    respondentName: text({ ask: { zh: '履行机关名称', en: 'Its name' }, because }),
    act: text({ ask: { zh: '原行政行为、文件', en: 'The act or document' }, because }),
    must: longText({ ask: { zh: '履行内容', en: 'What must be done' }, because }),
    until: date({ ask: { zh: '期限至', en: 'Until' }, because }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because,
      options: { open: { zh: '待履行', en: 'Open' }, done: { zh: '已履行', en: 'Done' }, setAside: { zh: '已不须履行', en: 'Set aside' } },
    }),
  },
})
