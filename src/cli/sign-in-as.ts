import { password as askPassword, text as askText, isCancel } from '@clack/prompts'
import { callerOf } from '../operations/accounts/caller-of.ts'
import { ask } from '../operations/ask.ts'
import { type Caller, CodeWrong, SignInFailed } from '../operations/operation.ts'
import { demonstrationPassword } from '../operations/seed-demonstration.ts'
import { enterCode } from '../operations/signing-in/enter-code.ts'
import { signIn } from '../operations/signing-in/sign-in.ts'
import { signOut } from '../operations/signing-in/sign-out.ts'
import { CannotDo } from './exit-codes.ts'
import type { House } from './parts.ts'

async function passwordFor(house: House, login: string): Promise<string> {
  if (process.env.YIFA_PASSWORD) return process.env.YIFA_PASSWORD
  if (house.demonstration?.people.some((one) => one.login === login) && process.env.NODE_ENV !== 'production') return demonstrationPassword
  if (!process.stdin.isTTY) throw new CannotDo(`Signing in as '${login}' needs a password. Set YIFA_PASSWORD, or run this on a terminal.`)
  const typed = await askPassword({ message: `Password of ${login}` })
  if (isCancel(typed)) throw new CannotDo('Given up.')
  return typed
}

async function codeFor(login: string): Promise<string> {
  if (process.env.YIFA_CODE) return process.env.YIFA_CODE
  if (!process.stdin.isTTY)
    throw new CannotDo(`Signing in as '${login}' needs a code of their app. Set YIFA_CODE, or run this on a terminal.`)
  const typed = await askText({ message: `Code of ${login}` })
  if (isCancel(typed)) throw new CannotDo('Given up.')
  return typed
}

/** Does something as the person with this login, who signs in for it as everywhere else, and out again afterwards. */
export async function signedInAs<T>(house: House, login: string, work: (caller: Caller) => Promise<T>): Promise<T> {
  const { platform } = house
  const password = await passwordFor(house, login)
  let token = ''
  try {
    const session = await ask(platform, signIn, { login, password }, await callerOf(platform, undefined, { device: 'yifa' }))
    token = session.token
    if (session.owes === 'enrolment')
      throw new CannotDo(`'${login}' must enrol for a second factor first. Sign in once at ${platform.publicUrl}/sign-in and enrol there.`)
    if (session.owes)
      token = (await ask(platform, enterCode, { code: await codeFor(login) }, await callerOf(platform, token, { device: 'yifa' }))).token
  } catch (error) {
    if (error instanceof CodeWrong) throw new CannotDo(error.message)
    if (!(error instanceof SignInFailed)) throw error
    throw new CannotDo(
      `Could not sign in as '${login}': login or password is wrong. Set YIFA_PASSWORD, or choose another account with --as.`,
    )
  }
  const caller = await callerOf(platform, token)
  try {
    return await work(caller)
  } finally {
    await ask(platform, signOut, {}, caller)
  }
}
