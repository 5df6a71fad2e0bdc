import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force from publication, by article 14.
 */
export const compensationPaymentRegulation = defineInstrument({
  id: 'compensation-payment-regulation',
  title: { zh: '国家赔偿费用管理条例', en: 'Regulation on State Compensation Payments' },
  short: '国家赔偿费用管理条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2011-01-17'), from: localDate('2011-01-17') },
  ],
  provisions: {
    '6(2)': { gist: { zh: '材料不全的当场或三个工作日内一次告知，未告知即为受理', en: 'Defects told once within 3 working days; otherwise accepted on receipt' },
      sha256: 'fa90381b7719b74fe9ec1eb36243cab5c732d9fc76050222ff67506a9c0a0cad' },
  },
})
