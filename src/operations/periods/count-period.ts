import type { Text } from '../../kernel/law/instrument.ts'
import { type Calendar, type CalendarUnknown, isCalendarUnknown } from '../../kernel/time/calendar.ts'
import { endsOnWorkday } from '../../kernel/time/counting-rules.ts'
import { type Due, deadline, type NotRunning } from '../../kernel/time/deadline.ts'
import { derive } from '../../kernel/time/derive.ts'
import { deriveHours } from '../../kernel/time/derive-hours.ts'
import { deriveTax } from '../../kernel/time/derive-tax.ts'
import { addDays, type LocalDate } from '../../kernel/time/local-date.ts'
import { hoursAfter, moment } from '../../kernel/time/moment.ts'
import { termWords } from '../../kernel/time/period.ts'
import { taxDeadline } from '../../kernel/time/tax-deadline.ts'
import { operation } from '../operation.ts'
import type { Platform } from '../platform.ts'
import type { Shelf } from '../shown/cited-texts.ts'
import { shelfOf } from '../shown/reading.ts'
import { showBasis } from '../shown/show-citation.ts'
import { type AskedPeriod, askedPeriod, periodAsked } from './asked-period.ts'
import { countPeriodRequest } from './period-request.ts'
import { hourRows, periodRows } from './period-rows.ts'
import { rulesApplied } from './period-rules.ts'
import { type PeriodAnswer, periodAnswer } from './period-views.ts'

/** The notice of a year that is not in the calendar yet, named after the last one that is. */
export function missingNotice({ years }: Calendar, year: number): Text {
  const last = years.at(-1)
  const name = (language: 'zh' | 'en'): string => (last?.notice.title[language] ?? '').replaceAll(String(last?.year), String(year))
  return { zh: name('zh'), en: name('en') }
}

type Found = Due | CalendarUnknown | NotRunning

function found(of: AskedPeriod, lastDay = of.lastDay): Found {
  const period = { ...periodAsked(of), lastDay }
  return of.law?.restRuns ? taxDeadline(period) : deadline(period)
}

/** The last day where the silence of the law is read the other way, when it is another day. */
function otherwise(of: AskedPeriod, due: LocalDate): Pick<PeriodAnswer, 'otherwise'> {
  const { asked, law, term } = of
  if (law?.rolls || asked.lastDay !== undefined || endsOnWorkday(term, asked.extensions) || asked.wait || asked.direction === 'before')
    return {}
  const rolls = of.lastDay === 'rolls'
  const other = found(of, rolls ? 'stays' : 'rolls')
  if (!('due' in other) || other.due === due) return {}
  return {
    otherwise: {
      due: other.due,
      says: rolls
        ? {
            zh: '如果认为不顺延，最后一日是这一天。稳妥的做法是在这一天以前办。',
            en: 'If the last day is held not to move, it is this day. To be safe, act by then.',
          }
        : { zh: '如果认为应当顺延，最后一日是这一天。', en: 'If the last day is held to move on, it is this day.' },
    },
  }
}

/** Whether what was handed in or posted on a day was in time; nothing where the law leaves it open. */
function whenSent({ asked, law }: AskedPeriod, due: LocalDate, shelf: Shelf): Pick<PeriodAnswer, 'sent'> {
  const { sent, post, wait } = asked
  if (!sent) return {}
  const inTime = wait ? sent >= due : sent <= due
  const say = (zh: string, en: string, basis: PeriodAnswer['rules'][number]['basis'] = []): Pick<PeriodAnswer, 'sent'> => ({
    sent: { day: sent, inTime, says: { zh, en }, basis },
  })
  if (!inTime) return wait ? say('还早，等待的时间没有过完', 'Too early: the waiting time has not passed') : say('已经晚了', 'Too late')
  if (!post) return say('没有超过期限', 'In time')
  return law?.posting
    ? say(
        '期满前交邮的不算过期，以邮戳的日子为准；路上的时间不计',
        'What is posted before the end is in time, by the day of the postmark; transit does not count',
        showBasis(shelf, law.posting),
      )
    : say(
        '交邮的日子没有超过期限；但该法没有写明交邮就算数，稳妥的做法是在最后一日前送到，并与机关确认',
        'Posted within the period; but the text does not say that posting is enough. To be safe, see that it arrives by the last day, and ask the organ',
      )
}

function warningsOf({ law, instrument, asked }: AskedPeriod): Text[] {
  const day = asked.start.slice(0, 10)
  const since = law?.since ?? instrument?.inForce[0]?.from
  if (!instrument || since === undefined || day >= since) return []
  return [
    {
      zh: `这里按《${instrument.short}》自${since}起施行的算法计算；您的起算日更早，当时的算法可能不同。`,
      en: `This counts as '${instrument.title.en}' does since ${since}; your first day is earlier, when it may have counted otherwise.`,
    },
  ]
}

function answerHours(of: AskedPeriod, shelf: Shelf): PeriodAnswer {
  const start = moment(of.asked.start)
  const rows = hourRows(deriveHours(start, of.term), of, shelf)
  return {
    term: termWords(of.term),
    due: hoursAfter(start, of.term),
    rules: rulesApplied(of, shelf),
    warnings: warningsOf(of),
    grouped: false,
    rows,
  }
}

function endOf(of: AskedPeriod, end: Found, shelf: Shelf): Partial<PeriodAnswer> {
  if (isCalendarUnknown(end)) {
    const { year, unrolled, says } = end.unknown
    return { unknown: { year, ...(unrolled && { unrolled }), says, notice: missingNotice(of.calendar, year) } }
  }
  if ('notRunning' in end) return { standsStill: end.notRunning.since }
  const { due, ends } = end
  return {
    due,
    ...(!of.asked.wait && { firstLate: addDays(due, 1) }),
    ...(ends !== due && { ends }),
    ...otherwise(of, due),
    ...whenSent(of, due, shelf),
  }
}

/** Provisions lead to the text as it stood when the period began, or when this way of counting did. */
async function shelfOn({ asked, law }: AskedPeriod, platform: Platform): Promise<Shelf> {
  const start = asked.start.slice(0, 10) as LocalDate
  return { ...(await shelfOf(platform)), day: law?.since && law.since > start ? law.since : start }
}

export const countPeriod = operation({
  name: 'count-period',
  says: {
    zh: '计算期限的最后一日，并逐日说明怎样算出',
    en: 'Count a statutory period: its last day, the first day too late, and why, day by day',
  },
  method: 'get',
  path: '/periods',
  input: countPeriodRequest,
  output: periodAnswer,
  may: 'everyone',
  async run(platform, asked) {
    const of = askedPeriod(asked, platform.catalogue, platform.library)
    const shelf = await shelfOn(of, platform)
    if (of.term.unit === 'hour') return answerHours(of, shelf)
    const { steps } = of.law?.restRuns ? deriveTax(periodAsked(of)) : derive(periodAsked(of))
    return {
      term: termWords(of.term),
      ...endOf(of, found(of), shelf),
      rules: rulesApplied(of, shelf),
      warnings: warningsOf(of),
      ...periodRows(steps, of, shelf),
    }
  },
})
