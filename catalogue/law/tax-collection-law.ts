import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 94 gives the first text only (2001-05-01); the amendment of 2015 does not say when it begins, so its publication day stands. Held for
 * the one power to freeze and transfer deposits that a local organ has by a law in the data.
 */
export const taxCollectionLaw = defineInstrument({
  id: 'tax-collection-law',
  title: { zh: '中华人民共和国税收征收管理法', en: 'Tax Collection Law' },
  short: '税收征收管理法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2015-04-24'), from: localDate('2015-04-24') },
  ],
  provisions: {
    '38(1)[1]': { gist: { zh: '可通知银行冻结相当于应纳税款的存款', en: 'The bank may be told to freeze deposits up to the tax due' },
      sha256: '663d527c7162b876a0348610b87ccdc32907b6498414f98c1038d4d072ae73b7' },
    '40(1)[1]': { gist: { zh: '可通知银行从存款扣缴', en: 'The bank may be told to pay the tax out of deposits' },
      sha256: '9bce3da8e1ccc731be8b3e559232ad604d449f66f8d8d3e49a25fdb9304a39e8' },
  },
})
