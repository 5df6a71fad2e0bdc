import { expect, test } from 'vitest'
import { definePart, defineProcedure, did, longText, mount } from '../define.ts'

const t = { zh: '一', en: 'one' }
const because = { law: 'toy', at: '1' }
const row = { title: t, basis: because } as const
const head = {
  id: 'probe',
  title: t,
  systems: [],
  basis: because,
  power: null,
  roles: { clerk: { title: t, kind: 'staff', post: 'clerk' }, reader: { title: t, kind: 'party' } },
} as const

test('a misspelt role or fact in a part is reported', () => {
  const part = (by: string, when: string) => definePart({ acts: { x: { ...row, by, when } } })
  const withPart = (by: string, when: string) => () =>
    defineProcedure({
      ...head,
      facts: { rare: t },
      parts: [mount('p', part(by, when))],
      acts: { open: { ...row, by: 'clerk', starts: true } },
    })
  expect(withPart('clerk', 'rare')).not.toThrow()
  expect(withPart('clark', 'rare')).toThrow(/clark/)
  expect(withPart('clerk', 'rear')).toThrow(/rear/)
})

test('a fact of a part is renamed wherever the part uses it', () => {
  const part = definePart({
    acts: {
      x: {
        ...row,
        by: 'clerk',
        when: { any: ['f', { did: 'y' }] },
        provided: 'f',
        issues: [{ id: 'd', title: t, layout: 'letter', series: 's', to: 'reader', when: 'f', body: ['{own.y.z}'] }],
      },
      y: { ...row, by: 'clerk', form: { z: longText({ ask: t, because }) } },
    },
  })
  const p = defineProcedure({
    ...head,
    facts: { g: t },
    parts: [mount('p', part, { facts: { f: 'g' } })],
    acts: { open: { ...row, by: 'clerk', starts: true } },
  })
  expect(p.acts['p.x']).toMatchObject({ when: { any: ['g', { did: 'p.y' }] }, provided: 'g' })
  expect(p.acts['p.x']?.issues?.[0]).toMatchObject({ when: 'g', body: ['{p.y.z}'] })
})

test('two parts are mounted together and both their names are known', () => {
  const one = definePart({ acts: { a: { ...row, by: 'clerk' } } })
  const two = definePart({ acts: { b: { ...row, by: 'clerk' } } })
  const p = defineProcedure({
    ...head,
    parts: [mount('one', one), mount('two', two)],
    acts: { open: { ...row, by: 'clerk', starts: true }, last: { ...row, by: 'clerk', after: ['one.a', 'two.b'], when: did('two.b') } },
  })
  expect(Object.keys(p.acts)).toEqual(['open', 'last', 'one.a', 'two.b'])
})
