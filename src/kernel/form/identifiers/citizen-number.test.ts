import { expect, test } from 'vitest'
import { localDate } from '../../time/local-date.ts'
import { checkCitizenNumber, makeCitizenNumber, oneCitizenNumber } from './citizen-number.ts'

const day = localDate('2026-11-23')

test.each([
  ['11010519491231002X', '1949-12-31', 'female'],
  ['440524188001010014', '1880-01-01', 'male'],
  ['11010519491231002x', '1949-12-31', 'female'],
])('%s is accepted', (number, birth, sex) => {
  expect(checkCitizenNumber(number, day)).toMatchObject({ ok: true, code: number.toUpperCase(), birth, sex })
})

test('a residence permit of 港澳台 residents and a foreign resident card have the same check', () => {
  for (const division of ['810000', '820000', '830000', '931392']) {
    expect(checkCitizenNumber(makeCitizenNumber(division, localDate('1990-02-28'), 7), day)).toMatchObject({ ok: true, division })
  }
})

const withBirth = (digits: string): string => `210102${digits}0010`

test.each([
  ['2101021990010100', 'shape'],
  ['X10105194912310021', 'shape'],
  ['110105194912310020X', 'shape'],
  [withBirth('19900230'), 'birth-unreal'],
  [withBirth('19001301'), 'birth-unreal'],
  [withBirth('20230229'), 'birth-unreal'],
  [withBirth('18491231'), 'birth-too-early'],
  [withBirth('20261124'), 'birth-in-future'],
  ['110105194912310021', 'check-digit'],
])('%s is refused: %s', (number, problem) => {
  expect(checkCitizenNumber(number, day)).toMatchObject({ ok: false, problem })
})

test('who is born on the day itself or on the first day of 1850 is accepted', () => {
  for (const birth of [day, localDate('1850-01-01')]) expect(checkCitizenNumber(makeCitizenNumber('219999', birth, 0), day).ok).toBe(true)
})

test('no message repeats the number or a part of it', () => {
  for (const number of ['110105194912310021', withBirth('20261124'), withBirth('18491231'), withBirth('19900230')]) {
    const checked = checkCitizenNumber(number, localDate('2020-01-01'))
    const says = checked.ok ? '' : checked.says.zh + checked.says.en
    expect(says).not.toContain(number.slice(0, 6))
    expect(says.replaceAll('-', '')).not.toContain(number.slice(6, 14))
  }
})

test('every single-character error is detected', () => {
  for (const number of ['11010519491231002X', '440524188001010014']) {
    const slips = Array.from(number).flatMap((right, i) =>
      Array.from('0123456789X')
        .filter((c) => c !== right)
        .map((c) => number.slice(0, i) + c + number.slice(i + 1)),
    )
    expect(slips).toHaveLength(180)
    expect(slips.filter((slip) => checkCitizenNumber(slip, day).ok)).toEqual([])
  }
})

test('a number cannot be made of parts out of bounds', () => {
  expect(makeCitizenNumber('110105', localDate('1949-12-31'), 2)).toBe('11010519491231002X')
  expect(() => makeCitizenNumber('2101', day, 1)).toThrow(RangeError)
  expect(() => makeCitizenNumber('219999', localDate('1849-12-31'), 1)).toThrow(RangeError)
  expect(() => makeCitizenNumber('219999', day, 1000)).toThrow(RangeError)
})

test('the number of fifteen digits is that of eighteen, however either is written', () => {
  // The example of GB 11643-1999, and what it was before.
  const now = '11010519491231002X'
  for (const typed of [
    now,
    '110105491231002',
    ' 110105 491231 002 ',
    '１１０１０５４９１２３１００２',
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２ｘ',
    '1101\u200b0519491231002X',
  ])
    expect(oneCitizenNumber(typed), typed).toBe(now)
  expect(oneCitizenNumber('91210102MA0000000X')).toBe('91210102MA0000000X')
  expect(oneCitizenNumber('110105491231003')).not.toBe(now)
})
