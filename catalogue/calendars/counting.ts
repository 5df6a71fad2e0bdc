import { type CountingRules, localDate } from '../../src/kernel/define.ts'
import { civilCode } from '../law/civil-code.ts'
import { civilProcedureLaw } from '../law/civil-procedure-law.ts'
import { compulsionLaw } from '../law/compulsion-law.ts'
import { governmentInformationRegulation } from '../law/government-information-regulation.ts'
import { holidaysRegulation } from '../law/holidays-regulation.ts'
import { licensingLaw } from '../law/licensing-law.ts'
import { litigationInterpretation } from '../law/litigation-interpretation.ts'
import { litigationLaw } from '../law/litigation-law.ts'
import { penaltyLaw } from '../law/penalty-law.ts'
import { reconsiderationLaw } from '../law/reconsideration-law.ts'
import { taxCollectionRegulation } from '../law/tax-collection-regulation.ts'
import { workingHoursProvisions } from '../law/working-hours-provisions.ts'

/**
 * How each text counts the periods it gives. One row a text: which numbers of days it means as working days, and whether it says itself
 * what becomes of a last day on a rest day and of what is posted.
 */
export const counting: CountingRules = {
  laws: [
    // The clause speaks of the authority's periods; those of applicants are read the same way.
    { law: licensingLaw.id, workdays: { counts: 'all', basis: licensingLaw.art('82(1)') } },
    { law: penaltyLaw.id, since: localDate('2021-07-15'), workdays: { counts: [2, 3, 5, 7], basis: penaltyLaw.art('85(1)') } },
    { law: compulsionLaw.id, workdays: { counts: { most: 10 }, basis: compulsionLaw.art('69(1)') } },
    {
      law: reconsiderationLaw.id,
      since: localDate('2024-01-01'),
      workdays: { counts: [3, 5, 7, 10], basis: reconsiderationLaw.art('88(2)') },
      firstDay: [reconsiderationLaw.art('88(1)'), civilProcedureLaw.art('85(2)')],
      rolls: [reconsiderationLaw.art('88(1)'), civilProcedureLaw.art('85(3)')],
      posting: [reconsiderationLaw.art('88(1)'), civilProcedureLaw.art('85(4)')],
    },
    {
      law: litigationLaw.id,
      firstDay: [litigationInterpretation.art('48(2)')],
      rolls: [litigationInterpretation.art('48(3)')],
      posting: [litigationInterpretation.art('48(4)')],
    },
    // These write 工作日 where they mean working days.
    { law: governmentInformationRegulation.id },
    {
      law: civilProcedureLaw.id,
      firstDay: [civilProcedureLaw.art('85(2)')],
      rolls: [civilProcedureLaw.art('85(3)')],
      posting: [civilProcedureLaw.art('85(4)')],
    },
    { law: civilCode.id, firstDay: [civilCode.art('201(1)')], rolls: [civilCode.art('203(1)')] },
    { law: taxCollectionRegulation.id, rolls: [taxCollectionRegulation.art('109(1)')], restRuns: [taxCollectionRegulation.art('109(1)')] },
  ],
  general: {
    firstDay: [civilCode.art('201(1)')],
    correspondingDay: [civilCode.art('202(1)')],
    hours: [civilCode.art('201(2)')],
    rolls: [civilCode.art('203(1)')],
  },
  restDays: {
    weekend: [workingHoursProvisions.art('7(1)')],
    holiday: [holidaysRegulation.art('6(1)'), holidaysRegulation.art('7(1)')],
    makeUp: [holidaysRegulation.art('7(1)')],
  },
  lateFine: { percentPerDay: 3, basis: penaltyLaw.art('72(1)[1]'), paused: penaltyLaw.art('73(3)') },
  // The law gives no hours for the night; these are the usual ones, and an organ may be bound to longer ones.
  forbiddenTimes: { night: { from: '22:00', to: '06:00' }, basis: compulsionLaw.art('43(1)') },
}
