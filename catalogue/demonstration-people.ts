import { localDate, makeCitizenNumber, makeCreditCode, makeOrganisationCode } from '../src/kernel/define.ts'
import type { PostId } from './organs/roles.ts'

/** Someone of the demonstration. Every name, number and code is invented; passwords are given elsewhere. */
export interface DemonstrationPerson {
  readonly person: string
  readonly login: string
  readonly name: string
  readonly kind: 'staff' | 'party' | 'outside'
  /** What the account is there to show. */
  readonly shows: { readonly zh: string; readonly en: string }
  readonly posts: readonly { readonly organ: string; readonly post: PostId }[]
  readonly citizenNumber?: string
  readonly enterprises?: readonly { readonly creditCode: string; readonly name: string }[]
}

/** 21999 is no division that was ever assigned, so that nobody's true number can be met by accident. */
const citizen = (birthday: string, sequence: number): string => makeCitizenNumber('219999', localDate(birthday), sequence)

export const demonstrationEnterprise = {
  creditCode: makeCreditCode('91210102', makeOrganisationCode('YFDEM001')),
  name: '沈阳演示小馆餐饮有限公司（虚构）',
}

type Posts = DemonstrationPerson['posts']

const staff = (person: string, name: string, posts: Posts, shows: DemonstrationPerson['shows']): DemonstrationPerson => ({
  person, login: person, name, kind: 'staff', posts, shows,
})
/** Of another house: not staff, but with a post that an act of the law asks for, for the organ named. */
const outside = (person: string, name: string, posts: Posts, shows: DemonstrationPerson['shows']): DemonstrationPerson => ({
  ...staff(person, name, posts, shows), kind: 'outside',
})
const at = (organ: string, ...held: readonly PostId[]): Posts => held.map((post) => ({ organ, post }))

export const market = 'mr-210102'
/** With which the departments of the district file their normative documents. */
const government = 'gov-210102'
const health = 'hc-210102'
const culture = 'ct-210102'
/** The government that founds the platform and keeps the lists of the province. */
export const foundingOrgan = 'gov-210000'
export const certificateAuthority = 'ju-210000'

/** Of one office in another place there are three people at least: who receives, who checks (two), who decides. */
const bureau = (organ: string, place: string, of: string): readonly DemonstrationPerson[] => [
  staff(`clerk.${place}`, `${of}窗口·演示甲`, at(organ, 'clerk'), { zh: `${of}窗口`, en: `Window clerk, ${place}` }),
  staff(`officer1.${place}`, `${of}执法·演示乙`, at(organ, 'officer'), { zh: `${of}执法人员`, en: `Officer, ${place}` }),
  staff(`officer2.${place}`, `${of}执法·演示丙`, at(organ, 'officer'), { zh: `${of}执法人员`, en: `Officer, ${place}` }),
  staff(`chair.${place}`, `${of}听证·演示丁`, at(organ, 'chair'), { zh: `${of}听证主持人`, en: `Hearing chair, ${place}` }),
  staff(`head.${place}`, `${of}负责人·演示戊`, at(organ, 'head'), { zh: `${of}负责人`, en: `Head, ${place}` }),
]

export const demonstrationPeople: readonly DemonstrationPerson[] = [
  {
    person: 'keeper', login: 'keeper', name: '清单管理·演示', kind: 'staff', posts: at(foundingOrgan, 'catalogue-keeper'),
    shows: { zh: '清单管理员', en: 'Catalogue keeper' },
  },
  staff('list-reviewer', '清单审核·演示', at(foundingOrgan, 'reviewer'), { zh: '清单合法性审核', en: 'Reviews the lists' }),
  staff('list-head', '清单批准·演示', at(foundingOrgan, 'head'), { zh: '清单批准', en: 'Approves the lists' }),
  staff('justice.clerk', '执法证管理·演示甲', at(certificateAuthority, 'clerk'), { zh: '执法证经办', en: 'Certificates: clerk' }),
  staff('justice.head', '执法证管理·演示乙', at(certificateAuthority, 'head'), { zh: '执法证签发', en: 'Certificates: head' }),
  staff('justice.director', '区司法局负责人（演示）', at('ju-210102', 'head'), { zh: '监督机关负责人', en: 'Head of the supervising organ' }),
  staff('justice.supervisor', '执法监督·演示', at('ju-210102', 'supervisor'), { zh: '执法监督', en: 'Supervisor' }),

  staff('clerk.li', '李受理（演示）', at(market, 'clerk'), { zh: '窗口受理', en: 'Window clerk' }),
  staff('clerk.wang', '王受理（演示）', at(market, 'clerk'), { zh: '窗口受理', en: 'Window clerk' }),
  staff('officer.zhao', '赵核查（演示）', at(market, 'officer'), { zh: '执法人员', en: 'Officer' }),
  staff('officer.qian', '钱核查（演示）', at(market, 'officer'), { zh: '执法人员', en: 'Officer' }),
  staff('officer.sun', '孙核查（演示）', at(market, 'officer'), { zh: '执法人员', en: 'Officer' }),
  staff('reviewer.zhou', '周审核（演示）', at(market, 'reviewer'), { zh: '法制审核', en: 'Legality reviewer' }),
  staff('intake.feng', '冯接报（演示）', at(market, 'report-intake'), { zh: '举报受理', en: 'Report intake' }),
  staff('chair.wu', '吴听证（演示）', at(market, 'chair'), { zh: '听证主持人', en: 'Hearing chair' }),
  staff('head.zheng', '郑局长（演示）', at(market, 'head'), { zh: '机关负责人', en: 'Head' }),
  staff('head.feng', '冯副局长（演示）', at(market, 'head'), { zh: '机关负责人（副职）', en: 'Deputy head' }),
  outside('bank.heping', '代收银行·演示', at(market, 'collecting-bank'), { zh: '代收银行', en: 'Collecting bank' }),
  outside('treasury.heping', '国库·演示', at(market, 'treasury'), { zh: '国库', en: 'Treasury' }),
  staff('filing.clerk', '备案接收（演示）', at(government, 'clerk'), { zh: '区政府备案接收', en: 'Filing: clerk of the district government' }),
  staff('filing.reviewer', '备案审查（演示）', at(government, 'reviewer'), { zh: '区政府备案审查', en: 'Filing: reviewer' }),
  staff('filing.head', '备案决定（演示）', at(government, 'head'), { zh: '区政府负责人', en: 'Head of the district government' }),
  staff('admin.system', '系统管理·演示', at(foundingOrgan, 'system-administrator'), { zh: '系统管理员', en: 'System administrator' }),
  staff('admin.security', '安全管理·演示', at(foundingOrgan, 'security-administrator'), { zh: '安全管理员', en: 'Security administrator' }),
  staff('admin.audit', '审计管理·演示', at(foundingOrgan, 'audit-administrator'), { zh: '审计管理员', en: 'Audit administrator' }),
  staff('litigation.feng', '冯应诉（演示）', at(market, 'litigation-officer'), { zh: '复议答复、应诉', en: 'Answers for the respondent' }),
  staff('information.chu', '褚公开（演示）', at(market, 'disclosure-officer'), { zh: '政府信息公开', en: 'Information officer' }),
  staff('information.head', '卫公开（演示）', at(market, 'disclosure-office-head'), { zh: '信息公开机构负责人', en: 'Head of the information office' }),
  staff('petitions.jiang', '蒋信访（演示）', at(market, 'petition-officer'), { zh: '信访', en: 'Petition officer' }),
  staff('review.shen', '沈复议（演示）', at(government, 'reconsideration-handler'), { zh: '行政复议人员', en: 'Reconsideration handler' }),
  staff('review.han', '韩复议（演示）', at(government, 'reconsideration-handler'), { zh: '行政复议人员', en: 'Reconsideration handler' }),
  staff('review.xu', '许复议（演示）', at(government, 'reconsideration-handler'), { zh: '行政复议人员', en: 'Reconsideration handler' }),
  staff('review.lyu', '吕复议（演示）', at(government, 'reconsideration-handler'), { zh: '行政复议人员', en: 'Reconsideration handler' }),
  staff('review.head', '杨复议（演示）', at(government, 'reconsideration-office-head'), { zh: '复议机构负责人', en: 'Head of the reconsideration office' }),
  staff('district.petitions', '秦信访（演示）', at(government, 'petition-officer'), { zh: '区信访', en: 'District petition officer' }),
  ...bureau(health, 'health', '卫健'),
  ...bureau(culture, 'culture', '文旅'),

  {
    person: 'citizen.chen', login: 'citizen', name: '陈小演（虚构）', kind: 'party', posts: [], shows: { zh: '市民', en: 'Citizen' },
    citizenNumber: citizen('1990-05-20', 12),
  },
  {
    person: 'agent.lin', login: 'agent', name: '林代办（虚构）', kind: 'party', posts: [], shows: { zh: '企业办事人员', en: 'Agent of an enterprise' },
    citizenNumber: citizen('1985-11-03', 21), enterprises: [demonstrationEnterprise],
  },
  {
    person: 'neighbour.he', login: 'neighbour', name: '何邻居（虚构）', kind: 'party', posts: [],
    shows: { zh: '利害关系人', en: 'Neighbour with an interest' },
    citizenNumber: citizen('1978-02-14', 35),
  },
]
