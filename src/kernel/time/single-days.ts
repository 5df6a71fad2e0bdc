import type { Step } from './derive.ts'
import { addDays, epochDay } from './local-date.ts'

/** How many days a step holds. A corresponding day only names one, whose days follow. */
export const daysIn = ({ from, to, because }: Step): number =>
  because === 'corresponding-day' ? 0 : Math.abs(epochDay(to) - epochDay(from)) + 1

/** The single days of a step, in the order of counting, each with its own number. A corresponding day is left as it is. */
export function singleDays(step: Step): Step[] {
  const length = daysIn(step)
  if (length < 2) return [step]
  const way = step.to < step.from ? -1 : 1
  return Array.from({ length }, (_, i) => {
    const day = addDays(step.from, i * way)
    const number = step.counted && step.counted[0] + i
    return { ...step, from: day, to: day, ...(number !== undefined && { counted: [number, number] as const }) }
  })
}
