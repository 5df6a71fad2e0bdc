import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 113.
 */
export const civilServantLaw = defineInstrument({
  id: 'civil-servant-law',
  title: { zh: '中华人民共和国公务员法', en: 'Civil Servant Law' },
  short: '公务员法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2018-12-29'), from: localDate('2019-06-01') },
  ],
  provisions: {
    '25(2)': { gist: { zh: '初任处罚审核、复议、裁决、顾问须法律职业资格',
      en: 'New penalty reviewers, reconsideration handlers, adjudicators and advisers need the legal qualification' },
      sha256: '8220c606270a900badbcbdc8bbb3a53909002dfa87e78f3b2ee505184bc9c7de' },
    '42(1)': { gist: { zh: '委任制公务员按管理权限和程序任免', en: 'Appointed officials take and leave posts by those competent, in the prescribed way' },
      sha256: '31f33a15d0394796d1f7c197913a88a908c76f82e87ec27f957ec416f1889546' },
    '43(1)': { gist: { zh: '任职须在编制和职数之内', en: 'Posts are filled only within the numbers fixed' },
      sha256: '45a813859a3f7d0eb19fcd22aa740c88c3e98bff72eae77b759f313e65b4f177' },
    '76(1)': { gist: { zh: '利害关系等情形应回避', en: 'Officials step aside for interest, kinship or other bias' },
      sha256: '1751be49d7669c4da01b4c8def8e6458b917a23655343861acd92c4ec518561c' },
    '95(1)': { gist: { zh: '三十日内申请复核，再十五日内申诉，或三十日内直接申诉',
      en: 'Review within 30 days, then complaint within 15, or complaint directly within 30' },
      sha256: '1d6af7c8bad5615b90c6382b66e8c493e2de6fad5bbf6e02f4fd675aaff25ae7' },
  },
})
