import { readAccounts } from '../../store/accounts/accounts.ts'
import { takeCode } from '../accounts/codes.ts'
import { lockoutOf } from '../accounts/lockout.ts'
import { note } from '../accounts/note.ts'
import { letIn } from '../accounts/sessions.ts'
import { CodeWrong, Forbidden, operation } from '../operation.ts'
import { sessionView } from '../views.ts'
import { codeRequest } from './requests.ts'
import { showSession } from './sign-in.ts'

export const enterCode = operation({
  name: 'enter-code',
  says: { zh: '登录第二步：动态口令或者恢复码', en: 'Second step of signing in: a code of the app, or a recovery code' },
  method: 'post',
  path: '/session/code',
  input: codeRequest,
  output: sessionView,
  may: 'half-signed-in',
  limited: 'guess',
  session: 'begins',
  async run(platform, { code }, caller) {
    const person = caller.owes?.person ?? ''
    const lockout = lockoutOf(platform, 'code', person)
    await lockout.check()
    const taken = await takeCode(platform, person, code)
    if (!taken) {
      await lockout.failed()
      await note(platform, 'code-failed', person)
      throw new CodeWrong()
    }
    await lockout.succeeded()
    const [account] = await readAccounts(platform.pool, platform.region, [person])
    if (!account) throw new Forbidden('half-signed-in')
    const begun = await letIn(platform, account, caller, { method: 'code', factor: true })
    if (taken === 'recovery-code') await note(platform, 'recovery-code-used', person)
    await note(platform, 'signed-in', person)
    return showSession(platform, begun)
  },
})
