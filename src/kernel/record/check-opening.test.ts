import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hex, utf8 } from './bytes.ts'
import { canonicalBytes } from './canonical-json.ts'
import { erasedBy, lostBy, openingFaults } from './check-opening.ts'
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

test.each([
  ['a part is gone', { ...body, answers: {} }, salts, [{ path: 'answers.name', fault: 'cannot-be-opened' }]],
  ['all answers are gone', { actor: 'a' }, salts, [{ path: 'answers.name', fault: 'cannot-be-opened' }]],
  ['something was added to it', { ...body, outcome: 'granted' }, salts, [{ path: 'result', fault: 'differs' }]],
  ['an officer was added', { ...body, withOfficers: ['b'] }, salts, [{ path: 'actor', fault: 'differs' }]],
  ['a salt is missing', body, { actor: salts.actor, result: salts.result }, [{ path: 'answers.name', fault: 'cannot-be-opened' }]],
  ['a salt is too short', body, { ...salts, result: 'ab' }, [{ path: 'result', fault: 'cannot-be-opened' }]],
  ['a salt is no hexadecimal', body, { ...salts, result: 'xyz' }, [{ path: 'result', fault: 'cannot-be-opened' }]],
  [
    'an answer has a salt that no entry commits to',
    { ...body, answers: { ...body.answers, more: 'x' } },
    { ...salts, 'answers.more': hex(salt) },
    [{ path: 'answers.more', fault: 'differs' }],
  ],
  // Such content was never recorded: it is told, and does not stop the check of everything after it.
  ['an answer is null', { ...body, answers: { name: null } }, salts, [{ path: 'answers.name', fault: 'differs' }]],
  ['an answer is a fraction', { ...body, answers: { name: 0.5 } }, salts, [{ path: 'answers.name', fault: 'differs' }]],
  ['an answer is half a character', { ...body, answers: { name: '\ud800' } }, salts, [{ path: 'answers.name', fault: 'differs' }]],
  [
    'a null was added that no entry commits to',
    { ...body, answers: { ...body.answers, more: null } },
    { ...salts, 'answers.more': hex(salt) },
    [{ path: 'answers.more', fault: 'differs' }],
  ],
  [
    'an answer has a name of two lines',
    { ...body, answers: { ...body.answers, 'a\nb': 'x' } },
    { ...salts, 'answers.a\nb': hex(salt) },
    [{ path: 'answers.a\nb', fault: 'differs' }],
  ],
  [
    'the answers are a text',
    { actor: 'a', answers: '陈' },
    salts,
    [
      { path: 'answers.name', fault: 'cannot-be-opened' },
      { path: 'answers.0', fault: 'cannot-be-opened' },
    ],
  ],
])('it is told when %s', (_, kept, keptSalts, faults) => {
  expect(openingFaults(hash, committed, { salts: keptSalts as Record<string, string>, body: kept })).toEqual(faults)
})

test('who acted together with whom is one part, and opens as one', () => {
  const both = { ...committed, actor: com('actor', { actor: 'a', withOfficers: ['b'] }) }
  expect(openingFaults(hash, both, { salts, body: { ...body, withOfficers: ['b'] } })).toEqual([])
  expect(openingFaults(hash, both, { salts, body })).toEqual([{ path: 'actor', fault: 'differs' }])
})

test('an entry that commits to nothing, or to no list at all, opens nothing', () => {
  const all = ['actor', 'result', 'answers.name'].map((path) => ({ path, fault: 'differs' }))
  for (const nothing of [{}, 5 as never]) {
    expect(openingFaults(hash, nothing, { salts, body })).toEqual(all)
    expect(openingFaults(hash, nothing, { salts, body, sealed: true })).toEqual(all)
  }
})

test('where something else stands in place of content or salts, nothing opens', () => {
  const all = ['actor', 'answers.name', 'result'].map((path) => ({ path, fault: 'cannot-be-opened' }))
  for (const other of [null, 5, '陈'] as never[]) {
    expect(openingFaults(hash, committed, { salts: other, body })).toEqual(expect.arrayContaining(all))
    expect(openingFaults(hash, committed, { salts, body: other })).toEqual(
      expect.arrayContaining([{ path: 'answers.name', fault: 'cannot-be-opened' }]),
    )
    expect([erasedBy({ body: other }), lostBy({ body: other })]).toEqual([undefined, undefined])
  }
})

test('by which act content was erased is a number in the log, and changes no commitment', () => {
  expect(erasedBy({ body: { erased: 0 } })).toBe(0)
  for (const erased of [undefined, true, '7', null]) expect(erasedBy({ body: { erased } })).toBeUndefined()
  expect(openingFaults(hash, committed, { salts, body: { ...body, erased: 7 } })).toEqual([])
})

test('content is lost until an act has taken the log on without it, then by that act', () => {
  expect(lostBy({ body: { lost: true } })).toBe(true)
  expect(lostBy({ body: { lost: 0 } })).toBe(0)
  for (const lost of [undefined, false, 'true', null]) expect(lostBy({ body: { lost } })).toBeUndefined()
})
