import { expect, test } from 'vitest'
import { checkCatalogue } from '../src/kernel/check/check-catalogue.ts'
import { localDate } from '../src/kernel/time/local-date.ts'
import { liaoning } from './index.ts'

test('every act has a basis in the library that is in force, and every case can be closed from every state it can reach', () => {
  const findings = checkCatalogue(liaoning, localDate('2026-03-02'))
  expect(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.says.en)).toEqual([])
}, 120_000)

test('posts know which other posts one person may not hold beside them', () => {
  expect(liaoning.posts.find((post) => post.id === 'catalogue-keeper')?.incompatible).toEqual(
    expect.arrayContaining(['clerk', 'officer', 'head', 'system-administrator']),
  )
})

test('every kind of publication has a name under which people find it', () => {
  const kinds = liaoning.procedures.flatMap(({ acts }) => Object.values(acts).flatMap(({ publishes }) => publishes?.kind ?? []))
  expect([...new Set(kinds)].filter((kind) => !liaoning.publicationKinds?.[kind])).toEqual([])
})
