import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 163.
 */
export const litigationInterpretation = defineInstrument({
  id: 'litigation-interpretation',
  title: { zh: '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释', en: 'Interpretation on Applying the Administrative Litigation Law' },
  short: '行政诉讼法解释',
  rank: 'judicial-interpretation',
  issuer: '最高人民法院',
  inForce: [
    { version: localDate('2018-02-06'), from: localDate('2018-02-08') },
  ],
  provisions: {
    '48(2)': { gist: { zh: '开始的时和日不计', en: 'The first hour or day is not counted' },
      sha256: '9c76a99f539a4b28b7915c7aca44efcbb9765737394bee33be7da7092190c124' },
    '48(3)': { gist: { zh: '末日为节假日的顺延', en: 'A last day on a holiday rolls forward' },
      sha256: '1e9789dac4637433712ede2d457e5ceee637d681a7d29a0f8c3b489936826ba0' },
    '48(4)': { gist: { zh: '不含在途，期满前交邮不算过期', en: 'Travel time excluded; posting in time is enough' },
      sha256: '2c2b9926a76737df811ecc81a3084034209326f59d4c568dc868e760a41ff2e5' },
    '50(1)': { gist: { zh: '审限自立案至宣判，公告鉴定等期间不计',
      en: 'Trial time runs from docketing to judgment; notice, appraisal and the like excluded' },
      sha256: 'db66e54d75d6c8e3a64b2d224a3a209f62e427bc46b3c0d59a20e562e1777b84' },
  },
})
