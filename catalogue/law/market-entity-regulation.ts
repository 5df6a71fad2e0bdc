import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by its article 55.
 */
export const marketEntityRegulation = defineInstrument({
  id: 'market-entity-regulation',
  title: { zh: '市场主体登记管理条例', en: 'Regulation on the Registration of Market Entities' },
  short: '市场主体登记条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2021-07-27'), from: localDate('2022-03-01') },
  ],
  provisions: {
    '38(1)': { gist: { zh: '按信用风险分级分类监管', en: 'Supervision graded by credit risk' },
      sha256: '51633d680de767bdfbfb9885bd894946ddcc14835302a927bd6a17c8cb0fac2a' },
    '38(2)': { gist: { zh: '随机抽对象、随机派人员，结果及时公开', en: 'Objects and inspectors drawn at random; results public at once' },
      sha256: 'f976b9e4bbaeb376802708da9ab8246d012af0e5c3ec8c4b212b585f77836284' },
  },
})
