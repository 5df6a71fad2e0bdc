import type { Desk, Text } from '../../src/kernel/define.ts'

/** A post (岗位) that a natural person holds at an organ. Procedures name it as `post`. */
export interface PostKind {
  readonly id: string
  readonly title: Text
  /** Whether its holder acts on an administrative enforcement certificate (行政执法证). */
  readonly needsCertificate: boolean
  /** Views with which its holder begins the day, beside the tasks that everybody has. */
  readonly desks?: readonly Desk[]
}

/** The posts of the platform. Tasks within one case are kept apart by the procedure itself (`apart`); see `incompatiblePosts` for the rest. */
export const posts = [
  { id: 'clerk', title: { zh: '窗口受理人员', en: 'Window clerk' }, needsCertificate: false, desks: ['counter'] },
  { id: 'officer', title: { zh: '执法人员（核查人员）', en: 'Enforcement officer' }, needsCertificate: true },
  { id: 'reviewer', title: { zh: '法制审核人员', en: 'Legality reviewer' }, needsCertificate: false, desks: ['reviews'] },
  { id: 'chair', title: { zh: '听证主持人', en: 'Hearing chair' }, needsCertificate: false, desks: ['hearings'] },
  { id: 'head', title: { zh: '机关负责人', en: 'Head of the organ' }, needsCertificate: false, desks: ['signatures'] },
  { id: 'report-intake', title: { zh: '举报受理专员', en: 'Report intake' }, needsCertificate: false },
  { id: 'meeting-member', title: { zh: '会议组成人员', en: 'Member of the meeting' }, needsCertificate: false },
  { id: 'supervisor', title: { zh: '监督人员', en: 'Supervisor' }, needsCertificate: false },
  { id: 'reconsideration-handler', title: { zh: '行政复议人员', en: 'Reconsideration handler' }, needsCertificate: false },
  { id: 'reconsideration-office-head', title: { zh: '行政复议机构负责人', en: 'Head of the reconsideration office' }, needsCertificate: false, desks: ['signatures'] },
  { id: 'reconsideration-committee', title: { zh: '行政复议委员会', en: 'Reconsideration committee' }, needsCertificate: false },
  { id: 'litigation-officer', title: { zh: '复议答复、应诉人员', en: 'Litigation officer' }, needsCertificate: false },
  { id: 'court', title: { zh: '人民法院', en: 'Court' }, needsCertificate: false },
  { id: 'disclosure-officer', title: { zh: '政府信息公开工作人员', en: 'Information officer' }, needsCertificate: false },
  { id: 'disclosure-office-head', title: { zh: '政府信息公开工作机构负责人', en: 'Head of the information office' }, needsCertificate: false, desks: ['signatures'] },
  { id: 'petition-officer', title: { zh: '信访工作人员', en: 'Petition officer' }, needsCertificate: false },
  { id: 'catalogue-keeper', title: { zh: '清单管理员', en: 'Catalogue keeper' }, needsCertificate: false, desks: ['lists'] },
  { id: 'collecting-bank', title: { zh: '代收银行', en: 'Collecting bank' }, needsCertificate: false },
  { id: 'financial-institution', title: { zh: '金融机构', en: 'Bank' }, needsCertificate: false },
  { id: 'court-president', title: { zh: '人民法院院长', en: 'President of the court' }, needsCertificate: false },
  { id: 'higher-court', title: { zh: '上一级人民法院', en: 'Higher court' }, needsCertificate: false },
  { id: 'treasury', title: { zh: '国库', en: 'Treasury' }, needsCertificate: false },
  { id: 'police', title: { zh: '公安机关', en: 'Police' }, needsCertificate: false },
  { id: 'procuratorate', title: { zh: '人民检察院', en: 'Procuratorate' }, needsCertificate: false },
  { id: 'system-administrator', title: { zh: '系统管理员', en: 'System administrator' }, needsCertificate: false },
  { id: 'security-administrator', title: { zh: '安全管理员', en: 'Security administrator' }, needsCertificate: false },
  { id: 'audit-administrator', title: { zh: '审计管理员', en: 'Audit administrator' }, needsCertificate: false },
] as const satisfies readonly PostKind[]

export type PostId = (typeof posts)[number]['id']

/** Two posts that one person may not hold at the same time, be it at two organs, and why. */
export interface IncompatiblePosts {
  readonly pair: readonly [PostId, PostId]
  readonly why: Text
}

const threeAdministrators: Text = {
  zh: '系统管理、安全管理、审计管理三员分立，互相制约。',
  en: 'System, security and audit administration check one another and are held by three people.',
}
const ownRecord: Text = { zh: '管理系统的人不得同时作出业务行为。', en: 'Who administers the system performs no official acts in it.' }
const ownActs: Text = { zh: '监督人员不得监督自己的行为。', en: 'A supervisor does not supervise their own acts.' }
const ownList: Text = { zh: '确定权力清单的人不得行使清单上的权力。', en: 'Who keeps the list of powers does not exercise them.' }
const ownReview: Text = { zh: '审核、复议与办案、决定分开。', en: 'Reviewing is kept apart from handling and deciding.' }

const ownSource: Text = { zh: '知道举报人身份的人不办理该举报。', en: 'Who may know the reporter does not handle reports.' }

const administering: readonly PostId[] = ['system-administrator', 'security-administrator', 'audit-administrator']
const acting = posts.map(({ id }) => id).filter((id) => !administering.includes(id))
const handling = ['clerk', 'officer', 'head'] as const

/** Every pair stands once; the order within it means nothing. */
export const incompatiblePosts: readonly IncompatiblePosts[] = [
  { pair: ['system-administrator', 'security-administrator'], why: threeAdministrators },
  { pair: ['system-administrator', 'audit-administrator'], why: threeAdministrators },
  { pair: ['security-administrator', 'audit-administrator'], why: threeAdministrators },
  ...administering.flatMap((one) => acting.map((other): IncompatiblePosts => ({ pair: [one, other], why: ownRecord }))),
  ...(['clerk', 'officer', 'reviewer', 'chair', 'head', 'meeting-member', 'report-intake'] as const).map(
    (post): IncompatiblePosts => ({ pair: ['supervisor', post], why: ownActs }),
  ),
  ...handling.map((post): IncompatiblePosts => ({ pair: ['catalogue-keeper', post], why: ownList })),
  // Who knows the reporter does not handle the report (投诉举报处理暂行办法 33).
  { pair: ['report-intake', 'officer'], why: ownSource },
  { pair: ['report-intake', 'head'], why: ownSource },
  { pair: ['reviewer', 'officer'], why: ownReview },
  { pair: ['reviewer', 'head'], why: ownReview },
  { pair: ['reconsideration-handler', 'officer'], why: ownReview },
]

/** Whether one person may not hold both posts. A post is compatible with itself. */
export const areIncompatible = (one: PostId, other: PostId): boolean =>
  incompatiblePosts.some(({ pair }) => one !== other && pair.includes(one) && pair.includes(other))
