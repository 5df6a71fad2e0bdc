import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { installationOf } from './installation.ts'

const folder = mkdtempSync(join(tmpdir(), 'yifa-installation-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the secret is made once, for its owner alone, and is the same at the next start; one from the environment goes before it', () => {
  const first = installationOf(folder, {})
  expect(first.secret).toHaveLength(32)
  expect(statSync(join(folder, 'installation.secret')).mode & 0o777).toBe(0o600)
  expect(installationOf(folder, {}).secret).toEqual(first.secret)
  const given = installationOf(folder, { YIFA_SECRET: 'x'.repeat(32) })
  expect(given.secret).not.toEqual(first.secret)
  expect(() => installationOf(folder, { YIFA_SECRET: 'short' })).toThrow('at least 32')
})

test('a secret that was cut off is no secret: it is refused by its place, and nothing is made anew', () => {
  const cut = mkdtempSync(join(folder, 'cut-'))
  writeFileSync(join(cut, 'installation.secret'), '\n', { mode: 0o600 })
  expect(() => installationOf(cut, {})).toThrow(`${join(cut, 'installation.secret')} holds 0 characters`)
  expect(readFileSync(join(cut, 'installation.secret'), 'utf8')).toBe('\n')
})

test('in production staff must have a second factor, unless that is said otherwise', () => {
  expect(installationOf(folder, {}).secondFactor).toBe('offered')
  expect(installationOf(folder, { NODE_ENV: 'production' }).secondFactor).toBe('required')
  expect(installationOf(folder, { NODE_ENV: 'production', YIFA_SECOND_FACTOR: 'offered' }).secondFactor).toBe('offered')
  expect(() => installationOf(folder, { YIFA_SECOND_FACTOR: 'maybe' })).toThrow('required or offered')
})

test('an identity provider is whole or refused, and never in clear over a network', () => {
  const whole = { YIFA_OIDC_ISSUER: 'https://id.example.cn', YIFA_OIDC_CLIENT: 'yifa', YIFA_OIDC_SECRET: 's' }
  expect(installationOf(folder, whole).provider).toEqual({
    issuer: 'https://id.example.cn',
    clientId: 'yifa',
    clientSecret: 's',
    title: 'id.example.cn',
  })
  expect(() => installationOf(folder, { ...whole, YIFA_OIDC_SECRET: '' })).toThrow('Set all three')
  expect(() => installationOf(folder, { ...whole, YIFA_OIDC_ISSUER: 'http://id.example.cn' })).toThrow('https:')
})
