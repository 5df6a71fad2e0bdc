import { listAccountEvents } from '../../store/accounts/account-events.ts'
import { readAccounts } from '../../store/accounts/accounts.ts'
import { listSessions } from '../../store/accounts/sessions.ts'
import { factorState } from '../accounts/codes.ts'
import { realNameOf } from '../accounts/real-name.ts'
import { mustEnrol } from '../accounts/sessions.ts'
import { NotFound, operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { deviceWords } from './device-words.ts'
import { myAccountView } from './views.ts'

export const myAccount = operation({
  name: 'my-account',
  says: { zh: '我的账号：登录方式、在用会话、近期变动', en: 'My account: how I sign in, my sessions, what happened to it' },
  method: 'get',
  path: '/me/account',
  input: nothing,
  output: myAccountView,
  may: 'signed-in',
  async run(platform, _input, { person, session }) {
    const { pool, region, provider } = platform
    const [account] = await readAccounts(pool, region, [person])
    if (!account) throw new NotFound('Your account is gone. Ask the keeper of accounts.')
    const [state, realName, sessions, events] = await Promise.all([
      factorState(platform, person),
      realNameOf(platform, person),
      listSessions(pool, region, person, new Date(platform.now()).toISOString()),
      listAccountEvents(pool, region, { person, limit: 20 }),
    ])
    return {
      login: realName ? realName.number : account.login,
      code: person,
      ...(realName && { realName }),
      name: account.name,
      secondFactor: { ...state, required: mustEnrol(platform, account.kind) },
      ...(provider && { provider: provider.title }),
      sessions: sessions.map(({ tokenHash, person: _, stage: __, device, ...held }) => ({
        ...held,
        device: deviceWords(device),
        mine: tokenHash === session,
      })),
      events: events.map(({ at, kind, byName }) => ({ at, kind, by: byName })),
    }
  },
})
