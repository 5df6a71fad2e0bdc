import { defineInstrument, localDate } from '../../src/kernel/define.ts'

export const filingReviewRegulation = defineInstrument({
  id: 'filing-review-regulation',
  title: { zh: '法规规章备案审查条例', en: 'Regulation on the Filing and Review of Regulations and Rules' },
  short: '备案审查条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2024-08-30'), from: localDate('2024-11-01') },
  ],
  provisions: {
    '3(1)': { gist: { zh: '报备、审查、纠错一件不漏', en: 'Every text filed, every filing reviewed, every error corrected' },
      sha256: '9754632b1735afde7b26977bb345f2e003c3c879994a1494ccaebf67baf5390d' },
    '12(1)': { gist: { zh: '任何公民和组织可书面建议审查', en: 'Anyone may propose a review in writing' },
      sha256: '8accefd21ef870dcc08c17690fdd5476d00eefa4d34a1ca0d6b97d41b4e73a30' },
    '13(1)': { gist: { zh: '审查什么：权限、上位法、适当性、程序', en: 'What is reviewed: power, higher law, fitness, procedure' },
      sha256: 'af56367d34e672d7bd988532e3e45358c3a0f4adee2bdad86b6610f224c40628' },
    '14(1)': { gist: { zh: '制定机关按期说明', en: 'The maker explains within the period set' },
      sha256: '71c4c28b4582a6f3a7c648454980e778b55bbe4a36fc39ab1eb36ea16b5a0834' },
    '18(1)': { gist: { zh: '应纠正的，建议制定机关修改或者废止', en: 'What is wrong: the maker is told to amend or repeal' },
      sha256: '5bbd907c940d699158baa4f3a79f7f53d38deeac501c46f4185bf103e1914ef7' },
    '21(1)': { gist: { zh: '制定机关三十日内报告处理情况', en: 'The maker reports within thirty days what it did' },
      sha256: '38d30016efab61ce543feb1ae783d1eee5d854fa61c04c47d1ccf7c8475adedd' },
    '23(1)': { gist: { zh: '不按时报送的限期报送、通报', en: 'Filing late: a last day is set, then it is made known' },
      sha256: 'de60ef1fa2dac0af718a404b3dbe1c18bbfe4dc43f29266a72417f9cc5caef62' },
    '25(1)': { gist: { zh: '省级政府照此建立对下级文件的备案审查制度', en: 'Provinces build filing and review of lower organs’ documents on this model' },
      sha256: 'bd220daf5e44aa0e7814653b7554439bb4855cde0b248377697d0122d3880ea2' },
  },
})
