import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 42 gives the first text only (1995-01-01); the day of the 2012 amendment is that of national-meta.json.
 */
export const stateCompensationLaw = defineInstrument({
  id: 'state-compensation-law',
  title: { zh: '中华人民共和国国家赔偿法', en: 'State Compensation Law' },
  short: '国家赔偿法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2012-10-26'), from: localDate('2013-01-01') },
  ],
  provisions: {
    '13(1)': { gist: { zh: '两个月内决定是否赔偿，听取意见并可协商', en: 'Decide within two months, hearing the claimant; may negotiate' },
      sha256: '5cdbb1f6748f6764db5cfe3d62c20a8c7e1aa14ffe45381afaca746b35bb73e5' },
    '37(3)': { gist: { zh: '七日内向财政申请，财政十五日内支付', en: 'Ask the treasury within 7 days; paid within 15' },
      sha256: 'fb40e7d9a4d7c249cdcc414c2d94474d2c8929824284d533e2e5d628c85cccc5' },
    '39(1)': { gist: { zh: '请求时效两年，被羁押期间不计', en: 'Two years to claim; detention not counted' },
      sha256: '3088e5e1305c20d9d333878cb5c001654b5d0880d07a1417b7327e3ed913261a' },
    '39(2)': { gist: { zh: '最后六个月遇障碍的时效中止', en: 'Limitation is suspended by obstacles in its last six months' },
      sha256: 'dfaebdd8abde28e304499e8c5808507d95662cd61b451adbecc2e5099f573b12' },
  },
})
