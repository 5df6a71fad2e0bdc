import { defineInstrument, localDate } from '../../src/kernel/define.ts'

/**
 * In force by article 86.
 */
export const foodSafetyRegulation = defineInstrument({
  id: 'food-safety-regulation',
  title: { zh: '中华人民共和国食品安全法实施条例', en: 'Regulation Implementing the Food Safety Law' },
  short: '食品安全法实施条例',
  rank: 'administrative-regulation',
  issuer: '国务院',
  inForce: [
    { version: localDate('2019-10-11'), from: localDate('2019-12-01') },
  ],
  provisions: {
    '15(1)': { gist: { zh: '食品生产经营许可有效期五年', en: 'A food licence is valid five years' },
      sha256: '4f4519760f59de0f4c5bd638918bcbff6eec73b1d0f9689f767d8e8a330eba7c' },
    '15(2)': { gist: { zh: '条件变化不合要求的立即整改，需重新许可的依法办理', en: 'When conditions fall short: mend at once, or be licensed anew' },
      sha256: '4754d69715983c61fb8c6ba04f930e9744d94ea461497d47f949ac277e3b01cc' },
    '61(1)': { gist: { zh: '食品查封扣押三十日，可延四十五日以内', en: 'Thirty days, up to forty-five more for food' },
      sha256: 'e344e3440ba5d648e40347880505e51698ffa8969199aad74b3a0f7c12824e81' },
  },
})
