import { defineProperties } from '../../src/kernel/define.ts'
import { decisionProperties } from './every-decision.ts'
import { makingProperties } from './making-rules.ts'
import { oversightProperties } from './oversight.ts'
import { penaltyProperties } from './penalty.ts'
import { soundnessProperties } from './soundness.ts'

const order = 'SPEL'
const place = (id: string): number => order.indexOf(id.charAt(0)) * 100 + Number(id.slice(1))

/** The 44 properties that every case must keep, for every timing and every choice, in the order of their ids. */
export const properties = defineProperties(
  [...soundnessProperties, ...decisionProperties, ...penaltyProperties, ...makingProperties, ...oversightProperties].toSorted(
    (one, other) => place(one.id) - place(other.id),
  ),
)
