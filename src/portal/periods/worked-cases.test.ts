import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { liaoning } from '../../../catalogue/index.ts'
import { findingsFor, type PeriodCase, type PeriodInput } from '../../../scripts/period-case.ts'
import { projectRoot } from '../../../scripts/source-files.ts'
import { ask } from '../../operations/ask.ts'
import type { Platform } from '../../operations/platform.ts'
import { makePortal } from '../make-portal.tsx'

// Each worked case is typed into the form of the page, as a citizen would, and the day on the page is compared with the one the kernel finds.

const file = join(projectRoot, '../shared/law/period-cases.json')
const present = existsSync(file)
if (!present) console.log(`Skipped: the worked cases are not at ${file}.`)
const cases = present ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: (PeriodCase & { law?: string })[] }).cases : []

const library = new Map(liaoning.library.map((instrument) => [instrument.id, instrument]))
const platform = {
  catalogue: liaoning,
  library,
  pool: { query: async () => ({ rows: [] }) },
  region: 'toy',
  publicUrl: 'http://localhost',
  now: () => Date.parse('2026-03-02T09:00:00+08:00'),
} as unknown as Platform
const portal = makePortal(platform, {
  ask,
  callerOf: async () => ({ kind: 'public', region: 'toy', person: '', name: '', actsFor: [], posts: [] }),
})

const idOf = (short = ''): string => liaoning.library.find((one) => one.short === short.replace(/\/.*|的解释$/, ''))?.id ?? ''

/** The controls of the form, filled in for a case. */
function typedFor(input: PeriodInput, of: { law?: string; duty?: 'agency' | 'party' }): Record<string, string> {
  const [day = '', time = ''] = input.start.split('T')
  const [year = '', month = '', date = ''] = day.split('-')
  const law = idOf(of.law)
  const waits = input.kind === 'must-wait-at-least'
  return {
    'start.year': year,
    'start.month': month,
    'start.day': date,
    time,
    count: String(input.n),
    unit: input.unit,
    law,
    whose: of.duty === 'party' ? 'party' : 'organ',
    how: input.direction === 'before' ? 'before' : waits ? 'wait' : 'after',
    // A law that the catalogue does not hold cannot be chosen: its last-day rule is then said by hand.
    lastDay: law === '' && input.lastDayOnRestDay === 'rolls' ? 'rolls' : '',
    ...Object.fromEntries(
      (input.suspend ?? []).flatMap(({ from, to }, i) => [
        [`pause${i + 1}.from`, from],
        [`pause${i + 1}.to`, to],
      ]),
    ),
    ...(input.extension && { 'extension.count': String(input.extension.n), 'extension.unit': input.extension.unit }),
  }
}

async function page(path: string, typed: Readonly<Record<string, string>>): Promise<string> {
  const sent = await portal.request(`${path}?${new URLSearchParams(typed)}`)
  const answered = sent.status === 303 ? await portal.request(sent.headers.get('location') ?? '') : sent
  expect(answered.status).toBe(200)
  return answered.text()
}

/** The day or moment that the page gives as its answer. */
const dayOn = (html: string): string | undefined => /<p class="number"><time datetime="([^"]+)"/.exec(html)?.[1]
const shownTo = async (input: PeriodInput, of: { law?: string; duty?: 'agency' | 'party' }) =>
  dayOn(await page('/periods', typedFor(input, of)))

test.skipIf(!present)('every worked case typed into the form gives the day of the kernel', async () => {
  let compared = 0
  for (const one of cases) {
    if (one.type === 'chain') {
      for (const step of one.steps) expect([one.id, await shownTo(step, step as { law?: string })]).toEqual([one.id, step.expectedDue])
      compared++
    } else if (one.type === 'period' || one.type === 'tax-period') {
      const found = findingsFor(one)
      const law = one.type === 'tax-period' ? '税收征收管理法实施细则' : one.law
      const shown = await shownTo(one.input, { ...(law && { law }), ...(one.duty && { duty: one.duty }) })
      expect([one.id, one.title, shown]).toEqual([one.id, one.title, one.expected['due']])
      expect([one.id, shown]).toEqual([one.id, found['due']])
      compared++
    } else if (one.type === 'calendar-unknown') {
      const html = await page('/periods', typedFor(one.input, { ...(one.law && { law: one.law }), duty: 'party' }))
      expect([one.id, dayOn(html), html.includes('还没有公布')]).toEqual([one.id, undefined, true])
      compared++
    } else if (one.type === 'amount') {
      const { fine, paymentDue: due, paidOn: paid, pausedIntervals } = one.input
      const [pause] = pausedIntervals
      const html = await page('/periods/late-fine', { fine: String(fine), due, paid, from: pause?.from ?? '', to: pause?.to ?? '' })
      expect([one.id, html.includes(`<p class="number">${Number(one.expected['extraFine']).toFixed(2)} 元</p>`)]).toEqual([one.id, true])
      compared++
    } else {
      const [day = '', time = ''] = one.input.at.split('T')
      const html = await page('/periods/enforcement-time', { day, time, ...(one.input.urgent && { urgent: 'true' }) })
      const verdict = { true: '可以', false: '不可以', null: '须由负责人说明理由后决定' }[String(one.expected['allowed'])]
      expect([one.id, html.includes(`：${verdict}</h2>`)]).toEqual([one.id, true])
      compared++
    }
  }
  expect(compared).toBe(cases.length)
})

test.skipIf(!present)('where a text writes only “days”, the law chosen makes of them what the worked case says', async () => {
  const written = cases.filter(
    (one): one is Extract<PeriodCase, { type: 'period' }> & { law: string } =>
      one.type === 'period' &&
      ['行政许可法', '行政处罚法', '行政强制法', '行政复议法', '行政诉讼法'].includes((one as { law?: string }).law ?? ''),
  )
  expect(written.length).toBeGreaterThan(25)
  for (const one of written.filter(({ input }) => input.unit === 'day' || input.unit === 'workday')) {
    const typed = { ...typedFor(one.input, one), unit: 'written-day' }
    expect([one.id, dayOn(await page('/periods', typed))]).toEqual([one.id, one.expected['due']])
  }
})
