import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { dataFolder } from '../scripts/law-provisions.ts'
import { dueOnHand, tryLastDay } from '../src/kernel/testing/last-day.ts'
import { tryRefusals } from '../src/kernel/testing/refusals.ts'
import { storyCoverage } from '../src/kernel/testing/story-coverage.ts'
import { hear, type Told } from '../src/kernel/testing/told.ts'
import { writeWaysTold } from '../src/kernel/testing/ways-told.ts'
import { liaoning } from './index.ts'
import { lastDays } from './testing/last-days.ts'
import { unreachable } from './testing/unreachable.ts'

// Every story is told once more here, so that what all of them together attempt is heard in one place; it takes a few seconds. On what they told,
// each refusal that a row stands for is then tried, and each clock on its last day and on the day after; and what nobody told is named.

const here = import.meta.dirname
const isStory = (file: string): boolean => file.endsWith('.test.ts') && /from '[./]*src\/kernel\/testing\/story[.]ts'/.test(readFileSync(join(here, file), 'utf8'))
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(isStory).sort()

const coverage = storyCoverage(liaoning.procedures)
const told: Told[] = []
const end = hear((one) => {
  coverage.hear(one)
  told.push(one)
})
afterAll(end)

for (const file of files) describe(file, async () => void (await import(join(here, file))))

/** What was told of a procedure as it is declared; controls, in which a rule is taken out, count for nothing. */
const toldOf = (id: string): readonly Told[] => told.filter(({ procedure }) => procedure.id === id && liaoning.procedures.includes(procedure))

// Written with `npx vitest run --project told catalogue/stories.test.ts -u`. What stories told, before anything is tried on it, is what the demonstration plays.
test('the ways that the demonstration plays are those that the stories tell', async () => {
  await expect(writeWaysTold(liaoning.procedures, told)).toMatchFileSnapshot('../assets/ways-told.json')
})

describe('last days, counted by hand', () => {
  test.each(lastDays)('$procedure: $act, $clock until $last', (row) => {
    const { came, expected } = tryLastDay(toldOf(row.procedure), row)
    expect(came).toEqual(expected)
    if (row.clock === 'duty') expect(dueOnHand(toldOf(row.procedure), row)).toEqual({ day: row.last })
  })

  test('a last day that is counted wrong by one is noticed', () => {
    const row = lastDays.find(({ act, clock }) => act === 'hearing.lapse' && clock === 'silence')
    if (!row) throw new Error('The table of last days has lost the row that this control needs.')
    const { came, expected } = tryLastDay(toldOf(row.procedure), { ...row, last: '2026-03-17' })
    expect(came).not.toEqual(expected)
  })

  const base = join(dataFolder, '../law/statutory.json')
  if (!existsSync(base)) console.log(`Skipped: ${base} is not there, so the terms of the table could not be held against the fact base.`)
  test.skipIf(!existsSync(base))('terms are those of the statutory fact base', () => {
    const facts = JSON.parse(readFileSync(base, 'utf8')) as { id: string; steps: { id: string; clock?: { n: number; unit: string } }[] }[]
    const clockOf = (fact: string) => {
      const [id, step] = fact.split('/')
      const { n, unit } = facts.find((one) => one.id === id)?.steps.find((one) => one.id === step)?.clock ?? {}
      return [n, unit]
    }
    const held = lastDays.filter(({ fact, term }) => fact && term)
    expect(held.length).toBeGreaterThan(30)
    expect(held.filter(({ fact = '', term }) => `${clockOf(fact)}` !== `${term}`).map(({ fact, term }) => `${fact}: ${term}`)).toEqual([])
  })
})

describe('what no story tells', () => {
  test.each(liaoning.procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (id, procedure) => {
    tryRefusals(procedure, toldOf(id))
    const excused = Object.keys(unreachable[id] ?? {})
    const missing = coverage.missing(procedure)
    const left = missing.filter((point) => !excused.includes(point))
    expect(left).toEqual([])
    // What is told after all needs no excuse.
    expect(excused.filter((point) => !missing.includes(point))).toEqual([])
  })
})
