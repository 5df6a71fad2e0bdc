import { anyOf, carry, days, defineDemands } from '../../../src/kernel/define.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { laterFacts, laterRules, laterSteps } from '../administrative-licence/later-steps.ts'
import { notPublished, receivedAlike, receivingFurther, receivingMeans } from '../administrative-licence/receiving-demands.ts'
import { licenceRenewal } from './procedure.ts'

const renewed = ['decide', 'deemedRenewal'] as const

/** What the law demands of renewing a licence (行政许可法 50; received as any application). */
export const licenceRenewalDemands = defineDemands(licenceRenewal, {
  means: { ...receivingMeans, investigation: ['examine', 'verify'], onSite: ['verify'], decision: [...renewed], service: ['serve'] },
  against: ['notRenewed'],
  carries: [
    carry(
      laterFacts,
      {
        ...laterSteps,
        'apply-renewal': { acts: ['apply'], by: ['applicant'], clocks: [{ kind: 'lapses', term: days(30), since: ['@subject'] }] },
        'decide-renewal': {
          acts: ['decide'], by: ['head'], requires: ['apply', 'examine', { if: 'substance', first: 'verify' }], clocks: [{ kind: 'owed', since: ['apply', '@subject'] }],
        },
        'deemed-renewal': { acts: ['deemedRenewal'], by: ['law'], clocks: [{ kind: 'silence', since: ['apply', '@subject'] }] },
      },
      { ...laterRules, 'inv-01': { keptBy: { zh: '步骤 deemedRenewal', en: 'the step deemedRenewal' } } },
    ),
  ],
  further: {
    ...receivedAlike,
    ...receivingFurther,
    examine: { acts: ['examine'], by: ['officer'], requires: ['apply'], basis: law.art('34(1)') },
    verify: { acts: ['verify'], by: ['officer'], requires: ['examine'], onlyIf: 'substance', basis: law.art('34(3)') },
    serve: {
      acts: ['serve'], by: ['clerk'], requires: [anyOf(...renewed)], owedAfter: renewed, basis: law.art('44(1)'),
      clocks: [{ kind: 'owed', term: { count: 10, unit: 'workday' }, since: renewed }],
    },
  },
  exceptions: { P12: notPublished },
})
