import { derive } from '../src/kernel/time/derive.ts'
import { deriveHours } from '../src/kernel/time/derive-hours.ts'
import { deriveTax } from '../src/kernel/time/derive-tax.ts'
import { moment } from '../src/kernel/time/moment.ts'
import { singleDays } from '../src/kernel/time/single-days.ts'
import { stepWords } from '../src/kernel/time/step-words.ts'
import { findingsFor, type PeriodCase, type PeriodInput, periodOfCase } from './period-case.ts'

/**
 * The derivation of a case day by day, a line each, Chinese and English, so that anybody can recompute it; of an amount or a forbidden time, what
 * was found.
 */
export function explainCase(one: PeriodCase): string[] {
  if (one.type === 'chain') return one.steps.flatMap((step) => [`${step.name}:`, ...explainPeriod(step, step.duty)])
  if (one.type === 'period' || one.type === 'calendar-unknown') return explainPeriod(one.input, one.duty)
  if (one.type === 'tax-period') return linesOf(deriveTax(periodOfCase(one.input)))
  return [`  ${JSON.stringify(findingsFor(one))}`]
}

function explainPeriod(input: PeriodInput, duty?: 'agency' | 'party'): string[] {
  if (input.unit !== 'hour') return linesOf(derive(periodOfCase(input, duty)))
  const hours = deriveHours(moment(input.start), { count: input.n, unit: 'hour' }).map(
    ({ day, from, to, minutes, total }) =>
      `  ${day} ${from}–${to}，${minutes / 60}小时，累计${total / 60}小时  |  ${minutes / 60} h, ${total / 60} h so far`,
  )
  return [...hours, `  ${JSON.stringify(findingsFor({ id: '', type: 'period', title: '', input, expected: {} }))}`]
}

function linesOf({ steps, stopped }: ReturnType<typeof derive>): string[] {
  const lines = steps.flatMap(singleDays).map((step) => {
    const { zh, en } = stepWords(step)
    return `  ${zh}  |  ${en}`
  })
  return stopped ? [...lines, `  ${'unknown' in stopped ? stopped.unknown.says.zh : JSON.stringify(stopped)}`] : lines
}
