import { expect, test } from 'vitest'
import { databaseAway } from './database-away.ts'

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code })

test.each([
  ['nobody listens', coded('ECONNREFUSED')],
  ['the connection broke', new Error('Connection terminated unexpectedly')],
  ['it was told to stop', coded('57P01', 'terminating connection due to administrator command')],
  ['it recovers', coded('57P03', 'the database system is in recovery mode')],
  ['no answer came', new Error('Query read timeout')],
  ['wrapped in words of ours', new Error('Could not read it.', { cause: coded('08006') })],
])('the database is away: %s', (_, error) => {
  expect(databaseAway(error)).toBe('away')
})

test.each(['53100', '53200', '58030'])('it has no room or its disk failed: %s', (code) => {
  expect(databaseAway(coded(code))).toBe('full')
})

test.each([coded('23505', 'duplicate key'), coded('42P01', 'no such table'), new Error('anything else'), 'text', undefined])(
  'anything else is a fault of what was asked: %s',
  (error) => {
    expect(databaseAway(error)).toBeUndefined()
  },
)
