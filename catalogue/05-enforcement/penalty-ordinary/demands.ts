import { any, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { penaltyOrdinary } from './procedure.ts'

/** A hearing counts for the review even where nothing else calls for one (58(1)[2]). */
const reviewed = any('major', did('hearing.hold'))

/**
 * What the acts of an ordinary penalty mean in law (处罚法 54–66). The steps of the fact base are not mapped yet; the trial shows how
 * (`stories/fixtures/trial/penalty-demands.ts`).
 */
export const penaltyOrdinaryDemands = defineDemands(penaltyOrdinary, {
  means: {
    investigation: ['investigate', 'conclude'],
    onSite: ['investigate', 'preservation.keep'],
    seizure: ['preservation.keep'],
    release: ['preservation.dispose'],
    recusalDemand: ['recusal.ask'],
    notice: ['notify'],
    defence: ['stateDefence'],
    defenceForgone: ['waiveDefence', 'defenceLapses'],
    defenceWeighed: ['weighDefence'],
    hearingNotice: ['hearing.tell'],
    hearingDemand: ['hearing.ask'],
    hearing: ['hearing.hold'],
    hearingForgone: ['hearing.absent'],
    draft: ['draft'],
    review: [{ act: 'review', giving: 'lawful' }],
    reviewRefusal: [{ act: 'review', giving: not('lawful') }],
    collective: ['discuss'],
    penalty: ['penalise'],
    noPenalty: ['dismiss'],
    transfer: ['transfer'],
    service: ['service.serve', 'service.deemedServed'],
    publication: ['publish'],
  },
  neededIf: { review: reviewed, collective: 'complex', publication: 'ofPublicInterest', transfer: 'crime' },
  against: ['penalised'],
})
