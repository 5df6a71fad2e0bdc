import { expect, test } from 'vitest'
import { liaoning } from '../../../catalogue/liaoning.ts'
import { writingsOf } from './writings.ts'

const key = 'mr-210102/food-business-licence'
const row = {
  key,
  values: { organ: 'mr-210102', matter: 'food-business-licence', title: '食品经营许可', basis: ['food-safety-law:35(1)'] },
}

test('a row of the power list is changed or ended by the opening act of its procedure, which is offered the row as it stands', () => {
  const ways = writingsOf(liaoning.procedures, 'powers', row)
  expect(ways.map(({ procedure, act, change }) => [procedure, act, change])).toEqual([
    ['power-list-adjustment', 'propose', 'amend'],
    ['power-list-adjustment', 'propose', 'end'],
  ])
  expect(ways[0]?.answers).toEqual({ ...row.values, removal: false, isNew: false })
  expect(ways[1]?.answers).toEqual({ organ: 'mr-210102', matter: 'food-business-licence', removal: true })
})

test('a new row is entered by the same act, with nothing but that it is new', () => {
  expect(writingsOf(liaoning.procedures, 'powers')).toEqual([
    { procedure: 'power-list-adjustment', act: 'propose', change: 'enter', answers: { isNew: true }, about: false },
  ])
})

test('where each change has an opening act of its own, each is a way', () => {
  const organ = { key: 'mr-210102', values: { id: 'mr-210102', name: '和平区市场监督管理局' } }
  expect(writingsOf(liaoning.procedures, 'organs', organ).map(({ act, change, answers }) => [act, change, answers])).toEqual([
    ['change', 'amend', { id: 'mr-210102', name: '和平区市场监督管理局' }],
    ['dissolve', 'end', { id: 'mr-210102' }],
  ])
})

test('what is written on the way of another case is nobody’s to ask for', () => {
  expect(writingsOf(liaoning.procedures, 'penalty-decisions')).toEqual([])
})
