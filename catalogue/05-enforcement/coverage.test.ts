import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder } from '../../scripts/law-provisions.ts'
import { liaoning } from '../liaoning.ts'
import { coverage as execution } from './coercive-execution/coverage.ts'
import { coverage as court } from './court-enforcement/coverage.ts'

interface Place { readonly act?: string; readonly built?: string; readonly not?: string }
interface Coverage {
  readonly id: string
  readonly procedure: string
  readonly steps: Readonly<Record<string, Place>>
  readonly invariants: Readonly<Record<string, Place>>
}

const facts = join(dataFolder, '../law/statutory.json')
if (!existsSync(facts)) console.log(`Skipped: ${facts} is not there, so it could not be checked that every step is covered.`)

const covered: readonly Coverage[] = [execution, court]

describe('what coercion carries of the fact base', () => {
  test.each(covered)('$id names acts that its procedure has', ({ procedure, steps, invariants }) => {
    const acts = liaoning.procedures.find(({ id }) => id === procedure)?.acts ?? {}
    const named = [...Object.values(steps), ...Object.values(invariants)].flatMap(({ act }) => act ?? [])
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((act) => !(act in acts))).toEqual([])
  })

  test.skipIf(!existsSync(facts)).each(covered)('$id leaves no step and no invariant unsaid', ({ id, steps, invariants }) => {
    const all = JSON.parse(readFileSync(facts, 'utf8')) as { id: string; steps: { id: string }[]; invariants: unknown[] }[]
    const told = all.find((one) => one.id === id)
    expect(Object.keys(steps)).toEqual(told?.steps.map((step) => step.id))
    expect(Object.keys(invariants)).toHaveLength(told?.invariants.length ?? -1)
  })
})
