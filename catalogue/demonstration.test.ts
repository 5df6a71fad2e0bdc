import { expect, test } from 'vitest'
import type { Power } from '../src/kernel/authority/authority.ts'
import { attempt } from '../src/kernel/case/attempt.ts'
import { type Actor, type CaseFile, emptyMarking, theLaw } from '../src/kernel/case/case-file.ts'
import { checkImplementationCode } from '../src/kernel/form/identifiers/item-code.ts'
import { localDate } from '../src/kernel/time/local-date.ts'
import { authorityOf } from '../src/operations/door/authority-of.ts'
import { overlay } from '../src/operations/door/held-registers.ts'
import { registerCache } from '../src/operations/door/register-cache.ts'
import { demonstrationPeople, demonstrationSteps, liaoning } from './index.ts'
import { areIncompatible } from './organs/roles.ts'

const day = localDate('2026-03-02')
const steps = demonstrationSteps(day)

const actorOf = (person: string): Actor => {
  const found = demonstrationPeople.find((one) => one.person === person)
  return found ? { kind: found.kind, person, name: found.name } : theLaw
}

/** Does every step with the kernel alone, each seeing what the ones before it entered. */
function found() {
  const registers = overlay(registerCache(liaoning.registers), new Map())
  const authority = authorityOf(registers, new Map(liaoning.library.map((one) => [one.id, one])), liaoning.posts)
  const cases = new Map<string, CaseFile>()
  steps.forEach((step, i) => {
    const file: CaseFile = cases.get(step.in) ?? {
      region: '210000',
      id: step.in,
      number: step.in,
      procedure: step.open?.procedure ?? '',
      definition: '',
      organ: step.open?.organ ?? '',
      place: '210000',
      title: '',
      parties: {},
      answers: {},
      marking: emptyMarking,
      events: 0,
    }
    const procedure = liaoning.procedures.find((one) => one.id === file.procedure)
    if (!procedure) throw new Error(`Step '${step.key}' belongs to no procedure.`)
    const context = { day, calendar: liaoning.calendar, authority, nextNumber: () => 1 }
    const result = attempt(procedure, file, { act: step.act, actor: actorOf(step.actor), answers: step.answers }, context)
    if (result.kind === 'refused')
      throw new Error(`${step.key}: ${result.refusals.map((r) => `${r.code} ${r.field ?? ''} ${JSON.stringify(r.facts)}`).join('; ')}`)
    registers.apply(result.entries, i)
    cases.set(step.in, result.file)
  })
  return { authority, cases }
}

test('every act that founds the demonstration is allowed, in the order given, and finishes its case', () => {
  const { authority, cases } = found()
  expect(steps.length).toBeGreaterThan(2_000)
  expect([...cases.values()].filter((file) => !file.marking.ended)).toEqual([])
  expect(authority.organ('mr-210102', day)?.name.zh).toBe('沈阳市和平区市场监督管理局')
  expect(authority.powers('licence', 'food-business-licence', day)).toHaveLength(100)
  expect(authority.powers('licence', 'food-business-licence', day)).toContainEqual(
    expect.objectContaining<Partial<Power>>({ organ: 'mr-210102', place: '210102', level: 'county' }),
  )
  expect(authority.powers('penalty', 'unlicensed-food-business', day)).toMatchObject([{ organ: 'mr-210102', place: '210102' }])
  expect(authority.entry('discretion-tiers', 'unlicensed-food-business/一般', day)).toMatchObject({
    least: 6_500_000, most: 8_500_000, organ: 'mr-210102',
  })
  expect(authority.certificate('officer.zhao', day)).toMatchObject({ state: 'valid', organ: 'mr-210102', validUntil: '2029-12-31' })
  const item = authority.item('entertainment-licence-ct-210102', day)
  expect(item).toMatchObject({ matter: 'entertainment-licence', facts: { onSite: true, hearingByLaw: true } })
  expect(item?.materials.map((material) => material.id)).toEqual(['declaration', 'location', 'floor-area', 'authority'])
  expect(item?.guide['licence']?.zh).toBe('娱乐经营许可证')
})

test('a region is founded once', () => {
  const { authority } = found()
  const first = steps[0]
  const procedure = liaoning.procedures.find((one) => one.id === 'founding')
  if (!first || !procedure) throw new Error('The demonstration begins with its founding.')
  const file: CaseFile = {
    region: '210000',
    id: 'again',
    number: 'again',
    procedure: 'founding',
    definition: '',
    organ: 'gov-210000',
    place: '210000',
    title: '',
    parties: {},
    answers: {},
    marking: emptyMarking,
    events: 0,
  }
  const again = attempt(
    procedure,
    file,
    { act: 'found', actor: theLaw, answers: first.answers },
    { day, calendar: liaoning.calendar, authority, nextNumber: () => 1 },
  )
  expect(again).toMatchObject({ kind: 'refused', refusals: expect.arrayContaining([expect.objectContaining({ code: 'entry-exists' })]) })
  const byKeeper = attempt(
    procedure,
    file,
    { act: 'found', actor: actorOf('keeper'), answers: first.answers },
    { day, calendar: liaoning.calendar, authority, nextNumber: () => 1 },
  )
  expect(byKeeper).toMatchObject({ kind: 'refused', refusals: expect.arrayContaining([expect.objectContaining({ code: 'only-the-law' })]) })
})

test('two heads can discuss, and bank and treasury stand outside the organ whose fines they take', () => {
  const holding = (post: string) => demonstrationPeople.filter(({ posts }) => posts.some((one) => one.organ === 'mr-210102' && one.post === post))
  expect(holding('head')).toHaveLength(2)
  expect([...holding('collecting-bank'), ...holding('treasury')].map(({ kind }) => kind)).toEqual(['outside', 'outside'])
})

test('keys are unique, and every item code is well formed and names its organ', () => {
  expect(new Set(steps.map((step) => step.key)).size).toBe(steps.length)
  const codes = steps.filter((step) => step.act === 'listItem').map((step) => String(step.answers['code']))
  expect(codes).toHaveLength(300)
  expect(codes.filter((code) => !checkImplementationCode(code).ok)).toEqual([])
  expect(new Set(codes).size).toBe(300)
})

test('nobody of the demonstration holds two posts that may not be held together', () => {
  for (const { person, posts } of demonstrationPeople) {
    const clashes = posts.flatMap((one) => posts.filter((other) => areIncompatible(one.post, other.post)))
    expect({ person, clashes }).toEqual({ person, clashes: [] })
  }
})
