import { expect, test } from 'vitest'
import { areIncompatible, incompatiblePosts, posts } from './roles.ts'

test('every post has its own id, and only officers act on a certificate', () => {
  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length)
  expect(posts.filter(({ needsCertificate }) => needsCertificate).map(({ id }) => id)).toEqual(['officer'])
})

test('no pair is listed twice or joins a post to itself', () => {
  const pairs = incompatiblePosts.map(({ pair }) => [...pair].sort().join(' + '))
  expect(new Set(pairs).size).toBe(pairs.length)
  expect(incompatiblePosts.filter(({ pair: [one, other] }) => one === other)).toEqual([])
})

test('administrators are three people and perform no official acts', () => {
  const three = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
  for (const one of three) {
    for (const other of three) expect(areIncompatible(one, other), `${one} and ${other}`).toBe(one !== other)
    for (const { id } of posts) if (!(three as readonly string[]).includes(id)) expect(areIncompatible(id, one), `${one} and ${id}`).toBe(true)
  }
  expect(areIncompatible('officer', 'reviewer')).toBe(true)
  expect(areIncompatible('officer', 'clerk')).toBe(false)
  expect(areIncompatible('officer', 'officer')).toBe(false)
})
