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

/** The people of the demonstration, and of its acts only those whose name `wanted` takes: a whole province would only make a story slower. */
export const seedOf = (wanted: (step: string) => boolean): Demonstration => ({
  people,
  steps: (day) => demonstrationSteps(day).filter((step) => wanted(step.in)),
})

const needed = (name: string): boolean => /210102|210000|^found|person|post|certificate|power|item|material|tier/.test(name)

/** Heping District and the province are enough of a world. */
export const heping: Demonstration = seedOf((name) => needed(name) && !/2[01]\d{4}/.test(name.replace(/210102|210000/g, '')))
