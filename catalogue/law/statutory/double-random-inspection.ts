import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 双随机、一公开检查. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const doubleRandomInspectionFacts = {
  id: 'double-random-inspection',
  steps: {
    'item-list': { actor: 'agency', requires: [], at: ['business-environment-regulation:54(1)', '控制企业经济检查规定:5(1)'] },
    plan: { actor: 'agency', requires: ['item-list'], at: ['特种设备监督检查办法:7(1)', 'business-environment-regulation:54(1)', 'work-safety-law:62(2)'] },
    libraries: { actor: 'agency', requires: ['plan'], at: ['特种设备监督检查办法:8(2)', 'market-entity-regulation:38(1)'] },
    draw: { actor: 'agency', requires: ['libraries'], at: ['business-environment-regulation:54(1)', 'market-entity-regulation:38(2)'] },
    notice: { actor: 'agency', requires: ['draw'], at: ['控制企业经济检查规定:8(1)'] },
    inspect: { actor: 'officer', requires: ['draw', 'ext:two-qualified-officers'], at: ['特种设备监督检查办法:19(1)', 'food-inspection-measures:23(1)', 'licensing-law:63(1)', 'food-inspection-measures:24(1)'] },
    record: { actor: 'officer', requires: ['inspect'], at: ['特种设备监督检查办法:21(1)', 'work-safety-law:68(1)', 'licensing-law:61(2)'] },
    'order-rectify': { actor: 'officer', requires: ['record'], at: ['food-inspection-measures:33(2)', '特种设备监督检查办法:23(1)'] },
    recheck: { actor: 'agency', requires: ['order-rectify'], at: ['特种设备监督检查办法:29(2)'], clock: { count: 10, unit: 'workday', from: 'event:rectification-report-submitted', kind: 'must-finish' } },
    case: { actor: 'agency', requires: ['record'], at: ['food-inspection-measures:32(1)', 'penalty-law:54(2)'] },
    publish: { actor: 'agency', requires: ['record'], at: ['food-inspection-measures:39(1)', 'business-environment-regulation:54(1)', '企业信息公示暂行条例(2014):14(3)'], clock: { count: 20, unit: 'workday', from: 'record', kind: 'must-finish' } },
    'no-repeat': { actor: 'agency', requires: [], at: ['food-inspection-measures:42(1)'], clock: { count: 3, unit: 'month', from: 'event:superior-inspected', kind: 'must-wait-at-least' } },
    cycle: { actor: 'agency', requires: [], at: ['food-inspection-measures:22(1)'], clock: { count: 2, unit: 'year', from: 'event:last-full-inspection', kind: 'must-finish' } },
    'frequency-cap': { actor: 'agency', requires: [], at: ['控制企业经济检查规定:6(1)'] },
    targeted: { actor: 'agency', requires: [], at: ['business-environment-regulation:54(2)', '特种设备监督检查办法:18(1)'] },
  },
  invariants: {
    'inv-01': 'No inspection outside law; the enterprise may refuse economic inspection without a notice.',
    'inv-02': 'Inspectors with an interest recuse.',
    'inv-03': 'No cost to the inspected.',
    'inv-04': 'Full-coverage supervision only for public-safety and health fields.',
    'inv-05': 'Refusal to sign is noted; witnesses or recording.',
    'inv-06': 'No general shutdown of an industry in a campaign.',
  },
} as const satisfies StatutoryFacts
