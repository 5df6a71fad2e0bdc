import { expect, test } from 'vitest'
import { checkCreditCode } from '../../src/kernel/form/identifiers/credit-code.ts'
import { divisions } from './divisions.ts'
import { type OrganKindId, organKinds } from './kinds.ts'
import { organOf, organs } from './organs.ts'

const find = (id: string) => organs.find((organ) => organ.id === id)

test('every division has five organs, each with its own id, name, short form and credit code', () => {
  expect(organs).toHaveLength(115 * 5)
  for (const part of ['id', 'short', 'creditCode'] as const) expect(new Set(organs.map((organ) => organ[part])).size).toBe(organs.length)
  for (const language of ['zh', 'en'] as const) expect(new Set(organs.map(({ name }) => name[language])).size).toBe(organs.length)
})

test('every credit code is valid, of an organ of state, and of its own division', () => {
  for (const { creditCode, division } of organs) expect(checkCreditCode(creditCode)).toMatchObject({ ok: true, kind: '11', division })
})

test.each([
  ['gov-210000', '辽宁省人民政府', '辽政', "People's Government of Liaoning Province"],
  ['ju-210000', '辽宁省司法厅', '辽司', 'Department of Justice of Liaoning Province'],
  ['hc-210100', '沈阳市卫生健康委员会', '沈卫健', 'Health Commission of Shenyang City'],
  ['mr-210102', '沈阳市和平区市场监督管理局', '沈和市监', 'Administration for Market Regulation of Heping District, Shenyang'],
  ['mr-210103', '沈阳市沈河区市场监督管理局', '沈沈河市监', 'Administration for Market Regulation of Shenhe District, Shenyang'],
  ['mr-210123', '康平县市场监督管理局', '沈康市监', 'Administration for Market Regulation of Kangping County, Shenyang'],
  ['ee-210102', '沈阳市生态环境局和平分局', '沈和环', 'Heping District Branch of the Shenyang Bureau of Ecology and Environment'],
  ['ee-210727', '锦州市生态环境局义县分局', '锦义环', 'Yi County Branch of the Jinzhou Bureau of Ecology and Environment'],
  ['ee-210421', '抚顺市生态环境局抚顺县分局', '抚抚环', 'Fushun County Branch of the Fushun Bureau of Ecology and Environment'],
  ['gov-211000', '辽阳市人民政府', '辽阳政', "People's Government of Liaoyang City"],
])('%s is %s, %s', (id, zh, short, en) => {
  expect(find(id)).toMatchObject({ name: { zh, en }, short })
})

test('short forms open a document number: one to sixteen Chinese characters', () => {
  for (const { short } of organs) expect(short).toMatch(/^\p{Script=Han}{1,16}$/u)
})

test('organs of every kind in every division keep ids, short forms and credit codes apart', () => {
  const kinds = Object.keys(organKinds) as OrganKindId[]
  const all = divisions.flatMap((division) => kinds.flatMap((kind) => organOf(kind, division) ?? []))
  expect(all).toHaveLength(115 * kinds.length)
  const twice = (part: 'id' | 'short' | 'creditCode') =>
    all.map((organ) => organ[part]).filter((value, i, values) => values.indexOf(value) !== i)
  expect([twice('id'), twice('short'), twice('creditCode')]).toEqual([[], [], []])
})
