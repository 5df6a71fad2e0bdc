import type { Demonstration } from '../../src/operations/seed-demonstration.ts'
import { catalogue as toy } from '../fixtures/library-card/catalogue.ts'
import { demonstrationSteps, people } from '../fixtures/library-card/demonstration.ts'
import { cards } from '../fixtures/library-card/registers.ts'

/** The toy's procedure enters the cards it grants under this name; its register is called otherwise. */
const entered = 'cards'

export const catalogue = toy.registers.some((register) => register.id === entered)
  ? toy
  : { ...toy, registers: [...toy.registers, { ...cards, id: entered }] }

/** The people of the invented library, and the acts that set it up. */
export const seed: Demonstration = { people, steps: () => demonstrationSteps().map((step) => ({ stage: step.phase, ...step })) }
