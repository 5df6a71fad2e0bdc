import { createHash } from 'node:crypto'
import { liaoning } from '../../catalogue/index.ts'
import { addMonths } from '../../src/kernel/time/add-months.ts'
import { countingLine, dayAt, nthDay, nthWorkday, placeOf } from '../../src/kernel/time/counting-line.ts'
import type { LocalDate } from '../../src/kernel/time/local-date.ts'
import { chinaDay } from '../../src/operations/china-day.ts'

// Prints a hash of last days as the platform counts them, and one of days as a program would that goes by the zone of its machine. Run in many zones.

const hour = 3_600_000
const ours: string[] = []
const naive: string[] = []
for (const around of ['2024-02-28', '2024-12-30', '2025-09-29', '2026-02-13', '2028-02-28'])
  for (let hours = 0; hours < 72; hours++) {
    const instant = Date.parse(`${around}T00:30:00+08:00`) + hours * hour
    const day = chinaDay(instant)
    const there = new Date(instant)
    naive.push(`${there.getFullYear()}-${there.getMonth() + 1}-${there.getDate()}`)
    const line = countingLine(day as LocalDate, 1, [], liaoning.calendar)
    const from = placeOf(line, day as LocalDate)
    ours.push(day, addMonths(day as LocalDate, 1), addMonths(day as LocalDate, 12))
    for (const count of [1, 3, 15, 60, 90]) ours.push(dayAt(line, nthDay(line, from, count)))
    for (const count of [2, 5, 7, 20]) ours.push(String(nthWorkday(line, from, count)))
  }
const hashOf = (days: readonly string[]): string => createHash('sha256').update(days.join()).digest('hex').slice(0, 16)
console.log(JSON.stringify({ zone: process.env.TZ, ours: hashOf(ours), naive: hashOf(naive), days: ours.length }))
