import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/** The closing articles give no day for the 2022 amendment in this text, so its passing day stands. */
export const localOrganicLaw = defineInstrument({
  id: 'local-organic-law',
  title: { zh: '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', en: 'Organic Law of Local People’s Congresses and Governments' },
  short: '地方组织法',
  rank: 'law',
  issuer: '全国人民代表大会',
  inForce: [
    { version: localDate('2022-03-11'), from: localDate('2022-03-11') },
  ],
  provisions: {
    '73(1)[3]': { gist: { zh: '政府可改变、撤销部门和下级政府的不当命令', en: 'A government may change or revoke improper orders of departments and lower governments' },
      sha256: '638a7ae3be8fc856518f0773a2f8f0cc40dcf583d7a91b85c712add8c0448603' },
    '75(1)': { gist: { zh: '规范性文件：评估、征求意见、审查、集体决定、公布、备案', en: 'Normative documents: assessed, consulted, reviewed, decided together, published, filed' },
      sha256: '6b27b4f162b0697d51a22d25dc0d09bee722707cf4453f7923b488cf3ff84fdc' },
    '78(1)': { gist: { zh: '全体会议、常务会议的组成、召集和职能', en: 'Plenary and standing meetings: who sits, who calls them, what they discuss' },
      sha256: '69b3504858c745188931599cbe1a7a36bd65046bb1fae412f34aaf3013e4923d' },
  },
})
