import { expect, test } from 'vitest'
import { allOperations } from '../all-operations.ts'
import { type Caller, mayAsk } from '../operation.ts'

// GB/T 22239-2019, 8.1.4.2 d) (L3-CES1-08): the rights of those who administer are apart, and no more than their work needs. That the three posts are
// held by three people is told in catalogue/organs/roles.test.ts; that a post opens over HTTP what the operation says, in stories/http/permissions.test.ts.

const three = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
const holding = (...posts: readonly string[]): Caller => ({
  kind: 'staff',
  region: '210000',
  person: 'p',
  name: '某管理员',
  actsFor: [],
  posts: posts.map((post) => ({ person: 'p', organ: 'o', post })),
})
/** What these posts open that no other member of staff is answered. */
const opened = (...posts: readonly string[]): string[] =>
  allOperations.filter((one) => mayAsk(one, holding(...posts)) && !mayAsk(one, holding())).map(({ name }) => name)
/** Of these, what changes something. */
const changing = (names: readonly string[]): string[] =>
  names.filter((name) => allOperations.find((one) => one.name === name)?.method !== 'get')

test('each of the three administrators may do what it is for, and no more', () => {
  expect(Object.fromEntries(three.map((post) => [post, opened(post)]))).toEqual({
    'system-administrator': ['list-accounts', 'close-account', 'reopen-account'],
    'security-administrator': ['list-accounts', 'end-sessions-of', 'reset-second-factor'],
    'audit-administrator': ['list-account-events'],
  })
})

test('nothing that changes anything is open to two of them, who administers does not read the trail, and who reads it changes nothing', () => {
  const all = three.flatMap((post) => changing(opened(post)))
  expect(new Set(all).size).toBe(all.length)
  expect(all).toHaveLength(4)
  expect(changing(opened('audit-administrator'))).toEqual([])
  for (const post of ['system-administrator', 'security-administrator']) expect(opened(post)).not.toContain('list-account-events')
  // The control: the one administrator of a small house may do all of it, and would be found.
  expect(changing(opened('administrator'))).toHaveLength(4)
  expect(opened('administrator')).toContain('list-account-events')
})
