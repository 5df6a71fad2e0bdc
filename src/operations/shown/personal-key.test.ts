import { expect, test } from 'vitest'
import { maskKey, shownKey } from './personal-key.ts'

const key = '演示银行/6222020200112233445'
const of = { key, values: { organ: 'mr-210102' } }
const post = (organ: string) => ({ posts: [{ person: 'p', organ, post: 'officer' }] })

test('an account number in a key is masked for who holds no post at the organ, and whole for who does', () => {
  expect(shownKey({ personalKey: true }, of, post('hc-210102'))).toBe('演示银行/62*************3445')
  expect(shownKey({ personalKey: true }, of, { posts: [] })).not.toContain('0200112233')
  expect(shownKey({ personalKey: true }, of, post('mr-210102'))).toBe(key)
  expect(shownKey({}, of, { posts: [] })).toBe(key)
})

test('a credit code and a citizen number are masked too, and words are not', () => {
  expect(maskKey('91210102MA0YFRN015')).toBe('91************N015')
  expect(maskKey('210102198804051017')).toBe('21************1017')
  expect(maskKey('演示银行')).toBe('演示银行')
})
