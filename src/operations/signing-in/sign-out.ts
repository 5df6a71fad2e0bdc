import { endSession } from '../../store/accounts/sessions.ts'
import { note } from '../accounts/note.ts'
import { operation } from '../operation.ts'
import { nothing } from '../requests.ts'

export const signOut = operation({
  name: 'sign-out',
  says: { zh: '退出登录', en: 'End the session' },
  method: 'delete',
  path: '/session',
  input: nothing,
  output: nothing,
  may: 'signed-in',
  session: 'ends',
  async run(platform, _input, caller) {
    if (caller.session) await endSession(platform.pool, platform.region, caller.session)
    await note(platform, 'signed-out', caller.person)
    return {}
  },
})
