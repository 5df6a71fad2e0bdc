import { catalogue as toy } from '../fixtures/library-card/catalogue.ts'
import { cards } from '../fixtures/library-card/registers.ts'

/** The toy with the register into which its procedure enters the cards it grants, wherever the toy itself calls it something else. */
const target = 'cards'
export const catalogue = toy.registers.some((register) => register.id === target) ? toy : { ...toy, registers: [...toy.registers, { ...cards, id: target }] }
