import type { Role } from '../../../src/kernel/define.ts'
import { head, theLaw } from '../../organs/case-roles.ts'

const staffOf = (of: string, zh: string, en: string) => ({ title: { zh, en }, kind: 'staff', post: 'petition-officer', of }) as const satisfies Role
const organ = (zh: string, en: string) => ({ title: { zh, en }, kind: 'party' }) as const satisfies Role

/** Who acts on a petition: the office that received it, the unit that may handle it, and the two levels above that unit. */
export const petitionRoles = {
  petitioner: { title: { zh: '信访人', en: 'Petitioner' }, kind: 'party' },
  office: { title: { zh: '信访工作人员', en: 'Petition officer' }, kind: 'staff', post: 'petition-officer' },
  head,
  unit: organ('有权处理机关、单位', 'Competent unit'),
  unitStaff: staffOf('unit', '有权处理机关工作人员', 'Staff of the competent unit'),
  unitHead: { title: { zh: '有权处理机关负责人', en: 'Head of the competent unit' }, kind: 'staff', post: 'head', of: 'unit' },
  reviewer: organ('复查机关、单位', 'Reviewing organ'),
  reviewerStaff: staffOf('reviewer', '复查机关工作人员', 'Staff of the reviewing organ'),
  reReviewer: organ('复核机关、单位', 'Re-reviewing organ'),
  reReviewerStaff: staffOf('reReviewer', '复核机关工作人员', 'Staff of the re-reviewing organ'),
  law: theLaw,
} as const satisfies Readonly<Record<string, Role>>

export const petitionOutcomes = {
  supported: { zh: '予以支持', en: 'Supported' },
  explained: { zh: '解释说明', en: 'Explained' },
  notSupported: { zh: '不予支持', en: 'Not supported' },
  maintained: { zh: '复查、复核维持', en: 'Upheld on review' },
  changed: { zh: '复查、复核变更', en: 'Changed on review' },
  diverted: { zh: '导入法定途径', en: 'Led to its lawful channel' },
  accusation: { zh: '转送纪检监察机关', en: 'Passed to the discipline organs' },
  notAccepted: { zh: '不予受理', en: 'Not accepted' },
  answered: { zh: '建议意见已回复', en: 'Suggestion answered' },
  settled: { zh: '调解、和解', en: 'Mediated or settled' },
} as const

/** 31(1)[1]–[5]: the lawful channels to which a request is led, before any petition opinion. */
export const channels = {
  court: { zh: '人民法院诉讼程序', en: 'A suit at the court' },
  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  prosecution: { zh: '检察机关法律监督程序', en: 'The procuratorate' },
  police: { zh: '公安机关法律程序', en: 'Police procedure' },
  arbitration: { zh: '仲裁', en: 'Arbitration' },
  party: { zh: '党员申诉、申请复审', en: 'Party appeal or re-examination' },
  administrative: { zh: '行政裁决、确认、许可、处罚等行政程序', en: 'Another administrative procedure' },
  duty: { zh: '申请履行法定职责', en: 'Applying for a statutory duty to be done' },
} as const

/** The acts that open a case. */
export const starts = ['submit', 'registerVisit'] as const
