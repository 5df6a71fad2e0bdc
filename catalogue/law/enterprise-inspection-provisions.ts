import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * What an enterprise may ask of whoever comes to inspect it.
 */
export const enterpriseInspectionProvisions = defineInstrument({
  id: 'enterprise-inspection-provisions',
  title: { zh: '控制对企业进行经济检查的规定', en: 'Provisions on Limiting Economic Inspections of Enterprises' },
  short: '控制经济检查规定',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('1999-07-23'), from: localDate('1999-07-23') },
  ],
  provisions: {
    '3(1)': { gist: { zh: '没有法律法规规定不得擅自检查', en: 'No inspection without law or regulation' },
      sha256: 'ed130a647bd89a1227a2c2377c97b232b12738cabff506b91f83610be4fb99d0' },
    '5(1)': { gist: { zh: '先拟计划：依据、时间、对象、事项', en: 'A plan first: basis, time, object, matter' },
      sha256: '0f2c7cdfb489afb967135bd31c9ba2d1cb50fc48db79edb96ff94fdd4b3cd78e' },
    '6(1)': { gist: { zh: '同一机关对同一企业一般一年一次', en: 'The same organ and enterprise: once a year as a rule' },
      sha256: '2a63af1f48b0226ec6dcbea7ca585e25e5b62450ed86cf0b3a0aaa0645d60bf8' },
    '8(1)': { gist: { zh: '出具检查通知书及其四项内容', en: 'An inspection notice with four contents' },
      sha256: '8f7fdb7d5e44788563ad19e0ca763fc24ba5cb3666d62791e11b7b8319d5b126' },
    '10(1)': { gist: { zh: '不得向企业收费或者转嫁费用', en: 'No fee, and no cost passed on' },
      sha256: 'ba8479c2261ac433313078c253723f986470ac64b7ca67c95fc4a1e391d859a8' },
    '14(1)': { gist: { zh: '违规检查企业可以抵制和检举', en: 'An unlawful inspection may be resisted and reported' },
      sha256: 'abe8c9c7ce5ff76dd09820b91089202d7cb374ee1863fa4daa8a6d018db15468' },
    '16(1)': { gist: { zh: '查涉嫌违法不受计划、次数、通知等限制', en: 'Suspected violations are inquired into without these limits' },
      sha256: 'a21b9c95c8d51b055645dee97e96fb7d9ceee3175c9fe7d2be83ba241e045f3a' },
  },
})
