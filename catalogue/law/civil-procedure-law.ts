import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * The closing article speaks of the first text only. The 2021 day is that of national-meta.json; the 2023 amendment does not say
 * when it begins in this text, so its publication day stands and must be checked before it decides a case. Numbers are of 2023.
 */
export const civilProcedureLaw = defineInstrument({
  id: 'civil-procedure-law',
  title: { zh: '中华人民共和国民事诉讼法', en: 'Civil Procedure Law' },
  short: '民事诉讼法',
  rank: 'law',
  issuer: '全国人民代表大会',
  inForce: [
    { version: localDate('2021-12-24'), from: localDate('2022-01-01'), to: localDate('2023-09-01') },
    { version: localDate('2023-09-01'), from: localDate('2023-09-01') },
  ],
  provisions: {
    '85(2)': { gist: { zh: '期间单位；开始的时和日不计', en: 'Units; the first hour or day is not counted' },
      sha256: '9c76a99f539a4b28b7915c7aca44efcbb9765737394bee33be7da7092190c124' },
    '85(3)': { gist: { zh: '末日为休假日的顺延', en: 'A last day on a holiday rolls forward' },
      sha256: '67d54f418c48b4d41fa0ad0695615b7ebc7b7c9de6205d44760cf6832b5014af' },
    '85(4)': { gist: { zh: '不含在途，期满前交邮有效', en: 'Travel time excluded; posting in time is enough' },
      sha256: '764319908586d2c578721392fa86f2a484ff14a1166ef26ace0579c085310b48' },
    '87(2)': { gist: { zh: '签收日为送达日', en: 'Served on the day signed for' },
      sha256: '951b7d7c3f709909a27ced945668873a86988bf8edffde5acf6973220248cdf9' },
    '88(2)': { gist: { zh: '同住成年家属、收件人、代理人签收亦为送达', en: 'Family member, receiver or agent may sign' },
      sha256: '951d01e941663dd6ccf638f0b7803c8838e28897c671f68d55dfb68ee6e9b3fb' },
    '89(1)': { gist: { zh: '拒收可见证或拍录后留置送达', en: 'On refusal, left at the residence with witness or recording' },
      sha256: '707f5c1c92bb3efcee6b7612fc62687a3c4dbf5fd6ced5f156b4e95b3c3a9593' },
    '90(2)': { gist: { zh: '电子送达以到达特定系统日为准', en: 'Electronic: the day it reaches the recipient’s system' },
      sha256: '92793b6278731f25209b0bd49c9cccb6b2be021d8cb97a0cb5b439c5da901312' },
    '91(1)': { gist: { zh: '委托或邮寄，以回执收件日为准', en: 'By another court or mail: date on the return card' },
      sha256: '0ebfe1a7cf734a1c24e9170d8d0099fb69c833e102a2ffe8eb64101afbe3542b' },
    '95(1)': { gist: { zh: '下落不明公告三十日视为送达', en: 'Public notice: served after 30 days' },
      sha256: 'c17f39223081c0ccee0ce3672abb1a86b8773cb88115a18e3735ca6a4fe18661' },
    '205(1)': { gist: { zh: '调解协议生效三十日内共同申请司法确认', en: 'Joint application to confirm a mediation within 30 days' },
      sha256: '4a1d21b99209c64b241012119806335633c227277e06f4300d3fcde2b647f2be' },
  },
})
