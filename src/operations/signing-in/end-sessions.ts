import { endSessions } from '../../store/accounts/sessions.ts'
import { note } from '../accounts/note.ts'
import { NotFound, operation } from '../operation.ts'
import { nothing } from '../requests.ts'
import { sessionRequest } from './requests.ts'

export const endMySession = operation({
  name: 'end-my-session',
  says: { zh: '结束我的一个会话', en: 'End one of my sessions' },
  method: 'delete',
  path: '/me/sessions/:id',
  input: sessionRequest,
  output: nothing,
  may: 'signed-in',
  async run(platform, { id }, { person }) {
    if ((await endSessions(platform.pool, platform.region, person, { id })) === 0) throw new NotFound(`You have no session '${id}'.`)
    await note(platform, 'session-ended', person)
    return {}
  },
})

export const endOtherSessions = operation({
  name: 'end-other-sessions',
  says: { zh: '结束我的其他全部会话', en: 'End all my sessions but this one' },
  method: 'delete',
  path: '/me/sessions',
  input: nothing,
  output: nothing,
  may: 'signed-in',
  async run(platform, _input, { person, session }) {
    const ended = await endSessions(platform.pool, platform.region, person, { ...(session && { butToken: session }) })
    if (ended > 0) await note(platform, 'session-ended', person)
    return {}
  },
})
