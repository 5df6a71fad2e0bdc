import { z } from 'zod'
import type { Instrument } from '../../kernel/law/instrument.ts'
import type { Calendar } from '../../kernel/time/calendar.ts'
import { type CountingLaw, type CountingRules, lastDayAsMeant, termAsMeant, type Whose } from '../../kernel/time/counting-rules.ts'
import type { OpenPeriod } from '../../kernel/time/deadline.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { Term } from '../../kernel/time/period.ts'
import type { CountPeriodAsked } from './period-request.ts'

/** A question together with the law that answers it. */
export interface AskedPeriod {
  readonly asked: CountPeriodAsked
  readonly whose: Whose
  /** The way the law named counts; undefined where none was named, or nothing special is known of it. */
  readonly law?: CountingLaw
  readonly instrument?: Instrument
  readonly rules: CountingRules
  readonly calendar: Calendar
  /** As the law means it: working days or days. */
  readonly term: Term
  readonly lastDay: 'rolls' | 'stays'
}

const notAsked = (message: string): z.ZodError => new z.ZodError([{ code: 'custom', path: ['law'], message, input: undefined }])

/** @throws ZodError when the law is not in the library, or counts in a way that leaves no room for what was asked */
export function askedPeriod(
  asked: CountPeriodAsked,
  catalogue: { readonly counting: CountingRules; readonly calendar: Calendar },
  library: ReadonlyMap<string, Instrument>,
): AskedPeriod {
  const instrument = asked.law === undefined ? undefined : library.get(asked.law)
  if (asked.law !== undefined && !instrument)
    throw notAsked(`The catalogue knows no text '${asked.law}'. Leave 'law' out, or take an id from /api/periods/common.`)
  const law = catalogue.counting.laws.find((one) => one.law === asked.law)
  const whose = asked.whose ?? 'party'
  const term =
    asked.unit === 'written-day' ? termAsMeant({ count: asked.count, unit: 'day' }, law) : { count: asked.count, unit: asked.unit }
  if (law?.restRuns && (asked.pauses?.length || asked.extensions?.length || asked.direction === 'before' || asked.wait))
    throw notAsked('Periods of this text are counted without pauses, extensions, waiting and counting back: leave them out.')
  return {
    asked,
    whose,
    ...(law && { law }),
    ...(instrument && { instrument }),
    rules: catalogue.counting,
    calendar: catalogue.calendar,
    term,
    lastDay: asked.lastDay ?? (asked.wait || asked.direction === 'before' ? 'stays' : lastDayAsMeant(law, whose)),
  }
}

/** The period as the kernel counts it; not for hours. */
export function periodAsked({ asked, calendar, term, lastDay }: AskedPeriod): OpenPeriod {
  return {
    start: asked.start as LocalDate,
    term,
    calendar,
    extensions: asked.extensions ?? [],
    suspensions: asked.pauses ?? [],
    lastDay,
    direction: asked.direction ?? 'after',
    kind: asked.wait ? 'must-wait' : 'must-finish',
  }
}
