import { date, defineRegister, longText, organ, text } from '../../../src/kernel/define.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'

const because = law.art('56(1)')

/** Documents under review in a reconsideration. Key: the number of the case; the entry runs until the review is over. */
export const documentReviewsRegister = defineRegister({
  id: 'document-reviews',
  title: { zh: '复议附带审查清单', en: 'Documents under review in a reconsideration' },
  systems: ['12.2', '43'],
  basis: because,
  columns: {
    case: text({ ask: { zh: '复议案号', en: 'Number of the case' }, because }),
    authority: organ({ ask: { zh: '复议机关', en: 'Authority' }, because }),
    document: text({ ask: { zh: '规范性文件', en: 'Document' }, because }),
    clause: text({ ask: { zh: '条款', en: 'Clause' }, because }),
    maker: organ({ ask: { zh: '制定机关', en: 'Maker' }, because }),
    reasons: longText({ ask: { zh: '审查理由', en: 'Why' }, because }),
    requested: date({ ask: { zh: '提出之日', en: 'Requested on' }, because }),
  },
})
