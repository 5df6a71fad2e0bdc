import { expect, test } from 'vitest'
import { hashPassword, passwordFits, weakness } from './password.ts'

const own = { login: 'li', name: '李馆员' }

test('a password is taken exactly as it was typed, however long', async () => {
  const long = `${'长密码 '.repeat(60)}End`
  expect(weakness(long, own)).toBeUndefined()
  const secret = await hashPassword(long)
  expect(secret).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordFits(secret, long)).toBe(true)
  for (const other of [long.toLowerCase(), long.trim().slice(0, -1), ` ${long}`, long.slice(0, 72)])
    expect(await passwordFits(secret, other)).toBe(false)
  expect(await passwordFits(undefined, long)).toBe(false)
})

test.each(['1234567', 'password1', 'Passw0rd!', '12345678', 'qwertyuiop', 'aaaaaaaa', 'liaoning2026', 'xxli2026xx', '我是李馆员，你好'])(
  '%s is guessed first, or names its owner',
  (weak) => {
    expect(weakness(weak, own)).toBeDefined()
  },
)

test('no rule says what a password is made of', () => {
  for (const good of ['kitchen table moss', '山羊 与 蓝色 台灯', 'zzqpwmxv', '84629175'])
    expect(weakness(good, { login: 'clerk', name: '王' }), good).toBeUndefined()
})
