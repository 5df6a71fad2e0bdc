import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foiCoverage } from '../07-openness/foi-on-request/coverage.ts'
import { liaoning } from '../liaoning.ts'
import { incidentalReviewCoverage } from './incidental-review/coverage.ts'
import { petitionCoverage } from './petition/coverage.ts'
import { ordinaryCoverage, simplifiedCoverage } from './reconsideration/coverage.ts'

interface Place {
  readonly procedure?: string
  readonly act?: string
  readonly built?: string
  readonly not?: string
}
interface Coverage {
  readonly id: string
  readonly procedure: string
  readonly steps: Readonly<Record<string, Place>>
  readonly invariants: Readonly<Record<number, Place>>
}
const all: readonly Coverage[] = [ordinaryCoverage, simplifiedCoverage, incidentalReviewCoverage, foiCoverage, petitionCoverage]
const factBase = join(import.meta.dirname, '../../../shared/law/statutory.json')

test.each(all)('$id: every act it names is declared, and every place says something', ({ procedure, steps, invariants }) => {
  for (const place of [...Object.values(steps), ...Object.values(invariants)]) {
    expect(place.act ?? place.built ?? place.not).toBeTruthy()
    if (place.act === undefined) continue
    const acts = liaoning.procedures.find(({ id }) => id === (place.procedure ?? procedure))?.acts ?? {}
    expect(Object.keys(acts)).toContain(place.act)
  }
})

test.skipIf(!existsSync(factBase)).each(all)('$id: every step and invariant of the fact base has its place (skipped where ../shared is absent)', ({ id, steps, invariants }) => {
  const found = (JSON.parse(readFileSync(factBase, 'utf8')) as { id: string; steps: { id: string }[]; invariants: unknown[] }[]).find((one) => one.id === id)
  expect(Object.keys(steps).sort()).toEqual(found?.steps.map((step) => step.id).sort())
  expect(Object.keys(invariants)).toEqual(Object.keys(found?.invariants ?? []))
})
