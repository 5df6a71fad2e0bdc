import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * A model only: another province's regulation, read because Liaoning's own measures on officer certificates are not in the mirror.
 * Its text is not in the data folder, so nothing is pinned by hash; the gists follow what statutory.json says of it. No act in
 * Liaoning may rest on it. Once they can be read, Liaoning's measures and the State Council Regulation on Enforcement
 * Supervision (Decree 825, in force 2026-02-01) take its place.
 */
export const zhejiangEnforcementModel = defineInstrument({
  id: 'zhejiang-enforcement-model',
  title: { zh: '浙江省综合行政执法条例（仅作参考，非辽宁依据）', en: 'Zhejiang Regulation on Comprehensive Enforcement (a model only, no basis in Liaoning)' },
  short: '浙江综合行政执法条例（参考）',
  rank: 'local-regulation',
  issuer: '浙江省地方立法机关',
  inForce: [
    { version: localDate('2021-11-25'), from: localDate('2022-01-01') },
  ],
  provisions: {
    '28(1)': { gist: { zh: '资格考试后发证', en: 'Certificate after the qualification examination' } },
    '28(2)': { gist: { zh: '非执法岗人员合格成绩保留五年', en: 'A passed examination is kept five years by staff not in enforcement' } },
    '30(2)': { gist: { zh: '辅助人员受训受考，听指挥，不作决定', en: 'Auxiliaries are trained, examined, directed and decide nothing' } },
  },
})
