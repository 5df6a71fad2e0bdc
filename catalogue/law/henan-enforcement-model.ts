import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * A model only: another province's regulation, read because Liaoning's own measures on officer certificates are not in the mirror.
 * Its text is not in the data folder, so nothing is pinned by hash; the gists follow what statutory.json says of it. No act in
 * Liaoning may rest on it. Once they can be read, Liaoning's measures and the State Council Regulation on Enforcement
 * Supervision (Decree 825, in force 2026-02-01) take its place.
 */
export const henanEnforcementModel = defineInstrument({
  id: 'henan-enforcement-model',
  title: { zh: '河南省行政执法条例（仅作参考，非辽宁依据）', en: 'Henan Regulation on Administrative Enforcement (a model only, no basis in Liaoning)' },
  short: '河南行政执法条例（参考）',
  rank: 'local-regulation',
  issuer: '河南省地方立法机关',
  inForce: [
    { version: localDate('2016-03-29'), from: localDate('2016-06-01') },
  ],
  provisions: {
    '20(1)': { gist: { zh: '资格条件：在编、成年、胜任，排除合同和临时人员（一、二款并看）',
      en: 'Eligibility: on the payroll, adult, fit; no contract or temporary staff (with 20(2))' } },
    '20(2)': { gist: { zh: '资格条件（与一款并看）', en: 'Eligibility (read with 20(1))' } },
    '21(1)': { gist: { zh: '上岗前培训', en: 'Training before taking up duty' } },
    '21(2)': { gist: { zh: '考试合格后发证', en: 'Certificate after passing the examination' } },
    '42(1)': { gist: { zh: '监督中可暂扣证件', en: 'Certificate may be suspended under supervision' } },
    '45(1)': { gist: { zh: '离岗培训、调离或取消资格（与46条并看）', en: 'Training off duty, transfer or loss of qualification (read with 46)' } },
    '46(1)[2]': { gist: { zh: '离岗培训、调离或取消资格（与45条并看）', en: 'Training off duty, transfer or loss of qualification (read with 45)' } },
  },
})
