import { expect, test } from 'vitest'
import { cameFrom } from './came-from.ts'

const shown = { connection: '10.0.0.1', forwarded: '203.0.113.9, 198.51.100.7', agent: 'a' }

test('the address is that of the connection; behind a proxy of our own the last one that it wrote down, never one the caller made up', () => {
  expect(cameFrom({}, shown)).toEqual({ device: 'a', address: '10.0.0.1' })
  expect(cameFrom({ behindProxy: true }, shown)).toEqual({ device: 'a', address: '198.51.100.7' })
  expect(cameFrom({ behindProxy: true }, { ...shown, forwarded: undefined })).toEqual({ device: 'a', address: '10.0.0.1' })
  expect(cameFrom({}, { connection: undefined, forwarded: 'x', agent: undefined })).toEqual({})
})
