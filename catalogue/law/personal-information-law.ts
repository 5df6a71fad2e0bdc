import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/** In force by article 74. */
export const personalInformationLaw = defineInstrument({
  id: 'personal-information-law',
  title: { zh: '中华人民共和国个人信息保护法', en: 'Personal Information Protection Law' },
  short: '个人信息保护法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2021-08-20'), from: localDate('2021-11-01') },
  ],
  provisions: {
    '6(2)': { gist: { zh: '收集限于最小范围，不得过度收集', en: 'No more is collected than the purpose needs' },
      sha256: '2fa067472fc45e26543f5c79e47c544189248e5cfa563a86790496374dd1ef40' },
    '19': { gist: { zh: '保存期限为实现目的所必要的最短时间', en: 'Kept no longer than the purpose needs, unless a law says otherwise' },
      sha256: '8a8a103c79d4caed0513a612658d2b167006e4498be3c8d79c6d15101fbd195e' },
    '25': { gist: { zh: '公开个人信息，要有本人的单独同意', en: 'Personal data is not made public without separate consent' },
      sha256: 'fd84d70f2ee1e328209678e1490b96826ae2e4eb6a0075f2074d36238c932084' },
    '37': { gist: { zh: '履行公共管理职责的组织适用国家机关的规定', en: 'Organisations that manage public affairs are bound as state organs are' },
      sha256: 'cc8834ccd3e1e8dd5cf3f21e814dfb7a5c544dab096e8d6f70dd0e8b7195a725' },
    '46(1)': { gist: { zh: '发现信息不准确的，有权请求更正', en: 'Who finds it wrong may ask for it to be corrected' },
      sha256: '4f41c54b8bd1c71a7d58ca51e3fa727e58b8fea61f340c63ff1cdc7da932071a' },
    '47(1)': { gist: { zh: '应当主动删除的情形；未删除的，个人有权请求', en: 'When it must be erased unasked; otherwise the person may ask' },
      sha256: '894ac5e2cf5987ee5568c5efb36a7c8745fc88cec7b9997bd929d4c360ce9ad9' },
    '47(2)': { gist: { zh: '保存期限未届满的，只存储和保护', en: 'Before the period of keeping is over: stored and protected, nothing else' },
      sha256: '03952eca0ab7da1cf396bd413680e84a0095863510f355cbb072ddf6a1edd776' },
    '50(1)': { gist: { zh: '受理个人请求；拒绝应当说明理由', en: 'Requests are taken; a refusal gives reasons' },
      sha256: '15e08dc88e7ea87ee44cf9fd9ff113733f70c9f28604ee7f58beb31ef56e05fa' },
    '50(2)': { gist: { zh: '拒绝的可以起诉', en: 'A refusal may be taken to court' },
      sha256: '190a2b3729fdd71b55d50554586b1c030f1f8e92b0489041dec522ea7f57d3fd' },
  },
})
