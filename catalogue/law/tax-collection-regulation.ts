import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 113. Only how periods are counted is held. The text does not say when the amendment of 2016 begins; the day of
 * national-meta.json stands.
 */
export const taxCollectionRegulation = defineInstrument({
  id: 'tax-collection-regulation',
  title: { zh: '中华人民共和国税收征收管理法实施细则', en: 'Implementing Rules of the Tax Collection Law' },
  short: '税收征收管理法实施细则',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2016-02-06'), from: localDate('2016-02-06') },
  ],
  provisions: {
    '109(1)': { gist: { zh: '末日为休假日顺延；期内连续三日以上休假的按日数顺延', en: 'A last day on a holiday rolls; three or more holidays in a row lengthen the period' },
      sha256: '0aa8cd2ae3646be3b3af4b96dc19d0afd5065658f6f4d1e328b3e76d0f721677' },
  },
})
