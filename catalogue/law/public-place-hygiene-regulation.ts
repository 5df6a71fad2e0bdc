import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 19 gives the first text only (1987-04-01); the 2019 revision is dated by the file name alone, and its publication day
 * stands. The detailed rules of the health ministry (实施细则) are not in the data.
 */
export const publicPlaceHygieneRegulation = defineInstrument({
  id: 'public-place-hygiene-regulation',
  title: { zh: '公共场所卫生管理条例', en: 'Regulation on Hygiene in Public Places' },
  short: '公共场所卫生管理条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2019-04-23'), from: localDate('2019-04-23') },
  ],
  provisions: {
    '2(1)': { gist: { zh: '适用的公共场所种类', en: 'Public places covered' },
      sha256: '6d7b5eaef1d4d007805fbac3a21969fc7bfa992aac2ffd7d78b81905ce9d7715' },
    '2(1)[1]': { gist: { zh: '旅馆、饭馆、酒吧、茶座等', en: 'Hotels, eating houses, bars, tea rooms' },
      sha256: '1c11816aa9095ce11e1ed1d916c5cebfca81302bcc065dc1de19a657ce2ba449' },
    '3(1)': { gist: { zh: '空气、水质、采光、噪音、用具等须合国家标准', en: 'Air, water, light, noise and utensils meet national standards' },
      sha256: 'a8d383e9cf47006d1972189682eb52b58955309ff1f5e75e4e1bf49dfa4ae3bf' },
    '4(1)': { gist: { zh: '实行卫生许可证制度', en: 'A hygiene licence is required' },
      sha256: 'c8977faf9e3380062a22a2ab18cb92601b2acb5c907c1d9c94a548af0d99ddac' },
    '4(2)': { gist: { zh: '由县以上卫生部门签发', en: 'Issued by county-level health authorities and above' },
      sha256: 'e502f32eee1b0b544885ee7c6f37fd9abba1750e8f11f2a1172512ac01a25828' },
    '6(1)': { gist: { zh: '经营单位负责卫生管理并培训考核人员', en: 'The operator answers for hygiene and trains staff' },
      sha256: 'e53c440e66e9298e05156ad5bdf302f6c6f185015e68a4f8cb66be172bdb13e6' },
    '7(1)': { gist: { zh: '直接服务人员须持健康合格证', en: 'Staff serving customers hold a health certificate' },
      sha256: '58b86459f2b26f88ecfa4a02d17552f8346d6631b58a9ab3beb3d107e28f09e6' },
    '8(1)': { gist: { zh: '除公园、体育场馆、公交外须申领，证两年复核一次', en: 'Apply, save parks, stadiums, public transport; reviewed every two years' },
      sha256: 'e8e0c02cecb2a177fb97ef01b454cc6b63b174b5b711a29d641b40402bec654a' },
    '13(1)': { gist: { zh: '卫生监督员可现场检查、索取资料', en: 'Hygiene inspectors may inspect on site and ask for papers' },
      sha256: '60b51a898868213da0ddc497486ef19727084108709f2e87a2af03db95b1ddd7' },
    '14(1)': { gist: { zh: '违法可警告、罚款、停业、吊销', en: 'Breaches: warning, fine, closure, revocation' },
      sha256: '0a9cbb5d81ea37b4f56fa79c371cdda467348cd5e52d480b3f06beace2afe971' },
    '14(1)[4]': { gist: { zh: '无证擅自营业', en: 'Operating without licence' },
      sha256: '5ff7f52077f22982d04ef9cc39db2fd70cecc60e7152e0620562fc6b57e21b41' },
    '16(1)': { gist: { zh: '对处罚不服十五日内可起诉', en: 'Sue within 15 days of notice of penalty' },
      sha256: 'c846e20b7f952dd93fba7eb41e2da996f9e65af7895b3300ed13d056087e9cfc' },
  },
})
