import { type Client, makeClient } from '../../src/api/client.ts'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import type { World } from './harness.ts'

export const password = '青砖 旧码头 海棠'
export const numberOf = (serial: number): string => makeCitizenNumber('210102', localDate('1988-04-05'), serial)
/** What an invented person says who registers. */
export const person = (serial: number, name = `登记人${serial}`) => ({ kind: 'person' as const, name, number: numberOf(serial), password })

/** Signs in with a number. */
export async function enter(world: World, number: string): Promise<Client> {
  const { token } = await world.anyone.signIn({ login: number, password })
  return makeClient({ base: world.url, token: () => token })
}

/** Registers an invented person and signs in as them. */
export async function registered(world: World, serial: number): Promise<Client> {
  await world.anyone.register(person(serial))
  return enter(world, numberOf(serial))
}
