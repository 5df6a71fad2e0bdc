import type { Text } from '../../kernel/law/instrument.ts'
import { isLocalDate } from '../../kernel/time/local-date.ts'
import { type AskedUnit, type CountPeriodRequest, countPeriodRequest, units } from '../../operations/periods/period-request.ts'
import { tidy } from '../fields/portal-field.ts'
import { readDay } from '../page/days.ts'
import type { FormError } from '../page/error-summary.tsx'
import { zhPeriods } from '../words/zh-periods.ts'

const says = zhPeriods.periods.errors

/** What stands in the controls of the form, by name. */
export type TypedPeriod = Readonly<Record<string, string>>

/** A question read from an address: the values that were typed, and the question, or what must be mended. */
export interface PeriodQuery {
  readonly typed: TypedPeriod
  /** An answer was asked for; otherwise the form is only filled in. */
  readonly asked: boolean
  readonly input?: CountPeriodRequest
  readonly errors: readonly FormError[]
}

export const pauseRows = 3

/** A day typed in any common way, as `YYYY-MM-DD`; as typed where there is no such day. */
export const typedDay = (text: string): string => readDay(tidy(text), '', '') ?? tidy(text)

/** The values of the canonical address, laid out over the controls of the form. */
function spread(query: URLSearchParams): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of query) typed[name] = value
  const [day, time] = (typed['start'] ?? '').split('T')
  if (day) {
    const [year = '', month = '', date = ''] = day.split('-')
    Object.assign(typed, {
      'start.year': year,
      'start.month': month.replace(/^0/, ''),
      'start.day': date.replace(/^0/, ''),
      time: time ?? '',
    })
  }
  for (const [i, row] of (typed['pauses'] ?? '').split(',').entries()) {
    const [from = '', to = ''] = row.split('..')
    if (from !== '') Object.assign(typed, { [`pause${i + 1}.from`]: from, [`pause${i + 1}.to`]: to })
  }
  // One extension has controls of its own; more than one can only come from an address, and is carried along as it is.
  const [count = '', unit = ''] = (typed['extensions'] ?? '').split(/[-,]/)
  if (count !== '') Object.assign(typed, { 'extension.count': count, 'extension.unit': unit })
  typed['how'] ??= typed['direction'] === 'before' ? 'before' : typed['wait'] === 'true' ? 'wait' : 'after'
  return typed
}

function startOf(typed: TypedPeriod, hours: boolean): string {
  const day = readDay(typed['start.year'] ?? '', tidy(typed['start.month'] ?? ''), tidy(typed['start.day'] ?? ''))
  const time = /^(\d{1,2})[:：]?(\d{2})$/.exec(tidy(typed['time'] ?? ''))
  if (!day) return ''
  return hours ? `${day}T${time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : ''}` : day
}

function pausesOf(typed: TypedPeriod): string {
  const rows = Object.keys(typed).flatMap((name) => /^pause(\d{1,2})\.from$/.exec(name)?.[1] ?? [])
  return rows
    .map((row) => [typedDay(typed[`pause${row}.from`] ?? ''), typedDay(typed[`pause${row}.to`] ?? '')] as const)
    .filter(([from, to]) => from !== '' || to !== '')
    .map(([from, to]) => `${from}..${to}`)
    .join(',')
}

function extensionsOf(typed: TypedPeriod): string {
  const [count, unit] = [tidy(typed['extension.count'] ?? ''), typed['extension.unit'] ?? 'workday']
  const more = (typed['extensions'] ?? '').split(',').slice(1)
  return count === '' ? '' : [`${count}-${unit}`, ...more].join(',')
}

function inputOf(typed: TypedPeriod): Record<string, unknown> {
  const unit = typed['unit'] ?? ''
  const pauses = pausesOf(typed)
  const extensions = extensionsOf(typed)
  const sent = typedDay(typed['sent'] ?? '')
  const count = tidy(typed['count'] ?? '')
  const { law, whose, lastDay, how } = typed
  return {
    start: startOf(typed, unit === 'hour'),
    count: /^\d{1,5}$/.test(count) ? Number(count) : Number.NaN,
    unit,
    ...(law && { law }),
    ...(whose && { whose }),
    ...(lastDay && { lastDay }),
    ...(how === 'before' && { direction: 'before' }),
    ...(how === 'wait' && { wait: true }),
    ...(pauses && { pauses }),
    ...(extensions && { extensions }),
    ...(sent && { sent }),
    ...(typed['post'] && { post: true }),
  }
}

function startError(typed: TypedPeriod, start: string): FormError {
  const day = start.slice(0, 10)
  if (!isLocalDate(day)) return { id: 'start.year', says: says.start }
  return typed['unit'] === 'hour' && start.length < 16 ? { id: 'time', says: says.time } : { id: 'start.year', says: says.reach }
}

/** Where each part of the question is mended. */
const places: Readonly<Record<string, { readonly id: string; readonly says: Text }>> = {
  count: { id: 'count', says: says.count },
  unit: { id: 'unit-workday', says: says.unit },
  law: { id: 'law', says: says.law },
  pauses: { id: 'pause1.from', says: says.pauses },
  extensions: { id: 'extension.count', says: says.extensions },
  sent: { id: 'sent', says: says.sent },
}

/** What must be mended, from the paths at which a question was refused. */
export function periodErrors(paths: readonly string[], typed: TypedPeriod, start: string): FormError[] {
  return [...new Set(paths)].flatMap((path) => {
    if (path === 'start') return [startError(typed, start)]
    if (path === 'unit' && (units as readonly string[]).includes(typed['unit'] ?? '')) return [{ id: 'unit-hour', says: says.hours }]
    return places[path] ?? [{ says: says.count }]
  })
}

/** Reads the question from an address: a canonical one, or the controls of the form as they were sent. */
export function readPeriodQuery(query: URLSearchParams): PeriodQuery {
  const typed = spread(query)
  const asked = query.has('start') || query.has('start.year')
  if (!asked) return { typed, asked, errors: [] }
  const input = inputOf(typed)
  const read = countPeriodRequest.safeParse(input)
  if (read.success) return { typed, asked, input: input as CountPeriodRequest & { unit: AskedUnit }, errors: [] }
  // A part that cannot be read keeps the others from being looked at together; the start is then looked at by itself.
  const paths = read.error.issues.map(({ path }) => String(path[0]))
  const start = String(input['start'])
  const noDay = !isLocalDate(start.slice(0, 10)) && !paths.includes('start')
  return { typed, asked, errors: periodErrors(noDay ? ['start', ...paths] : paths, typed, start) }
}
