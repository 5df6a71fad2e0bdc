import { defineRulesOn, workdays } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { coerciveMeasureFreeze } from './procedure.ts'

/** What supervision watches in freezing. */
export const freezeRules = defineRulesOn(coerciveMeasureFreeze, {
  'freeze-lapsed': {
    title: { zh: '冻结期满未作处理', en: 'A freeze ran out undecided' },
    type: 'time', colour: 'red', basis: [law.art('32(1)'), law.art('33(3)')], watches: { sees: 'silence', acts: ['expires'] }, answer: workdays(3),
    asks: { zh: '请说明期内没有处理的原因。', en: 'Say why nothing was decided in time.' },
  },
})
