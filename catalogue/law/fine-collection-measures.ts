import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 17.
 */
export const fineCollectionMeasures = defineInstrument({
  id: 'fine-collection-measures',
  title: { zh: '罚款决定与罚款收缴分离实施办法', en: 'Measures for Separating Fine Decisions from Fine Collection' },
  short: '罚缴分离办法',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('1997-11-17'), from: localDate('1998-01-01') },
  ],
  provisions: {
    '4(1)': { gist: { zh: '罚款全部上缴国库，不得截留私分', en: 'All fines go to the treasury; none is kept or split' },
      sha256: 'b64add37dd013f7ff88a9a7076947657ec518d5c49aed9c88c65986975a53bb9' },
    '5(2)': { gist: { zh: '代收机构由政府组织财政等部门确定', en: 'Collectors are chosen by government with finance and others' },
      sha256: '07fde0a0fb42e6c290b7b014ca0c24bafa278ac96010fe0dc5174dec6b0aa0af' },
    '6(1)': { gist: { zh: '行政机关与代收机构签订代收协议', en: 'The organ signs an agreement with the collector' },
      sha256: '6083e63948823344c18343e832216c2fec635f02650d376e471a40502ecaa3ae' },
    '6(3)': { gist: { zh: '协议十五日内报备案', en: 'The agreement is filed within fifteen days' },
      sha256: '8d202f55020a02d91fce238308da9227004df60f73b91dbf8755775fa1ffdfea' },
    '7(1)': { gist: { zh: '决定书载明代收机构、数额、期限和是否加处罚款', en: 'The decision names collector, amount, time, and whether a late fine applies' },
      sha256: '05d8bacadd9148953068f07bd30682a1a815165308ff3163070e8ac29fa64353' },
    '7(2)': { gist: { zh: '当事人到指定代收机构缴纳', en: 'The party pays at the collector named' },
      sha256: '7f4964bb486127917b331c9a73d21314378527d3d3eeb3e402f2b3cb36d85760' },
    '8(1)': { gist: { zh: '代收机构出具罚款收据', en: 'The collector gives a receipt' },
      sha256: 'a3c676b90ce0f05d8677d5527da60bc8dd953eda7a01adb8e9aa23d49307c289' },
    '9(1)': { gist: { zh: '逾期的，代收机构按决定书加收罚款', en: 'Late: the collector adds what the decision says' },
      sha256: 'b4c3c2192800d75c382897668facd0c5e72f1a81fad39f3fb7c9ca911819474e' },
    '10(1)': { gist: { zh: '代收机构书面告知缴纳情况', en: 'The collector tells the organ in writing who paid what and when' },
      sha256: 'c246712c82ee557cc7fa0a1e77a0086615f69a093b52f1294c99d3bf1508b466' },
    '11(1)': { gist: { zh: '代收的罚款直接上缴国库', en: 'What is collected goes straight to the treasury' },
      sha256: '05fd6a079c8c5c4b258e55d9d45d628e0f855e58adc5d329e132f93f6f22039f' },
    '12(1)': { gist: { zh: '国库定期同财政、机关对账', en: 'The treasury reconciles with finance and organ' },
      sha256: '876ad491c794edb7449094d2c021ad3e8290597165ba6cef2e63f3dff078ac2f' },
  },
})
