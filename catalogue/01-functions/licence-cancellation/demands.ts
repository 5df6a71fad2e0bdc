import { all, anyOf, carry, defineDemands, not } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { licensingLaw as law } from '../../law/licensing-law.ts'
import { laterFacts, laterRules, laterSteps } from '../administrative-licence/later-steps.ts'
import { licenceCancellation } from './procedure.ts'

const cancelling = ['cancel', 'cancelAsExpired'] as const

/** What the law demands of striking off a licence (行政许可法 70). */
export const licenceCancellationDemands = defineDemands(licenceCancellation, {
  means: { decision: [...cancelling, 'doNotCancel'], service: ['serve'], publication: [...cancelling] },
  neededIf: { service: 'cancelled', publication: 'cancelled' },
  against: ['cancelled'],
  carries: [
    carry(
      laterFacts,
      { ...laterSteps, cancel: { acts: [...cancelling], by: ['head'], requires: ['open'], clocks: [{ kind: 'owed', since: ['open'] }] } },
      { ...laterRules, 'inv-03': { keptBy: { zh: 'open 的“情形”只列法定各项', en: 'The ground asked in open lists the statutory ones alone' } } },
    ),
  ],
  further: {
    // Who proposes does not decide: the plan's division of power inside the organ (task 34).
    notByWhoProposed: { acts: [...cancelling], apart: ['open'], basis: liaoningPlan.art('34') },
    open: { acts: ['open'], by: ['clerk'], basis: law.art('70(1)') },
    asExpired: {
      acts: ['cancelAsExpired'], onlyIf: all('expired', 'fiveYears'), basis: law.art('70(1)[1]'), clocks: [{ kind: 'waits', since: ['@subject'] }],
    },
    otherwise: { acts: ['cancel'], onlyIf: not('expired'), basis: law.art('70(1)') },
    doNotCancel: { acts: ['doNotCancel'], by: ['head', 'clerk'], requires: ['open'], basis: law.art('70(1)') },
    serve: {
      acts: ['serve'], by: ['clerk'], requires: [anyOf(...cancelling)], owedAfter: cancelling, basis: law.art('70(1)'),
      clocks: [{ kind: 'owed', since: cancelling }],
    },
  },
})
