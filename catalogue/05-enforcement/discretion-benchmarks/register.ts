import { citations, date, defineRegister, type Form, longText, money, organ, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'

const because = penaltyLaw.art('34(1)')

/** What a tier of a discretion benchmark says. Amounts in fen. */
export const tierColumns = {
  matter: text({ ask: { zh: '处罚事项', en: 'Matter' }, because }),
  tier: text({ ask: { zh: '档次', en: 'Tier' }, because, help: { zh: '例如 从轻、一般、从重。', en: 'For example lighter, ordinary, heavier.' } }),
  facts: longText({ ask: { zh: '适用情形', en: 'Facts to which it applies' }, because }),
  least: money({ ask: { zh: '罚款下限', en: 'Least fine' }, because }),
  most: money({ ask: { zh: '罚款上限', en: 'Highest fine' }, because }),
  basis: citations({ ask: { zh: '法定依据', en: 'Basis' }, because }),
} satisfies Form

/** Discretion benchmarks 裁量权基准: tiers by facts, as data. A fine outside its tier is refused. Key: matter/tier. */
export const discretionTiersRegister = defineRegister({
  id: 'discretion-tiers',
  title: { zh: '行政处罚裁量权基准', en: 'Discretion benchmarks of penalties' },
  systems: ['31'],
  basis: liaoningPlan.art('31'),
  columns: {
    ...tierColumns,
    organ: organ({ ask: { zh: '制定机关', en: 'Set by' }, because }),
    published: date({ ask: { zh: '公布日期', en: 'Published on' }, because }),
  },
  shown: ['matter', 'tier', 'facts', 'least', 'most', 'basis', 'organ', 'published'],
})
