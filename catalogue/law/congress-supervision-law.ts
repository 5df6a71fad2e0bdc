import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/** The text gives no day from which the 2024 amendment runs, so its passing day stands. */
export const congressSupervisionLaw = defineInstrument({
  id: 'congress-supervision-law',
  title: { zh: '中华人民共和国各级人民代表大会常务委员会监督法', en: 'Law on Supervision by Standing Committees of People’s Congresses' },
  short: '监督法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2024-11-08'), from: localDate('2024-11-08') },
  ],
  provisions: {
    '39(1)': { gist: { zh: '常委会可撤销本级政府不适当的文件', en: 'The standing committee may revoke improper documents of its government' },
      sha256: '265a98a8880e210977cfdc93174b489881fad27919f6f6a3622e199e36d537a1' },
  },
})
