import { password as askPassword, isCancel } from '@clack/prompts'
import { callerOf } from '../operations/accounts/caller-of.ts'
import { ask } from '../operations/ask.ts'
import { type Caller, SignInFailed } from '../operations/operation.ts'
import { demonstrationPassword } from '../operations/seed-demonstration.ts'
import { signIn } from '../operations/sign-in.ts'
import { signOut } from '../operations/sign-out.ts'
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

/** Does something as the person with this login, who signs in for it as everywhere else, and out again afterwards. */
export async function signedInAs<T>(house: House, login: string, work: (caller: Caller) => Promise<T>): Promise<T> {
  const { platform } = house
  const password = await passwordFor(house, login)
  let token = ''
  try {
    token = (await ask(platform, signIn, { login, password }, await callerOf(platform, undefined))).token
  } catch (error) {
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
