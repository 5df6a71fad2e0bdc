import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by the info lines. Only the general part is held, for how periods are counted.
 */
export const civilCode = defineInstrument({
  id: 'civil-code',
  title: { zh: '中华人民共和国民法典', en: 'Civil Code' },
  short: '民法典',
  rank: 'law',
  issuer: '全国人民代表大会',
  inForce: [
    { version: localDate('2020-05-28'), from: localDate('2021-01-01') },
  ],
  provisions: {
    '201(1)': { gist: { zh: '开始当日不计，次日起算', en: 'The first day is not counted' },
      sha256: 'f2695218bc109bdc30a5b4886264a03dddad24ddd5b982fe0112218b709ee464' },
    '201(2)': { gist: { zh: '按小时的自规定或约定时起算', en: 'Hours run from the moment fixed' },
      sha256: 'e56768475123e5a98a9ff0f206f081aee7ebfc6731c526797f8e2d2f72fa1d58' },
    '202(1)': { gist: { zh: '到期月对应日为末日，无则月末', en: 'Ends on the matching day, or the month’s last' },
      sha256: '4cd539f919068c08eb44880c19043ee2ba24f6b7fdb165548597d3b9e9486bda' },
    '203(1)': { gist: { zh: '末日为休假日的顺延次日', en: 'A last day on a holiday rolls to the next day' },
      sha256: '083431dfc361fb4814b1062ba04769d6f72522a3fb175b67fa083604e47030bf' },
  },
})
