import { readAccounts, writePassword } from '../../store/accounts/accounts.ts'
import { endSessions } from '../../store/accounts/sessions.ts'
import { lockoutOf } from '../accounts/lockout.ts'
import { noted } from '../accounts/note.ts'
import { hashPassword, passwordFits, weakness } from '../accounts/password.ts'
import { BadRequest } from '../door/request.ts'
import { operation, SignInFailed } from '../operation.ts'
import { nothing } from '../requests.ts'
import { changePasswordRequest } from './requests.ts'

export const changePassword = operation({
  name: 'change-password',
  says: { zh: '修改口令：其他会话随即结束', en: 'Change my password: all other sessions end' },
  method: 'put',
  path: '/me/password',
  input: changePasswordRequest,
  output: nothing,
  may: 'signed-in',
  limited: 'guess',
  async run(platform, given, { person, session }) {
    const { pool, region } = platform
    const [account] = await readAccounts(pool, region, [person])
    const lockout = lockoutOf(platform, 'login', account?.login ?? person)
    await lockout.check()
    if (!account || !(await passwordFits(account.secret, given.old))) {
      await lockout.failed()
      throw new SignInFailed()
    }
    const weak = weakness(given.new, account)
    if (weak) throw new BadRequest('password-weak', weak)
    const secret = await hashPassword(given.new)
    await noted(platform, { kind: 'password-changed', person }, async (client) => {
      await writePassword(client, region, person, secret)
      await endSessions(client, region, person, { ...(session && { butToken: session }) })
    })
    return {}
  },
})
