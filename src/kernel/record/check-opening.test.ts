import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hex, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical-json.ts'
import { openingFaults } from './check-opening.ts'
import { commitment } from './commitment.ts'

const hash = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const salt = utf8('0123456789abcdef0123456789abcdef')
const com = (path: string, value: unknown): string => hex(commitment(hash, { path, salt, value: canonicalBytes(value) }))
const committed = { actor: com('actor', { actor: 'a' }), 'answers.name': com('answers.name', '陈某'), result: com('result', {}) }
const salts = { actor: hex(salt), 'answers.name': hex(salt), result: hex(salt) }
const body = { actor: 'a', answers: { name: '陈某' } }

test('what is kept opens every commitment, and what was altered does not', () => {
  expect(openingFaults(hash, committed, { salts, body })).toEqual([])
  expect(openingFaults(hash, committed, { salts, body: { ...body, answers: { name: '李某' } } })).toEqual([
    { path: 'answers.name', fault: 'differs' },
  ])
})

test('a part that is sealed is passed over; covered where nothing is sealed, or beside a salt, it is a fault', () => {
  const covered = { salts: { ...salts, 'answers.name': '' }, body: { ...body, answers: { name: '***' } } }
  expect(openingFaults(hash, committed, { ...covered, sealed: true })).toEqual([])
  expect(openingFaults(hash, committed, covered)).toEqual([{ path: 'answers.name', fault: 'cannot-be-opened' }])
  expect(openingFaults(hash, committed, { salts, body: covered.body, sealed: true })).toEqual([{ path: 'answers.name', fault: 'differs' }])
  // Nor may something be kept, covered, to which the entry does not commit.
  const more = { salts: { ...salts, 'answers.more': '' }, body: { ...body, answers: { ...body.answers, more: '***' } } }
  expect(openingFaults(hash, committed, { ...more, sealed: true })).toEqual([{ path: 'answers.more', fault: 'cannot-be-opened' }])
})
