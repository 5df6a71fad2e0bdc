import { expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { lockoutOf } from './lockout.ts'

test('five wrong passwords are free; then each one doubles the wait, up to a quarter of an hour', () => {
  let now = 0
  const platform = { now: () => now } as Platform
  const lockout = lockoutOf(platform, 'Chen')
  for (let i = 0; i < 4; i++) lockout.failed()
  expect(lockout.wait()).toBe(0)
  lockout.failed()
  expect(lockoutOf(platform, 'chen').wait()).toBe(1)
  expect(lockoutOf(platform, 'lin').wait()).toBe(0)
  for (let i = 0; i < 30; i++) lockout.failed()
  expect(lockout.wait()).toBe(900)
  now += 900_000
  expect(lockout.wait()).toBe(0)
  lockout.failed()
  lockout.succeeded()
  expect(lockout.wait()).toBe(0)
})
