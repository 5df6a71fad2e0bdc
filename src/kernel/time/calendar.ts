import type { Text } from '../law/instrument.ts'
import { epochDay, isLocalDate, type LocalDate, weekday } from './local-date.ts'

/** The notice by which a year's holidays were arranged. */
export interface Notice {
  readonly title: Text
  /** Document number, for example 国办发明电〔2025〕7号; left out when it could not be verified. */
  readonly number?: string
  readonly date?: LocalDate
}

/** Days off in a row, weekends among them included. */
export interface Holiday {
  readonly name: Text
  readonly from: LocalDate
  /** The last day off. */
  readonly to: LocalDate
  /**
   * The days that are a holiday by themselves; the others are weekends, or days off swapped or made up for.
   * @source 全国年节及纪念日放假办法 2
   */
  readonly festival?: { readonly from: LocalDate; readonly to: LocalDate }
}

/** What one notice arranges. A holiday at New Year may begin in the December before. */
interface CalendarYear {
  readonly year: number
  readonly notice: Notice
  readonly holidays: readonly Holiday[]
  /** Saturdays and Sundays that are worked in exchange. */
  readonly work: readonly LocalDate[]
}

/**
 * The working days of some years, each as its notice arranged them. Days are working days from Monday to Friday unless a notice says
 * otherwise. Outside its years nothing is known, weekends included: a notice may turn a Sunday into a working day.
 * @source 国务院关于职工工作时间的规定 7(1); 全国年节及纪念日放假办法 6, 7
 */
export interface Calendar {
  readonly id: string
  /** In order, without gaps. */
  readonly years: readonly CalendarYear[]
}

/** A calendar as it is written down: days are plain text, which `defineCalendar` checks. */
export interface CalendarDeclaration {
  readonly id: string
  readonly years: readonly {
    readonly year: number
    readonly notice: { readonly title: Text; readonly number?: string; readonly date?: string }
    readonly holidays: readonly {
      readonly name: Text
      readonly from: string
      readonly to: string
      readonly festival?: { readonly from: string; readonly to: string }
    }[]
    readonly work: readonly string[]
  }[]
}

/**
 * The answer when a day lies in a year whose notice is not in the calendar. It is a value, so that a refusal can be built from it.
 *
 * - `calendar-unknown`: working days had to be counted in that year.
 * - `roll-undecided`: the period ends on `unrolled`, but whether that is a rest day, and the end moves on, is not known.
 */
export interface CalendarUnknown {
  readonly unknown: {
    readonly code: 'calendar-unknown' | 'roll-undecided'
    readonly year: number
    readonly unrolled?: LocalDate
    /** However the missing year is arranged, the period does not end before this day; absent where nothing can be said. */
    readonly atLeast?: LocalDate
    readonly says: Text
  }
}

/** Whether an answer is that the calendar does not reach so far. */
export function isCalendarUnknown(answer: unknown): answer is CalendarUnknown {
  return typeof answer === 'object' && answer !== null && 'unknown' in answer
}

/**
 * The answer for a `year` that `calendar` does not hold; `unrolled` when only the last-day rule could not be decided, `atLeast` when the period is
 * known to reach to that day.
 */
export function calendarUnknown(calendar: Calendar, year: number, unrolled?: LocalDate, atLeast = unrolled): CalendarUnknown {
  const zh = `日历“${calendar.id}”没有${year}年的放假安排`
  const en = `Calendar '${calendar.id}' has no holiday notice for ${year}`
  return {
    unknown: {
      code: unrolled ? 'roll-undecided' : 'calendar-unknown',
      year,
      ...(unrolled && { unrolled }),
      ...(atLeast && { atLeast }),
      says: {
        zh: unrolled
          ? `${zh}：期限届满日${unrolled}是否顺延无法确定。该年通知公布后请补入日历。`
          : `${zh}，无法确定工作日。该年通知公布后请补入日历。`,
        en: unrolled
          ? `${en}: whether the last day ${unrolled} moves cannot be decided. Add the notice when it is published.`
          : `${en}: working days cannot be counted. Add the notice when it is published.`,
      },
    },
  }
}

/**
 * Declares a working-day calendar. Years may come in any order.
 * @throws Error naming every fault at once: a day that does not exist, a holiday that ends before it begins or overlaps another,
 * a festival outside its holiday, a make-up day that is no weekend day or is a day off, a day of another year, a year missing or given twice.
 */
export function defineCalendar(declared: CalendarDeclaration): Calendar {
  const sorted: CalendarDeclaration = { id: declared.id, years: [...declared.years].sort((a, b) => a.year - b.year) }
  const malformed = sorted.years.flatMap((year) => datesOf(year).filter((text) => !isLocalDate(text)))
  const faults = malformed.map((text) => `'${text}' is not a day; write YYYY-MM-DD`)
  // Nothing looks at the days of this value before every one of them has been read as a day.
  const calendar = sorted as Calendar
  if (faults.length === 0) faults.push(...faultsInOrder(calendar), ...calendar.years.flatMap(faultsInYear), ...faultsInWork(calendar))
  if (faults.length > 0) throw new Error(`Calendar '${declared.id}' cannot be used: ${faults.join('; ')}.`)
  return calendar
}

function datesOf(year: CalendarDeclaration['years'][number]): string[] {
  const holidays = year.holidays.flatMap((row) => [row.from, row.to, ...(row.festival ? [row.festival.from, row.festival.to] : [])])
  return [...holidays, ...year.work, ...(year.notice.date === undefined ? [] : [year.notice.date])]
}

function faultsInOrder({ years }: Calendar): string[] {
  if (years.length === 0) return ['it has no year']
  return years.flatMap(({ year }, i) => {
    const before = years[i - 1]?.year
    if (before === undefined || before + 1 === year) return []
    return [before === year ? `${year} is given twice` : `the notice for ${before + 1} is missing`]
  })
}

/** A notice arranges its own year, and the December before it when the days off at New Year begin there. */
function belongs(day: LocalDate, year: number): boolean {
  return day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
}

function faultsInYear({ year, holidays, work }: CalendarYear): string[] {
  const faults: string[] = []
  for (const { name, from, to, festival } of holidays) {
    const row = `${name.en} ${from} to ${to}`
    if (to < from) faults.push(`${row} ends before it begins`)
    if (festival && (festival.from < from || festival.to > to || festival.to < festival.from))
      faults.push(`the festival of ${row} is not within it`)
    if (!belongs(from, year) || !belongs(to, year)) faults.push(`${row} does not belong to ${year}`)
  }
  for (const day of work) if (!belongs(day, year)) faults.push(`make-up day ${day} does not belong to ${year}`)
  return faults
}

function faultsInWork({ years }: Calendar): string[] {
  const off = new Set<number>()
  const faults: string[] = []
  for (const { from, to } of years.flatMap(({ holidays }) => holidays)) {
    for (let day = epochDay(from); day <= epochDay(to); day++) {
      if (off.has(day)) faults.push(`the holiday ${from} to ${to} overlaps another`)
      off.add(day)
    }
  }
  const work = years.flatMap((year) => year.work)
  for (const day of work) {
    if (weekday(day) < 6) faults.push(`make-up day ${day} is not a Saturday or Sunday`)
    if (off.has(epochDay(day))) faults.push(`make-up day ${day} is also a day off`)
  }
  return [...new Set(faults)]
}
