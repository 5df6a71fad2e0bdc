import { randomBytes } from 'node:crypto'
import type { Registration } from '../../kernel/catalogue.ts'
import { checkContent } from '../../kernel/form/check-content.ts'
import { checkCitizenNumber } from '../../kernel/form/identifiers/citizen-number.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { readAccountsOfMark } from '../../store/accounts/accounts.ts'
import { claimNumber, readRegistration, releaseNumber } from '../../store/accounts/registrations.ts'
import { nobody } from '../accounts/caller-of.ts'
import { note } from '../accounts/note.ts'
import { hashPassword, weakness } from '../accounts/password.ts'
import {
  actOf,
  answersOf,
  attemptRegistration,
  canonicalNumber,
  type Declared,
  declaredIn,
  finishRegistration,
  isRegistered,
  loginOf,
  markOfNumber,
  realNameEntry,
  sealDeclared,
} from '../accounts/real-name.ts'
import { chinaDay } from '../china-day.ts'
import { BadRequest } from '../door/request.ts'
import { NotFound, operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { readingOf } from '../shown/reading.ts'
import { showRefusal } from '../shown/show-refusal.ts'
import { registerRequest } from './requests.ts'
import { registeredView } from './views.ts'

/** A person nobody has been yet. It is told to principals, who authorise an agent by it: so it can be read aloud, and not be guessed. */
const newPerson = (): string =>
  `p-${randomBytes(10)
    .toString('hex')
    .replaceAll(/(.{5})(?=.)/g, '$1-')}`

/** Claims the number for a new account; lets go of it first where what it was claimed for is over. @returns whose it is where it is somebody's */
async function claim(platform: Platform, who: { person: string; declared: Declared; secret: string }): Promise<string | undefined> {
  const { pool, region } = platform
  const { person, declared, secret } = who
  const mark = markOfNumber(platform, declared.number)
  const row = { person, mark, declared: sealDeclared(platform, person, declared), request: `register ${person}`, caseId: null }
  const ofPerson = declared.kind === 'person' && { mark }
  const account = { person, login: loginOf(mark), kind: 'party' as const, name: declared.name, secret, actsFor: [], ...ofPerson }
  for (;;) {
    if (await claimNumber(pool, region, row, account)) return undefined
    const held = await readRegistration(pool, region, { mark })
    if (!held) continue
    // Half done by a crash: the record decides whose it is.
    if (!(await finishRegistration(platform, held))) {
      if (!declaredIn(platform, held)) return held.person
      continue
    }
    if (await realNameEntry(platform, declared.number)) return held.person
    await releaseNumber(pool, region, held.person)
  }
}

/** What is wrong with the number of who controls an enterprise: it is asked beside the form, since no form holds it. */
function checkController(typed: string, { basis }: Procedure, day: LocalDate): Refusal[] {
  const checked = checkCitizenNumber(canonicalNumber(typed), day)
  if (checked.ok) return []
  const facts = { question: '法定代表人（实际控制人）公民身份号码', questionEn: 'Citizen number of who controls it', ...checked.says }
  return [{ check: 'content', code: 'answer-invalid', field: 'controllerNumber', facts, basis: [basis], cure: { how: 'correct-answer' } }]
}

/** Whose account the keeper of accounts made for a party with this number: it is theirs, and they do not come under a second one. */
async function keptFor(platform: Platform, { number }: Declared): Promise<string | undefined> {
  const accounts = await readAccountsOfMark(platform.pool, platform.region, markOfNumber(platform, number))
  return accounts.find(({ kind, login }) => kind === 'party' && !isRegistered(login))?.person
}

async function take(platform: Platform, registration: Registration, declared: Declared, password: string): Promise<void> {
  const person = newPerson()
  const kept = await keptFor(platform, declared)
  // Worked out whether it is needed or not: the answer comes as late for a number that is taken.
  const secret = await hashPassword(password)
  if (kept !== undefined) return note(platform, 'registration-tried', kept)
  const holder = await claim(platform, { person, declared, secret })
  if (holder === undefined) {
    const row = await readRegistration(platform.pool, platform.region, { person })
    if (row) await finishRegistration(platform, row)
    return
  }
  // Refused, and on record as refused; its holder sees that somebody tried.
  await attemptRegistration(platform, registration, { person, request: `register ${person}`, declared })
  await note(platform, 'registration-tried', holder)
}

/**
 * Somebody registers under their real name, or their enterprise. What is wrong with what they wrote is told; that a number is registered already is
 * not: the answer is the same, and the number, which is nobody's secret, gives nothing away. They sign in with it and the password they chose.
 */
export const register = operation({
  name: 'register',
  says: { zh: '实名登记账号（自然人或者企业）', en: 'Register an account under a real name, of a person or an enterprise' },
  method: 'post',
  path: '/accounts',
  input: registerRequest,
  output: registeredView,
  may: 'everyone',
  limited: 'register',
  async run(platform, { password, number, controllerNumber, ...given }) {
    const { catalogue, procedures, now } = platform
    const { registration } = catalogue
    const procedure = registration && procedures.get(registration.procedure)
    if (!registration || !procedure) throw new NotFound('Nobody registers an account here by themselves. Ask the keeper of accounts.')
    const { kind, name, representative } = given
    const declared: Declared = {
      kind,
      name: name.trim(),
      number: canonicalNumber(number),
      ...(kind === 'enterprise' && representative !== undefined && { representative: representative.trim() }),
      ...(kind === 'enterprise' && controllerNumber !== undefined && { controller: markOfNumber(platform, controllerNumber) }),
    }
    const day = chinaDay(now())
    const refusals = [
      ...checkContent(procedure, actOf(registration, declared), answersOf(declared), { day }),
      ...(declared.controller === undefined ? [] : checkController(controllerNumber ?? '', procedure, day)),
    ]
    if (refusals.length > 0) {
      const reading = await readingOf(platform, nobody(platform.region))
      return { received: false, refusals: refusals.map((refusal) => showRefusal(refusal, procedure, reading)) }
    }
    const weak = weakness(password, { login: declared.number, name: declared.name })
    if (weak) throw new BadRequest('password-weak', weak)
    await take(platform, registration, declared, password)
    return { received: true, refusals: [] }
  },
})
