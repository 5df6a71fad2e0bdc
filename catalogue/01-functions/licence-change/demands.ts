import { anyOf, carry, defineDemands, workdays } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { laterFacts, laterRules, laterSteps } from '../administrative-licence/later-steps.ts'
import { notPublished, receivedAlike, receivingFurther, receivingMeans, waitsForTheApplicant } from '../administrative-licence/receiving-demands.ts'
import { licenceChange } from './procedure.ts'

const accepted = anyOf('accept', 'deemedAcceptance')

/** What the law demands of changing a licence (行政许可法 49; received and decided as any licence). */
export const licenceChangeDemands = defineDemands(licenceChange, {
  means: {
    ...receivingMeans, investigation: ['examine', 'verify'], onSite: ['verify'], decision: ['decide'], extension: ['extend'], service: ['serve'],
  },
  against: ['refused'],
  carries: [carry(laterFacts, { ...laterSteps, 'apply-change': { acts: ['apply'], by: ['applicant'] } }, laterRules)],
  further: {
    ...receivedAlike,
    ...receivingFurther,
    examine: { acts: ['examine'], by: ['officer'], requires: [accepted], basis: law.art('34(1)') },
    verify: { acts: ['verify'], by: ['officer'], requires: ['examine'], onlyIf: 'substance', basis: law.art('34(3)') },
    stateExcludedTime: { acts: ['stateExcludedTime'], by: ['officer'], requires: [accepted], stops: ['decide'], basis: law.art('45(1)') },
    resume: { acts: ['resume'], by: ['officer'], requires: ['stateExcludedTime'], restarts: ['stateExcludedTime'], basis: law.art('45(1)') },
    extend: { acts: ['extend'], by: ['head'], requires: [accepted], extends: { clock: 'decide', by: workdays(10) }, basis: law.art('42(1)') },
    decide: {
      acts: ['decide'], by: ['head'], requires: [accepted, 'examine', { if: 'substance', first: 'verify' }], basis: law.art('49(1)'),
      clocks: [{ kind: 'owed', term: workdays(20), since: ['accept', 'deemedAcceptance'] }],
    },
    serve: {
      acts: ['serve'], by: ['clerk'], requires: ['decide'], owedAfter: ['decide'], basis: law.art('44(1)'),
      clocks: [{ kind: 'owed', term: workdays(10), since: ['decide'] }],
    },
  },
  exceptions: { L1: waitsForTheApplicant, E6: waitsForTheApplicant, P12: notPublished },
})
