import { answered } from '../../../src/kernel/define.ts'
import { clerk, head, officer, reviewer } from '../../organs/case-roles.ts'

const at = (of: string) => ({ ...officer, of }) as const

/** Who acts in a major decision, and for which organ. */
export const roles = {
  citizen: { title: { zh: '社会公众', en: 'The public' }, kind: 'public' },
  clerk: { ...clerk, title: { zh: '决策机关办公厅（室）', en: 'Office of the deciding organ' } },
  head: { ...head, title: { zh: '行政首长', en: 'Head' } },
  member: { title: { zh: '会议组成人员', en: 'Member of the meeting' }, kind: 'staff', post: 'meeting-member' },
  unit: { ...at('undertaker'), title: { zh: '决策承办单位', en: 'Undertaking unit' } },
  expert: { title: { zh: '论证专家', en: 'Expert' }, kind: 'party' },
  riskUnit: { ...at('assessor'), title: { zh: '风险评估单位', en: 'Risk assessor' } },
  reviewer: { ...reviewer, of: 'legalOffice' },
  undertaker: { title: { zh: '决策承办单位', en: 'Undertaking unit' }, kind: 'party' },
  assessor: { title: { zh: '风险评估单位', en: 'Risk assessor' }, kind: 'party' },
  legalOffice: { title: { zh: '合法性审查部门', en: 'Reviews legality' }, kind: 'party' },
} as const

/** What decides which stages a decision goes through, and whether they were passed. */
export const facts = {
  inCatalogue: { zh: '列入决策事项目录', en: 'In the catalogue' },
  secret: { zh: '依法不予公开', en: 'Not public by law' },
  technical: { zh: '专业性、技术性较强', en: 'Professional or technical' },
  risky: { zh: '可能对社会稳定、公共安全等造成不利影响', en: 'May harm stability or public security' },
  economic: { zh: '涉及市场主体经济活动', en: 'Concerns market entities' },
  congressMatter: { zh: '依法应当向人大报告', en: 'The congress must be told' },
  controllable: { zh: '风险可控', en: 'The risk can be controlled', follows: [answered('assess', 'overall', 'low'), answered('assess', 'overall', 'medium')] },
  fair: { zh: '公平竞争审查通过', en: 'Passed fair competition review' },
  lawful: {
    // 25(2): an exploratory reform without State rule may go to the meeting with its legal risk spelled out.
    zh: '合法性审查通过，或者属于已明示法律风险的探索性改革', en: 'Found lawful, or an exploratory reform whose legal risk is stated',
    follows: [answered('review', 'conclusion', 'lawful'), answered('review', 'conclusion', 'reform')],
  },
}
