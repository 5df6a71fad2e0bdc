import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * A sector rule: it binds inspections of food businesses.
 */
export const foodInspectionMeasures = defineInstrument({
  id: 'food-inspection-measures',
  title: { zh: '食品生产经营监督检查管理办法', en: 'Measures for Inspecting Food Production and Business' },
  short: '食品监督检查办法',
  rank: 'departmental-rule',
  issuer: '国家市场监督管理总局',
  inForce: [
    { version: localDate('2021-12-24'), from: localDate('2022-03-15') },
  ],
  provisions: {
    '22(1)': { gist: { zh: '两年内对每个经营者至少全面检查一次', en: 'Every operator in full at least once in two years' },
      sha256: '1e6d650ef51daf216f5f7c9e7565b1e4a95ff05b2757360d325b85f400ecb13e' },
    '23(1)': { gist: { zh: '两名以上检查人员', en: 'Two or more inspectors' },
      sha256: 'aa6916b95e61bdf24a5a3e19d742c2a874aadd7e8cad90e6714c3e8e09dbf9b2' },
    '23(2)': { gist: { zh: '有利害关系的检查人员回避', en: 'Inspectors with an interest step aside' },
      sha256: '1f869dd3be7983ade476d342b850078986c22c4350a5d972e61d1d453c1f1c0d' },
    '24(1)': { gist: { zh: '当场出示执法证件或者任务书', en: 'Certificate or order shown on the spot' },
      sha256: 'b3d6e42364b89385f67325b63b115e8c806f98ea2f814d1efced1e32eb854719' },
    '32(1)': { gist: { zh: '重点项目不符影响安全的依法调查', en: 'Key items failed and safety affected: an inquiry' },
      sha256: 'fe23fd82a24769887a4b53d5ee6aceebeaa2ae954ae2f7fe00cbf1ce36204824' },
    '33(2)': { gist: { zh: '需限期的书面提出要求和时限，跟踪结果', en: 'Correction by a day is ordered in writing and followed up' },
      sha256: 'cea728a34428d41923da22dba191ea717ba92cc70bdaea2b07593c5adc8ebb71' },
    '34(2)': { gist: { zh: '拒签的注明原因，可请见证或者录音录像', en: 'Refusal to sign is noted, with witness or recording' },
      sha256: 'a7dcbafaf13ec493ac0ff93c03f4eadc1f803f9303274eedfab227daabccd90f' },
    '35(1)': { gist: { zh: '结果现场书面告知', en: 'The result is told in writing on the spot' },
      sha256: '7c61aa930ca02e05df8e5538c4be0accfcda7c7ae01ad26b19117c78aa78a371' },
    '39(1)': { gist: { zh: '结果形成后二十个工作日内公开', en: 'Published within twenty working days of the result' },
      sha256: '560b92772ce2521e4e452f4b6166431f7efb5eed623277b5e730cd26cfb16875' },
    '42(1)': { gist: { zh: '上级已查的下级原则上三个月内不重复', en: 'Checked by the level above: not again for three months as a rule' },
      sha256: '4de600898a2ba237cff6afbf426d7b6f91f2df1807ef913d5f35ab1728e9bd4d' },
  },
})
