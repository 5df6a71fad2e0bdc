import { choice, definePart, longText, text } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'

/** How every compulsory measure begins on the spot: two officers, certificates, the party or a witness, reasons and rights told, the party heard. */
export const onTheSpot = definePart({
  acts: {
    appear: {
      title: { zh: '到场，出示证件，告知理由和权利', en: 'Appear, show certificates, tell reasons and rights' },
      by: 'handler', officers: 2, basis: [law.art('18(1)[2]'), law.art('18(1)[3]'), law.art('18(1)[4]'), law.art('18(1)[5]'), law.art('17(3)')],
      form: {
        presence: choice({
          ask: { zh: '当事人到场情况', en: 'Who is present' }, because: law.art('18(1)[4]'),
          options: { party: { zh: '当事人到场', en: 'The party' }, witness: { zh: '当事人不到场，邀请见证人', en: 'A witness in their absence' } },
        }),
        witness: text({ ask: { zh: '见证人', en: 'Witness' }, because: law.art('18(1)[9]'), personal: true, onlyIf: { field: 'presence', is: 'witness' } }),
        told: longText({
          ask: { zh: '当场告知的理由、依据、权利和救济途径', en: 'Reasons, basis, rights and remedies as told' }, because: law.art('18(1)[5]'),
        }),
      },
    },
    hear: {
      title: { zh: '听取陈述申辩', en: 'Hear the party' },
      by: 'handler', basis: law.art('18(1)[6]'), after: ['appear'], owedSince: 'appear',
      form: {
        statement: longText({
          ask: { zh: '当事人的陈述申辩及复核意见', en: 'What the party stated, and what was made of it' }, because: law.art('18(1)[6]'),
          help: { zh: '未陈述或者未到场的，如实注明。', en: 'Say so where nothing was stated or nobody came.' },
        }),
      },
    },
  },
})
