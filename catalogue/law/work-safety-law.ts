import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 119 gives the first text only (2002-11-01); the day of the 2021 amendment is that of national-meta.json.
 */
export const workSafetyLaw = defineInstrument({
  id: 'work-safety-law',
  title: { zh: '中华人民共和国安全生产法', en: 'Work Safety Law' },
  short: '安全生产法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2021-06-10'), from: localDate('2021-09-01') },
  ],
  provisions: {
    '67(2)': { gist: { zh: '检查须出示有效执法证，保守被查单位秘密', en: 'Inspectors show valid certificates and keep secrets' },
      sha256: '71b53416f0a4d73569fc028c8facc9528f188f482e19295731f6fc5da75e64d3' },
  },
})
