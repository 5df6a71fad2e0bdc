import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * Article 70 gives the first text only (2008-01-01); the amendment of 2019 does not say when it begins, so its publication day stands. Held for
 * the power to demolish that a law gives.
 */
export const urbanPlanningLaw = defineInstrument({
  id: 'urban-planning-law',
  title: { zh: '中华人民共和国城乡规划法', en: 'Urban and Rural Planning Law' },
  short: '城乡规划法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2019-04-23'), from: localDate('2019-04-23') },
  ],
  provisions: {
    '68(1)': { gist: { zh: '不停建不自拆的，县级以上政府可责成强拆', en: 'Where building goes on or stays, the county government may order demolition' },
      sha256: 'a201e2c969837ba31e2557ffd278d00d29d46b6214f08e92757abdf7c67b9011' },
  },
})
