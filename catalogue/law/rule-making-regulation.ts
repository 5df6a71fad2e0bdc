import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/** The mirror gives the first text’s day of force (2002-01-01); for the 2017 amendment its passing day stands. */
export const ruleMakingRegulation = defineInstrument({
  id: 'rule-making-regulation',
  title: { zh: '规章制定程序条例', en: 'Regulation on the Procedures for Making Rules' },
  short: '规章制定程序条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2017-12-22'), from: localDate('2017-12-22') },
  ],
  provisions: {
    '36(1)': { gist: { zh: '无规章权的政府发布决定命令参照执行', en: 'Governments without rule-making power follow it by analogy' },
      sha256: 'f27f548d52b98b709700bd2ca8c85cc7a1f3d8356772b797af792510d6466acc' },
    '37(1)': { gist: { zh: '及时清理规章', en: 'Rules are cleaned up in time' },
      sha256: '3883f55c223ddbf3fc9cd8707da59112362318ea4d8878940b831d9e18c6880a' },
    '38(1)': { gist: { zh: '可组织立法后评估', en: 'Rules may be evaluated after making' },
      sha256: '774a708783733c6edb74f15972014e8ac1574e90e05954e7ab2cec3af0dd3f74' },
    '39(1)': { gist: { zh: '修改废止照制定程序', en: 'Amendment and repeal follow the same procedure' },
      sha256: '0ca36af4cfa03f29571096c6bba486ac4fd191dc149012d21432d98dbd6a451c' },
    '39(2)': { gist: { zh: '改废后及时公布', en: 'Amendments and repeals are published at once' },
      sha256: 'dae0ba043fa25e8d9bd7262df1d8542ef2f110a75120177d0affca956cfaf117' },
  },
})
