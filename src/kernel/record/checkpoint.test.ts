import { expect, test } from 'vitest'
import { hex } from './bytes.ts'
import { checkpointText, isOrigin, parseCheckpoint } from './checkpoint.ts'

// The example of the C2SP tlog-checkpoint text, without its extension line.
const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'

test('a checkpoint is read, and written again byte for byte', () => {
  const read = parseCheckpoint(example)
  expect(read?.origin).toBe('example.com/behind-the-sofa')
  expect(read?.size).toBe(20_852_163)
  expect(read && hex(read.root)).toBe('0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62')
  expect(read && checkpointText(read)).toBe(example)
  const empty = { origin: '辽宁/log/1', size: 0, root: new Uint8Array(32) }
  expect(parseCheckpoint(checkpointText(empty))).toEqual(empty)
})

test.each([
  ['a size with a leading zero', example.replace('20852163', '020852163')],
  ['a negative size', example.replace('20852163', '-1')],
  ['a size beyond 2^53', example.replace('20852163', '9007199254740993')],
  ['base64 without padding', example.replace('=', '')],
  ['base64 with unused bits', example.replace('q2I=', 'q2J=')],
  ['base64 of the address kind', example.replace('om/X', 'om_X')],
  ['a root of 31 bytes', example.replace('q2I=', 'qw==')],
  ['an empty origin', example.replace('example.com/behind-the-sofa', '')],
  ['a space in the origin', example.replace('behind-the', 'behind the')],
  ['a plus sign in the origin', example.replace('behind-the', 'behind+the')],
  ['a control character in the origin', example.replace('behind-the', 'behind\u0007the')],
  ['Windows line ends', example.replaceAll('\n', '\r\n')],
  ['no last line end', example.slice(0, -1)],
  ['an extension line', `${example}more\n`],
  ['something before it', `\n${example}`],
  ['a missing root', 'example.com/behind-the-sofa\n20852163\n'],
])('%s is refused', (_, text) => {
  expect(parseCheckpoint(text)).toBeUndefined()
})

test('what could not be read back is not written', () => {
  const root = new Uint8Array(32)
  expect(() => checkpointText({ origin: 'a b', size: 1, root })).toThrow(/cannot name a log/)
  expect(() => checkpointText({ origin: 'a', size: 1.5, root })).toThrow(/1.5 entries/)
  expect(() => checkpointText({ origin: 'a', size: 1, root: new Uint8Array(20) })).toThrow(/20 bytes/)
  expect(isOrigin('a\u3000b')).toBe(false)
})
