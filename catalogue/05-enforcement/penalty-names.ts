import { answered, type Role } from '../../src/kernel/define.ts'
import { chair, head, officer, reviewer, theLaw } from '../organs/case-roles.ts'

/** Who acts in a penalty case. */
export const penaltyRoles = {
  handler: officer,
  reviewer,
  chair,
  head,
  party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' },
  law: theLaw,
} as const satisfies Readonly<Record<string, Role>>

/** Kinds of penalty, as far as the right to a hearing tells them apart (行政处罚法 9, 63). */
export const penaltyKinds = {
  warning: { zh: '警告', en: 'Warning' },
  criticism: { zh: '通报批评', en: 'Public criticism' },
  fine: { zh: '罚款', en: 'Fine' },
  largeFine: { zh: '较大数额罚款', en: 'Larger fine' },
  confiscation: { zh: '没收违法所得、没收非法财物', en: 'Confiscation' },
  largeConfiscation: { zh: '没收较大数额违法所得、较大价值非法财物', en: 'Larger confiscation' },
  downgrade: { zh: '降低资质等级、吊销许可证件', en: 'Lowered grade or revoked licence' },
  closure: { zh: '责令停产停业、责令关闭、限制从业', en: 'Suspension, closure or occupational ban' },
  other: { zh: '其他较重的行政处罚', en: 'Other heavier penalty' },
} as const

/** 63(1): what counts as larger is set by departments and the province, whose figures are not in the data; the kind is named as such. */
const heardKinds = ['largeFine', 'largeConfiscation', 'downgrade', 'closure', 'other'] as const

/** The fact that the proposed penalty is of a kind that is heard, as it follows from what the inquiry proposed. */
export const heard = (act: string) => heardKinds.map((kind) => answered(act, 'kinds', kind))

/** 58(1): when a decision needs legality review whatever its handler thinks. The hearing of [2] is seen from the case itself. */
export const reviewGrounds = {
  publicInterest: { zh: '涉及重大公共利益', en: 'Major public interest' },
  complex: { zh: '案情疑难复杂、涉及多个法律关系', en: 'Difficult facts or several legal relations' },
  byLaw: { zh: '法律、法规规定应当审核的其他情形', en: 'Other cases named by law' },
} as const
