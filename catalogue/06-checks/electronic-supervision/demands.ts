import { defineDemands, workdays } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { supervisionCard } from './procedure.ts'

const card = liaoningPlan.art('34')
const remedies = liaoningPlan.art('39')
const own = workdays(10)

/**
 * What the plan asks of a card (34, 36, 39): nobody is found at fault without having been asked, who is may mend and appeal, and the appeal is decided by
 * another. The fact base has no steps for it.
 */
export const supervisionCardDemands = defineDemands(supervisionCard, {
  means: { defence: ['explain'], defenceForgone: ['redden'], remedySought: ['appeal'] },
  further: {
    explain: { acts: ['explain'], by: ['head'], requires: ['raise'], clocks: [{ kind: 'owed', since: ['raise'] }], notAfter: ['uphold'], basis: card },
    redden: { acts: ['redden'], by: ['law'], requires: ['raise'], clocks: [{ kind: 'silence', since: ['raise'] }], notAfter: ['explain'], basis: card },
    accept: { acts: ['accept'], by: ['supervisor'], requires: ['explain'], apart: ['explain'], clocks: [{ kind: 'owed', term: workdays(5), since: ['explain'] }], notAfter: ['uphold'], basis: card },
    uphold: {
      acts: ['uphold'], by: ['supervisor'], requires: [{ anyOf: ['explain', 'redden'] }], apart: ['explain'],
      clocks: [{ kind: 'owed', term: workdays(5), since: ['explain', 'redden'] }], owedAfter: ['explain'], orElse: ['accept', 'withdraw'], basis: card,
    },
    withdraw: { acts: ['withdraw'], by: ['supervisor'], requires: ['raise'], notAfter: ['uphold'], basis: card },
    mend: {
      acts: ['mend'], by: ['head'], requires: ['uphold'], onlyIf: 'toMend', clocks: [{ kind: 'owed', term: own, since: ['uphold'] }], basis: penaltyLaw.art('75(2)'),
    },
    verify: {
      acts: ['verify'], by: ['supervisor'], requires: ['mend'], apart: ['mend'], onlyIf: 'toMend', anewAfter: ['sendBack'],
      clocks: [{ kind: 'owed', term: workdays(5), since: ['mend'] }], basis: liaoningPlan.art('36'),
    },
    appeal: { acts: ['appeal'], by: ['head'], requires: ['uphold'], clocks: [{ kind: 'lapses', term: own, since: ['uphold'] }], basis: remedies },
    decideAppeal: {
      acts: ['overturn', 'maintain'], by: ['supervisingHead'], requires: ['appeal'], apart: ['uphold', 'explain', 'appeal'],
      clocks: [{ kind: 'owed', term: workdays(15), since: ['appeal'] }], owedAfter: ['appeal'], basis: remedies,
    },
    stand: { acts: ['stand'], by: ['law'], requires: ['uphold'], clocks: [{ kind: 'silence', term: own, since: ['uphold'] }], notAfter: ['appeal'], basis: card },
    closeMended: { acts: ['closeMended'], by: ['supervisor'], requires: ['verify'], clocks: [{ kind: 'waits', term: own, since: ['uphold'] }], basis: card },
    closeMaintained: { acts: ['closeMaintained'], by: ['supervisor'], requires: ['maintain'], basis: card },
  },
})
