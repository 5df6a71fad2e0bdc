import type { Citation, Organ, Text } from '../../../src/kernel/define.ts'
import { entertainmentVenueRegulation } from '../../law/entertainment-venue-regulation.ts'
import { foodSafetyLaw } from '../../law/food-safety-law.ts'
import { licensingLaw } from '../../law/licensing-law.ts'
import { publicPlaceHygieneRegulation } from '../../law/public-place-hygiene-regulation.ts'
import type { OrganKindId } from '../../organs/kinds.ts'

/** A licence that county organs grant: its bases, what may be asked for, and what its guide says. */
export interface LicenceMatter {
  readonly matter: string
  /** Kind of organ that grants it at county level. */
  readonly grantedBy: OrganKindId
  readonly title: Text
  readonly basis: readonly Citation[]
  /** Facts that hold in every case of it; procedures declare what they mean. */
  readonly facts: readonly string[]
  readonly materials: readonly { readonly id: string; readonly title: Text; readonly because: Citation; readonly optional?: true }[]
  readonly guide: Readonly<Record<string, string>>
  /** Number of the main item in the demonstration's item codes: see `itemCode`. */
  readonly number: string
}

/** What is the same in the guide of each licence. */
const everyGuide = {
  process: '申请；五个工作日内受理或者一次性告知补正；审查（需要的实地核查、听证）；决定；送达；公开。',
  statutoryLimit: '自受理之日起二十个工作日；经负责人批准可以延长十个工作日；决定后十个工作日内送达。听证、检验、检测、检疫、鉴定、专家评审时间不计（行政许可法第四十二条、第四十四条、第四十五条）。',
  promisedLimit: '与法定时限相同。',
  fee: '不收费（行政许可法第五十八条）。',
  remedies: '不服决定的，可以自知道之日起六十日内申请行政复议，或者六个月内提起行政诉讼。',
  consultation: '在本平台向实施机关提问。演示数据，不设电话。',
  supervision: '在本平台向同级司法行政部门投诉。演示数据，不设电话。',
} as const

const authority = {
  id: 'authority', title: { zh: '授权委托书（由代理人申请的）', en: 'Authority, where an agent applies' }, because: licensingLaw.art('29(2)'),
  optional: true,
} as const

/** Article 35(2) names the materials: on what article 33(1)[1] to [4] demand. The ministry's measures are not in the data. */
export const foodBusinessLicence: LicenceMatter = {
  matter: 'food-business-licence',
  grantedBy: 'mr',
  title: { zh: '食品经营许可', en: 'Food business licence' },
  basis: [foodSafetyLaw.art('35(1)'), foodSafetyLaw.art('35(2)')],
  // The law has premises inspected where needed; this demonstration needs it always. Five years: 食品安全法实施条例 15(1).
  facts: ['onSite', 'safety', 'fiveYears'],
  materials: [
    { id: 'premises', title: { zh: '经营场所及周围环境说明', en: 'Premises and their surroundings' }, because: foodSafetyLaw.art('33(1)[1]') },
    { id: 'equipment', title: { zh: '设备设施清单', en: 'Equipment and facilities' }, because: foodSafetyLaw.art('33(1)[2]') },
    { id: 'staff-and-rules', title: { zh: '食品安全管理人员和规章制度', en: 'Food-safety staff and rules' }, because: foodSafetyLaw.art('33(1)[3]') },
    { id: 'layout', title: { zh: '设备布局和操作流程图', en: 'Layout and flow' }, because: foodSafetyLaw.art('33(1)[4]') },
    authority,
  ],
  guide: {
    ...everyGuide,
    licence: '食品经营许可证',
    conditions: '场所、设备设施、人员和制度、布局和流程符合食品安全法第三十三条第一款第一项至第四项。销售食用农产品、仅销售预包装食品的，不需要许可；仅销售预包装食品的，应当备案。',
    basis: '食品安全法第三十五条；食品安全法实施条例第十五条。',
    validity: '五年。',
    result: '食品经营许可证，或者不予行政许可决定书。',
  },
  number: '99001',
}

/** The regulation lists no materials; each here shows that a duty of the operator is met. The ministry's rules are not in the data. */
export const publicPlaceHygieneLicence: LicenceMatter = {
  matter: 'public-place-hygiene-licence',
  grantedBy: 'hc',
  title: { zh: '公共场所卫生许可', en: 'Public-place hygiene licence' },
  basis: [publicPlaceHygieneRegulation.art('4(1)'), publicPlaceHygieneRegulation.art('4(2)'), publicPlaceHygieneRegulation.art('8(1)')],
  facts: ['safety'],
  materials: [
    {
      id: 'standards', title: { zh: '空气、水质、采光、噪音、用具符合卫生标准的说明', en: 'How hygiene standards are met' },
      because: publicPlaceHygieneRegulation.art('3(1)'),
    },
    {
      id: 'responsibility', title: { zh: '卫生责任制度和人员培训考核情况', en: 'Rules of responsibility and training' },
      because: publicPlaceHygieneRegulation.art('6(1)'),
    },
    {
      id: 'health-certificates', title: { zh: '直接为顾客服务人员的健康合格证', en: 'Health certificates of staff' },
      because: publicPlaceHygieneRegulation.art('7(1)'),
    },
    authority,
  ],
  guide: {
    ...everyGuide,
    licence: '公共场所卫生许可证',
    conditions: '空气、微小气候、水质、采光、照明、噪音、顾客用具和卫生设施符合国家卫生标准；建立卫生责任制度；直接为顾客服务的人员持健康合格证。公园、体育场馆、公共交通工具不需要许可。',
    basis: '公共场所卫生管理条例第四条、第八条。',
    validity: '条例未定期限；每两年复核一次。',
    result: '公共场所卫生许可证，或者不予行政许可决定书。',
  },
  number: '99002',
}

/** Declaration, inspection of the premises and a hearing are all demanded by the regulation itself (9(2), 9(3), 10(1)). */
export const entertainmentLicence: LicenceMatter = {
  matter: 'entertainment-licence',
  grantedBy: 'ct',
  title: { zh: '娱乐场所经营许可', en: 'Entertainment venue licence' },
  basis: [entertainmentVenueRegulation.art('9(1)'), entertainmentVenueRegulation.art('9(3)'), entertainmentVenueRegulation.art('10(1)')],
  facts: ['onSite', 'hearingByLaw'],
  materials: [
    {
      id: 'declaration', title: { zh: '投资人员、拟任法定代表人和其他负责人没有禁止情形的书面声明', en: 'Declaration that nobody is barred' },
      because: entertainmentVenueRegulation.art('9(2)'),
    },
    {
      id: 'location', title: { zh: '营业场所地点和边界噪声说明', en: 'Location and boundary noise' }, because: entertainmentVenueRegulation.art('7(1)'),
    },
    { id: 'floor-area', title: { zh: '营业场所使用面积说明', en: 'Floor area' }, because: entertainmentVenueRegulation.art('8(1)') },
    authority,
  ],
  guide: {
    ...everyGuide,
    licence: '娱乐经营许可证',
    conditions: '投资人员和负责人没有禁止情形；不设在禁止设立的地点；边界噪声和使用面积符合规定。外商投资的，向省级文化主管部门申请。',
    basis: '娱乐场所管理条例第九条、第十条。',
    validity: '条例未定期限。',
    result: '娱乐经营许可证（核定容纳人数），或者书面不予批准通知。',
  },
  number: '99003',
}

export const licenceMatters: readonly LicenceMatter[] = [foodBusinessLicence, publicPlaceHygieneLicence, entertainmentLicence]

/** Procedures that may be opened on a licence item. */
export const licenceProcedures = [
  'administrative-licence', 'licence-change', 'licence-renewal', 'licence-withdrawal', 'licence-revocation', 'licence-cancellation',
] as const

export const itemId = (matter: LicenceMatter, organ: Organ): string => `${matter.matter}-${organ.id}`

/**
 * Implementation code of 31 characters: the organ's credit code, level 4, then region 21, type 01, the matter's number and 000. The real
 * list could not be read, so 99001 to 99003 are plainly invented numbers; the shape is the real one.
 */
export const itemCode = (matter: LicenceMatter, organ: Organ): string => `${organ.creditCode}42101${matter.number}000`
