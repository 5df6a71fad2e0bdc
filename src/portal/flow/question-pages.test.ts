import { expect, test } from 'vitest'
import type { FieldView } from '../../operations/views.ts'
import { pageName, questionPages } from './question-pages.ts'

const ask = (name: string, kind = 'text', more: Partial<FieldView> = {}): FieldView => ({
  name,
  kind,
  ask: { zh: name, en: name },
  because: { law: 'rules', at: '1', title: '规则', place: '第一条' },
  optional: false,
  personal: false,
  ...more,
})
const names = (form: FieldView[], answers = {}): string[][] => questionPages(form, answers).map((page) => page.map(({ name }) => name))

const form = [
  ask('who', 'choice', { options: [{ value: 'person', title: { zh: '人', en: 'Person' } }] }),
  ask('name'),
  ask('number', 'citizenNumber', { onlyIf: { field: 'who', is: 'person' } }),
  ask('code', 'creditCode', { onlyIf: { field: 'who', is: 'enterprise' } }),
  ask('scope', 'longText'),
  ask('papers', 'materials'),
]

test('a question on which others depend stands alone, and so do long answers and uploads', () => {
  expect(names(form, { who: 'person' })).toEqual([['who'], ['name', 'number'], ['scope'], ['papers']])
})

test('what need not be asked is left out', () => {
  expect(names(form)).toEqual([['who'], ['name'], ['scope'], ['papers']])
  expect(names(form, { who: 'enterprise' })[1]).toEqual(['name', 'code'])
})

test('at most four short questions stand on one page, which is named for the first', () => {
  const pages = questionPages(
    ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name)),
    {},
  )
  expect(pages.map((page) => page.length)).toEqual([4, 1])
  expect(pages.map(pageName)).toEqual(['a', 'e'])
})
