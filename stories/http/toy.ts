import type { Demonstration } from '../../src/operations/seed-demonstration.ts'
import { demonstrationSteps, people } from '../fixtures/library-card/demonstration.ts'

export { catalogue } from '../fixtures/library-card/catalogue.ts'

/** The people of the invented library, and the acts that set it up. */
export const seed: Demonstration = { people, steps: demonstrationSteps }
