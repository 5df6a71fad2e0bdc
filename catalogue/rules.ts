import type { Supervision } from '../src/kernel/define.ts'
import { licenceRules } from './01-functions/administrative-licence/rules.ts'
import { drawRules } from './01-functions/random-inspection/rules.ts'
import { freezeRules } from './05-enforcement/coercive-measure-freeze/rules.ts'
import { sealSeizeRules } from './05-enforcement/coercive-measure-seal-seize/rules.ts'
import { penaltyRules } from './05-enforcement/penalty-ordinary/rules.ts'
import { answeringCards } from './06-checks/electronic-supervision/procedure.ts'
import { generalRules } from './06-checks/electronic-supervision/rules.ts'

/** Electronic supervision of Liaoning: justice departments watch first, then governments; every rule, in the order of the plan's chapters. */
export const supervision: Supervision = {
  watching: ['ju', 'gov'],
  cards: answeringCards,
  rules: [...generalRules, ...licenceRules, ...drawRules, ...penaltyRules, ...sealSeizeRules, ...freezeRules],
}
