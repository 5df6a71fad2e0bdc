import { expect, test } from 'vitest'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { deadline, type OpenPeriod } from '../../kernel/time/deadline.ts'
import { localDate } from '../../kernel/time/local-date.ts'
import { days, months, workdays } from '../../kernel/time/period.ts'
import { ask } from '../ask.ts'
import type { Platform } from '../platform.ts'
import { countPeriod } from './count-period.ts'
import { periodPath } from './period-path.ts'
import { questionOf } from './question-of.ts'

const pool = { query: async () => ({ rows: [] }) }
const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
const platform = { catalogue, library, pool, region: 'toy', now: () => 0 } as unknown as Platform
const anyone = { kind: 'public', region: 'toy', person: '', name: '', actsFor: [], posts: [] } as const

const starts = ['2026-09-04', '2026-09-18', '2026-09-25'].map(localDate)
const terms = [workdays(5), workdays(20), days(5), days(10), months(1)]
const pauses = [[], [{ from: localDate('2026-09-21'), to: localDate('2026-09-24') }]]
const extensions = [[], [days(3)], [workdays(2)]]
const readers = (['party', 'organ'] as const).flatMap((whose) =>
  [[], [{ law: 'reading-room-rules', at: '4' }]].map((basis) => ({ whose, basis })),
)

/** Every way to put these together. */
const periods = starts.flatMap((start) =>
  terms.flatMap((term) =>
    pauses.flatMap((suspensions) =>
      extensions.flatMap((more) =>
        (['rolls', 'stays'] as const).map(
          (lastDay): OpenPeriod => ({ start, term, calendar: catalogue.calendar, extensions: more, suspensions, lastDay }),
        ),
      ),
    ),
  ),
)

test('any period that runs in a case, put as a question, is answered with the very day on which the case counts', async () => {
  for (const period of periods) {
    const found = deadline(period)
    for (const of of readers) {
      const { due } = await ask(platform, countPeriod, questionOf(period, of, catalogue.counting), anyone)
      expect([period.start, period.term, period.lastDay, of.whose, due]).toEqual([
        period.start,
        period.term,
        period.lastDay,
        of.whose,
        'due' in found ? found.due : undefined,
      ])
    }
  }
  expect(periods).toHaveLength(180)
})

test('a question is written as one address, without what is not said', () => {
  expect(periodPath({ start: '2026-03-02', count: 5, unit: 'workday', law: undefined, wait: false, pauses: '' })).toBe(
    '/periods?start=2026-03-02&count=5&unit=workday',
  )
})
