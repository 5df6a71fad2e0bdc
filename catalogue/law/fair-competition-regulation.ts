import { defineInstrument, localDate } from '../../src/kernel/define.ts'

export const fairCompetitionRegulation = defineInstrument({
  id: 'fair-competition-regulation',
  title: { zh: '公平竞争审查条例', en: 'Fair Competition Review Regulation' },
  short: '公平竞争审查条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2024-06-06'), from: localDate('2024-08-01') },
  ],
  provisions: {
    '9(1)[1]': { gist: { zh: '不得限制外地商品要素进出', en: 'No barrier to goods and factors from elsewhere' },
      sha256: '6009f1440d3ccde23a51b7707ac52800d31909b6f85e039799958bc12fb89d7b' },
    '13(1)': { gist: { zh: '部门文件由起草单位自行审查', en: 'A department’s drafter reviews its own text' },
      sha256: '1905b9bde3295583dda24936494cda7f7ce1346015fe1c3c0daa824ddba6272c' },
    '14(1)': { gist: { zh: '政府文件由市场监管部门会同起草单位审查', en: 'A government’s text is reviewed by market regulation with the drafter' },
      sha256: 'f050b75df26dfcf295c9f03931f92cfd3ef4c21b5599110c3cf008c96dc5c457' },
    '18(1)': { gist: { zh: '未审查或者审查不过的不得出台', en: 'Not reviewed or not passed: not issued' },
      sha256: '0eca9815caf37a98c242ab854c62b310b80821256f05d4cfe1fef5e9dabd29de' },
  },
})
