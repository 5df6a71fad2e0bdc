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
    '8(1)': { gist: { zh: '常规检查采用双随机一公开', en: 'Regular checks are drawn at random and published' },
      sha256: '4e50b98c5e9596964310de32fdc5cfb87ec8eada73f3d537c38dca14d88fe92a' },
    '8(2)': { gist: { zh: '检查对象库全部纳入', en: 'The pool of objects is complete' },
      sha256: 'ee633c185b642a5fac884e49af9c61aaae1eb7cbbb53f63476a8b4c235aad11b' },
    '19(1)': { gist: { zh: '两名以上人员出示有效证件并说明检查事由', en: 'Two or more inspectors show valid certificates and say why they come' },
      sha256: 'df127655a1d7174beca185bb584410d344ca00ac2e102e42ade1b594b904deef' },
    '21(1)': { gist: { zh: '检查记录双方签字', en: 'The record is signed by both sides' },
      sha256: 'e09376caff31d39480b3d4b6dd85af716735c10ab8aa550be70d29eb425c05c5' },
    '23(1)': { gist: { zh: '发现问题责令限期改正', en: 'Problems: correction ordered by a day' },
      sha256: '59ae21183e62b84d1f34fa3a70f0553f3211f3a1d162b15cdfce26753ded52a9' },
    '29(2)': { gist: { zh: '整改报告后十个工作日内复查', en: 'Checked again within ten working days of the report' },
      sha256: 'ff58e58b71f57bbe9ef7b6685a13bc25f6fb4544ab92345724447f4ec75f353e' },
  },
})
