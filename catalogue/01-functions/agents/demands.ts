import { defineDemands } from '../../../src/kernel/define.ts'
import { civilCode as law } from '../../law/civil-code.ts'
import { agentAuthority } from './procedure.ts'

/** What the Civil Code demands of an authority: given by the principal (165), ended by either of them (173[2]) or by its last day (173[1]). */
export const agentAuthorityDemands = defineDemands(agentAuthority, {
  means: {},
  further: {
    grant: { acts: ['grant'], by: ['principal'], basis: law.art('165') },
    withdraw: { acts: ['withdraw'], by: ['principal'], requires: ['grant'], basis: law.art('173[2]') },
    resign: { acts: ['resign'], by: ['agent'], requires: ['grant'], basis: law.art('173[2]') },
    expire: { acts: ['expire'], by: ['law'], requires: ['grant'], basis: law.art('173[1]') },
  },
})
