import type { Role } from '../../src/kernel/define.ts'
import type { PostId } from './roles.ts'

const atTheOrgan = (post: PostId, zh: string, en: string) => ({ title: { zh, en }, kind: 'staff', post }) as const satisfies Role
const party = (zh: string, en: string) => ({ title: { zh, en }, kind: 'party' }) as const satisfies Role

/** Roles that many procedures share; each procedure names those that it needs. */
export const clerk = atTheOrgan('clerk', '窗口受理人员', 'Window clerk')
export const officer = atTheOrgan('officer', '承办人（执法人员）', 'Officer in charge')
export const reviewer = atTheOrgan('reviewer', '法制审核人员', 'Legality reviewer')
export const chair = atTheOrgan('chair', '听证主持人', 'Hearing chair')
export const head = atTheOrgan('head', '行政机关负责人', 'Head of the organ')
export const systemAdministrator = atTheOrgan('system-administrator', '系统管理员', 'System administrator')
export const auditAdministrator = atTheOrgan('audit-administrator', '审计管理员', 'Audit administrator')
export const keeper = atTheOrgan('catalogue-keeper', '清单管理员', 'Catalogue keeper')

export const applicant = party('申请人', 'Applicant')
export const interested = party('利害关系人', 'Interested party')
export const holder = party('被许可人', 'Licence holder')

/** The law itself, when a term passes in silence. */
export const theLaw = { title: { zh: '法律', en: 'The law' }, kind: 'law' } as const satisfies Role
