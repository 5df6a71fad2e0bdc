import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 103 gives the first text only (1990-10-01); the day of the 2017 amendment is that of national-meta.json.
 */
export const litigationLaw = defineInstrument({
  id: 'litigation-law',
  title: { zh: '中华人民共和国行政诉讼法', en: 'Administrative Litigation Law' },
  short: '行政诉讼法',
  rank: 'law',
  issuer: '全国人民代表大会',
  inForce: [
    { version: localDate('2017-06-27'), from: localDate('2017-07-01') },
  ],
  provisions: {
    '45(1)': { gist: { zh: '收到复议决定或逾期不作决定后十五日内起诉', en: 'Sue within 15 days of the decision or of silence' },
      sha256: 'fd74c836f969dabd440fbde8022e37fc3786b80f1362af04621849abe966d1ea' },
    '46(1)': { gist: { zh: '直接起诉自知道之日起六个月内', en: 'Direct suit within six months of knowing' },
      sha256: '72941f99cb88b5ecc2017b209cbca9dab166cdaddc42819a35075143db74b564' },
    '48(1)': { gist: { zh: '不可抗力等耽误的时间不计', en: 'Time lost without fault is not counted' },
      sha256: '49169615be27f43b90e251c68bcea485b58f04ad84148abc4b571735017d7c72' },
    '48(2)': { gist: { zh: '其他特殊情况，障碍消除后十日内申请延长', en: 'Other special reasons: ask for more time within 10 days' },
      sha256: '83c2d8fa1d0a926e9ce2714a80ed2d6b7dcf7b85e0606bd485a36ef06e6dd9aa' },
    '53(1)': { gist: { zh: '诉讼时可一并审查所依据的文件', en: 'In litigation the document relied on may be reviewed too' },
      sha256: 'ed49efab098db31ff8c42fda9922b4e03eee987659e4db174b9c102d4778dd73' },
    '97(1)': { gist: { zh: '不诉又不履行的，申请法院或依法强制执行', en: 'Neither sued nor performed: to court, or by the organ where a law allows' },
      sha256: '6a9fd9ab0466c567e4ad8bdb1d26cc80bd45b249f454322c9a1232c89c010e69' },
    '101(1)': { gist: { zh: '未规定的期间、送达等适用民诉法', en: 'Civil procedure fills gaps on periods and service' },
      sha256: '434125676836ac83a38f64072768e39666e1d6d0f88b06cce47a24995fb72b7f' },
  },
})
