import type { Text } from '../law/instrument.ts'
import { type Calendar, type CalendarUnknown, isCalendarUnknown } from './calendar.ts'
import { dayOfMoment, type Moment } from './moment.ts'
import { dayIn } from './working-day.ts'

/** An act of compulsory enforcement at a certain minute. */
export interface Enforcement {
  readonly at: Moment
  /** Whether the organ claims urgency, which lifts the prohibition and must be reasoned in the record. */
  readonly urgent: boolean
  readonly calendar: Calendar
  /**
   * When night begins and ends, `HH:MM`. Default 22:00 to 06:00. The law on compulsion gives no hours; these are those of 噪声污染防治法 88(2),
   * and an organ may be bound to longer ones.
   */
  readonly night?: { readonly from: string; readonly to: string }
}

/** Whether enforcement is allowed; null where the readings of the law part, so that a person must decide and give reasons. */
export interface EnforcementTime {
  readonly allowed: boolean | null
  readonly because: 'urgent' | 'night' | 'festival' | 'rest-day' | 'working-time'
  readonly says: Text
}

const words: Readonly<Record<EnforcementTime['because'], Text>> = {
  urgent: { zh: '情况紧急，夜间和法定节假日也可以实施。', en: 'It is urgent: night and holidays do not stand in the way.' },
  night: { zh: '夜间不得实施行政强制执行。', en: 'Nothing may be enforced at night.' },
  festival: { zh: '法定节假日不得实施行政强制执行。', en: 'Nothing may be enforced on a statutory holiday.' },
  'rest-day': {
    zh: '当日是周末或者调休放假日，是否属于“法定节假日”理解不一，须由负责人说明理由后决定。',
    en: 'A weekend, or a day off by swapping: whether it is a statutory holiday is disputed. The head must decide and give reasons.',
  },
  'working-time': { zh: '工作日的非夜间时段，可以实施。', en: 'A working day, and not at night: allowed.' },
}

/**
 * Whether compulsory enforcement may take place at a minute.
 * @source 行政强制法 43(1)
 */
export function enforcementTime({
  at,
  urgent,
  calendar,
  night = { from: '22:00', to: '06:00' },
}: Enforcement): EnforcementTime | CalendarUnknown {
  if (urgent) return answer(true, 'urgent')
  const time = at.slice(11)
  const pastMidnight = night.to < night.from
  const after = time >= night.from
  const before = time < night.to
  if (pastMidnight ? after || before : after && before) return answer(false, 'night')
  const day = dayIn(calendar, dayOfMoment(at))
  if (isCalendarUnknown(day)) return day
  if (day.works) return answer(true, 'working-time')
  return day.festival ? answer(false, 'festival') : answer(null, 'rest-day')
}

function answer(allowed: boolean | null, because: EnforcementTime['because']): EnforcementTime {
  return { allowed, because, says: words[because] }
}
