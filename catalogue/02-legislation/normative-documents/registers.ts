import { choice, citations, date, defineRegister, file, organ, text } from '../../../src/kernel/define.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'

const oneRegister = liaoningPlan.art('12')
const expiry = liaoningPlan.art('13')
const openness = governmentInformationRegulation.art('20(1)[1]')

/**
 * Normative documents in force (现行有效规范性文件目录). Key: the document's number. An entry runs from the day of force, never before
 * publication, until the day after its last day: what has no entry running on a day is no basis on that day, even if no machine looked.
 */
export const normativeDocumentsRegister = defineRegister({
  id: 'normative-documents',
  title: { zh: '现行有效规范性文件目录', en: 'Normative documents in force' },
  systems: ['12.1', '13'],
  basis: expiry,
  holds: 'normative-documents',
  yearly: 'normative-catalogue',
  columns: {
    number: text({ ask: { zh: '统一编号', en: 'Number' }, because: oneRegister }),
    title: text({ ask: { zh: '文件名称', en: 'Title' }, because: openness }),
    organ: organ({ ask: { zh: '制定机关', en: 'Maker' }, because: openness }),
    published: date({ ask: { zh: '公布日期', en: 'Published' }, because: openness }),
    inForce: date({ ask: { zh: '施行日期', en: 'In force from' }, because: openness }),
    validUntil: date({ ask: { zh: '有效期至', en: 'Valid until' }, because: expiry }),
    basis: citations({ ask: { zh: '制定依据', en: 'Basis' }, because: oneRegister, optional: true }),
    sha256: file({ ask: { zh: '文本哈希', en: 'Hash of the text' }, because: openness }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: liaoningPlan.art('12'),
      options: {
        inForce: { zh: '现行有效', en: 'In force' },
        correcting: { zh: '审查认为应当纠正', en: 'Found in need of correction' },
      },
    }),
  },
  shown: ['number', 'title', 'organ', 'published', 'inForce', 'validUntil', 'basis', 'sha256', 'state'],
})

/** Every number ever given (规范性文件登记簿), and how the document ended. Key: the number. Entries never end, so no number is given twice. */
export const normativeDocumentNumbersRegister = defineRegister({
  id: 'normative-document-numbers',
  title: { zh: '规范性文件登记簿', en: 'Register of normative document numbers' },
  systems: ['12.1', '13'],
  basis: oneRegister,
  holds: 'normative-document-numbers',
  columns: {
    number: text({ ask: { zh: '统一编号', en: 'Number' }, because: oneRegister }),
    title: text({ ask: { zh: '文件名称', en: 'Title' }, because: oneRegister }),
    organ: organ({ ask: { zh: '制定机关', en: 'Maker' }, because: oneRegister }),
    registered: date({ ask: { zh: '登记日期', en: 'Registered' }, because: oneRegister }),
    published: date({ ask: { zh: '公布日期', en: 'Published' }, because: oneRegister, optional: true }),
    expired: date({ ask: { zh: '失效日期', en: 'Expired' }, because: expiry, optional: true }),
    withdrawn: date({ ask: { zh: '废止日期', en: 'Withdrawn' }, because: expiry, optional: true }),
    revoked: date({ ask: { zh: '撤销日期', en: 'Revoked' }, because: oneRegister, optional: true }),
    filed: date({ ask: { zh: '报送备案日期', en: 'Sent for filing' }, because: oneRegister, optional: true }),
    filedWith: organ({ ask: { zh: '备案机关', en: 'Filed with' }, because: oneRegister, optional: true }),
  },
  shown: ['number', 'title', 'organ', 'registered', 'published', 'expired', 'withdrawn', 'revoked', 'filed', 'filedWith'],
})
