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
    '64(1)': { gist: { zh: '未告知起诉期限的，自知道起算，最长一年', en: 'Not told of the period: it runs from knowing, one year at most' },
      sha256: '3c905f0ddec9fa297bee0d6dc90547a898ff0d9650c1367fd136f4117388e281' },
    '155(3)': { gist: { zh: '五日内立案；不受理的裁定及其复议', en: 'Filed in five days; non-acceptance and its review' },
      sha256: '307fd8282044659cf2a4497a40ed0b1f8a7ec7b02c52b78726c37baab189bc37' },
    '156(1)': { gist: { zh: '起诉期满后三个月内申请，正当理由除外', en: 'Within three months, save for good reason' },
      sha256: '7694b67d55282de2ad26c2c04061697ef0984c00329907a9afe0a48b758eda32' },
    '157(1)': { gist: { zh: '申请人所在地基层法院；不动产归其所在地', en: 'The local basic court; for real estate where it lies' },
      sha256: 'b38dead6238d7ddf1f14dcceb46b3eb484b1e9f08539dcc9c077ce6aea4a7540' },
    '160(2)': { gist: { zh: '明显违法的应听意见，三十日内裁定', en: 'Obviously unlawful: both are heard, ruling in 30 days' },
      sha256: 'd5378d3d35045d43601ac544f616377d080eaa6324a72a594172087fb503fbc9' },
    '160(3)': { gist: { zh: '需强制的由本院执行机构执行', en: 'The court’s own office executes' },
      sha256: 'dcd63c8988c7ef0d275b8ae671585b4fd62e535d6b8036819d67472db9a10469' },
    '161(1)': { gist: { zh: '应裁定不准予执行的四种情形', en: 'Four cases of refusal' },
      sha256: 'fdeb227ac7f19264ec774977a01b1ea8e5e3c6668100f0c627ba82779ecd66f9' },
  },
})
