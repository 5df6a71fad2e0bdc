import type { Answers } from '../kernel/form/field.ts'
import type { ActRequest } from './door/request.ts'

/** One act of the seeding: with `open` it begins a case, otherwise it goes on in the case that an earlier step named. */
export interface SeedStep {
  /** Unique. Makes the step safe to repeat. */
  readonly key: string
  /** Steps of a lower stage are all done first; those of one stage and different cases are done side by side. */
  readonly stage: number
  /** The case, by a name that only these steps use. Default: the key. */
  readonly in?: string
  /** `law`, or the id of one of the people. */
  readonly actor: string
  readonly open?: ActRequest['open']
  readonly act: string
  readonly answers: Answers
}
