import { demonstrationPeople, demonstrationSteps } from '../../catalogue/index.ts'
import type { Demonstration } from '../../src/operations/seed-demonstration.ts'

const people: Demonstration['people'] = demonstrationPeople.map(({ person, login, name, kind, shows, enterprises }) => ({
  person,
  login,
  name,
  kind,
  role: shows,
  ...(enterprises && { actsFor: enterprises.map((one) => ({ kind: 'enterprise' as const, id: one.creditCode, name: one.name })) }),
}))

/** Heping District and the province are enough of a world: other counties would only make it slower. */
const needed = (name: string): boolean => /210102|210000|^found|person|post|certificate|power|item|material/.test(name)
const steps: Demonstration['steps'] = (day) =>
  demonstrationSteps(day).filter((step) => needed(step.in) && !/2[01]\d{4}/.test(step.in.replace(/210102|210000/g, '')))

/** The people of the demonstration, and the acts that set up Heping District. */
export const hepingSeed: Demonstration = { people, steps }
