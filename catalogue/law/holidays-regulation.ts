import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * The texts do not say when the amendments of 2013 and 2024 begin; their publication days stand. Gists and hashes are of 2024.
 */
export const holidaysRegulation = defineInstrument({
  id: 'holidays-regulation',
  title: { zh: '全国年节及纪念日放假办法', en: 'Measures on National Festivals and Holidays' },
  short: '放假办法',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2013-12-11'), from: localDate('2013-12-11'), to: localDate('2024-11-10') },
    { version: localDate('2024-11-10'), from: localDate('2024-11-10') },
  ],
  provisions: {
    '2(1)[2]': { gist: { zh: '春节放假四天，含除夕', en: 'Spring Festival: four days, the eve included' },
      sha256: '44fd40528df756ec21d4f68630361c43ed6d9d404997bd97db3c4244a0c4ba51' },
    '2(1)[4]': { gist: { zh: '劳动节放假两天', en: 'Labour Day: two days' },
      sha256: '5e8138c9c7e9a539e3fce9525aeefb1c4dc66f1c428b9a2498f60fd2486cc3a4' },
    '2(1)[7]': { gist: { zh: '国庆节放假三天', en: 'National Day: three days' },
      sha256: 'c24abe6677e2092a22f5c12c7689217811c158b89e4da71cbb23dc5d56425b7a' },
    '6(1)': { gist: { zh: '适逢周末补假，部分公民假日除外', en: 'A holiday on a weekend is made up, save those for part of the people' },
      sha256: '6e0034e78a5a2858dacfc1c206e02b92bb8134f5c8dec2957a1eff2eb9116601' },
    '7(1)': { gist: { zh: '可调休，节前后连续工作一般不超六天', en: 'Weekends may be swapped; normally no more than six working days in a row' },
      sha256: '9f24514a4e310d5d2541578e9e52093bc48eaaf8cfb164148b8392055e8c441c' },
  },
})
