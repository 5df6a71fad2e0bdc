import { expect, test } from 'vitest'
import { defineProcedure } from '../procedure/define-procedure.ts'
import { localDate } from '../time/local-date.ts'
import { checkContent, formOf } from './check-content.ts'
import { choice, creditCode, longText } from './field.ts'

const because = { law: 'rules', at: '1' }
const title = { zh: '某', en: 'Some' }
const ask = { ask: title, because }
const procedure = defineProcedure({
  id: 'some',
  title,
  systems: [],
  basis: because,
  power: null,
  roles: { reader: { title, kind: 'party' } },
  outcomes: { granted: title, refused: title },
  acts: {
    apply: {
      title,
      by: 'reader',
      basis: because,
      starts: true,
      form: {
        kind: choice({ ...ask, options: { person: title, firm: title } }),
        code: creditCode({ ...ask, onlyIf: { field: 'kind', is: 'firm' } }),
      },
    },
    decide: {
      title,
      by: 'reader',
      basis: because,
      after: ['apply'],
      outcomes: ['granted', 'refused'],
      form: { reasons: longText({ ...ask, onlyIf: { field: 'outcome', is: 'refused' } }) },
    },
  },
})
const codes = (act: string, answers: Record<string, string | boolean>) =>
  checkContent(procedure, act, answers, { day: localDate('2026-03-02') }).map((refusal) => `${refusal.code} ${refusal.field}`)

test('a code whose check character is wrong stands once it is confirmed to be as printed, and not before', () => {
  expect(codes('apply', { kind: 'firm', code: '91350203M0001QAY9B' })).toEqual(['answer-invalid code'])
  expect(codes('apply', { kind: 'firm', code: '91350203M0001QAY9B', codeAsPrinted: true })).toEqual([])
  expect(codes('apply', { kind: 'firm', code: 'not a code', codeAsPrinted: true })).toEqual(['answer-invalid code'])
})

test('what was not asked may not be answered, and what was asked must be', () => {
  expect(codes('apply', { kind: 'person', code: '91350203M0001QAY9B' })).toEqual(['answer-unasked code'])
  expect(codes('apply', { kind: 'firm' })).toEqual(['answer-missing code'])
  expect(codes('decide', { outcome: 'granted', reasons: '不准' })).toEqual(['answer-unasked reasons'])
})

test('the outcome is asked before what depends on it', () => {
  expect(Object.keys(formOf(procedure, 'decide'))).toEqual(['outcome', 'reasons'])
})
