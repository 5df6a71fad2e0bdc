import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 9; some undertakings had until later to follow.
 */
export const workingHoursProvisions = defineInstrument({
  id: 'working-hours-provisions',
  title: { zh: '国务院关于职工工作时间的规定', en: 'State Council Provisions on Working Hours' },
  short: '职工工作时间规定',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('1995-03-25'), from: localDate('1995-05-01') },
  ],
  provisions: {
    '7(1)': { gist: { zh: '机关事业单位周六周日休息', en: 'Organs rest on Saturday and Sunday' },
      sha256: 'ce815bf584ad57d120c759ac0fbb82c74a42531a80f6313bd6be2c108a9443cc' },
  },
})
