import type { Registration } from '../../kernel/catalogue.ts'
import type { Answers } from '../../kernel/form/field.ts'
import { oneCitizenNumber } from '../../kernel/form/identifiers/citizen-number.ts'
import { maskCitizenNumber, maskMiddle } from '../../kernel/form/identifiers/masking.ts'
import { type AccountRow, readAccountByLogin } from '../../store/accounts/accounts.ts'
import { noteRegistered, type RegistrationRow, readRegistration, releaseNumber } from '../../store/accounts/registrations.ts'
import { readEntriesByKey } from '../../store/read-entries.ts'
import { readFounder } from '../../store/region.ts'
import { chinaDay } from '../china-day.ts'
import { running } from '../door/held-registers.ts'
import type { ActAnswer } from '../door/request.ts'
import type { Platform } from '../platform.ts'
import { markOf, seal, unseal } from './secrets.ts'

/** What somebody says of themselves, or of their enterprise. */
export interface Declared {
  readonly kind: 'person' | 'enterprise'
  readonly name: string
  readonly number: string
  /** Legal representative, of an enterprise. */
  readonly representative?: string
  /** Mark of the citizen number of who controls it, of an enterprise. */
  readonly controller?: string
}

/** The one writing of a number: an old citizen number is that of the same person now. */
export const canonicalNumber = oneCitizenNumber

/** Whether what was typed as a login may be a citizen number or a credit code. */
const isNumber = (typed: string): boolean => /^[0-9A-Z]{18}$/.test(canonicalNumber(typed))

const headOfLogin = 'real-name/'
/** Whether the account was made by who holds it. */
export const isRegistered = (login: string): boolean => login.startsWith(headOfLogin)

export const markOfNumber = (platform: Platform, number: string): string => markOf(platform, 'real-name', canonicalNumber(number))
export const loginOf = (mark: string): string => `${headOfLogin}${mark}`

/** The account that a login means: the login itself, or the number under which somebody registered. */
export async function accountMeant(platform: Platform, typed: string): Promise<AccountRow | undefined> {
  const { pool, region } = platform
  const account = await readAccountByLogin(pool, region, typed.toLowerCase())
  if (account || !isNumber(typed)) return account
  return readAccountByLogin(pool, region, loginOf(markOfNumber(platform, typed)))
}

export const sealDeclared = (platform: Platform, person: string, declared: Declared): string =>
  seal(platform, 'real-name', person, JSON.stringify(declared))

/** What was declared; undefined where it was sealed with another secret of the installation. */
export function declaredIn(platform: Platform, { person, declared }: RegistrationRow): Declared | undefined {
  const text = unseal(platform, 'real-name', person, declared)
  return text === undefined ? undefined : (JSON.parse(text) as Declared)
}

export const answersOf = ({ kind: _, ...answers }: Declared): Answers => answers
export const actOf = ({ person, enterprise }: Registration, { kind }: Pick<Declared, 'kind'>): string =>
  kind === 'person' ? person : enterprise

/** Attempts the act by which somebody is registered: at the organ that founded the region. The same key gets the same answer. */
export async function attemptRegistration(
  platform: Platform,
  registration: Registration,
  who: { person: string; request: string; declared: Declared },
): Promise<ActAnswer> {
  const { pool, region, door } = platform
  const { person, request, declared } = who
  return door.act({
    region,
    key: request,
    actor: { kind: 'party', person, name: declared.name },
    act: actOf(registration, declared),
    answers: answersOf(declared),
    open: { procedure: registration.procedure, organ: (await readFounder(pool, region)) ?? '' },
  })
}

/**
 * Brings a registration to its end that was claimed and is not on record yet: also one that a crash left half done. Done again it changes nothing.
 * @returns whether the account is registered now; otherwise the number is free again
 */
export async function finishRegistration(platform: Platform, row: RegistrationRow): Promise<boolean> {
  if (row.caseId !== null) return true
  const { pool, region, catalogue } = platform
  const declared = declaredIn(platform, row)
  if (!catalogue.registration || !declared) return false
  const answer = await attemptRegistration(platform, catalogue.registration, { ...row, declared })
  if (answer.kind === 'done') await noteRegistered(pool, region, row.person, answer.case)
  else await releaseNumber(pool, region, row.person)
  return answer.kind === 'done'
}

/** The running entry of a number in the register of real names. */
export async function realNameEntry(platform: Platform, number: string) {
  const { pool, region, catalogue, now } = platform
  const register = catalogue.registration?.register
  if (register === undefined) return undefined
  return running(await readEntriesByKey(pool, region, [{ register, key: canonicalNumber(number) }]), chinaDay(now()))
}

/** What an account declared of whom, and how far it was verified; nothing where its keeper made it. */
export async function realNameOf(platform: Platform, person: string) {
  const row = await readRegistration(platform.pool, platform.region, { person })
  const declared = row && declaredIn(platform, row)
  if (!row || !declared) return undefined
  const entry = await realNameEntry(platform, declared.number)
  const { kind, name, number, representative } = declared
  return {
    kind,
    name,
    number: kind === 'person' ? maskCitizenNumber(number) : maskMiddle(number, 4, 4),
    ...(representative !== undefined && { representative }),
    assurance: entry?.values['assurance'] === 'presented' ? ('presented' as const) : ('declared' as const),
    case: row.caseId ?? '',
    registration: String(entry?.values['case'] ?? ''),
  }
}
