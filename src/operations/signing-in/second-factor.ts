import { qrSvg } from '../../documents/qr-svg.ts'
import { readAccounts } from '../../store/accounts/accounts.ts'
import {
  confirmSecondFactor,
  dropSecondFactor,
  offerSecondFactor,
  readSecondFactor,
  takeStep,
} from '../../store/accounts/second-factors.ts'
import { endSessions } from '../../store/accounts/sessions.ts'
import { enrolmentUri, newRecoveryCodes, newSecret, secretOf, stepOf, takeCode } from '../accounts/codes.ts'
import { lockoutOf } from '../accounts/lockout.ts'
import { note, noted } from '../accounts/note.ts'
import { seal } from '../accounts/secrets.ts'
import { letIn, mustEnrol } from '../accounts/sessions.ts'
import { BadRequest } from '../door/request.ts'
import { type Caller, CodeWrong, NotFound, operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { nothing } from '../requests.ts'
import { codeRequest } from './requests.ts'
import { enrolledView, enrolmentView } from './views.ts'

const personOf = (caller: Caller): string => caller.owes?.person ?? caller.person

async function accountOf({ pool, region }: Platform, caller: Caller) {
  const [account] = await readAccounts(pool, region, [personOf(caller)])
  if (!account) throw new NotFound('Your account is gone. Ask the keeper of accounts.')
  return account
}

const inUse = (): BadRequest =>
  new BadRequest('request-incomplete', 'A second factor is in use already. Drop it with one of its codes before you enrol another device.')

/** Lays a new secret down. It counts for nothing until a code shows that the device has it. */
export const beginSecondFactor = operation({
  name: 'begin-second-factor',
  says: { zh: '登记动态口令：取得密钥和二维码', en: 'Enrol a second factor: a secret and its QR code' },
  method: 'post',
  path: '/me/second-factor',
  input: nothing,
  output: enrolmentView,
  may: 'enrolling',
  async run(platform, _input, caller) {
    const { person, login } = await accountOf(platform, caller)
    const secret = newSecret()
    const laid = await offerSecondFactor(platform.pool, platform.region, person, seal(platform, 'second-factor', person, secret))
    if (!laid) throw inUse()
    const uri = enrolmentUri(platform, login, secret)
    return { secret, uri, qr: qrSvg(uri) }
  },
})

export const confirmSecond = operation({
  name: 'confirm-second-factor',
  says: { zh: '以一次动态口令确认登记，取得恢复码', en: 'Confirm the second factor with a code, and get recovery codes' },
  method: 'post',
  path: '/me/second-factor/confirm',
  input: codeRequest,
  output: enrolledView,
  may: 'enrolling',
  limited: 'guess',
  session: 'begins',
  async run(platform, { code }, caller) {
    const { pool, region, now } = platform
    const account = await accountOf(platform, caller)
    const { person } = account
    const factor = await readSecondFactor(pool, region, person)
    if (!factor) throw new BadRequest('request-incomplete', 'There is nothing to confirm. Begin enrolling first.')
    if (factor.confirmed) throw inUse()
    const lockout = lockoutOf(platform, 'code', person)
    await lockout.check()
    const step = stepOf(secretOf(platform, person, factor), code.replaceAll(/\s/g, ''), now())
    if (step === undefined || !(await takeStep(pool, region, person, step))) {
      await lockout.failed()
      throw new CodeWrong()
    }
    const { codes, marks } = newRecoveryCodes(platform, person)
    await confirmSecondFactor(pool, region, person, { at: new Date(now()).toISOString(), marks })
    await note(platform, 'second-factor-on', person)
    // Sessions that began with the password alone are over; this one goes on under a new token.
    await endSessions(pool, region, person)
    const { token, expires } = await letIn(platform, account, caller, { method: 'code', factor: true })
    if (caller.owes) await note(platform, 'signed-in', person)
    return { recoveryCodes: codes, token, expires }
  },
})

export const dropSecond = operation({
  name: 'drop-second-factor',
  says: { zh: '停用动态口令', en: 'Drop my second factor, with one of its codes' },
  method: 'post',
  path: '/me/second-factor/drop',
  input: codeRequest,
  output: nothing,
  may: 'signed-in',
  limited: 'guess',
  async run(platform, { code }, caller) {
    const { region } = platform
    if (mustEnrol(platform, caller.kind === 'public' ? 'party' : caller.kind))
      throw new BadRequest(
        'request-incomplete',
        'Your kind of account must have a second factor. Ask the administrator to reset it when the device is lost.',
      )
    const lockout = lockoutOf(platform, 'code', caller.person)
    await lockout.check()
    if (!(await takeCode(platform, caller.person, code))) {
      await lockout.failed()
      throw new CodeWrong()
    }
    await noted(platform, { kind: 'second-factor-off', person: caller.person }, (client) => dropSecondFactor(client, region, caller.person))
    return {}
  },
})
