import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/** The amendment of 2025-10-28 moved article 47 to 49; it is in force by its own decision since 2026-01-01, which the text itself does not say. */
export const cybersecurityLaw = defineInstrument({
  id: 'cybersecurity-law',
  title: { zh: '中华人民共和国网络安全法', en: 'Cybersecurity Law' },
  short: '网络安全法',
  rank: 'law',
  issuer: '全国人民代表大会常务委员会',
  inForce: [
    { version: localDate('2025-10-28'), from: localDate('2026-01-01') },
  ],
  provisions: {
    '49': { gist: { zh: '发现用户发布法律、行政法规禁止的信息，停止传输、消除、保存记录并报告', en: 'What laws forbid users to publish is stopped and removed; the record is kept and it is reported' },
      sha256: '5f8fcc5500c8b359144b1c4200589e65eb0991a8a9740c3eb7adf795627ed699' },
  },
})
