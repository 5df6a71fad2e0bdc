import { defineRulesOn, workdays } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { coerciveMeasureSealSeize } from './procedure.ts'

/** What supervision watches in sealing and seizure. */
export const sealSeizeRules = defineRulesOn(coerciveMeasureSealSeize, {
  'seizure-lapsed': {
    title: { zh: '查封、扣押期满未作处理', en: 'A seizure ran out undecided' },
    type: 'time', colour: 'red', basis: [law.art('25(1)'), law.art('28(1)[4]')], watches: { sees: 'silence', acts: ['expires'] }, answer: workdays(3),
    asks: { zh: '请立即解除并退还财物，说明期内没有处理的原因。', en: 'Lift it and give the things back at once; say why nothing was decided in time.' },
  },
})
