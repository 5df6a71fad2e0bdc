import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import {
  countRecoveryCodes,
  readSecondFactor,
  type SecondFactorRow,
  spendRecoveryCode,
  takeStep,
} from '../../store/accounts/second-factors.ts'
import type { Platform } from '../platform.ts'
import { markOf, unseal } from './secrets.ts'

/** Seconds for which a code stands, and how many digits it has: what every app on a telephone assumes (RFC 6238). */
const period = 30
const digits = 6

/** A new secret, base32: 160 bits, as long as the hash that codes are made with (RFC 4226, R6). */
export const newSecret = (): string => new Secret({ size: 20 }).base32

const generator = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits, period })

/** Address that an app takes in, by hand or as a QR code. */
export function enrolmentUri({ catalogue }: Pick<Platform, 'catalogue'>, login: string, secret: string): string {
  const [issuer, label] = [`依法 ${catalogue.title.zh}`, login]
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits, period }).toString()
}

/** The code of an instant. For tests and for whoever plays a telephone. */
export const codeAt = (secret: string, instant: number): string => generator(secret).generate({ timestamp: instant })

/** The time step that a code is of, one step off the present at most, for clocks that are not quite right; undefined when it is of none. */
export function stepOf(secret: string, code: string, instant: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const off = generator(secret).validate({ token: code, timestamp: instant, window: 1 })
  return off === null ? undefined : Math.floor(instant / 1000 / period) + off
}

/** The secret in clear. @throws Error when it was sealed with another installation secret */
export function secretOf(platform: Platform, person: string, { secret }: SecondFactorRow): string {
  const clear = unseal(platform, 'second-factor', person, secret)
  if (clear === undefined)
    throw new Error(
      'The secret of a second factor does not open: it was sealed with another installation secret. Give the servers the same YIFA_SECRET, or reset the second factor.',
    )
  return clear
}

const plain = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase()
const recoveryMark = (platform: Platform, person: string, code: string): string =>
  markOf(platform, 'recovery-code', `${person} ${plain(code)}`)

/** Ten codes of 118 bits for the day the telephone is lost, and their marks; only the marks are kept (ASVS 5.0, 6.5.2). */
export function newRecoveryCodes(platform: Platform, person: string): { codes: string[]; marks: string[] } {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const one = (): string => {
    let code = ''
    while (code.length < 24) {
      const byte = randomBytes(1)[0] ?? 255
      // Bytes above the last whole run of letters would favour the first ones.
      if (byte < 248) code += letters[byte % letters.length]
    }
    return code.replaceAll(/(.{6})(?=.)/g, '$1-')
  }
  const codes = Array.from({ length: 10 }, one)
  return { codes, marks: codes.map((code) => recoveryMark(platform, person, code)) }
}

/** What a code that somebody gave is worth: each is taken once, also when it is given twice at the same instant. */
export async function takeCode(platform: Platform, person: string, given: string): Promise<'code' | 'recovery-code' | undefined> {
  const { pool, region } = platform
  const factor = await readSecondFactor(pool, region, person)
  if (!factor?.confirmed) return undefined
  const step = stepOf(secretOf(platform, person, factor), given.replaceAll(/\s/g, ''), platform.now())
  if (step !== undefined) return (await takeStep(pool, region, person, step)) ? 'code' : undefined
  return (await spendRecoveryCode(pool, region, person, recoveryMark(platform, person, given))) ? 'recovery-code' : undefined
}

/** Whether a person has a second factor in use, since when, and how many recovery codes are left. */
export async function factorState({ pool, region }: Platform, person: string): Promise<{ since?: string; recoveryCodes: number }> {
  const factor = await readSecondFactor(pool, region, person)
  return { ...(factor?.confirmed && { since: factor.confirmed }), recoveryCodes: await countRecoveryCodes(pool, region, person) }
}
