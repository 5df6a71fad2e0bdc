import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../scripts/law-provisions.ts'
import { liaoning } from './liaoning.ts'
import type { Place, StepCoverage } from './step-coverage.ts'

const facts = join(dataFolder, '../law/statutory.json')
if (!existsSync(facts)) console.log(`Skipped: ${facts} is not there, so it could not be checked that every step is covered.`)

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => basename(file) === 'coverage.ts')
const modules = await Promise.all(files.map((file) => import(join(import.meta.dirname, file)) as Promise<Record<string, StepCoverage>>))
const covered = modules.flatMap((one) => Object.values(one))
const placesOf = ({ steps, invariants }: StepCoverage): Place[] => [...Object.values(steps), ...Object.values(invariants)]
const actIn = (place: Place): string | undefined => (typeof place === 'string' ? place : place.act)

test('every coverage beside a procedure is read here', () => {
  expect(covered.length).toBeGreaterThanOrEqual(files.length)
})

test.each(covered)('$id names acts that its procedures have, and leaves no place without a word', (one) => {
  const known = liaoning.procedures.flatMap(({ id, acts }) => {
    const own = one.procedures.includes(id) ? Object.keys(acts) : []
    return [...own, ...Object.keys(acts).map((act) => `${id}/${act}`)]
  })
  const named = placesOf(one).flatMap((place) => actIn(place) ?? [])
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((act) => !known.includes(act))).toEqual([])
  expect(placesOf(one).filter((place) => typeof place !== 'string' && !place.act && !place.built && !place.not)).toEqual([])
})

test.skipIf(!existsSync(facts)).each(covered)('$id leaves no step and no invariant of the fact base unsaid', ({ id, steps, invariants }) => {
  const all = JSON.parse(readFileSync(facts, 'utf8')) as { id: string; steps: { id: string }[]; invariants: unknown[] }[]
  const told = all.find((one) => one.id === id)
  expect(Object.keys(steps).sort()).toEqual(told?.steps.map((step) => step.id).sort())
  expect(Object.keys(invariants)).toEqual(Object.keys(told?.invariants ?? []))
})
