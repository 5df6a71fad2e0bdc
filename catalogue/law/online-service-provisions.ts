import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force from publication, by article 16.
 */
export const onlineServiceProvisions = defineInstrument({
  id: 'online-service-provisions',
  title: { zh: '国务院关于在线政务服务的若干规定', en: 'State Council Provisions on Online Government Services' },
  short: '在线政务服务规定',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2019-04-26'), from: localDate('2019-04-26') },
  ],
  provisions: {
    '5': { gist: { zh: '统一身份认证，一次认证、全网通办', en: 'One identity, proved once and good on every platform' },
      sha256: 'b3d4e179e8a4c748b604dd9caa4065c8b9cb9065ce4fdd95908ac2078725a971' },
    '7(1)': { gist: { zh: '申请人提交真实材料；能共享取得的不得再要', en: 'True materials; nothing the authority can get by sharing may be asked for' },
      sha256: '4092dc3467cb218e6177225cd58858820e223d646269d95162c84bdcea28fa11' },
  },
})
