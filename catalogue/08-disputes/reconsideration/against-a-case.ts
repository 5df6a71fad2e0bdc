import type { Remedy } from '../../../src/kernel/define.ts'

/** How reconsideration is sought against what was decided in a case: who acted, and what is contested, stand in the case already. */
export const reconsiderationAgainstCase: NonNullable<Remedy['opens']> = {
  procedure: 'reconsideration',
  answers: { respondent: '{organ.id}', act: '{case.title}（{case.number}）' },
}
