import { defineDemands } from '../../../src/kernel/define.ts'
import { onlineServiceProvisions } from '../../law/online-service-provisions.ts'
import { personalInformationLaw } from '../../law/personal-information-law.ts'
import { realNameRegistration } from './procedure.ts'

/** With registering all is done that anybody waits for: the case stays open as long as the account, so that it can be verified, corrected and closed. */
const nobodyWaits = {
  zh: '登记即办结，无人等待；案件随账号存续，以便核对、更正和注销',
  en: 'Registering is all that is waited for; the case lasts as long as the account, to be verified, corrected and closed',
}

export const realNameRegistrationDemands = defineDemands(realNameRegistration, {
  means: {},
  further: {
    register: { acts: ['registerPerson', 'registerEnterprise'], by: ['registrant'], basis: onlineServiceProvisions.art('5') },
    confirm: { acts: ['confirm'], by: ['clerk'], basis: onlineServiceProvisions.art('5') },
    leave: { acts: ['leave'], by: ['registrant'], basis: personalInformationLaw.art('47(1)') },
    strike: { acts: ['strike'], by: ['clerk'], basis: personalInformationLaw.art('46(1)') },
  },
  exceptions: { E6: nobodyWaits, L1: nobodyWaits },
})
