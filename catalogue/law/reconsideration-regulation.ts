import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 66. It still cites the numbers of the older Law; a revision was not found in the mirror, and is not excluded.
 */
export const reconsiderationRegulation = defineInstrument({
  id: 'reconsideration-regulation',
  title: { zh: '中华人民共和国行政复议法实施条例', en: 'Regulation Implementing the Administrative Reconsideration Law' },
  short: '行政复议法实施条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2007-05-29'), from: localDate('2007-08-01') },
  ],
  provisions: {
    '15(1)[2]': { gist: { zh: '直接送达自签收起算', en: 'Direct service: from signature' },
      sha256: 'e046f2f61d966eda29713608c3e34b21507b7cee93edafebc4fb9cf8688b56e8' },
    '15(1)[3]': { gist: { zh: '邮寄自邮件签收或回执签名起算', en: 'Mail: from signing for it or the return slip' },
      sha256: '5521dd24bb408fc07d8d02c474dd952636c278a5906505ffc512f54bbb864e07' },
    '15(1)[4]': { gist: { zh: '公告自期限届满起算', en: 'Public notice: from its expiry' },
      sha256: '036302a377a8d097b8de5d2a343cafafa9d0f2df756de88165dccaad58b84cd3' },
    '15(1)[6]': { gist: { zh: '能证明知道的自该日起算', en: 'From the day knowledge is proven' },
      sha256: '13af47d67b747e541b644869b07b69937f9d9c50c6b8b7b6882387b43cba79c7' },
    '15(2)': { gist: { zh: '应送达未送达视为不知道', en: 'Not served counts as not known' },
      sha256: '70a8ff876c51cbd48892c4a6a59e13eccf2d5a492c2b838ba3b3d14d9b13c641' },
    '26(1)': { gist: { zh: '申请时不知道依据的，决定前可以补提审查', en: 'Who did not know the document may ask before the decision' },
      sha256: '8210a25a61c470368be3aa0f62d2a0a6569c019fc595bc3c44678072b0d7c01e' },
    '29(1)': { gist: { zh: '五日内通知补正；补正时间不计入审理', en: 'Defects told within 5 days; mending time does not count' },
      sha256: 'c7185b4298c045d927414255e9fd9a601e1d0c7127502e1b63423ced2d26b6ca' },
    '30(1)': { gist: { zh: '多机关申请的先收到者受理，协商指定时间不计', en: 'First receiver takes it; agreeing or naming one does not count' },
      sha256: 'c409b0ce5c9a619055a43a60461cbbc6d81783946dd717940d0314c0f74b8e5b' },
    '32(1)': { gist: { zh: '审理须两名以上人员', en: 'At least two handlers' },
      sha256: 'fd576e6fd6a3ad20cabd7736cbf49d8529817f54da462dfb4d4992a70dca3daa' },
    '34(3)': { gist: { zh: '现场勘验时间不计', en: 'Site inspection does not count' },
      sha256: 'd1bb44f94aee4526d61f21e7449cb8b09afa14e484a06bf98f8759c9ec648edc' },
    '37(1)': { gist: { zh: '鉴定费当事人承担，时间不计', en: 'Appraisal is paid by the party and does not count' },
      sha256: 'df86f9a7fee5d3f31ae2f4f89deb18f42fa5fde64314b1c1d87c531ea7840117' },
    '49(1)': { gist: { zh: '责令重作无期限规定的六十日内', en: 'Redo within 60 days where no period is set' },
      sha256: 'c15b9c4f7d3daaebae8e0279c0e0591f275f07dded48f369f47bf5a334a4025c' },
  },
})
