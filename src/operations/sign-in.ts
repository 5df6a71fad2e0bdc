import { randomBytes } from 'node:crypto'
import { beginSession, readAccountByLogin } from '../store/accounts.ts'
import { callerOf, tokenHash } from './accounts/caller-of.ts'
import { lockoutOf } from './accounts/lockout.ts'
import { passwordFits } from './accounts/password.ts'
import { operation, SignInFailed, TooSoon } from './operation.ts'
import { signInRequest } from './requests.ts'
import { sessionView } from './views.ts'
import { showMe } from './who-am-i.ts'

/** Milliseconds a session lasts. */
const lasts = 12 * 3_600_000

export const signIn = operation({
  name: 'sign-in',
  says: { zh: '登录', en: 'Sign in with login and password' },
  method: 'post',
  path: '/session',
  input: signInRequest,
  output: sessionView,
  may: 'everyone',
  session: 'begins',
  async run(platform, { login, password }) {
    const { pool, region } = platform
    const lockout = lockoutOf(platform, login)
    const wait = lockout.wait()
    if (wait > 0) throw new TooSoon(wait)
    const account = await readAccountByLogin(pool, region, login.toLowerCase())
    if (!(await passwordFits(account?.secret, password)) || !account) {
      lockout.failed()
      throw new SignInFailed()
    }
    lockout.succeeded()
    const token = randomBytes(32).toString('base64url')
    const created = new Date(platform.now()).toISOString()
    const expires = new Date(platform.now() + lasts).toISOString()
    await beginSession(pool, region, { tokenHash: tokenHash(token), person: account.person, created, expires })
    return { token, expires, me: await showMe(platform, await callerOf(platform, token)) }
  },
})
