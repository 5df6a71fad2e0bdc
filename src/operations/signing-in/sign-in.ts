import { readRegistration } from '../../store/accounts/registrations.ts'
import { callerOf } from '../accounts/caller-of.ts'
import { lockoutOf } from '../accounts/lockout.ts'
import { note } from '../accounts/note.ts'
import { passwordFits } from '../accounts/password.ts'
import { accountMeant, finishRegistration, isRegistered } from '../accounts/real-name.ts'
import { type Begun, letIn } from '../accounts/sessions.ts'
import { operation, SignInFailed } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { signInRequest } from '../requests.ts'
import { type SessionView, sessionView } from '../views.ts'
import { showMe } from '../who-am-i.ts'

/** A session that has just begun, as it is answered. */
export const showSession = async (platform: Platform, { token, expires, owes }: Begun): Promise<SessionView> => ({
  token,
  expires,
  ...(owes && { owes }),
  me: await showMe(platform, await callerOf(platform, token)),
})

/**
 * Signs in. Whatever is wrong (no such login, wrong password, closed account) is answered alike and takes as long. Where a second factor is held or
 * required, the session that begins is good only for giving the code, or for enrolling.
 */
export const signIn = operation({
  name: 'sign-in',
  says: { zh: '登录', en: 'Sign in with login and password' },
  method: 'post',
  path: '/session',
  input: signInRequest,
  output: sessionView,
  may: 'everyone',
  limited: 'guess',
  session: 'begins',
  async run(platform, { login, password }, caller) {
    const lockout = lockoutOf(platform, 'login', login)
    await lockout.check()
    const account = await accountMeant(platform, login)
    const fits = await passwordFits(account?.secret, password)
    if (!fits || !account || account.closed) {
      await lockout.failed()
      await note(platform, 'sign-in-failed', account?.person ?? '')
      throw new SignInFailed()
    }
    await lockout.succeeded()
    const registration = isRegistered(account.login) ? await readRegistration(platform.pool, platform.region, account) : undefined
    // A crash may have left it claimed and not on record: then it is put there now, or was never lawful.
    if (registration && !(await finishRegistration(platform, registration))) throw new SignInFailed()
    const begun = await letIn(platform, account, caller, { method: 'password', factor: false })
    if (!begun.owes) await note(platform, 'signed-in', account.person)
    return showSession(platform, begun)
  },
})
