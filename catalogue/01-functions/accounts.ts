import type { Catalogue } from '../../src/kernel/define.ts'
import { civilCode } from '../law/civil-code.ts'
import { agentAuthorityDemands } from './agents/demands.ts'
import { agentAuthority } from './agents/procedure.ts'
import { agentAuthoritiesRegister } from './agents/register.ts'
import { realNameRegistrationDemands } from './real-names/demands.ts'
import { realNameRegistration } from './real-names/procedure.ts'
import { realNamesRegister } from './real-names/register.ts'

/** What concerns accounts: who people are, and who acts for them. */
export const accountProcedures = [realNameRegistration, agentAuthority]
export const accountRegisters = [realNamesRegister, agentAuthoritiesRegister]
export const accountDemands = [realNameRegistrationDemands, agentAuthorityDemands]

export const registration: NonNullable<Catalogue['registration']> = {
  procedure: 'real-name-registration', register: 'real-names', person: 'registerPerson', enterprise: 'registerEnterprise', leave: 'leave',
}

/** Beyond the authority or without one an act does not bind the principal (民法典 162, 171(1)); it ends with its period, or by either of them (173). */
export const agency: NonNullable<Catalogue['agency']> = {
  procedure: 'agent-authority', grant: 'grant', register: 'agent-authorities', beyond: [civilCode.art('171(1)'), civilCode.art('162')],
  over: [civilCode.art('173[1]'), civilCode.art('171(1)')], ended: [civilCode.art('173[2]'), civilCode.art('171(1)')],
}
