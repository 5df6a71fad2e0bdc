import { defineRulesOn, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { administrativeLicence } from './procedure.ts'

/** What supervision watches in licences. The figure of cases and seconds is the platform's own order. */
export const licenceRules = defineRulesOn(administrativeLicence, {
  'licence-unanswered': {
    title: { zh: '收到申请不处理，视为受理', en: 'An application left lying: accepted by silence' },
    type: 'time', colour: 'red', basis: law.art('32(1)[4]'), watches: { sees: 'silence', acts: ['deemedAcceptance'] }, answer: workdays(3),
    asks: { zh: '请说明五日内没有处理申请的原因。', en: 'Say why the application was not dealt with within five days.' },
  },
  'licence-in-bulk': {
    title: { zh: '成批作出许可决定', en: 'Licences decided in bulk' },
    type: 'procedure', colour: 'yellow', basis: law.art('34(1)'), watches: { sees: 'burst', acts: ['decide'], cases: 10, seconds: 120 }, answer: workdays(3),
    asks: { zh: '请说明作出决定前是否逐件审查。', en: 'Say whether each was examined before it was decided.' },
  },
})
