import { months, years } from '../../../src/kernel/define.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { litigationInterpretation } from '../../law/litigation-interpretation.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'

const because = compulsionLaw.art('53(1)')
/** The condition that holds in every case. */
export const always = { all: [] } as const

/**
 * What the law demands of the periods for review and suit where the part `remediesRunOut` is mounted: they run from the service of the decision,
 * which the act `open` notes, half a year where remedies were told and a year where they were not.
 *
 * @param over acts after which nobody waits for them any more
 * @param only in which cases they are waited for
 */
export const remediesDemands = <const A extends string, const C extends string | typeof always>(over: readonly A[], only: C) =>
  ({
    remediesOver: {
      acts: ['remedies.over'], by: ['law'], onlyIf: { all: ['told', only] }, notAfter: ['remedies.sought', ...over],
      clocks: [{ kind: 'silence', term: months(6), since: ['open'] }], basis: [because, litigationLaw.art('46(1)')],
    },
    remediesOverUntold: {
      acts: ['remedies.overUntold'], by: ['law'], onlyIf: { all: [{ not: 'told' }, only] }, notAfter: ['remedies.sought', ...over],
      clocks: [{ kind: 'silence', term: years(1), since: ['open'] }], basis: [because, litigationInterpretation.art('64(1)')],
    },
    remediesSought: { acts: ['remedies.sought'], by: ['handler'], requires: ['open'], onlyIf: only, notAfter: over, basis: because },
    remediesUpheld: {
      acts: ['remedies.upheld'], by: ['handler'], requires: ['remedies.sought'], onlyIf: only, notAfter: over,
      clocks: [{ kind: 'owed', since: ['remedies.sought'] }], basis: [because, reconsiderationLaw.art('78(1)')],
    },
    remediesFinal: {
      acts: ['remedies.final'], by: ['law'], requires: ['remedies.upheld'], onlyIf: only, notAfter: over,
      clocks: [{ kind: 'silence', since: ['remedies.upheld'] }], basis: [because, reconsiderationLaw.art('78(1)')],
    },
  }) as const
