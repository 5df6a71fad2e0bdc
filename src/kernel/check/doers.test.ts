import { expect, test } from 'vitest'
import { defineProcedure } from '../define.ts'
import type { Procedure } from '../procedure/grammar.ts'
import { withRow } from '../testing/changed.ts'
import { checkDoers } from './doers.ts'

const say = (zh: string) => ({ zh, en: zh })
const basis = { law: 'rules', at: '1' }
const staff = (post: string, of?: string) => ({ title: say(post), kind: 'staff' as const, post, ...(of && { of }) })
const declared = defineProcedure({
  id: 'toy',
  title: say('试办'),
  systems: [],
  basis,
  power: null,
  roles: {
    clerk: staff('clerk'),
    elsewhere: staff('clerk', 'other'),
    head: staff('head'),
    again: staff('head'),
    other: { title: say('他机关'), kind: 'party' },
    anyone: { title: say('任何人'), kind: 'public' },
  },
  acts: {
    open: { title: say('立案'), by: 'clerk', basis, starts: true },
    decide: { title: say('决定'), by: 'head', basis, after: ['open'] },
  },
}) as Procedure
const found = (words: Parameters<typeof withRow>[2]) =>
  checkDoers(withRow(declared, 'decide', words)).map(({ code, act, severity }) => `${severity} ${code} ${act}`)

test('an act is for somebody: kept from other roles, from its own, from the same post under another name, from everybody', () => {
  expect(found({})).toEqual([])
  expect(found({ notBy: 'clerk' })).toEqual([])
  expect(found({ notBy: 'head' })).toEqual(['error nobody-may decide'])
  expect(found({ notBy: 'again' })).toEqual(['error nobody-may decide'])
  expect(found({ notBy: 'anyone' })).toEqual(['error nobody-may decide'])
  expect(found({ by: ['head', 'clerk'], notBy: 'head' })).toEqual([])
  // The same post at another organ is held by other people.
  expect(found({ by: 'clerk', notBy: 'elsewhere' })).toEqual([])
})

test('no more officers must sign than were drawn', () => {
  const drawn = [
    { act: 'open', field: 'first' },
    { act: 'open', field: 'second' },
  ]
  expect(found({ officers: 2, certificates: drawn })).toEqual([])
  expect(found({ officers: 3, certificates: drawn })).toEqual(['error nobody-may decide'])
})
