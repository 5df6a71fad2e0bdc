import { expect, test } from 'vitest'
import { checkCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { checkCreditCode } from '../../src/kernel/form/identifiers/credit-code.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { chanceOf } from '../../src/operations/demonstration/chance.ts'
import { demonstrationPeople } from '../demonstration-people.ts'
import { supervision } from '../rules.ts'
import { inventedOffices } from './offices.ts'
import { partyIn } from './parties.ts'
import { countyScenes } from './scenes.ts'
import { shareOf } from './shares.ts'
import { staffFor } from './staff.ts'
import { wordingIn } from './wording.ts'
import { plantedWrongs } from './wrongs.ts'

const scenes = countyScenes(0)
const [heping] = scenes
if (!heping) throw new Error('There is no county.')
const day = localDate('2026-03-02')
const invented = (who: string, count: number) =>
  Array.from({ length: count }, (_, i) => partyIn(who, scenes[i % scenes.length] ?? heping, chanceOf(`test/${i}`)))

test('every number and code has true check characters, and stands for nobody', () => {
  for (const { actor } of invented('citizen.chen', 400)) {
    if (!actor.person.startsWith('citizen.2')) continue
    expect(checkCitizenNumber(actor.person.replace('citizen.', ''), day)).toMatchObject({ ok: true, division: '219999' })
  }
  for (const { actor } of invented('agent.lin', 400)) {
    const [business] = actor.actsFor ?? []
    const checked = checkCreditCode(business?.id ?? '')
    expect(checked).toMatchObject({ ok: true })
    expect(checked.ok && checked.subject.startsWith('YF')).toBe(true)
  }
  for (const { creditCode } of scenes.flatMap(inventedOffices)) expect(checkCreditCode(creditCode).ok).toBe(true)
  // The control: one digit off is noticed.
  const [{ actor }] = invented('agent.lin', 1) as [ReturnType<typeof partyIn>]
  const code = actor.actsFor?.[0]?.id ?? ''
  expect(checkCreditCode(code.slice(0, 17) + (code.endsWith('1') ? '2' : '1')).ok).toBe(false)
})

test('the same chance makes the same people, another one others', () => {
  expect(invented('agent.lin', 50)).toEqual(invented('agent.lin', 50))
  expect(new Set(invented('agent.lin', 400).map(({ actor }) => actor.person)).size).toBeGreaterThan(370)
  expect(wordingIn(chanceOf('a'))).toEqual(wordingIn(chanceOf('a')))
  expect(wordingIn(chanceOf('a'))).not.toEqual(wordingIn(chanceOf('b')))
})

test('a hundred counties of fourteen cities, one of each city first; Heping District, where people have accounts, before all', () => {
  expect(scenes).toHaveLength(100)
  expect(heping).toMatchObject({ place: '210102', name: '沈阳市和平区', words: { '-210102': '-210102', 沈和: '沈和' } })
  expect(new Set(countyScenes(14).map(({ city }) => city)).size).toBe(14)
})

test('in every county there is somebody for each post, and nobody twice', () => {
  const staff = staffFor(scenes, chanceOf)
  expect(staff.length).toBeGreaterThan(8_000)
  const everybody = [...demonstrationPeople, ...staff].flatMap(({ person, posts }) => posts.map(({ organ, post }) => `${person} ${post} ${organ}`))
  expect(new Set(everybody).size).toBe(everybody.length)
  const held = new Set(everybody.map((one) => one.split(' ').slice(1).join(' ')))
  for (const { place } of scenes)
    for (const post of [`clerk mr-${place}`, `officer hc-${place}`, `head gov-${place}`, `supervisor ju-${place}`, `court mr-${place}`]) expect(held).toContain(post)
})

test('fines keep within the middle tier, and read as they are written', () => {
  for (let i = 0; i < 60; i += 1) {
    const { words, numbers } = wordingIn(chanceOf(`fine/${i}`))
    const fine = numbers['7000000'] ?? 0
    expect(fine).toBeGreaterThanOrEqual(6_500_000)
    expect(fine).toBeLessThanOrEqual(8_500_000)
    expect(words['七万元']).toMatch(/^[六七八]万([一二三四五六七八九]千)?元$/)
  }
})

test('what is wrong on purpose names rules that there are, in places that are played; seasons differ', () => {
  const rules = supervision.rules.map(({ id }) => id)
  for (const large of [false, true])
    for (const wrong of plantedWrongs(countyScenes(3), large)) {
      if ('rule' in wrong) expect(rules).toContain(wrong.rule)
      expect(scenes.map(({ place }) => place)).toContain(wrong.place)
    }
  expect(shareOf('complaint-handling', 11)).toBeGreaterThan(shareOf('complaint-handling', 10))
  expect(shareOf('founding', 6)).toBe(0)
})
