import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 40.
 */
export const specialEquipmentInspectionMeasures = defineInstrument({
  id: 'special-equipment-inspection-measures',
  title: { zh: '特种设备安全监督检查办法', en: 'Measures on Special Equipment Safety Inspection' },
  short: '特种设备安全监督检查办法',
  rank: 'departmental-rule',
  issuer: '国家市场监督管理总局',
  inForce: [
    { version: localDate('2022-05-26'), from: localDate('2022-07-01') },
  ],
  provisions: {
    '19(1)': { gist: { zh: '两名以上人员出示有效证件并说明检查事由', en: 'Two or more inspectors show valid certificates and say why they come' },
      sha256: 'df127655a1d7174beca185bb584410d344ca00ac2e102e42ade1b594b904deef' },
  },
})
