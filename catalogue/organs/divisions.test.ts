import { expect, test } from 'vitest'
import { checkDivisionCode } from '../../src/kernel/form/identifiers/division-code.ts'
import { divisions } from './divisions.ts'

test('Liaoning is one province with 14 cities and 100 county-level divisions', () => {
  const count = (level: string): number => divisions.filter((division) => division.level === level).length
  expect([count('province'), count('city'), count('county')]).toEqual([1, 14, 100])
})

test('level and parent agree with the shape of each code, and every parent is listed', () => {
  const codes = new Set(divisions.map(({ code }) => code))
  expect(codes.size).toBe(divisions.length)
  for (const { code, level, parent } of divisions) {
    const isTop = level === 'province'
    expect(checkDivisionCode(code)).toEqual(isTop ? { ok: true, code, level } : { ok: true, code, level, parent })
    expect(isTop || codes.has(parent ?? '')).toBe(true)
  }
})

test('59 districts, 16 county-level cities and 25 counties, 8 of them autonomous', () => {
  const ending = (pattern: RegExp): number => divisions.filter(({ level, name }) => level === 'county' && pattern.test(name.zh)).length
  expect([ending(/区$/), ending(/市$/), ending(/县$/), ending(/自治县$/)]).toEqual([59, 16, 25, 8])
})

test.each([
  ['210102', 'Heping District'],
  ['211281', 'Diaobingshan City'],
  ['210604', "Zhen'an District"],
  ['210422', 'Xinbin Manchu Autonomous County'],
])('%s is %s in English', (code, english) => {
  expect(divisions.find((division) => division.code === code)?.name.en).toBe(english)
})
