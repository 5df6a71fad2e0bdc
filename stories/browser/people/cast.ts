import { demonstrationPeople } from '../../../catalogue/index.ts'

const named = (login: string) => {
  const found = demonstrationPeople.find((one) => one.login === login)
  if (!found) throw new Error(`The demonstration has nobody with the login '${login}'.`)
  return found
}

/** The citizen and the agent of the demonstration, and the enterprise for which the agent acts. */
export const cast = {
  citizen: named('citizen'),
  agent: named('agent'),
  enterprise: named('agent').enterprises?.[0] ?? { name: '', creditCode: '' },
}

export const personOf = (login: string): string => named(login).person
