import { all, answered, defineProcedure, longText, not, yesNo } from '../../../src/kernel/define.ts'
import { columnsFrom } from '../../columns-from.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { head, officer, reviewer } from '../../organs/case-roles.ts'
import { tierColumns } from './register.ts'

const basis = penaltyLaw.art('34(1)')
const plan = liaoningPlan.art('31')
const { matter, tier, ...described } = tierColumns
const entry = { register: 'discretion-tiers', key: '{draft.matter}/{draft.tier}' } as const
const values = { ...columnsFrom(tierColumns, 'draft'), organ: '{organ.id}', published: '{day}' }

/** Setting a tier: drafted, reviewed, approved, published. It binds from the day it is published, because it must be public (34). */
export const discretionBenchmark = defineProcedure({
  id: 'discretion-benchmark',
  title: { zh: '裁量权基准制定', en: 'Setting of a discretion benchmark' },
  systems: ['31'],
  basis,
  power: null,
  roles: { drafter: { ...officer, title: { zh: '起草人员', en: 'Drafting officer' } }, reviewer, head },
  facts: {
    removal: { zh: '取消该档次', en: 'Removed', follows: [answered('draft', 'removal', true)] },
    isNew: { zh: '新设档次', en: 'New', follows: [answered('draft', 'isNew', true)] },
    lawful: { zh: '合法性审核通过', en: 'Found lawful' },
  },
  outcomes: { set: { zh: '已公布', en: 'Published' }, dropped: { zh: '终止', en: 'Dropped' } },
  acts: {
    draft: {
      title: { zh: '起草档次', en: 'Draft a tier' },
      by: 'drafter', basis: [basis, plan], starts: true, often: true, usesUp: ['review', 'approve'],
      form: {
        matter, tier,
        removal: yesNo({ ask: { zh: '取消该档次', en: 'Remove the tier' }, because: basis }),
        isNew: yesNo({ ask: { zh: '属于新设', en: 'New' }, because: basis }),
        ...described,
        reasons: longText({ ask: { zh: '制定理由', en: 'Reasons' }, because: plan }),
      },
    },
    review: {
      title: { zh: '合法性审核', en: 'Review legality' },
      by: 'reviewer', apart: ['draft'], basis: [basis, penaltyLaw.art('16(1)')], after: ['draft'], owedSince: 'draft', settles: ['lawful'],
      form: { opinion: longText({ ask: { zh: '审核意见：是否在法定种类和幅度以内', en: 'Opinion: within the kinds and range of the law' }, because: basis }) },
    },
    approve: {
      title: { zh: '审议通过', en: 'Approve' },
      by: 'head', apart: ['draft', 'review'], basis: [basis, plan], after: ['review'], owedSince: 'review', provided: 'lawful',
    },
    publish: {
      title: { zh: '公布', en: 'Publish' },
      by: 'drafter', basis: [basis, governmentInformationRegulation.art('20(1)[1]')], after: ['approve'], owedSince: 'approve', outcome: 'set', ends: true,
      effects: [
        { ...entry, change: 'enter', values, when: all('isNew', not('removal')) },
        { ...entry, change: 'amend', values, when: all(not('isNew'), not('removal')) },
        { ...entry, change: 'end', when: 'removal' },
      ],
      publishes: {
        kind: 'discretion-benchmark', title: '裁量权基准：{draft.matter} {draft.tier}', basis,
        rows: { 适用情形: '{draft.facts}', 罚款下限: '{draft.least}', 罚款上限: '{draft.most}', 法定依据: '{draft.basis}', 取消: '{draft.removal}', 制定理由: '{draft.reasons}' },
      },
    },
    drop: {
      title: { zh: '终止', en: 'Drop' },
      by: 'head', basis: plan, after: ['draft'], outcome: 'dropped', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: plan }) },
    },
  },
})
