import { expect, test } from 'vitest'
import { localDate } from '../../time/local-date.ts'
import { makeCitizenNumber } from '../identifiers/citizen-number.ts'
import { findPersonal } from './find-personal.ts'
import { maskPersonal } from './mask-personal.ts'

const number = makeCitizenNumber('210102', localDate('1990-01-01'), 1)
const kinds = (text: string): string[] => findPersonal(text).map(({ kind }) => kind)

test.each([
  ['as printed', `身份证号${number}，`],
  ['full-width', `身份证号${number.replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)] ?? '')}`],
  ['in Chinese numerals', `公民身份号码${number.replace(/\d/g, (d) => '〇一二三四五六七八九'[Number(d)] ?? '')}。`],
  ['in formal numerals', number.replace(/\d/g, (d) => '零壹贰叁肆伍陆柒捌玖'[Number(d)] ?? '')],
  ['in Arabic-Indic digits', number.replace(/\d/g, (d) => String.fromCodePoint(0x660 + Number(d)))],
  ['in groups', `210102 19900101 ${number.slice(14)}`],
  ['over a line end', `21010219\n900101-${number.slice(14)}`],
  ['with what shows nothing', [...number].join('\u200b')],
  ['after another number', `13812345678 ${number}`],
])('a citizen number is found %s', (_, text) => {
  expect(findPersonal(text).map(({ reads }) => reads)).toContain(number)
})

test('a number that ends in X is found, in either case and in letters that only look so', () => {
  const withX =
    Array.from({ length: 60 }, (_, i) => makeCitizenNumber('210102', localDate('1985-03-04'), i)).find((one) => one.endsWith('X')) ?? ''
  for (const x of ['X', 'x', 'Ｘ', 'Х', ' X']) expect(kinds(`号码${withX.slice(0, 17)}${x}，`), x).toEqual(['citizenNumber'])
})

test.each([
  ['oldCitizenNumber', '旧证210102750101001'],
  ['mobile', '电话138-1234-5678'],
  ['mobile', '+8613812345678'],
  ['bankCard', '账号6222 0212 3456 7890 128'],
  ['plate', '车牌辽A·12B45'],
  ['home', '住沈阳市和平区三好街12号3单元502室'],
  ['home', '家住和平区南湖小区五栋三〇二室'],
])('%s is found in: %s', (kind, text) => {
  expect(kinds(text)).toEqual([kind])
})

test('what the law publishes is left alone: codes, numbers of cases and documents, sums, days, offices', () => {
  const text =
    '信用代码11511301008778386B，沈和市监〔2026〕12号，案号210102199001010011001、210102202603020001，罚款13,800,000,000元，2026年3月2日10:00，' +
    '实施编码11210100MB0123456X4000123456789，政务服务热线12345，电话024-22220000，地址：沈阳市和平区南京南街1号政务服务中心二楼，金额6 500 000元，第一百三十八条'
  expect(maskPersonal(text)).toBe(text)
})

test('a text is masked where it stands, and the rest of it stays as it is', () => {
  expect(maskPersonal(`当事人身份证${number}，电话13812345678；𠮷田。`)).toBe(
    `当事人身份证2101**********${number.slice(14)}，电话138****5678；𠮷田。`,
  )
  expect(maskPersonal('住沈阳市和平区三好街12号3单元502室，缴费卡6222021234567890128')).toBe('住沈阳市和平区**，缴费卡***************0128')
})

test('a number that was mistyped is told by the day in it', () => {
  expect(kinds('身份证210102199001010012')).toEqual(['citizenNumber'])
  expect(kinds('单号210102202001010012')).toEqual([])
})

test('who was born after the platform began is told from a case by the word before', () => {
  const child = makeCitizenNumber('210102', localDate('2026-03-02'), 1)
  expect(kinds(`案号${child}`)).toEqual([])
  expect(kinds(`居民身份证号：${child}`)).toEqual(['citizenNumber'])
})
