import { isCalendarUnknown } from '../../kernel/time/calendar.ts'
import { enforcementTime as look } from '../../kernel/time/forbidden-time.ts'
import { moment } from '../../kernel/time/moment.ts'
import { NotFound, operation } from '../operation.ts'
import { shelfOf } from '../shown/reading.ts'
import { showBasis } from '../shown/show-citation.ts'
import { missingNotice } from './count-period.ts'
import { enforcementTimeRequest } from './period-request.ts'
import { enforcementTimeAnswer } from './period-views.ts'

export const enforcementTime = operation({
  name: 'enforcement-time',
  says: {
    zh: '查看某一时刻能否实施行政强制执行（夜间、法定节假日）',
    en: 'Whether compulsory enforcement may take place at a minute: night and statutory holidays',
  },
  method: 'get',
  path: '/periods/enforcement-time',
  input: enforcementTimeRequest,
  output: enforcementTimeAnswer,
  may: 'everyone',
  async run(platform, { at, urgent = false }) {
    const { counting, calendar } = platform.catalogue
    const rule = counting.forbiddenTimes
    if (!rule) throw new NotFound('The catalogue declares no times at which nothing may be enforced.')
    const { night } = rule
    const basis = showBasis(await shelfOf(platform), rule.basis)
    const answer = look({ at: moment(at), urgent, calendar, night })
    if (!isCalendarUnknown(answer)) return { allowed: answer.allowed, says: answer.says, night, basis }
    const { year, says } = answer.unknown
    return { allowed: null, says, unknown: { year, says, notice: missingNotice(calendar, year) }, night, basis }
  },
})
