import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder } from '../scripts/law-provisions.ts'
import { coverage as dishonesty } from './01-functions/dishonesty-list/coverage.ts'
import { coverage as inspection } from './01-functions/random-inspection/coverage.ts'
import { coverage as criminalTransfer } from './04-enforcement-system/criminal-transfer/coverage.ts'
import { coverage as officers } from './04-enforcement-system/officer-certificates/coverage.ts'
import { coverage as supervision } from './05-enforcement/enforcement-supervision/coverage.ts'
import { liaoning } from './liaoning.ts'

interface Place {
  /** Act that carries it. */
  readonly act?: string
  /** What of the platform carries it, where that is no act. */
  readonly built?: string
  /** Why it is not here. */
  readonly not?: string
}
interface Coverage {
  /** Procedure of the fact base. */
  readonly id: string
  /** Procedures of the catalogue that carry it. */
  readonly procedures: readonly string[]
  readonly steps: Readonly<Record<string, Place>>
  /** By their place in the fact base. */
  readonly invariants: Readonly<Record<string, Place>>
}

const facts = join(dataFolder, '../law/statutory.json')
if (!existsSync(facts)) console.log(`Skipped: ${facts} is not there, so it could not be checked that every step is covered.`)

const covered: readonly Coverage[] = [dishonesty, inspection, officers, criminalTransfer, supervision]

describe('what the catalogue carries of the fact base', () => {
  test.each(covered)('$id names acts that its procedures have', ({ procedures, steps, invariants }) => {
    const acts = Object.assign({}, ...procedures.map((id) => liaoning.procedures.find((one) => one.id === id)?.acts))
    const named = [...Object.values(steps), ...Object.values(invariants)].flatMap(({ act }) => act ?? [])
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter((act) => !(act in acts))).toEqual([])
  })

  test.skipIf(!existsSync(facts)).each(covered)('$id leaves no step and no invariant unsaid', ({ id, steps, invariants }) => {
    const all = JSON.parse(readFileSync(facts, 'utf8')) as { id: string; steps: { id: string }[]; invariants: unknown[] }[]
    const told = all.find((one) => one.id === id)
    expect(Object.keys(steps)).toEqual(told?.steps.map((step) => step.id))
    expect(Object.keys(invariants)).toHaveLength(told?.invariants.length ?? -1)
  })
})
