import { anyOf, defineDemands, did } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { coerciveMeasurePerson } from './procedure.ts'

const allowed = anyOf('approve', 'actAtOnce')
const urgent = did('actAtOnce')

/** What the law demands of restraining a person (行政强制法 17 to 20). The fact base has no steps of its own for it. */
export const coerciveMeasurePersonDemands = defineDemands(coerciveMeasurePerson, {
  means: { seizure: ['restrain'], release: ['release'], onSite: ['spot.appear', 'restrain'], defenceWeighed: ['spot.hear'] },
  further: {
    propose: { acts: ['propose'], by: ['handler'], basis: law.art('18(1)[1]') },
    approve: {
      acts: ['approve'], by: ['head'], apart: ['propose'], requires: ['propose'], clocks: [{ kind: 'owed', since: ['propose'] }], basis: law.art('18(1)[1]'),
    },
    actAtOnce: { acts: ['actAtOnce'], by: ['handler'], signers: 2, basis: [law.art('19(1)'), law.art('20(1)[2]')] },
    giveUp: { acts: ['giveUp'], by: ['head'], requires: [anyOf('propose', 'actAtOnce')], notAfter: ['restrain'], basis: law.art('5(1)') },
    appear: {
      acts: ['spot.appear'], by: ['handler'], signers: 2, requires: [allowed], clocks: [{ kind: 'owed', since: ['approve', 'actAtOnce'] }],
      basis: [law.art('18(1)[2]'), law.art('18(1)[3]'), law.art('18(1)[5]')],
    },
    hear: { acts: ['spot.hear'], by: ['handler'], requires: ['spot.appear'], clocks: [{ kind: 'owed', since: ['spot.appear'] }], basis: law.art('18(1)[6]') },
    restrain: {
      acts: ['restrain'], by: ['handler'], signers: 2, requires: [allowed, 'spot.appear', 'spot.hear'], clocks: [{ kind: 'owed', since: ['spot.hear'] }],
      basis: [law.art('17(3)'), law.art('18(1)[2]'), law.art('20(2)')],
    },
    tellFamily: {
      acts: ['tellFamily'], by: ['handler'], requires: ['restrain'], owedAfter: ['restrain'], clocks: [{ kind: 'owed', since: ['restrain'] }], basis: law.art('20(1)[1]'),
    },
    confirm: {
      acts: ['confirm'], by: ['head'], apart: ['actAtOnce', 'restrain'], requires: ['restrain'], onlyIf: urgent, notAfter: ['disapprove', 'over'],
      clocks: [{ kind: 'owed', since: ['restrain'] }], basis: law.art('20(1)[2]'),
    },
    disapprove: { acts: ['disapprove'], by: ['head'], requires: ['restrain'], onlyIf: urgent, notAfter: ['confirm'], basis: law.art('19(1)') },
    over: { acts: ['over'], by: ['law'], requires: ['restrain'], clocks: [{ kind: 'silence', since: ['restrain'] }], basis: law.art('20(2)') },
    release: {
      acts: ['release'], by: ['handler', 'head'], requires: ['restrain'], owedAfter: ['restrain'],
      clocks: [{ kind: 'owed', since: ['restrain', 'disapprove', 'over'] }], basis: law.art('20(2)'),
    },
  },
})
