import type { Citation, Text } from '../../kernel/law/instrument.ts'
import type { Notice } from '../../kernel/time/calendar.ts'
import type { Step } from '../../kernel/time/derive.ts'
import type { HourStep } from '../../kernel/time/derive-hours.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { termWords } from '../../kernel/time/period.ts'
import { daysIn, singleDays } from '../../kernel/time/single-days.ts'
import type { Shelf } from '../shown/cited-texts.ts'
import { showBasis } from '../shown/show-citation.ts'
import type { AskedPeriod } from './asked-period.ts'
import type { PeriodRow } from './period-views.ts'

/** Most rows of single days: beyond about a year, days alike are put together. */
const mostDays = 400

const from = (notice: Notice): Text => ({
  zh: `${notice.title.zh}${notice.number ? `（${notice.number}）` : ''}`,
  en: `${notice.title.en}${notice.number ? ` (${notice.number})` : ''}`,
})

function whyRest({ because, name, notice }: Step): Text {
  if (because === 'weekend') return { zh: '周末休息日', en: 'Weekend' }
  const by = notice ? from(notice) : { zh: '', en: '' }
  return {
    zh: `${name?.zh ?? '节日'}放假${by.zh && `，据${by.zh}`}`,
    en: `${name?.en ?? 'Holiday'}, day off${by.en && ` by the ${by.en}`}`,
  }
}

function why(step: Step): Text {
  const { because, counted, rolls, term, away, notice } = step
  if (because === 'event') return { zh: '起算事实发生的当天，不计', en: 'The day of the event; not counted' }
  if (because === 'suspended') return { zh: '期限停止计算，不计', en: 'The clock stands still; not counted' }
  if (because === 'corresponding-day')
    return {
      zh: `${term ? termWords(term).zh : ''}后的对应日（没有对应日的，为当月最后一日），共${away}日`,
      en: `The day ${term ? termWords(term).en : ''} away (or else the last of that month): ${away} days`,
    }
  if (because === 'day') return { zh: '自然日，节假日也计入', en: 'A calendar day; rest days count too' }
  if (because === 'weekday') return { zh: '工作日', en: 'Working day' }
  if (because === 'make-up') {
    const by = notice ? from(notice) : { zh: '', en: '' }
    return { zh: `调休上班日，据${by.zh}`, en: `Weekend day worked in exchange, by the ${by.en}` }
  }
  const rest = whyRest(step)
  if (rolls) return { zh: `${rest.zh}：最后一日顺延`, en: `${rest.en}: the last day moves on` }
  return counted ? rest : { zh: `${rest.zh}，不计`, en: `${rest.en}; not counted` }
}

function provisionsOf({ because, rolls }: Step, { rules, law, asked }: AskedPeriod): readonly Citation[] {
  const rolling = law?.rolls ?? (asked.lastDay === undefined ? rules.general.rolls : [])
  const { weekend, holiday, makeUp } = rules.restDays
  const own: Partial<Record<Step['because'], readonly Citation[]>> = {
    event: law?.firstDay ?? rules.general.firstDay,
    'corresponding-day': rules.general.correspondingDay,
    weekend,
    holiday,
    'make-up': makeUp,
  }
  const runs = !rolls && (because === 'weekend' || because === 'holiday') ? (law?.restRuns ?? []) : []
  return [...(own[because] ?? []), ...(rolls ? rolling : runs)]
}

/** The derivation as rows, one a day, or for a long period one for each run of days alike. */
export function periodRows(steps: readonly Step[], of: AskedPeriod, shelf: Shelf): { rows: PeriodRow[]; grouped: boolean } {
  const walked = steps.filter(({ because }) => because !== 'due')
  const grouped = walked.reduce((sum, step) => sum + daysIn(step), 0) > mostDays
  const shown = grouped ? walked : walked.flatMap(singleDays)
  return {
    grouped,
    rows: shown.map((step) => ({
      from: step.from,
      to: step.to,
      because: step.because as PeriodRow['because'],
      rolls: step.rolls === true,
      says: why(step),
      basis: showBasis(shelf, provisionsOf(step, of)),
      ...(step.counted && { counted: [...step.counted] }),
    })),
  }
}

const clock = (minutes: number): Text => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return { zh: `${hours}小时${rest > 0 ? `${rest}分` : ''}`, en: `${hours} h${rest > 0 ? ` ${rest} min` : ''}` }
}

/** Rows of a term in hours: from when to when on each day, and how much has passed by then. */
export function hourRows(steps: readonly HourStep[], of: AskedPeriod, shelf: Shelf): PeriodRow[] {
  const basis = showBasis(shelf, of.rules.general.hours)
  return steps.map(({ day, from: begin, to, minutes, total }) => ({
    from: day as LocalDate,
    to: day as LocalDate,
    because: 'hours' as const,
    rolls: false,
    says: {
      zh: `${begin}至${to}，${clock(minutes).zh}，累计${clock(total).zh}`,
      en: `${begin} to ${to}: ${clock(minutes).en}, ${clock(total).en} so far`,
    },
    basis,
  }))
}
