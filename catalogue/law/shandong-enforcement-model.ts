import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * A model only: another province's regulation, read because Liaoning's own measures on officer certificates are not in the mirror.
 * Its text is not in the data folder, so nothing is pinned by hash; the gists follow what statutory.json says of it. No act in
 * Liaoning may rest on it. Once they can be read, Liaoning's measures and the State Council Regulation on Enforcement
 * Supervision (Decree 825, in force 2026-02-01) take its place.
 */
export const shandongEnforcementModel = defineInstrument({
  id: 'shandong-enforcement-model',
  title: { zh: '山东省行政执法监督条例（仅作参考，非辽宁依据）', en: 'Shandong Regulation on Enforcement Supervision (a model only, no basis in Liaoning)' },
  short: '山东执法监督条例（参考）',
  rank: 'local-regulation',
  issuer: '山东省地方立法机关',
  inForce: [
    { version: localDate('2014-11-27'), from: localDate('2015-05-01') },
  ],
  provisions: {
    '9(2)': { gist: { zh: '执法主体资格经审核确认并公布', en: 'Enforcement bodies are confirmed and announced' } },
    '10(2)': { gist: { zh: '执法人员培训与资格考试', en: 'Training and qualification examination' } },
    '10(3)': { gist: { zh: '执法人员资格条件（与河南20条并看）', en: 'Eligibility of officers (read with Henan 20)' } },
    '10(4)': { gist: { zh: '合格者颁发执法证件', en: 'Certificate issued to those who pass' } },
    '11(2)': { gist: { zh: '听证主持人须有资格', en: 'Hearing chairs need a qualification' } },
  },
})
